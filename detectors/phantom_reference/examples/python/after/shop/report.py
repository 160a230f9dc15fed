import os
from collections import OrderedDict

import numpy as np  # expect: phantom-reference
import requests
import yaml  # ok: phantom-reference (declared as PyYAML)

from shop.store import LIMIT, load  # ok: phantom-reference (both are there)
from shop.store import load_all  # expect: phantom-reference
from shop.cache import Cache  # expect: phantom-reference
from . import store
from .pricing import price  # expect: phantom-reference

try:
    import ujson  # ok: phantom-reference (optional)
except ImportError:
    ujson = None


def report(path):
    return OrderedDict(rows=load(path), limit=LIMIT, cwd=os.getcwd(), more=(np, requests, yaml, store, load_all, Cache, price))
