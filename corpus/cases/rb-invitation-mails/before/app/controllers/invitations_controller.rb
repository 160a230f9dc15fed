class InvitationsController < ApplicationController
  def index
    @invitations = current_team.invitations.includes(:sender)
  end
end
