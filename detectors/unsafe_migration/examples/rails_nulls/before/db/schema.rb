ActiveRecord::Schema[7.0].define(version: 1) do
  create_table "users" do |t|
    t.integer "age", null: false
    t.integer "height"
  end
end
