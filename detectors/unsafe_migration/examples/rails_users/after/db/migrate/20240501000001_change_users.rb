# frozen_string_literal: true

class ChangeUsers < ActiveRecord::Migration[7.1]
  def up
    # expect: unsafe-migration
    remove_column :users, :bio
    # expect: unsafe-migration
    add_column :users, :tier, :string, null: false
    # ok: unsafe-migration (default)
    add_column :users, :active, :boolean, default: true, null: false
    # ok: unsafe-migration (may be empty)
    add_column :users, :locale, :string
    # expect: unsafe-migration
    change_column :users, :name, :string, limit: 50
    # expect: unsafe-migration
    change_column :users, :points, :integer
    # ok: unsafe-migration (wider)
    change_column :users, :email, :text
    # expect: unsafe-migration
    change_column_null :users, :name, false
    # ok: unsafe-migration (gives a value for the empty ones)
    change_column_null :users, :locale, false, "en"
    change_column_default :users, :tier, from: nil, to: "free"
    # expect: unsafe-migration
    rename_column :users, :points, :score
    # expect: unsafe-migration
    rename_table :carts, :baskets
    # expect: unsafe-migration
    drop_table :legacy_sessions
    # expect: unsafe-migration
    add_index :users, :email, unique: true
    # ok: unsafe-migration (concurrently)
    add_index :users, :name, algorithm: :concurrently
    # expect: unsafe-migration
    execute "UPDATE users SET tier = 'free'"
    # expect: unsafe-migration
    User.where(tier: nil).update_all(tier: "free")
    # ok: unsafe-migration (in batches)
    User.where(tier: nil).in_batches(of: 1000) { |batch| batch.update_all(tier: "free") }
    User.unscoped.in_batches.update_all(active: true)
    # ok: unsafe-migration (in batches)
    User.find_each { |user| user.update_columns(score: 0) }
    # expect: unsafe-migration
    User.all.each { |user| user.update!(score: 0) }
    remove_index :users, name: "old"
    add_foreign_key :users, :teams, validate: false
    create_table :teams do |t|
      t.string :name, null: false
      t.references :owner, null: false, foreign_key: { to_table: :users }
      t.timestamps
      t.index :name
    end
    # ok: unsafe-migration (a new table)
    add_index :teams, [:name, :owner_id]
    # expect: unsafe-migration
    add_reference :orders, :team, null: false, foreign_key: true
    # ok: unsafe-migration (a way that does not lock)
    add_reference :carts, :team, index: { algorithm: :concurrently }
  end

  def down
    # ok: unsafe-migration (the way back)
    drop_table :teams
    remove_column :users, :tier
  end
end
