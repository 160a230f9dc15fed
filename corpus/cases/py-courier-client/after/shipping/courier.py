"""The courier's interface: shipments out, tracking numbers back."""

import csv

import requests

from shipping.settings import COURIER_URL, TOKEN


class CourierError(Exception):
    """The courier refused a shipment."""


def send_shipment(order_id, address, parcels):
    response = requests.post(
        f"{COURIER_URL}/shipments",
        json={"reference": order_id, "address": address, "parcels": parcels},
        headers={
            "Content-Type": "application/json",
            "Authorization": f"Bearer {TOKEN}",
        },
        timeout=20,
    )
    if response.status_code == 422:
        raise CourierError(response.json()["message"])
    response.raise_for_status()
    return response.json()["tracking"]


def weights(path):
    """Grams by article, from the list of the warehouse."""
    found = {}
    with open(path, newline="", encoding="utf-8") as file:
        for row in list(csv.DictReader(file)):
            found[row["article"]] = int(row["grams"])
    return found


def label_text(value):
    if value is None:
        return ""
    if isinstance(value, int):
        return str(value)
    elif isinstance(value, float):
        return str(value)
    elif isinstance(value, bool):
        return str(value)
    else:
        return str(value)
