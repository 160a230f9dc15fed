"""The log: one JSON object a line on standard error. Secrets that were told to it never appear, nor do payloads."""

from __future__ import annotations

import json
import logging
import re
import sys
import time
from typing import Any

LOGGER = "llmreview"
_FIELDS = "fields"
_USER_IN_URL = re.compile(r"(?<=://)[^/@\s]+(?=@)")
_LONGEST = 2_000


class JsonFormatter(logging.Formatter):
    """Time, level, event and fields. What a library says comes as the text of one event."""

    def __init__(self, secrets: tuple[str, ...] = ()) -> None:
        super().__init__()
        self._secrets = tuple(sorted((secret for secret in secrets if secret), key=len, reverse=True))

    def format(self, record: logging.LogRecord) -> str:
        """The record as one line of JSON."""
        entry: dict[str, Any] = {
            "time": time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(record.created)) + f".{int(record.msecs):03}Z",
            "level": record.levelname.lower(),
            "event": self.clean(record.getMessage()),
        }
        if not record.name.startswith(LOGGER):
            entry["of"] = record.name
        for name, value in getattr(record, _FIELDS, {}).items():
            entry[name] = self.clean(value) if isinstance(value, str) else value
        if record.exc_info and record.exc_info[0] is not None:
            # Of a library's own failure its type and place; the message may quote what was sent.
            entry["error"] = record.exc_info[0].__name__
        return json.dumps(entry, ensure_ascii=True, default=str)

    def clean(self, text: str) -> str:
        """The text without secrets and without user names and passwords in URLs."""
        for secret in self._secrets:
            text = text.replace(secret, "***")
        return _USER_IN_URL.sub("***", text)[:_LONGEST]


def start(secrets: tuple[str, ...] = (), *, verbose: bool = False) -> None:
    """All loggers of this process write JSON lines to standard error from now on."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonFormatter(secrets))
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(logging.WARNING)
    logging.getLogger(LOGGER).setLevel(logging.DEBUG if verbose else logging.INFO)
    for name in ("dbos", "uvicorn", "uvicorn.error", "httpx", "httpcore"):
        library = logging.getLogger(name)
        # Its own handler of ours: a library that finds none makes one, and writes what is no JSON.
        library.handlers, library.propagate = [handler], False
        library.setLevel(logging.WARNING)


def tell(event: str, **fields: object) -> None:
    """Writes one event with its fields."""
    _write(logging.INFO, event, fields)


def whisper(event: str, **fields: object) -> None:
    """Writes an event that is of interest only where something is looked for."""
    _write(logging.DEBUG, event, fields)


def warn(event: str, **fields: object) -> None:
    """Writes an event that somebody should look at."""
    _write(logging.WARNING, event, fields)


def _write(level: int, event: str, fields: dict[str, object]) -> None:
    logging.getLogger(f"{LOGGER}.service").log(level, event, extra={_FIELDS: fields})
