import asyncio
import concurrent.futures
import threading
from concurrent.futures import ThreadPoolExecutor

import anyio
import httpx
from asgiref.sync import async_to_sync
from fastapi import APIRouter, Depends

router = APIRouter()


class OrderService:
    def __init__(self, client, executor: ThreadPoolExecutor):
        self.client = client
        self._executor = executor
        self._loop = asyncio.new_event_loop()

    def get_order(self, order_id):
        # expect: async-then-join
        return asyncio.run(self._fetch_order(order_id))

    def get_customer(self, customer_id):
        loop = asyncio.get_event_loop()
        # expect: async-then-join
        return loop.run_until_complete(self.client.fetch_customer(customer_id))

    def get_loop(self, customer_id):
        loop = asyncio.new_event_loop()
        asyncio.set_event_loop(loop)
        try:
            # expect: async-then-join
            result = loop.run_until_complete(self._fetch_order(customer_id))
        finally:
            loop.close()
        return result

    def own_loop(self, customer_id):
        # expect: async-then-join
        return self._loop.run_until_complete(self._fetch_order(customer_id))

    def price(self, order):
        future = self._executor.submit(self._price, order)
        # expect: async-then-join
        return future.result()

    def price_direct(self, order):
        # expect: async-then-join
        return self._executor.submit(self._price, order).result()

    def price_timeout(self, order):
        # expect: async-then-join
        return self._executor.submit(self._price, order).result(timeout=5)

    def price_pool(self, order):
        with ThreadPoolExecutor(max_workers=1) as pool:
            future = pool.submit(self._price, order)
            # expect: async-then-join
            return future.result()

    def prices(self, orders):
        with ThreadPoolExecutor() as pool:
            futures = [pool.submit(self._price, order) for order in orders]
            # ok: async-then-join (a fan-out of several)
            return [f.result() for f in futures]

    def completed(self, orders):
        with ThreadPoolExecutor() as pool:
            futures = {pool.submit(self._price, order): order for order in orders}
            for future in concurrent.futures.as_completed(futures):
                # ok: async-then-join (a fan-out of several)
                print(future.result())

    def sequential(self, orders):
        results = []
        with ThreadPoolExecutor() as pool:
            for order in orders:
                future = pool.submit(self._price, order)
                # expect: async-then-join
                results.append(future.result())
        return results

    def two(self, a, b):
        first = self._executor.submit(self._price, a)
        second = self._executor.submit(self._price, b)
        # ok: async-then-join (two run beside each other)
        return first.result() + second.result()

    def in_thread(self, order):
        worker = threading.Thread(target=self._price, args=(order,))
        worker.start()
        # expect: async-then-join
        worker.join()

    def in_threads(self, orders):
        threads = [threading.Thread(target=self._price, args=(o,)) for o in orders]
        for t in threads:
            t.start()
        for t in threads:
            # ok: async-then-join (a fan-out)
            t.join()

    def between(self, order):
        future = self._executor.submit(self._price, order)
        self._audit(order)
        # ok: async-then-join (other work runs meanwhile)
        return future.result()

    async def total(self, order):
        # expect: async-then-join
        return await asyncio.create_task(self._fetch_order(order))

    async def total_named(self, order):
        task = asyncio.create_task(self._fetch_order(order))
        # expect: async-then-join
        result = await task
        return result

    async def gather_one(self, order):
        # expect: async-then-join
        (result,) = await asyncio.gather(self._fetch_order(order))
        return result

    async def gather_list(self, orders):
        # ok: async-then-join (several)
        return await asyncio.gather(*[self._fetch_order(o) for o in orders])

    async def gather_two(self, a, b):
        # ok: async-then-join (several)
        return await asyncio.gather(self._fetch_order(a), self._fetch_order(b))

    async def started_two(self, a, b):
        first = asyncio.create_task(self._fetch_order(a))
        second = asyncio.create_task(self._fetch_order(b))
        # ok: async-then-join (two tasks run)
        return await first, await second

    async def with_timeout(self, a):
        task = asyncio.create_task(self._fetch_order(a))
        # ok: async-then-join (a time limit)
        return await asyncio.wait_for(task, timeout=3)

    async def group(self, order):
        async with asyncio.TaskGroup() as tg:
            # ok: async-then-join (a group of several)
            a = tg.create_task(self._fetch_order(order))
            b = tg.create_task(self._fetch_order(order))
        return a.result(), b.result()

    async def _fetch_order(self, order_id):
        async with httpx.AsyncClient() as client:
            response = await client.get(f"/orders/{order_id}")
            return response.json()

    def _price(self, order):
        return order.amount

    def _audit(self, order):
        self.client.audit(order)


# expect: async-then-join
async def format_total(order):
    total = sum(line.amount for line in order.lines)
    return f"{total:.2f}"


async def load_rates(path):
    async with anyio.open_file(path) as f:
        # ok: async-then-join (awaits)
        return await f.read()


def fetch_rates(url):
    async def _go():
        async with httpx.AsyncClient() as client:
            return await client.get(url)

    # expect: async-then-join
    return asyncio.run(_go())


def fetch_all(urls):
    async def _go():
        async with httpx.AsyncClient() as client:
            return await asyncio.gather(*[client.get(u) for u in urls])

    # ok: async-then-join (a fan-out of several)
    return asyncio.run(_go())


def sync_fetch(url):
    """Blocking bridge for the Celery worker, which has no event loop of its own."""
    # ok: async-then-join (documented)
    return asyncio.run(fetch(url))


def notify(user):
    # expect: async-then-join
    async_to_sync(send_mail)(user)


@router.get("/orders/{order_id}")
def read_order(order_id: int, service=Depends()):
    # expect: async-then-join
    return asyncio.run(service.fetch_order(order_id))


@router.get("/health")
async def health():
    # ok: async-then-join (the framework's handler)
    return {"ok": True}


def from_thread(coro, loop):
    future = asyncio.run_coroutine_threadsafe(coro, loop)
    # expect: async-then-join
    return future.result()


def main():
    # ok: async-then-join (entry point)
    asyncio.run(serve())


if __name__ == "__main__":
    # ok: async-then-join (entry point)
    asyncio.run(serve())
