"""Web hooks as they are sent: bodies, headers, signatures, and what failures lead to."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from standin import signing_token
from standin.description import ABSENT, SHARED

SAMPLES = SHARED / "fixtures" / "webhooks"


class Receiver:
    """Remembers what it is sent, and answers with ``status``."""

    def __init__(self):
        self.status, self.got = 204, []
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                receiver.got.append((dict(self.headers), body))
                self.send_response(receiver.status)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.thread = threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}/hook"


@pytest.fixture
def receiver():
    made = Receiver()
    made.thread.start()
    yield made
    made.server.shutdown()
    made.thread.join()
    made.server.server_close()


@pytest.fixture
def hook(shop, receiver):
    return shop.project.hook(receiver.url, "plain", signing_token())


def payloads(receiver):
    return [json.loads(body) for _, body in receiver.got]


def test_a_push_is_an_update_with_the_old_head(shop, hook, receiver):
    old = shop.mr.head
    shop.mr.push({"b.py": "1\n"})
    shop.gitlab.hooks.send()
    attributes = payloads(receiver)[0]["object_attributes"]
    assert (attributes["action"], attributes["oldrev"], attributes["last_commit"]["id"]) == ("update", old, shop.mr.head)


def test_an_edit_is_an_update_without_it(shop, hook, receiver):
    shop.mr.retitle("Another")
    shop.mr.set_draft(True)
    shop.gitlab.hooks.send()
    first, second = payloads(receiver)
    assert "oldrev" not in first["object_attributes"]
    assert first["changes"]["title"] == {"previous": "A change", "current": "Another"}
    assert second["changes"]["draft"] == {"previous": False, "current": True}


def test_resolving_the_last_thread_is_an_update_too(shop, hook, receiver):
    thread = shop.thread().json()
    shop.gitlab.hooks.lose()
    shop.put(f"/discussions/{thread['id']}", resolved=True)
    shop.gitlab.hooks.send()
    assert payloads(receiver)[0]["object_attributes"]["action"] == "update"


def test_notes_and_emoji_are_told(shop, hook, receiver):
    grace = shop.project.person("grace")
    note = shop.mr.comment(grace, "/llmreview recheck").first
    shop.mr.comment(grace, "secret", internal=True)
    shop.mr.thumbs_down(note, grace)
    shop.gitlab.hooks.send()
    assert [headers["X-Gitlab-Event"] for headers, _ in receiver.got] == ["Note Hook", "Confidential Note Hook", "Emoji Hook"]
    told, _, emoji = payloads(receiver)
    assert told["object_attributes"]["note"] == "/llmreview recheck"
    assert (told["user"]["id"], told["merge_request"]["iid"], told["object_attributes"]["action"]) == (grace.id, 1, "create")
    assert (emoji["object_attributes"]["awardable_id"], emoji["object_attributes"]["name"]) == (note.id, "thumbsdown")


def test_headers(shop, hook, receiver):
    shop.mr.retitle("Another")
    shop.gitlab.hooks.send()
    headers, body = receiver.got[0]
    assert headers["X-Gitlab-Token"] == "plain"
    assert headers["webhook-id"] == headers["Idempotency-Key"]
    message = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    secret = base64.b64decode(signing_token().removeprefix("whsec_"))
    expected = base64.b64encode(hmac.new(secret, message, hashlib.sha256).digest()).decode()
    assert headers["webhook-signature"] == f"v1,{expected}"


def test_the_same_delivery_again_has_the_same_key_and_another_uuid(shop, hook, receiver):
    shop.mr.retitle("Another")
    [attempt] = shop.gitlab.hooks.send()
    shop.gitlab.hooks.send_one(attempt.delivery)
    first, second = (headers for headers, _ in receiver.got)
    assert first["Idempotency-Key"] == second["Idempotency-Key"]
    assert first["X-Gitlab-Webhook-UUID"] != second["X-Gitlab-Webhook-UUID"]


def test_a_group_hears_of_the_same_event_under_another_key(shop, hook, receiver):
    shop.gitlab.group_hook(receiver.url)
    shop.mr.retitle("Another")
    shop.gitlab.hooks.send(at_once=2)
    first, second = (headers for headers, _ in receiver.got)
    assert first["X-Gitlab-Event-UUID"] == second["X-Gitlab-Event-UUID"]
    assert first["Idempotency-Key"] != second["Idempotency-Key"]


def test_events_may_arrive_in_another_order(shop, hook, receiver):
    shop.mr.retitle("one")
    shop.mr.retitle("two")
    shop.gitlab.hooks.send(order="reversed")
    assert [found["object_attributes"]["title"] for found in payloads(receiver)] == ["two", "one"]


def test_four_failures_put_a_hook_off_for_a_minute_then_two(shop, hook, receiver):
    receiver.status = 500
    for number in range(5):
        shop.mr.retitle(str(number))
    attempts = shop.gitlab.hooks.send()
    assert [attempt.sent for attempt in attempts] == [True] * 4 + [False]
    shop.gitlab.clock.advance(minutes=1)
    assert shop.gitlab.hooks.send_one(attempts[0].delivery).status == 500
    shop.gitlab.clock.advance(minutes=1)
    assert not shop.gitlab.hooks.send_one(attempts[0].delivery).sent
    shop.gitlab.clock.advance(minutes=1)
    receiver.status = 204
    assert shop.gitlab.hooks.send_one(attempts[0].delivery).status == 204
    assert (hook.failures, hook.disabled_until) == (0, None)


def test_forty_failures_put_it_off_for_good(shop, hook, receiver):
    receiver.status = 401
    shop.mr.retitle("Another")
    [delivery] = shop.gitlab.hooks.lose()
    for _ in range(40):
        assert shop.gitlab.hooks.send_one(delivery).sent
        shop.gitlab.clock.advance(hours=25)
    assert hook.disabled_for_good
    assert not shop.gitlab.hooks.send_one(delivery).sent


def test_a_redirect_is_no_failure_and_a_timeout_is_one(shop, hook, receiver):
    receiver.status = 302
    shop.mr.retitle("Another")
    [attempt] = shop.gitlab.hooks.send()
    assert (attempt.status, hook.failures) == (302, 0)
    hook.url = "http://127.0.0.1:9/closed"
    assert shop.gitlab.hooks.send_one(attempt.delivery).status is None
    assert hook.failures == 1


@pytest.mark.skipif(not SAMPLES.exists(), reason=ABSENT)
def test_bodies_have_every_field_of_the_documented_samples(shop, hook, receiver):
    grace = shop.gitlab.author
    note = shop.mr.comment(grace, "one").first
    shop.mr.retitle("Another")
    shop.mr.thumbs_down(note, grace)
    shop.gitlab.hooks.send()
    for name, payload in zip(("note_merge_request", "merge_request", "emoji"), payloads(receiver), strict=True):
        sample = json.loads((SAMPLES / f"{name}.json").read_text())
        missing = set(sample) - set(payload) - {"issue"}
        assert not missing
        assert set(sample["object_attributes"]) <= set(payload["object_attributes"])
        assert payload["object_kind"] == sample["object_kind"]


def test_two_secrets_sign_while_one_is_replaced(shop, receiver):
    shop.project.hook(receiver.url, signing=f"{signing_token()} {signing_token(b'another secret of the same hook!')}")
    shop.mr.retitle("Another")
    shop.gitlab.hooks.send()
    signatures = receiver.got[0][0]["webhook-signature"].split(" ")
    assert len(set(signatures)) == 2


def test_a_template_makes_another_body(shop, hook, receiver):
    hook.template = lambda payload: {"kind": payload["object_kind"]}
    shop.mr.retitle("Another")
    shop.gitlab.hooks.send()
    assert payloads(receiver) == [{"kind": "merge_request"}]


def test_approvals_are_told(shop, hook, receiver):
    shop.mr.approve(shop.gitlab.author)
    shop.gitlab.hooks.send()
    assert payloads(receiver)[0]["object_attributes"]["action"] == "approved"
