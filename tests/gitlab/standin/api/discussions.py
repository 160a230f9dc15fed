"""``…/merge_requests/:iid/discussions``"""

from __future__ import annotations

from standin.exchange import Answer, Refusal, refuse
from standin.notes import Discussion, Note
from standin.people import ACCESS_LEVELS
from standin.positions import Position, position_from

from .notes import edited, own_note, text_of, visible_note
from .paging import page
from .router import Call
from .routes import endpoint
from .shapes import discussion_json, note_json

DISCUSSIONS = "/projects/{id}/merge_requests/{iid}/discussions"
_POSITION = tuple(f"position[{name}]" for name in ("base_sha", "start_sha", "head_sha", "position_type"))


@endpoint("GET", DISCUSSIONS)
def list_discussions(call: Call) -> Answer:
    mr = call.merge_request
    shown = [found for found in mr.discussions if _visible_notes(call, found)]
    return page(call, shown, lambda found: discussion_json(mr, found, _visible_notes(call, found)))


@endpoint("POST", DISCUSSIONS)
def create_discussion(call: Call) -> Answer:
    mr = call.merge_request
    fields = call.fields("body", *(_POSITION if "position" in call.request.json() else ()))
    body = text_of(fields)
    position = position_of(call, fields)
    if position is not None and mr.refs is None:
        raise refuse(400, '400 Bad request - Note {:noteable=>["doesn\'t support new-style diff notes"]}')
    made = mr.comment(call.request.user, body, position=position, thread=True)
    return Answer(201, discussion_json(mr, made, made.notes))


@endpoint("GET", f"{DISCUSSIONS}/{{discussion}}")
def show_discussion(call: Call) -> Answer:
    found = _discussion(call)
    return Answer(200, discussion_json(call.merge_request, found, _visible_notes(call, found)))


@endpoint("PUT", f"{DISCUSSIONS}/{{discussion}}")
def resolve_discussion(call: Call) -> Answer:
    found = _discussion(call)
    resolved = call.fields("resolved")["resolved"]
    _resolve(call, found, resolved=bool(resolved))
    return Answer(200, discussion_json(call.merge_request, found, _visible_notes(call, found)))


@endpoint("GET", f"{DISCUSSIONS}/{{discussion}}/notes")
def list_notes_of_discussion(call: Call) -> Answer:
    mr, found = call.merge_request, _discussion(call)
    return Answer(200, [note_json(mr, found, note) for note in _visible_notes(call, found)])


@endpoint("POST", f"{DISCUSSIONS}/{{discussion}}/notes")
def reply(call: Call) -> Answer:
    mr, found = call.merge_request, _discussion(call)
    note = mr.reply(found, text_of(call.fields("body")), call.request.user)
    return Answer(201, note_json(mr, found, note))


@endpoint("GET", f"{DISCUSSIONS}/{{discussion}}/notes/{{note}}")
def show_note_of_discussion(call: Call) -> Answer:
    found, note = _note(call)
    return Answer(200, note_json(call.merge_request, found, note))


@endpoint("PUT", f"{DISCUSSIONS}/{{discussion}}/notes/{{note}}")
def update_note_of_discussion(call: Call) -> Answer:
    found, note = _note(call)
    fields = call.request.json()
    given = [name for name in ("body", "resolved") if name in fields]
    if len(given) != 1:
        problem = "are mutually exclusive" if given else "are missing, exactly one parameter must be provided"
        raise Refusal(400, {"error": f"body, resolved {problem}"})
    if given == ["body"]:
        own_note(call)
        return edited(call, found, note, text_of(fields))
    _resolve(call, found, resolved=bool(fields["resolved"]), note=note)
    return Answer(200, note_json(call.merge_request, found, note))


@endpoint("DELETE", f"{DISCUSSIONS}/{{discussion}}/notes/{{note}}")
def delete_note_of_discussion(call: Call) -> Answer:
    _note(call)
    _, note = own_note(call)
    call.merge_request.delete(note, call.request.user)
    return Answer(204)


def position_of(call: Call, fields: dict[str, object]) -> Position | None:
    given = fields.get("position")
    if not isinstance(given, dict):
        return None
    known = {"text", "image", "file"} if call.gitlab.behaviour.file_positions else {"text", "image"}
    if given["position_type"] not in known:
        raise Refusal(400, {"error": "position[position_type] does not have a valid value"})
    return position_from(given)


def _discussion(call: Call) -> Discussion:
    found: Discussion = call.merge_request.discussion(call.captured["discussion"])
    if not _visible_notes(call, found):
        raise refuse(404, "404 Discussion Not Found")
    return found


def _note(call: Call) -> tuple[Discussion, Note]:
    found, note = visible_note(call)
    if found.id != call.captured["discussion"]:
        raise refuse(404, "404 Note Not Found")
    return found, note


def _visible_notes(call: Call, discussion: Discussion) -> list[Note]:
    return [note for note in discussion.notes if call.merge_request.visible(note, call.request.user)]


def _resolve(call: Call, discussion: Discussion, *, resolved: bool, note: Note | None = None) -> None:
    """The author of the thread may, the author of the merge request, and everybody from Developer on."""
    mr, user = call.merge_request, call.request.user
    if not discussion.resolvable or (note is not None and note.system):
        raise refuse(403, "403 Forbidden")
    first = note or discussion.first
    if user.id not in {first.author.id, mr.author.id} and call.project.access_level(user) < ACCESS_LEVELS["developer"]:
        raise refuse(403, "403 Forbidden")
    if resolved:
        mr.resolve(discussion, user)
    else:
        mr.unresolve(discussion, user)
