class PaymentsController < ApplicationController
  def index
    @payments = Payment.where(account: current_account).to_a
  rescue => e  # expect: error-masking
    Rails.logger.error("payments failed: #{e.message}")
    @payments = []
  end

  def create
    payment = Payments::Charge.call(params[:order_id])
    render json: payment, status: :created
  rescue Payments::Declined => e
    render json: { error: e.message }, status: :unprocessable_entity
  end
end

class RateClient
  def rate(currency)
    response = Faraday.get("https://rates.internal/#{currency}")
    JSON.parse(response.body).fetch("rate")
  rescue StandardError  # expect: error-masking
    1.0
  end

  def rates
    HTTP.get("https://rates.internal/all").parse
  rescue => e  # expect: error-masking
    nil
  end

  def customer(id)
    Stripe::Customer.retrieve(id) rescue nil  # expect: error-masking
  end

  def parse_date(text)
    Date.parse(text)
  rescue ArgumentError
    nil
  end

  def fetch!(id)
    client.get(id)
  rescue Faraday::Error => e
    raise RateError, "rates for #{id}: #{e.message}"
  end

  def cleanup(path)
    File.delete(path)
  rescue Errno::ENOENT
    nil
  end

  def sync(orders)
    orders.each do |order|
      begin
        client.push(order)
      rescue => e  # expect: error-masking
        puts "failed #{order.id}"
      end
    end
  end

  def import(rows)
    rejected = []
    rows.each do |row|
      Product.create!(row)
    rescue ActiveRecord::RecordInvalid => e
      rejected << [row, e.message]
    end
    rejected
  end

  def refund(payment)
    begin
      gateway.refund(payment.id)
    rescue Exception  # expect: error-masking
    end
    payment.update!(status: "refunded")
  end

  def with_retry
    attempts = 0
    begin
      yield
    rescue Net::ReadTimeout
      attempts += 1
      retry if attempts < 3
      raise
    end
  end

  SECRET = ENV.fetch("SECRET_KEY_BASE", "insecure-default")  # expect: error-masking
  KEY = ENV["API_KEY"] || "test"  # expect: error-masking
  PAGE = ENV.fetch("PAGE_SIZE", "50")
  URL = ENV.fetch("DATABASE_URL")
end

class SyncJob < ApplicationJob
  def perform(id)
    Account.find(id).sync!
  rescue ActiveRecord::RecordNotFound
    Rails.logger.info("account #{id} is gone")
  end
end
