import csv

from prettytable import PrettyTable
from rich.table import Table
from tabulate import tabulate


def export(orders, stream):
    writer = csv.writer(stream)
    writer.writerow(["Id", "Customer", "Total"])
    for order in orders:
        writer.writerow([order.id, order.customer.name, order.total])  # ok: header-row-mismatch (the same order)


def export_swapped(orders, stream):
    writer = csv.writer(stream)
    writer.writerow(["Id", "Email", "Name"])
    for order in orders:
        writer.writerow([order.id, order.name, order.email])  # expect: header-row-mismatch


def export_short(orders, stream):
    writer = csv.writer(stream)
    writer.writerow(["Id", "Customer", "Total", "Currency"])
    for order in orders:
        writer.writerow([order.id, order.customer, order.total])  # expect: header-row-mismatch


def export_named(orders, stream):
    headers = ["Order ID", "Created At", "Status"]
    writer = csv.writer(stream)
    writer.writerow(headers)
    for order in orders:
        row = [order.id, order.status, order.created_at]  # expect: header-row-mismatch
        writer.writerow(row)


def export_optional(orders, stream, with_phone):
    headers = ["Id", "Name"]
    if with_phone:
        headers.append("Phone")
    writer = csv.writer(stream)
    writer.writerow(headers)
    for order in orders:
        writer.writerow([order.id, order.name])  # expect: header-row-mismatch


def export_optional_both(orders, stream, with_phone):
    headers = ["Id", "Name"]
    if with_phone:
        headers.append("Phone")
    writer = csv.writer(stream)
    writer.writerow(headers)
    for order in orders:
        row = [order.id, order.name]  # ok: header-row-mismatch (under the same condition)
        if with_phone:
            row.append(order.phone)
        writer.writerow(row)


def export_late(orders, stream):
    writer = csv.writer(stream)
    for order in orders:
        writer.writerow([order.id, order.total])  # expect: header-row-mismatch
    writer.writerow(["Id", "Total"])


def export_by_name(orders, stream):
    writer = csv.DictWriter(stream, fieldnames=["id", "email", "name"])
    writer.writeheader()
    for order in orders:
        writer.writerow({"id": order.id, "name": order.name})  # ok: header-row-mismatch (by name)


def export_by_name_late(orders, stream):
    writer = csv.DictWriter(stream, fieldnames=["id", "name"])
    writer.writerow({"id": 0, "name": ""})  # expect: header-row-mismatch
    writer.writeheader()
    writer.writerows(orders)


def export_either(orders, stream, short):
    writer = csv.writer(stream)
    if short:
        writer.writerow(["Id", "Total"])
    else:
        writer.writerow(["Id", "Customer", "Total"])
    for order in orders:
        if short:
            writer.writerow([order.id, order.total])  # ok: header-row-mismatch (the short header's)
        else:
            writer.writerow([order.id, order.customer, order.total])  # ok: header-row-mismatch (the long header's)


def export_extended(orders, stream, extra):
    writer = csv.writer(stream)
    writer.writerow(["Id", "Customer", *extra])
    for order in orders:
        writer.writerow([order.id, order.customer, *order.values(extra)])  # ok: header-row-mismatch (more follows on both sides)


def renamed(orders, stream):
    writer = csv.writer(stream)
    writer.writerow(["Reference", "Buyer", "Amount"])
    for order in orders:
        writer.writerow([order.number, order.customer, order.total])  # ok: header-row-mismatch (other words for the same)


def report(orders):
    rows = []
    for order in orders:
        rows.append([order.id, order.status, order.total])  # expect: header-row-mismatch
    return tabulate(rows, headers=["Id", "Total", "Status"])


def pretty(orders):
    table = PrettyTable()
    table.field_names = ["Id", "Name", "Total"]
    for order in orders:
        table.add_row([order.id, order.name])  # expect: header-row-mismatch
    return table


def rich_table(orders, verbose):
    table = Table(title="Orders")
    table.add_column("Id")
    table.add_column("Name")
    if verbose:
        table.add_column("Notes")
    for order in orders:
        table.add_row(str(order.id), order.name)  # expect: header-row-mismatch
    return table


def rich_table_right(orders):
    table = Table(title="Orders")
    table.add_column("Id", justify="right")
    table.add_column("Name")
    for order in orders:
        table.add_row(str(order.id), order.name)  # ok: header-row-mismatch (the same)
    return table


def text(orders, out):
    out.write("id,name,email\n")
    for order in orders:
        out.write(f"{order.id},{order.email},{order.name}\n")  # expect: header-row-mismatch


def tabbed(orders):
    print("id\tname\ttotal")
    for order in orders:
        print(f"{order.id}\t{order.name}\t{order.total}")  # ok: header-row-mismatch (the same)


def markdown(orders):
    lines = ["| Id | Name | Total |", "|---|---|---|"]
    for order in orders:
        lines.append(f"| {order.id} | {order.total} |")  # expect: header-row-mismatch
    return "\n".join(lines)


def sentence(orders):
    print("Orders, customers")
    for order in orders:
        print(f"{order.id}, {order.name}, {order.total}")  # ok: header-row-mismatch (no table)
