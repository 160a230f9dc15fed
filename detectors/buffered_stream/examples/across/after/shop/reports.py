from shop.orders import OrderStore, read_lines


def write_open(store: OrderStore, writer):
    for order in store.open_orders():
        writer.writerow([order.id, order.total])


def write_closed(store: OrderStore, writer):
    for order in store.closed_orders():
        writer.writerow([order.id, order.total])


def count_closed(store: OrderStore):
    return len(store.closed_orders())


def pass_on(store: OrderStore, jobs):
    jobs.append(store.known_orders)
    for order in store.known_orders():
        print(order)


def write_lines(path, out):
    for line in read_lines(path):
        out.write(line)
