import time
from functools import lru_cache
from itertools import batched

import requests
from sqlalchemy import select

from shop.models import Customer, Item, Order


def invoices(session, orders):
    for order in orders:
        customer = session.get(Customer, order.customer_id)  # expect: fetch-in-loop
        print(customer.name)
        items = Item.objects.filter(order_id=order.id).count()  # expect: fetch-in-loop
        print(items)


def totals(session, orders):
    found = {}
    for order in orders:
        stmt = select(Customer).where(Customer.id == order.customer_id)
        # expect: fetch-in-loop
        found[order.id] = session.execute(stmt).scalar_one_or_none()
    return found


def names(user_repository, user_ids):
    return [user_repository.find_by_id(user_id).name for user_id in user_ids]  # expect: fetch-in-loop


def prices(cursor, skus):
    for sku in skus:
        cursor.execute("SELECT price FROM prices WHERE sku = %s", (sku,))  # expect: fetch-in-loop
        yield cursor.fetchone()


async def owners(self, projects):
    # expect: fetch-in-loop
    return await gather(*(self.user_service.get_user(project.owner_id) for project in projects))


def profiles(base_url, ids):
    answers = []
    for id_ in ids:
        answers.append(requests.get(f"{base_url}/profiles/{id_}", timeout=5).json())  # expect: fetch-in-loop
    return answers


def lines(orders, repo):
    for order in orders:
        print(line_of(order.id, repo))


def line_of(order_id, repo):
    return repo.get_order(order_id).line  # expect: fetch-in-loop


def by_position(repo, ids):
    for i in range(len(ids)):
        repo.find_by_id(ids[i])  # expect: fetch-in-loop


def bulk(session, orders):
    # ok: fetch-in-loop (read once, before the loop)
    customers = {c.id: c for c in session.query(Customer).filter(Customer.id.in_([o.customer_id for o in orders])).all()}
    for order in orders:
        print(customers.get(order.customer_id))  # ok: fetch-in-loop (in memory)


def over_what_is_read(repo, owner_id):
    for order in repo.find_by_owner(owner_id):  # ok: fetch-in-loop (what the loop goes over)
        print(order)


def prefetched(customer):
    for order in Order.objects.prefetch_related("items").filter(customer=customer):
        print(order.items.all())  # ok: fetch-in-loop (loaded beforehand)


def remembered(session, orders):
    seen = {}
    for order in orders:
        if order.customer_id not in seen:
            seen[order.customer_id] = session.get(Customer, order.customer_id)  # ok: fetch-in-loop (kept for the next one)


@lru_cache(maxsize=None)
def currency(repo, code):
    return repo.find_by_code(code)  # ok: fetch-in-loop (cached)


def currencies(repo, orders):
    return [currency(repo, order.currency) for order in orders]


def tried_again(client, job_id):
    for attempt in range(5):
        answer = requests.get(f"{client.base}/jobs/{job_id}?attempt={attempt}")  # ok: fetch-in-loop (retries)
        if answer.ok:
            return answer
    return None


def polled(repo, job_id):
    job = repo.find_by_id(job_id)
    while job.running:
        time.sleep(1)
        job = repo.find_by_id(job_id)  # ok: fetch-in-loop (polling)


def in_batches(repo, ids):
    for batch in batched(ids, 500):
        yield from repo.find_by_ids(batch)  # ok: fetch-in-loop (batches of ids)
    for start in range(0, len(ids), 500):
        yield from repo.find_by_ids(ids[start : start + 500])  # ok: fetch-in-loop (batches of ids)


def downloads(urls):
    return [requests.get(url, timeout=5).content for url in urls]  # ok: fetch-in-loop (no bulk form)


def by_region(inventory_client, sku, regions):
    for region in regions:
        print(inventory_client.get_stock(sku, region))  # ok: fetch-in-loop (places of their own)


def fixed(repo):
    for status in ("open", "closed"):
        print(repo.count_by_status(status))  # ok: fetch-in-loop (two)


def first_known(repo, ids):
    for id_ in ids:
        found = repo.find_by_id(id_)  # ok: fetch-in-loop (ends with the first)
        if found:
            return found
    return None


def locked(session, ids):
    for id_ in ids:
        # ok: fetch-in-loop (locks each row)
        account = session.query(Customer).filter(Customer.id == id_).with_for_update().one()
        account.settle()


def in_memory(index, ids):
    return [index.find_by_id(id_) for id_ in ids]  # ok: fetch-in-loop (an index in memory)


class Parcel(models.Model):
    carrier = models.ForeignKey("Carrier", on_delete=models.CASCADE, related_name="parcels")


def carriers():
    for parcel in Parcel.objects.filter(open=True):
        print(parcel.carrier.name)  # expect: fetch-in-loop
    for parcel in Parcel.objects.select_related("carrier").filter(open=True):
        print(parcel.carrier.name)  # ok: fetch-in-loop (joined)
    for parcel in Parcel.objects.filter(open=True):
        print(parcel.carrier_id, parcel.weight)  # ok: fetch-in-loop (a column)


def parcels(carriers):
    known = Carrier.objects.filter(pk__in=carriers)
    return {carrier.pk: list(carrier.parcels.all()) for carrier in known}  # expect: fetch-in-loop
