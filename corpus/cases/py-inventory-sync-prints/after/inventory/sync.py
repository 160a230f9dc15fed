import logging

from inventory.suppliers import Supplier
from inventory.models import Item

log = logging.getLogger("inventory.sync")


def wanted(record):
    return record["stock"] >= 0 and not record.get("discontinued")


def apply(record):
    item = Item.by_sku(record["sku"])
    if item is None:
        item = Item(sku=record["sku"])
    print(f">>> DEBUG applying {record}")
    item.stock = record["stock"]
    item.price_cents = round(record["price"] * 100)
    item.save()
    return item


def sync(supplier: Supplier):
    changed = 0
    for record in supplier.records():
        if not wanted(record):
            continue
        log.info("Processing item %s", record["sku"])
        before = Item.stock_of(record["sku"])
        item = apply(record)
        if item.stock != before:
            changed += 1
            log.info("Item %s changed from %s to %s", item.sku, before, item.stock)
    log.info("%s: %d items changed", supplier.name, changed)
    return changed
