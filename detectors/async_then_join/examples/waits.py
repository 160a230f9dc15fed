import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import anyio
import click

executor = ThreadPoolExecutor()


def load_orders(client):
    # expect: async-then-join
    return asyncio.run(client.orders())


def load_rates(client):
    loop = asyncio.new_event_loop()
    # expect: async-then-join
    rates = loop.run_until_complete(client.rates())
    loop.close()
    return rates


def total(orders):
    # expect: async-then-join
    return executor.submit(sum, orders).result()


def total_of(orders):
    future = executor.submit(sum, orders)
    # expect: async-then-join
    return future.result()


def totals(all_orders):
    with ThreadPoolExecutor() as pool:
        # expect: async-then-join
        return [pool.submit(sum, orders).result() for orders in all_orders]


def load_elsewhere(client, loop):
    # expect: async-then-join
    return asyncio.run_coroutine_threadsafe(client.orders(), loop).result()


def index(documents):
    worker = threading.Thread(target=documents.index)
    worker.start()
    # expect: async-then-join
    worker.join()


async def first(client):
    # expect: async-then-join
    return await asyncio.gather(client.orders())


async def second(client):
    # expect: async-then-join
    return await asyncio.create_task(client.orders())


async def third(client):
    task = asyncio.create_task(client.orders())
    # expect: async-then-join
    orders = await task
    return orders


# expect: async-then-join
async def discount(order):
    rate = 0.1 if order.large else 0
    return order.total * rate


# expect: async-then-join
async def refresh(order):
    time.sleep(1)
    order.refresh()


class Prices:
    # expect: async-then-join
    async def _rounded(self, price):
        return round(price, 2)

    async def total(self, prices):
        return sum([await self._rounded(price) for price in prices])


def load_both(client):
    first = executor.submit(client.orders)
    second = executor.submit(client.rates)
    # ok: async-then-join (after a fan-out)
    return first.result(), second.result()


def load_all(client, ids):
    futures = [executor.submit(client.order, id) for id in ids]
    # ok: async-then-join (after a fan-out)
    return [future.result() for future in futures]


def load_meanwhile(client):
    future = executor.submit(client.orders)
    rates = client.rates()
    # ok: async-then-join (other work went on)
    return future.result(), rates


def load_gathered(client):
    # ok: async-then-join (runs several)
    return asyncio.run(asyncio.gather(client.orders(), client.rates()))


def index_both(documents, orders):
    one = threading.Thread(target=documents.index)
    two = threading.Thread(target=orders.index)
    one.start()
    two.start()
    # ok: async-then-join (after a fan-out)
    two.join()
    one.join()


def main():
    # ok: async-then-join (an entry point)
    asyncio.run(serve())


@click.command()
def report():
    # ok: async-then-join (an entry point)
    asyncio.run(print_report())


def begin():
    # ok: async-then-join (called below)
    asyncio.run(print_report())


def in_thread(client):
    # ok: async-then-join (handed over)
    asyncio.run(client.listen())


def listen(client):
    return threading.Thread(target=in_thread, args=(client,))


def load_bridged(client):
    # The template engine cannot await, and it renders in a worker thread without a loop.
    # ok: async-then-join (says so)
    return asyncio.run(client.orders())


def load_orders_sync(client):
    # expect: async-then-join
    return asyncio.run(client.orders())


async def fan_out(client):
    # ok: async-then-join (several)
    return await asyncio.gather(client.orders(), client.rates())


async def fan_out_all(client, ids):
    # ok: async-then-join (several)
    await asyncio.gather(*(client.order(id) for id in ids))
    # ok: async-then-join (several)
    await asyncio.gather(*map(client.order, ids))
    task = asyncio.create_task(client.rates())
    orders = await client.orders()
    # ok: async-then-join (other work went on)
    return orders, await task


class Store(Protocol):
    # ok: async-then-join (shaped from outside)
    async def size(self):
        return len(self.items)


@router.get("/health")
# ok: async-then-join (shaped by a framework)
async def health():
    return dict(ok=True)


# ok: async-then-join (a stub)
async def later():
    raise NotImplementedError


# ok: async-then-join (given to somebody who awaits it)
async def on_change(event):
    print(event.name)


# ok: async-then-join (an asynchronous generator)
async def numbers(count):
    for number in range(count):
        yield number * 2


def text_of(words, query):
    # ok: async-then-join (no future)
    rows = query.run().result()
    return ",".join(words), rows


if __name__ == "__main__":
    begin()


def mailed(order):
    # expect: async-then-join
    return send_mail.delay(order).get(timeout=10)


def stored(cache, order):
    # ok: async-then-join (a look-up by a key)
    return cache.delay(order).get("id")


def load_task(url):
    loop = asyncio.get_event_loop()
    task = loop.create_task(fetch(url))
    # expect: async-then-join
    return loop.run_until_complete(task)


def shrink_once(image):
    with ThreadPoolExecutor(max_workers=1) as pool:
        # expect: async-then-join
        return pool.submit(shrink, image).result()
