"""What becomes of a thread when the branch is pushed to: it moves with its line, or is outdated."""

from __future__ import annotations

import pytest
from standin import GitLab

LINES = [f"line {number}\n" for number in range(1, 41)]
OTHER = [f"other {number}\n" for number in range(1, 31)]


def edited(lines, **changes):
    """``edited(lines, at10="x")`` replaces line 10, or removes it with None."""
    found = list(lines)
    for name, text in changes.items():
        found[int(name.removeprefix("at")) - 1] = "" if text is None else f"{text}\n"
    return "".join(found)


@pytest.fixture
def mr(gitlab: GitLab):
    """Line 10 changed, line 20 removed, in a file of forty."""
    project = gitlab.project("shop", {"a.py": "".join(LINES), "b.py": "".join(OTHER)})
    return project.merge_request({"a.py": edited(LINES, at10="changed", at20=None), "b.py": edited(OTHER, at5="other changed")})


def thread(mr, **lines):
    fields = {"old_path": "a.py", "new_path": "a.py"} | lines
    from standin import Position

    return mr.comment(mr.author, "Why?", position=Position(mr.refs, **fields))


def place(discussion):
    position = discussion.first.position
    return (position.old_path, position.new_path, position.old_line, position.new_line)


# Added lines


def test_an_added_line_moves_with_what_is_put_above_it(mr):
    found = thread(mr, new_line=10)
    mr.push({"a.py": "top\n" + mr.read("a.py")})
    assert (place(found), found.outdated) == (("a.py", "a.py", None, 11), False)
    assert found.first.position.refs == mr.refs
    assert found.first.original_position.new_line == 10
    assert found.first.line_code.endswith("_11_11")


def test_an_added_line_that_is_changed_again_is_outdated_and_stays_where_it_was(mr):
    found, refs = thread(mr, new_line=10), mr.refs
    mr.push({"a.py": edited(LINES, at10="changed again", at20=None)})
    assert found.outdated
    assert (place(found), found.first.position.refs) == (("a.py", "a.py", None, 10), refs)
    assert found.notes[-1].system


def test_an_outdated_thread_stays_so(mr):
    found = thread(mr, new_line=10)
    mr.push({"a.py": edited(LINES, at10="changed again", at20=None)})
    mr.push({"a.py": edited(LINES, at10="changed", at20=None)})
    assert found.outdated


def test_an_added_line_that_the_target_has_too_is_unchanged_now(mr):
    found = thread(mr, new_line=10)
    mr.project.move_target({"a.py": edited(LINES, at10="changed")})
    mr.merge_target()
    assert (place(found), found.outdated) == (("a.py", "a.py", 10, 10), False)


def test_an_added_line_in_a_file_that_is_no_longer_part_of_the_change(mr):
    found = thread(mr, old_path="b.py", new_path="b.py", new_line=5)
    mr.project.move_target({"b.py": edited(OTHER, at5="other changed")})
    mr.merge_target()
    assert found.outdated


# Removed lines


def test_a_removed_line_moves_with_the_base(mr):
    found = thread(mr, old_line=20)
    mr.project.move_target({"a.py": "top\n" + "".join(LINES)})
    mr.rebase()
    assert (place(found), found.outdated) == (("a.py", "a.py", 21, None), False)


def test_a_removed_line_that_comes_back_is_outdated(mr):
    found = thread(mr, old_line=20)
    mr.push({"a.py": edited(LINES, at10="changed")})
    assert found.outdated


def test_a_removed_line_that_the_target_removes_too_is_outdated(mr):
    found = thread(mr, old_line=20)
    mr.project.move_target({"a.py": edited(LINES, at20=None)})
    mr.merge_target()
    assert found.outdated


# Unchanged lines


def test_an_unchanged_line_moves(mr):
    found = thread(mr, old_line=12, new_line=12)
    mr.push({"a.py": "top\n" + mr.read("a.py")})
    assert (place(found), found.outdated) == (("a.py", "a.py", 12, 13), False)


def test_an_unchanged_line_that_is_changed_is_outdated(mr):
    found = thread(mr, old_line=12, new_line=12)
    mr.push({"a.py": edited(LINES, at10="changed", at12="changed too", at20=None)})
    assert found.outdated


def test_an_unchanged_line_that_the_target_drops_is_an_added_one(mr):
    """Dropped from the base, kept by the branch."""
    found = thread(mr, old_line=12, new_line=12)
    mr.project.move_target({"a.py": edited(LINES, at12=None)})
    mr.project.repository.commit("again", {"a.py": edited(LINES, at10="changed", at20=None)}, "Again", parent=mr.target_tip)
    mr.reset(mr.project.repository.tip("again"))
    assert (place(found), found.outdated) == (("a.py", "a.py", None, 12), False)


# Whole branches


def test_a_rebase_without_conflicts_moves_what_it_moves(mr):
    found = thread(mr, new_line=10)
    mr.project.move_target({"a.py": "top\n" + "".join(LINES)})
    old = mr.refs
    mr.rebase()
    assert (place(found), found.outdated) == (("a.py", "a.py", None, 11), False)
    assert mr.refs.base == mr.refs.start == mr.target_tip != old.base


def test_a_rename_makes_threads_of_the_file_outdated(mr):
    """Only the commented path is compared, so the file looks deleted."""
    found, other = thread(mr, new_line=10), thread(mr, old_path="b.py", new_path="b.py", new_line=5)
    mr.rename("a.py", "moved.py")
    assert found.outdated
    assert not other.outdated


def test_a_force_push_with_the_same_text_keeps_the_thread(mr):
    found = thread(mr, new_line=10)
    mr.force_push({"a.py": edited(LINES, at10="changed", at20=None)})
    assert (place(found), found.outdated) == (("a.py", "a.py", None, 10), False)
    assert len(mr.versions) == 2


def test_a_moving_target_alone_makes_no_version(mr):
    mr.project.move_target()
    assert len(mr.versions) == 1
    mr.push({"c.py": "1\n"})
    assert mr.refs.start == mr.target_tip != mr.refs.base


def test_gitlab_may_resolve_what_is_outdated_itself(mr):
    mr.project.resolve_outdated_diff_discussions = True
    found = thread(mr, new_line=10)
    mr.push({"a.py": edited(LINES, at10="changed again", at20=None)})
    assert found.resolved


def test_a_thread_on_a_file_is_outdated_by_any_change_of_the_file(mr):
    found = thread(mr, type="file")
    mr.push({"c.py": "1\n"})
    assert (found.outdated, found.first.position.refs) == (False, mr.refs)
    mr.push({"a.py": edited(LINES, at1="first", at10="changed", at20=None)})
    assert found.outdated
