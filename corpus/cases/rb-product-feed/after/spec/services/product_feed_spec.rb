require "rails_helper"

RSpec.describe ProductFeed do
  it "lists what sold most first" do
    lamp = Product.create!(name: "Lamp 3", description: "A\nlamp")
    rug = Product.create!(name: "Rug", description: "A rug")
    lines = [OrderLine.new(product: lamp, quantity: 1), OrderLine.new(product: rug, quantity: 4)]

    entries = described_class.new(lines).entries

    expect(entries.map(&:code)).to eq(%w[rug lamp-3])
    expect(entries.last.description).to eq("A lamp")
  end
end
