from datetime import datetime
from decimal import Decimal

import pytest

from shop.dashboard.statistics import median_total, newest_orders, revenue, status_shares

SINCE = datetime(2024, 1, 1)


@pytest.mark.django_db
def test_revenue_of_a_new_shop_is_zero(shop):
    assert revenue(shop, SINCE) == Decimal("0")


@pytest.mark.django_db
def test_median_is_the_middle_total(shop, make_order):
    for total in ("30", "10", "20"):
        make_order(shop, total=Decimal(total))
    assert median_total(shop, SINCE) == Decimal("20")


@pytest.mark.django_db
def test_shares_add_up_to_one(shop, make_order):
    make_order(shop, status="paid")
    make_order(shop, status="sent")
    assert status_shares(shop, SINCE) == {"paid": 0.5, "sent": 0.5}


@pytest.mark.django_db
def test_newest_orders_are_paged(shop, make_order):
    numbers = [make_order(shop).number for _ in range(21)]
    assert newest_orders(shop, 1) == [numbers[0]]
