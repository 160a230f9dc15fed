"""Positions that are built from our hunks are those that GitLab takes, for every line of the new side of random changes."""

from __future__ import annotations

import random

import pytest
from standin import GitLab

from llmreview.bot.merge_request import _diff_files
from llmreview.change.command import Git
from llmreview.publish.positions import DiffFile, Sides, line_position


@pytest.mark.parametrize("seed", range(6))
def test_every_line_has_a_place(gitlab: GitLab, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - the same at every run
    lines = [f"line {number} {chance.random()}" for number in range(60)]
    project = gitlab.project("shop", {"a.py": "\n".join(lines) + "\n", "gone.py": "x = 1\n"})
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(lines))
        lines[at : at + chance.randint(0, 4)] = [f"new {chance.random()}" for _ in range(chance.randint(0, 4))]
    renames = {"a.py": "b.py"} if seed % 3 == 0 else None
    mr = project.merge_request(
        {"b.py" if renames else "a.py": "\n".join(lines) + "\n", "fresh.py": "y = 1\nz = 2\n"}, renames=renames
    )
    assert mr.refs is not None
    sides = Sides(mr.refs.base, mr.refs.start, mr.refs.head)
    bot = project.bot()
    import httpx

    with httpx.Client(base_url=gitlab.api_url, headers={"PRIVATE-TOKEN": bot.token}) as client:
        for path, file in _diff_files(Git(str(project.repository.path)), sides).items():
            count = len(mr.read(path).splitlines())
            for line in range(1, count + 1):
                body = {"body": "Here.", "position": line_position(file, line, sides)}
                answer = client.post(f"/projects/{project.id}/merge_requests/1/discussions", json=body)
                assert answer.status_code == 201, (path, line, body["position"], answer.text)
                placed = answer.json()["notes"][0]["position"]
                assert placed["new_line"] == line


def test_lines_after_a_pure_deletion() -> None:
    file = DiffFile("a.py", "a.py", [(5, 2, 4, 0), (20, 1, 18, 3)])
    assert [file.old_line(line) for line in (3, 4, 5, 17, 21)] == [3, 4, 7, 19, 21]
    assert [file.is_added(line) for line in (4, 17, 18, 20, 21)] == [False, False, True, True, False]
