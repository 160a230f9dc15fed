class OrderService
  def create(order)
    # expect: verbose-logging
    Rails.logger.info "Entering create"
    order.save!
    Gateway.announce(order)
    Rails.logger.info "Exiting create"
    order
  end

  def ship(orders)
    orders.each do |order|
      gateway.ship(order)
      # expect: verbose-logging
      logger.info("Shipped order #{order.id}")
    end
  end

  def total(lines)
    # expect: verbose-logging
    puts "calculating total"
    lines.sum(&:amount)
  end

  def inspect_order(order)
    # expect: verbose-logging
    p order
    order.check
  end

  def login(user, password)
    # expect: verbose-logging
    Rails.logger.debug("login of #{user} with #{password}")
    gateway.login(user, password)
  end

  def receive(request)
    # expect: verbose-logging
    Rails.logger.info("request body: #{request.body}")
    store(request)
  end

  def pay(order)
    # expect: verbose-logging
    logger.info "validating"
    gateway.validate(order)
    logger.info "paying"
    gateway.pay(order)
    logger.info "paid"
  end

  def refresh
    # expect: verbose-logging
    logger.info "🚀 ===== sync ====="
    gateway.sync
  end

  # near-misses

  def find(id)
    # ok: verbose-logging (debug level)
    Rails.logger.debug { "looking for #{id}" }
    Order.find(id)
  end

  def cancel(order)
    gateway.cancel(order)
  rescue Gateway::Error => e
    # ok: verbose-logging (one log per error)
    Rails.logger.error("cannot cancel #{order.id}: #{e.message}")
    raise
  end

  def sweep(orders)
    orders.each do |order|
      # ok: verbose-logging (a warning about an element that is wrong)
      logger.warn("order #{order.id} is not accepted") unless gateway.accepts?(order)
    end
  end

  def import(orders)
    Order.insert_all(orders)
    # ok: verbose-logging (one line that says what happened)
    Rails.logger.info("imported #{orders.size} orders")
  end

  def archive
    Order.find_in_batches do |batch|
      # ok: verbose-logging (a line for a batch)
      Rails.logger.info("archiving #{batch.size} orders")
      Order.archive(batch)
    end
  end

  def stamp(command)
    output, errors, status = run(command)
    return output if status.success?

    # ok: verbose-logging (only when it fails)
    Rails.logger.error("failed to run #{command}")
    Rails.logger.error("output #{output}")
    Rails.logger.error("errors #{errors}")
    raise StampError
  end

  def token?(token)
    # ok: verbose-logging (says only whether it is set)
    logger.info "token set: #{token.present?}"
  end

  def write(io, order)
    # ok: verbose-logging (to a stream that is given)
    io.puts order.id
  end
end
