require "ranking/report"
require "logger"
require "tmpdir"

RSpec.describe Ranking::Report do
  let(:scores) do
    [
      Ranking::Score.new(player: "Ada", points: 12, games: 10),
      Ranking::Score.new(player: "Ben", points: 15, games: 10),
      Ranking::Score.new(player: "Cem", points: 15, games: 9),
    ]
  end
  let(:report) { described_class.new(scores, Logger.new(nil)) }

  it "orders by points, then by games" do
    expect(report.ordered.map(&:player)).to eq(%w[Cem Ben Ada])
  end

  it "writes a table" do
    Dir.mktmpdir do |folder|
      report.write(File.join(folder, "ranking.csv"))
      expect(File.readlines(File.join(folder, "ranking.csv"), chomp: true)[1]).to eq("1,Cem,15,9")
    end
  end

  it "names no winner of a season that is not over" do
    expect(report.winner).to be_nil
  end

  it "makes slugs" do
    expect(report.slug("Ada & Ben!")).to eq("ada-ben")
  end
end
