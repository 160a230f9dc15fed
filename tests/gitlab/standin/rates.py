"""Limits of requests in a minute: of the whole API as plain text, of notes as JSON."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from .exchange import Refusal, Request

if TYPE_CHECKING:
    from .instance import GitLab

_MINUTE = timedelta(minutes=1)


class Rates:
    """Counts in the stand-in's own time: ``gitlab.clock.advance(minutes=1)`` forgives."""

    def __init__(self, gitlab: GitLab) -> None:
        self._gitlab = gitlab
        self._seen: dict[tuple[str, int], list[datetime]] = defaultdict(list)

    def count(self, request: Request) -> None:
        limit = self._gitlab.limits.requests_a_minute
        if limit is not None and self._over("requests", request, limit):
            headers = {
                "Retry-After": "1",
                "RateLimit-Limit": str(limit),
                "RateLimit-Remaining": "0",
                "RateLimit-Name": "throttle_authenticated_api",
            }
            raise Refusal(429, "Retry later\n", headers)

    def count_note(self, request: Request) -> None:
        limit = self._gitlab.limits.notes_a_minute
        if limit is not None and self._over("notes", request, limit):
            error = {"error": "This endpoint has been requested too many times. Try again later."}
            raise Refusal(429, {"message": error}, {"Retry-After": "60"})

    def _over(self, kind: str, request: Request, limit: int) -> bool:
        now = self._gitlab.clock.now
        seen = self._seen[kind, request.user.id]
        seen[:] = [moment for moment in seen if now - moment < _MINUTE]
        if len(seen) >= limit:
            return True
        seen.append(now)
        return False
