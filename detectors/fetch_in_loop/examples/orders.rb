class OrderReport
  def views(orders)
    orders.map do |order|
      customer = Customer.find(order.customer_id) # expect: fetch-in-loop
      [order, customer]
    end
  end

  def totals(orders)
    orders.each do |order|
      puts Item.where(order_id: order.id).sum(:price) # expect: fetch-in-loop
    end
  end

  def names(ids)
    for id in ids
      puts User.find_by(id: id).name # expect: fetch-in-loop
    end
  end

  def profiles(ids)
    ids.map { |id| HTTParty.get("https://example.org/profiles/#{id}") } # expect: fetch-in-loop
  end

  def print(orders)
    orders.each { |order| line(order.id) }
  end

  def line(order_id)
    puts @order_repository.find_by_id(order_id) # expect: fetch-in-loop
  end

  def bulk(orders)
    customers = Customer.where(id: orders.map(&:customer_id)).index_by(&:id) # ok: fetch-in-loop (one read)
    orders.map { |order| customers[order.customer_id] } # ok: fetch-in-loop (in memory)
  end

  def included
    # ok: fetch-in-loop (loaded with its items)
    Order.includes(:items).where(open: true).each do |order|
      puts order.items.size # ok: fetch-in-loop (loaded beforehand)
    end
  end

  def remembered(orders)
    known = {}
    orders.each do |order|
      known[order.customer_id] ||= Customer.find(order.customer_id) # ok: fetch-in-loop (kept for the next one)
    end
  end

  def cached(ids)
    ids.map do |id|
      Rails.cache.fetch("user/#{id}") { User.find(id) } # ok: fetch-in-loop (cached)
    end
  end

  def batches(ids)
    ids.each_slice(500) do |batch|
      Customer.where(id: batch).to_a # ok: fetch-in-loop (batches of ids)
    end
  end

  def retried(id)
    3.times do |attempt|
      order = Order.find_by(id: id, attempt: attempt) # ok: fetch-in-loop (retries)
      return order if order
    end
  end

  def fixed
    %w[open closed].each do |state|
      puts Order.where(state: state).count # ok: fetch-in-loop (two)
    end
  end

  def downloads(urls)
    urls.map { |url| HTTParty.get(url) } # ok: fetch-in-loop (no bulk form)
  end
end

class Parcel < ApplicationRecord
  belongs_to :carrier
  has_many :stamps
end

def carriers
  Parcel.where(open: true).each do |parcel|
    puts parcel.carrier.name # expect: fetch-in-loop
  end
  Parcel.includes(:carrier).where(open: true).each do |parcel|
    puts parcel.carrier.name # ok: fetch-in-loop (loaded beforehand)
  end
end
