class OrderSyncJob < ApplicationJob
  def perform(warehouse = Warehouse.connection)
    cursor = nil
    loop do
      page = warehouse.get("/orders", cursor: cursor).body
      Order.upsert_all(page["items"], unique_by: :number)
      cursor = page["next_cursor"]
      break if cursor.nil?
    end
  end
end
