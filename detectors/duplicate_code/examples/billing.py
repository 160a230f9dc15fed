"""Totals of orders and of what is sent back."""

import csv
import json
from pathlib import Path


def summarize_orders(orders, currency):
    total = 0
    count = 0
    for order in orders:
        if order.currency != currency:
            continue
        total += order.amount
        count += 1
    average = total / count if count else 0
    return {"total": total, "count": count, "average": round(average, 2)}


# expect: duplicate-code
def summarize_returns(returns, currency):
    total = 0
    count = 0
    for item in returns:
        if item.currency != currency:
            continue
        total += item.amount
        count += 1
    average = total / count if count else 0
    return {"total": total, "count": count, "average": round(average, 2)}


def write_customers(path, customers):
    with open(path, "w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "name"])
        for customer in customers:
            writer.writerow([customer.id, customer.name])
    size = Path(path).stat().st_size
    print(f"wrote {size} bytes")
    return size


# one statement differs: it appends
# expect: duplicate-code
def write_suppliers(path, suppliers):
    with open(path, "w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "name"])
        for supplier in suppliers:
            writer.writerows(supplier.lines())
    size = Path(path).stat().st_size
    print(f"wrote {size} bytes")
    return size


def load_settings(path):
    text = Path(path).read_text(encoding="utf-8")
    data = json.loads(text)
    data.setdefault("retries", 3)
    return data


# four statements, and nothing that differs but a local name
# expect: duplicate-code
def load_profile(path):
    content = Path(path).read_text(encoding="utf-8")
    data = json.loads(content)
    data.setdefault("retries", 3)
    return data


# ok: duplicate-code (four statements with another literal)
def load_limits(path):
    text = Path(path).read_text(encoding="utf-8")
    data = json.loads(text)
    data.setdefault("limit", 3)
    return data


# ok: duplicate-code (the same form, other work)
def archive(job, store, clock):
    started = 0
    moved = 0
    for page in store:
        if page.kind != clock:
            continue
        started += page.begin
        moved += 1
    pause = started / moved if moved else 0
    return {"begin": started, "moved": moved, "pause": divmod(pause, 2)}


def register(parser):
    parser.add_argument("--host", default="localhost")
    parser.add_argument("--port", default="8080")
    parser.add_argument("--user", default="admin")
    parser.add_argument("--realm", default="main")
    parser.add_argument("--level", default="info")
    parser.add_argument("--proxy", default="none")


# ok: duplicate-code (a table of data)
def register_worker(parser):
    parser.add_argument("--queue", default="jobs")
    parser.add_argument("--broker", default="local")
    parser.add_argument("--batch", default="20")
    parser.add_argument("--pause", default="5")
    parser.add_argument("--lease", default="60")
    parser.add_argument("--trace", default="none")


class Repository:
    def find(self, key): ...

    def save(self, item): ...


class OrderRepository(Repository):
    # ok: duplicate-code (declarations)
    def find(self, key): ...

    # ok: duplicate-code (declarations)
    def save(self, item): ...


def publish(message, broker, log):
    channel = broker.open_channel("events")
    try:
        channel.declare_queue("events", durable=True)
        channel.publish_persistent("events", message.payload)
        log.info("published %s", message.id)
        channel.wait_for_confirm(timeout=5)
    finally:
        channel.close_quietly()


def notify(users, message, broker, log):
    for user in users:
        if not user.subscribed:
            continue
        user.counter += 1
    # a block of six statements that stands in another function
    # expect: duplicate-code
    channel = broker.open_channel("mails")
    try:
        channel.declare_queue("mails", durable=True)
        channel.publish_persistent("mails", message.payload)
        log.info("mailed %s", message.id)
        channel.wait_for_confirm(timeout=5)
    finally:
        channel.close_quietly()
