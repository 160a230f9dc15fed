class BaseReport
  def rows
    # ok: placeholder (a base class)
    raise NotImplementedError
  end
end

class Summary
  def title
    # ok: placeholder (says that it is for others)
    raise NotImplementedError, "#{self.class} must implement title"
  end
end

class Reports
  def export
    # expect: placeholder
    raise NotImplementedError, "export is not implemented yet"
  end

  def monthly(month)
    # expect: placeholder
    # TODO: leave out cancelled orders
    Order.where(month: month)
  end

  def authors
    # expect: placeholder
    [{ name: "Jane Doe", email: "jane@example.com" }]
  end

  def kinds
    # ok: placeholder (constants of the business)
    [{ name: "monthly", days: 30 }]
  end

  def currency
    # expect: placeholder
    "EUR" # always euros for now
  end
end
