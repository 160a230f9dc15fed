"""The line on standard error for whoever waits."""

import io
import sys
import threading

from llmreview import progress
from llmreview.progress import Progress


class Terminal(io.StringIO):
    """A terminal that says when it was written to."""

    def __init__(self):
        super().__init__()
        self.written = threading.Event()

    def isatty(self):
        return True

    def write(self, text):
        count = super().write(text)
        self.written.set()
        return count


def test_a_long_wait_shows_the_stage_and_wipes_it(monkeypatch):
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(progress, "DELAY", 0.001)
    with Progress("reading the change"):
        assert terminal.written.wait(timeout=10)
    shown = terminal.getvalue()
    assert "llmreview: reading the change, 0 s" in shown
    assert shown.endswith("\r\x1b[K")


def test_a_short_wait_shows_nothing(monkeypatch):
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(progress, "DELAY", 60)
    with Progress("reading the change"):
        pass
    assert terminal.getvalue() == ""


def test_without_a_terminal_or_when_quiet_no_thread_is_started(monkeypatch):
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    before = threading.active_count()
    with Progress("reading the change"):
        assert threading.active_count() == before
    monkeypatch.setattr(sys, "stderr", Terminal())
    with Progress("reading the change", enabled=False):
        assert threading.active_count() == before
