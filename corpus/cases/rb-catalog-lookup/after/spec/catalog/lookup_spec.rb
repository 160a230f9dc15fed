require "catalog/lookup"
require "logger"

RSpec.describe Catalog::Lookup do
  let(:database) { double(title: "Emma") }
  let(:cache) { double(get: nil, set: "OK") }
  let(:lookup) { described_class.new(database, cache, Logger.new(nil)) }

  it "finds a title and keeps it" do
    expect(lookup.title("1")).to eq("Emma")
    expect(cache).to have_received(:set).with("title:1", "Emma")
  end

  it "asks the database three times" do
    allow(database).to receive(:title).and_raise(Timeout::Error)
    expect { lookup.title("1") }.to raise_error(Catalog::Unavailable)
    expect(database).to have_received(:title).exactly(3).times
  end

  it "reads years" do
    expect(lookup.year("1816")).to eq(1816)
    expect(lookup.year("n. d.")).to be_nil
  end
end
