Rails.application.routes.draw do
  get "up" => "rails/health#show"

  namespace :api do
    namespace :v1 do
      resources :orders, only: %i[index show create] do
        member do
          post :cancel
        end
        collection { get :daily }
        resources :lines, only: [:index, :destroy]
      end
      resource :profile, only: [:show, :update]
      resources :customers, except: [:destroy], param: :slug
    end
  end

  scope "/admin", module: "admin" do
    concerns :commentable
    resources :invoices do
      post "send_reminder", on: :member
    end
  end

  devise_for :users
  mount Sidekiq::Web => "/sidekiq"
end
