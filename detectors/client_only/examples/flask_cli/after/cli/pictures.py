import httpx

FALLBACK = "https://pictures.example.com"


class Pictures:
    def __init__(self, api_base=None):
        self.api_base = (api_base or "https://pictures.example.com").rstrip("/")

    def make(self, model):
        return httpx.post(f"{self.api_base}/api/v1/orders/{model}/pictures").json()  # ok: client-only (elsewhere)


class Sketches:
    def __init__(self, api_base=None):
        self.api_base = (api_base or FALLBACK).removesuffix("/")

    def make(self, model):
        return httpx.post(f"{self.api_base}/api/v1/orders/{model}/sketches").json()  # ok: client-only (elsewhere)


class OwnPictures:
    def __init__(self, api_base=None):
        self.api_base = (api_base or "http://localhost:5000").rstrip("/")

    def make(self, order_id):
        return httpx.post(f"{self.api_base}/api/v1/orders/{order_id}/pictures").json()  # expect: client-only
