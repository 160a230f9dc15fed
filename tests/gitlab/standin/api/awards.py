"""Emoji on merge requests and notes."""

from __future__ import annotations

from standin.exchange import Answer, refuse
from standin.notes import Award, Note

from .merge_requests import ONE
from .notes import visible_note
from .paging import page
from .router import Call
from .routes import endpoint

_PLACES = (f"{ONE}/award_emoji", f"{ONE}/notes/{{note}}/award_emoji")


def _note(call: Call) -> Note | None:
    return visible_note(call)[1] if "note" in call.captured else None


def _awards(call: Call) -> list[Award]:
    note = _note(call)
    awards: list[Award] = call.merge_request.awards if note is None else note.awards
    return awards


def _award(call: Call) -> Award:
    for award in _awards(call):
        if award.id == call.number("award"):
            return award
    raise refuse(404, "404 Award Emoji Not Found")


def list_awards(call: Call) -> Answer:
    return page(call, _awards(call), lambda award: award.json(call.root))


def give_award(call: Call) -> Answer:
    made = call.merge_request.award(call.fields("name")["name"], call.request.user, _note(call))
    return Answer(201, made.json(call.root))


def show_award(call: Call) -> Answer:
    return Answer(200, _award(call).json(call.root))


def take_award(call: Call) -> Answer:
    award = _award(call)
    if award.user.id != call.request.user.id:
        raise refuse(403, "403 Forbidden")
    _awards(call).remove(award)
    call.gitlab.hooks.emoji(call.merge_request, award, _note(call), "revoke")
    return Answer(204)


for _place in _PLACES:
    endpoint("GET", _place)(list_awards)
    endpoint("POST", _place)(give_award)
    endpoint("GET", f"{_place}/{{award}}")(show_award)
    endpoint("DELETE", f"{_place}/{{award}}")(take_award)
