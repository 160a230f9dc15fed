from datetime import date

import pytest

from billing.subscriptions import Subscription, open_subscriptions


@pytest.fixture
def subscription():
    return Subscription(1, "basic", date(2024, 5, 1))


def test_is_due_on_its_day(subscription):
    assert subscription.is_due(date(2024, 5, 1))


def test_a_paused_one_is_not_due(subscription):
    subscription.pause(date(2024, 4, 20))
    assert not subscription.is_due(date(2024, 5, 1))


def test_resuming_moves_the_renewal(subscription):
    subscription.pause(date(2024, 4, 20), until=date(2024, 6, 1))
    subscription.resume(date(2024, 4, 30))
    assert subscription.renews_on == date(2024, 5, 11)
    assert subscription.resumes_on is None


def test_pausing_twice_is_refused(subscription):
    subscription.pause(date(2024, 4, 20))
    with pytest.raises(ValueError, match="already"):
        subscription.pause(date(2024, 4, 21))


def test_finds_only_what_was_not_cancelled(memory_store, subscription):
    memory_store.add(subscription, cancelled_on=None)
    assert open_subscriptions(memory_store, "basic") == [subscription]
