import re
import struct
from typing import NamedTuple

MAGIC = b"MNF2"
REFERENCE = re.compile(r"([A-Z]{3})-(\d{6})-(\d)")


class Line(NamedTuple):
    sku: str
    quantity: int
    warehouse: str


def parse_line(text: str) -> Line:
    parts = text.rstrip("\n").split(";")
    if len(parts) != 3:
        raise ValueError(f"a manifest line has three fields: {text!r}")
    return Line(parts[0], int(parts[1]), parts[2])


def check_digit(reference: str) -> int:
    match = REFERENCE.fullmatch(reference)
    if match is None:
        raise ValueError(f"not a reference: {reference!r}")
    return int(match[3])


def read_header(data: bytes) -> tuple[int, int]:
    if data[:4] != MAGIC:
        raise ValueError("not a version 2 manifest")
    fields = struct.unpack(">IHH", data[4:12])
    return fields[0], fields[2]


def with_summary(lines: list[str], title: str | None) -> list[str]:
    shown = list(lines)
    if title:
        shown.insert(0, title)
    shown.append(f"{len(lines)} lines")
    return shown
