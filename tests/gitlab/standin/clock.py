"""Time as the stand-in tells it: it goes on only when something happens, or when a test says so."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


class Clock:
    """Starts at a fixed moment; every event is a second later than the one before."""

    def __init__(self, start: datetime = START) -> None:
        self.now = start

    def tick(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now

    def advance(self, **duration: float) -> datetime:
        """``advance(hours=2)``"""
        self.now += timedelta(**duration)
        return self.now


def iso(moment: datetime | None) -> str | None:
    """As the API writes it: 2026-03-02T09:00:00.000Z."""
    return moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03d}Z" if moment else None


def hook_time(moment: datetime | None) -> str | None:
    """As web hooks write it: 2026-03-02 09:00:00 UTC."""
    return moment.strftime("%Y-%m-%d %H:%M:%S UTC") if moment else None
