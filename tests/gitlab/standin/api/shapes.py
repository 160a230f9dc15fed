"""How notes, discussions and merge requests look in answers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from standin.clock import iso
from standin.notes import Discussion, Note

if TYPE_CHECKING:
    from standin.merge_requests import MergeRequest, Version


def note_json(mr: MergeRequest, discussion: Discussion, note: Note) -> dict[str, Any]:
    root = mr.project.gitlab.external_url
    kind = discussion.note_type(note)
    resolvable = discussion.resolvable and not note.system
    found: dict[str, Any] = {
        "id": note.id,
        "type": kind,
        "body": note.body,
        "author": note.author.basic(root) | {"avatar_url": f"{root}/uploads/{note.author.id}.png"},
        "created_at": iso(note.created_at),
        "updated_at": iso(note.updated_at),
        "system": note.system,
        "noteable_id": mr.id,
        "noteable_type": "MergeRequest",
        "noteable_iid": mr.iid,
        "project_id": mr.project.id,
        "resolvable": resolvable,
        "confidential": note.internal,
        "internal": note.internal,
        "imported": False,
        "imported_from": "none",
        "commands_changes": note.commands_changes,
    }
    if resolvable:
        found |= {
            "resolved": note.resolved_at is not None,
            "resolved_by": note.resolved_by.basic(root) if note.resolved_by else None,
            "resolved_at": iso(note.resolved_at),
        }
    if kind == "DiffNote" and note.position is not None:
        found |= {"commit_id": None, "position": note.position.json(), "suggestions": note.suggestions}
    return found


def discussion_json(mr: MergeRequest, discussion: Discussion, notes: Iterable[Note]) -> dict[str, Any]:
    return {
        "id": discussion.id,
        "individual_note": discussion.individual,
        "notes": [note_json(mr, discussion, note) for note in notes],
    }


def version_json(mr: MergeRequest, version: Version) -> dict[str, Any]:
    return {
        "id": version.id,
        "head_commit_sha": version.refs.head,
        "base_commit_sha": version.refs.base,
        "start_commit_sha": version.refs.start,
        "created_at": iso(version.created_at),
        "merge_request_id": mr.id,
        "state": "collected",
        "real_size": str(version.real_size),
        "patch_id_sha": None,
    }


def merge_request_json(mr: MergeRequest) -> dict[str, Any]:
    gitlab, refs = mr.project.gitlab, mr.refs
    root = gitlab.external_url
    return {
        "id": mr.id,
        "iid": mr.iid,
        "project_id": mr.project.id,
        "title": f"Draft: {mr.title}" if mr.draft else mr.title,
        "description": mr.description,
        "state": mr.state,
        "created_at": iso(mr.created_at),
        "updated_at": iso(mr.updated_at),
        "prepared_at": iso(mr.prepared_at),
        "merged_by": mr.merged_by.basic(root) if mr.merged_by else None,
        "merge_user": mr.merged_by.basic(root) if mr.merged_by else None,
        "merged_at": iso(mr.merged_at),
        "closed_by": mr.closed_by.basic(root) if mr.closed_by else None,
        "closed_at": iso(mr.closed_at),
        "target_branch": mr.target_branch,
        "source_branch": mr.source_branch,
        "user_notes_count": sum(not note.system for note in mr.notes),
        "upvotes": sum(award.name == "thumbsup" for award in mr.awards),
        "downvotes": sum(award.name == "thumbsdown" for award in mr.awards),
        "author": mr.author.basic(root),
        "assignee": None,
        "assignees": [],
        "reviewers": [],
        "source_project_id": mr.source.id,
        "target_project_id": mr.project.id,
        "labels": mr.labels,
        "draft": mr.draft,
        "work_in_progress": mr.draft,
        "milestone": None,
        "merge_when_pipeline_succeeds": False,
        "merge_status": "can_be_merged" if refs else "preparing",
        "detailed_merge_status": "mergeable" if refs else "preparing",
        "sha": refs.head if refs else mr.head,
        "merge_commit_sha": mr.merge_commit,
        "squash": False,
        "squash_commit_sha": None,
        "discussion_locked": None,
        "should_remove_source_branch": None,
        "force_remove_source_branch": False,
        "web_url": f"{mr.project.web_url}/-/merge_requests/{mr.iid}",
        "references": {"short": f"!{mr.iid}", "relative": f"!{mr.iid}", "full": f"{mr.project.path}!{mr.iid}"},
        "time_stats": {"time_estimate": 0, "total_time_spent": 0, "human_time_estimate": None, "human_total_time_spent": None},
        "has_conflicts": False,
        "blocking_discussions_resolved": mr.all_resolved,
    }


def whole_merge_request_json(mr: MergeRequest) -> dict[str, Any]:
    """As a single one is shown: with the refs of its newest version, and null while that is prepared."""
    refs = mr.refs
    more = {
        "diff_refs": refs.json() if refs else None,
        "changes_count": str(mr.versions[-1].real_size) if refs else None,
        "merge_error": None,
        "head_pipeline": None,
        "imported": False,
        "imported_from": "none",
    }
    return merge_request_json(mr) | more
