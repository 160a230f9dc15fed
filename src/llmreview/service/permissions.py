"""Whose word counts: GitLab is asked for the access level of whoever wants something, each time."""

from __future__ import annotations

from llmreview.gitlab.client import Client
from llmreview.gitlab.errors import RefusedError
from llmreview.gitlab.merge_requests import MergeRequestApi
from llmreview.service.events import Request

DEVELOPER = 30
_NO_MEMBER = (403, 404)


def may_ask(client: Client, request: Request) -> bool:
    """Whether the person has at least Developer access, is not the bot itself, and means it: by its name, or under its note."""
    me = MergeRequestApi(client, request.project, request.iid).me()
    if request.person == me.id or request.answered not in (None, me.id):
        return False
    if request.mention is not None and request.mention.casefold() != me.username.casefold():
        return False
    try:
        member = client.get(f"/projects/{request.project}/members/all/{request.person}")
    except RefusedError as error:
        if error.status in _NO_MEMBER:
            return False
        raise
    level = member.get("access_level") if isinstance(member, dict) else None
    return isinstance(level, int) and level >= DEVELOPER and member.get("state", "active") == "active"
