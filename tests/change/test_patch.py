"""A change from a patch alone."""

from __future__ import annotations

import contextlib
import subprocess

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from llmreview.change.patch import parse_patch, read_patch
from llmreview.model import InputError

from .conftest import Repository

MODIFIED = b"""diff --git a/x.py b/x.py
index 1..2 100644
--- a/x.py
+++ b/x.py
@@ -3,4 +3,5 @@ def f():
 three
-four
+4
+four and a half
 five
 six
@@ -20 +21,0 @@
-twenty
"""


def patch(text: bytes | str, **options):
    return parse_patch(text.encode() if isinstance(text, str) else text, "x.patch", **options)


def only(change):
    assert len(change.files) == 1, change.files
    return change.files[0]


def notes(change) -> dict[str, str]:
    return {note.what: note.why for note in change.not_evaluated}


def shown(repository: Repository, *arguments: str) -> bytes:
    return subprocess.run(("git", *arguments), cwd=repository.path, capture_output=True, check=True).stdout


def test_a_modified_file_is_known_in_part():
    change = patch(MODIFIED)
    file = only(change)
    assert (file.path, file.old_path, file.status, file.partial) == ("x.py", "x.py", "modified", True)
    assert file.hunks == ((4, 1, 4, 2), (20, 1, 21, 0))
    assert (file.added, file.deleted) == (2, 2)
    assert file.new.split(b"\n")[2:7] == [b"three", b"4", b"four and a half", b"five", b"six"]
    assert file.new.split(b"\n")[:2] == [b"", b""]
    assert file.old.split(b"\n")[19] == b"twenty"
    assert (change.base, change.head, change.title, change.messages, change.tree) == (None, None, "x.patch", (), None)
    assert notes(change).keys() == {"the repository", "1 modified file"}


def test_added_and_deleted_files_are_known_whole(repository: Repository):
    repository.git("rm", "-q", "a.py")
    repository.commit(b_py="x\n\ny")
    change = patch(shown(repository, "diff", "HEAD~1", "HEAD"))
    a, b = change.files
    assert (a.status, a.new, a.old, a.partial, a.hunks) == (
        "deleted",
        None,
        b"".join(b"line %d\n" % i for i in range(1, 10)),
        False,
        ((1, 9, 0, 0),),
    )
    assert (b.status, b.old_path, b.old, b.new, b.partial, b.hunks) == ("added", None, None, b"x\n\ny", False, ((0, 0, 1, 3),))
    assert notes(change).keys() == {"the repository"}


@pytest.mark.parametrize(
    "arguments", [("-U0",), ("-U3",), ("-U9",), ("--no-prefix",), ("--src-prefix=i/", "--dst-prefix=w/"), ("--no-renames",)]
)
def test_the_same_hunks_as_from_the_repository(repository, arguments):
    lines = (repository.path / "a.py").read_text().splitlines(keepends=True)
    repository.commit(a_py="".join(["zero\n", *lines[:4], "five\n", *lines[6:], "end"]), b_py="b\n")
    read = repository.change().files
    files = patch(shown(repository, "diff", *arguments, "HEAD~1", "HEAD")).files
    assert [(f.path, f.status, f.hunks, f.added, f.deleted) for f in files] == [
        (f.path, f.status, f.hunks, f.added, f.deleted) for f in read
    ]
    for partial, whole in zip(files, read, strict=True):
        for line in whole.added_lines():
            assert partial.new.split(b"\n")[line - 1] == whole.new.split(b"\n")[line - 1]


@pytest.mark.parametrize("name", ["with space.py", 'quo"te.py', "new\nline.py", "tab\t.py", "größe.py", "a/b.py"])
def test_peculiar_paths(repository, name):
    repository.write(name, "1\n")
    repository.commit()
    repository.write(name, "2\n")
    for options in ((), ("-c", "core.quotePath=false")):
        assert only(patch(shown(repository, *options, "diff"))).path == name
    repository.git("mv", "a.py", "moved " + name.replace("/", " "))
    repository.git("checkout", name)
    file = only(patch(shown(repository, "diff", "-M", "HEAD")))
    assert (file.status, file.old_path, file.path, file.partial) == ("renamed", "a.py", "moved " + name.replace("/", " "), True)


