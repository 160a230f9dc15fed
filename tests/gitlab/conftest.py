"""What the tests of the stand-in itself share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import pytest

if TYPE_CHECKING:
    from standin import GitLab
    from standin.merge_requests import MergeRequest
    from standin.people import Bot

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What tests the stand-in itself is told on one interpreter alone."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.slow)


NUMBERED = "".join(f"line {number}\n" for number in range(1, 61))


class Shop:
    """One project with one merge request, a bot, and a client that speaks for the bot."""

    def __init__(self, gitlab: GitLab) -> None:
        self.gitlab = gitlab
        self.project = gitlab.project("shop", {"a.py": NUMBERED})
        self.bot: Bot = self.project.bot()
        self.mr: MergeRequest = self.project.merge_request({"a.py": NUMBERED.replace("line 10\n", "changed 10\n")})
        self.client = httpx.Client(base_url=gitlab.api_url, headers={"PRIVATE-TOKEN": self.bot.token}, timeout=60)
        self.path = f"/projects/{self.project.id}/merge_requests/1"

    def get(self, path: str, **options: Any) -> httpx.Response:
        return self.client.get(f"{self.path}{path}", **options)

    def post(self, path: str, **body: Any) -> httpx.Response:
        return self.client.post(f"{self.path}{path}", json=body)

    def put(self, path: str, **body: Any) -> httpx.Response:
        return self.client.put(f"{self.path}{path}", json=body)

    def position(self, **lines: Any) -> dict[str, Any]:
        assert self.mr.refs is not None
        return {**self.mr.refs.json(), "position_type": "text", "old_path": "a.py", "new_path": "a.py", **lines}

    def thread(self, body: str = "Why?", **lines: Any) -> httpx.Response:
        return self.post("/discussions", body=body, position=self.position(**(lines or {"new_line": 10})))


@pytest.fixture
def shop(gitlab: GitLab) -> Iterator[Shop]:
    made = Shop(gitlab)
    yield made
    made.client.close()
