class NotFound(Exception):
    pass


class Store:
    def load(self, path):
        return [path]

    def price(self, n):
        return n * 1.19
