"""Work that a change undoes, in real repositories."""

from __future__ import annotations

import pytest

from llmreview.change import undone as undone_work
from llmreview.checks.lost_work import lost_work

from .conftest import Repository

START = "one = 1\ntwo = 2\nthree = 3\nfour = 4\n"
FIXED = START.replace("two = 2", "two = compute_two(2)")
MORE = FIXED.replace("four = 4", "four = compute_four(4)")


def undone(repository: Repository, range_: str = "HEAD~1..HEAD") -> list[tuple[str, int, tuple[str, ...], bool, bool]]:
    history = repository.change(range_).history
    assert history is not None
    return [(u.path, u.line, tuple(c.subject for c in u.commits), u.is_reset, u.is_behind) for u in history.undone()]


def test_a_file_set_back_to_an_older_version(empty: Repository) -> None:
    empty.commit("start", app_py=START)
    empty.commit("fix two", app_py=FIXED)
    empty.commit("more", app_py=MORE)
    empty.commit("unrelated", other_py="x = 1\n")
    empty.commit("work", app_py=START, other_py="x = 2\n")
    assert undone(empty) == [("app.py", 2, ("more", "fix two"), True, False)]
    (item,) = lost_work(empty.change())
    assert "before" in item.evidence[0].note
    assert "(fix two)" in item.evidence[0].note


def test_a_revert_that_says_so_is_no_question(empty: Repository) -> None:
    empty.commit("start", app_py=START)
    empty.commit("fix two", app_py=FIXED)
    empty.commit('Revert "fix two"', app_py=START)
    assert undone(empty)
    assert lost_work(empty.change()) == ()


def test_ordinary_changes_undo_nothing(empty: Repository) -> None:
    empty.commit("start", app_py=START)
    empty.commit("fix two", app_py=FIXED)
    empty.commit("work", app_py=FIXED.replace("three = 3", "three = 33"))
    assert undone(empty) == []
    empty.commit("shorter", app_py="one = 1\n")
    assert undone(empty) == []


def test_history_is_looked_back_so_far(empty: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    empty.commit("start", app_py=START)
    for number in range(3):
        empty.commit(f"fix {number}", app_py=FIXED + f"five = {number}\n")
    empty.commit("work", app_py=START)
    monkeypatch.setattr(undone_work, "FURTHEST", 3)
    assert undone(empty)
    monkeypatch.setattr(undone_work, "FURTHEST", 2)
    assert undone(empty) == []


def _branch_with_a_bad_merge(repository: Repository) -> None:
    repository.commit("start", app_py=START)
    repository.git("branch", "-M", "main")
    repository.git("checkout", "-q", "-b", "work")
    repository.commit("own work", own_py="x = 1\n")
    repository.git("checkout", "-q", "main")
    repository.commit("fix two", app_py=FIXED)
    repository.git("checkout", "-q", "work")
    repository.git("merge", "-q", "--no-commit", "--no-ff", "main")
    repository.write("app.py", START.replace("four = 4", "four = 44"))
    repository.commit("merge main")


def test_a_merge_that_takes_back_lines_of_the_base(empty: Repository) -> None:
    _branch_with_a_bad_merge(empty)
    assert undone(empty, "main...work") == [("app.py", 2, ("fix two",), False, False)]


def test_a_branch_that_is_behind(empty: Repository) -> None:
    empty.commit("start", app_py=START)
    empty.git("branch", "-M", "main")
    empty.git("checkout", "-q", "-b", "work")
    empty.commit("own work", app_py=START.replace("four = 4", "four = 44"))
    empty.git("checkout", "-q", "main")
    empty.commit("fix two", app_py=FIXED)
    assert undone(empty, "main..work") == [("app.py", 2, ("fix two",), False, True)]
    assert undone(empty, "main...work") == []


def test_the_working_tree_set_back(empty: Repository) -> None:
    empty.commit("start", app_py=START)
    empty.commit("fix two", app_py=FIXED)
    empty.write("app.py", START)
    assert undone(empty, "HEAD") == [("app.py", 2, ("fix two",), True, False)]
