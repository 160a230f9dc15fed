class Lib
  def a
    JSON.parse(File.read("x")) rescue {}  # expect: error-masking
  end

  def b
    api.users
  rescue Net::OpenTimeout, Net::ReadTimeout
    raise ServiceUnavailable
  end

  def c
    Integer("x", exception: false) || 0
  end

  def d
    begin
      api.push
    rescue  # expect: error-masking
      # ignored
    end
  end

  def e
    api.users
  rescue => error
    errors.add(:base, error.message)
    []
  end

  def f
    api.users
  rescue StandardError => e  # expect: error-masking
    Rails.logger.warn("users: #{e}")
    []
  end

  def g
    Timeout.timeout(1) { api.ping }
    true
  rescue Timeout::Error
    false
  end
end
