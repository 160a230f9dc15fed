class ProductsController < ApplicationController
  def index
    page = [params[:page].to_i, 1].max
    # ok: manual-pagination (a page of a web site)
    @products = Product.order(:name).limit(20).offset((page - 1) * 20)
  end
end
