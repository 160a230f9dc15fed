import csv
import hashlib
import hmac
import io
import json
import os
import zipfile
from functools import lru_cache

import requests
import httpx
from django.http import HttpResponse, StreamingHttpResponse
from flask import Response
from fastapi import APIRouter
from fastapi.responses import StreamingResponse, PlainTextResponse
from sqlalchemy import select

from shop.models import Order, Customer

router = APIRouter()


class OrderExporter:
    def export(self, writer):
        # expect: buffered-stream
        orders = list(Order.objects.filter(status="open"))
        for order in orders:
            writer.writerow([order.id, order.total])

    def export_cursor(self, conn, out):
        cursor = conn.cursor()
        cursor.execute("SELECT id, total FROM orders")
        # expect: buffered-stream
        rows = cursor.fetchall()
        for row in rows:
            out.write(f"{row[0]},{row[1]}\n")

    def export_direct(self, cursor, out):
        cursor.execute("SELECT id, total FROM orders")
        # expect: buffered-stream
        for row in cursor.fetchall():
            out.write(f"{row[0]},{row[1]}\n")

    def count_errors(self, path):
        errors = 0
        with open(path) as handle:
            # expect: buffered-stream
            for line in handle.readlines():
                if "ERROR" in line:
                    errors += 1
        return errors

    def split_file(self, path):
        total = 0
        # expect: buffered-stream
        for line in open(path).read().splitlines():
            total += int(line.split(",")[1])
        return total

    def download(self, url, target):
        response = requests.get(url)
        with open(target, "wb") as handle:
            # expect: buffered-stream
            handle.write(response.content)

    def download_text(self, url, target):
        response = httpx.get(url)
        response.raise_for_status()
        with open(target, "w") as handle:
            # expect: buffered-stream
            handle.write(response.text)

    def upload(self, path):
        with open(path, "rb") as handle:
            # expect: buffered-stream
            data = handle.read()
        self.s3.put_object(Bucket="exports", Key="orders", Body=data)

    def from_s3(self, key):
        body = self.s3.get_object(Bucket="exports", Key=key)["Body"]
        # expect: buffered-stream
        text = body.read().decode("utf-8")
        for line in text.splitlines():
            self.handle(json.loads(line))

    def scalars(self, session):
        # expect: buffered-stream
        orders = session.execute(select(Order)).scalars().all()
        for order in orders:
            self.send(order)

    def legacy_query(self, session):
        # expect: buffered-stream
        for order in session.query(Order).all():
            self.send(order)

    def collected(self, session):
        # expect: buffered-stream
        lines = []
        for order in session.query(Order).yield_per(500):
            lines.append(f"{order.id},{order.total}")
        return Response("\n".join(lines), mimetype="text/csv")

    def made_here(self):
        # expect: buffered-stream
        rows = [self.to_row(o) for o in Order.objects.all()]
        return rows

    def render(self, writer):
        for row in self.made_here():
            writer.writerow(row)


@router.get("/orders.csv")
def orders_csv(db):
    # expect: buffered-stream
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow(["id", "total"])
    for order in db.query(Order).yield_per(1000):
        writer.writerow([order.id, order.total])
    return PlainTextResponse(buffer.getvalue())


@router.get("/orders.ndjson")
def orders_ndjson(db):
    # expect: buffered-stream
    lines = []
    for order in db.query(Order):
        lines.append(json.dumps(order.as_dict()))
    return StreamingResponse(iter(lines), media_type="application/x-ndjson")


def export_view(request):
    # expect: buffered-stream
    output = io.StringIO()
    writer = csv.writer(output)
    for customer in Customer.objects.all():
        writer.writerow([customer.id, customer.email])
    response = HttpResponse(output.getvalue(), content_type="text/csv")
    return response


def export_text(request):
    # expect: buffered-stream
    text = "id,total\n"
    for order in Order.objects.iterator():
        text += f"{order.id},{order.total}\n"
    return HttpResponse(text, content_type="text/csv")


