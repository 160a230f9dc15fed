"""Which events ask for a review."""

from __future__ import annotations

import copy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from llmreview.service.events import Request, delivery_key, requested

HEAD = "e59094b8de0f2f91abbe4760a52d9137260252d8"


def test_the_documented_events(documented):
    assert requested(documented("merge_request")) == Request(2, "flightjs/flight-management", 16, HEAD, "opened")
    assert requested(documented("note_merge_request")) is None
    assert requested(documented("emoji")) is None


def test_a_command_in_the_documented_note(documented):
    payload = documented("note_merge_request")
    payload["object_attributes"]["note"] = "Once more:\n/llmreview recheck\n"
    head = payload["merge_request"]["last_commit"]["id"]
    assert requested(payload) == Request(5, "gitlab-org/gitlab-test", 1, head, "asked", person=1)


@pytest.mark.parametrize(
    ("action", "more", "changes", "reason"),
    [
        ("open", {}, {}, "opened"),
        ("reopen", {}, {}, "reopened"),
        ("update", {"oldrev": "a" * 40}, {}, "pushed"),
        ("update", {}, {}, None),
        ("update", {"oldrev": None}, {"title": {"previous": "a", "current": "b"}}, None),
        ("update", {}, {"draft": {"previous": True, "current": False}}, "ready"),
        ("update", {"draft": True}, {"draft": {"previous": False, "current": True}}, None),
        ("update", {"oldrev": "a" * 40, "draft": True}, {}, None),
        ("update", {"oldrev": "a" * 40, "state": "closed"}, {}, None),
        ("open", {"draft": True}, {}, None),
        ("open", {"work_in_progress": True}, {}, None),
        ("close", {"state": "closed"}, {}, None),
        ("merge", {"state": "merged"}, {}, None),
        ("approved", {}, {}, None),
        ("approval", {}, {}, None),
        ("unapproved", {}, {}, None),
        (None, {}, {}, None),
        (["open"], {}, {}, None),
    ],
)
def test_events_of_merge_requests(merge_request, action, more, changes, reason):
    merge_request["object_attributes"] |= {"action": action, **more}
    merge_request["changes"] = changes
    asked = requested(merge_request)
    assert (asked and asked.reason) == reason


def test_drafts_where_they_are_wanted(merge_request):
    merge_request["object_attributes"]["draft"] = True
    assert requested(merge_request, drafts=True)


def test_a_fork_is_reviewed_in_the_target(merge_request):
    merge_request["object_attributes"] |= {"source_project_id": 99}
    asked = requested(merge_request)
    assert asked
    assert (asked.project, asked.path) == (2, "flightjs/flight-management")
    merge_request["object_attributes"]["target_project_id"] = 3
    asked = requested(merge_request)
    assert asked
    assert (asked.project, asked.path) == (3, "")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("/llmreview recheck", (True, None)),
        ("Fixed.\r\n/llmreview  recheck  \r\nThanks", (True, None)),
        ("@review-bot recheck", (True, "review-bot")),
        ("@review.bot: recheck!", (True, "review.bot")),
        ("> /llmreview recheck", (False, None)),
        ("`/llmreview recheck`", (False, None)),
        ("```\n/llmreview recheck\n```", (False, None)),
        ("```\ncode\n```\n/llmreview recheck", (True, None)),
        ("````\n```\n/llmreview recheck\n````", (False, None)),
        ("~~~\n/llmreview recheck", (False, None)),
        ("use /llmreview recheck", (False, None)),
        ("/llmreview rechecking", (False, None)),
        ("/llmreview", (False, None)),
        ("please @review-bot recheck", (False, None)),
        ("@review-bot", (False, None)),
        ("", (False, None)),
        (None, (False, None)),
        (5, (False, None)),
    ],
)
def test_commands_of_notes(note, text, wanted):
    note["object_attributes"]["note"] = text
    asked = requested(note)
    assert (asked is not None, asked and asked.mention) == wanted
    if asked:
        assert (asked.reason, asked.person, asked.head) == ("asked", 7, HEAD)


@pytest.mark.parametrize(
    "change",
    [
        {"action": "update"},
        {"system": True},
        {"noteable_type": "Issue"},
        {"author_id": None},
        {"author_id": True},
        {"author_id": "7"},
    ],
)
def test_notes_that_command_nothing(note, change):
    note["object_attributes"] |= change
    assert requested(note) is None


