require "csv"

# The entries of a ledger, line by line.
class LedgerCsv
  include Enumerable

  def initialize(ledger_id, with_tax: false)
    @entries = Entry.where(ledger_id: ledger_id).includes(:account)
    @with_tax = with_tax
  end

  def each
    yield header.to_csv
    @entries.find_each(batch_size: 1_000) { |entry| yield row(entry).to_csv }
  end

  private

  def header
    names = %w[date account text amount]
    names << "tax" if @with_tax
    names
  end

  def row(entry)
    values = [entry.date.iso8601, entry.account.name, entry.text, entry.amount.to_s("F")]
    values << entry.tax.to_s("F") if @with_tax
    values
  end
end
