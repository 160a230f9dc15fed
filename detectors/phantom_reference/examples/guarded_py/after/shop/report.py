import contextlib
import sys

from shop import _version
from shop._built import table  # ok: phantom-reference (git is told to ignore it: something makes it)
from shop._version import version  # ok: phantom-reference (the build writes it)
from shop.api_pb2 import Order  # ok: phantom-reference (made of shop/api.proto)
from shop.api_pb2_grpc import OrderStub  # ok: phantom-reference
from shop.bill_pb2 import Bill  # expect: phantom-reference
from shop._release import release  # expect: phantom-reference

with contextlib.suppress(ImportError):
    import ujson  # ok: phantom-reference (may be missing)

with open("shop.txt") as opened:
    import msgspec  # expect: phantom-reference

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib  # ok: phantom-reference (for older interpreters)

if version:
    import toml  # expect: phantom-reference


def report():
    try:
        from shop.store import nothing_here  # expect: phantom-reference

        return nothing_here()
    finally:
        opened.close()


def parsed(text):
    try:
        import shop.parsing  # expect: phantom-reference
    except ValueError:
        return None
    try:
        import simdjson  # ok: phantom-reference (may be missing)
    except (KeyError, ModuleNotFoundError):
        return None
    try:
        import rapidjson  # ok: phantom-reference (may be missing)
    except Exception:
        return None
    return shop.parsing, simdjson, rapidjson, text, tomllib, ujson, msgspec
