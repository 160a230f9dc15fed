# Sends an invitation again, at most once an hour.
class ResendInvitation
  class TooSoon < StandardError; end

  PAUSE = 1.hour
  ATTEMPTS = 3

  def initialize(invitation)
    @invitation = invitation
  end

  def call
    @invitation.with_lock do
      raise TooSoon, "sent less than an hour ago" if @invitation.sent_at&.after?(PAUSE.ago)

      deliver
      @invitation.update!(sent_at: Time.current)
    end
  end

  private

  def deliver
    attempts = 0
    begin
      attempts += 1
      InvitationMailer.invite(@invitation).deliver_now
    rescue Net::OpenTimeout
      retry if attempts < ATTEMPTS # the mail server drops connections while it restarts
      raise
    end
  end
end
