"""Workflow commands, read as GitHub's runner reads them and compared with what its own toolkit writes."""

from __future__ import annotations

import json
import re
import subprocess
from collections import Counter
from typing import NamedTuple

import pytest
from hypothesis import given, settings

from llmreview.model import Report
from llmreview.render import RenderOptions
from llmreview.render.github import render

from .consumers import consumer
from .sample import BUFFER, CLEAN, LOGGING, SAMPLE
from .strategies import reports

KINDS = ("error", "warning", "notice")


class Command(NamedTuple):
    name: str
    properties: dict[str, str]
    text: str


def command(line: str) -> Command | None:
    """As the runner has it: at the beginning of a line, white space aside; ``%25`` is undone last."""
    found = re.match(r"\s*::(.*?)::", line)
    if found is None:
        return None
    name, _, properties = found.group(1).partition(" ")
    pairs = dict(pair.split("=", 1) for pair in properties.split(",") if pair)
    return Command(name, {key: unescaped(value) for key, value in pairs.items()}, unescaped(line[found.end() :]))


def unescaped(text: str) -> str:
    for written, meant in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(written, meant)
    return text


def commands(report: Report) -> list[Command]:
    return [found for line in render(report, RenderOptions()).splitlines() if (found := command(line))]


def with_one(**changes: object) -> Report:
    return CLEAN._replace(findings=(BUFFER._replace(**changes),))


@settings(deadline=None, max_examples=60)
@given(reports())
def test_no_text_is_a_command(report: Report) -> None:
    text = render(report, RenderOptions())
    found = []
    for line in text.split("\n"):
        one = command(line)
        if one is None:
            assert not line.lstrip().startswith("::")
            assert "##[" not in line
        else:
            found.append(one.name)
    assert found[0] == "group"
    assert found[-1] == "endgroup"
    assert set(found[1:-1]) <= set(KINDS)
    assert text.count("\n") == len(text.splitlines())  # nothing else ends a line, either
    broken = any(entry.incomplete for entry in report.not_evaluated)
    assert len(found) - 2 == len(report.reported) + broken
    text.encode("utf-8")


def test_the_toolkit_writes_the_same() -> None:
    module = consumer("@actions/core/lib/command.js")
    report = with_one(path="a,b:c%0A=d.py", message="100 % of ::error:: \r\n", question="%25", why="a,b:c")
    written = [line for line in render(report, RenderOptions()).splitlines() if command(line)]
    script = (
        f"import {{ issueCommand }} from {json.dumps(module.as_uri())};"
        "for (const [name, properties, text] of JSON.parse(process.argv[1])) issueCommand(name, properties, text);"
    )
    given_ = json.dumps([command(line) for line in written])
    run = subprocess.run(
        ["node", "--input-type=module", "-e", script, given_], capture_output=True, text=True, check=True, timeout=60
    )
    assert run.stdout.splitlines() == written


def test_an_annotation_says_where_what_and_how_to_mend_it() -> None:
    error = next(found for found in commands(SAMPLE) if found.name == "error")
    title = "A data set is held in memory and read once (buffered-stream)"
    assert error.properties == {"file": "src/shop/export.py", "line": "42", "col": "12", "title": title}
    assert error.text.splitlines() == [BUFFER.message, BUFFER.question, f"Why: {BUFFER.why}", f"Fix: {BUFFER.fix.description}"]


@pytest.mark.parametrize("path", ["a,b.py", "a::b.py", "100%.py", "a=b.py", "x,line=1::y"])
def test_paths_come_back_whole(path: str) -> None:
    assert commands(with_one(path=path))[1].properties["file"] == path


def test_what_github_would_drop_is_in_the_log_and_counted() -> None:
    grave = tuple(BUFFER._replace(priority=n, message=f"##[error]message {n}") for n in range(1, 14))
    report = SAMPLE._replace(findings=(*grave, LOGGING))
    found = commands(report)
    assert Counter(one.name for one in found)["error"] == 10
    assert next(one.text.split("\n")[0] for one in found if one.name == "error") == "##[error]message 13"
    text = render(report, RenderOptions())
    assert r"high  src/shop/export.py:42  buffered-stream: #\x23[error]message 3" in text
    assert "3 beyond the 10 annotations of a kind that GitHub shows" in text.splitlines()[-1]


def test_a_broken_analysis_is_a_warning() -> None:
    assert [one.text for one in commands(SAMPLE) if one.name == "warning"] == [
        "src/shop/legacy.py: the file does not parse from line 210 on"
    ]


def test_a_clean_change_has_no_annotation() -> None:
    assert [one.name for one in commands(CLEAN)] == ["group", "endgroup"]
    assert render(CLEAN, RenderOptions()).splitlines()[-1] == "llmreview: pass; no findings; 1 suppressed; 1 not looked at"
