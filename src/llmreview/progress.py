"""A line on standard error for whoever waits at a terminal longer than a second; nothing at all otherwise."""

from __future__ import annotations

import sys
import time
from types import TracebackType

DELAY = 1.0
"""Seconds of silence before the line appears, and between two of its updates."""


class Progress:
    """Says what is being done while a ``with`` block lasts, and wipes the line afterwards.

    ``enabled`` is for ``--quiet``; without a terminal on standard error nothing is started.
    """

    def __init__(self, stage: str, enabled: bool = True) -> None:
        self.stage = stage
        self._enabled = enabled and sys.stderr is not None and sys.stderr.isatty()

    def __enter__(self) -> Progress:
        if self._enabled:
            import threading

            self._done = threading.Event()
            self._thread = threading.Thread(target=self._report, args=(time.monotonic(),), daemon=True)
            self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._enabled:
            self._done.set()
            self._thread.join()

    def _report(self, start: float) -> None:
        shown = False
        while not self._done.wait(DELAY):
            shown = True
            sys.stderr.write(f"\r\x1b[Kllmreview: {self.stage}, {time.monotonic() - start:.0f} s")
            sys.stderr.flush()
        if shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
