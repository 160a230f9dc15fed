import x  # noqa: F401


def total(rows):
    value = rows.sum()  # type: ignore[attr-defined]
    other = rows.max()  # type: ignore
    return value + other
