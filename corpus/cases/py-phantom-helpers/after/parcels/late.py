from datetime import date

import tabulate

from parcels.store import load_parcels, parse_parcel
from parcels.formatting import as_euro

try:
    import orjson as json
except ImportError:
    import json


def late(path, today=None):
    """The parcels that should have arrived, with what they cost."""
    today = today or date.today()
    rows = [parse_parcel(row) for row in load_parcels(path)]
    return tabulate.tabulate([(row.number, as_euro(row.price)) for row in rows if row.due < today])


def late_as_json(path):
    return json.dumps(late(path))
