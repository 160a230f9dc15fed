"""Draft notes: seen by their author only, until they are published."""

from __future__ import annotations

from typing import Any

from standin.exchange import Answer, Refusal, refuse
from standin.positions import position_from

from .discussions import position_of
from .merge_requests import ONE
from .router import Call
from .routes import endpoint

DRAFTS = f"{ONE}/draft_notes"


def _own(call: Call) -> list[dict[str, Any]]:
    return [draft for draft in call.merge_request.drafts if draft["author_id"] == call.request.user.id]


def _draft(call: Call) -> dict[str, Any]:
    found = next((draft for draft in _own(call) if draft["id"] == call.number("draft")), None)
    if found is None:
        raise refuse(404, "404 Not found")
    return found


@endpoint("GET", DRAFTS)
def list_drafts(call: Call) -> Answer:
    return Answer(200, _own(call))


@endpoint("POST", DRAFTS)
def create_draft(call: Call) -> Answer:
    mr, fields = call.merge_request, call.fields("note")
    position = position_of(call, fields)
    made = {
        "id": call.gitlab.number("draft"),
        "author_id": call.request.user.id,
        "merge_request_id": mr.id,
        "resolve_discussion": bool(fields.get("resolve_discussion")),
        "discussion_id": fields.get("in_reply_to_discussion_id"),
        "note": fields["note"],
        "commit_id": None,
        "line_code": call.project.places.line_code(position) if position else None,
        "position": fields.get("position"),
    }
    mr.drafts.append(made)
    return Answer(201, made)


@endpoint("PUT", f"{DRAFTS}/{{draft}}/publish")
def publish(call: Call) -> Answer:
    _publish(call, _draft(call))
    return Answer(204)


@endpoint("POST", f"{DRAFTS}/bulk_publish")
def publish_all(call: Call) -> Answer:
    for draft in _own(call):
        _publish(call, draft)
    return Answer(204)


@endpoint("GET", f"{DRAFTS}/{{draft}}")
def show_draft(call: Call) -> Answer:
    return Answer(200, _draft(call))


@endpoint("PUT", f"{DRAFTS}/{{draft}}")
def update_draft(call: Call) -> Answer:
    found, fields = _draft(call), call.request.json()
    found.update({name: fields[name] for name in ("note", "position") if name in fields})
    return Answer(200, found)


@endpoint("DELETE", f"{DRAFTS}/{{draft}}")
def delete_draft(call: Call) -> Answer:
    call.merge_request.drafts.remove(_draft(call))
    return Answer(204)


def _publish(call: Call, draft: dict[str, Any]) -> None:
    """A bad position is found out only now; a draft of commands alone is done and gone."""
    mr = call.merge_request
    try:
        _comment(call, draft)
    except Refusal as refusal:
        if refusal.answer.status != 202:
            raise
    mr.drafts.remove(draft)


def _comment(call: Call, draft: dict[str, Any]) -> None:
    mr, user = call.merge_request, call.request.user
    if draft["discussion_id"]:
        thread = mr.discussion(draft["discussion_id"])
        mr.reply(thread, draft["note"], user)
        if draft["resolve_discussion"]:
            mr.resolve(thread, user)
    else:
        position = position_from(draft["position"]) if draft["position"] else None
        mr.comment(user, draft["note"], position=position)
