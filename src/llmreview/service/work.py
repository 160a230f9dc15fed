"""The durable part: what was taken in is done, once, whatever stops this process in between.

Three kinds of work are kept by DBOS in a database, each step of them with its result. After a ``kill -9`` the work goes on at
the step that was cut off, so every step can be done twice:

- a *delivery* looks whether it may ask, decides which review it means, and puts that in the queue;
- a *review* is of one merge request and one head; of one merge request only one runs at a time;
- a *poll* asks GitLab for merge requests whose events were lost.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Mapping
from concurrent.futures import Future
from contextlib import closing
from functools import partial
from typing import Any, NamedTuple, Protocol

from dbos import DBOS, DBOSPortableJSONSerializer, StepOptions
from sqlalchemy import make_url

from llmreview.service.errors import TransientError
from llmreview.service.events import REASONS_OF_PEOPLE, Request
from llmreview.service.intake import Intake
from llmreview.service.log import tell, warn
from llmreview.service.sqlite import provide_subseconds

_VERSION = "1"
"""Of the workflows below. Work that was begun under another version waits for a service that knows it."""
_DELIVERIES_AT_ONCE = 8
"""And at each look at the queue: they are short, but take time from answering those that come in."""
_MOST_RECOVERIES = 20
"""A review that takes the whole process down is given up some day."""
_ALIVE = ("ENQUEUED", "DELAYED", "PENDING")
_ENDED = ("SUCCESS", "ERROR", "CANCELLED", "MAX_RECOVERY_ATTEMPTS_EXCEEDED")
_KEPT_SECONDS = 30 * 24 * 3600
"""How long finished work is remembered: a delivery that comes later than that is a new one."""
_MOST_FORGOTTEN = 500
_MOST_MISSED = 3
"""Times that the poll starts a review of the same head over again."""


class Doer(Protocol):
    """What the work consists of. Each may be asked twice for the same."""

    def permitted(self, request: Request) -> bool:
        """Whether the person may ask for this review."""

    def review(self, request: Request) -> str:
        """Reviews the merge request as it is now; how it went in a word. Raises TransientError for what may work later."""

    def missed(self, since: float) -> list[Request]:
        """What the merge requests that were updated since then could be reviewed for."""


class Setting(NamedTuple):
    """How the work is kept and shared."""

    name: str
    """One for each GitLab and bot: services of the same name and database share their work."""
    database: str
    machine: str
    """Of several on one database each has its own name, and takes up its own work again."""
    threads: int = 2
    per_minute: int = 60
    look_seconds: float = 0.5
    stale_seconds: float = 3600.0
    """Work that another machine began so long ago is taken from it."""
    first_look_back: float = 24 * 3600.0
    retry_seconds: float = 20.0


class Work:
    """The queue as the web side sees it, and the threads that work it off. One at a time in a process."""

    def __init__(self, setting: Setting, doer: Doer) -> None:
        self._setting = setting
        self._doer = doer
        self._intake: Intake | None = None
        name = setting.name
        self._deliveries, self._reviews, self._polls = f"{name} deliveries", f"{name} reviews", f"{name} polls"

    def start(self) -> None:
        """Takes up what is unfinished, and from now on what comes."""
        serializer = DBOSPortableJSONSerializer()  # not pickle: who can write to the database must not run code here
        setting = self._setting
        _prepare(setting.database)
        provide_subseconds()
        DBOS(
            config={
                "name": setting.name,
                "system_database_url": setting.database,
                "application_version": _VERSION,
                "executor_id": setting.machine,
                "serializer": serializer,
                "log_level": "WARNING",
                "use_listen_notify": False,
            }
        )
        self._declare()
        DBOS.launch()
        register = partial(DBOS.register_queue, polling_interval_sec=setting.look_seconds, on_conflict="always_update")
        register(self._deliveries, partition_concurrency=1, worker_concurrency=_DELIVERIES_AT_ONCE)
        register(
            self._reviews,
            partition_concurrency=1,
            worker_concurrency=setting.threads,
            limiter={"limit": setting.per_minute, "period": 60.0},
        )
        register(self._polls, global_concurrency=1)
        self._intake = Intake(setting.database, setting.name, serializer)

    def stop(self, grace_seconds: int) -> None:
        """Starts nothing more and gives what runs some time. What it does not finish is taken up by the next start."""
        if self._intake is None:
            return
        self._intake.close()
        self._intake = None
        DBOS.destroy(destroy_registry=True, workflow_completion_timeout_sec=grace_seconds)

    def store(self, request: Request, key: str) -> Future[bool]:
        """Keeps a delivery durably. False once it was kept already; holds what went wrong where it could not be."""
        name = f"{self._setting.name}/delivery/{key}"
        return self._running().store(_options("delivery", self._deliveries, name, request), request._asdict())

    def poll(self, slot: str) -> Future[bool]:
        """Looks for lost events, once for each ``slot`` on all machines together."""
        return self._running().store(_options("poll", self._polls, f"{self._setting.name}/poll/{slot}", None))

    def check(self) -> None:
        """Raises when nothing could be stored now."""
        self._running().check()

    def depth(self) -> int:
        """How many reviews wait."""
        return len(self._listed(queue_name=self._reviews, status="ENQUEUED"))

    def _running(self) -> Intake:
        if self._intake is None:
            raise RuntimeError("the work has not been started")
        return self._intake

    def _declare(self) -> None:
        """Tells DBOS the workflows. Their names and the order of their steps are part of what is stored."""

        @DBOS.workflow(name="delivery", max_recovery_attempts=_MOST_RECOVERIES)
        def delivery(fields: dict[str, Any]) -> str:
            request = Request(**fields)
            if request.reason in REASONS_OF_PEOPLE and not DBOS.run_step(self._patient("permitted", 6), self._permitted, fields):
                tell("not permitted", person=request.person, **_place(request))
                return "not permitted"
            review = DBOS.run_step({"name": "decide"}, self._decide, fields)
            if review is None:
                return "known already"
            DBOS.enqueue_workflow_with_options(_options("review", self._reviews, review, request), fields)
            DBOS.run_step({"name": "supersede"}, self._supersede, fields, review)
            return review

        @DBOS.workflow(name="review", max_recovery_attempts=_MOST_RECOVERIES)
        def review(fields: dict[str, Any]) -> str:
            return DBOS.run_step(self._patient("review", 3), self._review, fields)

        @DBOS.workflow(name="poll", max_recovery_attempts=_MOST_RECOVERIES)
        def poll() -> int:
            found = DBOS.run_step(self._patient("missed", 3), self._missed)
            for fields in found:
                request = Request(**fields)
                name = f"{DBOS.workflow_id}/{request.project}!{request.iid}@{request.head}"
                DBOS.enqueue_workflow_with_options(_options("delivery", self._deliveries, name, request), fields)
            DBOS.run_step({"name": "tidy"}, self._tidy)
            return len(found)

    def _patient(self, name: str, attempts: int) -> StepOptions:
        """A step that is tried again, with growing pauses, when what it needs was away."""
        return {
            "name": name,
            "retries_allowed": True,
            "max_attempts": attempts,
            "interval_seconds": self._setting.retry_seconds,
            "backoff_rate": 3.0,
            "should_retry": lambda error: isinstance(error, TransientError),
        }

    # The steps.

    def _permitted(self, fields: Mapping[str, Any]) -> bool:
        return self._doer.permitted(Request(**fields))

    def _decide(self, fields: Mapping[str, Any]) -> str | None:
        """The name of the review that is meant; None where it has been done or is waited for.

        The last review of a merge request is what counts: a head that was pushed again after another is a new one.
        """
        request = Request(**fields)
        place = self._reviews_of(request)
        known = self._listed(workflow_id_prefix=place)
        same = [review for review in known if review.workflow_id.partition("+")[0] == place + request.head]
        if same and same[0] is known[0]:
            if request.reason not in REASONS_OF_PEOPLE and same[0].status in (*_ALIVE, "SUCCESS"):
                return None
            if request.reason == "missed" and len(same) >= _MOST_MISSED:
                return None
        return f"{place}{request.head}+{1 + max(map(_repetition, same))}" if same else f"{place}{request.head}"

    def _supersede(self, fields: Mapping[str, Any], review: str) -> int:
        """Takes older reviews of the merge request out of the queue. One that runs already is left to end."""
        waiting = self._listed(workflow_id_prefix=self._reviews_of(Request(**fields)), status="ENQUEUED")
        older = [other.workflow_id for other in waiting if other.workflow_id != review]
        if older:
            DBOS.cancel_workflows(older)
        return len(older)

    def _review(self, fields: Mapping[str, Any]) -> str:
        return self._doer.review(Request(**fields))

    def _missed(self) -> list[dict[str, Any]]:
        """Of the merge requests updated since the last poll those that this service knows nothing of."""
        polls = self._listed(workflow_id_prefix=f"{self._setting.name}/poll/", name="poll", status="SUCCESS", limit=1)
        last = polls[0].created_at / 1000 - 300 if polls else time.time() - self._setting.first_look_back
        found = [request._asdict() for request in self._doer.missed(last)]
        return [fields for fields in found if self._decide(fields) is not None]

    def _tidy(self) -> None:
        """Forgets what ended long ago, and takes over what another machine left lying."""
        own = f"{self._setting.name}/"
        long_ago = _timestamp(time.time() - _KEPT_SECONDS)
        old = self._listed(workflow_id_prefix=own, status=list(_ENDED), end_time=long_ago, limit=_MOST_FORGOTTEN, sort_desc=False)
        if old:
            DBOS.delete_workflows([workflow.workflow_id for workflow in old])
        stale = _timestamp(time.time() - self._setting.stale_seconds)
        for workflow in self._listed(workflow_id_prefix=own, status="PENDING", dequeued_before=stale):
            if workflow.executor_id != self._setting.machine:
                warn("taken over", workflow=workflow.workflow_id, machine=workflow.executor_id)
                DBOS.cancel_workflow(workflow.workflow_id)
                DBOS.resume_workflow(workflow.workflow_id, queue_name=workflow.queue_name)

    def _listed(self, *, sort_desc: bool = True, **wanted: Any) -> list[Any]:
        """Workflows, the newest first, without what they were given and gave."""
        return DBOS.list_workflows(load_input=False, load_output=False, sort_desc=sort_desc, **wanted)

    def _reviews_of(self, request: Request) -> str:
        return f"{self._setting.name}/review/{request.project}!{request.iid}@"


def _prepare(database: str) -> None:
    """A SQLite file is made, for its owner alone, and set to a journal that lets readers and a writer work side by side."""
    url = make_url(database)
    if not url.drivername.startswith("sqlite") or not url.database:
        return
    os.close(os.open(url.database, os.O_CREAT | os.O_RDWR, 0o600))
    with closing(sqlite3.connect(url.database)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")


def _options(workflow: str, queue: str, name: str, request: Request | None) -> Any:
    options = {"workflow_name": workflow, "queue_name": queue, "workflow_id": name, "app_version": _VERSION}
    return options if request is None else options | {"queue_partition_key": f"{request.project}!{request.iid}"}


def _repetition(review: Any) -> int:
    """The how-manieth review of its head it is, beginning with 0."""
    return int(review.workflow_id.partition("+")[2] or 0)


def _place(request: Request) -> dict[str, object]:
    return {"project": request.project, "merge_request": request.iid, "head": request.head}


def _timestamp(seconds: float) -> str:
    from datetime import UTC, datetime

    return datetime.fromtimestamp(seconds, UTC).isoformat()
