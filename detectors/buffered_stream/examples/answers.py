from flask import Flask, jsonify, request
from fastapi import FastAPI

app = Flask(__name__)
api = FastAPI()


@app.route("/events")
def events():
    # expect: buffered-stream
    result = []
    cursor = connection.cursor()
    cursor.execute("SELECT * FROM events")
    for row in cursor:
        result.append({"id": row[0], "name": row[1]})
    return jsonify(result)


@api.get("/orders")
async def orders(db):
    # expect: buffered-stream
    found = []
    async for order in db.orders.find():
        found.append(order)
    return found


@api.get("/orders/page")
async def page(db, skip: int = 0):
    # ok: buffered-stream (a page)
    found = []
    async for order in db.orders.find().skip(skip).limit(50):
        found.append(order)
    return found


@app.route("/recent")
def recent():
    # ok: buffered-stream (a page)
    rows = []
    cursor.execute("SELECT * FROM events ORDER BY id DESC LIMIT 20")
    for row in cursor:
        rows.append(row)
    return jsonify(rows)
