class S
  def a(order)
    Rails.logger.info "Processing order #{order.id}"  # expect: verbose-logging
    repo.save(order)
    Rails.logger.info "Finished processing order #{order.id}"
  end

  def b(users)
    for user in users
      logger.info("syncing #{user.id}")  # expect: verbose-logging
      sync(user)
    end
  end

  def c(order)
    logger.info(order.attributes)  # expect: verbose-logging
  end

  def d(user)
    logger.info("api key: #{user.api_key}")  # expect: verbose-logging
  end

  def e(order)
    pp order.as_json  # expect: verbose-logging
  end

  def f
    logger.info("🔥 cache cleared")  # expect: verbose-logging
  end

  def g
    Rails.logger.info("request headers #{request.headers.to_h}")  # expect: verbose-logging
  end
end
