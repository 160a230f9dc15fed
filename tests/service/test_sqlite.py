"""Fractions of a second for databases that have none of their own."""

from __future__ import annotations

import sqlite3

from llmreview.service import sqlite


def test_milliseconds_are_whole() -> None:
    connection = sqlite3.connect(":memory:")
    sqlite._provide(connection, None)
    connection.execute("CREATE TABLE t (made INTEGER NOT NULL DEFAULT (unixepoch('subsec') * 1000))")
    for _ in range(50):
        connection.execute("INSERT INTO t DEFAULT VALUES")
    kinds = connection.execute("SELECT DISTINCT typeof(made) FROM t").fetchall()
    (seconds,) = connection.execute("SELECT unixepoch()").fetchone()
    (latest,) = connection.execute("SELECT max(made) FROM t").fetchone()
    connection.close()
    assert kinds == [("integer",)]
    assert abs(latest / 1000 - seconds) < 2
