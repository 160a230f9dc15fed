"""What each way of naming a change means."""

from __future__ import annotations

from pathlib import Path

import pytest

from llmreview.change.command import Git
from llmreview.change.git import start_change
from llmreview.model import INDEX, WORKTREE, InputError

from .conftest import Repository

TWO = "line 1\ntwo\nline 3\nline 4\nline 5\nline 6\nline 7\nline 8\nline 9\n"


def paths(change) -> list[str]:
    return [file.path for file in change.files]


def subjects(change) -> list[str]:
    return [message.text.splitlines()[0] for message in change.messages]


@pytest.fixture
def forked(repository: Repository) -> Repository:
    """Branch ``topic`` with two commits since main's first; main went on with one of its own."""
    repository.git("checkout", "-q", "-b", "topic")
    repository.commit("topic one\n\nwith a body", t1_py="1\n")
    repository.commit("topic two", t2_py="2\n")
    repository.git("checkout", "-q", "main")
    repository.commit("main two", m_py="m\n")
    repository.git("checkout", "-q", "topic")
    return repository


def test_two_dots_compare_two_trees(forked):
    change = forked.change("main..topic")
    assert [(f.path, f.status) for f in change.files] == [("m.py", "deleted"), ("t1.py", "added"), ("t2.py", "added")]
    assert subjects(change) == ["topic one", "topic two"]
    assert change.title == "2 commits: topic two"
    assert change.base == forked.git("rev-parse", "main")
    assert change.head == forked.git("rev-parse", "topic")


def test_three_dots_start_at_the_merge_base(forked):
    change = forked.change("main...topic")
    assert paths(change) == ["t1.py", "t2.py"]
    assert subjects(change) == ["topic one", "topic two"]
    assert change.base == forked.git("merge-base", "main", "topic")


def test_an_omitted_side_is_head(forked):
    assert paths(forked.change("main...")) == ["t1.py", "t2.py"]
    assert paths(forked.change("..main")) == ["m.py", "t1.py", "t2.py"]


def test_one_commit_gives_its_subject_and_whole_message(forked):
    change = forked.change("topic~2..topic~1")
    assert change.title == "topic one"
    assert [m.text for m in change.messages] == ["topic one\n\nwith a body\n"]
    assert change.messages[0].sha == change.head


def test_a_range_without_commits_says_so(forked):
    change = forked.change("topic..topic~1")
    assert change.title == "topic..topic~1: no commits"
    assert change.messages == ()
    assert [(f.path, f.status) for f in change.files] == [("t2.py", "deleted")]


def test_a_tag_stands_for_its_commit(forked):
    forked.git("tag", "-a", "v1", "-m", "tagged", "HEAD~1")
    change = forked.change("v1..HEAD")
    assert change.base == forked.git("rev-parse", "HEAD~1")
    assert change.title == "topic two"


def test_the_empty_tree_as_base_shows_everything_as_added(repository):
    repository.commit("second")
    change = repository.change(f"{repository.git('hash-object', '-t', 'tree', '--stdin')}..HEAD")
    assert [(f.path, f.status, f.added) for f in change.files] == [("a.py", "added", 9)]
    assert subjects(change) == ["first", "second"]


def test_one_revision_is_compared_with_the_working_tree(forked):
    forked.write("a.py", TWO)
    forked.write("new.py", "x\n")
    change = forked.change("HEAD~1")
    assert paths(change) == ["a.py", "t2.py"]
    assert change.head == WORKTREE
    assert change.title == "working tree against HEAD~1"
    assert subjects(change) == ["topic two"]
    assert ("1 untracked file", False) in [(n.what, n.incomplete) for n in change.not_evaluated]
    assert change.by_path["a.py"].new == TWO.encode()


def test_nothing_is_the_working_tree_with_untracked_files_since_the_merge_base(forked):
    forked.write(".gitignore", "ignored.py\n")
    forked.write("ignored.py", "x\n")
    forked.write("dir/new.py", "x\ny\n")
    change = forked.change(None)
    assert paths(change) == [".gitignore", "dir/new.py", "t1.py", "t2.py"]
    assert change.title.startswith("working tree against the merge base with main, ")
    assert change.base == forked.git("merge-base", "main", "topic")
    new = change.by_path["dir/new.py"]
    assert (new.status, new.old_path, new.added, new.hunks) == ("added", None, 2, ((0, 0, 1, 2),))
    assert subjects(change) == ["topic one", "topic two"]


