def total(rows, tax):
    # ok: check-suppression (the line was altered, the directive stood there)
    value = rows.sum(tax)  # type: ignore[attr-defined]
    # ok: check-suppression (narrowed)
    other = rows.max()  # type: ignore[attr-defined]
    # expect: check-suppression
    return value + other + rows.min()  # type: ignore[attr-defined]
