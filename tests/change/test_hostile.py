"""Neither the reviewed repository nor anybody's configuration can run something, hide a file or confuse the reading."""

from __future__ import annotations

import os

import pytest

from llmreview.model import InputError

from .conftest import Repository

MARK = "was-run"


@pytest.fixture
def script(tmp_path) -> str:
    path = tmp_path / "script"
    path.write_text(f"#!/bin/sh\ntouch '{tmp_path}/{MARK}'\ncat\n")
    path.chmod(0o755)
    return str(path)


def test_nothing_is_run(repository: Repository, script, tmp_path, monkeypatch):
    hooks = repository.path / ".git/hooks"
    hooks.mkdir(exist_ok=True)
    for hook in ("fsmonitor-watchman", "post-index-change", "pre-commit", "post-checkout"):
        os.symlink(script, hooks / hook)
    for name, value in {
        "core.fsmonitor": script,
        "diff.external": script,
        "diff.mine.command": script,
        "diff.mine.textconv": script,
        "filter.mine.clean": script,
        "filter.mine.smudge": script,
        "filter.mine.required": "true",
        "filter.other.process": script,
        "core.pager": script,
        "pager.diff": script,
    }.items():
        repository.git("config", name, value)
    monkeypatch.setenv("GIT_EXTERNAL_DIFF", script)
    monkeypatch.setenv("GIT_PAGER", script)
    repository.write(".gitattributes", "*.py diff=mine filter=mine\n*.js filter=other\n")
    (repository.path / "a.py").write_text("changed\n")
    repository.write("b.js", "x\n")
    for options in ({"range": None}, {"range": "HEAD"}, {"range": None, "staged": True}):
        change = repository.change(**options)
        change.tree.paths()
        list(change.tree.grep(("changed",), 5.0) or ())
        change.tree.read(("a.py", "b.js"), 1000)
    assert not (tmp_path / MARK).exists()
    assert repository.change(None).by_path["a.py"].hunks == ((1, 9, 1, 1),)


def test_the_remote_of_a_partial_clone_is_no_command(repository, script, tmp_path):
    for name, value in {
        "extensions.partialClone": "origin",
        "remote.origin.promisor": "true",
        "remote.origin.url": f"ext::{script}",
        "protocol.ext.allow": "always",
    }.items():
        repository.git("config", name, value)
    with pytest.raises(InputError, match=r"git cat-file failed|is not in this clone"):
        repository.change("1" * 40 + "..HEAD")
    assert not (tmp_path / MARK).exists()


@pytest.mark.parametrize(
    "setting",
    [
        "diff.noprefix=true", "diff.mnemonicPrefix=true", "diff.algorithm=patience", "diff.renames=false",
        "diff.renames=copies",
        "diff.renameLimit=1", "diff.interHunkContext=50", "diff.context=9", "diff.ignoreSubmodules=all", "diff.relative=true",
        "diff.srcPrefix=x", "diff.wordRegex=.", "diff.colorMoved=zebra", "diff.suppressBlankEmpty=true",
        "diff.autoRefreshIndex=false",
        "color.ui=always", "color.diff=always", "core.quotePath=true", "core.abbrev=4", "diff.submodule=diff",
        "diff.statGraphWidth=2",
        "diff.dirstat=lines", "diff.indentHeuristic=false", "diff.orderFile=order", "diff.trustExitCode=true",
        "diff.noIndex=true",
        "grep.column=true", "grep.lineNumber=false", "grep.patternType=perl", "grep.fullName=false", "color.grep=always",
        "log.showSignature=true", "format.pretty=oneline", "i18n.logOutputEncoding=latin1", "submodule.recurse=true",
        "status.relativePaths=false",
    ],
)  # fmt: skip
def test_no_setting_changes_the_answer(repository, setting, monkeypatch):
    def never(*_: object) -> None:
        raise AssertionError("git's own hunks were not understood")

    monkeypatch.setattr("llmreview.change.files.line_hunks", never)
    for name in ("a ö.py", "z.py"):
        repository.write(f"sub dir/{name}", "".join(f"{name} {i}\n" for i in range(30)))
    repository.write("sub dir/order", "*z*\n")
    repository.commit("second")
    for name in ("a ö.py", "z.py"):
        repository.git("mv", f"sub dir/{name}", f"sub dir/new {name}")
        repository.write(f"sub dir/new {name}", "".join(f"{name} {i}{'x' * (i % 10 == 5)}\n" for i in range(30)))
    repository.commit("größe")
    repository.write("sub dir/new a ö.py", "0\n")
    inside = Repository(repository.path / "sub dir")

    def answers():
        for change in (inside.change(), inside.change(None)):
            yield change.title, change.files, change.messages, change.not_evaluated
            yield change.tree.paths(), list(change.tree.grep(("line",), 5.0) or ())

    expected = list(answers())
    assert [(f.status, f.hunks) for f in expected[0][1]] == [("renamed", ((6, 1, 6, 1), (16, 1, 16, 1), (26, 1, 26, 1)))] * 2
    name, _, value = setting.partition("=")
    repository.git("config", name, value)
    assert list(answers()) == expected


