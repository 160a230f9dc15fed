class ReportService
  # expect: placeholder;
  # TODO: cache the result
  def summary
    Report.all.to_a
  end

  def export
    # expect: placeholder;
    raise NotImplementedError
  end

  def import
    # expect: placeholder;
    raise "Not implemented"
  end

  def users
    # expect: placeholder;
    # mock data until the API is ready
    [{ name: "John Doe" }, { name: "Jane Doe" }]
  end

  def score(user)
    # expect: placeholder;
    0.5 # placeholder
  end

  def rates
    # expect: placeholder;
    # In production, fetch from the API
    { eur: 1.1 }
  end
end

class ApplicationExporter
  def export
    raise NotImplementedError, "#{self.class} must implement export"
  end
end

class BaseJob
  def perform
    raise NotImplementedError
  end
end
