import os

import httpx
import requests

BASE_URL = os.environ.get("SHOP_URL", "http://localhost:5000")
API = f"{BASE_URL}/api/v1"


class ShopClient:
    def __init__(self, base_url=BASE_URL):
        self.base_url = base_url
        self.session = requests.Session()

    def one(self, order_id):
        return self.session.get(f"{self.base_url}/api/v1/orders/{order_id}").json()  # ok: client-only (served)

    def create(self, order):
        return requests.post(f"{API}/orders", json=order, timeout=10).json()  # ok: client-only (served)

    def refund(self, order_id):
        return requests.post(f"{API}/orders/{order_id}/refund", timeout=10).json()  # expect: client-only

    def stock(self, sku):
        return requests.get("{}/stock/{}".format(API, sku), timeout=10).json()  # ok: client-only (served)

    def reports(self):
        response = requests.request("GET", f"{BASE_URL}/reports/daily", timeout=10)  # ok: client-only (served)
        response.raise_for_status()
        return response.json()

    def monthly(self):
        return self.session.get(self.base_url + "/reports/monthly").json()  # expect: client-only

    def replace(self, order):
        return self.session.put(f"{self.base_url}/api/v1/orders", json=order).json()  # expect: client-only

    def rates(self):
        return httpx.get("https://api.example.com/api/v1/orders/rates").json()  # ok: client-only (elsewhere)

    def anything(self, path):
        return self.session.get(f"{self.base_url}/{path}").json()  # ok: client-only (the path is not known)
