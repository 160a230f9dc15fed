class Nulls < ActiveRecord::Migration[7.0]
  def up
    # ok: unsafe-migration (it was not empty before, and grows)
    change_column :users, :age, :bigint, null: false
    # expect: unsafe-migration
    change_column :users, :height, :bigint, null: false
  end

  def down
    change_column :users, :age, :integer, null: false
  end
end
