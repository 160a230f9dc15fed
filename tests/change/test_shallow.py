"""In a clone that is cut off, the advice is one command that suffices: it is run here, against a real remote."""

from __future__ import annotations

import shlex
import subprocess

import pytest

from llmreview.model import InputError

from .conftest import Repository


@pytest.fixture
def upstream(empty: Repository) -> Repository:
    """main: m1 to m4; topic: m1, m2, t1 to t3."""
    for i in range(1, 5):
        empty.commit(f"m{i}", **{f"m{i}_py": f"{i}\n"})
    empty.git("checkout", "-q", "-b", "topic", "HEAD~2")
    for i in range(1, 4):
        empty.commit(f"t{i}", **{f"t{i}_py": f"{i}\n"})
    empty.git("checkout", "-q", "main")
    return empty


@pytest.fixture(params=["as CI fetches one commit", "one branch", "all branches"])
def clone(request, upstream, tmp_path) -> Repository:
    clone = Repository(tmp_path / "clone")
    url = f"file://{upstream.path}"
    if request.param == "as CI fetches one commit":
        clone.path.mkdir()
        clone.git("init", "-q", "-b", "unused")
        clone.git("remote", "add", "origin", url)
        clone.git("fetch", "-q", "--depth=1", "origin", upstream.git("rev-parse", "topic"))
        clone.git("checkout", "-q", "--detach", "FETCH_HEAD")
    else:
        which = "--single-branch" if request.param == "one branch" else "--no-single-branch"
        upstream.git("clone", "-q", "--depth=1", which, "-b", "topic", url, str(clone.path))
    return clone


@pytest.mark.parametrize(
    ("range", "subjects"),
    [
        ("HEAD~1..HEAD", ["t3"]),
        ("HEAD^..HEAD", ["t3"]),
        ("HEAD~3..HEAD", ["t1", "t2", "t3"]),
        ("HEAD~2", ["t2", "t3"]),
        ("origin/main...HEAD", ["t1", "t2", "t3"]),
        ("MAIN...HEAD", ["t1", "t2", "t3"]),
        ("MAIN..HEAD", ["t3"]),
        ("origin/main..HEAD", ["t3"]),
    ],
)
def test_the_advice_suffices(clone, upstream, range, subjects):  # noqa: A002
    range = range.replace("MAIN", upstream.git("rev-parse", "main"))  # noqa: A001
    try:
        change = clone.change(range)
    except InputError as error:
        command = shlex.split(error.advice)
        assert command[:2] == ["git", "fetch"]
        subprocess.run(command, cwd=clone.path, check=True, capture_output=True)
        change = clone.change(range)
    assert [message.text.strip() for message in change.messages] == subjects
    gaps = [note.why for note in change.not_evaluated if note.what == "commit messages"]
    assert bool(gaps) == (subjects == ["t3"] and "~" not in range and "^" not in range)


def test_a_missing_base_is_named(clone, upstream):
    with pytest.raises(InputError) as raised:
        clone.change("HEAD~1..HEAD")
    assert str(raised.value) == "HEAD~1 is not in this shallow clone"
    assert raised.value.advice == f"git fetch --deepen=1 origin {upstream.git('rev-parse', 'topic')}"


def test_a_branch_that_is_known_by_its_remote_name(upstream, tmp_path):
    upstream.git("clone", "-q", "-b", "topic", str(upstream.path), str(tmp_path / "clone"))
    clone = Repository(tmp_path / "clone")
    with pytest.raises(InputError, match="unknown revision 'main'") as raised:
        clone.change("main..HEAD")
    assert raised.value.advice == "name it origin/main: that branch is known"


def test_a_full_clone_is_not_told_to_deepen(upstream, tmp_path):
    upstream.git("clone", "-q", "--single-branch", "-b", "topic", str(upstream.path), str(tmp_path / "clone"))
    clone = Repository(tmp_path / "clone")
    with pytest.raises(InputError) as raised:
        clone.change("origin/main..HEAD")
    assert raised.value.advice == "git fetch origin +refs/heads/main:refs/remotes/origin/main"
    with pytest.raises(InputError) as raised:
        clone.change("nothing-like-it..HEAD")
    assert raised.value.advice is None
