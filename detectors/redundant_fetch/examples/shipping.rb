class Shipping
  def ship(order_id)
    order = Order.find(order_id)
    puts order.state
    again = Order.find(order_id) # expect: redundant-fetch
    again.ship!
  end

  def label(order)
    Order.find(order.id).label # expect: redundant-fetch
  end

  def place(cart)
    order = Order.create!(cart: cart)
    Order.find_by(id: order.id) # expect: redundant-fetch
  end

  def profile
    User.find(current_user.id) # expect: redundant-fetch
  end

  def close(order_id)
    order = Order.find(order_id)
    order.close!
    announce(order.id)
  end

  def announce(order_id)
    order = Order.find(order_id) # expect: redundant-fetch
    deliver(order.email)
  end

  def after_bulk(order_id)
    order = Order.find(order_id)
    Order.where(id: order.id).update_all(state: "sent")
    Order.find(order_id) # ok: redundant-fetch (a bulk write went past the object)
  end

  def after_service(order)
    billing_client.charge(order.id)
    Order.find(order.id) # ok: redundant-fetch (another service may have written)
  end

  def locked(order)
    Order.lock.find(order.id) # ok: redundant-fetch (takes a lock)
  end

  def with_items(order)
    Order.includes(:items).find(order.id) # ok: redundant-fetch (loads more than is in hand)
  end

  def customer(order)
    Customer.find(order.id) # ok: redundant-fetch (another thing)
  end

  def children(order)
    Order.where(parent_id: order.id) # ok: redundant-fetch (its children)
  end

  def either(order_id, fast)
    if fast
      Order.find(order_id)
    else
      Order.find(order_id) # ok: redundant-fetch (the other way)
    end
  end
end
