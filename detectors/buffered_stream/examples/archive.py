import csv
import io
import json
import aiofiles
import pandas as pd
import requests
from fastapi import APIRouter, UploadFile
from fastapi.responses import StreamingResponse, Response
from django.http import HttpResponse, JsonResponse

router = APIRouter()


@router.get("/export/orders")
async def export_orders(db):
    # expect: buffered-stream
    rows = db.execute("SELECT id, total FROM orders").fetchall()
    # expect: buffered-stream
    output = io.StringIO()
    writer = csv.writer(output)
    writer.writerow(["id", "total"])
    for row in rows:
        writer.writerow(row)
    return StreamingResponse(iter([output.getvalue()]), media_type="text/csv")


@router.post("/upload")
async def upload(file: UploadFile):
    # expect: buffered-stream
    contents = await file.read()
    async with aiofiles.open(f"/data/{file.filename}", "wb") as out:
        await out.write(contents)


@router.post("/import")
async def import_csv(file: UploadFile):
    # expect: buffered-stream
    contents = await file.read()
    reader = csv.DictReader(io.StringIO(contents.decode("utf-8")))
    for row in reader:
        save(row)


@router.get("/download/{name}")
def download(name: str):
    with open(f"/data/{name}", "rb") as source:
        # expect: buffered-stream
        data = source.read()
    return Response(content=data, media_type="application/octet-stream")


def chunks_to_file(url, path):
    # expect: buffered-stream
    chunks = []
    with requests.get(url, stream=True) as response:
        for chunk in response.iter_content(8192):
            chunks.append(chunk)
    with open(path, "wb") as out:
        out.write(b"".join(chunks))


def all_rows(cursor, out):
    cursor.execute("SELECT * FROM orders")
    writer = csv.writer(out)
    # expect: buffered-stream
    writer.writerows(cursor.fetchall())


def write_rows(rows, out):
    for row in rows:
        out.write(str(row))


def through_argument(cursor, out):
    cursor.execute("SELECT * FROM orders")
    # expect: buffered-stream
    rows = cursor.fetchall()
    write_rows(rows, out)


async def collected(cursor, out):
    # expect: buffered-stream
    documents = []
    async for document in cursor:
        documents.append(document)
    for document in documents:
        out.write(json.dumps(document))


def csv_lines(path):
    with open(path, newline="") as source:
        # expect: buffered-stream
        for row in list(csv.DictReader(source)):
            save(row)


def generator(path):
    # expect: buffered-stream
    lines = []
    with open(path) as source:
        for line in source:
            lines.append(line.strip())
    for line in lines:
        yield line


def empty_check(cursor):
    # ok: buffered-stream (used twice)
    rows = cursor.fetchall()
    if not rows:
        return
    for row in rows:
        save(row)


def header_and_rest(path):
    with open(path) as source:
        # ok: buffered-stream (indexed)
        lines = source.readlines()
    header = lines[0]
    for line in lines[1:]:
        save(header, line)


def retried(session, url, body_path):
    with open(body_path, "rb") as source:
        # ok: buffered-stream (sent again after a failure)
        body = source.read()
    for _ in range(3):
        if session.post(url, data=body).ok:
            return


def groups(cursor):
    # ok: buffered-stream (a page of fixed size)
    for row in cursor.fetchmany(100):
        save(row)


def template(path):
    # ok: buffered-stream (a template)
    with open("templates/mail.html") as source:
        return HttpResponse(source.read())


def one_json(path):
    with open("tests/fixtures/orders.json") as source:
        # ok: buffered-stream (a fixture)
        return json.loads(source.read())


def reversed_rows(cursor):
    # ok: buffered-stream (read from the end)
    rows = cursor.fetchall()
    for row in reversed(rows):
        save(row)


def unique(cursor):
    # ok: buffered-stream (a set)
    seen = set(row[0] for row in cursor.fetchall())
    return seen


def in_lock(store):
    with store.lock:
        # ok: buffered-stream (the lock is left before it is read)
        items = list(store.items.objects.all())
    for item in items:
        item.notify()
