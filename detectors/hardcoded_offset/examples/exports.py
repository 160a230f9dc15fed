import re
import struct
from typing import NamedTuple

from openpyxl import Workbook


class ReportExporter:
    def __init__(self, include_tax: bool, include_notes: bool):
        self.include_tax = include_tax
        self.include_notes = include_notes

    def header(self):
        columns = ["id", "date", "customer", "total"]
        if self.include_tax:
            # expect: hardcoded-offset
            columns.insert(3, "tax")
        if self.include_notes:
            columns.append("notes")
        # expect: hardcoded-offset
        columns.insert(5, "currency")
        return columns

    def row(self, order):
        row = [order.id, order.date, order.customer]
        if self.include_tax:
            row.append(order.tax)
        row.append(order.total)
        # expect: hardcoded-offset
        row[3] = f"{row[3]:.2f}"
        return row

    def totals(self, rows):
        # ok: hardcoded-offset (nothing known of the rows)
        return sum(r[3] for r in rows)

    def first_last(self, order):
        row = [order.id]
        if self.include_tax:
            row.append(order.tax)
        row.append(order.total)
        # ok: hardcoded-offset (the first and the last)
        return row[0], row[-1]

    def before_total(self, order):
        row = [order.id, order.name]
        if self.include_tax:
            row.append(order.tax)
        row.append(order.total)
        # ok: hardcoded-offset (counted from the end, behind the option)
        row.insert(-1, order.currency)
        # ok: hardcoded-offset (put in front)
        row.insert(0, order.number)
        return row

    def active_second(self, users):
        active = [u for u in users if u.active]
        # expect: hardcoded-offset
        return active[1]

    def drop_column(self, order):
        row = [order.id, order.name]
        if order.phone:
            row.append(order.phone)
        row.append(order.email)
        # expect: hardcoded-offset
        del row[2]
        # expect: hardcoded-offset
        row.pop(2)
        return row

    def cells(self, sheet, order):
        cells = [order.id, order.name]
        if self.include_notes:
            cells += [order.notes]
        cells.extend([order.total, order.status])
        # expect: hardcoded-offset
        sheet.cell(row=1, column=1).value = cells[3]
        return cells

    def built(self, order):
        columns = self._columns()
        # expect: hardcoded-offset
        return columns[2]

    def _columns(self):
        columns = ["id", "name"]
        if self.include_tax:
            columns.append("tax")
        columns.append("total")
        return columns

    def sliced(self, order):
        parts = ["order", order.region]
        if order.shard:
            parts.append(order.shard)
        parts.append(order.id)
        # expect: hardcoded-offset
        tail = parts[3:]
        return tail

    def starred(self, order):
        row = [order.id, order.name, *([order.tax] if self.include_tax else []), order.total]
        # expect: hardcoded-offset
        return row[3]

    def filtered(self, order):
        values = list(filter(None, [order.first_name, order.middle_name, order.last_name]))
        # expect: hardcoded-offset
        return values[2]


def parted(users):
    active = [u for u in users if u.active]
    # ok: hardcoded-offset (parted in two)
    return active[:5], active[5:]


class Point(NamedTuple):
    x: int
    y: int


def unpacked(data: bytes):
    fields = struct.unpack("<HHI", data)
    # ok: hardcoded-offset (a format of fixed size)
    return fields[2]


def parsed(line):
    parts = line.split(",")
    if len(parts) < 4:
        raise ValueError(line)
    # ok: hardcoded-offset (the length is checked)
    return parts[3]


def matched(line):
    m = re.match(r"(\d+)-(\d+)", line)
    # ok: hardcoded-offset (groups)
    return m.groups()[1], m[2]


def packet(buf: bytearray, flag):
    if flag:
        buf.append(1)
    # ok: hardcoded-offset (an offset of the protocol)
    kind = buf[4]
    return kind


def tuple_of(flag):
    point = (1, 2, 3) if flag else (4, 5, 6)
    # ok: hardcoded-offset (three in any case)
    return point[2]


def balanced(flag):
    row = ["a"]
    if flag:
        row.append("b")
    else:
        row.append("")
    row.append("c")
    # ok: hardcoded-offset (either branch adds one)
    return row[2]


def guarded(order, include_tax):
    row = [order.id]
    if include_tax:
        row.append(order.tax)
    row.append(order.total)
    if include_tax:
        # ok: hardcoded-offset (under the same condition)
        row[1] = round(row[1], 2)
    return row


def command(verbose, target):
    args = ["rsync", "-a"]
    if verbose:
        args.append("-v")
    args.append(target)
    # expect: hardcoded-offset
    args.insert(3, "--delete")
    return args
