"""When to ask again, and how long to wait before that."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from email.utils import parsedate_to_datetime

ATTEMPTS = 6
LONGEST_WAIT = 90.0
"""Seconds before one further attempt, whatever ``Retry-After`` asks for."""
LONGEST_TOTAL = 300.0
"""Seconds of waiting for one request."""


class Patience:
    """The waiting for one request: exponential with jitter, or as long as GitLab asks for, up to a bound."""

    def __init__(self, sleep: Callable[[float], None], attempts: int = ATTEMPTS) -> None:
        self._sleep = sleep
        self._left = attempts
        self._waited = 0.0
        self._pause = 0.5

    def wait(self, retry_after: str | None = None) -> bool:
        """Waits before the next attempt; False when there is to be none."""
        self._left -= 1
        asked = seconds_of(retry_after)
        pause = min(LONGEST_WAIT, asked if asked is not None else self._pause)
        pause += random.uniform(0, min(pause, 5.0) / 2 + 0.05)  # noqa: S311 - spreads load, guards nothing
        if self._left <= 0 or self._waited + pause > LONGEST_TOTAL:
            return False
        self._sleep(pause)
        self._waited += pause
        self._pause = min(self._pause * 2, 30.0)
        return True


def seconds_of(retry_after: str | None) -> float | None:
    """``Retry-After`` in seconds: a number, or a date (RFC 9110, 10.2.3). None where it says neither."""
    if not retry_after:
        return None
    text = retry_after.strip()
    if text.isdecimal() and text.isascii():
        return float(text[:9])
    try:
        return max(0.0, parsedate_to_datetime(text).timestamp() - time.time())
    except (ValueError, TypeError, OverflowError):
        return None
