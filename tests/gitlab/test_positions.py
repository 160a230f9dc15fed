"""The rules of where a comment may stand, on a repository made for them."""

from __future__ import annotations

import json

import pytest
from standin import GitLab, Position, Refs
from standin.description import ABSENT, SHARED

CASES = SHARED / "fixtures" / "position_cases.json"
LINES = [f"line {number}\n" for number in range(1, 61)]


def changed() -> str:
    """Line 10 changed, line 30 removed, a line added after line 45."""
    lines = list(LINES)
    lines[9] = "changed 10\n"
    lines.insert(45, "added\n")
    del lines[29]
    return "".join(lines)


def renamed(*, after: bool) -> str:
    return "".join("a change\n" if after and number == 6 else f"renamed {number}\n" for number in range(1, 31))


@pytest.fixture(scope="module")
def merge_request():
    """One for all cases: they only ask."""
    with GitLab(validate=False) as gitlab:
        yield opened(gitlab)


def opened(gitlab):
    project = gitlab.project("cases", {"a.py": "".join(LINES), "gone.txt": "1\n2\n", "old name.py": renamed(after=False)})
    base = project.repository.tip("main")
    project.move_target({"a.py": "drift\n" + "".join(LINES)})
    project.repository.commit(
        "work",
        {"a.py": changed(), "new.py": "1\n2\n3\n", "gone.txt": None, "new name.py": renamed(after=True)},
        "Change",
        parent=base,
        renames={"old name.py": "new name.py"},
    )
    return project.merge_request(branch="work")


@pytest.mark.skipif(not CASES.exists(), reason=ABSENT)
@pytest.mark.parametrize("case", json.loads(CASES.read_text()) if CASES.exists() else [], ids=lambda case: case["case"])
def test_a_position_is_judged_as_gitlab_does(merge_request, case):
    refs = merge_request.refs
    if "unknown head" in case["case"]:
        refs = refs._replace(head="0" * 40)
    if "reviewdog style" in case["case"]:
        refs = Refs(merge_request.target_tip, merge_request.target_tip, refs.head)
    position = Position(refs, **{"old_path": None, "new_path": None} | case["position"])
    code = merge_request.project.places.line_code(position)
    assert (code is not None) == case["accepted"]
    assert code is None or code.endswith(case["line_code_tail"])


def test_unknown_lines_are_refused_with_gitlabs_words(shop):
    answer = shop.thread(new_line=12)
    assert answer.status_code == 400
    assert answer.json() == {"message": '400 Bad request - Note {:line_code=>["can\'t be blank", "must be a valid line code"]}'}


def test_neither_line_is_also_incomplete(shop):
    assert ':position=>["is incomplete"]' in shop.post("/discussions", body="x", position=shop.position()).json()["message"]


def test_a_file_position_needs_no_line(shop):
    answer = shop.post("/discussions", body="x", position=shop.position(position_type="file"))
    assert answer.status_code == 201
    assert answer.json()["notes"][0]["position"]["position_type"] == "file"


def test_a_file_that_was_only_renamed_has_no_line_to_stand_on(gitlab):
    project = gitlab.project("renames", {"old.py": "".join(LINES)})
    mr = project.merge_request(renames={"old.py": "new.py"})
    assert project.places.line_code(Position(mr.refs, "text", "old.py", "new.py", 3, 3)) is None


def test_a_file_of_which_a_third_is_left_is_still_renamed(gitlab):
    project = gitlab.project("renames", {"old.py": "".join(LINES)})
    rest = "".join(LINES[:25]) + "".join(f"something quite different {number}\n" for number in range(6))
    mr = project.merge_request({"old.py": None, "new.py": rest})
    assert project.places.line_code(Position(mr.refs, "text", "old.py", "new.py", 23, 23)) is not None
