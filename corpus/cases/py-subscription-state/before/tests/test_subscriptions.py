from datetime import date

import pytest

from billing.subscriptions import Subscription


@pytest.fixture
def subscription():
    return Subscription(1, "basic", date(2024, 5, 1))


def test_is_due_on_its_day(subscription):
    assert subscription.is_due(date(2024, 5, 1))
