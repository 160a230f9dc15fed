"""Events get lost: GitLab does not send again what failed. So open merge requests are looked through from time to time."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote

from llmreview.gitlab.client import Client
from llmreview.gitlab.errors import RefusedError
from llmreview.service.events import Request
from llmreview.service.log import warn
from llmreview.service.projects import Projects


class Poller:
    """Calls ``poll`` at the start, since events were lost while the service was away, and then at every interval.

    Each interval has a name that is the same on all machines, so that one of them polls. An interval of 0: never.
    """

    def __init__(self, poll: Callable[[str], object], seconds: float, machine: str) -> None:
        self._poll = poll
        self._seconds = seconds
        self._machine = machine
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._work, name="poll", daemon=True)

    def start(self) -> None:
        if self._seconds:
            self._thread.start()

    def stop(self) -> None:
        self._ended.set()
        if self._thread.is_alive():
            self._thread.join()

    def _work(self) -> None:
        self._poll(f"{self._machine}-{time.time_ns()}")
        while not self._ended.wait(self._seconds - time.time() % self._seconds):
            self._poll(str(int(time.time() // self._seconds)))


def updated_since(client: Client, projects: Projects, since: float, *, drafts: bool = False) -> list[Request]:
    """Open merge requests of the projects and groups that are named. Raises GitLabError where GitLab cannot be asked."""
    after = datetime.fromtimestamp(since, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    query = {"state": "opened", "scope": "all", "updated_after": after, "order_by": "updated_at", "sort": "asc"}
    places = [f"projects/{quote(name, safe='')}" for name in projects.single]
    places += [f"groups/{quote(name, safe='')}" for name in projects.groups]
    found = []
    for place in places:
        try:
            found += [_request(entry, drafts) for entry in client.pages(f"/{place}/merge_requests", **query)]
        except RefusedError as error:  # a project that is gone must not hide the others
            warn("not polled", place=place, why=str(error))
    return [request for request in found if request is not None]


def _request(entry: Any, drafts: bool) -> Request | None:
    if not isinstance(entry, dict) or (entry.get("draft") and not drafts):
        return None
    project, iid, head = entry.get("project_id"), entry.get("iid"), entry.get("sha")
    if isinstance(project, int) and isinstance(iid, int) and isinstance(head, str) and head:
        return Request(project, "", iid, head, "missed")
    return None
