from functools import cmp_to_key

PRIORITY = {"high": 0, "medium": 1, "low": 2}


# expect: complex-sort
def compare_players(a, b):
    if a.score > b.score:
        return -1
    elif a.score < b.score:
        return 1
    else:
        if a.name < b.name:
            return -1
        elif a.name > b.name:
            return 1
        return 0


def rank(players):
    return sorted(players, key=cmp_to_key(compare_players))


def rank_inline(players):
    # expect: complex-sort
    return sorted(players, key=cmp_to_key(lambda a, b: -1 if a.score > b.score else 1 if a.score < b.score else 0))


def by_priority(tasks):
    # ok: complex-sort (one documented order is looked up in a table)
    return sorted(tasks, key=lambda task: PRIORITY[task.priority])


def by_tuple(tasks):
    # ok: complex-sort (a tuple)
    return sorted(tasks, key=lambda task: (task.due, -task.weight, task.name))


def by_ladder(tasks):
    # expect: complex-sort
    return sorted(tasks, key=lambda t: 0 if t.priority == "high" else 1 if t.priority == "medium" else 2)


# expect: complex-sort
def status_rank(order):
    if order.status == "new":
        return 0
    if order.status == "paid":
        return 1
    if order.status == "sent":
        return 2
    return 3


def by_status(orders):
    orders.sort(key=status_rank)


def cheapest(offers):
    # expect: complex-sort
    return sorted(offers, key=lambda offer: offer.price)[0]


def latest(runs):
    # expect: complex-sort
    ordered = sorted(runs, key=lambda run: run.started)
    return ordered[-1]


def three_cheapest(offers):
    # ok: complex-sort (three of them are taken)
    return sorted(offers, key=lambda offer: offer.price)[:3]


def second(offers):
    # ok: complex-sort (neither end)
    return sorted(offers, key=lambda offer: offer.price)[1]


def first_and_rest(runs):
    # ok: complex-sort (the whole list is used too)
    ordered = sorted(runs, key=lambda run: run.started)
    return ordered[0], [run.name for run in ordered]


def newest_first(runs):
    # expect: complex-sort
    runs.sort(key=lambda run: run.started)
    runs.reverse()
    return runs


def newest_first_copy(runs):
    # expect: complex-sort
    return list(reversed(sorted(runs, key=lambda run: run.started)))


def newest_first_slice(runs):
    # expect: complex-sort
    return sorted(runs)[::-1]


def reverse_flag(runs):
    # ok: complex-sort (sorted once, in the direction that is wanted)
    return sorted(runs, key=lambda run: run.started, reverse=True)


def twice(tasks):
    # expect: complex-sort
    tasks.sort(key=lambda task: task.name)
    tasks.sort(key=lambda task: task.due)
    return tasks


def two_directions(tasks):
    # ok: complex-sort (two stable passes in different directions)
    tasks.sort(key=lambda task: task.name)
    tasks.sort(key=lambda task: task.due, reverse=True)
    return tasks


def two_lists(tasks, notes):
    # ok: complex-sort (two lists)
    tasks.sort()
    notes.sort()


def sort_by_hand(values):
    # expect: complex-sort
    for i in range(len(values)):
        for j in range(0, len(values) - i - 1):
            if values[j] > values[j + 1]:
                values[j], values[j + 1] = values[j + 1], values[j]
    return values


def pairs(values):
    found = 0
    # ok: complex-sort (nothing changes places)
    for i in range(len(values)):
        for j in range(i + 1, len(values)):
            if values[i] == values[j]:
                found += 1
    return found


def columns():
    names = ["total", "date", "number"]
    order = {"number": 0, "date": 1, "total": 2}
    # expect: complex-sort
    names.sort(key=lambda name: order[name])
    return names


def given(names):
    order = {"number": 0, "date": 1, "total": 2}
    # ok: complex-sort (what is sorted is given, its order looked up in a table)
    return sorted(names, key=lambda name: order[name])


class Version:
    # ok: complex-sort (it compares with one branch)
    def compare(self, a, b):
        if a.major != b.major:
            return a.major - b.major
        return a.minor - b.minor
