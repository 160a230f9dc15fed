require "rails_helper"

RSpec.describe ResendInvitation do
  let(:invitation) { Invitation.create!(email: "a@example.com", sent_at: sent_at) }

  context "when it was sent long ago" do
    let(:sent_at) { 2.days.ago }

    it "sends it and keeps the time" do
      expect { described_class.new(invitation).call }.to change { ActionMailer::Base.deliveries.size }.by(1)
      expect(invitation.sent_at).to be_within(5.seconds).of(Time.current)
    end
  end

  context "when it was sent just now" do
    let(:sent_at) { 1.minute.ago }

    it "refuses" do
      expect { described_class.new(invitation).call }.to raise_error(ResendInvitation::TooSoon)
    end
  end
end