def test_a_mode_change_a_link_a_submodule_and_a_binary(repository):
    (repository.path / "a.py").chmod(0o755)
    (repository.path / "link").symlink_to("a.py")
    repository.write("b.bin", b"\0")
    repository.git("add", "-A")
    repository.git("update-index", "--add", "--cacheinfo", f"160000,{'1' * 40},sub")
    repository.git("commit", "-q", "-m", "x")
    for options in ((), ("--binary",)):
        change = patch(shown(repository, "diff", *options, "HEAD~1", "HEAD"))
        assert [(f.path, f.skipped) for f in change.files] == [
            ("a.py", None), ("b.bin", "binary"), ("link", "symbolic link"), ("sub", "submodule"),
        ]  # fmt: skip
        assert notes(change)["link"] == "symbolic link"


def test_encodings(repository):
    repository.commit(b_py="gr\xfcn\n".encode("latin-1"), c_py="größe\n")
    b, c = patch(shown(repository, "diff", "HEAD~1", "HEAD")).files
    assert (b.new, b.raw) == ("grün\n".encode(), b"gr\xfcn\n")
    assert (c.new, c.raw) == ("größe\n".encode(), None)


def test_windows_line_ends_of_the_file_are_kept(repository):
    repository.commit(b_py=b"one\r\n")
    assert only(patch(shown(repository, "diff", "HEAD~1", "HEAD"))).new == b"one\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_patches_that_a_windows_shell_redirected(encoding):
    text = MODIFIED.decode().replace("\n", "\r\n").encode(encoding)
    assert patch(text).files == patch(MODIFIED).files


def test_plain_diffs():
    assert only(patch("--- old/src/x.py\t2020-01-01\n+++ new/src/x.py\t2020-01-02\n@@ -1 +1 @@\n-a\n+b\n")).path == "src/x.py"
    file = only(patch("--- x.py.orig\n+++ x.py\n@@ -1 +1 @@\n-a\n+b\n"))
    assert (file.path, file.status) == ("x.py", "modified")
    assert only(patch("--- /dev/null\n+++ x.py\n@@ -0,0 +1 @@\n+b\n")).status == "added"
    assert only(patch("--- x.py\n+++ /dev/null\n@@ -1 +0,0 @@\n-b\n")).status == "deleted"


def test_mails_of_format_patch(repository):
    repository.commit(
        "Größe: a subject that is so long that the mail folds it over several lines, as mails do\n\nBody.\n\nMore.", b_py="b\n"
    )
    repository.commit("second", b_py="bb\n", c_py="c\n")
    change = patch(shown(repository, "format-patch", "--stdout", "HEAD~2"))
    read = repository.change("HEAD~2..HEAD")
    assert [(m.sha, m.text.strip(), m.source) for m in change.messages] == [
        (m.sha, m.text.strip(), m.source) for m in read.messages
    ]
    assert change.title == "2 commits: second"
    assert [(f.path, f.status) for f in change.files] == [("b.py", "modified"), ("c.py", "added")]
    assert notes(change)["b.py"] == "2 patches change it: only the last was looked at; review the range instead"
    assert [n.what for n in change.not_evaluated if n.incomplete] == ["b.py"]
    assert patch(shown(repository, "format-patch", "--stdout", "-1")).title == "second"


def test_a_cover_letter_is_a_description(repository):
    repository.commit("second", b_py="b\n")
    text = shown(repository, "format-patch", "--stdout", "--cover-letter", "-1").replace(b"*** BLURB HERE ***", b"All about it.")
    change = patch(text)
    assert [m.source for m in change.messages] == ["description", "commit"]
    assert "All about it." in change.messages[0].text
    assert change.title == "second"


def test_a_mail_in_quoted_printable(repository):
    diff = shown(repository, "show", "--format=", "HEAD").replace(b"=", b"=3D").replace(b"line 1", b"line=201")
    mail = b"From: a@b.org\nSubject: =?utf-8?q?[PATCH_v2]_gr=C3=B6=C3=9Fe?=\nContent-Type: text/plain; charset=utf-8\n"
    change = patch(mail + b"Content-Transfer-Encoding: quoted-printable\n\nBody\n---\n" + diff)
    assert (change.messages[0].text, change.messages[0].sha) == ("größe\n\nBody", None)
    assert only(change).new.startswith(b"line 1\n")


