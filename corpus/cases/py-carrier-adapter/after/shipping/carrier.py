"""The second carrier: JSON:API documents, fixed columns."""

from datetime import date
from decimal import Decimal

import requests

BANNER = """
CARRIER  
--------
"""


def announce(url, token, parcels):
    document = {"data": [{"type": "parcel", "attributes": parcel} for parcel in parcels]}
    response = requests.post(
        url,
        json=document,
        headers={"Content-Type": "application/vnd.api+json", "Authorization": f"Bearer {token}"},
        timeout=20,
    )
    response.raise_for_status()
    return [entry["id"] for entry in response.json()["data"]]


def without_sent(parcels, sent):
    """Takes out of the list what was sent already."""
    for parcel in list(parcels):
        if parcel["number"] in sent:
            parcels.remove(parcel)
    return parcels


def column(value):
    if isinstance(value, date):
        return value.strftime("%d.%m.%Y")
    if isinstance(value, Decimal):
        return f"{value:.2f}".replace(".", ",")
    if isinstance(value, bool):
        return "J" if value else "N"
    return str(value)
