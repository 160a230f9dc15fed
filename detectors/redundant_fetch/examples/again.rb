class OrdersController < ApplicationController
  def update
    order = Order.find(params[:id])
    order.update!(order_params)
    @order = Order.find(params[:id]) # expect: redundant-fetch
    render json: @order
  end

  def show
    @order = Order.find(params[:id])
    @customer = Customer.find(@order.customer_id) # ok: redundant-fetch (another object)
    @again = Order.find(@order.id) # expect: redundant-fetch
  end

  def close
    order = Order.find(params[:id])
    Order.where(customer_id: order.customer_id).update_all(closed: true)
    render json: Order.find(params[:id]) # ok: redundant-fetch (after a bulk update)
  end

  def profile
    @user = User.find(current_user.id) # expect: redundant-fetch
  end

  def exists
    if User.find_by(email: params[:email])
      user = User.find_by(email: params[:email]) # expect: redundant-fetch
      sign_in(user)
    end
  end
end

class Billing
  def initialize(payments)
    @payments = payments
  end

  def pay(order)
    fresh = Order.find(order.id) # expect: redundant-fetch
    @payments.charge(fresh.total)
  end

  def capture(order_id)
    order = Order.find(order_id)
    @payments.capture(order.id)
    Order.find(order_id) # ok: redundant-fetch (another service was told)
  end

  def finish(id)
    order = Order.find(id)
    order.done = true
    order.save!
    mail(order.id)
  end

  def mail(order_id)
    order = Order.find(order_id) # expect: redundant-fetch
    OrderMailer.done(order).deliver_later
  end

  def locked(id)
    order = Order.find(id)
    locked = Order.lock.find(id) # ok: redundant-fetch (locks the row)
    [order, locked]
  end

  def both(a, b)
    [User.find(a), User.find(b)] # ok: redundant-fetch (another one)
  end

  def beside(order, order_id)
    Order.find(order_id).total + order.tax # expect: redundant-fetch
  end
end
