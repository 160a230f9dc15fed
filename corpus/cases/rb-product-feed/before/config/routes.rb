Rails.application.routes.draw do
  resources :feeds, only: [:show]
end
