"""Who asks, who is a member, and what the server is."""

from __future__ import annotations

from standin.clock import iso
from standin.exchange import Answer, refuse

from .router import Call
from .routes import endpoint


@endpoint("GET", "/user")
def show_user(call: Call) -> Answer:
    return Answer(200, call.request.user.current(call.root))


@endpoint("GET", "/version")
@endpoint("GET", "/metadata")
def show_version(call: Call) -> Answer:
    return Answer(200, {"version": call.gitlab.behaviour.version, "revision": "0123456789a", "enterprise": True})


@endpoint("GET", "/personal_access_tokens/self")
def show_token(call: Call) -> Answer:
    token = call.request.token
    assert token is not None
    found = {"id": token.id, "name": "a token", "revoked": False, "scopes": sorted(token.scopes), "user_id": token.user.id}
    return Answer(200, found | {"active": True, "created_at": iso(call.gitlab.clock.now), "expires_at": None})


@endpoint("GET", "/job")
def show_job(call: Call) -> Answer:
    token = call.request.token
    if token is None or token.kind != "job":
        raise refuse(404, "404 Job Not Found")
    return Answer(200, {"id": token.id, "status": "running", "user": token.user.basic(call.root)})


@endpoint("GET", "/projects/{id}/members/all/{user}")
def show_member(call: Call) -> Answer:
    user = call.gitlab.users.get(call.number("user"))
    level = call.project.members.get(user.id) if user else None
    if user is None or level is None:
        raise refuse(404, "404 Not found")
    more = {"access_level": level, "created_at": iso(call.gitlab.clock.now), "expires_at": None, "membership_state": "active"}
    return Answer(200, user.basic(call.root) | more)
