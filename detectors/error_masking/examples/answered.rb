class Sync
  def user(id)
    User.find(id)
  rescue ActiveRecord::RecordNotFound
    nil
  end

  def charge(order)
    gateway.charge(order)
  rescue Stripe::CardError => e
    order.update!(status: "declined", reason: e.message)
  end

  def call
    Success(api.users)
  rescue Faraday::Error => e
    Failure(e)
  end

  def perform(id)
    sync(id)
  rescue RateLimited => e
    retry_in(e.seconds)
  end

  def create
    @order = Order.create!(order_params)
    redirect_to @order
  rescue ActiveRecord::RecordInvalid => e
    flash[:alert] = e.message
    render :new, status: :unprocessable_entity
  end

  def run
    loop do
      begin
        tick
      rescue StandardError => e
        Rails.logger.error(e.full_message)
      end
      sleep 1
    end
  end

  def import(rows)
    rows.each_with_object([]) do |row, errors|
      Product.create!(row)
    rescue ActiveRecord::RecordInvalid => e
      errors << "#{row[:sku]}: #{e.message}"
    end
  end

  def safe
    yield
  rescue StandardError => e
    Sentry.capture_exception(e)
    raise
  end

  def json(text)
    JSON.parse(text)
  rescue JSON::ParserError
    nil
  end

  def tidy
    FileUtils.rm_rf(dir)
  rescue Errno::EACCES => e
    warn "could not remove #{dir}: #{e.message}"
  end

  def transaction
    yield
  ensure
    begin
      connection.close
    rescue StandardError
    end
  end
end
