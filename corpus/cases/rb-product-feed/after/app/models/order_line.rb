class OrderLine < ApplicationRecord
  belongs_to :product
end
