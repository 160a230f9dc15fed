"""The bound on the time that a file may take."""

from __future__ import annotations

import time
import weakref

import pytest

from llmreview.detect.time_limit import TimeSpentError, time_limit

LONG = 20.0
"""Seconds that no test waits for: the bound ends them."""


def spin(seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        pass


def end_and_spin(held: list[object]) -> None:
    """Ends what is held alone here, and goes on."""
    held.clear()
    spin(LONG)


def test_what_takes_longer_is_ended() -> None:
    with pytest.raises(TimeSpentError), time_limit(0.05):
        spin(LONG)


class Finished:
    def __del__(self) -> None:
        spin(0.3)


class Ending:
    pass


def test_an_end_that_nobody_would_hear_of_comes_later() -> None:
    """What is raised where an object ends goes no further."""
    with pytest.raises(TimeSpentError), time_limit(0.05):
        end_and_spin([Finished()])


def test_nor_is_it_raised_where_a_reference_ends() -> None:
    class Slow(str):
        def __eq__(self, other: object) -> bool:
            spin(0.3)
            return super().__eq__(other)

        __hash__ = str.__hash__

    held = [Finished()]
    kept = weakref.WeakValueDictionary({Slow("a"): held[0]})
    with pytest.raises(TimeSpentError), time_limit(0.05):
        end_and_spin(held)
    assert not kept


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_an_end_that_was_not_heard_of_comes_again() -> None:
    held = [Ending()]
    kept = weakref.ref(held[0], lambda _: spin(0.1))
    with pytest.raises(TimeSpentError), time_limit(0.05):
        end_and_spin(held)
    assert kept() is None


def test_nothing_is_left_of_it() -> None:
    with time_limit(0.05):
        pass
    spin(0.2)
