"""The rest of the repository, on each kind of new side."""

from __future__ import annotations

import os
import signal

import pytest

from llmreview.change.command import Git
from llmreview.change.tree import GitTree

from .conftest import Repository


@pytest.fixture
def changed(repository: Repository) -> Repository:
    """Committed: a.py, dir/b.py, link.py. Staged: s.py. Untracked: u.py. Ignored: i.py. a.py altered since."""
    repository.write("dir/b.py", "needle(1)\nneedles\n")
    repository.write(".gitignore", "i.py\n")
    (repository.path / "link.py").symlink_to("a.py")
    repository.commit("second")
    repository.write("s.py", "needle staged\n")
    repository.git("add", "s.py")
    for name in ("u.py", "i.py"):
        repository.write(name, f"needle {name}\n")
    repository.write("a.py", "needle a\n")
    return repository


def test_a_commit(changed):
    tree = changed.change().tree
    assert tree.paths() == (".gitignore", "a.py", "dir/b.py", "link.py")
    found = tree.read(("dir/b.py", "a.py", "link.py", "s.py", "dir", ".gitignore", "../x", "./a.py"), 1000)
    assert sorted(found) == [".gitignore", "a.py", "dir/b.py"]
    assert found["dir/b.py"] == b"needle(1)\nneedles\n"
    assert tree.read(("a.py", "dir/b.py"), 20) == {"dir/b.py": b"needle(1)\nneedles\n"}
    assert list(tree.grep(("needle", "line"), 5.0))[-1] == ("dir/b.py", 1, "needle(1)")
    assert len(list(tree.grep(("needle", "line"), 5.0))) == 10


def test_the_index(changed):
    tree = changed.change(None, staged=True).tree
    assert tree.paths() == (".gitignore", "a.py", "dir/b.py", "link.py", "s.py")
    assert tree.read(("s.py", "u.py", "link.py", "a.py"), 1000).keys() == {"s.py", "a.py"}
    assert tree.read(("a.py",), 1000)["a.py"].startswith(b"line 1\n")
    assert list(tree.grep(("needle",), 5.0)) == [("dir/b.py", 1, "needle(1)"), ("s.py", 1, "needle staged")]


def test_the_working_tree(changed):
    tree = changed.change(None).tree
    assert tree.paths() == (".gitignore", "a.py", "dir/b.py", "link.py", "s.py", "u.py")
    assert tree.read(("a.py", "u.py", "link.py", "nowhere.py"), 1000) == {"a.py": b"needle a\n", "u.py": b"needle u.py\n"}
    assert sorted(path for path, _, _ in tree.grep(("needle",), 5.0)) == ["a.py", "dir/b.py", "s.py", "u.py"]
    (changed.path / "a.py").unlink()
    assert changed.change(None).tree.paths() == (".gitignore", "dir/b.py", "link.py", "s.py", "u.py")


def test_many_words_are_found_as_each_of_them_is(repository):
    repository.commit(c_py="one two\ntwofold\n_three three3\nfour five\nfive.six\nonefold one\nseven\n")
    tree = repository.change().tree
    words = ("one", "onefold", "two", "three", "five", "six", "nowhere")
    each = {place for word in words for place in tree.grep((word,), 5.0)}
    assert set(tree.grep(words, 5.0)) == each
    assert sorted(line for _, line, _ in each) == [1, 4, 5, 6]


def test_grep_takes_words_literally_and_whole(repository):
    repository.commit(b_py="a.b\naxb\nfoo_bar\nfoo\n-x\n")
    tree = repository.change().tree
    assert [line for _, line, _ in tree.grep(("a.b",), 5.0)] == [1]
    assert [line for _, line, _ in tree.grep(("foo",), 5.0)] == [4]
    assert [line for _, line, _ in tree.grep(("-x",), 5.0)] == [5]
    assert list(tree.grep(("nowhere",), 5.0)) == []
    assert list(tree.grep((), 5.0)) == []


def test_grep_with_peculiar_paths_and_bytes(repository):
    name = "new\nline: 1\t.py"
    repository.write(name, b"needle \xff\n")
    repository.commit()
    for change in (repository.change(), repository.change(None)):
        assert list(change.tree.grep(("needle",), 5.0)) == [(name, 1, "needle \ufffd")]


def test_grep_does_not_know_when_time_or_room_runs_out(repository, monkeypatch, tmp_path):
    tree = repository.change("HEAD..HEAD").tree
    monkeypatch.setattr("llmreview.change.tree._GREP_BYTES", 10)
    assert tree.grep(("line",), 5.0) is None
    slow = tmp_path / "git"
    slow.write_text("#!/bin/sh\nexec sleep 60\n")
    slow.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    assert tree.grep(("line",), 0.05) is None


def test_grep_fails_aloud(repository):
    assert GitTree(Git(repository.path), "0" * 40).grep(("line",), 5.0) is None


def test_forked_processes_ask_for_themselves(repository):
    repository.commit(b_py="b\n" * 5000)
    tree = repository.change().tree
    assert tree.read(("a.py",), 1000)
    child = os.fork()
    wanted = "a.py" if child else "b.py"
    signal.alarm(30)
    fine = all(tree.read((wanted,), 100_000)[wanted][:1] == (b"l" if child else b"b") for _ in range(200))
    if not child:
        os._exit(0 if fine else 1)
    signal.alarm(0)
    assert fine
    assert os.waitpid(child, 0)[1] == 0
