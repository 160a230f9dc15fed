require "net/http"

# expect: error-masking
SIGNING_KEY = ENV.fetch("JWT_SECRET", "changeme")
# expect: error-masking
API_KEY = ENV["API_KEY"] || "test-key"
# ok: error-masking (no required setting)
LEVEL = ENV.fetch("LOG_LEVEL", "info")

class Orders
  def customer(id)
    client.fetch(id)
  # expect: error-masking
  rescue => e
    nil
  end

  def orders
    Order.open.load
  # expect: error-masking
  rescue StandardError
    []
  end

  def total(id)
    begin
      client.total(id)
    # expect: error-masking
    rescue => e
      Rails.logger.error("total: #{e.message}")
      0
    end
  end

  def save(order)
    order.save!
  # expect: error-masking
  rescue
  end

  def charge(order)
    gateway.charge(order)
  # expect: error-masking
  rescue StandardError
    false
  end

  def notify(order)
    mailer.deliver(order)
  # expect: error-masking
  rescue Exception => e
    puts e.message
  end

  def rates
    # expect: error-masking
    @rates ||= client.rates rescue nil
  end

  def stock
    # expect: error-masking
    value = client.stock rescue 0
    value + 1
  end

  def sync(orders)
    orders.each do |order|
      client.push(order)
    # expect: error-masking
    rescue => e
      next
    end
  end

  def import(rows)
    rows.map do |row|
      begin
        Order.create!(row)
      # expect: error-masking
      rescue StandardError => e
        logger.warn "skipping #{row}"
        nil
      end
    end
  end

  def quotes
    Net::HTTP.get(uri)
  # expect: error-masking
  rescue SocketError, IOError
    {}
  end

  def prices
    result = {}
    begin
      result = client.prices
    # expect: error-masking
    rescue => e
      result = {}
    end
    result
  end

  # near-misses

  def raised(id)
    client.fetch(id)
  # ok: error-masking (re-raised)
  rescue => e
    Rails.logger.error(e.message)
    raise
  end

  def translated(id)
    client.fetch(id)
  # ok: error-masking (translated)
  rescue Faraday::Error => e
    raise CustomerUnavailable, e.message
  end

  def found(id)
    Customer.find(id)
  # ok: error-masking (one kind of error, that is an answer)
  rescue ActiveRecord::RecordNotFound
    nil
  end

  def parsed(text)
    JSON.parse(text)
  # ok: error-masking (one kind of error, that is an answer)
  rescue JSON::ParserError
    {}
  end

  def number(text)
    # ok: error-masking (fails in one way only)
    Integer(text) rescue nil
  end

  def fetched(url)
    # expect: error-masking
    JSON.parse(client.get(url)) rescue {}
  end

  def body(response)
    # ok: error-masking (fails in one way only)
    JSON.parse(response.body) rescue {}
  end

  def arguments(text)
    # ok: error-masking (fails in one way only)
    JSON.parse(text.gsub("=>", ":")) rescue []
  end

  def charge_of(id)
    # ok: error-masking (asked for right after)
    charge = gateway.charge_of(id) rescue nil
    raise ChargeUnknown, id if charge.nil?

    charge
  end

  def day(text)
    # ok: error-masking (fails in one way only)
    Date.parse(text) rescue nil
  end

  def retried
    attempts = 0
    begin
      client.rates
    # ok: error-masking (tried again)
    rescue Net::OpenTimeout
      attempts += 1
      retry if attempts < 3
      raise
    end
  end

  def cleaned(file)
    file.write("x")
  ensure
    # ok: error-masking (cleanup)
    file.close rescue nil
  end

  def removed(path)
    File.unlink(path)
  # ok: error-masking (cleanup)
  rescue Errno::ENOENT
  end

  def recorded(rows, errors)
    rows.each do |row|
      Order.create!(row)
    # ok: error-masking (the error is recorded)
    rescue StandardError => e
      errors << e.message
    end
  end

  def reported(order)
    gateway.charge(order)
  # ok: error-masking (the error is recorded in the object that the caller has)
  rescue Gateway::Declined => e
    order.errors.add(:base, e.message)
    false
  end

  def answered
    @order = Order.create!(order_params)
    redirect_to @order
  # ok: error-masking (told to the client)
  rescue StandardError => e
    redirect_to orders_path, alert: e.message
  end

  def rendered
    render json: client.rates
  # ok: error-masking (told to the client)
  rescue => e
    render json: { error: "unavailable" }, status: :bad_gateway
  end

  def sent(order)
    gateway.charge(order)
  # ok: error-masking (told to who counts)
  rescue => e
    Sentry.capture_exception(e)
    nil
  end

  def alive?
    client.ping
    true
  # ok: error-masking (a question that a failure answers with no)
  rescue StandardError
    false
  end

  def postgresql?
    connection.adapter_name.include?("postgresql")
  # ok: error-masking (a question that a failure answers with no)
  rescue StandardError
    false
  end

  def result_of(order)
    Result.success(gateway.charge(order))
  # ok: error-masking (the error is in the result)
  rescue => e
    Result.failure(e)
  end
end
