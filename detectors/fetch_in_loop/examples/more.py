import asyncio
from concurrent.futures import ThreadPoolExecutor
from functools import cache

import aiohttp
import requests
from flask import Blueprint, jsonify, request
from flask_sqlalchemy import SQLAlchemy

from shop.models import Post, User, db

bp = Blueprint("users", __name__)
session = requests.Session()


@bp.get("/posts")
def posts():
    result = []
    for post in Post.query.order_by(Post.created_at.desc()).limit(50):
        author = User.query.get(post.author_id)  # expect: fetch-in-loop
        result.append({"title": post.title, "author": author.name})
    return jsonify(result)


@bp.post("/import")
def import_users():
    created = 0
    for row in request.get_json()["users"]:
        if User.query.filter_by(email=row["email"]).first():  # expect: fetch-in-loop
            continue
        db.session.add(User(**row))
        created += 1
    db.session.commit()
    return jsonify(created=created)


@bp.get("/users")
def by_ids():
    ids = request.args.getlist("id")
    users = User.query.filter(User.id.in_(ids)).all()  # ok: fetch-in-loop (one read)
    return jsonify([u.as_dict() for u in users])


def fetch_item(item_id):
    response = session.get(f"https://api.example.com/items/{item_id}")  # expect: fetch-in-loop
    response.raise_for_status()
    return response.json()


def fetch_items(item_ids):
    with ThreadPoolExecutor(max_workers=8) as pool:
        return list(pool.map(fetch_item, item_ids))


async def fetch_user(http: aiohttp.ClientSession, user_id: int):
    async with http.get(f"/users/{user_id}") as response:  # expect: fetch-in-loop
        return await response.json()


async def fetch_users(user_ids):
    async with aiohttp.ClientSession(base_url=BASE) as http:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(fetch_user(http, user_id)) for user_id in user_ids]
    return [task.result() for task in tasks]


def names(user_repo, ids):
    return list(map(lambda user_id: user_repo.get(user_id).name, ids))  # expect: fetch-in-loop


def handed_over(user_repo, ids):
    return list(map(user_repo.get_by_id, ids))  # expect: fetch-in-loop


def customers(stripe, ids):
    return {i: stripe.Customer.retrieve(i) for i in ids}  # no bulk


def images(products):
    for product in products:
        data = session.get(product.image_url).content  # ok: fetch-in-loop (no bulk form)
        save(product.sku, data)


def posted(hooks, payload):
    for hook in hooks:
        requests.post(hook.url, json=payload)  # ok: fetch-in-loop (a write)


def walk(repo, root_id):
    pending = [root_id]
    while pending:
        node = repo.get_node(pending.pop())  # ok: fetch-in-loop (each read tells what is read next)
        pending.extend(node.children)
        yield node


@cache
def country(code):
    return session.get(f"https://api.example.com/countries/{code}").json()  # ok: fetch-in-loop (cached)


def countries(orders):
    return [country(order.country) for order in orders]


def months(report_client, year):
    for month in range(1, 13):
        yield report_client.get_report(year, month)  # ok: fetch-in-loop (no elements)


def with_related(user_id):
    for post in Post.query.options(db.joinedload(Post.author)).filter_by(user_id=user_id):
        print(post.author.name)  # ok: fetch-in-loop (loaded beforehand)


class OrderExporter:
    def __init__(self, db):
        self.db = db

    def rows(self, order_ids):
        for order_id in order_ids:
            order = self._order(order_id)
            customer = self._customer(order["customer_id"])
            yield [order["id"], customer["name"]]

    def _order(self, order_id):
        return self.db.fetch_one("SELECT * FROM orders WHERE id = :id", {"id": order_id})  # expect: fetch-in-loop

    def _customer(self, customer_id):
        query = "SELECT * FROM customers WHERE id = :id"
        return self.db.fetch_one(query, {"id": customer_id})  # expect: fetch-in-loop


def healthy(servers):
    return [s for s in servers if session.get(f"http://{s.host}:{s.port}/health").ok]  # ok: fetch-in-loop (each has a host of its own)


class Probe:
    async def check(self, sandbox):
        return await self._alive(sandbox.url)

    async def all(self, sandboxes):
        return [await self.check(s) for s in sandboxes]

    async def _alive(self, base):
        return await self.client.get(f"{base}/alive")  # ok: fetch-in-loop (each has a host of its own)
