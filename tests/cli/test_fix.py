"""``llmreview fix`` from end to end: what is written, what is left alone, exit statuses."""

import os
import stat
import subprocess

import pytest

LAST = "HEAD~1..HEAD"
CALL = (
    'import requests\n\n\ndef send(url):\n    requests.post(url, json={"a": 1}, headers={"Content-Type": "application/json"})\n'
)


def test_the_working_tree_is_fixed(repository, llmreview):
    repository.write(new__py="x = 1 \n", call__py=CALL)
    result = llmreview("fix")
    assert (result.returncode, result.stderr) == (0, "")
    assert (repository.path / "new.py").read_text() == "x = 1\n"
    assert 'json={"a": 1})\n' in (repository.path / "call.py").read_text()
    assert result.stdout.splitlines() == [
        "call.py: redundant-content-type: 5",
        "new.py: trailing-whitespace: 1",
        "2 fixes in 2 files",
    ]
    again = llmreview("fix")
    assert (again.returncode, again.stdout) == (0, "nothing to fix\n")


def test_a_diff_is_shown_and_can_be_applied(repository, llmreview):
    files = {
        "new.py": b"x = 1 \ny = 2",
        "a b\u00e4.txt": b"one\t\n",
        "bom.py": b"\xef\xbb\xbfx = 1 \r\n",
        "latin.txt": b"\xe4 \n",
    }
    for name, content in files.items():
        (repository.path / name).write_bytes(content)
    shown = llmreview("fix", "--diff", text=False)
    assert shown.returncode == 1
    assert shown.stderr == b"4 fixes in 4 files; nothing written\n"
    assert {name: (repository.path / name).read_bytes() for name in files} == files
    subprocess.run(["git", "apply"], input=shown.stdout, cwd=repository.path, check=True)
    applied = {name: (repository.path / name).read_bytes() for name in files}
    assert applied == {
        name: content.replace(b" \n", b"\n").replace(b"\t\n", b"\n").replace(b" \r", b"\r").replace(b"1 \ny", b"1\ny")
        for name, content in files.items()
    }
    nothing = llmreview("fix", "--diff")
    assert (nothing.returncode, nothing.stdout, nothing.stderr) == (0, "", "nothing to fix\n")


def test_a_range_is_fixed_where_the_working_tree_is_its_head(repository, llmreview):
    assert llmreview("fix", LAST).returncode == 0
    assert (repository.path / "app.py").read_text() == "def total(items):\n    items = list(items)\n    return sum(items)\n"


def test_a_file_that_differs_is_left_alone(repository, llmreview):
    repository.write(app__py="def total(items):\n    items = list(items)  \n    return 0\n")
    result = llmreview("fix", LAST)
    assert result.returncode == 1
    assert result.stderr == "left alone: app.py: differs in the working tree from what the change ends with\n"
    assert "items = list(items)  \n" in (repository.path / "app.py").read_text()


def test_lines_from_before_the_change_stay(repository, llmreview):
    repository.commit("spaces", old__txt="one \ntwo \n")
    repository.write(old__txt="one \nzwei \n")
    llmreview("fix", "HEAD")
    assert (repository.path / "old.txt").read_text() == "one \nzwei\n"


def test_the_index(repository, llmreview):
    repository.write(new__py="x = 1 \n", other__py="y = 1 \n")
    repository.git("add", "new.py")
    llmreview("fix", "--staged")
    assert (repository.path / "new.py").read_text() == "x = 1\n"
    assert (repository.path / "other.py").read_text() == "y = 1 \n"
    assert repository.git("show", ":new.py") == "x = 1 \n"


def test_only_some_detectors(repository, llmreview):
    repository.write(call__py=CALL.replace("url)", "url) "), new__py="x = 1 \n")
    llmreview("fix", "--only", "redundant-content-type")
    assert (repository.path / "new.py").read_text() == "x = 1 \n"
    assert 'json={"a": 1})\n' in (repository.path / "call.py").read_text()
    unknown = llmreview("fix", "--only", "redundant-content-typ")
    assert unknown.returncode == 2
    assert "did you mean 'redundant-content-type'?" in unknown.stderr


