RSpec.describe Store do
  it "loads" do
    expect(Store.new.load("ab")).to eq(3)
  end

  it "is positive" do
    expect(Store.new.load("ab")).to be > 0
  end
end
