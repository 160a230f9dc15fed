import aiohttp
import httpx
import urllib.request


async def cancel(session: aiohttp.ClientSession, base_url, order_id):
    async with session.post(f"{base_url}/api/orders/{order_id}/cancel") as answer:  # ok: client-only (served)
        return await answer.json()


async def refund(session: aiohttp.ClientSession, base_url, order_id):
    async with session.post(f"{base_url}/api/orders/{order_id}/refund") as answer:  # expect: client-only
        return await answer.json()


async def lines(base_url, order_id):
    async with httpx.AsyncClient(base_url=base_url) as client:
        return (await client.get(f"/api/orders/{order_id}/lines")).json()  # expect: client-only


def old(base_url, order_id):
    request = urllib.request.Request(f"{base_url}/api/orders/{order_id}/old", method="POST")  # expect: client-only
    return urllib.request.urlopen(request).read()
