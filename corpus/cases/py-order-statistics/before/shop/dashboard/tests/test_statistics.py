from datetime import datetime
from decimal import Decimal

import pytest

from shop.dashboard.statistics import revenue

SINCE = datetime(2024, 1, 1)


@pytest.mark.django_db
def test_revenue_of_a_new_shop_is_zero(shop):
    assert revenue(shop, SINCE) == Decimal("0")
