class OrderExport
  HEADERS = %w[number customer total].freeze

  def to_csv
    CSV.generate(headers: true) do |csv|
      csv << HEADERS
      orders.find_each do |order|
        csv << [order.number, order.total, order.customer.name] # expect: header-row-mismatch
      end
    end
  end

  def to_csv_ok
    CSV.generate(headers: true) do |csv|
      csv << HEADERS
      orders.find_each { |order| csv << row(order) }
    end
  end

  def by_name
    CSV.generate do |csv|
      csv << HEADERS
      orders.each { |o| csv << HEADERS.map { |h| o.public_send(h) } } # ok: header-row-mismatch
    end
  end

  def write_headers(path)
    CSV.open(path, "w", write_headers: true, headers: HEADERS) do |csv|
      orders.each do |o|
        csv << [o.number, o.customer] # expect: header-row-mismatch
      end
    end
  end

  def joined
    lines = [HEADERS.join(",")]
    orders.each { |o| lines << [o.number, o.total, o.customer].join(",") } # expect: header-row-mismatch
    lines.join("\n")
  end

  def text
    out = +"number\tcustomer\ttotal\n"
    orders.each { |o| out << "#{o.number}\t#{o.total}\t#{o.customer}\n" } # expect: header-row-mismatch
    out
  end

  def printed
    puts "number,customer,total"
    orders.each do |o|
      puts "#{o.number},#{o.total},#{o.customer}" # expect: header-row-mismatch
    end
  end

  def optional(with_tax)
    headers = ["Number", "Total"]
    headers += ["Tax"] if with_tax
    CSV.generate do |csv|
      csv << headers
      orders.each do |o|
        row = [o.number, o.total] # ok: header-row-mismatch
        row += [o.tax] if with_tax
        csv << row
      end
    end
  end

  def optional_wrong(with_tax)
    CSV.generate do |csv|
      csv << ["Number", "Total", ("Tax" if with_tax)].compact
      orders.each do |o|
        csv << [o.number, o.total] # expect: header-row-mismatch
      end
    end
  end

  def late
    CSV.generate do |csv|
      orders.each { |o| csv << [o.number, o.total] } # expect: header-row-mismatch
      csv << %w[number total]
    end
  end

  def terminal
    Terminal::Table.new(headings: %w[Number Customer Total], rows: orders.map { |o| [o.number, o.total, o.customer] }) # expect: header-row-mismatch
  end

  private

  def row(order)
    [order.number, order.customer.name, order.total] # ok: header-row-mismatch
  end
end
