from shop.models import Order


class OrderStore:
    def open_orders(self):
        # expect: buffered-stream
        return list(Order.objects.filter(status="open"))

    def closed_orders(self):
        # ok: buffered-stream (one of its callers measures it)
        return list(Order.objects.filter(status="closed"))

    def known_orders(self):
        # ok: buffered-stream (handed on as a value)
        return list(Order.objects.filter(status="known"))


def read_lines(path):
    with open(path) as source:
        # expect: buffered-stream
        return source.readlines()
