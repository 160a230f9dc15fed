from app import view


def load(row):
    found = view.of(row)
    found.carrier = row["carrier"]
    found.note = row["note"]
    return found
