require "spec_helper"

RSpec.describe Store do
  let(:store) { Store.new }

  it "include" do
    expect(store.load("a")).to eq(["a", "b"])
  end

  it "size" do
    expect(store.load("a")).to eq(["a", "b"])
  end

  it "raise_any" do
    expect { store.load("") }.to raise_error(Store::NotFound)
  end

  it "tolerance" do
    expect(store.price(1)).to be_within(0.001).of(1.19)
  end

  it "mock_args" do
    expect(gateway).to receive(:charge).with(5, "EUR")
    store.pay(gateway, 5)
  end

  it "mock_any" do
    store.pay(gateway, 5)
    expect(gateway).to have_received(:charge).with(5, "EUR")
  end

  it "matcher" do
    row = store.row("a")
    expect(row.id).to eq(1)
    expect(row.name).to eq("x")
  end

  it "aggregate" do
    expect(store.price(1)).to eq(1.19)
    expect(store.price(2)).to eq(2.38)
  end

  it "minitest_to_rspec" do
    assert_equal ["a"], store.load("a")
    assert_nil store.last
  end

  it "match_array" do
    expect(store.load("a").sort).to eq(["a", "b"])
  end
end
