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


LONG = [f"line_{n} = value_{n}()\n" for n in range(1, 31)]


def _long(**lines: str) -> str:
    """The long file with other lines: ``l7`` for the seventh."""
    return "".join(lines.get(f"l{number}", line) for number, line in enumerate(LONG, 1))


def _cut(repository: Repository, **own: str) -> None:
    repository.commit("start", app_py=_long(), own_py="x = 1\n")
    repository.git("checkout", "-q", "-b", "work")
    repository.commit("own work", **own)
    repository.git("checkout", "-q", "main")


def _merge(repository: Repository) -> None:
    repository.git("checkout", "-q", "work")
    repository.git("merge", "-q", "--no-commit", "--no-ff", "-X", "ours", "main")


def test_a_side_of_a_conflict_that_touches_the_other(empty: Repository) -> None:
    mine = _long(l20="mine = 1\n")
    _cut(empty, app_py=mine)
    empty.commit("earlier", app_py=_long(l3="line_3 = 3\n"))
    empty.commit("checks", app_py=_long(l3="line_3 = 3\n", l20=LONG[19] + "check_limits(rows)\ncheck_owner(user)\n"))
    _merge(empty)
    empty.write("app.py", _long(l3="line_3 = 3\n", l20="mine = 1\n"))
    empty.commit("merge main")
    assert undone(empty, "main...work") == [("app.py", 20, ("checks",), False, False)]


def test_a_line_that_both_sides_altered_is_nobodys_loss(empty: Repository) -> None:
    _cut(empty, app_py=_long(l20="mine = compute_mine()\n"))
    empty.commit("theirs", app_py=_long(l20="theirs = compute_theirs()\n"))
    _merge(empty)
    empty.commit("merge main")
    assert undone(empty, "main...work") == []


def test_files_that_came_to_the_base_and_are_gone(empty: Repository) -> None:
    _cut(empty, own_py="x = 2\n")
    empty.commit("a module", new_py="def compute():\n    return 1\n")
    _merge(empty)
    empty.git("rm", "-qf", "new.py")
    empty.commit("merge main")
    assert undone(empty, "main...work") == [("new.py", 1, ("a module",), False, False)]
    (item,) = lost_work(empty.change("main...work"))
    assert "(a module)" in item.evidence[0].note


def test_files_that_went_from_the_base_and_are_back(empty: Repository) -> None:
    _cut(empty, app_py=_long(l20="mine = 1\n"))
    empty.git("rm", "-q", "own.py")
    empty.commit("own.py is not needed")
    _merge(empty)
    empty.write("own.py", "x = 1\n")
    empty.commit("merge main")
    assert undone(empty, "main...work") == [("own.py", 1, ("own.py is not needed",), False, False)]


def test_a_file_that_the_branch_itself_deletes_or_adds(empty: Repository) -> None:
    _cut(empty, other_py="y = 1\n")
    empty.commit("theirs", app_py=_long(l3="line_3 = 3\n"))
    _merge(empty)
    empty.git("rm", "-q", "own.py")
    empty.commit("merge main, and own.py goes")
    assert undone(empty, "main...work") == []


@pytest.mark.parametrize(("author", "found"), [("other@example.org", True), ("somebody@example.org", False)])
def test_a_branch_put_onto_a_later_base(empty: Repository, monkeypatch: pytest.MonkeyPatch, author: str, found: bool) -> None:
    """The dates of its commits tell when it was cut; what its own author did since is not another's work."""
    monkeypatch.setenv("GIT_COMMITTER_DATE", "1700000000 +0000")
    monkeypatch.setenv("GIT_AUTHOR_DATE", "1700000000 +0000")
    empty.commit("start", app_py=_long())
    monkeypatch.setenv("GIT_COMMITTER_DATE", "1700009000 +0000")
    monkeypatch.setenv("GIT_AUTHOR_EMAIL", author)
    empty.commit("fix two", app_py=_long(l2="line_2 = compute_two(2)\n"))
    monkeypatch.setenv("GIT_AUTHOR_DATE", "1700005000 +0000")
    monkeypatch.setenv("GIT_AUTHOR_EMAIL", "somebody@example.org")
    empty.git("checkout", "-q", "-b", "work")
    empty.commit("own work", app_py=_long(l20="mine = 1\n"))
    assert undone(empty, "main...work") == ([("app.py", 2, ("fix two",), False, False)] if found else [])


def test_a_reset_that_the_branch_never_saw_undone_is_one_behind(empty: Repository) -> None:
    _cut(empty, own_py="x = 2\n")
    empty.commit("fix two", app_py=_long(l2="line_2 = compute_two(2)\n"))
    assert undone(empty, "main..work") == [("app.py", 2, ("fix two",), True, True)]
    (item,) = lost_work(empty.change("main..work"))
    assert "the new side never had" in item.evidence[0].note


@pytest.mark.parametrize("message", ['Reapply "fix two"', "Reland the fix of two", "Bring back the fix of two"])
def test_work_that_is_taken_up_again_is_no_question(empty: Repository, message: str) -> None:
    empty.commit("fix two", app_py=FIXED)
    empty.commit("out", app_py=START)
    empty.commit(message, app_py=FIXED)
    assert undone(empty)
    assert lost_work(empty.change()) == ()
