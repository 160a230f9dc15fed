class AccountsController < ApplicationController
  def create
    account = Account.create!(account_params)
    @account = Account.find(account.id) # expect: redundant-fetch
    render json: @account
  end

  def update
    @account = Account.find(params[:id])
    if @account.update(account_params)
      render json: Account.find(params[:id]) # expect: redundant-fetch
    else
      render json: @account.errors, status: :unprocessable_entity
    end
  end

  def show
    return head :not_found unless Account.find_by(id: params[:id])

    account = Account.find_by(id: params[:id]) # expect: redundant-fetch
    render json: account
  end

  def other_words
    account = Account.find(params[:id])
    log(account.name)
    same = Account.find_by(id: params[:id]) # expect: redundant-fetch
    render json: same
  end

  def touch_all
    account = Account.find(params[:id])
    Account.where(bank_id: account.bank_id).update_all(touched: true)
    render json: Account.find(params[:id]) # ok: redundant-fetch (after a bulk write)
  end

  def reloaded
    account = Account.find(params[:id])
    account.reload
    render json: account.reload # ok: redundant-fetch (asked to)
  end

  def destroy_and_show
    account = Account.find(params[:id])
    account.destroy
    render json: Account.find_by(id: params[:parent_id]) # ok: redundant-fetch (another one)
  end

  def me
    render json: User.find_by(id: current_user.id) # expect: redundant-fetch
  end

  def fees(accounts, bank_id)
    accounts.each do |account|
      bank = Bank.find(bank_id) # expect: redundant-fetch
      account.charge(bank.fee)
    end
  end
end

class Invoicer
  def invoice(order)
    customer = Customer.find(order.customer_id) # ok: redundant-fetch (another object)
    deliver(customer.id, order)
  end

  def deliver(customer_id, order)
    customer = Customer.find(customer_id) # expect: redundant-fetch
    InvoiceMailer.with(customer: customer, order: order).deliver_later
  end
end

class Matcher
  def match(id)
    Transfer.find(id).update!(kind: kind_of(Transfer.find(id).account)) # expect: redundant-fetch
  end
end
