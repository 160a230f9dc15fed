import asyncio


def report(client):
    # ok: async-then-join (a program of its own)
    return asyncio.run(client.orders())
