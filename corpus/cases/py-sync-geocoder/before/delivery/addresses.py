import requests

from delivery.models import Address, Position


class AddressService:
    def __init__(self, base_url):
        self.base_url = base_url

    def locate(self, address: Address) -> Position:
        response = requests.get(f"{self.base_url}/search", params={"q": address.one_line()}, timeout=10)
        response.raise_for_status()
        found = response.json()
        return Position(found["lat"], found["lon"])

    def same_place(self, first: Address, second: Address) -> bool:
        return self.locate(first) == self.locate(second)
