require "spec_helper"

RSpec.describe Store do
  let(:store) { Store.new }

  it "include" do
    expect(store.load("a")).to include("a")  # expect: weakened-test
  end

  it "size" do
    expect(store.load("a").size).to eq(2)  # expect: weakened-test
  end

  it "raise_any" do
    expect { store.load("") }.to raise_error  # expect: weakened-test
  end

  it "tolerance" do
    expect(store.price(1)).to be_within(0.5).of(1.19)  # expect: weakened-test
  end

  it "mock_args" do
    expect(gateway).to receive(:charge)  # expect: weakened-test
    store.pay(gateway, 5)
  end

  it "mock_any" do
    store.pay(gateway, 5)
    expect(gateway).to have_received(:charge).with(anything, anything)  # expect: weakened-test
  end

  it "matcher" do
    expect(store.row("a")).to have_attributes(id: 1, name: "x")
  end

  it "aggregate" do
    aggregate_failures do
      expect(store.price(1)).to eq(1.19)
      expect(store.price(2)).to eq(2.38)
    end
  end

  it "minitest_to_rspec" do
    expect(store.load("a")).to eq(["a"])
    expect(store.last).to be_nil
  end

  it "match_array" do
    expect(store.load("a")).to contain_exactly("a", "b")
  end
end
