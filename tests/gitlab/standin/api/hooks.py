"""``/projects/:id/hooks``: what is registered, and whether it is off."""

from __future__ import annotations

from typing import Any

from standin.clock import iso
from standin.exchange import Answer, refuse
from standin.webhooks import Hook

from .paging import page
from .router import Call
from .routes import endpoint

HOOKS = "/projects/{id}/hooks"


def _json(hook: Hook) -> dict[str, Any]:
    off = "disabled" if hook.disabled_for_good else "temporarily_disabled" if hook.disabled_until else "executable"
    return {
        "id": hook.id,
        "url": hook.url,
        "merge_requests_events": True,
        "note_events": True,
        "emoji_events": True,
        "enable_ssl_verification": True,
        "alert_status": off,
        "disabled_until": iso(hook.disabled_until),
    }


def _hook(call: Call) -> Hook:
    call.need("maintainer")
    for hook in call.gitlab.hooks.registered:
        if hook.id == call.number("hook") and hook.project is call.project:
            return hook
    raise refuse(404, "404 Not found")


@endpoint("GET", HOOKS)
def list_hooks(call: Call) -> Answer:
    call.need("maintainer")
    return page(call, [hook for hook in call.gitlab.hooks.registered if hook.project is call.project], _json)


@endpoint("POST", HOOKS)
def create_hook(call: Call) -> Answer:
    call.need("maintainer")
    fields = call.fields("url")
    return Answer(201, _json(call.gitlab.hooks.add(fields["url"], fields.get("token"), project=call.project)))


@endpoint("GET", f"{HOOKS}/{{hook}}")
def show_hook(call: Call) -> Answer:
    return Answer(200, _json(_hook(call)))


@endpoint("PUT", f"{HOOKS}/{{hook}}")
def update_hook(call: Call) -> Answer:
    hook, fields = _hook(call), call.request.json()
    hook.url, hook.token = fields.get("url", hook.url), fields.get("token", hook.token)
    return Answer(200, _json(hook))


@endpoint("DELETE", f"{HOOKS}/{{hook}}")
def delete_hook(call: Call) -> Answer:
    call.gitlab.hooks.registered.remove(_hook(call))
    return Answer(204)
