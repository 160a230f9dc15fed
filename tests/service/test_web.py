"""What a delivery is answered, and when."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import hmac
import json
from concurrent.futures import Future

import httpx
import pytest

from llmreview.service import web
from llmreview.service.metrics import Metrics
from llmreview.service.projects import Projects
from llmreview.service.signatures import Secrets

NOW = 1_800_000_000
KEY = b"a key to sign with"
TOKEN = Secrets(tokens=(b"secret",))
HEADERS = {"X-Gitlab-Token": "secret", "X-Gitlab-Event": "Merge Request Hook", "Idempotency-Key": "one"}


class Kept:
    """A queue in a list."""

    def __init__(self):
        self.requests, self.keys, self.failure, self.pending = [], set(), None, None

    def store(self, request, key):
        future = Future()
        if self.pending is not None:
            self.pending.append(future)
        elif self.failure:
            future.set_exception(self.failure)
        else:
            future.set_result(key not in self.keys)
            self.requests.append(request)
            self.keys.add(key)
        return future

    def check(self):
        if self.failure:
            raise self.failure


class Web:
    """The application, asked without a socket."""

    def __init__(self, secrets=TOKEN, **door):
        self.queue, self.metrics = Kept(), Metrics()
        given = web.Door(secrets, door.pop("projects", Projects()), clock=lambda: NOW, **door)
        self.application = web.application(given, self.queue, self.metrics)

    def ask(self, method, path, **request):
        async def once():
            transport = httpx.ASGITransport(self.application)
            async with httpx.AsyncClient(transport=transport, base_url="http://bot") as client:
                return await client.request(method, path, **request)

        return asyncio.run(once())

    def deliver(self, payload, headers=HEADERS, path="/webhook"):
        body = payload if isinstance(payload, bytes) else json.dumps(payload).encode()
        return self.ask("POST", path, content=body, headers=headers)


def signed(body: bytes, *, key=KEY, time=NOW, name="one"):
    digest = hmac.new(key, f"{name}.{time}.".encode() + body, hashlib.sha256).digest()
    return {"webhook-id": name, "webhook-timestamp": str(time), "webhook-signature": "v1," + base64.b64encode(digest).decode()}


def test_a_delivery_is_stored_and_answered_with_nothing(merge_request):
    site = Web()
    answer = site.deliver(merge_request, HEADERS | {"X-Gitlab-Event-UUID": "an event"})
    assert (answer.status_code, answer.content) == (202, b"")
    assert [(asked.project, asked.iid, asked.event) for asked in site.queue.requests] == [(2, 16, "an event")]


def test_a_second_attempt_is_answered_alike(merge_request):
    site = Web()
    assert [site.deliver(merge_request).status_code for _ in range(2)] == [202, 202]
    assert len(site.queue.keys) == 1


def test_the_answer_comes_after_it_is_stored(merge_request):
    site = Web()
    site.queue.pending = []

    async def story():
        transport = httpx.ASGITransport(site.application)
        async with httpx.AsyncClient(transport=transport, base_url="http://bot") as client:
            asked = asyncio.create_task(client.post("/webhook", content=json.dumps(merge_request).encode(), headers=HEADERS))
            while not site.queue.pending:
                await asyncio.sleep(0.001)
            for _ in range(20):
                await asyncio.sleep(0)
            assert not asked.done()
            site.queue.pending[0].set_result(True)
            return await asked

    assert asyncio.run(story()).status_code == 202


def test_503_only_when_it_cannot_be_stored(merge_request):
    site = Web()
    site.queue.failure = OSError("the disk is full of https://user:password@host")
    answer = site.deliver(merge_request)
    assert (answer.status_code, answer.content) == (503, b"")
    assert site.ask("GET", "/readyz").status_code == 503
    assert site.ask("GET", "/healthz").status_code == 200
    site.queue.failure = None
    assert site.ask("GET", "/readyz").status_code == 200


def test_503_when_storing_takes_too_long(merge_request, monkeypatch):
    monkeypatch.setattr(web, "STORE_SECONDS", 0.01)
    site = Web()
    site.queue.pending = []
    assert site.deliver(merge_request).status_code == 503


@pytest.mark.parametrize("token", [None, "", "wrong", "secre", "secrets", "sécret"])
def test_401_for_a_bad_token(merge_request, token):
    site = Web()
    headers = {name: value for name, value in HEADERS.items() if name != "X-Gitlab-Token"}
    if token is not None:
        headers["X-Gitlab-Token"] = token.encode()
    assert site.deliver(merge_request, headers).status_code == 401
    assert site.deliver(b"no json", headers).status_code == 401
    assert not site.queue.requests


def test_a_bad_token_is_refused_before_the_body_is_read():
    site = Web()

    async def endless():
        yield b"{"
        raise AssertionError("more was read")

    async def story():
        sent = []

        async def receive():
            raise AssertionError("the body was read")

        async def send(message):
            sent.append(message)

        scope = {
            "type": "http", "method": "POST", "path": "/webhook", "headers": [(b"x-gitlab-token", b"wrong")], "query_string": b"",
            "http_version": "1.1", "scheme": "http", "server": ("bot", 80), "client": ("1.1.1.1", 1), "root_path": "",
        }  # fmt: skip
        await site.application(scope, receive, send)
        return sent

    assert asyncio.run(story())[0]["status"] == 401


def test_signed_deliveries(merge_request):
    site = Web(Secrets(keys=(KEY,)))
    body = json.dumps(merge_request, indent=3).encode()
    assert site.deliver(body, signed(body)).status_code == 202
    assert site.deliver(body, signed(body, key=b"another")).status_code == 401
    assert site.deliver(body + b" ", signed(body)).status_code == 401
    assert site.deliver(body, signed(body, time=NOW - 301)).status_code == 401


def test_no_downgrade_to_the_plain_token(merge_request):
    site = Web(Secrets(tokens=(b"secret",), keys=(KEY,)))
    assert site.deliver(merge_request).status_code == 401
    body = json.dumps(merge_request).encode()
    assert site.deliver(body, signed(body)).status_code == 202  # and the token is not asked for beside it


def test_of_signed_deliveries_the_signed_name_tells_them_apart(merge_request):
    site = Web(Secrets(keys=(KEY,)))
    body = json.dumps(merge_request).encode()
    for other in ("a", "b"):
        site.deliver(body, signed(body) | {"Idempotency-Key": other})
    assert len(site.queue.keys) == 1


@pytest.mark.parametrize(
    "payload",
    [
        b"",
        b"no json",
        b"[1]",
        b"null",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"object_kind": "push"}',
        b'{"object_kind": "merge_request"}',
    ],
)
def test_what_is_not_ours_is_no_failure(payload):
    """Four failures in a row, and GitLab stops calling."""
    site = Web()
    answer = site.deliver(payload)
    assert (answer.status_code, answer.content) == (204, b"")
    assert not site.queue.requests


@pytest.mark.parametrize(
    ("names", "status"),
    [
        ((), 202),
        (("2",), 202),
        (("flightjs/flight-management",), 202),
        (("FlightJS/Flight-Management",), 202),
        (("flightjs/*",), 202),
        (("flight/*", "3", "flightjs"), 204),
        (("*",), 204),
    ],
)
def test_foreign_projects(merge_request, names, status):
    site = Web(projects=Projects(names))
    assert site.deliver(merge_request).status_code == status


def test_drafts(merge_request):
    merge_request["object_attributes"]["draft"] = True
    assert Web().deliver(merge_request).status_code == 204
    assert Web(drafts=True).deliver(merge_request).status_code == 202


def test_another_path(merge_request):
    site = Web(path="/hooks/gitlab")
    assert site.deliver(merge_request, path="/hooks/gitlab").status_code == 202
    assert site.deliver(merge_request).status_code == 404


def test_bodies_have_a_limit(merge_request, monkeypatch):
    monkeypatch.setattr(web, "LARGEST_BODY", 5_000)
    site = Web()
    assert site.deliver(merge_request).status_code == 202
    assert site.deliver(merge_request | {"more": "x" * 5_000}).status_code == 413

    async def pieces():
        for _ in range(100):
            yield b" " * 100

    async def story():
        transport = httpx.ASGITransport(site.application)
        async with httpx.AsyncClient(transport=transport, base_url="http://bot") as client:
            return await client.post("/webhook", content=pieces(), headers=HEADERS)

    assert asyncio.run(story()).status_code == 413


def test_metrics(merge_request):
    site = Web()
    site.metrics.measure_depth(lambda: 7)
    site.deliver(merge_request)
    site.deliver(merge_request)
    site.deliver(b"{}", HEADERS | {"X-Gitlab-Event": "Whatever strangers say"})
    site.deliver(b"{}", {})
    text = site.ask("GET", "/metrics").text
    assert 'llmreview_deliveries_total{answer="accepted",kind="merge_request"} 1.0' in text
    assert 'llmreview_deliveries_total{answer="duplicate",kind="merge_request"} 1.0' in text
    assert 'llmreview_deliveries_total{answer="ignored",kind="other"} 1.0' in text
    assert 'llmreview_deliveries_total{answer="unauthorized",kind="other"} 1.0' in text
    assert "llmreview_queue_depth 7.0" in text
    assert "strangers" not in text


@pytest.mark.parametrize("event", ["x" * 65, "line\tbreak", "é"])
def test_a_strange_event_id_is_not_echoed(merge_request, event):
    site = Web()
    site.deliver(merge_request, HEADERS | {"X-Gitlab-Event-UUID": event.encode()})
    assert site.queue.requests[0].event == ""
