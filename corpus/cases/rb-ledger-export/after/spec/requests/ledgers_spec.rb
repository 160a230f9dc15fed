require "rails_helper"

RSpec.describe "Ledgers" do
  it "streams the export" do
    get "/ledgers/1/export"

    expect(response.media_type).to eq("text/csv")
    expect(response.body).to start_with("date,account")
  end
end