@pytest.mark.parametrize(
    "command", [("show", "HEAD"), ("log", "-p", "--reverse", "HEAD~2..HEAD"), ("show", "--stat", "-p", "HEAD")]
)
def test_what_git_show_and_log_print(repository, command):
    repository.commit("first\n\nBody: diff --git a/x b/x", b_py="b\n")
    repository.commit("second\n\nBody", c_py="c\n")
    change = patch(shown(repository, *command))
    read = repository.change("HEAD~2..HEAD" if command[0] == "log" else "HEAD~1..HEAD")
    assert [(m.sha, m.text) for m in change.messages] == [(m.sha, m.text.strip()) for m in read.messages]
    assert [f.path for f in change.files] == [f.path for f in read.files]


def test_messages_handed_in_come_last(tmp_path):
    (tmp_path / "message").write_text("about")
    (tmp_path / "x.patch").write_bytes(MODIFIED)
    change = read_patch(tmp_path / "x.patch", message_file=tmp_path / "message")
    assert [(m.text, m.source) for m in change.messages] == [("about", "description")]
    with pytest.raises(InputError, match="cannot read the patch"):
        read_patch(tmp_path / "nowhere")


def test_generated_minified_and_large_files_are_set_aside():
    def added(path: str, *lines: str) -> str:
        return (
            f"diff --git a/{path} b/{path}\nnew file mode 100644\n--- /dev/null\n+++ b/{path}\n@@ -0,0 +1,{len(lines)} @@\n"
            + "".join(f"+{line}\n" for line in lines)
        )

    text = (
        added("yarn.lock", "x")
        + added("a.py", "# @generated", "x")
        + added("b.js", "x" * 9000)
        + added("c.py", *["x"] * 9000)
        + added("d.sql", "x")
    )
    change = patch(text, size_limit=10_000, generated=("*.sql",))
    assert [(f.path, f.skipped, f.new, f.added) for f in change.files] == [
        ("yarn.lock", "lock file", None, 1),
        ("a.py", "generated (its header says so)", None, 2),
        ("b.js", "minified", None, 1),
        ("c.py", "larger than 10,000 bytes", None, 9000),
        ("d.sql", "generated (by setting)", None, 1),
    ]


@pytest.mark.parametrize("text", ["", "\n", "  \n\n"])
def test_an_empty_patch_is_an_empty_change(text):
    assert (patch(text).files, patch(text).not_evaluated) == ((), ())


@pytest.mark.parametrize(
    "text",
    [
        "hello\n", "{}", "\x00\x01\x02", "@@ -1 +1 @@\n-a\n+b\n", "--- a/x\n+++ b/x\n@@ -1,5 +1,5 @@\n-a\n+b\n",
        "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n@@ -1 +1 @@\n-a\n+b\n", "--- a/x\n+++ b/x\n@@ -1 +999999999 @@\n-a\n+b\n",
        f"--- a/x\n+++ b/x\n@@ -1 +{'9' * 5000} @@\n-a\n+b\n",
        "diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n garbage\nhere\n",
    ],
)  # fmt: skip
def test_what_is_no_patch(text):
    with pytest.raises(InputError, match=r"x\.patch is not a"):
        patch(text)


def test_a_combined_diff(repository):
    repository.git("checkout", "-q", "-b", "topic")
    repository.commit(a_py="topic\n")
    repository.git("checkout", "-q", "main")
    repository.commit(a_py="main\n")
    subprocess.run(("git", "merge", "-q", "topic"), cwd=repository.path, capture_output=True, check=False)
    repository.commit("merged", a_py="both\n")
    with pytest.raises(InputError, match="combined diff"):
        patch(shown(repository, "show", "HEAD"))


STRANGE_LINES = [
    *MODIFIED.splitlines(keepends=True), b"From: x\n", b"commit " + b"a" * 40 + b"\n", b"\\ No newline at end of file\n",
    b"\n", b"\xff\r\n",
    b"GIT binary patch\n", b"rename from x\n", b'+++ "b/\\777"\n', b"Binary files a/x and b/y differ\n", b"old mode 100644\n",
]  # fmt: skip


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(STRANGE_LINES), max_size=20))
def test_mutilated_patches_never_crash(lines):
    with contextlib.suppress(InputError):
        patch(b"".join(lines))
