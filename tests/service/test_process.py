"""A review in a process of its own, with something else in place of the review."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from running import wait_until

from llmreview.service.errors import ReviewError
from llmreview.service.process import Order, Result, Reviewer

ORDER = Order("http://127.0.0.1:1", "glpat-x", None, 1, 2, "/nowhere", "default", "", 0)
READ = "import json, os, sys, time; order = json.loads(sys.stdin.buffer.readline()); "


def reviewer(code, seconds=30.0):
    return Reviewer(seconds, (sys.executable, "-c", READ + code))


def is_gone(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except FileNotFoundError:
        return True


def test_the_order_goes_in_and_the_result_comes_back():
    code = "print(json.dumps({'outcome': order['token'], 'detail': ' '.join(sys.argv), 'statuses': {'200': 3}}))"
    assert reviewer(code).review(ORDER) == Result("glpat-x", "-c", {"200": 3})


def test_secrets_of_the_service_are_not_in_its_environment(monkeypatch):
    monkeypatch.setenv("LLMREVIEW_GITLAB_TOKEN", "glpat-x")
    monkeypatch.setenv("LLMREVIEW_DATABASE", "postgresql://me:word@host/x")
    monkeypatch.setenv("PGPASSWORD", "word")
    found = reviewer("print(json.dumps({'outcome': ' '.join(os.environ)}))").review(ORDER).outcome.split()
    assert not {"LLMREVIEW_GITLAB_TOKEN", "LLMREVIEW_DATABASE", "PGPASSWORD"} & set(found)


def test_one_that_takes_too_long_is_ended_with_what_it_started(tmp_path):
    code = f"import subprocess; p = subprocess.Popen(['sleep', '600']); open({str(tmp_path / 'pid')!r}, 'w').write(str(p.pid)); time.sleep(600)"
    with pytest.raises(ReviewError, match="longer than"):
        reviewer(code, 1.5).review(ORDER)
    wait_until(lambda: is_gone(int((tmp_path / "pid").read_text())))


@pytest.mark.parametrize(
    "code", ["os.abort()", "os._exit(0)", "print('no json')", "print('{}')", "print('[1]')", "print('x' * 10**6)"]
)
def test_one_that_dies_or_talks_nonsense(code):
    with pytest.raises(ReviewError, match="without a result"):
        reviewer(code).review(ORDER)


def test_one_that_does_not_even_read():
    with pytest.raises(ReviewError):
        Reviewer(30, (sys.executable, "-c", "")).review(ORDER._replace(git_directory="x" * 10**6))


def test_it_ends_when_the_service_is_gone(tmp_path):
    """Else it would go on beside the one that the next start of the service begins."""
    pid = tmp_path / "pid"
    child = (
        "import os, sys, threading, time\n"
        "from llmreview.service import reviewer\n"
        f"reviewer._reviewed = lambda *_: (open({str(pid)!r}, 'w').write(str(os.getpid())), time.sleep(600))\n"
        "reviewer.main()\n"
    )
    parent = (
        "import sys\nfrom llmreview.service.process import Order, Reviewer\n"
        f"Reviewer(600, (sys.executable, '-c', {child!r})).review(Order(*{tuple(ORDER)!r}))\n"
    )
    with subprocess.Popen((sys.executable, "-c", parent), env={**os.environ}) as process:
        wait_until(lambda: pid.exists() and pid.read_text())
        process.send_signal(signal.SIGKILL)
    wait_until(lambda: is_gone(int(pid.read_text())))


def test_it_ends_in_silence_with_or_without_an_order():
    """What it prints is the service's log."""
    child = "from llmreview.service import reviewer\nfrom llmreview.service.process import Result\nreviewer._reviewed = lambda *_: Result('x')\n"
    command = (sys.executable, "-c", child + "raise SystemExit(reviewer.main())")
    for order, status in ((json.dumps(ORDER._asdict()) + "\n", 0), ("", 3), ('{"url"', 3)):
        with subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        ) as process:
            process.stdin.write(order)
            process.stdin.flush()
            if status:
                process.stdin.close()
            assert process.stdout.read().count("outcome") == (status == 0)
            assert (process.wait(), process.stderr.read()) == (status, "")


def test_it_ends_in_silence_when_nobody_waits_for_the_result():
    """The service may have ended just then; what it left is no flaw that its log should tell of."""
    child = "from llmreview.service import reviewer\nfrom llmreview.service.process import Result\nreviewer._reviewed = lambda *_: Result('x')\n"
    command = (sys.executable, "-c", child + "raise SystemExit(reviewer.main())")
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        process.stdout.close()
        process.stdin.write(json.dumps(ORDER._asdict()) + "\n")
        process.stdin.flush()
        assert (process.wait(), process.stderr.read()) == (3, "")


def test_memory_has_a_limit():
    child = "from llmreview.service import reviewer\nreviewer._review = lambda *_: bytearray(10**10)\nreviewer.main()\n"
    result = Reviewer(60, (sys.executable, "-c", child)).review(ORDER._replace(memory=2**30))
    assert result == Result("failed", "it took more memory than it may")


def test_the_review_itself_says_what_it_could_not_do(gitlab, tmp_path):
    project = gitlab.project("shop", {"a.txt": "a\n"})
    mr = project.merge_request({"a.txt": "b\n"})
    order = ORDER._replace(url=gitlab.url, token=project.bot().token, project=project.id, iid=mr.iid, git_directory=str(tmp_path))
    found = Reviewer(60).review(order)
    assert found.outcome == "later"
    assert found.statuses["200"] >= 2
    assert Reviewer(60).review(order._replace(token="wrong")).outcome == "refused"  # noqa: S106
