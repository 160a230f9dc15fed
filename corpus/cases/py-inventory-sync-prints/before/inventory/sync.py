import logging

from inventory.suppliers import Supplier
from inventory.models import Item

log = logging.getLogger("inventory.sync")


def wanted(record):
    return record["stock"] >= 0


def apply(record):
    item = Item.by_sku(record["sku"])
    if item is None:
        item = Item(sku=record["sku"])
    item.stock = record["stock"]
    item.price_cents = round(record["price"] * 100)
    item.save()
    return item


def sync(supplier: Supplier):
    changed = 0
    for record in supplier.records():
        if not wanted(record):
            continue
        before = Item.stock_of(record["sku"])
        item = apply(record)
        if item.stock != before:
            changed += 1
    log.info("%s: %d items changed", supplier.name, changed)
    return changed
