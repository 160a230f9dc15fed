"""Reports of what ran, and review threads, on the command line."""

import json
import os
import subprocess
import sys

import pytest

CODE = "def load(path, limit):\n    rows = read(path)\n    return rows[:limit]\n"
TEST = "from store import load\n\n\ndef test_load():\n    assert load('a', 2) == []\n"
PASSED = '<testsuite name="pytest"><testcase classname="test_store" name="test_load"/></testsuite>'
OTHER = '<testsuite name="pytest"><testcase classname="test_store" name="test_other"/></testsuite>'


def test_a_changed_case_that_ran_and_one_that_did_not(repository, llmreview):
    repository.write(store__py=CODE, test_store__py=TEST)
    (repository.path.parent / "passed.xml").write_text(PASSED)
    (repository.path.parent / "other.xml").write_text(OTHER)
    passed = json.loads(llmreview("diff", "--junit", "../passed.xml", "--format", "json").stdout)
    assert passed["checks"]["tests"]["verdict"] == "pass"
    assert "1 of 1 test ran, the changed one passed" in passed["checks"]["tests"]["summary"]
    failed = json.loads(llmreview("diff", "--junit", "../other.xml", "--format", "json").stdout)
    assert failed["checks"]["tests"]["verdict"] == "fail"
    assert [item["id"] for item in failed["checklist"] if item["status"] == "ask"] == ["changed-tests-did-not-run"]
    shown = llmreview("diff", "--junit", "../other.xml")
    assert "is not in the test report" in shown.stdout


def test_changed_lines_that_did_not_run(repository, llmreview):
    repository.write(store__py=CODE, test_store__py=TEST)
    (repository.path.parent / "lcov.info").write_text("SF:store.py\nDA:1,1\nDA:2,1\nDA:3,0\nend_of_record\n")
    report = json.loads(llmreview("diff", "--coverage", "../lcov.info", "--format", "json").stdout)
    (item,) = [item for item in report["checklist"] if item["id"] == "changed-lines-did-not-run"]
    assert item["evidence"] == [{"path": "store.py", "line": 3, "note": "`load`: 1 of 3 changed lines did not run (3)"}]
    assert "2 of 3 changed executable lines ran" in report["checks"]["tests"]["summary"]


def test_a_resolved_thread_on_lines_that_did_not_change(repository, llmreview):
    repository.write(store__py=CODE, other__py="x = 1\n")
    repository.commit("Start")
    repository.write(store__py=CODE.replace("rows[:limit]", "rows[:limit] or None"))
    threads = [{"path": "other.py", "line": 1, "state": "resolved"}, {"path": ".\\store.py", "line": 3, "state": "resolved"}]
    (repository.path.parent / "threads.json").write_text(json.dumps(threads))
    report = json.loads(llmreview("diff", "--threads", "../threads.json", "--format", "json").stdout)
    verdicts = {claim["text"]: claim["verdict"] for claim in report["checks"]["claims"]["claims"]}
    assert verdicts == {"resolved thread at other.py:1": "contradicted", "resolved thread at store.py:3": "supported"}
    assert [f["detector"] for f in report["findings"] if f["path"] is None] == ["claim-mismatch"]


def test_threads_on_whole_files_and_on_the_change(repository, llmreview):
    repository.write(store__py=CODE, other__py="x = 1\n")
    repository.commit("Start")
    repository.write(store__py=CODE.replace("rows[:limit]", "rows[:limit] or None"))
    threads = [{"path": path, "line": None, "state": "resolved"} for path in ("other.py", "store.py", None)]
    (repository.path.parent / "threads.json").write_text(json.dumps(threads))
    report = json.loads(llmreview("diff", "--threads", "../threads.json", "--format", "json").stdout)
    assert {claim["text"]: claim["verdict"] for claim in report["checks"]["claims"]["claims"]} == {
        "resolved thread at other.py": "contradicted",
        "resolved thread at store.py": "unverifiable",
        "resolved thread on the whole change": "unverifiable",
    }
    for wrong in ({"line": 3}, {"path": "store.py", "line": 0}, {"path": 1, "line": 1}, {"path": "store.py", "line": True}):
        (repository.path.parent / "threads.json").write_text(json.dumps([wrong]))
        result = llmreview("diff", "--threads", "../threads.json")
        assert (result.returncode, "needs a `path`" in result.stderr) == (2, True)


def test_reports_that_cannot_be_read_are_said(repository, llmreview):
    repository.write(store__py=CODE)
    for option in ("--junit", "--coverage", "--threads"):
        result = llmreview("diff", option, "missing")
        assert result.returncode == 2
        assert "missing" in result.stderr
        assert "Traceback" not in result.stderr


def test_claims_with_one_reason_are_one_finding(repository, llmreview):
    repository.write(store__py=CODE)
    repository.commit("Start")
    repository.write(store__py=CODE.replace("rows[:limit]", "rows[:limit] or None"))
    repository.commit(
        "Answer nothing\n\nNew cases of tests:\n- test_rows_of_nothing: no rows\n- test_rows_of_all: each row\n- test_one_row: x"
    )
    report = json.loads(llmreview("diff", "HEAD~1..HEAD", "--format", "json").stdout)
    listed = [claim for claim in report["checks"]["claims"]["claims"] if "listed as tests" in claim["evidence"]]
    assert [claim["verdict"] for claim in listed] == ["contradicted"] * 3
    assert sum("listed as tests" in finding["message"] for finding in report["findings"]) == 1
    assert llmreview("diff", "HEAD~1..HEAD").stdout.count("listed as tests") == 1


@pytest.mark.parametrize("option", ["--junit", "--coverage", "--threads", "--message-file", "--patch"])
@pytest.mark.parametrize("kind", ["named pipe", "directory", "/dev/zero"])
def test_what_is_no_regular_file_is_refused(repository, llmreview, option, kind):
    repository.write(store__py=CODE)
    path = repository.path.parent / "handed-in"
    if kind == "named pipe":
        os.mkfifo(path)
    elif kind == "directory":
        path.mkdir()
    else:
        path.symlink_to(kind)
    result = llmreview("diff", option, "../handed-in")
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr.count("\n") == 1
    assert "../handed-in: it is not a regular file" in result.stderr


@pytest.mark.parametrize("option", ["--junit", "--coverage", "--message-file"])
def test_what_is_open_already_may_be_handed_in(repository, option):
    """As where a shell has ``<(command)``."""
    repository.write(store__py=CODE)
    text = {"--junit": PASSED, "--coverage": "SF:store.py\nDA:1,1\n", "--message-file": "Load rows"}[option]
    reading, writing = os.pipe()
    os.write(writing, text.encode())
    os.close(writing)
    command = [sys.executable, "-m", "llmreview", "diff", option, f"/dev/fd/{reading}", "--quiet"]
    result = subprocess.run(command, cwd=repository.path, pass_fds=[reading], capture_output=True, text=True, check=False)
    os.close(reading)
    assert (result.returncode, result.stderr) == (0, "")
