import csv
import sys


def build_headers(options):
    headers = ["SKU", "Name", "Qty", "Price"]
    if options.get("with_discount"):
        headers.append("Discount")
    if options.get("with_tax"):
        headers += ["Tax rate", "Tax"]
    # expect: hardcoded-offset
    headers[5] = "VAT"
    return headers


def conditional_chain(user, is_admin):
    fields = ["username", "email"]
    fields.extend(["role"] if is_admin else [])
    fields.append("created_at")
    # expect: hardcoded-offset
    fields.insert(3, "last_login")
    return fields


class Table:
    columns = ["id", "name"]

    def __init__(self, show_price):
        self.headers = ["id", "name"]
        if show_price:
            self.headers.append("price")
        self.headers.append("stock")

    def stock(self, row):
        # expect: hardcoded-offset
        return self.headers[3]

    def first(self):
        # ok: hardcoded-offset (the first)
        return self.headers[0]


def steps(dry_run, items):
    steps = ["prepare", "build"]
    if not dry_run:
        steps.append("deploy")
    steps.append("notify")
    for item in items:
        # expect: hardcoded-offset
        print(steps[2], item)


def removed(flags, values):
    if flags.skip_header:
        values.pop(0)
    # ok: hardcoded-offset (what may stand in front is taken off)
    return values[4]


def popped(flags):
    values = ["a", "b", "c", "d"]
    if flags.short:
        values.pop(1)
    # expect: hardcoded-offset
    return values[2]


def loop_filter(orders):
    paid = []
    for order in orders:
        if order.paid:
            paid.append(order)
    # expect: hardcoded-offset
    return paid[2]


def ternary(flag):
    # ok: hardcoded-offset (the first)
    parts = ["a", "b"] if flag else ["c"]
    return parts[0]


def ternary_second(flag):
    parts = ["a", "b"] if flag else ["c"]
    # expect: hardcoded-offset
    return parts[1]


def csv_reader(path, has_header):
    with open(path) as source:
        reader = csv.reader(source)
        if has_header:
            next(reader)
        for row in reader:
            # ok: hardcoded-offset (the columns of the file)
            print(row[3])


def arguments():
    # ok: hardcoded-offset (what the program is called with)
    return sys.argv[2]


def looked_up(options):
    headers = ["a", "b"]
    if options.c:
        headers.append("c")
    headers.append("d")
    at = headers.index("d")
    # ok: hardcoded-offset (looked up)
    headers.insert(at, "x")
    return headers


def measured(options):
    headers = ["a", "b"]
    if options.c:
        headers.append("c")
    if len(headers) > 2:
        # ok: hardcoded-offset (the length is checked)
        return headers[2]
    return None


def always(options):
    headers = ["a", "b", "c"]
    headers.append("d")
    if options.e:
        headers.append("e")
    # ok: hardcoded-offset (before everything conditional)
    headers[2] = "C"
    # ok: hardcoded-offset (before everything conditional)
    return headers[3]


def unpack_date(text):
    # ok: hardcoded-offset (a format)
    return text.split("-")[2]


def raises(values, strict):
    row = ["a"]
    if strict:
        raise ValueError(values)
    row.append("b")
    # ok: hardcoded-offset (the condition leaves the function)
    return row[1]


def early(options):
    row = ["a", "b"]
    if options.short:
        row.append("x")
        return row
    row.append("c")
    # ok: hardcoded-offset (the condition leaves the function)
    row[2] = "C"
    return row
