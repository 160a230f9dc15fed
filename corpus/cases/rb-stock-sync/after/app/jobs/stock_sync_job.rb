class StockSyncJob < ApplicationJob
  def perform(warehouse = Warehouse.connection)
    levels = {}
    cursor = nil
    loop do
      page = warehouse.get("/levels", cursor: cursor).body
      page["items"].each { |item| levels[item["sku"]] = item["level"] }
      cursor = page["next_cursor"]
      break if cursor.nil?
    end

    Product.where(sku: levels.keys).find_each do |product|
      restock(product, levels.fetch(product.sku))
    end
  end

  private

  def restock(product, level)
    return if product.stock == level

    current = Product.find(product.id)
    current.update!(stock: level, restocked_at: Time.current)
  end
end
