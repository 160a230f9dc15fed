import asyncio
import threading
from multiprocessing.pool import ThreadPool
from django.views import View
from django.core.management.base import BaseCommand
from celery import shared_task
import click


class NotifyView(View):
    def post(self, request):
        # expect: async-then-join
        asyncio.run(self._notify(request.POST["user"]))
        return None

    def get(self, request):
        # expect: async-then-join
        result = build_report.delay(request.GET["id"]).get()
        return result

    def put(self, request):
        task = build_report.apply_async(args=[1])
        # expect: async-then-join
        return task.get(timeout=30)

    async def _notify(self, user):
        await send(user)


class Repository:
    # expect: async-then-join
    async def find(self, key):
        return self._items[key]

    # ok: async-then-join (a protocol)
    async def __aenter__(self):
        return self

    # ok: async-then-join (a stub)
    async def close(self):
        pass

    # ok: async-then-join (waits)
    async def load(self):
        async with self.pool.acquire() as conn:
            return conn


class Sync:
    def fetch(self, key):
        loop = asyncio.get_event_loop()
        if loop.is_running():
            # expect: async-then-join
            return asyncio.run_coroutine_threadsafe(self._client.fetch(key), loop).result()
        # expect: async-then-join
        return loop.run_until_complete(self._client.fetch(key))

    def thread(self, key):
        result = []
        worker = threading.Thread(target=lambda: result.append(self.work(key)), daemon=True)
        worker.start()
        # expect: async-then-join
        worker.join()
        return result[0]

    def pool(self, key):
        with ThreadPool(1) as pool:
            # expect: async-then-join
            return pool.apply_async(self.work, (key,)).get()

    async def single(self, key):
        # expect: async-then-join
        results = await asyncio.gather(*[self._client.fetch(key)])
        return results[0]

    async def both(self, key):
        async with asyncio.timeout(3):
            # ok: async-then-join (several)
            return await asyncio.gather(self._client.fetch(key), self._client.head(key))


class Fetcher:
    def fetch_all(self, urls):
        # ok: async-then-join (a fan-out of several)
        return asyncio.run(self._fetch_all(urls))

    async def _fetch_all(self, urls):
        return await asyncio.gather(*[self._client.get(url) for url in urls])


class Command(BaseCommand):
    def handle(self, *args, **options):
        # ok: async-then-join (entry point)
        asyncio.run(self._run())


@shared_task
def nightly():
    # ok: async-then-join (entry point)
    asyncio.run(run_nightly())


@click.command()
def sync():
    # ok: async-then-join (entry point)
    asyncio.run(run_nightly())


def in_thread(work):
    # ok: async-then-join (the target of a thread)
    threading.Thread(target=lambda: asyncio.run(work())).start()
