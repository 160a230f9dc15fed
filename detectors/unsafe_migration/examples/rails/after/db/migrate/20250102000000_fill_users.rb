class FillUsers < ActiveRecord::Migration[7.1]
  def change
    # expect: unsafe-migration
    execute "ALTER TABLE users ADD CONSTRAINT positive CHECK (age > 0)"
    reversible do |dir|
      # ok: unsafe-migration (both ways are said)
      dir.up { execute "ALTER TABLE users ADD CHECK (age < 200)" }
      dir.down { execute "DROP TABLE users" }
    end
  end
end
