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
        '{"/ci/store.js": {"statementMap": {}}}',
        '<coverage generated="1"><project timestamp="1"><file name="/ci/store.php"><line num="3" count="1"/></file></project></coverage>',
        "SF:x\nDA:1,inf\n",
        '{"files": {"x": {"executed_lines": [1e400], "missing_lines": []}}}',
        "SF:x\nDA:a,b\n",
        "<coverage><class filename='x'><line/></class></coverage>",
    ],
)
def test_foreign_reports_are_refused(tmp_path: Path, report: str) -> None:
    file = tmp_path / "coverage.xml"
    file.write_text(report)
    with pytest.raises(InputError, match=r"coverage\.xml"):
        read_coverage([file])


def gap_of(report: Path, *paths: str) -> tuple[int, int, tuple[str, ...]]:
    """Executed and executable lines, and unmeasured files, of a change that adds these files."""
    gap = find_gap(
        read_coverage([report]), ChangedSources(change_between({}, dict.fromkeys(paths, AFTER.encode()))), is_test_path
    )
    return gap.executed, gap.executable, gap.unmeasured


def test_names_count_from_a_folder_above_the_report(tmp_path: Path) -> None:
    """Two packages of one repository have a file of that name, and one was measured."""
    (tmp_path / ".git").mkdir()
    report = tmp_path / "packages/web/coverage/lcov.info"
    report.parent.mkdir(parents=True)
    (tmp_path / "packages/web/src").mkdir()
    (tmp_path / "packages/web/src/store.py").write_text(AFTER)
    report.write_text("SF:src/store.py\nDA:2,1\nDA:3,0\n")
    paths = ("packages/web/src/store.py", "packages/api/src/store.py")
    assert gap_of(report, *paths) == (1, 2, ("packages/api/src/store.py",))
    report.write_text("SF:../web/src/store.py\nDA:2,1\nDA:3,0\n")
    assert gap_of(report, *paths) == (1, 2, ("packages/api/src/store.py",))


def test_a_name_that_fits_two_files_is_of_neither(tmp_path: Path) -> None:
    report = tmp_path / "lcov.info"
    report.write_text("SF:src/store.py\nDA:2,1\n")
    assert gap_of(report, "packages/web/src/store.py") == (1, 1, ())
    paths = ("packages/api/src/store.py", "packages/web/src/store.py")
    assert gap_of(report, *paths) == (0, 0, paths)


def test_all_names_of_a_file_count_and_none_of_another_folder(tmp_path: Path) -> None:
    report = tmp_path / "lcov.info"
    report.write_text("SF:/ci/one/store.py\nDA:2,0\nSF:/ci/two/store.py\nDA:2,1\nSF:/ci/one/shop/store.py\nDA:3,0\n")
    assert gap_of(report, "store.py") == (1, 1, ())


@pytest.mark.parametrize("is_there", [True, False])
def test_modules_of_jacoco(tmp_path: Path, is_there: bool) -> None:
    """Two modules have a class of that name; the groups of the report are the modules."""
    paths = [f"{module}/src/main/java/shop/store.py" for module in ("core", "api")]
    if is_there:
        (tmp_path / ".git").mkdir()
        for path in paths:
            (tmp_path / path).parent.mkdir(parents=True)
            (tmp_path / path).write_text(AFTER)
    group = '<group name="{}"><package name="shop"><sourcefile name="store.py"><line nr="4" mi="0" ci="{}"/></sourcefile></package></group>'
    report = tmp_path / "jacoco.xml"
    report.write_text(f'<report name="all">{group.format("core", 0)}{group.format("api", 3)}</report>')
    assert gap_of(report, paths[0]) == (0, 1, ())
    assert gap_of(report, paths[1]) == (1, 1, ())


