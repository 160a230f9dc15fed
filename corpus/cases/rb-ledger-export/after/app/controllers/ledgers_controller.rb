class LedgersController < ApplicationController
  def export
    headers["Content-Type"] = "text/csv"
    headers["Content-Disposition"] = "attachment; filename=ledger-#{params[:id].to_i}.csv"
    self.response_body = LedgerCsv.new(params[:id], with_tax: params.key?(:tax))
  end
end
