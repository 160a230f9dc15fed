"""Every kind of file: what its sides, hunks and counts are, or why it is set aside."""

from __future__ import annotations

import os
import subprocess

import pytest

from .conftest import Repository


def only(change):
    assert len(change.files) == 1, change.files
    return change.files[0]


def notes(change) -> list[tuple[str, str]]:
    return [(note.what, note.why) for note in change.not_evaluated]


def test_a_modified_file(repository: Repository):
    repository.commit(a_py="line 0\nline 1\nline 2\nthree\nline 5\nline 6\nline 7\nline 8\nline 9\nline 10\n")
    change = repository.change()
    file = only(change)
    assert file.hunks == ((0, 0, 1, 1), (3, 2, 4, 1), (9, 0, 10, 1))
    assert (file.added, file.deleted) == (3, 2)
    assert file.added_lines() == {1, 4, 10}
    assert file.deleted_lines() == {3, 4}
    assert file.old.startswith(b"line 1\n")
    assert file.new.startswith(b"line 0\n")
    assert (file.path, file.old_path, file.status, file.skipped, file.raw, file.partial) == (
        "a.py",
        "a.py",
        "modified",
        None,
        None,
        False,
    )
    assert notes(change) == []


def test_added_and_deleted_files(repository):
    repository.git("rm", "-q", "a.py")
    repository.commit(b_js="x\n\ny", empty_js="")
    change = repository.change()
    a, b, empty = change.files
    assert (a.status, a.path, a.old_path, a.new, a.hunks, a.deleted) == ("deleted", "a.py", "a.py", None, ((1, 9, 0, 0),), 9)
    assert (b.status, b.old_path, b.old, b.new, b.hunks, b.added) == ("added", None, None, b"x\n\ny", ((0, 0, 1, 3),), 3)
    assert (empty.status, empty.new, empty.hunks, empty.skipped) == ("added", b"", (), None)


def test_renames_are_followed_and_copies_are_not(repository):
    text = (repository.path / "a.py").read_text()
    repository.git("mv", "a.py", "b.py")
    repository.commit(b_py=text.replace("line 5", "five"))
    file = only(repository.change())
    assert (file.status, file.old_path, file.path, file.hunks) == ("renamed", "a.py", "b.py", ((5, 1, 5, 1),))
    repository.commit(c_py=text.replace("line 5", "five"))
    assert only(repository.change()).status == "added"


def test_a_file_that_was_renamed_and_then_edited_in_the_working_tree(repository):
    text = (repository.path / "a.py").read_text()
    repository.git("mv", "a.py", "b.py")
    (repository.path / "b.py").write_text(text.replace("line 5", "five"))
    change = repository.change("HEAD")
    assert notes(change) == []
    file = only(change)
    assert (file.status, file.old_path, file.hunks, file.new) == (
        "renamed",
        "a.py",
        ((5, 1, 5, 1),),
        text.replace("line 5", "five").encode(),
    )


def test_a_pure_rename(repository):
    repository.git("mv", "a.py", "with space.py")
    repository.commit()
    file = only(repository.change())
    assert (file.status, file.old_path, file.path, file.hunks, file.old == file.new) == (
        "renamed",
        "a.py",
        "with space.py",
        (),
        True,
    )


@pytest.mark.parametrize(
    "name",
    ["with space.py", 'quo"te.py', "new\nline.py", "tab\t.py", "back\\slash.py", "größe.py", "b/ b/x.py", "-x.py", "\x7f\x01.py"],
)
def test_peculiar_paths(repository, name, monkeypatch):
    repository.write(name, "1\n")
    repository.commit()
    repository.write(name, "2\n")
    with monkeypatch.context() as patched:
        patched.setattr("llmreview.change.files.line_hunks", lambda *_: "git's own hunks were not understood")
        assert [(f.path, f.hunks, f.new) for f in repository.change(None).files] == [(name, ((1, 1, 1, 1),), b"2\n")]
        repository.commit()
        change = repository.change()
        assert [(f.path, f.hunks, f.old, f.new) for f in change.files] == [(name, ((1, 1, 1, 1),), b"1\n", b"2\n")]
    repository.write("z" + name, "3\n")
    assert "z" + name in [f.path for f in repository.change(None).files]