@pytest.mark.parametrize("options", ["-u9", "--unified=9"])
def test_the_environment_does_not_change_the_answer(repository, monkeypatch, options):
    repository.commit("second", a_py=(repository.path / "a.py").read_text().replace("line 5", "five"))
    monkeypatch.setenv("GIT_DIFF_OPTS", options)
    monkeypatch.setenv("GIT_TRACE", "1")
    monkeypatch.setenv("GIT_LITERAL_PATHSPECS", "1")
    change = repository.change()
    assert change.files[0].hunks == ((5, 1, 5, 1),)
    assert change.tree.paths() == ("a.py",)
    assert [place[:2] for place in change.tree.grep(("five",), 5.0)] == [("a.py", 5)]


@pytest.mark.parametrize("attribute", ["-diff", "binary", "-text -diff"])
def test_attributes_cannot_hide_code(repository, attribute):
    repository.write(".gitattributes", f"*.py {attribute}\n")
    repository.commit()
    repository.commit("second", a_py=(repository.path / "a.py").read_text().replace("line 5", "five"), b_py="new\n")
    a, b = repository.change().files
    assert (a.hunks, a.added, a.deleted, a.skipped) == (((5, 1, 5, 1),), 1, 1, None)
    assert (b.hunks, b.added, b.skipped) == (((0, 0, 1, 1),), 1, None)


def test_a_change_cannot_call_itself_generated(repository):
    repository.write(".gitattributes", "*.py linguist-generated\n")
    repository.commit("hide", a_py="x\n")
    assert repository.change().by_path["a.py"].skipped is None
    repository.commit("later", a_py="y\n")
    assert repository.change().by_path["a.py"].skipped == "generated (.gitattributes)"


def test_replaced_objects_do_not_stand_in_for_real_ones(repository):
    repository.commit("second", a_py="real\n")
    harmless = repository.git("hash-object", "-w", "--stdin", stdin=b"harmless\n")
    repository.git("replace", repository.git("rev-parse", "HEAD:a.py"), harmless)
    assert repository.change().files[0].new == b"real\n"


def test_pipes_and_links_in_the_working_tree_are_not_read(repository, tmp_path):
    (tmp_path / "secret.py").write_text("secret\n")
    repository.write("dir/b.py", "b\n")
    repository.commit("dir")
    (repository.path / "a.py").unlink()
    os.mkfifo(repository.path / "a.py")
    (repository.path / "dir/b.py").unlink()
    (repository.path / "dir").rmdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/b.py").write_text("secret\n")
    (repository.path / "dir").symlink_to(tmp_path / "elsewhere")
    change = repository.change("HEAD~1")
    assert all(b"secret" not in (file.new or b"") for file in change.files)
    names = ("a.py", "dir/b.py", "../secret.py", str(tmp_path / "secret.py"), "dir/../../secret.py", ".git/config", "")
    assert change.tree.read(names, 1000) == {}


def test_a_patch_of_enormous_size_is_compared_file_by_file(repository, monkeypatch):
    monkeypatch.setattr("llmreview.change.git._DIFF_BYTES", 100)
    repository.commit(b_py="x\n" * 5000)
    assert [(f.path, f.added) for f in repository.change().files] == [("b.py", 5000)]
