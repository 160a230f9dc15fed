"""The nouns in GitLab's answers, with what is used of them. An answer that does not hold them raises GitLabError."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from llmreview.gitlab.errors import GitLabError


class User(NamedTuple):
    id: int
    username: str


class MergeRequest(NamedTuple):
    """``head`` is the tip of the source branch; empty while GitLab is still making the merge request ready."""

    project: int
    iid: int
    title: str
    description: str
    state: str
    head: str
    web_url: str


class Version(NamedTuple):
    """A state of the merge request's diff. ``base`` is the merge base, ``start`` the target's tip when the version was made."""

    id: int
    head: str
    base: str
    start: str
    created_at: str


class Position(NamedTuple):
    """Where a note of a diff stands now; GitLab moves it along with every push for as long as its line is there."""

    head: str
    old_path: str
    new_path: str
    old_line: int | None
    new_line: int | None


class Note(NamedTuple):
    id: int
    body: str
    author: int
    created_at: str
    system: bool
    resolvable: bool
    resolved: bool
    resolved_by: int | None
    position: Position | None


class Discussion(NamedTuple):
    """A thread, or a single note."""

    id: str
    notes: tuple[Note, ...]


def read_user(answer: Any) -> User:
    data = _mapping(answer, "user")
    return User(_number(data, "id"), _text(data, "username"))


def read_merge_request(answer: Any) -> MergeRequest:
    data = _mapping(answer, "merge request")
    return MergeRequest(
        project=_number(data, "project_id"),
        iid=_number(data, "iid"),
        title=_text(data, "title"),
        description=_text(data, "description"),
        state=_text(data, "state"),
        head=_text(data, "sha"),
        web_url=_text(data, "web_url"),
    )


def read_version(answer: Any) -> Version:
    data = _mapping(answer, "version")
    head, base, start = (_text(data, f"{side}_commit_sha") for side in ("head", "base", "start"))
    return Version(_number(data, "id"), head, base, start, _text(data, "created_at"))


def read_discussion(answer: Any) -> Discussion:
    data = _mapping(answer, "discussion")
    notes = data.get("notes")
    if not isinstance(notes, list):
        raise GitLabError("GitLab's answer holds a discussion without notes")
    return Discussion(_text(data, "id"), tuple(map(read_note, notes)))


def read_note(answer: Any) -> Note:
    data = _mapping(answer, "note")
    resolver = data.get("resolved_by")
    return Note(
        id=_number(data, "id"),
        body=_text(data, "body"),
        author=read_user(data.get("author")).id,
        created_at=_text(data, "created_at"),
        system=data.get("system") is True,
        resolvable=data.get("resolvable") is True,
        resolved=data.get("resolved") is True,
        resolved_by=_optional_number(resolver, "id") if isinstance(resolver, dict) else None,
        position=_read_position(data.get("position")),
    )


def _read_position(data: Any) -> Position | None:
    if not isinstance(data, dict):
        return None
    lines = (_optional_number(data, "old_line"), _optional_number(data, "new_line"))
    return Position(_text(data, "head_sha"), _text(data, "old_path"), _text(data, "new_path"), *lines)


def _mapping(data: Any, noun: str) -> Mapping[str, Any]:
    if not isinstance(data, dict):
        raise GitLabError(f"GitLab's answer is no {noun}")
    return data


def _number(data: Mapping[str, Any], key: str) -> int:
    value = _optional_number(data, key)
    if value is None:
        raise GitLabError(f"GitLab's answer has no number `{key}`")
    return value


def _optional_number(data: Mapping[str, Any], key: str) -> int | None:
    value = data.get(key)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _text(data: Mapping[str, Any], key: str) -> str:
    """A text; empty where there is none, as for a description that was never written."""
    value = data.get(key)
    if value is not None and not isinstance(value, str):
        raise GitLabError(f"GitLab's answer has no text `{key}`")
    return value or ""