def test_a_path_that_is_not_utf_8(repository):
    name = os.fsdecode(b"caf\xe9.py")
    repository.write(name, "1\n")
    repository.commit()
    repository.write(name, "2\n")
    assert only(repository.change(None)).path == name
    repository.commit()
    change = repository.change()
    assert (only(change).path, only(change).hunks) == (name, ((1, 1, 1, 1),))
    assert change.tree.paths() == ("a.py", name)


def test_a_mode_change_alone(repository):
    (repository.path / "a.py").chmod(0o755)
    repository.commit()
    change = repository.change()
    file = only(change)
    assert (file.status, file.hunks, file.skipped, file.old == file.new) == ("modified", (), None, True)
    assert notes(change) == [("a.py", "its mode changed from 100644 to 100755")]


def test_a_file_that_was_only_touched_is_not_changed(repository):
    repository.git("config", "diff.autoRefreshIndex", "false")
    os.utime(repository.path / "a.py", (1, 1))
    assert repository.change(None).files == ()


def test_no_final_newline(repository):
    repository.commit(b_py="x = 1")
    repository.commit(b_py="x = 1\n")
    file = only(repository.change())
    assert (file.old, file.new, file.hunks) == (b"x = 1", b"x = 1\n", ((1, 1, 1, 1),))


def test_windows_line_ends_are_kept(repository):
    repository.commit(b_py=b"one\r\ntwo\r\n")
    repository.commit(b_py=b"one\r\n2\r\n")
    file = only(repository.change())
    assert (file.new, file.hunks, file.raw) == (b"one\r\n2\r\n", ((2, 1, 2, 1),), None)


def test_line_ends_that_git_converts_are_not_part_of_the_change(repository):
    repository.git("config", "core.autocrlf", "true")
    repository.write("a.py", "".join(f"line {i}\r\n" for i in range(1, 10)).replace("line 5", "five"))
    file = only(repository.change(None))
    assert (file.hunks, b"\r" in file.new) == (((5, 1, 5, 1),), False)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_wide_encodings_are_decoded(repository, encoding):
    mark = "" if encoding in ("utf-16", "utf-32") else "\ufeff"
    lines = [f"größe = {i} # \u0a0a\n" for i in range(5)]
    repository.commit(b_cs=(mark + "".join(lines)).encode(encoding))
    lines[2] = "changed\n"
    stored = (mark + "".join(lines)).encode(encoding)
    repository.commit(b_cs=stored)
    change = repository.change()
    file = only(change)
    assert (file.hunks, file.added, file.deleted, file.skipped) == (((3, 1, 3, 1),), 1, 1, None)
    assert (file.new, file.raw) == ("".join(lines).encode(), stored)


def test_lines_that_git_finds_in_wide_encodings_are_not_believed(repository):
    repository.write(".gitattributes", "*.cs diff\n")
    repository.commit(b_cs="\ufeff\u0a0a\u0a0a\nx\n".encode("utf-16-le"))
    repository.commit(b_cs="\ufeff\u0a0a\u0a0a\ny\n".encode("utf-16-le"))
    assert only(repository.change()).hunks == ((2, 1, 2, 1),)


def test_latin_1_is_decoded(repository):
    repository.commit(b_py="gr\xfcn\nx\n".encode("latin-1"))
    repository.commit(b_py="gr\xfcn\ny\n".encode("latin-1"))
    file = only(repository.change())
    assert (file.new, file.raw, file.hunks) == ("grün\ny\n".encode(), b"gr\xfcn\ny\n", ((2, 1, 2, 1),))


def test_a_byte_order_mark_is_not_part_of_the_text(repository):
    repository.commit(b_py=b"\xef\xbb\xbfx\n")
    file = only(repository.change())
    assert (file.new, file.raw) == (b"x\n", b"\xef\xbb\xbfx\n")


@pytest.mark.parametrize("content", [b"a\0b\n", b"x\n" * 9000 + b"\0", b"\xff\xfea\0\0\0", b"\xff\xfex"])
def test_binary_content(repository, content):
    repository.commit(b_py=content)
    change = repository.change()
    assert (only(change).skipped, only(change).new) == ("binary", None)
    assert notes(change) == [("b.py", "binary")]


def test_what_was_binary_and_is_text_now_is_read(repository):
    repository.commit(b_py=b"\0")
    repository.commit(b_py="import os\n")
    file = only(repository.change())
    assert (file.skipped, file.old, file.new, file.hunks) == (None, None, b"import os\n", ((0, 0, 1, 1),))


