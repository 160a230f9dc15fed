"""Pairing formats with files, and writing whole files."""

import os
import stat

import pytest

from llmreview import outputs
from llmreview.model import InputError
from llmreview.outputs import Output, pair, write


def words(*pairs):
    return [(kind.lstrip("-"), word) for kind, word in zip(pairs[::2], pairs[1::2], strict=True)]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([], [("terminal", None)]),
        (["--format", "json"], [("json", None)]),
        (["--format", "json", "--output", "a"], [("json", "a")]),
        (["--output", "a", "--format", "json"], [("json", "a")]),
        (["--output", "a"], [("terminal", "a")]),
        (["--format", "json", "--output", "-"], [("json", None)]),
        (["--format", "markdown", "--output", "a", "--format", "terminal"], [("markdown", "a"), ("terminal", None)]),
        (["--format", "terminal", "--format", "json", "--output", "a"], [("terminal", None), ("json", "a")]),
        (["--format", "json", "--output", "a", "--format", "json", "--output", "b"], [("json", "a"), ("json", "b")]),
    ],
)
def test_an_output_belongs_to_the_format_before_it(given, expected):
    assert pair(words(*given), "terminal") == tuple(Output(*output) for output in expected)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (["--format", "json", "--format", "markdown"], "two formats go to standard output"),
        (["--format", "json", "--format", "markdown", "--output", "-"], "two formats go to standard output"),
        (["--format", "json", "--output", "a", "--format", "markdown", "--output", "./a"], r"two formats go to \./a"),
        (["--format", "json", "--output", "a", "--output", "b"], "--output b: no --format stands right before it"),
        (["--output", "a", "--output", "b"], "--output b: no --format"),
        (["--output", "a", "--format", "json", "--format", "terminal"], "--output a: no --format"),
    ],
)
def test_what_cannot_be_paired_or_would_overwrite_is_an_error(given, message):
    with pytest.raises(InputError, match=message):
        pair(words(*given), "terminal")


def test_a_file_is_replaced_and_nothing_else_is_left(tmp_path):
    file = tmp_path / "report.md"
    file.write_text("old")
    write("new\n", str(file))
    assert file.read_text() == "new\n"
    assert os.listdir(tmp_path) == ["report.md"]


def test_a_failure_leaves_the_old_file_whole(tmp_path, monkeypatch):
    file = tmp_path / "report.md"
    file.write_text("old")

    def fail(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(outputs.os, "replace", fail)
    with pytest.raises(InputError, match=r"report.md cannot be written: No space left on device"):
        write("new\n", str(file))
    assert file.read_text() == "old"
    assert os.listdir(tmp_path) == ["report.md"]


def test_a_link_stays_a_link_to_the_new_content(tmp_path):
    (tmp_path / "real").write_text("old")
    (tmp_path / "link").symlink_to("real")
    write("new", str(tmp_path / "link"))
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text() == "new"


def test_the_permissions_of_a_replaced_file_stay(tmp_path):
    file = tmp_path / "report.md"
    file.write_text("old")
    file.chmod(0o640)
    write("new", str(file))
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def test_a_named_pipe_is_written_to_and_not_replaced(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write("report\n", str(pipe))
    assert os.read(reader, 100) == b"report\n"
    os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@pytest.mark.parametrize("name", ["no/such/directory.md", "", "nul\0byte"])
def test_a_place_that_cannot_be_written_is_an_error(tmp_path, name):
    with pytest.raises(InputError, match="cannot be written"):
        write("x", str(tmp_path) + "/" + name)


def test_bytes_that_were_not_utf8_do_not_break_the_report(tmp_path):
    write("a\udcff", str(tmp_path / "r"))
    assert (tmp_path / "r").read_bytes() == b"a?"
