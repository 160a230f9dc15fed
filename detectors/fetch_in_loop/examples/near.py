import time
from cachetools import TTLCache, cached
from django.core.cache import cache


class Names:
    def __init__(self, repo):
        self.repo = repo
        self._cache = TTLCache(100, 60)

    def name(self, user_id):
        try:
            return self._cache[user_id]
        except KeyError:
            user = self.repo.get_user(user_id)  # ok: fetch-in-loop (cached)
            self._cache[user_id] = user.name
            return user.name

    def names(self, ids):
        return [self.name(i) for i in ids]


def country_names(codes):
    return [cache.get_or_set(f"country:{c}", lambda: Country.objects.get(code=c).name, 3600) for c in codes]  # ok: fetch-in-loop (cached)


@cached(cache={})
def rate(client, currency):
    return client.get_rate(currency)  # ok: fetch-in-loop (cached)


def rates(client, currencies):
    return {c: rate(client, c) for c in currencies}


def in_bulk(orders):
    customers = Customer.objects.in_bulk([o.customer_id for o in orders])  # ok: fetch-in-loop (one read)
    return [customers[o.customer_id].name for o in orders]  # ok: fetch-in-loop (in memory)


def with_retry(session, url, attempts=3):
    for attempt in range(attempts):
        try:
            return session.get(f"{url}?attempt={attempt}").json()  # ok: fetch-in-loop (retries)
        except ConnectionError:
            time.sleep(2**attempt)
    return None


def wait_for(client, job_ids):
    pending = list(job_ids)
    while pending:
        done = [j for j in pending if client.is_done(j)]
        pending = [j for j in pending if j not in done]
        time.sleep(1)


def by_offset(client, total):
    for offset in range(0, total, 100):
        yield from client.list_orders(offset=offset, limit=100)  # ok: fetch-in-loop (pages)


def tables(cursor, names):
    for table in names:
        cursor.execute(f"SELECT count(*) FROM {table}")  # ok: fetch-in-loop (another table each)
        print(table, cursor.fetchone()[0])


def per_tenant(tenants):
    for tenant in tenants:
        with tenant_connection(tenant) as db:
            db.execute("SELECT 1")  # ok: fetch-in-loop (a database of its own)


def two_kinds(repo, user_id):
    for kind in ("home", "work"):
        yield repo.get_address(user_id, kind)  # ok: fetch-in-loop (two)


def existing(session, rows):
    known = {e for (e,) in session.query(User.email).filter(User.email.in_([r["email"] for r in rows]))}  # ok: fetch-in-loop (one read)
    return [r for r in rows if r["email"] not in known]


def config_values(config, names):
    return {name: config.get(name) for name in names}  # ok: fetch-in-loop (in memory)


def xml_values(element, names):
    return [element.find(name).text for name in names]  # ok: fetch-in-loop (in memory)


def regex(patterns, text):
    return [p.search(text) for p in patterns]  # ok: fetch-in-loop (in memory)