def test_a_symbolic_link(repository):
    (repository.path / "link.py").symlink_to("a.py")
    change = repository.change(None)
    assert (only(change).skipped, only(change).new) == ("not a regular file that can be read", None)
    repository.commit()
    assert notes(repository.change()) == [("link.py", "symbolic link")]
    (repository.path / "a.py").unlink()
    (repository.path / "a.py").symlink_to("/etc/passwd")
    for change in (repository.change(None), (repository.commit(), repository.change())[1]):
        assert (only(change).status, only(change).skipped, only(change).new) == ("type-changed", "symbolic link", None)


def test_a_submodule(repository, tmp_path):
    other = Repository(tmp_path / "other")
    other.path.mkdir()
    other.git("init", "-q")
    other.commit("one", x_py="1\n")
    repository.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(other.path), "sub")
    repository.commit("with a submodule")
    assert ("sub", "submodule") in notes(repository.change())
    inner = Repository(repository.path / "sub")
    inner.commit("two", x_py="2\n")
    repository.write(".gitmodules", (repository.path / ".gitmodules").read_text() + "\tignore = all\n")
    repository.git("config", "diff.submodule", "log")
    assert ("sub", "submodule") in notes(repository.change(None))
    repository.git("add", "-f", "sub", ".gitmodules")
    repository.git("commit", "-q", "-m", "moved on")
    change = repository.change()
    assert [(f.path, f.skipped, f.hunks) for f in change.files if f.path == "sub"] == [("sub", "submodule", ((1, 1, 1, 1),))]


def test_a_nested_repository(repository):
    nested = Repository(repository.path / "nested")
    nested.path.mkdir()
    nested.git("init", "-q")
    nested.commit("one", x_py="1\n")
    assert notes(repository.change(None)) == [("nested/", "nested repository")]


def test_a_file_over_the_limit(repository):
    repository.commit(b_py="x\n" * 600, c_py="x\n")
    change = repository.change(size_limit=1000)
    assert [(f.path, f.skipped, f.added) for f in change.files] == [("b.py", "larger than 1,000 bytes", 600), ("c.py", None, 1)]
    repository.write("d.py", "x\n" * 600)
    assert notes(repository.change(None, size_limit=1000)) == [("d.py", "larger than 1,000 bytes")]
    repository.commit(b_py="x\n", c_py="xx\n")
    change = repository.change(size_limit=1000)
    assert [(f.path, f.skipped, f.new) for f in change.files][:2] == [
        ("b.py", "larger than 1,000 bytes", None),
        ("c.py", None, b"xx\n"),
    ]


def test_a_file_with_conflicts(repository):
    repository.git("checkout", "-q", "-b", "topic")
    repository.commit(a_py="topic\n")
    repository.git("checkout", "-q", "main")
    repository.commit(a_py="main\n")
    subprocess.run(("git", "merge", "-q", "topic"), cwd=repository.path, capture_output=True, check=False)
    assert b"<<<<<<< HEAD\n" in only(repository.change(None)).new
    change = repository.change(None, staged=True)
    assert (change.files, notes(change)) == ((), [("a.py", "unmerged: it has conflicts")])


def test_content_that_looks_like_a_diff(repository):
    fake = "diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1,5 +1,9 @@\n-- x\n++ y\n\\ No newline at end of file\n"
    repository.commit(b_txt=fake)
    repository.commit(b_txt="".join(f"{line} changed\n" for line in fake.splitlines()))
    file = only(repository.change())
    assert (file.path, file.added, file.deleted, file.hunks) == ("b.txt", 7, 7, ((1, 7, 1, 7),))


def test_many_files_at_once(repository):
    for i in range(3000):
        repository.write(f"dir{i % 7}/file {i:04}.py", f"{i}\n" * 20)
    repository.commit()
    change = repository.change()
    assert len(change.files) == 3000
    assert all(file.new == f"{int(file.path[-7:-3])}\n".encode() * 20 and file.added == 20 for file in change.files)


def test_a_missing_blob_does_not_end_the_run(repository):
    repository.commit(b_py="x\n", c_py="y\n")
    repository.commit(b_py="x2\n", c_py="y2\n")
    blob = repository.git("rev-parse", "HEAD:b.py")
    (repository.path / ".git/objects" / blob[:2] / blob[2:]).unlink()
    change = repository.change()
    assert [(f.path, f.skipped, f.hunks) for f in change.files] == [
        ("b.py", "its content is missing from the repository", ()),
        ("c.py", None, ((1, 1, 1, 1),)),
    ]