def test_what_is_excluded_or_suppressed_stays(repository, llmreview):
    suppressed = "# llmreview: ok trailing-whitespace - as the device sends it\nx = 1 \n"
    repository.write(llmreview__yaml="exclude: [gen/]\n", kept__py=suppressed)
    repository.write_file("gen/a.py", "x = 1 \n")
    llmreview("fix")
    assert (repository.path / "gen" / "a.py").read_text() == "x = 1 \n"
    assert (repository.path / "kept.py").read_text() == suppressed


@pytest.mark.skipif(os.name != "posix", reason="modes and links as POSIX has them")
def test_modes_stay_and_links_are_not_followed(repository, llmreview, tmp_path):
    outside = tmp_path / "outside.txt"
    outside.write_text("x \n")
    (repository.path / "link.txt").symlink_to(outside)
    (repository.path / "folder").symlink_to(tmp_path)
    repository.write(run__sh="echo \n")
    (repository.path / "run.sh").chmod(0o755)
    llmreview("fix")
    assert outside.read_text() == "x \n"
    assert (repository.path / "run.sh").read_text() == "echo\n"
    assert stat.S_IMODE((repository.path / "run.sh").stat().st_mode) == 0o755
    assert [name for name in os.listdir(repository.path) if name.endswith(".tmp")] == []


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root may give files away")
def test_the_owner_stays(repository, llmreview):
    repository.write(new__py="x = 1 \n")
    os.chown(repository.path / "new.py", 12345, 54321)
    assert llmreview("fix").returncode == 0
    status = (repository.path / "new.py").stat()
    assert (status.st_uid, status.st_gid) == (12345, 54321)


def test_a_renamed_file_that_was_edited_since(repository, llmreview):
    repository.git("mv", "app.py", "total.py")
    text = (repository.path / "total.py").read_text()
    repository.write(total__py=f"{text}x = 1 \n")
    assert llmreview("fix", "HEAD").returncode == 0
    assert (repository.path / "total.py").read_text() == f"{text}x = 1\n"


def test_conflicts_are_left_alone(repository, llmreview):
    repository.git("checkout", "-q", "-b", "other", "HEAD~1")
    repository.commit("theirs", app__py="def total(items):\n    items = set(items)  \n    return sum(items)\n")
    subprocess.run(["git", "merge", "-q", "main"], cwd=repository.path, capture_output=True, check=False)
    before = (repository.path / "app.py").read_text()
    assert "<<<<<<<" in before
    assert llmreview("fix").returncode in (0, 1)
    assert (repository.path / "app.py").read_text() == before


def test_binary_content_stays(repository, llmreview):
    (repository.path / "data.bin").write_bytes(b"x \n\0 \n")
    assert llmreview("fix").returncode == 0
    assert (repository.path / "data.bin").read_bytes() == b"x \n\0 \n"


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="everything may be written by root")
def test_what_cannot_be_written_is_an_error(repository, llmreview):
    repository.write(new__py="x = 1 \n")
    (repository.path / "new.py").chmod(0o444)
    result = llmreview("fix")
    assert result.returncode == 2
    assert "new.py cannot be written" in result.stderr


def test_a_bare_repository_has_nothing_to_fix(repository, llmreview, tmp_path):
    repository.git("clone", "-q", "--bare", ".", str(tmp_path / "bare"))
    result = llmreview("fix", LAST, cwd=tmp_path / "bare")
    assert result.returncode == 2
    assert "bare repository" in result.stderr


def test_help_fits_a_terminal(llmreview):
    text = llmreview("fix", "--help", env={"COLUMNS": "80"}).stdout
    assert [line for line in text.splitlines() if len(line) > 84] == []
    for words in ("exit status:", "--diff", "--only", "Only lines that the change added"):
        assert words in text
