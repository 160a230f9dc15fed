class Product < ApplicationRecord
  validates :sku, presence: true
end
