from collections import Counter
from decimal import Decimal

from shop.orders.models import Order


def revenue(shop, since):
    total = Order.objects.filter(shop=shop, placed_at__gte=since).total()
    return total or Decimal("0")
