import pytest

from notify.delivery import Notifier


@pytest.mark.asyncio
async def test_notify_remembers_the_receipt(fake_channel):
    notifier = Notifier(fake_channel)
    # the receipt comes from the channel
    receipt = await notifier.notify("ada@x.test", "welcome", {"name": "Ada"})
    assert receipt in notifier.sent


@pytest.mark.asyncio
async def test_compose_splits_off_the_subject(fake_channel):
    notifier = Notifier(fake_channel)
    receipt = await notifier.notify("ada@x.test", "welcome", {"name": "Ada"})
    assert receipt == "1"