def test_notes_of_old_gitlab_have_no_action(note):
    del note["object_attributes"]["action"]
    assert requested(note)


def test_a_thumb_down_on_a_note(documented):
    payload = documented("emoji")
    payload["object_attributes"]["name"] = "thumbsdown"
    assert requested(payload) is None  # on an issue
    payload["note"]["noteable_type"] = "MergeRequest"
    payload["merge_request"] = {"iid": 4, "last_commit": {"id": HEAD}, "state": "opened"}
    assert requested(payload) == Request(6, "flightjs/Flight", 4, HEAD, "answered", person=1, answered=1)
    assert requested(payload | {"event_type": "revoke"}) is None


def paths(value, path=()):
    yield path
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from paths(inner, (*path, key))


STRANGE = [None, True, 0, -1, 1.5, "", "x", "\ud800", [], [{}], {}, {"id": {}}, 10**400]


@given(data=st.data())
def test_no_field_is_taken_for_granted(data):
    """Any value anywhere, or none: it never fails, and what comes out is well formed."""
    payload = {
        "object_kind": data.draw(st.sampled_from(["merge_request", "note", "emoji"])),
        "event_type": "award",
        "project": {"id": 2, "path_with_namespace": "a/b"},
        "object_attributes": {
            "iid": 16, "action": "update", "oldrev": "b", "last_commit": {"id": HEAD}, "name": "thumbsdown", "user_id": 3,
            "awardable_type": "Note", "noteable_type": "MergeRequest", "author_id": 3, "note": "/llmreview recheck",
            "target_project_id": 2, "state": "opened",
        },
        "note": {"noteable_type": "MergeRequest", "author_id": 4},
        "merge_request": {"iid": 16, "last_commit": {"id": HEAD}, "state": "opened", "target_project_id": 2},
        "changes": {"draft": {"previous": True, "current": False}},
    }  # fmt: skip
    if payload["object_kind"] == "note":
        payload["object_attributes"]["action"] = "create"
    assert requested(payload)
    for _ in range(data.draw(st.integers(1, 3))):
        *way, last = data.draw(st.sampled_from([path for path in paths(payload) if path]))
        holder = payload
        for key in way:
            holder = holder[key]
        if data.draw(st.booleans()):
            holder[last] = copy.deepcopy(data.draw(st.sampled_from(STRANGE)))
        else:
            del holder[last]
    asked = requested(payload)
    if asked is not None:
        assert asked.project > 0
        assert asked.iid > 0
        assert asked.head == HEAD
    assert len(delivery_key({}, payload, signed=False)) == 64


@pytest.mark.parametrize(
    "payload", [None, [], "merge_request", 5, {}, {"object_kind": ["merge_request"]}, {"object_kind": "push"}]
)
def test_what_is_no_event_of_ours(payload):
    assert requested(payload) is None


def test_deliveries_are_told_apart(merge_request):
    key = delivery_key({"idempotency-key": "one", "x-gitlab-webhook-uuid": "a"}, merge_request, signed=False)
    assert key == delivery_key({"idempotency-key": "one", "x-gitlab-webhook-uuid": "b"}, {}, signed=False)
    assert key != delivery_key({"idempotency-key": "two"}, merge_request, signed=False)


def test_of_signed_deliveries_only_what_is_signed_counts(merge_request):
    given = {"webhook-id": "one", "idempotency-key": "anything"}
    assert delivery_key(given, merge_request, signed=True) == delivery_key({"webhook-id": "one"}, {}, signed=True)


@pytest.mark.parametrize(
    "change",
    [
        {"action": "reopen"},
        {"updated_at": "2026-01-16 06:00:00 UTC"},
        {"last_commit": {"id": "f" * 40}},
        {"id": 94},
        {"oldrev": "a" * 40},
    ],
)
def test_without_a_key_the_event_itself_tells(merge_request, change):
    before = delivery_key({}, merge_request, signed=False)
    again = copy.deepcopy(merge_request)
    assert delivery_key({}, again, signed=False) == before
    again["object_attributes"] |= change
    assert delivery_key({}, again, signed=False) != before
