require "csv"

# Sets prices from a supplier's file. Rows that cannot be used are listed in the result.
class PriceImport
  Result = Struct.new(:updated, :rejected)

  def initialize(path, logger: Rails.logger)
    @path = path
    @logger = logger
  end

  def call
    result = Result.new(0, [])
    rows = CSV.foreach(@path, headers: true)
    rows.each_slice(500) { |batch| import(batch, result) }
    @logger.info("prices imported: #{result.updated} updated, #{result.rejected.size} rejected")
    result
  end

  private

  def import(batch, result)
    products = Product.where(sku: batch.map { |row| row["sku"] }).index_by(&:sku)
    batch.each do |row|
      product = products[row["sku"]]
      if product.nil?
        result.rejected << [row["sku"], "unknown"]
        next
      end
      product.update!(price_cents: cents(row["price"]))
      result.updated += 1
    rescue ActiveRecord::RecordInvalid, ArgumentError => e
      result.rejected << [row["sku"], e.message]
    end
  end

  def cents(text)
    (BigDecimal(text) * 100).round
  end
end
