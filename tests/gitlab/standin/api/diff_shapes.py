"""How diffs look in answers: with bodies left out where a limit is met."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from standin.clock import iso
from standin.diffs import Diff, FileDiff
from standin.positions import Refs
from standin.repository import Commit

if TYPE_CHECKING:
    from standin.merge_requests import MergeRequest
    from standin.projects import Project

_COLLAPSED = 10
"""A file's body is left out, to be fetched on its own, beyond a tenth of the limit."""


def commit_json(commit: Commit) -> dict[str, Any]:
    moment = iso(datetime.fromtimestamp(commit.seconds, UTC))
    return {
        "id": commit.sha,
        "short_id": commit.sha[:8],
        "created_at": moment,
        "parent_ids": list(commit.parents),
        "title": commit.title,
        "message": commit.message + "\n",
        "author_name": commit.author,
        "author_email": commit.email,
        "authored_date": moment,
        "committer_name": commit.author,
        "committer_email": commit.email,
        "committed_date": moment,
        "trailers": {},
        "extended_trailers": {},
    }


def diffs_json(project: Project, refs: Refs, *, unidiff: bool = False, raw: bool = False) -> tuple[list[dict[str, Any]], bool]:
    """The files of a version and whether the limit of files or lines was met; ``raw`` has no limits."""
    diff = project.differ.compare(refs.start, refs.head) or Diff()
    return files_json(project, diff, refs.head, unidiff=unidiff, raw=raw)


def files_json(
    project: Project, diff: Diff, head: str, *, unidiff: bool = False, raw: bool = False
) -> tuple[list[dict[str, Any]], bool]:
    limits = project.gitlab.limits
    generated = project.differ.generated(head, [file.new_path for file in diff.files])
    found, lines, overflow = [], 0, False
    for number, file in enumerate(diff.files):
        if not raw and number >= limits.diff_files:
            overflow = True
            break
        lines += len(file.lines)
        size = len(file.patch.encode())
        too_large = not raw and size > limits.patch_bytes
        collapsed = not raw and (
            size > limits.patch_bytes / _COLLAPSED or lines > limits.diff_lines or file.new_path in generated
        )
        overflow |= not raw and lines > limits.diff_lines
        found.append(_file_json(project, file, file.new_path in generated, collapsed and not too_large, too_large, unidiff))
    return found, overflow


def _file_json(
    project: Project, file: FileDiff, generated: bool, collapsed: bool, too_large: bool, unidiff: bool
) -> dict[str, Any]:
    patch = "" if collapsed or too_large else file.patch
    if unidiff and patch and not file.binary:
        old = "/dev/null" if file.created else f"a/{file.old_path}"
        new = "/dev/null" if file.deleted else f"b/{file.new_path}"
        patch = f"--- {old}\n+++ {new}\n{patch}"
    found = {
        "diff": patch,
        "new_path": file.new_path,
        "old_path": file.old_path,
        "a_mode": file.old_mode if not file.created else "0",
        "b_mode": file.new_mode if not file.deleted else "0",
        "new_file": file.created,
        "renamed_file": file.renamed,
        "deleted_file": file.deleted,
        "generated_file": generated,
    }
    if project.gitlab.behaviour.flags_of_diffs:
        found |= {"collapsed": collapsed, "too_large": too_large}
    return found


def changes_json(mr: MergeRequest, *, unidiff: bool, raw: bool) -> dict[str, Any]:
    diffs, overflow = diffs_json(mr.project, mr.refs, unidiff=unidiff, raw=raw) if mr.refs else ([], False)
    return {"changes": diffs, "overflow": overflow}
