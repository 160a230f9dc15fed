import asyncio


def test_orders(client):
    # ok: async-then-join (a test)
    assert asyncio.run(client.orders()) == []
