"""GitLab's events: which of them ask for a review. Administrators may alter payloads, so nothing is assumed of them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Literal, NamedTuple

from llmreview.pattern import Pattern

Reason = Literal["opened", "reopened", "pushed", "ready", "asked", "answered", "missed"]
REASONS_OF_PEOPLE = ("asked", "answered")
"""Reasons for which somebody's access level has to be asked first, and which also review a head once more."""

_SHA = Pattern(r"(?:[0-9a-f]{40}|[0-9a-f]{64})")
_PATH = Pattern(r"[\w.-]+(?:/[\w.-]+)+")
_COMMAND = Pattern(r"/llmreview[ \t]+recheck[ \t]*")
_MENTION = Pattern(r"@(?P<name>[A-Za-z0-9_][A-Za-z0-9_.-]{0,254})[ \t]*[:,]?[ \t]+recheck[ \t]*[.!]?[ \t]*")
_FENCE = Pattern(r"[ ]{0,3}(?P<fence>`{3,}|~{3,})")
_MOST_LINES = 2_000
_LARGEST = 2**53
"""Numbers beyond are no ids, and JSON readers elsewhere would round them."""


class Request(NamedTuple):
    """A review that an event asks for."""

    project: int
    path: str
    """The project's full path as the payload has it; empty where it has none."""
    iid: int
    head: str
    reason: Reason
    person: int | None = None
    """Who asks, where the right to do so must be looked up."""
    mention: str | None = None
    """The user name that was called by; without one the command itself was given."""
    answered: int | None = None
    """The author of the note that was answered, where it was by an emoji."""
    event: str = ""
    """GitLab's id of the event, echoed on what is asked of its API so that it can stop endless chains."""


def requested(payload: object, *, drafts: bool = False) -> Request | None:
    """The review that a payload asks for; None for everything else, however it looks."""
    if not isinstance(payload, Mapping):
        return None
    match payload.get("object_kind"):
        case "merge_request":
            return _of_merge_request(payload, drafts)
        case "note":
            return _of_note(payload)
        case "emoji":
            return _of_emoji(payload)
    return None


def delivery_key(headers: Mapping[str, str], payload: object, *, signed: bool) -> str:
    """What is the same for every attempt to deliver one event, and for no other.

    Of a signed delivery only ``webhook-id`` is proven. GitLab before 17.4 sends no key: what tells events apart stands in for it.
    """
    given = headers.get("webhook-id" if signed else "idempotency-key", "")
    if given:
        return hashlib.sha256(given.encode("utf-8", "surrogateescape")).hexdigest()
    event = _mapping(payload)
    about = _mapping(event.get("object_attributes"))
    words = (
        event.get("object_kind"),
        event.get("event_type"),
        _mapping(event.get("project")).get("id"),
        about.get("id"),
        about.get("action"),
        about.get("oldrev"),
        _mapping(about.get("last_commit")).get("id"),
        about.get("updated_at"),
        about.get("awardable_id"),
    )
    return hashlib.sha256(repr([str(word) for word in words]).encode("utf-8", "surrogatepass")).hexdigest()


def _of_merge_request(payload: Mapping[object, object], drafts: bool) -> Request | None:
    about = _mapping(payload.get("object_attributes"))
    if about.get("state", "opened") != "opened" or (_is_draft(about) and not drafts):
        return None
    reason = _reason(about, _mapping(payload.get("changes")))
    return _request(payload, about, reason) if reason else None


def _reason(about: Mapping[object, object], changes: Mapping[object, object]) -> Reason | None:
    """Of all updates only those with ``oldrev`` changed code: titles, labels and resolved threads send the same event."""
    match about.get("action"):
        case "open":
            return "opened"
        case "reopen":
            return "reopened"
        case "update" if _text(about.get("oldrev")):
            return "pushed"
        case "update":
            draft = _mapping(changes.get("draft"))
            return "ready" if draft.get("previous") is True and draft.get("current") is False else None
    return None


def _of_note(payload: Mapping[object, object]) -> Request | None:
    note, merge_request = _mapping(payload.get("object_attributes")), _mapping(payload.get("merge_request"))
    # Before 16.11 a note has no action, and only new ones are sent.
    if note.get("noteable_type") != "MergeRequest" or note.get("action", "create") != "create" or note.get("system"):
        return None
    person = _number(note.get("author_id"))
    command = _command(_text(note.get("note")))
    if command is None or person is None or merge_request.get("state", "opened") != "opened":
        return None
    request = _request(payload, merge_request, "asked")
    return request and request._replace(person=person, mention=command or None)


def _of_emoji(payload: Mapping[object, object]) -> Request | None:
    """A thumb turned down on a note is an answer to it. Whether the note is ours is found out later: here nobody is asked."""
    award, note = _mapping(payload.get("object_attributes")), _mapping(payload.get("note"))
    down = _text(award.get("name")).startswith("thumbsdown") and award.get("awardable_type") == "Note"
    if not down or payload.get("event_type") != "award" or note.get("noteable_type") != "MergeRequest":
        return None
    person, author = _number(award.get("user_id")), _number(note.get("author_id"))
    merge_request = _mapping(payload.get("merge_request"))
    if person is None or author is None or merge_request.get("state", "opened") != "opened":
        return None
    request = _request(payload, merge_request, "answered")
    return request and request._replace(person=person, answered=author)


def _request(payload: Mapping[object, object], merge_request: Mapping[object, object], reason: Reason) -> Request | None:
    """Always of the target project: that of the source may be a fork of which we know nothing."""
    project = _mapping(payload.get("project"))
    number = _number(merge_request.get("target_project_id")) or _number(project.get("id"))
    iid, head = _number(merge_request.get("iid")), _text(_mapping(merge_request.get("last_commit")).get("id"))
    if number is None or iid is None or not _SHA.fullmatch(head):
        return None
    path = _text(project.get("path_with_namespace")) if _number(project.get("id")) == number else ""
    return Request(number, path if _PATH.fullmatch(path) else "", iid, head, reason)


def _command(text: str) -> str | None:
    """The user name that a line of a note calls to check again, empty for the command itself, None without either.

    Quotes do not start with the command; what stands in a block of code only shows it.
    """
    fence = ""
    for line in text.splitlines()[:_MOST_LINES]:
        mark = _FENCE.match(line)
        if mark and (not fence or mark["fence"].startswith(fence)):
            fence = "" if fence else mark["fence"]
        elif not fence and _COMMAND.fullmatch(line):
            return ""
        elif not fence and (mention := _MENTION.fullmatch(line)):
            return str(mention["name"])
    return None


def _is_draft(about: Mapping[object, object]) -> bool:
    return about.get("draft") is True or about.get("work_in_progress") is True


def _mapping(value: object) -> Mapping[object, object]:
    return value if isinstance(value, Mapping) else {}


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _number(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 < value < _LARGEST else None
