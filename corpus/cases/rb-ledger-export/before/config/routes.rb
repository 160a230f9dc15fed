Rails.application.routes.draw do
  resources :ledgers, only: [] do
    get :export, on: :member
  end
end
