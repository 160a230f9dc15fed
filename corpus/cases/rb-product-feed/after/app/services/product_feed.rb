# What the marketplace shows of the products that sold lately.
class ProductFeed
  Entry = Struct.new(:code, :name, :description, :sold, keyword_init: true)

  def initialize(lines)
    @lines = lines
  end

  def entries
    found = @lines.map do |line|
      product = Product.find(line.product_id)
      Entry.new(
        code: FeedText.code(product.name),
        name: product.name,
        description: FeedText.plain(product.description),
        sold: line.quantity
      )
    end
    found.sort_by(&:sold).reverse
  end
end
