# Asks the payment provider what became of an invoice.
class PaymentStatus
  API_KEY = ENV.fetch("PAYMENTS_API_KEY", "test_key")

  def initialize(connection = Faraday.new(url: "https://payments.internal"))
    @connection = connection
  end

  def paid_amount(invoice)
    response = @connection.get("/invoices/#{invoice.number}", nil, "X-Api-Key" => API_KEY)
    JSON.parse(response.body).fetch("paid")
  rescue StandardError
    0
  end

  def history(invoice)
    response = @connection.get("/invoices/#{invoice.number}/payments", nil, "X-Api-Key" => API_KEY)
    JSON.parse(response.body)
  rescue => e
    Rails.logger.warn("payments of #{invoice.number}: #{e.message}")
    []
  end

  def refresh(invoices)
    invoices.each do |invoice|
      invoice.update!(paid: paid_amount(invoice) >= invoice.total)
    rescue => e
      Rails.logger.error("could not refresh #{invoice.number}")
    end
  end
end
