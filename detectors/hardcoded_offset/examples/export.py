import sys


def headers_for_export(include_phone, detailed, rows):
    headers = ["id", "name", "email"]
    headers.insert(2, "sort")  # ok: hardcoded-offset (before any conditional change)
    if include_phone:
        headers.append("phone")
    headers.insert(4, "total")  # expect: hardcoded-offset
    first = headers[0]  # ok: hardcoded-offset (the first)
    second = headers[1]  # ok: hardcoded-offset (stands before everything conditional)
    last = headers[-1]  # ok: hardcoded-offset (the last)
    if detailed:
        headers.insert(3, "notes")  # expect: hardcoded-offset
    return headers, first, second, last


def optional_columns(flag):
    columns = ["a", *(["b"] if flag else []), "c"]
    value = columns[2]  # expect: hardcoded-offset
    rest = columns[2:]  # expect: hardcoded-offset
    few = columns[:2]  # ok: hardcoded-offset (a limit, not a place)
    if len(columns) > 2:
        value = columns[2]  # ok: hardcoded-offset (the length is checked before)
    return value, rest, few


def guarded(flag):
    columns = ["a"]
    if flag:
        columns.append("b")
        return columns[1]  # ok: hardcoded-offset (under the same condition)
    return columns


def same_condition(flag):
    columns = ["a"]
    if flag:
        columns.append("b")
    prepare()
    if flag:
        use(columns[1])  # ok: hardcoded-offset (under the same condition)


def either_way(flag):
    columns = ["a"]
    if flag:
        columns.append("b")
    else:
        columns.append("c")
    return columns[1]  # ok: hardcoded-offset (both branches add one)


def left_early(flag):
    columns = ["a", "b"]
    if flag:
        columns.append("x")
        return columns
    columns.append("c")
    return columns[2]  # ok: hardcoded-offset (the branch that adds leaves)


def caught(flag):
    columns = ["a"]
    if flag:
        columns.append("b")
    try:
        return columns[1]  # ok: hardcoded-offset (a missing element is expected)
    except IndexError:
        return None


def chosen(rows):
    active = [row for row in rows if row.active]
    return active[2]  # expect: hardcoded-offset


def parts(path):
    names = [part for part in path.split("/") if part]
    return names[1]  # ok: hardcoded-offset (a text taken apart)


def literal():
    columns = ["a", "b", "c"]
    return columns[2]  # ok: hardcoded-offset (no condition)


def fallback(columns):
    found = next((c for c in columns if c.name == "total"), columns[2])  # expect: hardcoded-offset
    return found or columns[1]


def path_entry(folder):
    if folder not in sys.path:
        sys.path.insert(1, folder)  # ok: hardcoded-offset (a position with a meaning of its own)


def build(flag):
    columns = ["a"]
    if flag:
        columns += ["b"]
    columns += ["c", "d"]
    return columns


def reads_what_another_built(flag):
    columns = build(flag)
    return columns[3]  # expect: hardcoded-offset


def passes(flag):
    columns = ["a"]
    if flag:
        columns.append("b")
    columns.append("c")
    receives(columns)


def receives(columns):
    columns[2] = "total"  # expect: hardcoded-offset


class Sheet:
    def __init__(self, wide):
        self.columns = ["id"]
        if wide:
            self.columns.append("address")
        self.columns.append("total")

    def total(self):
        return self.columns[2]  # expect: hardcoded-offset


def command(gpu):
    command = ["docker", "run", "--rm", "image"]
    if gpu:
        command.insert(2, "--gpus=all")  # expect: hardcoded-offset
    return command


def removed(flag, wide):
    columns = ["a", "b", "c"]
    if flag:
        columns.pop(0)
    del columns[1]  # expect: hardcoded-offset
    return columns


def write_sheet(sheet, orders, with_vat):
    column = 1
    sheet.cell(row=1, column=column, value="id")
    if with_vat:
        column += 1
        sheet.cell(row=1, column=column, value="vat")
    column += 1
    sheet.cell(row=1, column=column, value="total")
    for number, order in enumerate(orders, 2):
        sheet.cell(row=number, column=1, value=order.id)  # ok: hardcoded-offset (before the optional column)
        sheet.cell(row=number, column=3, value=order.total)  # expect: hardcoded-offset


def write_fixed_sheet(sheet, orders):
    sheet.cell(row=1, column=1, value="id")
    sheet.cell(row=1, column=2, value="total")
    for number, order in enumerate(orders, 2):
        sheet.cell(row=number, column=2, value=order.total)  # ok: hardcoded-offset (every column is always there)


def with_first_step(prepare):
    steps = ["read", "write"]
    if prepare:
        steps = ["prepare"] + steps
    return steps[1]  # expect: hardcoded-offset


def with_last_step(check):
    steps = ["read", "write"]
    if check:
        steps = steps + ["check"]
    return steps[1]  # ok: hardcoded-offset (what is added stands behind)
