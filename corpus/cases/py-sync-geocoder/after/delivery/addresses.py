import asyncio
from concurrent.futures import ThreadPoolExecutor

from delivery.geocoding import GeocodingClient
from delivery.models import Address, Position

_pool = ThreadPoolExecutor(max_workers=4)


class AddressService:
    def __init__(self, client: GeocodingClient):
        self.client = client

    def locate(self, address: Address) -> Position:
        found = asyncio.run(self.client.search(address.one_line()))
        return Position(found.lat, found.lon)

    def postcode(self, position: Position) -> str:
        future = _pool.submit(self.client.reverse_sync, position.lat, position.lon)
        place = future.result(timeout=10)
        return place.postcode

    def describe(self, address: Address) -> str:
        loop = asyncio.new_event_loop()
        try:
            found = loop.run_until_complete(self.client.search(address.one_line()))
        finally:
            loop.close()
        return f"{found.name} ({found.country})"

    def same_place(self, first: Address, second: Address) -> bool:
        return self.locate(first) == self.locate(second)
