"""A bound on the time that one file may take."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class TimeSpentError(Exception):
    """A file took longer than it may."""


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raises ``TimeSpentError`` when the block takes longer.

    Without effect outside of the main thread, and where the system has no interval timer.
    """
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "setitimer"):
        yield
        return

    def stop(*_: object) -> None:
        raise TimeSpentError

    previous = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, previous)
