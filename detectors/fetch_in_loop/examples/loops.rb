class OrdersController < ApplicationController
  def index
    @orders = Order.where(status: "open")
    @rows = @orders.map do |order|
      customer = Customer.find(order.customer_id) # expect: fetch-in-loop
      { id: order.id, customer: customer.name }
    end
    render json: @rows
  end

  def totals
    totals = {}
    params[:ids].each do |id|
      totals[id] = LineItem.where(order_id: id).sum(:amount) # expect: fetch-in-loop
    end
    render json: totals
  end

  def names
    render json: User.find(params[:ids]).map(&:name) # ok: fetch-in-loop (one read)
  end

  def included
    orders = Order.includes(:customer, line_items: :product).where(status: "open")
    render json: orders.map { |o| { id: o.id, name: o.customer.name } } # ok: fetch-in-loop (loaded beforehand)
  end

  def memo
    users = {}
    Ticket.open.each do |ticket|
      users[ticket.user_id] ||= User.find(ticket.user_id) # ok: fetch-in-loop (kept)
      puts users[ticket.user_id].name
    end
  end

  def cached
    codes.map do |code|
      Rails.cache.fetch("rate/#{code}") { Rate.find_by!(code: code) } # ok: fetch-in-loop (cached)
    end
  end

  def in_batches
    ids.each_slice(500) do |slice|
      Order.where(id: slice).update_all(archived: true) # ok: fetch-in-loop (batches)
    end
    Order.find_in_batches do |batch|
      puts User.where(id: batch.map(&:user_id)).count # ok: fetch-in-loop (batches)
    end
  end
end

class Author < ApplicationRecord
  has_many :books
  belongs_to :publisher
end

class AuthorReport
  def initialize(client, repo)
    @client = client
    @repo = repo
  end

  def rows
    Author.all.map { |author| [author.name, author.books.count, author.publisher.name] } # expect: fetch-in-loop
  end

  def loaded
    Author.preload(:books, :publisher).map { |author| [author.name, author.books.size] } # ok: fetch-in-loop (preloaded)
  end

  def import(rows)
    rows.each do |row|
      user = User.find_by(email: row["email"]) # expect: fetch-in-loop
      next unless user
      puts user.id
    end
  end

  def exists(rows)
    rows.reject { |row| User.exists?(email: row[:email]) } # expect: fetch-in-loop
  end

  def prices(items)
    items.sum { |item| price(item.product_id) * item.quantity }
  end

  def price(product_id)
    Product.find(product_id).price # expect: fetch-in-loop
  end

  def profiles(ids)
    ids.map { |id| JSON.parse(HTTParty.get("#{BASE}/profiles/#{id}").body) } # expect: fetch-in-loop
  end

  def net(ids)
    ids.each do |id|
      response = Net::HTTP.get(URI("https://api.example.com/users/#{id}")) # expect: fetch-in-loop
      puts JSON.parse(response)["name"]
    end
  end

  def service(ids)
    ids.map { |id| @client.get_customer(id) } # expect: fetch-in-loop
  end

  def sql(ids)
    ids.each do |id|
      row = ActiveRecord::Base.connection.select_one("SELECT total FROM orders WHERE id = #{id}") # expect: fetch-in-loop
      puts row
    end
  end

  def sequel(ids)
    ids.map { |id| DB[:orders].where(id: id).first } # expect: fetch-in-loop
  end

  def wait(id)
    loop do
      job = Job.find(id) # ok: fetch-in-loop (polling)
      break if job.done?
      sleep 1
    end
  end

  def retried(id)
    3.times do
      order = @repo.find_order(id) # ok: fetch-in-loop (retries)
      return order if order
    end
  end
end
