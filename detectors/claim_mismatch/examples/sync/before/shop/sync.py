import requests


def sync_orders(url):
    return requests.get(url, timeout=5).json()
