Rails.application.routes.draw do
  resources :invitations, only: [:index]
end
