class ChangeUsers < ActiveRecord::Migration[7.1]
  def up
    # ok: unsafe-migration (a new table and what belongs to it)
    create_table :devices do |t|
      t.string :name, null: false
      t.index :name
    end
    add_index :devices, :created_at
    # expect: unsafe-migration
    remove_column :users, :nick, :string
    # expect: unsafe-migration
    add_column :users, :tenant, :string, null: false
    # ok: unsafe-migration (has a default)
    add_column :users, :active, :boolean, null: false, default: true
    # ok: unsafe-migration (may be empty)
    add_column :users, :hint, :string
    # expect: unsafe-migration
    add_index :users, :email
    # ok: unsafe-migration (does not block writers)
    add_index :users, :tenant, algorithm: :concurrently
    # expect: unsafe-migration
    rename_column :users, :mail, :email
    # expect: unsafe-migration
    change_column :users, :bio, :string, limit: 100
    # ok: unsafe-migration (widened)
    change_column :users, :age, :bigint
    # expect: unsafe-migration
    change_column_null :users, :email, false
    # ok: unsafe-migration (may be empty from now on)
    change_column_null :users, :phone, true
    change_table :orders do |t|
      # expect: unsafe-migration
      t.remove :memo
      # expect: unsafe-migration
      t.string :channel, null: false
    end
    # expect: unsafe-migration
    User.where(active: nil).update_all(active: true)
    # ok: unsafe-migration (a number at a time)
    User.in_batches.update_all(tenant: "main")
    execute <<~SQL
      -- expect: unsafe-migration
      DELETE FROM sessions
    SQL
  end

  def down
    # ok: unsafe-migration (the way back)
    drop_table :devices
    remove_column :users, :tenant
  end
end
