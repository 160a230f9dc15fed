require "rails_helper"

RSpec.describe PriceImport do
  let(:file) { Tempfile.new(["prices", ".csv"]) }

  before { Product.create!(sku: "A-1", price_cents: 100) }

  it "sets prices and lists what it rejects" do
    file.write("sku,price\nA-1,12.50\nB-2,3\nA-1,cheap\n")
    file.close

    result = described_class.new(file.path).call

    expect(result.updated).to eq(1)
    expect(result.rejected.map(&:first)).to eq(%w[B-2 A-1])
    expect(Product.find_by(sku: "A-1").price_cents).to eq(1250)
  end
end
