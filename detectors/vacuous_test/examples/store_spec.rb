require "store"

RSpec.describe Store do
  # expect: vacuous-test
  it "loads rows" do
    Store.new.load("a")
  end

  # expect: vacuous-test
  it "always holds" do
    Store.new.load("a")
    expect(true).to be(true)
  end

  # ok: vacuous-test (compares what the code gave)
  it "is empty" do
    expect(Store.new.load("a")).to eq([])
  end
end
