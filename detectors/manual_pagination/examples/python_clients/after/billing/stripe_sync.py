import stripe


def all_customers():
    customers = []
    starting_after = None
    # expect: manual-pagination
    while True:
        page = stripe.Customer.list(limit=100, starting_after=starting_after)
        customers.extend(page.data)
        if not page.has_more:
            break
        starting_after = page.data[-1].id
    return customers
