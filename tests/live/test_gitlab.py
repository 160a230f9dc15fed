"""The bot's calls against a real GitLab: skipped unless told where one is. IT HAS NEVER BEEN RUN so far.

``LLMREVIEW_LIVE_GITLAB_URL``: the server (``https://gitlab.example.org``). ``LLMREVIEW_LIVE_GITLAB_TOKEN``: a token with the
scope ``api`` and at least the role Reporter. ``LLMREVIEW_LIVE_GITLAB_MERGE_REQUEST``: ``group/project!7``, an open merge
request that adds at least one line and that nobody minds being written to. Everything that is written is resolved and
deleted again. ``LLMREVIEW_LIVE_GITLAB_RECORD``: a directory to which the answers are written, to compare the stand-in with.

What the stand-in takes on trust is asked here: the words of errors, the order of lists, which positions are accepted.
"""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

URL = os.environ.get("LLMREVIEW_LIVE_GITLAB_URL")
TOKEN = os.environ.get("LLMREVIEW_LIVE_GITLAB_TOKEN")
WHERE = os.environ.get("LLMREVIEW_LIVE_GITLAB_MERGE_REQUEST", "")
RECORD = os.environ.get("LLMREVIEW_LIVE_GITLAB_RECORD")

pytestmark = pytest.mark.skipif(
    not (URL and TOKEN and "!" in WHERE),
    reason="no real GitLab: set LLMREVIEW_LIVE_GITLAB_URL, _TOKEN and _MERGE_REQUEST (group/project!7)",
)


class Live:
    """Calls below the merge request's path, and what has to be deleted in the end."""

    def __init__(self, client: Any) -> None:
        project, _, iid = WHERE.rpartition("!")
        self.client = client
        self.path = f"projects/{quote(project, safe='')}/merge_requests/{iid}"
        self.written: list[str] = []

    def ask(self, method: str, path: str = "", **options: Any) -> Any:
        answer = self.client.request(method, f"{self.path}{path}", **options)
        if RECORD:
            name = re.sub(r"\W+", "-", f"{method}{path}-{answer.status_code}").strip("-")
            (Path(RECORD) / f"{name}.json").write_text(answer.text)
        return answer

    def written_note(self, note: dict[str, Any]) -> dict[str, Any]:
        self.written.append(f"/notes/{note['id']}")
        return note

    def added_line(self) -> dict[str, Any]:
        """The position of the first added line of the newest version."""
        version = self.ask("GET", "/versions").json()[0]
        for file in self.ask("GET", f"/versions/{version['id']}").json()["diffs"]:
            number = 0
            for line in file["diff"].split("\n"):
                if header := re.match(r"@@ -\d+(?:,\d+)? \+(\d+)", line):
                    number = int(header[1])
                elif line.startswith("+"):
                    refs = {f"{name}_sha": version[f"{name}_commit_sha"] for name in ("base", "start", "head")}
                    paths = {name: file[name] for name in ("old_path", "new_path")}
                    return {**refs, **paths, "position_type": "text", "new_line": number}
                elif line.startswith(" "):
                    number += 1
        pytest.skip("the merge request adds no line")


@pytest.fixture
def live():
    import httpx

    with httpx.Client(base_url=f"{URL}/api/v4/", headers={"PRIVATE-TOKEN": TOKEN or ""}, timeout=30) as client:
        made = Live(client)
        yield made
        for path in reversed(made.written):
            made.ask("DELETE", path)


def test_who_am_i(live):
    assert json.loads(live.client.get("user").text)["id"]


def test_a_note_is_written_edited_and_listed(live):
    note = live.written_note(live.ask("POST", "/notes", json={"body": "A test.\n\n<!-- a marker -->"}).json())
    assert note["body"].endswith("<!-- a marker -->"), "comments in HTML survive"
    edited = live.ask("PUT", f"/notes/{note['id']}", json={"body": "A test, edited."}).json()
    assert edited["body"] == "A test, edited."
    first = live.ask("GET", "/notes", params={"per_page": 1})
    assert first.json()[0]["id"] == note["id"], "the newest comes first"
    assert "X-Next-Page" in first.headers


def test_a_thread_is_opened_answered_and_resolved(live):
    position = live.added_line()
    thread = live.ask("POST", "/discussions", json={"body": "A test.", "position": position}).json()
    note = live.written_note(thread["notes"][0])
    assert note["position"]["new_line"] == position["new_line"]
    live.written_note(live.ask("POST", f"/discussions/{thread['id']}/notes", json={"body": "A reply."}).json())
    resolved = live.ask("PUT", f"/discussions/{thread['id']}", json={"resolved": True}).json()
    assert all(found["resolved"] for found in resolved["notes"] if found["resolvable"])
    listed = [found["id"] for found in _all(live, "/discussions")]
    assert thread["id"] in listed


def test_an_added_line_given_with_an_old_number_is_refused(live):
    position = live.added_line() | {"old_line": 999_999}
    answer = live.ask("POST", "/discussions", json={"body": "A test.", "position": position})
    assert answer.status_code == 400
    assert "line_code" in answer.text


def test_a_whole_file_takes_a_thread(live):
    position = live.added_line() | {"position_type": "file"}
    position.pop("new_line")
    answer = live.ask("POST", "/discussions", json={"body": "A test.", "position": position})
    assert answer.status_code == 201
    live.written_note(answer.json()["notes"][0])


def test_a_command_in_a_fence_is_text(live):
    body = "A test.\n\n```\n/label ~never\n```\n\n> /label ~never\n"
    note = live.written_note(live.ask("POST", "/notes", json={"body": body}).json())
    assert note["body"].count("/label") == 2


def _all(live: Live, path: str) -> list[dict[str, Any]]:
    found, page = [], "1"
    while page:
        answer = live.ask("GET", path, params={"per_page": 100, "page": page})
        found += answer.json()
        page = answer.headers.get("X-Next-Page", "")
    return found
