require "hosts"
require "hosts/rules"

RSpec.describe Hosts::Rules do
  subject(:rules) { described_class.new }

  let(:host) { Struct.new(:name, :level, :load) }

  it "tells kinds apart" do
    expect(rules.kind("db.internal")).to eq(:internal)
    expect(rules.kind("printer.local")).to eq(:local)
    expect(rules.kind("example.com")).to eq(:public)
  end

  it "says what is wrong" do
    expect(rules.valid?("a.example.com")).to be(true)
    expect(rules.problems("1..a")).to eq(["starts with no letter", "holds two dots in a row"])
  end

  it "gives names and values the form in which they are shown" do
    expect(rules.normal("My  Host_1")).to eq("my-host-1")
    expect(rules.shown(Date.new(2025, 1, 2))).to eq("02.01.2025")
    expect(rules.shown(nil)).to eq("never")
  end

  it "sorts by level, then by name" do
    hosts = [host.new("b", "test", 1), host.new("a", "test", 3), host.new("c", "production", 2)]

    expect(rules.sort(hosts).map(&:name)).to eq(%w[c a b])
    expect(rules.quietest(hosts).name).to eq("b")
  end
end
