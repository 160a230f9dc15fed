"""A merge request with flaws, on the stand-in for GitLab, and the bot that reviews it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from llmreview.bot.merge_request import Options, Outcome, review_merge_request
from llmreview.gitlab.client import Client
from llmreview.publish.markers import read_marker

if TYPE_CHECKING:
    from standin import GitLab
    from standin.conversation import Discussion
    from standin.merge_requests import MergeRequest
    from standin.notes import Note

START = "import json\n\n\ndef load(path):\n    with open(path) as file:\n        return json.load(file)\n"
MASKED = """\


def {name}(path):
    try:
        return load(path)
    except Exception:
        return None
"""
"""A function that swallows every error: one finding of tier ``fix``."""


LOOKED_FOR = ("error-masking", "trailing-whitespace", "tests-unchanged", "claim-mismatch")
"""Enough for these tests, and quicker than everything."""


def masked(*names: str) -> str:
    return START + "".join(MASKED.format(name=name) for name in names)


class Scene:
    """One project with one merge request and a bot. ``run`` is one run of the bot, as a job or the service does it."""

    def __init__(self, gitlab: GitLab, **merge_request: Any) -> None:
        self.gitlab = gitlab
        self.project = gitlab.project("shop", {"shop/store.py": START, **merge_request.pop("beside", {})})
        self.bot = self.project.bot()
        self.mr: MergeRequest = self.project.merge_request(
            merge_request.pop("files", {"shop/store.py": masked("read_or_none")}), **merge_request
        )
        self.person = self.project.person("grace")
        self.waited: list[float] = []

    def client(self, **options: Any) -> Client:
        given = {"sleep": self.waited.append, "answer_seconds": 5.0, **options}
        return Client(self.gitlab.url, self.bot.token, **given)

    def run(
        self,
        *,
        watch: Callable[..., None] | None = None,
        answer_seconds: float = 5.0,
        max_threads: int | None = None,
        **options: Any,
    ) -> Outcome:
        with self.client(watch=watch, answer_seconds=answer_seconds) as client:
            directory = str(self.project.repository.path)
            given = Options(**{"may_fetch": False, "settings": {"select": LOOKED_FOR, "max_threads": max_threads}, **options})
            return review_merge_request(client, self.project.id, self.mr.iid, directory, given)

    @property
    def own(self) -> list[Note]:
        return self.mr.notes_of(self.bot.user)

    @property
    def summaries(self) -> list[Note]:
        return [note for note in self.own if (marker := read_marker(note.body)) and marker.kind == "summary"]

    @property
    def summary(self) -> str:
        assert len(self.summaries) == 1, [note.body for note in self.summaries]
        return self.summaries[0].body

    @property
    def threads(self) -> list[Discussion]:
        found = [(d, read_marker(d.notes[0].body)) for d in self.mr.discussions if d.notes[0].author == self.bot.user]
        return [discussion for discussion, marker in found if marker and marker.kind == "thread"]

    @property
    def open_threads(self) -> list[Discussion]:
        return [thread for thread in self.threads if not thread.resolved]
