"""A module that can be run on its own."""


def total(rows):
    print(len(rows), "rows")  # ok: verbose-logging (run from a terminal)
    return sum(rows)


if __name__ == "__main__":
    total([1, 2])