def test_on_the_default_branch_itself_the_base_is_head(repository):
    repository.write("b.py", "b\n")
    change = repository.change(None)
    assert (paths(change), change.title, change.messages) == (["b.py"], "working tree against HEAD", ())


def test_without_a_default_branch_the_base_is_head(repository):
    repository.git("branch", "-m", "trunk")
    repository.write("b.py", "b\n")
    assert repository.change(None).title == "working tree against HEAD"


def test_the_default_branch_is_what_origin_says(forked, tmp_path):
    forked.git("branch", "-m", "main", "develop")
    forked.git("symbolic-ref", "HEAD", "refs/heads/develop")
    forked.git("branch", "main", "topic")  # a decoy
    forked.git("clone", "-q", str(forked.path), str(tmp_path / "clone"))
    clone = Repository(tmp_path / "clone")
    clone.git("checkout", "-q", "-b", "mine", "origin/topic")
    change = clone.change(None)
    assert change.title.startswith("working tree against the merge base with origin/develop, ")
    clone.git("checkout", "-q", "develop")
    assert clone.change(None).title == "working tree against HEAD"


def test_staged_is_the_index_against_head(repository):
    repository.write("a.py", TWO)
    repository.git("add", "a.py")
    repository.write("a.py", "something else, not staged\n")
    repository.write("untracked.py", "x\n")
    change = repository.change(None, staged=True)
    assert (paths(change), change.head, change.title) == (["a.py"], INDEX, "index against HEAD")
    assert change.by_path["a.py"].new == TWO.encode()
    assert change.base == repository.git("rev-parse", "HEAD")


def test_staged_against_a_revision(forked):
    change = forked.change("HEAD~1", staged=True)
    assert (paths(change), change.title) == (["t2.py"], "index against HEAD~1")


def test_an_unborn_branch_is_compared_with_nothing(empty):
    empty.write("a.py", "a\n")
    empty.write("b.py", "b\n")
    empty.git("add", "a.py")
    assert paths(empty.change(None, staged=True)) == ["a.py"]
    change = empty.change(None)
    assert (paths(change), change.base) == (["a.py", "b.py"], None)
    with pytest.raises(InputError, match="no commit yet"):
        empty.change("HEAD~1..HEAD")


def test_the_working_tree_is_the_whole_one_from_a_subdirectory(repository):
    repository.write("dir/x.py", "x\n")
    repository.write("a.py", TWO)
    sub = Repository(repository.path / "dir")
    assert paths(sub.change(None)) == ["a.py", "dir/x.py"]
    repository.commit("second")
    change = sub.change()
    assert paths(change) == ["a.py", "dir/x.py"]
    assert change.tree.paths() == ("a.py", "dir/x.py")


def test_a_bare_repository_has_ranges_only(forked, tmp_path):
    forked.git("clone", "-q", "--bare", str(forked.path), str(tmp_path / "bare"))
    bare = Repository(tmp_path / "bare")
    assert paths(bare.change("main...topic")) == ["t1.py", "t2.py"]
    for options in ({}, {"staged": True}):
        with pytest.raises(InputError, match="bare repository") as raised:
            bare.change(None, **options)
        assert "HEAD~1..HEAD" in raised.value.advice


def test_the_message_file_is_a_description(repository, tmp_path):
    repository.commit("second", b_py="b\n")
    (tmp_path / "message").write_text("All about it\n")
    change = repository.change(message_file=tmp_path / "message")
    assert [(m.sha is None, m.text, m.source) for m in change.messages] == [
        (False, "second\n", "commit"),
        (True, "All about it\n", "description"),
    ]
    with pytest.raises(InputError, match="cannot read the message file"):
        repository.change(message_file=tmp_path / "nowhere")


def test_commit_messages_in_another_encoding(repository):
    repository.git("config", "i18n.commitEncoding", "ISO-8859-1")
    repository.git("commit", "-q", "--allow-empty", "-F", "-", stdin="Größe\n".encode("latin-1"))
    assert repository.change().title == "Größe"