@pytest.mark.parametrize(
    ("roots", "name"),
    [
        ("<source>C:\\build\\src\\</source>", "shop\\store.py"),
        ("<source>/</source>", "ci/src/shop/store.py"),
        ("<source>/ci/lib</source><source>/ci/src</source>", "shop/store.py"),
        ("<source>/ci/src/shop</source>", "./store.py"),
        ("", "shop/store.py"),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_roots_of_cobertura(tmp_path: Path, roots: str, name: str, encoding: str) -> None:
    report = tmp_path / "cobertura.xml"
    lines = '<lines><line number="2" hits="1"/></lines>'
    text = f'<coverage><sources>{roots}</sources><packages><classes><class filename="{name}">{lines}</class></classes></packages></coverage>'
    report.write_text(text, encoding=encoding)
    assert gap_of(report, "src/shop/store.py", "other/store.py") == (1, 1, ("other/store.py",))


def test_runs_of_lines() -> None:
    assert ranges([3, 4, 5, 9, 11, 12]) == "3-5, 9, 11-12"


def executed(report: Path, changed: str, *others: str) -> tuple[int, int]:
    """Executed and executable lines of a change to one file, beside others of the repository."""
    files = dict.fromkeys(others, AFTER.encode())
    change = change_between({**files, changed: BEFORE.encode()}, {**files, changed: AFTER.encode()})
    gap = find_gap(read_coverage([report]), ChangedSources(change), is_test_path)
    return gap.executed, gap.executable


@pytest.mark.parametrize(
    ("name", "changed", "others", "counts"),
    [
        ("src/store.py", "store.py", ["src/store.py"], False),
        ("/ci/src/store.py", "store.py", ["src/store.py"], False),
        ("/ci/x/store.py", "store.py", ["src/store.py"], True),
        ("/ci/store.py", "store.py", ["src/store.py"], True),
        ("shop/store.py", "store.py", ["src/shop/store.py"], False),
        ("shop/store.py", "src/shop/store.py", ["store.py"], True),
        ("store.py", "src/store.py", ["store.py"], False),
        ("store.py", "src/store.py", ["lib/store.py"], True),
    ],
)
def test_a_name_of_another_file_does_not_count(tmp_path: Path, name: str, changed: str, others: list[str], counts: bool) -> None:
    report = tmp_path / "lcov.info"
    report.write_text(f"SF:{name}\nDA:4,1\n")
    assert executed(report, changed, *others) == ((1, 1) if counts else (0, 0))


@pytest.mark.parametrize("is_absolute", [True, False])
def test_a_file_that_is_there_is_meant_and_no_other(tmp_path: Path, is_absolute: bool) -> None:
    """The folder that the repository is in has the name of a folder in it."""
    top = tmp_path / "src"
    (top / ".git").mkdir(parents=True)
    for file in ("store.py", "src/store.py"):
        (top / file).parent.mkdir(exist_ok=True)
        (top / file).write_text(AFTER)
    report = top / "lcov.info"
    start = f"{top}/" if is_absolute else ""
    report.write_text(f"SF:{start}store.py\nDA:4,1\n")
    assert executed(report, "store.py", "src/store.py") == (1, 1)
    assert executed(report, "src/store.py", "store.py") == (0, 0)
    report.write_text(f"SF:{start}src/store.py\nDA:4,1\n")
    assert executed(report, "store.py", "src/store.py") == (0, 0)
    assert executed(report, "src/store.py", "store.py") == (1, 1)


def test_a_file_of_a_repository_in_another(tmp_path: Path) -> None:
    for folder in (".git", "sub/.git"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "sub/store.py").write_text(AFTER)
    report = tmp_path / "lcov.info"
    report.write_text("SF:sub/store.py\nDA:4,1\n")
    assert executed(report, "sub/store.py", "store.py") == (1, 1)
    assert executed(report, "store.py", "sub/store.py") == (0, 0)
    assert executed(report, "store.py") == (1, 1)  # the review is of the inner one


def test_a_record_counts_for_one_file(tmp_path: Path) -> None:
    report = tmp_path / "lcov.info"
    report.write_text("SF:/ci/b/store.py\nDA:2,1\n")
    assert gap_of(report, "store.py", "b/store.py") == (1, 1, ("store.py",))


def test_long_names_are_bounded(tmp_path: Path) -> None:
    report = tmp_path / "lcov.info"
    report.write_text(f"SF:{'a/' * 200_000}store.py\nDA:2,1\n")
    assert gap_of(report, "store.py") == (1, 1, ())
