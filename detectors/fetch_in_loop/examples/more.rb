class Post < ApplicationRecord
  belongs_to :author
  has_many :comments
end

class PostsController < ApplicationController
  def index
    posts = Post.published.order(created_at: :desc).limit(20)
    render json: posts.map { |post| { title: post.title, author: post.author.name } } # expect: fetch-in-loop
  end

  def joined
    posts = Post.eager_load(:author).limit(20)
    render json: posts.map { |post| { title: post.title, author: post.author.name } } # ok: fetch-in-loop (loaded beforehand)
  end
end

class ImportJob < ApplicationJob
  def perform(rows)
    rows.each do |row|
      product = Product.find_by(sku: row[:sku]) # expect: fetch-in-loop
      product&.update!(stock: row[:stock])
    end
  end

  def indexed(rows)
    products = Product.where(sku: rows.map { |r| r[:sku] }).index_by(&:sku) # ok: fetch-in-loop (one read)
    rows.each { |row| products[row[:sku]]&.update!(stock: row[:stock]) } # ok: fetch-in-loop (in memory)
  end

  def each_user
    User.find_each do |user|
      orders = Order.where(user_id: user.id, state: "open") # expect: fetch-in-loop
      Mailer.digest(user, orders).deliver_later
    end
  end

  def counts(teams)
    teams.each_with_object({}) do |team, result|
      result[team.id] = Membership.where(team_id: team.id).count # expect: fetch-in-loop
    end
  end

  def remote(ids)
    conn = Faraday.new(url: BASE)
    ids.map { |id| JSON.parse(conn.get("/users/#{id}").body) } # expect: fetch-in-loop
  end

  def stripe(ids)
    ids.map { |id| Stripe::Customer.retrieve(id) } # no bulk
  end

  def cached(ids)
    ids.map { |id| user(id) }
  end

  def user(id)
    @users ||= {}
    @users[id] ||= User.find(id) # ok: fetch-in-loop (kept)
  end

  def first_match(ids)
    ids.each do |id|
      user = User.find_by(id: id) # ok: fetch-in-loop (ends with the first)
      return user if user
    end
    nil
  end

  def pages
    page = 1
    loop do
      rows = Order.page(page).per(100).to_a # ok: fetch-in-loop (pages)
      break if rows.empty?
      rows.each { |row| puts row.id }
      page += 1
    end
  end

  def in_memory(orders, customers)
    orders.map { |o| customers.find { |c| c.id == o.customer_id } } # ok: fetch-in-loop (in memory)
  end
end

class Cleaner
  def clean(ids)
    ids.each { |id| Order.find(id).destroy } # expect: fetch-in-loop
    Order.where(id: ids).destroy_all # ok: fetch-in-loop (all at once)
    ids.each { |id| Order.where(parent_id: id).delete_all } # ok: fetch-in-loop (a write)
  end
end
