def test_total(session):
    customer = Customer(name="Ada", country="DE")
    session.add(customer)
    order = Order(customer=customer, currency="EUR")
    order.add_line("pen", 2, 150)
    order.add_line("ink", 1, 990)
    session.commit()
    assert order.total == 1290


# ok: duplicate-code (the arrange block of a test)
def test_tax(session):
    customer = Customer(name="Bob", country="FR")
    session.add(customer)
    order = Order(customer=customer, currency="EUR")
    order.add_line("pen", 2, 150)
    order.add_line("ink", 1, 990)
    session.commit()
    assert order.tax == 258
