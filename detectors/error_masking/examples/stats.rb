class P
  def stats
    @stats ||= begin
      api.stats
    rescue StandardError  # expect: error-masking
      {}
    end
  end

  def name(id)
    api.user(id).name
  rescue => _e  # expect: error-masking
    "unknown"
  end

  def save(order)
    order.save!
  rescue => e  # expect: error-masking
    Rails.logger.error e.message
    false
  end

  def total
    orders.sum(&:total) rescue 0  # expect: error-masking
  end

  def import
    CSV.foreach(path) do |row|
      Product.create!(row.to_h)
    rescue StandardError  # expect: error-masking
      next
    end
  end

  def ping
    HTTP.get(url).status.success?
  rescue HTTP::Error
    false
  end

  def mail(user)
    UserMailer.welcome(user).deliver_now
  rescue Net::SMTPError => e
    Rails.logger.warn("mail: #{e.message}")
  end
end
