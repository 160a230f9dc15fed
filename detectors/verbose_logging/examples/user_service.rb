class UserService
  def create(params)
    Rails.logger.info("Entering UserService#create")  # expect: verbose-logging
    user = User.create!(params)
    Rails.logger.info("Exiting UserService#create")
    user
  end

  def sync_all(users)
    users.each do |user|
      crm.push(user)
      Rails.logger.info("Synced user #{user.id}")  # expect: verbose-logging
    end
  end

  def login(name, password)
    Rails.logger.info "login #{name} #{password}"  # expect: verbose-logging
    auth.login(name, password)
  end

  def receive(event)
    Rails.logger.info("event: #{event.to_json}")  # expect: verbose-logging
    handler.handle(event)
  end

  def count
    puts "counting"  # expect: verbose-logging
    User.count
  end


  def pay(order)
    logger.info("start")  # expect: verbose-logging
    total = order.total
    logger.info("total #{total}")
    gateway.charge(order, total)
    logger.info("done")
  end

  def banner
    logger.info("=" * 40)
    logger.info("*** SYNC ***")  # expect: verbose-logging
    run
  end

  def ok(params)
    user = User.create!(params)
    Rails.logger.info("user #{user.id} created")
    user
  end

  def ok_debug(users)
    users.each { |user| Rails.logger.debug("user #{user.id}") }
  end

  def webhook
    Rails.logger.info("params: #{params.inspect}")  # expect: verbose-logging
    head :ok
  end
end
