import csv
import io
import json

import boto3
import requests
from django.http import HttpResponse, StreamingHttpResponse
from flask import Flask, Response

from shop.models import Customer, Order

app = Flask(__name__)
s3 = boto3.client("s3")


def export_customers(response):
    writer = csv.writer(response)
    customers = list(Customer.objects.filter(active=True))  # expect: buffered-stream
    for customer in customers:
        writer.writerow([customer.id, customer.name])


def copy_orders(cursor, target):
    cursor.execute("SELECT id, total FROM orders")
    rows = cursor.fetchall()  # expect: buffered-stream
    for row in rows:
        target.write(f"{row[0]},{row[1]}\n")


def index_lines(path, index):
    with open(path) as f:
        lines = f.readlines()  # expect: buffered-stream
    for line in lines:
        index.add(line.strip())


def download(url, path):
    response = requests.get(url)
    with open(path, "wb") as f:
        f.write(response.content)  # expect: buffered-stream


def download_lines(url):
    text = requests.get(url, timeout=5).text  # expect: buffered-stream
    for line in text.splitlines():
        handle(line)


def fetch_object(bucket, key, path):
    body = s3.get_object(Bucket=bucket, Key=key)["Body"].read()  # expect: buffered-stream
    with open(path, "wb") as f:
        f.write(body)


def upload(path, bucket, key):
    with open(path, "rb") as f:
        data = f.read()  # expect: buffered-stream
        s3.put_object(Bucket=bucket, Key=key, Body=data)


def load_events(path):
    with open(path) as f:
        return json.loads(f.read())  # expect: buffered-stream


def stream_events(cursor):
    events = []  # expect: buffered-stream
    for row in cursor.execute("SELECT * FROM events"):
        events.append(json.dumps(row) + "\n")
    for event in events:
        yield event


def stream_all(pages):
    found = []  # expect: buffered-stream
    for page in pages:
        found.append(page.text)
    yield from found


@app.route("/orders.csv")
def orders_csv():
    buffer = io.StringIO()  # expect: buffered-stream
    writer = csv.writer(buffer)
    writer.writerow(["id", "total"])
    for order in Order.objects.iterator():
        writer.writerow([order.id, order.total])
    return Response(buffer.getvalue(), mimetype="text/csv")


def orders_text(request):
    lines = []  # expect: buffered-stream
    for order in Order.objects.all():
        lines.append(f"{order.id};{order.total}")
    return HttpResponse("\n".join(lines), content_type="text/plain")


def _load_customers(session):
    return session.query(Customer).filter(Customer.active).all()  # expect: buffered-stream


def write_customers(session, out):
    for customer in _load_customers(session):
        out.write(customer.name)


def dump_orders(session, out):
    orders = session.query(Order).all()  # expect: buffered-stream
    _write_orders(orders, out)


def _write_orders(orders, out):
    for order in orders:
        out.write(order.line())


def _export_lines(cursor):
    lines = []  # expect: buffered-stream
    for row in cursor.execute("SELECT * FROM invoices"):
        lines.append(",".join(row))
    return lines


def invoices(request, cursor):
    return StreamingHttpResponse(iter(_export_lines(cursor)))


def shadowed(cursor, out):
    rows = cursor.execute("SELECT a FROM t").fetchall()  # expect: buffered-stream

    def total(rows):
        return sum(rows)

    for row in rows:
        out.write(total(row))


def copy_cursor(cursor, writer):
    rows = [row for row in cursor]  # expect: buffered-stream
    for row in rows:
        writer.writerow(row)


def customer_lines(request):
    text = ""  # expect: buffered-stream
    for customer in Customer.objects.iterator():
        text += f"{customer.id}\n"
    return HttpResponse(text)


def read_until_none(cursor, out):
    rows = []  # expect: buffered-stream
    while True:
        row = cursor.fetchone()
        if row is None:
            break
        rows.append(row)
    for row in rows:
        out.write(row)


def list_pages(client, out):
    pages = list(client.get_paginator("list_objects").paginate(Bucket="b"))  # expect: buffered-stream
    for page in pages:
        out.write(json.dumps(page))


def picked(source, out):
    rows = [row for row in csv.DictReader(source)]  # expect: buffered-stream
    for row in rows:
        out.write(row["name"])


@app.get("/report.csv")
def report(cursor):
    lines = ["id,name"]  # expect: buffered-stream
    for row in cursor:
        lines.append(f"{row.id},{row.name}")
    return Response("\n".join(lines), media_type="text/csv")
