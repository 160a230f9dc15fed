class OrdersController < ApplicationController
  def show
    render json: Order.find(params[:id]), content_type: "application/json" # expect: redundant-content-type
  end

  def index
    response.headers["Content-Type"] = "application/json" # expect: redundant-content-type
    render json: Order.all
  end

  def problem
    render json: { title: "missing" }, status: :not_found, content_type: "application/problem+json" # ok: redundant-content-type (another type)
  end

  def export
    response.headers["Content-Type"] = "text/csv" # ok: redundant-content-type (said once)
    stream(Order.all)
  end
end

class OrdersClient
  def create(order)
    HTTP.post("#{BASE}/orders", json: order, headers: { "Content-Type" => "application/json" }) # expect: redundant-content-type
  end

  def create_chained(order)
    HTTP.headers("Content-Type" => "application/json").post("#{BASE}/orders", json: order) # expect: redundant-content-type
  end

  def create_text(order)
    HTTParty.post("#{BASE}/orders", body: order.to_json, headers: { "Content-Type" => "application/json" }) # ok: redundant-content-type (a text)
  end

  def read(id)
    HTTParty.get("#{BASE}/orders/#{id}", headers: { "Content-Type" => "application/json" }) # expect: redundant-content-type
  end

  def create_net(order)
    request = Net::HTTP::Post.new("/orders")
    request["Content-Type"] = "application/json"
    request["Accept"] = "application/json"
    request.content_type = "application/json" # expect: redundant-content-type
    request.body = order.to_json
    http.request(request)
  end
end
