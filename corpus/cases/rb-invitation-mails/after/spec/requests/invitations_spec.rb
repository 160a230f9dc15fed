require "rails_helper"

RSpec.describe "Invitations" do
  it "accepts a resend" do
    invitation = Invitation.create!(email: "a@example.com", sent_at: 2.days.ago)

    post "/invitations/#{invitation.id}/resend"

    expect(response).to have_http_status(:accepted)
  end
end
