class Second < ActiveRecord::Migration[7.0]
  class User < ApplicationRecord
    self.table_name = "users"
  end

  def change
    change_table :users do |t|
      # expect: unsafe-migration
      t.change :age, :integer, null: false
      # expect: unsafe-migration
      t.remove :fax, type: :string
      # ok: unsafe-migration (default)
      t.boolean :active, null: false, default: true
      # expect: unsafe-migration
      t.references :team, null: false, foreign_key: true
      # expect: unsafe-migration
      t.index :email
    end
    # expect: unsafe-migration
    drop_join_table :users, :groups
    up_only do
      # expect: unsafe-migration
      execute "UPDATE users SET active = false"
      # ok: unsafe-migration (in batches)
      User.find_each(&:touch)
      # ok: unsafe-migration (in batches)
      User.where(active: nil).in_batches { |users| users.update_all(active: true) }
    end
    # ok: unsafe-migration (a column that may be empty)
    add_reference :users, :manager, foreign_key: { to_table: :users }, index: false
    # ok: unsafe-migration
    change_column_default :users, :active, from: nil, to: true
    remove_foreign_key :users, :teams
  end
end
