require "rails_helper"

RSpec.describe StockSyncJob do
  let(:pages) do
    {
      nil => { "items" => [{ "sku" => "a", "level" => 3 }], "next_cursor" => "x" },
      "x" => { "items" => [{ "sku" => "b", "level" => 0 }], "next_cursor" => nil }
    }
  end
  let(:warehouse) { instance_double(Faraday::Connection) }

  before do
    allow(warehouse).to receive(:get) { |_, cursor:| instance_double(Faraday::Response, body: pages.fetch(cursor)) }
  end

  it "takes the levels of every page" do
    lamp = Product.create!(sku: "a", stock: 1)
    rug = Product.create!(sku: "b", stock: 2)

    described_class.perform_now(warehouse)

    expect(lamp.reload.stock).to eq(3)
    expect(rug.reload.stock).to eq(0)
  end
end
