ActiveRecord::Schema[7.1].define(version: 2024_01_01_000000) do
  create_table "users", force: :cascade do |t|
    t.string "email", null: false
    t.string "name", limit: 255
    t.text "bio"
    t.bigint "points", default: 0
  end
end
