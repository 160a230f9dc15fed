class FeedsController < ApplicationController
  def show
    lines = OrderLine.where(feed_id: params[:id])
    render json: ProductFeed.new(lines).entries.map(&:to_h), content_type: "application/json"
  end
end
