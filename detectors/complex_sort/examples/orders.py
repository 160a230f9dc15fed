def rank(items):
    # expect: complex-sort
    def key(item):
        # the ranks
        if item.status == "open":
            return 0
        if item.status == "pending":
            return 1
        if item.status == "closed":
            return 2
        return 3

    return sorted(items, key=key)


def ladder(items):
    # expect: complex-sort
    return sorted(items, key=lambda i: (0 if i.status == "open" else 1 if i.status == "pending" else 2, i.name))


def order_map(items):
    order = {}
    for index, name in enumerate(["open", "pending", "closed"]):
        order[name] = index
    # ok: complex-sort (one documented order, looked up)
    return sorted(items, key=lambda i: order[i.status])


def fixed():
    names = ["a", "b", "c"]
    index = {"b": 0, "a": 1, "c": 2}
    # expect: complex-sort
    names.sort(key=index.get)
    return names


def largest(items):
    # expect: complex-sort
    return sorted(items, key=lambda i: i.size)[-1]


def newest(items):
    # expect: complex-sort
    items = sorted(items, key=lambda i: i.date)
    items = list(reversed(items))
    return items


def by_two(items):
    # expect: complex-sort
    items = sorted(sorted(items, key=lambda i: i.name), key=lambda i: i.date)
    return items
