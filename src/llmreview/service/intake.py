"""Deliveries on their way into the database: those that arrive together are stored together, with one commit."""

from __future__ import annotations

import threading
from concurrent.futures import Future
from queue import SimpleQueue
from typing import Any, NamedTuple

from dbos import DBOSClient, Serializer
from dbos._error import DBOSWorkflowIDInUseError
from sqlalchemy import Engine, create_engine, event, make_url, text

_MOST_AT_ONCE = 200
_WAIT_SECONDS = 5
"""For the database: GitLab itself waits for ten seconds."""


class Entry(NamedTuple):
    """A workflow to be put in a queue, as DBOS takes it, and who wants to know whether it is new there."""

    options: Any
    arguments: tuple[object, ...]
    stored: Future[bool]


class Intake:
    """One thread that writes. Nothing is said to be stored before the commit."""

    def __init__(self, database: str, name: str, serializer: Serializer) -> None:
        self._engine = _engine(database)
        self._client: DBOSClient = DBOSClient(
            system_database_engine=self._engine,
            serializer=serializer,
            application_name=name,
            lazy=True,
            retry_connection_errors=False,
        )
        self._waiting: SimpleQueue[Entry | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._work, name="intake", daemon=True)
        self._thread.start()

    def store(self, options: Any, *arguments: object) -> Future[bool]:
        """Tells, once it is stored, whether it was new. Holds what went wrong where it could not be stored."""
        entry = Entry(options | {"workflow_id_reuse_policy": "reject"}, arguments, Future())
        self._waiting.put(entry)
        return entry.stored

    def check(self) -> None:
        """Raises when the database does not answer."""
        with self._engine.connect() as connection:
            connection.execute(text("SELECT 1")).fetchall()

    def close(self) -> None:
        """Stores what is still on its way."""
        self._waiting.put(None)
        self._thread.join()
        self._client.destroy()
        self._engine.dispose()

    def _work(self) -> None:
        open_ = True
        while open_:
            entries = [self._waiting.get()]
            while len(entries) < _MOST_AT_ONCE and not self._waiting.empty():
                entries.append(self._waiting.get())
            open_ = None not in entries
            self._store([entry for entry in entries if entry is not None and entry.stored.set_running_or_notify_cancel()])

    def _store(self, entries: list[Entry]) -> None:
        answers: list[bool] = []
        try:
            with self._engine.begin() as connection:
                for entry in entries:
                    try:
                        self._client.enqueue_in_transaction(connection, entry.options, *entry.arguments)
                    except DBOSWorkflowIDInUseError:
                        answers.append(False)
                    else:
                        answers.append(True)
        except Exception as error:  # whatever it is: nothing of these is stored
            for entry in entries:
                entry.stored.set_exception(error)
            return
        for entry, new in zip(entries, answers, strict=True):
            entry.stored.set_result(new)


def _engine(database: str) -> Engine:
    url = make_url(database)
    if not url.drivername.startswith("sqlite"):
        limits = {"connect_timeout": _WAIT_SECONDS, "options": f"-c statement_timeout={_WAIT_SECONDS}s"}
        return create_engine(url.set(drivername="postgresql+psycopg"), pool_size=2, pool_pre_ping=True, connect_args=limits)
    engine = create_engine(url, connect_args={"timeout": _WAIT_SECONDS})

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _: object) -> None:
        connection.isolation_level = "IMMEDIATE"  # the lock is waited for at the beginning, where it can be

    return engine
