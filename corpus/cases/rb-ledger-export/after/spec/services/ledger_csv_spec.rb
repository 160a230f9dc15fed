require "rails_helper"

RSpec.describe LedgerCsv do
  let(:account) { Account.create!(name: "Cash") }

  before { Entry.create!(ledger_id: 1, account: account, date: "2025-01-02", text: "Rent", amount: -900, tax: 0) }

  it "writes a header and a row for each entry" do
    expect(described_class.new(1).to_a).to eq(["date,account,text,amount\n", "2025-01-02,Cash,Rent,-900.0\n"])
  end

  it "adds the tax to both where it is asked for" do
    header, row = described_class.new(1, with_tax: true).to_a

    expect(header).to end_with(",tax\n")
    expect(row).to end_with(",0.0\n")
  end
end
