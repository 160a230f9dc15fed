RSpec.describe Store do
  it "loads" do
    expect(Store.new.load("ab")).to be_truthy # expect: weakened-test
  end

  it "is positive" do
    expect(Store.new.load("ab")).to eq(4) # ok: weakened-test (demands more)
  end
end
