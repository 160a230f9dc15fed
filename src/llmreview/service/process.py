"""A review in a process of its own: with a limit of time and memory, and gone as soon as we are gone.

What is reviewed is hostile, some of the analysis bounds itself by signals that only a main thread gets, and a parser that is led
astray must not take the service along. The order, with the token in it, goes in through a pipe; the result comes back as one
line. The pipe stays open: when it ends, the service is no more, and the review ends itself before somebody begins it anew.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from typing import NamedTuple

from llmreview.service.errors import ReviewError, TransientError

COMMAND = (sys.executable, "-P", "-m", "llmreview.service.reviewer")
_LONGEST_RESULT = 100_000
_PASSED_ON = ("PATH", "HOME", "TMPDIR", "LANG", "LC_ALL", "PYTHONPATH", "VIRTUAL_ENV", "LD_LIBRARY_PATH", "SYSTEMROOT",
    "http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY",
    "SSL_CERT_FILE", "SSL_CERT_DIR")  # fmt: skip


class Order(NamedTuple):
    """One review, as the process is told of it."""

    url: str
    token: str
    ca_file: str | None
    project: int
    iid: int
    git_directory: str
    bot_id: str
    event: str
    memory: int
    """Bytes of address space."""
    templates: tuple[str, ...] = ()
    """Files and folders of further questions."""


class Result(NamedTuple):
    """How it went: a word for the metrics, a sentence for the log, and the answers of GitLab by their status."""

    outcome: str
    detail: str = ""
    statuses: dict[str, int] = {}  # noqa: RUF012 - never written to


class Reviewer:
    """Runs reviews, each in a process."""

    def __init__(self, seconds: float, command: tuple[str, ...] = COMMAND) -> None:
        self._seconds = seconds
        self._command = command

    def review(self, order: Order) -> Result:
        """Waits for the result. Raises ReviewError where the process took too long or died."""
        environment = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
        process = subprocess.Popen(
            self._command,
            cwd="/",
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            start_new_session=True,  # so that what it starts ends with it, and a signal to us is not one to it
        )
        was_late = threading.Event()

        def end() -> None:
            was_late.set()
            _kill(process)

        alarm = threading.Timer(self._seconds, end)
        alarm.daemon = True
        alarm.start()
        try:
            line = _ask(process, order)
        finally:
            alarm.cancel()
            _kill(process)
            process.wait()
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    pipe.close()
        if was_late.is_set():
            raise ReviewError(f"it took longer than {self._seconds:.0f} s")
        try:
            return Result(**json.loads(line))
        except (ValueError, TypeError):
            raise ReviewError(f"its process ended with status {process.returncode} and without a result") from None


def _ask(process: subprocess.Popen[bytes], order: Order) -> bytes:
    if process.stdin is None or process.stdout is None:
        raise TransientError("no pipe to the process of the review")
    try:
        process.stdin.write(json.dumps(order._asdict()).encode() + b"\n")
        process.stdin.flush()
    except BrokenPipeError:
        return b""
    return process.stdout.readline(_LONGEST_RESULT)


def _kill(process: subprocess.Popen[bytes]) -> None:
    """Ends the process with all that it started."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        return
