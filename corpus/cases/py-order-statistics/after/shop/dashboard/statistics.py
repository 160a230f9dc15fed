from collections import Counter
from decimal import Decimal

from shop.orders.models import Order

PAGE_SIZE = 20


def revenue(shop, since):
    total = Order.objects.filter(shop=shop, placed_at__gte=since).total()
    return total or Decimal("0")


def median_total(shop, since):
    totals = list(Order.objects.filter(shop=shop, placed_at__gte=since).values_list("total", flat=True))
    if not totals:
        return Decimal("0")
    totals.sort()
    return totals[len(totals) // 2]


def status_shares(shop, since):
    statuses = list(Order.objects.filter(shop=shop, placed_at__gte=since).values_list("status", flat=True))
    counts = Counter(statuses)
    return {status: count / len(statuses) for status, count in counts.items()}


def newest_orders(shop, page):
    start = page * PAGE_SIZE
    orders = list(Order.objects.filter(shop=shop).order_by("-placed_at")[start : start + PAGE_SIZE])
    for order in orders:
        order.mark_seen()
    return [order.number for order in orders]
