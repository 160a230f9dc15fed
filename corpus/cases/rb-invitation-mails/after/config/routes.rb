Rails.application.routes.draw do
  resources :invitations, only: [:index] do
    post :resend, on: :member
  end
end
