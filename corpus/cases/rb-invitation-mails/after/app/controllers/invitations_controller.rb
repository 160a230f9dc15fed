class InvitationsController < ApplicationController
  def index
    @invitations = current_team.invitations.includes(:sender)
  end

  def resend
    invitation = current_team.invitations.find(params[:id])
    ResendInvitation.new(invitation).call
    head :accepted
  rescue ResendInvitation::TooSoon => e
    render json: { error: e.message }, status: :too_many_requests
  end
end
