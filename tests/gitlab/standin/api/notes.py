"""``…/merge_requests/:iid/notes``"""

from __future__ import annotations

from email.utils import parsedate_to_datetime
from typing import Any

from standin.exchange import Answer, Refusal, refuse
from standin.notes import Discussion, Note
from standin.people import ACCESS_LEVELS

from .paging import page
from .router import Call
from .routes import endpoint
from .shapes import note_json

NOTES = "/projects/{id}/merge_requests/{iid}/notes"


@endpoint("GET", NOTES)
def list_notes(call: Call) -> Answer:
    mr, query = call.merge_request, call.request.query
    only = query.get("activity_filter", "all_notes")
    notes = [n for n in mr.notes if only == "all_notes" or n.system == (only == "only_activity")]
    field = query.get("order_by", "created_at")
    notes.sort(key=lambda note: (getattr(note, field), note.id), reverse=query.get("sort", "desc") == "desc")
    homes = {note.id: found for found in mr.discussions for note in found.notes}
    # Filtered after paging: a page may be short, or empty, though others follow.
    return page(call, notes, lambda n: note_json(mr, homes[n.id], n), lambda n: mr.visible(n, call.request.user))


@endpoint("POST", NOTES)
def create_note(call: Call) -> Answer:
    mr, fields = call.merge_request, call.fields("body")
    call.need("guest")
    body = text_of(fields)
    if "created_at" in fields and call.project.access_level(call.request.user) < ACCESS_LEVELS["owner"]:
        fields.pop("created_at")
    call.gitlab.rates.count_note(call.request)
    internal = bool(fields.get("internal") or fields.get("confidential"))
    if internal:
        call.need("reporter")
    made = mr.comment(call.request.user, body, internal=internal)
    return Answer(201, note_json(mr, made, made.first))


@endpoint("GET", f"{NOTES}/{{note}}")
def show_note(call: Call) -> Answer:
    discussion, note = visible_note(call)
    return Answer(200, note_json(call.merge_request, discussion, note))


@endpoint("PUT", f"{NOTES}/{{note}}")
def update_note(call: Call) -> Answer:
    discussion, note = own_note(call)
    return edited(call, discussion, note, text_of(call.fields("body")))


@endpoint("DELETE", f"{NOTES}/{{note}}")
def delete_note(call: Call) -> Answer:
    _, note = own_note(call)
    since = call.request.headers.get("if-unmodified-since")
    if since and note.updated_at.replace(microsecond=0) > parsedate_to_datetime(since):
        raise refuse(412, "412 Precondition Failed")
    call.merge_request.delete(note, call.request.user)
    return Answer(204)


def text_of(fields: dict[str, Any]) -> str:
    body = fields["body"]
    if not isinstance(body, str):
        raise Refusal(400, {"error": "body is invalid"})
    if not body.strip():
        raise Refusal(400, {"error": "body is empty"})
    return body


def edited(call: Call, discussion: Discussion, note: Note, body: str) -> Answer:
    mr = call.merge_request
    if mr.edit(note, body, call.request.user) is None:
        raise refuse(500, "500 Internal Server Error")  # the note is gone, and nothing is left to show
    return Answer(200, note_json(mr, discussion, note))


def visible_note(call: Call) -> tuple[Discussion, Note]:
    mr = call.merge_request
    discussion, note = mr.note(call.number("note"))
    if not mr.visible(note, call.request.user):
        raise refuse(404, "404 Note Not Found")
    return discussion, note


def own_note(call: Call) -> tuple[Discussion, Note]:
    """One that the caller may change: their own, or anybody's for a Maintainer."""
    discussion, note = visible_note(call)
    maintains = call.project.access_level(call.request.user) >= ACCESS_LEVELS["maintainer"]
    if note.system or (note.author.id != call.request.user.id and not maintains):
        raise refuse(403, "403 Forbidden")
    return discussion, note
