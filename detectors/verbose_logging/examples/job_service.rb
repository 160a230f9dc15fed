class JobService
  def batch(items)
    items.each_with_index do |item, i|
      process(item)
      logger.info("#{i} done") if (i % 100).zero?
    end
  end

  def each_one(items)
    items.each { |item| logger.info "item #{item.id}" }  # expect: verbose-logging
  end

  def find_each_one
    User.find_each do |user|
      Rails.logger.info("user #{user.id}")  # expect: verbose-logging
      user.touch
    end
  end

  def auth(request)
    Rails.logger.debug("auth #{request.headers['Authorization']}")  # expect: verbose-logging
  end

  def guarded(order)
    logger.debug { "order #{order.inspect}" }
    process(order)
  end

  def token(user)
    Rails.logger.info("reset token #{user.reset_token}")  # expect: verbose-logging
    user
  end

  def err(order)
    charge(order)
  rescue PaymentError => e
    Rails.logger.error("charge failed: #{e.message}")
    raise
  end

  def pretty(order)
    pp order  # expect: verbose-logging
    order
  end

  def emoji
    Rails.logger.info("✅ done")  # expect: verbose-logging
  end
end
