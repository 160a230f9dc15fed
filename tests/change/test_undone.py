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


def test_a_line_that_both_sides_altered_and_only_one_kept(empty: Repository) -> None:
    _cut(empty, app_py=_long(l20="mine = compute_mine()\n"))
    empty.commit("theirs", app_py=_long(l20="theirs = compute_theirs()\n"))
    _merge(empty)
    empty.commit("merge main")
    assert undone(empty, "main...work") == [("app.py", 20, ("theirs",), False, False)]


@pytest.mark.parametrize(
    "now", ["line_20 = guarded(compute_mine(), limit=5)\n", "line_20 = guarded(\n    value_20(),\n    limit=5,\n)\n"]
)
def test_a_line_in_which_both_sides_stand_is_nobodys_loss(empty: Repository, now: str) -> None:
    _cut(empty, app_py=_long(l20="line_20 = compute_mine()\n"))
    empty.commit("theirs", app_py=_long(l20="line_20 = guarded(value_20(), limit=5)\n"))
    _merge(empty)
    empty.write("app.py", _long(l20=now))
    empty.commit("merge main")
    assert undone(empty, "main...work") == []


def test_losses_of_two_commits_in_a_file_are_told_apart(empty: Repository) -> None:
    _cut(empty, app_py=_long(l28="mine = 1\n"))
    empty.commit("fix three", app_py=_long(l3="line_3 = checked_three()\n"))
    empty.commit("fix ten", app_py=_long(l3="line_3 = checked_three()\n", l10="line_10 = checked_ten()\n"))
    _merge(empty)
    empty.write("app.py", _long(l28="mine = 1\n"))
    empty.commit('merge main\n\nRevert "fix three"')
    assert undone(empty, "main...work") == [
        ("app.py", 3, ("fix three",), False, False),
        ("app.py", 10, ("fix ten",), False, False),
    ]
    (item,) = lost_work(empty.change("main...work"))
    assert [place.line for place in item.evidence] == [10]


def test_an_older_copy_with_something_new(empty: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a file written from memory: on top of the base, without any merge."""
    empty.commit("start", app_py=_long())
    empty.commit("guard ten", app_py=_long(l10="line_10 = guarded(value_10(), limit=5)\n"))
    empty.commit("unrelated", app_py=_long(l10="line_10 = guarded(value_10(), limit=5)\n", l2="two = 2\n"))
    monkeypatch.setenv("GIT_AUTHOR_EMAIL", "other@example.org")
    empty.commit("work", app_py=_long(l20="line_20 = feature(20)\n", l2="two = 2\n"))
    assert undone(empty) == [("app.py", 10, ("guard ten",), False, False)]
    (item,) = lost_work(empty.change())
    assert "is there again" in item.evidence[0].note


@pytest.mark.parametrize(
    "after",
    [
        _long(l10="line_10 = limited(value_10(), 7)\n"),
        _long(l10=""),
        _long(l10="if limited:\n    line_10 = guarded(value_10(), limit=5)\n" + LONG[9]),
    ],
)
def test_lines_of_others_that_are_worked_on(empty: Repository, monkeypatch: pytest.MonkeyPatch, after: str) -> None:
    empty.commit("start", app_py=_long())
    empty.commit("guard ten", app_py=_long(l10="line_10 = guarded(value_10(), limit=5)\n"))
    monkeypatch.setenv("GIT_AUTHOR_EMAIL", "other@example.org")
    empty.commit("work", app_py=after)
    assert undone(empty) == []


ADDED = "def newly_added():\n    return compute_all(42)\n"


@pytest.mark.parametrize(
    ("files", "is_lost"),
    [
        ({"app_py": _long(), "moved_py": "import os\n\n" + ADDED}, False),
        (
            {
                "app_py": _long(),
                "moved_py": "class Moved:\n" + ADDED.replace("def", "    def").replace("    return", "        return"),
            },
            False,
        ),
        ({"app_py": ADDED + _long()}, False),
        ({"app_py": _long(), "moved_py": "import os\n"}, True),
        ({"app_py": _long(), "moved_py": "def newly_added():\n"}, True),
    ],
)
@pytest.mark.parametrize("own", ["", "own = 1\n"])
def test_lines_that_moved(empty: Repository, files: dict[str, str], is_lost: bool, own: str) -> None:
    _cut(empty, own_py="x = 2\n")
    empty.commit("newly added", app_py=_long() + ADDED)
    _merge(empty)
    empty.commit("merge main")
    empty.commit("work", **{**files, "app_py": own + files["app_py"]})
    assert bool(undone(empty, "main...work")) == is_lost


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


NOTHING_TOLD = [
    "No reverts here",
    "This can be reverted safely",
    "Improve the undo stack",
    "Restore from backup command",
    "Revert the layout of the docs",
    "Work\n\nRollback plan: revert this commit.",
    "Do not remove check_two from app.py",
    "Restore other.py",
    "Remove the old check_three",
    'Revert "fix three"',
    "Work\n\nThis reverts commit 0123456789abcdef0123456789abcdef01234567.",
]
TOLD = [
    'Revert "fix two"',
    'Revert "fix two (#12)" (#14)',
    "Revert: fix two",
    "Restore app.py as it was before the outage",
    "work\n\n- Rolled back `app.py`\n- other things",
    "Remove check_two, which is not needed any more",
    "The fix of two is reverted, as it broke the import",
    "Work\n\nThis reverts commit {sha}.",
    "Work\n\nThis reverts commits {short} and\n0123456789abcdef.",
]


@pytest.mark.parametrize(("message", "is_told"), [*((text, False) for text in NOTHING_TOLD), *((text, True) for text in TOLD)])
def test_what_a_message_names_as_taken_back(empty: Repository, message: str, is_told: bool) -> None:
    empty.commit("start", app_py=START)
    sha = empty.commit("fix two", app_py=START.replace("two = 2", "two = check_two(2)"))
    empty.commit(message.format(sha=sha, short=sha[:10]), app_py=START)
    assert (lost_work(empty.change()) == ()) == is_told


def test_an_honest_revert_hides_no_other_loss(empty: Repository) -> None:
    empty.commit("start", app_py=START, own_py="x = 1\n")
    sha = empty.commit("fix two", app_py=FIXED)
    empty.commit("fix x", own_py="x = compute(1)\n")
    empty.commit(f'Revert "fix two"\n\nThis reverts commit {sha}.', app_py=START)
    empty.commit("work", own_py="x = 1\n")
    (item,) = lost_work(empty.change("HEAD~2..HEAD"))
    assert [place.path for place in item.evidence] == ["own.py"]


def test_the_revert_of_a_merge_names_what_it_brought(empty: Repository) -> None:
    empty.commit("start", app_py=START, own_py="x = 1\n")
    empty.git("checkout", "-q", "-b", "side")
    empty.commit("fix two", app_py=FIXED)
    empty.git("checkout", "-q", "main")
    empty.commit("fix x", own_py="x = compute(1)\n")
    empty.git("merge", "-q", "--no-ff", "-m", "Merge side", "side")
    empty.git("revert", "--no-edit", "-m1", "HEAD")
    assert undone(empty)
    assert lost_work(empty.change()) == ()
