class More < ActiveRecord::Migration[7.1]
  def up
    # ok: unsafe-migration (another table's column had room for more)
    change_column :logs, :target, :string, limit: 100
    # expect: unsafe-migration
    change_column :hooks, :target, :string, limit: 100
  end

  def down
    change_column :logs, :target, :string, limit: 20
  end
end
