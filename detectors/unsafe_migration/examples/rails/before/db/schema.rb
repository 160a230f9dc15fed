ActiveRecord::Schema[7.1].define do
  create_table "users" do |t|
    t.text "bio"
    t.integer "age"
  end
end
# users
