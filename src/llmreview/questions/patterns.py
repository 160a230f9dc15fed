"""The regular expressions of questions, and the time that those of other people may take."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from llmreview.detect.time_limit import time_limit


@cache
def compiled(text: str) -> re.Pattern[str]:
    """``^`` and ``$`` match at every line. Raises ``re.error``."""
    return re.compile(text, re.MULTILINE)


class Patience:
    """So many seconds for all blocks that are ``bounded``; None for as many as they like."""

    def __init__(self, seconds: float | None) -> None:
        self._seconds = seconds
        self.spent = 0.0

    @contextmanager
    def bounded(self) -> Iterator[None]:
        """Raises ``TimeSpentError`` when the seconds are used up."""
        if self._seconds is None:
            yield
            return
        started = time.monotonic()
        try:
            with time_limit(max(0.001, self._seconds - self.spent)):
                yield
        finally:
            self.spent += time.monotonic() - started
