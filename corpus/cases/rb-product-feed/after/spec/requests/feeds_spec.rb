require "rails_helper"

RSpec.describe "Feeds" do
  it "gives the entries of a feed" do
    get "/feeds/7"

    expect(response).to have_http_status(:ok)
    expect(response.parsed_body).to eq([])
  end
end
