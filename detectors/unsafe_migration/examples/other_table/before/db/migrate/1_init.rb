class Init < ActiveRecord::Migration[7.1]
  def change
    create_table :hooks do |t|
      t.string :target, limit: 200
    end
    create_table :logs do |t|
      t.string :target, limit: 20
    end
  end
end
