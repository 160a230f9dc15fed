require 'csv'

class ReportExporter
  def initialize(include_tax:, include_notes:)
    @include_tax = include_tax
    @include_notes = include_notes
  end

  def header
    columns = %w[id date total]
    # expect: hardcoded-offset
    columns.insert(2, 'tax') if @include_tax
    columns << 'notes' if @include_notes
    # expect: hardcoded-offset
    columns.insert(4, 'currency')
    columns
  end

  def row(order)
    row = [order.id, order.name]
    row << order.tax if @include_tax
    row << order.total
    # expect: hardcoded-offset
    row[2] = format('%.2f', row[2])
    row
  end

  def removed(order)
    row = [order.id, order.name]
    row.push(order.phone) unless order.phone.nil?
    row.push(order.email)
    # expect: hardcoded-offset
    row.delete_at(2)
    # ok: hardcoded-offset (the first and the last)
    [row[0], row[-1], row.first, row.last]
  end

  def second(users)
    active = users.select(&:active?)
    # expect: hardcoded-offset
    active[1]
  end

  def names(first, middle, last)
    names = [first, middle, last].compact
    # expect: hardcoded-offset
    names[2]
  end

  def built
    list = columns
    # expect: hardcoded-offset
    list[2]
  end

  def columns
    columns = ['id']
    columns << 'tax' if @include_tax
    columns << 'total'
    columns
  end

  def spread
    headers = ['id', 'name', *(['tax'] if @include_tax), 'total']
    # expect: hardcoded-offset
    headers[3]
  end

  def parted(users)
    active = users.select(&:active?)
    # ok: hardcoded-offset (parted in two lines)
    [active[...8], active[8...], active.first(4), active[4..]]
  end

  def plus
    headers = %w[id name]
    headers += ['tax'] if @include_tax
    headers += %w[total status]
    # expect: hardcoded-offset
    headers[3]
  end

  def checked(line)
    parts = line.split(',')
    raise ArgumentError, line unless parts.size == 3

    # ok: hardcoded-offset (the length is checked)
    parts[2]
  end

  def group(line)
    match = /(\d+)-(\d+)/.match(line)
    # ok: hardcoded-offset (groups)
    match[2]
  end

  def offset(bytes)
    # ok: hardcoded-offset (the protocol)
    bytes.getbyte(3) + bytes[4].ord
  end

  def fixed
    months = %w[jan feb mar]
    # ok: hardcoded-offset (always the same)
    months[2]
  end

  def guarded(order)
    row = [order.id]
    row << order.tax if @include_tax
    row << order.total
    if @include_tax
      # ok: hardcoded-offset (the same condition)
      row[1] = row[1].round(2)
    end
    row
  end

  def options(flag)
    options = { 1 => 'a' }
    options[2] = 'b' if flag
    # ok: hardcoded-offset (a key)
    options[2]
  end
end
