"""Web hooks: events wait in a queue until a test has them sent, once or again, in order or not.

GitLab sends each once and forgets it when the answer is a failure; after four failures in a row it leaves a hook alone for a
minute, then for twice as long each time, and after forty for good.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import threading
import time
import uuid
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

import httpx

from .notes import Award, Note
from .payloads import emoji_payload, merge_request_payload, note_payload
from .people import User

if TYPE_CHECKING:
    from .instance import GitLab
    from .merge_requests import MergeRequest
    from .projects import Project

TEMPORARILY_AFTER, FOR_GOOD_AFTER = 4, 40
_LONGEST = timedelta(hours=24)


class Hook:
    """``project`` is None for a hook of the group: it hears of every project."""

    def __init__(self, number: int, url: str, token: str | None, signing: str | None, project: Project | None) -> None:
        self.id, self.url, self.token, self.signing, self.project = number, url, token, signing, project
        self.template: Callable[[dict[str, Any]], dict[str, Any]] | None = None
        """Makes another body of the usual one, as a custom template does."""
        self.failures = 0
        self.disabled_until: datetime | None = None
        self.timeout = 10.0

    @property
    def disabled_for_good(self) -> bool:
        return self.failures >= FOR_GOOD_AFTER

    def answered(self, succeeded: bool, now: datetime) -> None:
        self.failures = 0 if succeeded else self.failures + 1
        over = self.failures - TEMPORARILY_AFTER
        self.disabled_until = now + min(timedelta(minutes=2**over), _LONGEST) if over >= 0 else None


class Delivery(NamedTuple):
    hook: Hook
    event: str
    body: bytes
    event_uuid: str
    key: str
    """Idempotency-Key: the same whenever it is sent again."""

    @property
    def payload(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.body)
        return found


class Attempt(NamedTuple):
    """``status`` is None where nobody answered, or nobody was asked because the hook is off (``sent`` is false)."""

    delivery: Delivery
    status: int | None
    sent: bool
    seconds: float


class Hooks:
    def __init__(self, gitlab: GitLab) -> None:
        self._gitlab = gitlab
        self.registered: list[Hook] = []
        self.waiting: list[Delivery] = []
        self.attempts: list[Attempt] = []
        self.skew = 0.0
        """Seconds that the sender's clock goes wrong by."""
        self._client: httpx.Client | None = None
        self._lock = threading.Lock()

    def add(self, url: str, token: str | None = None, signing: str | None = None, project: Project | None = None) -> Hook:
        """``signing`` is a ``whsec_…`` token (see ``signing_token``), or several with spaces between: each signs."""
        made = Hook(self._gitlab.number("hook"), url, token, signing, project)
        self.registered.append(made)
        return made

    # What happens

    def merge_request(
        self,
        mr: MergeRequest,
        action: str,
        by: User,
        changes: dict[str, tuple[Any, Any]] | None = None,
        *,
        oldrev: str | None = None,
    ) -> None:
        if self._heard(mr.project):
            self._queue(mr.project, "Merge Request Hook", merge_request_payload(mr, action, by, changes or {}, oldrev))

    def note(self, mr: MergeRequest, note: Note, action: str) -> None:
        if self._heard(mr.project) and not note.hidden:
            self._queue(mr.project, "Confidential Note Hook" if note.internal else "Note Hook", note_payload(mr, note, action))

    def emoji(self, mr: MergeRequest, award: Award, note: Note | None, event: str) -> None:
        if self._heard(mr.project):
            self._queue(mr.project, "Emoji Hook", emoji_payload(mr, award, note, event))

    def _heard(self, project: Project) -> list[Hook]:
        return [hook for hook in self.registered if hook.project in {None, project}]

    def _queue(self, project: Project, event: str, payload: dict[str, Any]) -> None:
        event_uuid = str(uuid.uuid4())
        for hook in self._heard(project):
            body = json.dumps(hook.template(payload) if hook.template else payload).encode()
            self.waiting.append(Delivery(hook, event, body, event_uuid, str(uuid.uuid4())))

    # Sending

    def send(self, *, order: str = "as-happened", at_once: int = 1) -> list[Attempt]:
        """Send all that waits: ``order`` may be ``reversed``; ``at_once`` is how many at the same time."""
        waiting, self.waiting = self.waiting, []
        return self.send_these(reversed(waiting) if order == "reversed" else waiting, at_once=at_once)

    def send_these(self, deliveries: Iterable[Delivery], *, at_once: int = 1) -> list[Attempt]:
        with ThreadPoolExecutor(at_once) as pool:
            return list(pool.map(self.send_one, deliveries))

    def send_one(self, delivery: Delivery) -> Attempt:
        """Send it, be it for the first time or again."""
        hook, now = delivery.hook, self._gitlab.clock.now
        if hook.disabled_for_good or (hook.disabled_until and now < hook.disabled_until):
            attempt = Attempt(delivery, None, sent=False, seconds=0)
        else:
            began = time.monotonic()
            status = self._post(delivery)
            attempt = Attempt(delivery, status, sent=True, seconds=time.monotonic() - began)
            hook.answered(status is not None and status < 400, now)
        with self._lock:
            self.attempts.append(attempt)
        return attempt

    def lose(self) -> list[Delivery]:
        """What waits is never sent."""
        lost, self.waiting = self.waiting, []
        return lost

    def _post(self, delivery: Delivery) -> int | None:
        with self._lock:
            self._client = self._client or httpx.Client(trust_env=False)
        try:
            answer = self._client.post(
                delivery.hook.url, content=delivery.body, headers=self.headers(delivery), timeout=delivery.hook.timeout
            )
        except httpx.HTTPError:
            return None
        return answer.status_code

    def headers(self, delivery: Delivery) -> dict[str, str]:
        """The key of an attempt and of a delivery are not the same: the former is new each time."""
        behaviour = self._gitlab.behaviour
        found = {
            "Content-Type": "application/json",
            "User-Agent": f"GitLab/{behaviour.version}",
            "X-Gitlab-Event": delivery.event,
            "X-Gitlab-Instance": self._gitlab.external_url,
            "X-Gitlab-Event-UUID": delivery.event_uuid,
            "X-Gitlab-Webhook-UUID": str(uuid.uuid4()),
        }
        if behaviour.idempotency_key:
            found["Idempotency-Key"] = delivery.key
        if delivery.hook.token:
            found["X-Gitlab-Token"] = delivery.hook.token
        if delivery.hook.signing:
            stamp = str(int(time.time() + self.skew))
            found |= {
                "webhook-id": delivery.key,
                "webhook-timestamp": stamp,
                "webhook-signature": " ".join(
                    sign(token, delivery.key, stamp, delivery.body) for token in delivery.hook.signing.split()
                ),
            }
        return found

    def close(self) -> None:
        if self._client:
            self._client.close()


def signing_token(secret: bytes = b"0123456789abcdef0123456789abcdef") -> str:
    return "whsec_" + base64.b64encode(secret).decode()


def sign(token: str, key: str, stamp: str, body: bytes) -> str:
    """As Standard Webhooks have it."""
    secret = base64.b64decode(token.removeprefix("whsec_"))
    digest = hmac.new(secret, f"{key}.{stamp}.".encode() + body, hashlib.sha256).digest()
    return "v1," + base64.b64encode(digest).decode()
