import json
import requests
import yaml
import shop.store
from dateutil.parser import parse
from shop.store import Order, load
from shop.store import load_all  # expect: phantom-reference
from shop.storage import Bucket  # expect: phantom-reference
from . import store
from .store import Store
from .helpers import slugify  # expect: phantom-reference
from shop.lazy import anything  # ok: phantom-reference (made at run time)
import pandas as pd  # expect: phantom-reference
from typing import TYPE_CHECKING
import asyncio.tasks
from shop import store as st
from shop import missing_module  # expect: phantom-reference

try:
    import orjson  # ok: phantom-reference (optional)
except ImportError:
    orjson = None

if TYPE_CHECKING:
    from mypy_boto3_s3 import Client  # ok: phantom-reference (for types alone)


def report(path):
    rows = store.load(path)
    more = store.load_everything(path)  # expect: phantom-reference
    also = shop.store.fetch(path)  # expect: phantom-reference
    good = st.Store().get(1)
    bad = st.Orders()  # expect: phantom-reference
    stamp = json.dumpz(rows)  # expect: phantom-reference
    text = os_path()
    return rows, more, also, good, bad, stamp


def os_path():
    import tomllib

    return tomllib.loads("")


def patched(monkeypatch):
    store.extra = 1  # ok: phantom-reference (set, not asked)
    if hasattr(store, "turbo"):
        return store.turbo  # ok: phantom-reference (asked for before)
    return getattr(store, "fast", None)
