class TrimUsers < ActiveRecord::Migration[7.1]
  def up
    add_column :users, :locale, :string, null: false
    add_column :users, :newsletter, :boolean, null: false, default: false
    rename_column :users, :mail, :email
    remove_column :users, :fax
    add_index :users, :email, unique: true
    User.where(locale: nil).update_all(locale: "en")

    create_table :preferences do |t|
      t.references :user, null: false
      t.string :name, null: false
      t.index :name
    end
  end

  def down
  end
end
