"""What DBOS takes for granted of SQLite, where the system's is older: fractions of a second, which came with SQLite 3.42."""

from __future__ import annotations

import sqlite3
import time
from typing import Any

_SINCE = (3, 42, 0)


def provide_subseconds() -> None:
    """Makes every SQLite connection of this process know ``unixepoch('subsec')``; on an old SQLite it is NULL otherwise."""
    if sqlite3.sqlite_version_info < _SINCE:
        from sqlalchemy import Engine, event

        if not event.contains(Engine, "connect", _provide):
            event.listen(Engine, "connect", _provide)


def _provide(connection: Any, _record: object) -> None:
    if isinstance(connection, sqlite3.Connection):
        connection.create_function("unixepoch", -1, _unixepoch)


def _unixepoch(*modifiers: object) -> float | int:
    """Now, which is all that is asked of it here: in whole seconds, or in seconds that are whole milliseconds, times 1000 too."""
    if "subsec" not in modifiers and "subsecond" not in modifiers:
        return int(time.time())
    milliseconds = time.time_ns() // 1_000_000
    while milliseconds / 1000 * 1000 != milliseconds:
        milliseconds += 1
    return milliseconds / 1000
