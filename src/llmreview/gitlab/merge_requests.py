"""The requests about one merge request."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from llmreview.gitlab.client import Client
from llmreview.gitlab.errors import GitLabError
from llmreview.gitlab.objects import (
    Discussion,
    MergeRequest,
    Note,
    User,
    Version,
    read_discussion,
    read_merge_request,
    read_note,
    read_user,
    read_version,
)

READY_SECONDS = 60.0
"""How long GitLab may take to prepare a merge request that was just opened."""


class MergeRequestApi:
    """``project`` is the number or the full path of the project that the change is to be merged into."""

    def __init__(self, client: Client, project: str | int, iid: int) -> None:
        self.client = client
        self._path = f"/projects/{quote(str(project), safe='')}/merge_requests/{iid}"

    def me(self) -> User:
        """Whose token it is."""
        return read_user(self.client.get("/user"))

    def merge_request(self) -> MergeRequest:
        return read_merge_request(self.client.get(self._path))

    def current(self) -> tuple[MergeRequest, list[Version]]:
        """The merge request and its versions, the newest first and at least one.

        GitLab makes a version some time after the merge request was opened, or pushed to; it is waited for.
        """
        waited, pause = 0.0, 1.0
        while True:
            merge_request = self.merge_request()
            versions = [read_version(entry) for entry in self.client.pages(f"{self._path}/versions")]
            is_there = bool(versions and versions[0].head and versions[0].base)
            if is_there and (versions[0].head == merge_request.head or waited >= READY_SECONDS):
                return merge_request, versions
            if waited >= READY_SECONDS:
                raise GitLabError("GitLab has not prepared the merge request's diff", "Try again when its changes are shown.")
            self.client.sleep(pause)
            waited, pause = waited + pause, min(pause * 2, 15.0)

    def discussions(self) -> list[Discussion]:
        return [read_discussion(entry) for entry in self.client.pages(f"{self._path}/discussions")]

    def note(self, note: int) -> Note:
        return read_note(self.client.get(f"{self._path}/notes/{note}"))

    def awards(self, note: int) -> list[tuple[str, int]]:
        """Name and user of each emoji that a note was given."""
        entries = self.client.pages(f"{self._path}/notes/{note}/award_emoji")
        return [(str(entry.get("name")), read_user(entry.get("user")).id) for entry in entries if isinstance(entry, dict)]

    def create_note(self, body: str) -> None:
        self.client.post(f"{self._path}/notes", {"body": body})

    def edit_note(self, note: int, body: str) -> None:
        self.client.put(f"{self._path}/notes/{note}", {"body": body})

    def delete_note(self, note: int) -> None:
        self.client.delete(f"{self._path}/notes/{note}")

    def create_thread(self, body: str, position: Mapping[str, Any]) -> None:
        self.client.post(f"{self._path}/discussions", {"body": body, "position": dict(position)})

    def reply(self, discussion: str, body: str) -> None:
        self.client.post(f"{self._path}/discussions/{discussion}/notes", {"body": body})

    def edit_thread(self, discussion: str, note: int, body: str) -> None:
        self.client.put(f"{self._path}/discussions/{discussion}/notes/{note}", {"body": body})

    def delete_from_thread(self, discussion: str, note: int) -> None:
        self.client.delete(f"{self._path}/discussions/{discussion}/notes/{note}")

    def resolve(self, discussion: str, *, resolved: bool) -> None:
        self.client.put(f"{self._path}/discussions/{discussion}", {"resolved": resolved})
