class Invoice
  def initialize(tax)
    @headers = ['id']
    @headers << 'tax' if tax
    @headers << 'total'
  end

  def total
    # expect: hardcoded-offset
    @headers[2]
  end

  def first
    # ok: hardcoded-offset (the first)
    @headers[0]
  end

  def chosen(flag)
    names = flag ? %w[a b] : %w[a]
    # expect: hardcoded-offset
    names[1]
  end

  def filtered(orders)
    # expect: hardcoded-offset
    orders.select(&:open?)[1]
  end

  def sorted(names, flag)
    names.sort! if flag
    # expect: hardcoded-offset
    names[2] = 'x'
  end

  def cased(kind)
    names = ['a']
    case kind
    when :x then names << 'b'
    end
    names << 'c'
    # expect: hardcoded-offset
    names[1]
  end

  def early(flag)
    names = ['a']
    return names if flag

    names << 'b'
    # ok: hardcoded-offset (the condition leaves the method)
    names[1]
  end

  def unless_form(skip)
    row = %w[a b]
    unless skip
      row.push('c')
    end
    row.push('d')
    # expect: hardcoded-offset
    row.fetch(2)
  end

  def hash(flag)
    names = { 1 => 'a' }
    names[2] = 'b' if flag
    # ok: hardcoded-offset (a key)
    names[2]
  end

  def compacted(first, last)
    # expect: hardcoded-offset
    [first, nil, last].compact[1]
  end
end
