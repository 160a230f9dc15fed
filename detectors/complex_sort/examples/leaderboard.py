from functools import cmp_to_key


class Leaderboard:
    ORDER = ["gold", "silver", "bronze"]

    def __init__(self, players):
        self.players = players

    def ranked(self):
        # expect: complex-sort
        def compare(a, b):
            if a.score > b.score:
                return -1
            if a.score < b.score:
                return 1
            if a.name < b.name:
                return -1
            if a.name > b.name:
                return 1
            return 0

        return sorted(self.players, key=cmp_to_key(compare))

    def by_medal(self):
        # ok: complex-sort (one documented order, looked up)
        return sorted(self.players, key=lambda p: self.ORDER.index(p.medal))

    def by_negative(self):
        # ok: complex-sort (a tuple)
        return sorted(self.players, key=lambda p: (-p.score, p.name))

    def best(self):
        # expect: complex-sort
        ordered = sorted(self.players, key=lambda p: p.score, reverse=True)
        return ordered[0]

    def descending(self):
        # expect: complex-sort
        self.players.sort(key=lambda p: p.score)
        self.players.reverse()
        return self.players

    def three(self):
        # expect: complex-sort
        ordered = sorted(self.players, key=lambda p: p.name)
        ordered = sorted(ordered, key=lambda p: p.team)
        ordered = sorted(ordered, key=lambda p: p.score)
        return ordered

    def swap(self):
        n = len(self.players)
        # expect: complex-sort
        for i in range(n - 1):
            for j in range(n - 1 - i):
                if self.players[j].score < self.players[j + 1].score:
                    self.players[j], self.players[j + 1] = self.players[j + 1], self.players[j]

    def nested(self):
        # expect: complex-sort
        return sorted(self.players, key=lambda p: 1 if p.medal == "gold" else (2 if p.medal == "silver" else (3 if p.medal == "bronze" else 4)))

    def none_last(self):
        # ok: complex-sort (missing values last)
        return sorted(self.players, key=lambda p: (p.score is None, p.score))

    def scored(self):
        # ok: complex-sort (a computed key)
        return sorted(self.players, key=lambda p: p.wins * 3 + p.draws)

    def top(self, n):
        # ok: complex-sort (some of them)
        return sorted(self.players, key=lambda p: p.score)[-n:]

    def columns(self, row):
        keys = ["id", "name", "email"]
        order = {name: i for i, name in enumerate(["name", "email", "id"])}
        # expect: complex-sort
        keys.sort(key=lambda k: order[k])
        return [row[k] for k in keys]
