import requests


def sync_orders(url, page=1):
    response = requests.get(url, params={"page": page}, timeout=5)
    response.raise_for_status()
    return response.json()
