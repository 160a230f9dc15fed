class Export
  def initialize(wide)
    @headers = ["id"]
    @headers << "address" if wide
    @headers << "total"
  end

  def total
    @headers[2] # expect: hardcoded-offset
  end

  def columns(phone, given)
    columns = %w[a b]
    columns.insert(1, "s") # ok: hardcoded-offset (before any conditional change)
    columns << "c" if phone
    columns.insert(3, "d") # expect: hardcoded-offset
    columns[4] = "e" # expect: hardcoded-offset
    second = columns[1] # ok: hardcoded-offset (stands before the conditional one)
    first = columns[0] # ok: hardcoded-offset (the first)
    last = columns[-1] # ok: hardcoded-offset (the last)
    rest = columns[5..] # expect: hardcoded-offset
    columns.delete_at(6) # expect: hardcoded-offset
    given.insert(2, "x") # ok: hardcoded-offset (no condition)
    given.insert(2, "x") if phone # expect: hardcoded-offset
    columns
  end

  def cell(wide)
    cells = wide ? %w[a b c] : %w[a]
    cells[2] # expect: hardcoded-offset
  end

  def joined(tax)
    cells = ["net", (tax if tax), "gross"].compact
    cells.fetch(2) # expect: hardcoded-offset
  end

  def pushed(tax)
    cells = ["net"]
    unless tax.zero?
      cells.push("tax")
    end
    cells.push("gross")
    cells[2] # expect: hardcoded-offset
  end

  def fallback(columns)
    # expect: hardcoded-offset
    columns.find { |column| column == "name" } || columns[2]
  end

  def chosen(names)
    kept = names.select { |name| name.length > 2 }
    kept[2] # expect: hardcoded-offset
  end

  # near-misses

  def queries(name, day)
    queries = []
    queries << by_name(name) if name
    queries << by_day(day) if day
    first = from(queries.first)
    queries[1..].each { |query| join(first, query) } # ok: hardcoded-offset (all but the first)
  end

  def literal
    kept = %w[a b c]
    kept[2] # ok: hardcoded-offset (no condition)
  end

  def parts(line)
    parts = line.split(";").reject(&:empty?)
    parts[2] # ok: hardcoded-offset (the positions of a format)
  end

  def checked(wide)
    cells = ["a"]
    cells.push("b", "c") if wide
    return if cells.size < 3

    cells[2] # ok: hardcoded-offset (the length is looked at)
  end

  def same(wide)
    cells = ["a"]
    if wide
      cells << "b"
      return cells[1] # ok: hardcoded-offset (under the same condition)
    end
    cells.last
  end

  def matched(text)
    found = text.match(/(a)(b)/)
    found[2] # ok: hardcoded-offset (a group of a regular expression)
  end

  def either(wide)
    cells = ["a"]
    if wide
      cells << "b"
    else
      cells << "c"
    end
    cells << "d"
    cells[2] # ok: hardcoded-offset (either way one more)
  end

  def byte(frame)
    frame.bytes[4] # ok: hardcoded-offset (a protocol)
  end
end
