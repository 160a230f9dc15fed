"""Coverage reports in four formats, held against the changed lines."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from llmreview.change.memory import change_between
from llmreview.checks.test_paths import is_test_path
from llmreview.model import InputError
from llmreview.proofs.coverage import find_gap, places_of, ranges, read_coverage
from llmreview.syntax.sources import ChangedSources

BEFORE = "def load(path):\n    return read(path)\n"
AFTER = """\
def load(path, limit=None):
    rows = read(path)
    if limit is not None:
        rows = rows[:limit]
        rows.sort()
    return rows
"""
HITS = {1: 1, 2: 3, 3: 3, 4: 0, 5: 0, 6: 3}
COBERTURA = (
    '<?xml version="1.0" ?><coverage version="7"><sources><source>/ci/build</source></sources><packages><package name="shop"><classes>'
    '<class name="store.py" filename="shop/store.py"><methods/><lines>'
    + "".join(f'<line number="{n}" hits="{h}"/>' for n, h in HITS.items())
    + "</lines></class></classes></package></packages></coverage>"
)
JACOCO = (
    '<?xml version="1.0"?><!DOCTYPE report PUBLIC "-//JACOCO//DTD Report 1.1//EN" "report.dtd"><report name="shop"><package name="shop"><sourcefile name="store.py">'
    + "".join(f'<line nr="{n}" mi="{int(not h)}" ci="{h}" mb="0" cb="0"/>' for n, h in HITS.items())
    + "</sourcefile></package></report>"
)
LCOV = "TN:\nSF:/ci/build/shop/store.py\nFN:1,load\n" + "".join(f"DA:{n},{h}\n" for n, h in HITS.items()) + "end_of_record\n"
JSON = json.dumps(
    {
        "meta": {"format": 3},
        "files": {"shop/store.py": {"executed_lines": [1, 2, 3, 6], "missing_lines": [4, 5], "excluded_lines": []}},
    }
)


@pytest.mark.parametrize("report", [COBERTURA, JACOCO, LCOV, JSON])
def test_changed_lines_that_did_not_run(tmp_path: Path, report: str) -> None:
    file = tmp_path / "coverage"
    file.write_text(report)
    sources = ChangedSources(change_between({"shop/store.py": BEFORE.encode()}, {"shop/store.py": AFTER.encode()}))
    gap = find_gap(read_coverage([file]), sources, is_test_path)
    assert [(u.path, u.symbol, u.lines) for u in gap.uncovered] == [("shop/store.py", "load", (4, 5))]
    assert (gap.executed, gap.executable, gap.unmeasured) == (4, 6, ())
    (place,) = places_of(gap)
    assert (place.line, place.end_line) == (4, 5)
    assert "2 of 6 changed lines did not run (4-5)" in place.note


def test_files_of_which_no_report_knows_are_named(tmp_path: Path) -> None:
    file = tmp_path / "lcov.info"
    file.write_text("SF:other.py\nDA:1,1\nend_of_record\n")
    sources = ChangedSources(
        change_between({}, {"shop/store.py": AFTER.encode(), "tests/test_store.py": b"def test_x():\n    assert f()\n"})
    )
    gap = find_gap(read_coverage([file]), sources, is_test_path)
    assert (gap.uncovered, gap.unmeasured) == ((), ("shop/store.py",))


def test_reports_add_up(tmp_path: Path) -> None:
    one, other = tmp_path / "a", tmp_path / "b"
    one.write_text("SF:x.py\nDA:1,0\nDA:2,1\n")
    other.write_text("SF:x.py\nDA:1,4\n")
    assert read_coverage([one, other]) == {"x.py": {1: 4, 2: 1}}


@pytest.mark.parametrize(
    "report",
    [
        "",
        "garbage",
        "<html/>",
        "{}",
        "[]",
        '{"files": 3}',
        "SF:x\nDA:a,b\n",
        "<coverage><class filename='x'><line/></class></coverage>",
    ],
)
def test_foreign_reports_are_refused(tmp_path: Path, report: str) -> None:
    file = tmp_path / "coverage.xml"
    file.write_text(report)
    with pytest.raises(InputError, match=r"coverage\.xml"):
        read_coverage([file])


def test_runs_of_lines() -> None:
    assert ranges([3, 4, 5, 9, 11, 12]) == "3-5, 9, 11-12"