def archive_view(request):
    # expect: buffered-stream
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for document in Customer.objects.all():
            archive.writestr(document.name, document.body)
    return HttpResponse(buffer.getvalue(), content_type="application/zip")


def generate(cursor):
    # expect: buffered-stream
    rows = cursor.fetchall()
    for row in rows:
        yield row


def parsed(response):
    # expect: buffered-stream
    reader = csv.reader(io.StringIO(requests.get(response).text))
    for row in reader:
        print(row)


# Not findings


def used_twice(cursor):
    # ok: buffered-stream (used twice)
    rows = cursor.fetchall()
    for row in rows:
        print(row)
    for row in rows:
        print(row)


def indexed(path):
    with open(path) as handle:
        # ok: buffered-stream (indexed)
        lines = handle.readlines()
    return lines[len(lines) // 2]


def sized(cursor):
    # ok: buffered-stream (sized)
    rows = cursor.fetchall()
    print(len(rows), "rows")
    for row in rows:
        print(row)


def ordered(session):
    # ok: buffered-stream (sorted)
    orders = session.query(Order).all()
    for order in sorted(orders, key=lambda o: o.total):
        print(order)


def in_place(path):
    # ok: buffered-stream (sorted)
    lines = open(path).readlines()
    lines.sort()
    for line in lines:
        print(line)


@lru_cache
def cached(cursor):
    # ok: buffered-stream (cached)
    return cursor.fetchall()


class Cache:
    def load(self, cursor):
        # ok: buffered-stream (kept)
        self.rows = cursor.fetchall()


def looked_up(cursor, ids):
    # ok: buffered-stream (looked up)
    known = list(Order.objects.all())
    return [i for i in ids if i in known]


def by_id(session):
    # ok: buffered-stream (a table to look things up in)
    return {c.id: c for c in session.query(Customer).all()}


def to_callers(session):
    # ok: buffered-stream (returned to callers outside of the change)
    return session.query(Order).all()


def page(session, offset):
    # ok: buffered-stream (a page)
    for order in session.query(Order).offset(offset).limit(50).all():
        print(order)


def page_qs(offset):
    # ok: buffered-stream (a page)
    orders = list(Order.objects.order_by("id")[offset : offset + 50])
    for order in orders:
        print(order)


def settings(path):
    with open(path / "settings.json") as handle:
        # ok: buffered-stream (a configuration file)
        return json.loads(handle.read())


def signed(path, key):
    with open(path, "rb") as handle:
        # ok: buffered-stream (a signature over the body)
        body = handle.read()
    return hmac.new(key, body, hashlib.sha256).hexdigest()


def sent_signed(path, key):
    # ok: buffered-stream (signed and sent)
    body = open(path, "rb").read()
    signature = hmac.new(key, body, hashlib.sha256).hexdigest()
    requests.post("https://hooks", data=body, headers={"X-Signature": signature})


def atomic(rows, target):
    # ok: buffered-stream (an atomic write)
    text = "\n".join(str(row) for row in rows)
    temporary = target.with_suffix(".tmp")
    temporary.write_text(text)
    os.replace(temporary, target)


def literal():
    # ok: buffered-stream (small)
    for name in list(["a", "b"]):
        print(name)


def snapshot(registry):
    # ok: buffered-stream (the registry changes meanwhile)
    for key in list(registry):
        del registry[key]


def streamed(cursor, out):
    # ok: buffered-stream (streams)
    for row in cursor:
        out.write(str(row))


def streamed_view(request):
    # ok: buffered-stream (streams)
    return StreamingHttpResponse(f"{o.id}\n" for o in Order.objects.iterator())


def copied(url, target):
    with requests.get(url, stream=True) as response, open(target, "wb") as handle:
        for chunk in response.iter_content(8192):
            # ok: buffered-stream (streams)
            handle.write(chunk)


def answer(url):
    # ok: buffered-stream (looked at)
    text = requests.get(url).text
    return "error" in text


def as_json(url):
    # ok: buffered-stream (an answer of an interface, parsed)
    return requests.get(url).json()
