"""Bodies of web hooks: the documented samples, with what is true of this instance put in."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING, Any

from .clock import hook_time, iso
from .description import SHARED
from .notes import Award, Note
from .people import User

if TYPE_CHECKING:
    from .merge_requests import MergeRequest
    from .projects import Project


@cache
def _sample(name: str) -> str:
    file = SHARED / "fixtures" / "webhooks" / f"{name}.json"
    return file.read_text() if file.exists() else "{}"


def _filled(name: str, fields: dict[str, Any]) -> dict[str, Any]:
    """Fields of the sample that are not given stay as documented."""
    found: dict[str, Any] = json.loads(_sample(name))
    for key, value in fields.items():
        kept = found.get(key)
        found[key] = {**kept, **value} if isinstance(value, dict) and isinstance(kept, dict) and key != "changes" else value
    return found


def merge_request_payload(
    mr: MergeRequest, action: str, by: User, changes: dict[str, tuple[Any, Any]], oldrev: str | None
) -> dict[str, Any]:
    attributes = _attributes(mr) | {"action": action} | ({"oldrev": oldrev} if oldrev else {})
    told = {name: {"previous": old, "current": new} for name, (old, new) in changes.items()}
    labels = [{"id": number, "title": label} for number, label in enumerate(mr.labels, 1)]
    return _filled(
        "merge_request",
        {
            "user": _user(by),
            "project": _project(mr.project),
            "object_attributes": attributes,
            "changes": told | {"updated_at": {"previous": None, "current": hook_time(mr.updated_at)}},
            "labels": labels,
            "assignees": [],
            "reviewers": [],
        },
    )


def note_payload(mr: MergeRequest, note: Note, action: str) -> dict[str, Any]:
    discussion, _ = mr.note(note.id)
    attributes = {
        "id": note.id,
        "note": note.body,
        "description": note.body,
        "noteable_type": "MergeRequest",
        "noteable_id": mr.id,
        "author_id": note.author.id,
        "project_id": mr.project.id,
        "system": note.system,
        "internal": note.internal,
        "action": action,
        "discussion_id": discussion.id,
        "type": discussion.note_type(note),
        "position": note.position.json() if note.position else None,
        "line_code": note.line_code,
        "created_at": hook_time(note.created_at),
        "updated_at": hook_time(note.updated_at),
        "url": f"{mr.project.web_url}/-/merge_requests/{mr.iid}#note_{note.id}",
    }
    fields = {
        "event_type": "confidential_note" if note.internal else "note",
        "user": _user(note.history[-1][0]),
        "project_id": mr.project.id,
        "project": _project(mr.project),
        "object_attributes": attributes,
        "merge_request": _attributes(mr) | {"assignee": None, "labels": []},
    }
    return _filled("note_merge_request", fields)


def emoji_payload(mr: MergeRequest, award: Award, note: Note | None, event: str) -> dict[str, Any]:
    attributes = {
        "id": award.id,
        "user_id": award.user.id,
        "name": award.name,
        "awardable_type": award.awardable_type,
        "awardable_id": award.awardable_id,
        "action": event,
        "created_at": hook_time(award.created_at),
        "updated_at": hook_time(award.created_at),
        "awarded_on_url": f"{mr.project.web_url}/-/merge_requests/{mr.iid}",
    }
    found = _filled(
        "emoji",
        {
            "event_type": event,
            "user": _user(award.user),
            "project_id": mr.project.id,
            "project": _project(mr.project),
            "object_attributes": attributes,
            "merge_request": _attributes(mr),
        },
    )
    found.pop("issue", None)
    found.pop("note", None)
    if note is not None:
        found["note"] = note_payload(mr, note, "create")["object_attributes"]
    return found


def _user(user: User) -> dict[str, Any]:
    return {"id": user.id, "name": user.name, "username": user.username, "avatar_url": None, "email": "[REDACTED]"}


def _project(project: Project) -> dict[str, Any]:
    namespace, _, name = project.path.rpartition("/")
    return {
        "id": project.id,
        "name": name,
        "description": "",
        "web_url": project.web_url,
        "avatar_url": None,
        "git_ssh_url": f"git@gitlab.example.org:{project.path}.git",
        "git_http_url": project.clone_url,
        "namespace": namespace,
        "visibility_level": 0,
        "path_with_namespace": project.path,
        "default_branch": project.default_branch,
        "ci_config_path": None,
    }


def _attributes(mr: MergeRequest) -> dict[str, Any]:
    commit = mr.source.repository.commit_named(mr.head)
    moment = iso(datetime.fromtimestamp(commit.seconds, UTC))
    last = {"id": commit.sha, "message": commit.message, "title": commit.title, "timestamp": moment}
    return {
        "id": mr.id,
        "iid": mr.iid,
        "title": f"Draft: {mr.title}" if mr.draft else mr.title,
        "description": mr.description,
        "state": mr.state,
        "state_id": {"opened": 1, "closed": 2, "merged": 3}[mr.state],
        "draft": mr.draft,
        "work_in_progress": mr.draft,
        "source_branch": mr.source_branch,
        "target_branch": mr.target_branch,
        "source_project_id": mr.source.id,
        "target_project_id": mr.project.id,
        "author_id": mr.author.id,
        "assignee_id": None,
        "assignee_ids": [],
        "reviewer_ids": [],
        "labels": [],
        "milestone_id": None,
        "created_at": hook_time(mr.created_at),
        "updated_at": hook_time(mr.updated_at),
        "prepared_at": hook_time(mr.prepared_at),
        "last_commit": last
        | {"url": f"{mr.project.web_url}/-/commit/{commit.sha}", "author": {"name": commit.author, "email": commit.email}},
        "source": _project(mr.source),
        "target": _project(mr.project),
        "url": f"{mr.project.web_url}/-/merge_requests/{mr.iid}",
        "merge_commit_sha": mr.merge_commit,
    }
