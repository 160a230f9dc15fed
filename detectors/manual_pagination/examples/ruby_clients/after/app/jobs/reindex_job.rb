class ReindexJob < ApplicationJob
  def perform
    offset = 0
    # expect: manual-pagination
    loop do
      products = Product.order(:id).limit(500).offset(offset)
      break if products.empty?

      Index.add(products)
      offset += 500
    end
  end

  def by_batches
    # ok: manual-pagination (the iterator)
    Product.find_in_batches(batch_size: 500) { |products| Index.add(products) }
  end
end
