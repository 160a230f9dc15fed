"""Merge requests, their versions and diffs."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from standin.exchange import Answer, Refusal, refuse

from .diff_shapes import changes_json, commit_json, diffs_json
from .paging import page
from .router import Call
from .routes import endpoint
from .shapes import merge_request_json, version_json, whole_merge_request_json

PROJECT = "/projects/{id}"
LIST = f"{PROJECT}/merge_requests"
ONE = f"{LIST}/{{iid}}"


@endpoint("GET", PROJECT)
def show_project(call: Call) -> Answer:
    return Answer(200, call.project.json())


@endpoint("GET", LIST)
def list_merge_requests(call: Call) -> Answer:
    query = call.request.query
    found = list(call.project.merge_requests.values())
    if query.get("state", "all") != "all":
        found = [mr for mr in found if mr.state == query["state"]]
    for name, field in (("source_branch", "source_branch"), ("target_branch", "target_branch")):
        found = [mr for mr in found if name not in query or getattr(mr, field) == query[name]]
    if "wip" in query:
        found = [mr for mr in found if mr.draft == (query["wip"] == "yes")]
    for field in ("updated_at", "created_at"):
        after, before = (_moment(query.get(f"{field[:-3]}_{side}")) for side in ("after", "before"))
        found = [
            mr for mr in found if (not after or getattr(mr, field) >= after) and (not before or getattr(mr, field) <= before)
        ]
    field = "updated_at" if query.get("order_by") == "updated_at" else "created_at"
    found.sort(key=lambda mr: (getattr(mr, field), mr.id), reverse=query.get("sort", "desc") == "desc")
    return page(call, found, merge_request_json)


def _moment(text: str | None) -> datetime | None:
    if text is None:
        return None
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        raise Refusal(400, {"error": "updated_after is invalid"}) from None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


@endpoint("GET", ONE)
def show_merge_request(call: Call) -> Answer:
    return Answer(200, whole_merge_request_json(call.merge_request))


@endpoint("PUT", ONE)
def update_merge_request(call: Call) -> Answer:
    mr, fields = call.merge_request, call.request.json()
    if call.request.user.id != mr.author.id:
        call.need("developer")
    match fields.get("state_event"):
        case "close":
            mr.close(call.request.user)
        case "reopen":
            mr.reopen(call.request.user)
    if "title" in fields:
        mr.retitle(fields["title"], call.request.user)
    gone, more = (_labels(fields.get(name)) for name in ("remove_labels", "add_labels"))
    kept = [label for label in _labels(fields["labels"]) if label] if "labels" in fields else mr.labels
    mr.labels = [label for label in dict.fromkeys([*kept, *more]) if label not in gone]
    if "description" in fields:
        mr.description = fields["description"]
        mr.touch()
    return Answer(200, whole_merge_request_json(mr))


def _labels(given: Any) -> list[str]:
    return given.split(",") if isinstance(given, str) else list(given or [])


@endpoint("GET", f"{ONE}/commits")
def list_commits(call: Call) -> Answer:
    mr = call.merge_request
    found = mr.project.repository.commits(mr.refs.base, mr.refs.head) if mr.refs else []
    return page(call, found, commit_json)


@endpoint("GET", f"{ONE}/versions")
def list_versions(call: Call) -> Answer:
    mr = call.merge_request
    return page(call, mr.versions[::-1], lambda version: version_json(mr, version))


@endpoint("GET", f"{ONE}/versions/{{version}}")
def show_version_of(call: Call) -> Answer:
    mr = call.merge_request
    found = next((version for version in mr.versions if version.id == call.number("version")), None)
    if found is None:
        raise refuse(404, "404 Not found")
    commits = mr.project.repository.commits(found.refs.base, found.refs.head)
    diffs, _ = diffs_json(call.project, found.refs, unidiff=call.request.flag("unidiff"))
    return Answer(200, version_json(mr, found) | {"commits": [commit_json(c) for c in commits], "diffs": diffs})


@endpoint("GET", f"{ONE}/diffs")
def list_diffs(call: Call) -> Answer:
    mr = call.merge_request
    diffs: list[dict[str, Any]] = diffs_json(call.project, mr.refs, unidiff=call.request.flag("unidiff"))[0] if mr.refs else []
    return page(call, diffs, lambda diff: diff)


@endpoint("GET", f"{ONE}/changes")
def show_changes(call: Call) -> Answer:
    mr, query = call.merge_request, call.request
    more = changes_json(mr, unidiff=query.flag("unidiff"), raw=query.flag("access_raw_diffs"))
    return Answer(200, whole_merge_request_json(mr) | more)


@endpoint("GET", f"{ONE}/raw_diffs")
def show_raw_diffs(call: Call) -> Answer:
    mr = call.merge_request
    return Answer(200, call.project.differ.patch(mr.refs.start, mr.refs.head) if mr.refs else b"")


@endpoint("GET", f"{ONE}/pipelines")
def list_pipelines(_call: Call) -> Answer:
    return Answer(200, [])


@endpoint("GET", f"{ONE}/approvals")
def show_approvals(call: Call) -> Answer:
    return Answer(200, _approvals(call))


@endpoint("POST", f"{ONE}/approve")
def approve(call: Call) -> Answer:
    call.need("developer")
    mr, user = call.merge_request, call.request.user
    sha = call.request.json().get("sha")
    if sha and mr.refs and sha != mr.refs.head:
        raise refuse(409, f"SHA does not match HEAD of source branch: {mr.refs.head}")
    if user in mr.approved_by:
        raise refuse(401, "401 Unauthorized")
    mr.approve(user)
    return Answer(201, _approvals(call))


@endpoint("POST", f"{ONE}/unapprove")
def unapprove(call: Call) -> Answer:
    mr, user = call.merge_request, call.request.user
    if user not in mr.approved_by:
        raise refuse(404, "404 Not found")
    mr.unapprove(user)
    return Answer(201, _approvals(call))


def _approvals(call: Call) -> dict[str, Any]:
    mr = call.merge_request
    users = [{"user": user.basic(call.root)} for user in mr.approved_by]
    mine = call.request.user in mr.approved_by
    return {"user_has_approved": mine, "user_can_approve": not mine, "approved": bool(users), "approved_by": users}
