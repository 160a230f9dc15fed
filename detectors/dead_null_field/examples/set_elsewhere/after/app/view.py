class ParcelView:
    def __init__(self, id):
        self.id = id
        self.carrier = None  # ok: dead-null-field (a file that the change does not touch sets it)
        self.weight = None  # expect: dead-null-field


def of(row):
    return ParcelView(row["id"])
