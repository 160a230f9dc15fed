class Irreversible < ActiveRecord::Migration[7.1]
  def up
    add_column :users, :y, :string
  end

  # expect: unsafe-migration
  def down
    raise ActiveRecord::IrreversibleMigration
  end
end
