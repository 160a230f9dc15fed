"""The web side: a delivery is verified, read, stored durably, and only then answered. Everything else happens later."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from typing import Literal, NamedTuple, Protocol

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect
from starlette.requests import Request as WebRequest
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from llmreview.service import metrics, signatures
from llmreview.service.events import Request, delivery_key, requested
from llmreview.service.log import tell, warn, whisper
from llmreview.service.projects import Projects

LARGEST_BODY = 25 * 1024 * 1024
"""The most that GitLab sends."""
BODY_SECONDS = 10
STORE_SECONDS = 8
"""GitLab waits for ten seconds, and after four failures in a row it stops calling for a while."""

Answer = Literal["accepted", "duplicate", "ignored", "foreign", "unauthorized", "too large", "incomplete", "not stored"]
_STATUS: dict[Answer, int] = {
    "accepted": 202,
    "duplicate": 202,
    "ignored": 204,
    "foreign": 204,
    "unauthorized": 401,
    "too large": 413,
    "incomplete": 400,
    "not stored": 503,
}
_SHOWN_HEADERS = 64
_READ_AT_ONCE = 200_000
"""Bytes of JSON that are read faster than another thread could be asked to."""


class Queue(Protocol):
    """Where requests are kept."""

    def store(self, request: Request, key: str) -> Future[bool]:
        """Keeps the request durably. False for one that is kept already; holds what went wrong where it could not."""

    def check(self) -> None:
        """Raises when nothing could be stored now."""


class Door(NamedTuple):
    """Who and what is let in."""

    secrets: signatures.Secrets
    projects: Projects
    drafts: bool = False
    path: str = "/webhook"
    clock: Callable[[], float] = time.time


def application(door: Door, queue: Queue, counters: metrics.Metrics) -> Starlette:
    """The web application."""

    async def webhook(request: WebRequest) -> Response:
        answer, what = await _received(request, door, queue)
        kind = request.headers.get("x-gitlab-event", "")
        counters.delivered(kind, answer)
        say = whisper if answer in ("ignored", "foreign", "duplicate") else tell
        say("delivery", answer=answer, **_told(what))
        return Response(status_code=_STATUS[answer])

    async def healthy(_: WebRequest) -> Response:
        return PlainTextResponse("ok\n")

    async def ready(_: WebRequest) -> Response:
        try:
            await asyncio.wait_for(run_in_threadpool(queue.check), STORE_SECONDS)
        except Exception:  # whatever a database says when it is away
            return PlainTextResponse("the queue cannot store\n", 503)
        return PlainTextResponse("ready\n")

    async def measured(_: WebRequest) -> Response:
        return Response(await run_in_threadpool(counters.text), media_type=metrics.CONTENT_TYPE)

    return Starlette(
        routes=[
            Route(door.path, webhook, methods=["POST"]),
            Route("/healthz", healthy),
            Route("/readyz", ready),
            Route("/metrics", measured),
        ]
    )


async def _received(request: WebRequest, door: Door, queue: Queue) -> tuple[Answer, Request | None]:
    headers, secrets = request.headers, door.secrets
    if not secrets.signed and not signatures.token_matches(headers, secrets):
        return "unauthorized", None  # before any of the body is read
    try:
        body = await asyncio.wait_for(_body(request), BODY_SECONDS)
    except (TimeoutError, ClientDisconnect):
        return "incomplete", None
    if body is None:
        return "too large", None
    if secrets.signed and not signatures.signature_matches(headers, body, secrets, door.clock()):
        return "unauthorized", None
    read_now = len(body) < _READ_AT_ONCE
    wanted, key = _read(body, headers, door) if read_now else await run_in_threadpool(_read, body, headers, door)
    if wanted is None:
        return "ignored", None
    if not door.projects.allow(wanted.project, wanted.path):
        return "foreign", wanted
    try:
        new = await asyncio.wait_for(asyncio.wrap_future(queue.store(wanted, key)), STORE_SECONDS)
    except Exception as error:  # no matter why: what is not stored is not answered as if it were
        warn("not stored", error=type(error).__name__)
        return "not stored", wanted
    return ("accepted" if new else "duplicate"), wanted


async def _body(request: WebRequest) -> bytes | None:
    """The raw bytes; None when there are too many."""
    length = request.headers.get("content-length", "0")
    if length.isdecimal() and int(length) > LARGEST_BODY:
        return None
    pieces, size = [], 0
    async for piece in request.stream():
        size += len(piece)
        if size > LARGEST_BODY:
            return None
        pieces.append(piece)
    return b"".join(pieces)


def _read(body: bytes, headers: Mapping[str, str], door: Door) -> tuple[Request | None, str]:
    """What the body asks for. One that is no JSON, or nested beyond reason, asks for nothing."""
    try:
        payload = json.loads(body)
    except (ValueError, RecursionError):
        return None, ""
    wanted = requested(payload, drafts=door.drafts)
    if wanted is None:
        return None, ""
    event = headers.get("x-gitlab-event-uuid", "")
    event = event if len(event) <= _SHOWN_HEADERS and event.isascii() and event.isprintable() else ""
    return wanted._replace(event=event), delivery_key(headers, payload, signed=door.secrets.signed)


def _told(request: Request | None) -> dict[str, object]:
    if request is None:
        return {}
    return {"project": request.project, "merge_request": request.iid, "head": request.head, "reason": request.reason}
