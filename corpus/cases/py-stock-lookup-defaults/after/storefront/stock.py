import logging
import os

import httpx

logger = logging.getLogger(__name__)


def service_url():
    try:
        return os.environ["STOCK_SERVICE_URL"]
    except KeyError:
        return "http://localhost:8080"


def stock_of(sku):
    """Returns how many pieces of the product are in stock."""
    try:
        response = httpx.get(f"{service_url()}/stock/{sku}", timeout=5)
        response.raise_for_status()
        return response.json()["available"]
    except Exception as e:
        logger.error(f"Error fetching stock for {sku}: {e}")
        return 0


def warehouses_with(sku, minimum=1):
    try:
        response = httpx.get(f"{service_url()}/stock/{sku}/warehouses", timeout=5)
        response.raise_for_status()
    except httpx.HTTPError:
        return []
    return [entry["warehouse"] for entry in response.json() if entry["available"] >= minimum]


def is_configured():
    return "STOCK_SERVICE_URL" in os.environ
