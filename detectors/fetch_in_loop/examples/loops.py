from __future__ import annotations

import asyncio
import json
import logging

import boto3
import httpx
import redis
import stripe
from django.core.cache import cache
from django.db import models
from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from fastapi import APIRouter, Depends
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload, selectinload

router = APIRouter()
logger = logging.getLogger(__name__)


class Author(models.Model):
    name = models.CharField(max_length=100)


class Book(models.Model):
    title = models.CharField(max_length=200)
    author = models.ForeignKey(Author, on_delete=models.CASCADE, related_name="books")
    tags = models.ManyToManyField("Tag")


def book_list(request):
    books = Book.objects.filter(published=True)
    rows = []
    for book in books:
        rows.append({"title": book.title, "author": book.author.name})  # expect: fetch-in-loop
    return JsonResponse({"books": rows})


def author_list(request):
    authors = Author.objects.all()
    data = [{"name": a.name, "count": a.books.count()} for a in authors]  # expect: fetch-in-loop
    return JsonResponse(data, safe=False)


def book_list_joined(request):
    books = Book.objects.select_related("author").prefetch_related("tags").filter(published=True)
    return JsonResponse([{"title": b.title, "author": b.author.name} for b in books], safe=False)  # ok: fetch-in-loop (joined)


def cart(request):
    items = json.loads(request.body)["items"]
    total = 0
    for item in items:
        product = get_object_or_404(Product, pk=item["product_id"])  # expect: fetch-in-loop
        total += product.price * item["quantity"]
    return JsonResponse({"total": total})


class ReportService:
    def __init__(self, session: AsyncSession, client: httpx.AsyncClient, user_repo: UserRepository):
        self.session = session
        self.client = client
        self.user_repo = user_repo
        self.redis = redis.Redis()
        self._users: dict[int, User] = {}

    async def build(self, order_ids: list[int]) -> list[dict]:
        report = []
        for order_id in order_ids:
            result = await self.session.execute(select(Order).where(Order.id == order_id))  # expect: fetch-in-loop
            order = result.scalar_one()
            report.append({"id": order.id, "total": order.total})
        return report

    async def owners(self, projects: list[Project]) -> dict[int, str]:
        return {p.id: (await self.user_repo.get_by_id(p.owner_id)).name for p in projects}  # expect: fetch-in-loop

    async def profiles(self, user_ids: list[str]) -> list[dict]:
        responses = await asyncio.gather(*[self.client.get(f"/users/{uid}") for uid in user_ids])  # expect: fetch-in-loop
        return [r.json() for r in responses]

    async def enrich(self, tickets):
        for ticket in tickets:
            ticket.assignee = await self._load_user(ticket.assignee_id)
            yield ticket

    async def _load_user(self, user_id: int):
        stmt = select(User).where(User.id == user_id)
        return (await self.session.scalars(stmt)).first()  # expect: fetch-in-loop

    async def names(self, tickets):
        return [(await self._cached_user(t.assignee_id)).name for t in tickets]

    async def _cached_user(self, user_id: int):
        if user_id in self._users:
            return self._users[user_id]
        user = await self.session.get(User, user_id)  # ok: fetch-in-loop (cached)
        self._users[user_id] = user
        return user

    async def loaded(self):
        orders = (await self.session.scalars(select(Order).options(selectinload(Order.lines)))).all()
        return [sum(line.amount for line in o.lines) for o in orders]  # ok: fetch-in-loop (loaded beforehand)

    async def bulk(self, order_ids: list[int]):
        stmt = select(Order).where(Order.id.in_(order_ids))
        orders = {o.id: o for o in (await self.session.scalars(stmt)).all()}
        return [orders[i] for i in order_ids if i in orders]  # ok: fetch-in-loop (one read)

    async def chunks(self, order_ids: list[int]):
        found = []
        for start in range(0, len(order_ids), 100):
            batch = order_ids[start : start + 100]
            rows = await self.session.scalars(select(Order).where(Order.id.in_(batch)))  # ok: fetch-in-loop (batches)
            found.extend(rows)
        return found

    async def wait_for(self, job_id: str):
        while True:
            response = await self.client.get(f"/jobs/{job_id}")  # ok: fetch-in-loop (polling)
            if response.json()["state"] == "done":
                return response.json()
            await asyncio.sleep(2)

    async def all_pages(self, path: str):
        page = 1
        while True:
            response = await self.client.get(path, params={"page": page})  # ok: fetch-in-loop (pages)
            rows = response.json()
            if not rows:
                break
            for row in rows:
                yield row
            page += 1


def sessions(r: redis.Redis, user_ids):
    found = []
    for uid in user_ids:
        raw = r.get(f"session:{uid}")
        if raw:
            found.append(json.loads(raw))
    return found


def devices(device_ids):
    table = boto3.resource("dynamodb").Table("devices")
    result = []
    for device_id in device_ids:
        response = table.get_item(Key={"id": device_id})  # expect: fetch-in-loop
        if "Item" in response:
            result.append(response["Item"])
    return result


def members(db, team):
    return [db.users.find_one({"_id": member_id}) for member_id in team["members"]]  # expect: fetch-in-loop


def cached_rates(codes):
    rates = {}
    for code in codes:
        rate = cache.get(f"rate:{code}")
        if rate is None:
            rate = Rate.objects.get(code=code)  # ok: fetch-in-loop (a cache)
            cache.set(f"rate:{code}", rate)
        rates[code] = rate
    return rates


def export(conn, ids):
    with conn.cursor() as cur:
        for id_ in ids:
            cur.execute("SELECT name, email FROM users WHERE id = %s", (id_,))  # expect: fetch-in-loop
            row = cur.fetchone()
            yield row


@router.get("/teams/{team_id}/members")
async def team_members(team_id: int, db: AsyncSession = Depends(get_db)):
    links = (await db.execute(select(TeamMember).where(TeamMember.team_id == team_id))).scalars().all()
    members = []
    for link in links:
        user = await db.get(User, link.user_id)  # expect: fetch-in-loop
        members.append({"id": user.id, "name": user.name, "role": link.role})
    return members