def test_merges_bring_all_their_commits(forked):
    forked.git("merge", "-q", "-m", "merged main", "main")
    assert subjects(forked.change("HEAD~1..HEAD")) == ["main two", "merged main"]


def test_the_base_is_known_before_the_rest(forked):
    started = start_change(forked.path, "main...topic")
    assert started.base_sha() == forked.git("merge-base", "main", "topic")
    assert paths(started.read()) == ["t1.py", "t2.py"]


@pytest.mark.parametrize("range", ["--output=x..HEAD", "HEAD..--output=x", "-x", "^HEAD", "a..b..c", "HEAD\n", ""])
def test_what_cannot_be_a_revision_never_reaches_git(repository, range):  # noqa: A002
    with pytest.raises(InputError):
        repository.change(range)
    assert sorted(path.name for path in repository.path.iterdir()) == [".git", "a.py"]


@pytest.mark.parametrize("range", ["nowhere..HEAD", "HEAD..nowhere", "nowhere", "HEAD:a.py..HEAD", "nowhere...HEAD"])
def test_unknown_revisions(repository, range):  # noqa: A002
    with pytest.raises(InputError, match=r"unknown revision '(nowhere|HEAD:a.py)'"):
        repository.change(range)


def test_a_file_is_no_revision(repository):
    blob = repository.git("rev-parse", "HEAD:a.py")
    with pytest.raises(InputError, match="unknown revision"):
        repository.change(f"{blob}..HEAD")


def test_the_parent_of_the_first_commit(repository):
    with pytest.raises(InputError, match="HEAD~1 does not exist") as raised:
        repository.change("HEAD~1..HEAD")
    range = raised.value.advice.split()[2]  # noqa: A001
    assert paths(repository.change(range)) == ["a.py"]


def test_unrelated_histories(repository):
    repository.git("checkout", "-q", "--orphan", "other")
    repository.commit("other")
    with pytest.raises(InputError, match="no common ancestor") as raised:
        repository.change("main...other")
    assert "two dots" in raised.value.advice


def test_not_a_repository(tmp_path):
    for range in ("HEAD~1..HEAD", "HEAD", None):  # noqa: A001
        with pytest.raises(InputError, match="is not in a git repository"):
            Repository(tmp_path).change(range)
    with pytest.raises(InputError, match="there is no directory"):
        Repository(tmp_path / "nowhere").change()


def test_git_is_missing_or_too_old(repository, tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(InputError, match="git was not found"):
        repository.change()
    old = tmp_path / "git"
    old.write_text('#!/bin/sh\ncase "$*" in *version) echo git version 2.7.4;; *) exit 129;; esac\n')
    old.chmod(0o755)
    with pytest.raises(InputError, match=r"git 2\.7 is too old") as raised:
        repository.change(None)
    assert raised.value.advice == "install git 2.25 or later"


def test_staged_and_a_range_exclude_each_other(repository):
    with pytest.raises(InputError, match="--staged"):
        repository.change("HEAD..HEAD", staged=True)


def test_hooks_may_name_another_index(repository, tmp_path, monkeypatch):
    repository.write("b.py", "b\n")
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "index"))
    repository.git("add", "b.py")
    assert [(f.path, f.status) for f in repository.change(None, staged=True).files] == [("a.py", "deleted"), ("b.py", "added")]


def test_a_linked_working_tree(repository, tmp_path: Path):
    repository.git("worktree", "add", "-q", "-b", "topic", str(tmp_path / "linked"))
    linked = Repository(tmp_path / "linked")
    linked.write("b.py", "b\n")
    assert paths(linked.change(None)) == ["b.py"]


def test_several_files_of_the_base_are_read_by_one_git(repository, monkeypatch):
    repository.commit("second", b_py="b\n")
    started = start_change(repository.path, "HEAD~1..HEAD")
    assert started.read_base("a.py", 1000) == repository.git("show", "HEAD:a.py").encode() + b"\n"
    begun = []
    monkeypatch.setattr(Git, "start", lambda _, *words, **__: begun.append(words))
    assert [started.read_base(name, 1000) for name in ("b.py", "c.py")] == [None, None]
    started.close()
    assert begun == []
