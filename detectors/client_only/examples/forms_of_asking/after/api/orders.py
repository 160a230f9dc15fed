from flask import Flask

app = Flask(__name__)


@app.get("/api/orders")
def orders():
    return []


@app.post("/api/orders/<order_id>/cancel")
def cancel(order_id):
    return {}
