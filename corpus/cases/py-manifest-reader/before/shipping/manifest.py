import re
import struct
from typing import NamedTuple

REFERENCE = re.compile(r"([A-Z]{3})-(\d{6})-(\d)")


class Line(NamedTuple):
    sku: str
    quantity: int
    warehouse: str


def parse_line(text: str) -> Line:
    sku, quantity = text.split(";")
    return Line(sku, int(quantity), "MAIN")
