class ChangeOrders < ActiveRecord::Migration[7.1]
  disable_ddl_transaction!

  def change
    change_table :orders, bulk: true do |t|
      # expect: unsafe-migration
      t.remove :coupon
      # expect: unsafe-migration
      t.string :currency, null: false
      # expect: unsafe-migration
      t.rename :total, :amount
      t.decimal :tax, precision: 10, scale: 2
    end
    # expect: unsafe-migration
    remove_columns :orders, :a, :b
    safety_assured do
      # expect: unsafe-migration
      remove_column :orders, :note, :text
    end
    reversible do |dir|
      dir.up do
        execute <<~SQL
          -- expect: unsafe-migration
          DELETE FROM order_items
          WHERE order_id IS NULL
        SQL
      end
      dir.down { execute "UPDATE orders SET x = 1" }
    end
  end
end
