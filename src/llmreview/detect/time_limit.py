"""A bound on the time that one file may take."""

from __future__ import annotations

import signal
import threading
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

AGAIN = 0.2
"""Seconds after which the end comes once more, where it was not heard of."""


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

    def stop(_: int, frame: FrameType | None) -> None:
        if not _is_unheard(frame):
            raise TimeSpentError

    previous = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds, AGAIN)
    try:
        yield
    finally:
        _stop_for_good(previous)


def _stop_for_good(previous: signal.Handlers | Callable[[int, FrameType | None], object] | int | None) -> None:
    while True:
        try:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, previous)
        except TimeSpentError:  # just now, once more
            continue
        return


def _is_unheard(frame: FrameType | None) -> bool:
    """Whether what is raised goes no further: where an object or a reference to one ends, Python prints it and goes on."""
    while frame is not None:
        code = frame.f_code
        if code.co_name == "__del__" or code.co_filename == weakref.__file__:
            return True
        frame = frame.f_back
    return False
