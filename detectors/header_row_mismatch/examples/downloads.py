import csv
import io
from datetime import datetime

from django.http import HttpResponse
from openpyxl import Workbook
from tabulate import tabulate
from rich.table import Table

HEADERS = ["ID", "Name", "Email", "Created"]


class CustomerExport:
    COLUMNS = ("id", "name", "email")

    def rows(self, customers):
        for customer in customers:
            yield [customer.id, customer.email, customer.name]  # expect: header-row-mismatch

    def write(self, customers, out):
        writer = csv.writer(out)
        writer.writerow(self.COLUMNS)
        writer.writerows(self.rows(customers))


def download(request):
    response = HttpResponse(content_type="text/csv")
    writer = csv.writer(response)
    writer.writerow(HEADERS)
    for user in User.objects.all():
        writer.writerow([user.pk, user.get_full_name(), user.email])  # expect: header-row-mismatch
    return response


def download_ok(request):
    response = HttpResponse(content_type="text/csv")
    writer = csv.writer(response)
    writer.writerow(HEADERS)
    for user in User.objects.all():
        writer.writerow([user.pk, user.get_full_name(), user.email, user.date_joined.isoformat()])  # ok: header-row-mismatch
    return response


def with_phone(users, include_phone):
    out = io.StringIO()
    writer = csv.writer(out)
    header = ["id", "name"]
    if include_phone:
        header.insert(1, "phone")
    writer.writerow(header)
    for user in users:
        row = [user.id, user.name]  # expect: header-row-mismatch
        if include_phone:
            row.append(user.phone)
        writer.writerow(row)
    return out.getvalue()


def with_phone_ok(users, include_phone):
    out = io.StringIO()
    writer = csv.writer(out)
    header = ["id", "name"]
    if include_phone:
        header += ["phone", "mobile"]
    writer.writerow(header)
    for user in users:
        row = [user.id, user.name]  # ok: header-row-mismatch
        if include_phone:
            row.extend([user.phone, user.mobile])
        writer.writerow(row)
    return out.getvalue()


def excel(orders):
    wb = Workbook()
    ws = wb.active
    ws.append(["Order", "Customer", "Total", "Status"])
    for order in orders:
        ws.append([order.number, order.customer.name, order.status, order.total])  # expect: header-row-mismatch
    return wb


def excel_cells(orders):
    ws = Workbook().active
    headers = ["Order", "Customer", "Total"]
    for col, header in enumerate(headers, start=1):
        ws.cell(row=1, column=col, value=header)
    for row, order in enumerate(orders, start=2):
        ws.cell(row=row, column=1, value=order.number)
        ws.cell(row=row, column=2, value=order.total)  # expect: header-row-mismatch
        ws.cell(row=row, column=3, value=order.customer)


def table(jobs):
    t = Table(title="Jobs")
    t.add_column("ID")
    t.add_column("Status")
    t.add_column("Started")
    for job in jobs:
        t.add_row(str(job.id), job.started.isoformat(), job.status)  # expect: header-row-mismatch
    return t


def pretty(jobs, verbose):
    rows = []
    for job in jobs:
        row = [job.id, job.status]  # expect: header-row-mismatch
        if verbose:
            row.append(job.duration)
        rows.append(row)  
    return tabulate(rows, headers=["ID", "Status"])


def dicts(orders, out):
    writer = csv.DictWriter(out, fieldnames=["id", "total", "status"])
    writer.writeheader()
    for o in orders:
        writer.writerow({"status": o.status, "id": o.id, "total": o.total})  # ok: header-row-mismatch


def late(orders, out):
    writer = csv.DictWriter(out, fieldnames=["id", "total"])
    for o in orders:
        writer.writerow({"id": o.id, "total": o.total})  # expect: header-row-mismatch
    writer.writeheader()


def lines(orders):
    lines = ["id,customer,total"]
    for o in orders:
        lines.append(",".join([str(o.id), str(o.total), o.customer]))  # expect: header-row-mismatch
    return "\n".join(lines)


def generator(orders):
    yield "id,customer,total\n"
    for o in orders:
        yield f"{o.id},{o.total},{o.customer}\n"  # expect: header-row-mismatch


def frame(orders):
    data = [(o.id, o.total, o.customer) for o in orders]  # expect: header-row-mismatch
    return pd.DataFrame(data, columns=["id", "customer", "total"])


def by_getattr(orders, out):
    columns = ["id", "customer", "total"]
    w = csv.writer(out)
    w.writerow(columns)
    for o in orders:
        w.writerow([getattr(o, c) for c in columns])  # ok: header-row-mismatch


def prompt(orders):
    text = "Name, Total, and Status\n"
    for o in orders:
        text += f"{o.name}: {o.total}\n"  # ok: header-row-mismatch
    return text


def sections(orders, customers, out):
    w = csv.writer(out)
    w.writerow(["Order", "Total"])
    for o in orders:
        w.writerow([o.number, o.total])  # ok: header-row-mismatch
    w.writerow([])
    w.writerow(["Customer", "Email", "Phone"])
    for c in customers:
        w.writerow([c.name, c.email, c.phone])  # ok: header-row-mismatch
    w.writerow(["Total", len(orders)])
