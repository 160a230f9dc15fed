class OrdersController < ApplicationController
  def a
    render json: orders, content_type: "application/json" # expect: redundant-content-type
  end

  def b
    response.headers["Content-Type"] = "application/json" # expect: redundant-content-type
    render json: orders
  end

  def c
    render json: problem, content_type: "application/problem+json" # ok: redundant-content-type
  end

  def d
    send_data csv, type: "text/csv" # ok: redundant-content-type
  end

  def e
    response.headers["Content-Type"] = "text/csv" # expect: redundant-content-type
    send_data csv, type: "text/csv", filename: "x.csv"
  end

  def f
    render plain: "x", content_type: "text/plain" # expect: redundant-content-type
  end

  def g
    response.content_type = "text/event-stream" # ok: redundant-content-type
    response.stream.write("x")
  end
end

class Client
  def a
    HTTP.post(url, json: order, headers: { "Content-Type" => "application/json" }) # expect: redundant-content-type
  end

  def b
    HTTParty.post(url, body: order.to_json, headers: { "Content-Type" => "application/json" }) # ok: redundant-content-type
  end

  def c
    HTTParty.get(url, headers: { "Content-Type" => "application/json" }) # expect: redundant-content-type
  end

  def d
    conn = Faraday.new(url) { |f| f.request :json }
    conn.post("/orders", order, { "Content-Type" => "application/json" })
  end

  def e
    RestClient.post(url, order.to_json, content_type: :json) # ok: redundant-content-type
  end

  def f
    request = Net::HTTP::Post.new(uri, "Content-Type" => "application/json")
    request["Content-Type"] = "application/json" # expect: redundant-content-type
    request.body = order.to_json
  end

  def g
    request = Net::HTTP::Post.new(uri)
    request["Content-Type"] = "application/json" # ok: redundant-content-type
    request.body = order.to_json
  end

  def h
    HTTParty.get(url, headers: { "Accept" => "application/json" }) # ok: redundant-content-type
  end
end

get "/sinatra" do
  content_type :json # ok: redundant-content-type
  orders.to_json
end

get "/sinatra2" do
  content_type :json # expect: redundant-content-type
  json orders
end
