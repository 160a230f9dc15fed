class ProductsController < ApplicationController
  rescue_from ActiveRecord::RecordNotFound, with: :not_found

  def show
    render json: Product.find(params[:id])
  rescue StandardError => e
    Rails.logger.error(e.full_message)
    render json: { error: "internal" }, status: :internal_server_error
  end

  def index
    render json: Product.all
  rescue StandardError  # expect: error-masking
    render json: []
  end
end

class PriceClient
  def price(sku)
    get("/prices/#{sku}")["price"]
  rescue Faraday::TimeoutError, Faraday::ConnectionFailed => e
    Rails.logger.warn("price: #{e.message}")
    nil
  end

  def prices(skus)
    skus.map do |sku|
      price!(sku)
    rescue StandardError => e  # expect: error-masking
      logger.error "price #{sku}: #{e.message}"
      nil
    end
  end

  def settings
    YAML.load_file(path)
  rescue Errno::ENOENT
    {}
  end

  def settings_any
    YAML.load_file(path)
  rescue  # expect: error-masking
    {}
  end

  def valid?(token)
    JWT.decode(token, key)
    true
  rescue JWT::DecodeError
    false
  end

  def save(order)
    order.save!
  rescue ActiveRecord::RecordInvalid => e
    Result.failure(e.record.errors)
  end

  def notify(order)
    Slack.post(order)
  rescue => e
    Sentry.capture_exception(e)
  end

  def integer(text)
    Integer(text) rescue 0
  end

  def push(order)
    client.push(order)
  rescue => e
    e
    nil
  end

  def call
    yield
  ensure
    begin
      socket.close
    rescue StandardError
      nil
    end
  end

  def run
    loop do
      work
    rescue StandardError => e
      logger.error("#{e.message}\n#{e.backtrace.join("\n")}")
    end
  end
end
