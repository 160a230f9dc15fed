require "catalog/lookup"

RSpec.describe Catalog::Lookup do
  it "finds a title" do
    database = double(title: "Emma")
    expect(described_class.new(database).title("1")).to eq("Emma")
  end
end
