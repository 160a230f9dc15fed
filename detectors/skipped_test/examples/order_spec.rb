require "rails_helper"

RSpec.describe Order do
  it "sums" do
    expect(Order.new("a").total).to eq(3)
  end

  xit "rounds" do # expect: skipped-test
    expect(Order.new("a").total).to eq(3)
  end

  it "taxes", skip: "later" do # expect: skipped-test
    expect(Order.new("a").total).to eq(3)
  end

  it "ships", :skip do # expect: skipped-test
    expect(Order.new("a").total).to eq(3)
  end

  it "returns" do
    skip "flaky" # expect: skipped-test
    expect(Order.new("a").total).to eq(3)
  end

  it "pends" do
    pending "bug 12" # expect: skipped-test
    expect(Order.new("a").total).to eq(3)
  end

  it "is written later" # expect: skipped-test

  pending "is open" do # expect: skipped-test
    expect(Order.new("a").total).to eq(3)
  end

  skip "is left out" do # expect: skipped-test
    expect(Order.new("a").total).to eq(3)
  end

  it "forks" do
    skip "no fork" if Gem.win_platform? # ok: skipped-test (platform)
    expect(Order.new("a").total).to eq(3)
  end

  it "stores", if: ENV["DB"] do # ok: skipped-test (database)
    expect(Order.new("a").total).to eq(3)
  end

  it "asks", skip: !ENV["API_KEY"] do # ok: skipped-test (environment)
    expect(Order.new("a").total).to eq(3)
  end

  it "tags" do
    skip("no redis") unless redis_available? # ok: skipped-test (missing tool)
    expect(Order.new("a").total).to eq(3)
  end
end

xdescribe Refund do # expect: skipped-test
  it "sums" do
    expect(Refund.new.total).to eq(3)
  end
end

RSpec.xdescribe Refund do # expect: skipped-test
  it "sums" do
    expect(Refund.new.total).to eq(3)
  end
end

RSpec.describe Refund, skip: true do # expect: skipped-test
  it "sums" do
    expect(Refund.new.total).to eq(3)
  end
end
