"""What the queue's work consists of: asking who may ask, reviewing with a mirror at hand, and finding what was missed."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple
from urllib.parse import quote

from llmreview.gitlab.client import Client
from llmreview.gitlab.client import Request as ApiRequest
from llmreview.gitlab.errors import GitLabError, RefusedError
from llmreview.gitlab.merge_requests import MergeRequestApi
from llmreview.service.errors import ReviewError, TransientError
from llmreview.service.events import Request
from llmreview.service.git import Remote
from llmreview.service.log import tell, warn
from llmreview.service.metrics import Metrics
from llmreview.service.mirrors import Mirrors, Wanted
from llmreview.service.permissions import may_ask
from llmreview.service.poll import updated_since
from llmreview.service.process import Order, Result, Reviewer
from llmreview.service.projects import Projects


class Account(NamedTuple):
    """Where the bot works, and as whom."""

    url: str
    token: str
    ca_file: str | None = None
    bot_id: str = "default"
    memory: int = 0
    templates: tuple[str, ...] = ()


class Reviews:
    """Everything that talks to GitLab on behalf of the queue."""

    def __init__(
        self,
        account: Account,
        projects: Projects,
        mirrors: Mirrors,
        reviewer: Reviewer,
        counters: Metrics,
        *,
        drafts: bool = False,
    ) -> None:
        self._account = account
        self._projects = projects
        self._mirrors = mirrors
        self._reviewer = reviewer
        self._counters = counters
        self._drafts = drafts
        self._busy: dict[tuple[int, int], threading.Lock] = {}
        self._busy_guard = threading.Lock()

    @property
    def running(self) -> int:
        """How many reviews run now."""
        return sum(lock.locked() for lock in list(self._busy.values()))

    def permitted(self, request: Request) -> bool:
        """Whether the person may ask for this review."""
        with self._client(request.event) as client:
            return may_ask(client, request)

    def review(self, request: Request) -> str:
        """Reviews the merge request as GitLab has it now, which may be newer than what was asked for."""
        started = time.monotonic()
        with self._alone(request):
            try:
                result = self._review(request)
            except ReviewError as error:
                result = Result("failed", str(error))
            except TransientError as error:
                result = Result("later", str(error))
        seconds = time.monotonic() - started
        for status, count in result.statuses.items():
            self._counters.requests.labels(status).inc(count)
        self._counters.reviews.labels(result.outcome).inc()
        self._counters.seconds.observe(seconds)
        say = tell if result.outcome in ("published", "closed") else warn
        place = {"project": request.project, "merge_request": request.iid, "head": request.head, "reason": request.reason}
        say("review", outcome=result.outcome, detail=result.detail, seconds=round(seconds, 3), **place)
        if result.outcome == "later":
            raise TransientError(result.detail)
        if result.outcome in ("failed", "refused"):
            raise ReviewError(result.detail)
        return result.outcome

    def missed(self, since: float) -> list[Request]:
        """The open merge requests that were updated since, of the projects that are named."""
        with self._client() as client:
            return updated_since(client, self._projects, since, drafts=self._drafts)

    def _review(self, request: Request) -> Result:
        account = self._account
        with self._client(request.event) as client:
            api = MergeRequestApi(client, request.project, request.iid)
            if api.merge_request().state != "opened":
                return Result("closed")
            version = api.current()[1][0]
            project = client.get(f"/projects/{request.project}")
        name = f"{request.project}"
        remote = Remote(self._repository(project), account.token, account.ca_file)
        with self._mirrors.provide(name, remote, Wanted(request.iid, version.head, version.base)) as mirror:
            order = Order(
                account.url, account.token, account.ca_file, request.project, request.iid, str(mirror),
                account.bot_id, request.event, account.memory, account.templates,
            )  # fmt: skip
            result = self._reviewer.review(order)
            if result.outcome in ("later", "failed"):
                self._mirrors.examine(name)
        return result

    def _repository(self, project: Any) -> str:
        """The address of the repository at the GitLab that we were told of: what GitLab believes its own to be gets no token."""
        path = project.get("path_with_namespace") if isinstance(project, dict) else None
        if not isinstance(path, str) or not path:
            raise TransientError("GitLab does not tell the project's path")
        base = self._account.url.rstrip("/").removesuffix("/api/v4")
        return f"{base}/{quote(path)}.git"

    @contextmanager
    def _client(self, event: str = "") -> Iterator[Client]:
        """A client that counts what it asks. What GitLab cannot be asked now is worth another try."""

        def count(request: ApiRequest) -> None:
            self._counters.requests.labels(str(request.status or "none")).inc()

        headers = {"X-Gitlab-Event-UUID": event} if event else {}
        account = self._account
        try:
            with Client(account.url, account.token, ca_file=account.ca_file, headers=headers, watch=count) as client:
                yield client
        except RefusedError as error:
            raise ReviewError(str(error)) from None
        except GitLabError as error:
            raise TransientError(str(error)) from None

    @contextmanager
    def _alone(self, request: Request) -> Iterator[None]:
        """One review of a merge request at a time, also where the queue let go of one that still runs."""
        with self._busy_guard:
            lock = self._busy.setdefault((request.project, request.iid), threading.Lock())
        with lock:
            yield
