class OnlyUp < ActiveRecord::Migration[7.1]
  # expect: unsafe-migration
  def up
    add_column :users, :z, :string
  end
end
