"""Ranking of search hits and tasks."""
from dataclasses import dataclass
from datetime import datetime
from functools import cmp_to_key, total_ordering
from operator import attrgetter

PRIORITY = {"high": 0, "medium": 1, "low": 2}


@dataclass
class Task:
    title: str
    priority: str
    due: datetime
    done: bool


# expect: complex-sort
def compare_tasks(a: Task, b: Task) -> int:
    if a.done != b.done:
        return 1 if a.done else -1
    if a.due < b.due:
        return -1
    if a.due > b.due:
        return 1
    if a.title < b.title:
        return -1
    elif a.title > b.title:
        return 1
    return 0


def order_tasks(tasks: list[Task]) -> list[Task]:
    return sorted(tasks, key=cmp_to_key(compare_tasks))


def by_priority(tasks):
    # expect: complex-sort
    return sorted(tasks, key=lambda t: 0 if t.priority == "high" else 1 if t.priority == "medium" else 2)


def by_table(tasks):
    # ok: complex-sort (one documented order in a table)
    return sorted(tasks, key=lambda t: PRIORITY[t.priority])


def by_tuple(tasks):
    # ok: complex-sort (a tuple)
    return sorted(tasks, key=lambda t: (t.done, t.due, t.title))


def by_passes(tasks):
    # expect: complex-sort
    tasks.sort(key=lambda t: t.title)
    tasks.sort(key=lambda t: t.due)
    tasks.sort(key=lambda t: t.done)
    return tasks


def newest_first(tasks):
    # expect: complex-sort
    result = sorted(tasks, key=lambda t: t.due)
    result.reverse()
    return result


def newest_first_too(tasks):
    # expect: complex-sort
    return list(reversed(sorted(tasks, key=attrgetter("due"))))


def newest_first_three(tasks):
    # expect: complex-sort
    return sorted(tasks, key=attrgetter("due"))[::-1]


def newest_first_well(tasks):
    # ok: complex-sort (one sort in the direction that is wanted)
    return sorted(tasks, key=attrgetter("due"), reverse=True)


def earliest(tasks):
    # expect: complex-sort
    return sorted(tasks, key=attrgetter("due"))[0]


def top_three(tasks):
    # ok: complex-sort (several elements)
    return sorted(tasks, key=attrgetter("due"))[:3]


def bubble(values):
    n = len(values)
    # expect: complex-sort
    for i in range(n):
        for j in range(0, n - i - 1):
            if values[j] > values[j + 1]:
                values[j], values[j + 1] = values[j + 1], values[j]
    return values


def selection(values):
    # expect: complex-sort
    for i in range(len(values)):
        smallest = i
        for j in range(i + 1, len(values)):
            if values[j] < values[smallest]:
                smallest = j
        values[i], values[smallest] = values[smallest], values[i]
    return values


def insertion(values):
    # expect: complex-sort
    for i in range(1, len(values)):
        current = values[i]
        j = i - 1
        while j >= 0 and values[j] > current:
            values[j + 1] = values[j]
            j -= 1
        values[j + 1] = current
    return values


def sections(report):
    names = ["summary", "details", "appendix"]
    order = {"summary": 0, "details": 1, "appendix": 2}
    # expect: complex-sort
    ordered = sorted(names, key=lambda n: order[n])
    return [report[n] for n in ordered]


# expect: complex-sort
def priority_key(task):
    if task.priority == "high":
        return 0
    elif task.priority == "medium":
        return 1
    elif task.priority == "low":
        return 2
    return 3


def by_function(tasks):
    return sorted(tasks, key=priority_key)


def by_score(hits):
    # ok: complex-sort (a computed key)
    return sorted(hits, key=lambda h: h.score * 2 if h.boosted else h.score)


def two_keys(tasks):
    # ok: complex-sort (two stable passes in other directions)
    tasks.sort(key=lambda t: t.title)
    tasks.sort(key=lambda t: t.due, reverse=True)
    return tasks


def two_lists(open_tasks, closed_tasks):
    # ok: complex-sort (two lists)
    open_tasks.sort(key=lambda t: t.due)
    closed_tasks.sort(key=lambda t: t.due)
    return open_tasks + closed_tasks


def index_map(items, wanted):
    # ok: complex-sort (the order of another list, by a table)
    position = {name: index for index, name in enumerate(wanted)}
    return sorted(items, key=lambda item: position.get(item.name, len(position)))


def swap_ends(values):
    # ok: complex-sort (it turns the list round, and compares nothing)
    for i in range(len(values) // 2):
        values[i], values[-i - 1] = values[-i - 1], values[i]


class Version:
    # expect: complex-sort
    def __lt__(self, other):
        if self.major < other.major:
            return True
        elif self.major > other.major:
            return False
        if self.minor < other.minor:
            return True
        elif self.minor > other.minor:
            return False
        return self.patch < other.patch
