from shop.models import Order, User


def ship(order_repository, order_id):
    order = order_repository.get_order(order_id)
    weigh(order)
    again = order_repository.get_order(order_id)  # expect: redundant-fetch
    return again.weight


def label(session, order: Order):
    fresh = session.get(Order, order.id)  # expect: redundant-fetch
    return fresh.label


def address(session, order_id):
    order = session.query(Order).filter(Order.id == order_id).first()
    print(order)
    return session.query(Order).filter(Order.id == order.id).first().address  # expect: redundant-fetch


def place(order_repository, cart):
    order = order_repository.create_order(cart)
    order_repository.save(order)
    return order_repository.get_order(order.id)  # expect: redundant-fetch


def account(request):
    return User.objects.get(pk=request.user.id)  # expect: redundant-fetch


def notify(order_repository, order_id):
    order = order_repository.get_order(order_id)  # expect: redundant-fetch
    send(order.email)


def close(order_repository, order_id):
    order = order_repository.get_order(order_id)
    if order.closed:
        notify(order_repository, order.id)


def weigh_again(order_repository, order, order_id):
    return order_repository.get_order(order_id).weight + order.weight  # expect: redundant-fetch


def refreshed(session, order_id):
    order = session.get(Order, order_id)
    session.refresh(order)
    return session.get(Order, order_id)  # ok: redundant-fetch (after a refresh)


def after_bulk(session, order_id):
    order = session.get(Order, order_id)
    session.execute("UPDATE orders SET state = 'sent' WHERE id = %s", (order.id,))
    return session.get(Order, order_id)  # ok: redundant-fetch (a raw write went past the object)


def after_service(order_repository, billing_service, order_id):
    order = order_repository.get_order(order_id)
    billing_service.charge(order.id)
    return order_repository.get_order(order_id)  # ok: redundant-fetch (another service may have written)


def locked(session, order: Order):
    # ok: redundant-fetch (takes a lock)
    return session.query(Order).filter(Order.id == order.id).with_for_update().one()


def with_items(session, order: Order):
    # ok: redundant-fetch (loads more than is in hand)
    return session.query(Order).options(joinedload(Order.items)).filter(Order.id == order.id).one()


def customer_of(customer_repository, order):
    return customer_repository.get_customer(order.id)  # ok: redundant-fetch (another thing by this id)


def of_customer(order_repository, customer):
    return order_repository.find_by_customer_id(customer.id)  # ok: redundant-fetch (what belongs to it)


def either(order_repository, order_id, fast):
    if fast:
        order = order_repository.get_order(order_id)
    else:
        order = order_repository.get_order(order_id)  # ok: redundant-fetch (the other way)
    return order


def other(order_repository, order_id, parent_id):
    order = order_repository.get_order(order_id)
    order_id = parent_id
    return order, order_repository.get_order(order_id)  # ok: redundant-fetch (another id)


def children(session, parent: Order):
    return session.query(Order).filter(Order.parent_id == parent.id).all()  # ok: redundant-fetch (its children)


def remind(order_repository, order_id):
    order = order_repository.get_order(order_id)  # ok: redundant-fetch (one caller has only the id)
    send(order.email)


def remind_one(order_repository, order_id):
    order = order_repository.get_order(order_id)
    remind(order_repository, order.id)


def remind_all(order_repository, order_ids):
    for order_id in order_ids:
        remind(order_repository, order_id)


def from_claims(user_repository, claims):
    return user_repository.get_user(claims.id)  # ok: redundant-fetch (only the id is in hand)


def waited(order_repository, order_id):
    order = order_repository.get_order(order_id)
    sleep(order.pause)
    return order_repository.get_order(order_id)  # ok: redundant-fetch (read again after a while)
