"""Laws that hold for every detector on every example, whatever it looks for."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from llmreview.change import Change
from llmreview.change.memory import MemoryTree
from llmreview.detect.catalog import Catalog
from llmreview.model import Finding
from llmreview.syntax.sources import ChangedSources

from .examples import CATALOG, change_between, examples, findings_in, findings_of, load_change

pytestmark = pytest.mark.slow  # test_examples executes every detector on the same examples

EXAMPLES = [pytest.param(example, id=f"{id_}/{example.name}") for id_, example in examples()]
SOURCES = [example for _, example in examples() if example.is_file()]
bounded = settings(max_examples=120, derandomize=True, deadline=None, database=None)


@pytest.mark.parametrize("example", EXAMPLES[::4])  # each is looked at by every detector alone: all of them take minutes
def test_all_together_find_what_each_finds_alone(example: Path) -> None:
    change = load_change(example)
    sources = ChangedSources(change)
    # On sources that are parsed once, in the other order: what one leaves behind in them would be seen by those it came after.
    alone = [found for detector in reversed(CATALOG.detectors) for found in findings_in(sources, Catalog((detector,)))]
    assert sorted(findings_of(change), key=_identity) == sorted(alone, key=_identity)


@pytest.mark.parametrize("example", EXAMPLES)
def test_a_blank_line_above_moves_findings_by_one_and_changes_nothing_else(example: Path) -> None:
    change = load_change(example)
    assert isinstance(change.tree, MemoryTree)
    changed = {f.path for f in change.files}
    unchanged = {path: _with_line_above(source) for path, source in change.tree.files.items() if path not in changed}
    lowered = change_between(
        {**unchanged, **{f.old_path or f.path: _with_line_above(f.old) for f in change.files if f.old is not None}},
        {**unchanged, **{f.path: _with_line_above(f.new) for f in change.files if f.new is not None}},
        change.messages[0].text if change.messages else "",
    )
    found, expected = findings_of(lowered), [_moved_down(finding) for finding in findings_of(change)]
    assert [_without_counts(f) for f in found] == [_without_counts(f) for f in expected]
    for moved, original in zip(found, expected, strict=True):
        if moved.path is None:  # its places are in files that moved
            continue
        for_the_file = [e for e in moved.evidence if e.line == 1]  # line 1 stands for a whole file
        assert len(moved.evidence) == len(original.evidence)
        assert all(e in original.evidence or e in for_the_file for e in moved.evidence)


@given(st.sampled_from(SOURCES), st.floats(0, 1))
@bounded
def test_a_prefix_of_a_file_is_reviewed_without_failure(example: Path, part: float) -> None:
    source = example.read_bytes()
    findings_of(_added(example.name, source[: int(len(source) * part)]))


@given(
    st.sampled_from(SOURCES),
    st.floats(0, 1),
    st.integers(0, 80),
    st.sampled_from(["", "(", "}", '"""', "`${", "\n", "=", "\0", "é", "if (", ":", "@"]),
)
@bounded
def test_a_mutilated_file_is_reviewed_without_failure(example: Path, where: float, length: int, instead: str) -> None:
    source = example.read_bytes()
    start = int(len(source) * where)
    findings_of(_added(example.name, source[:start] + instead.encode() + source[start + length :]))


@given(st.sampled_from(SOURCES), st.sampled_from(SOURCES))
@bounded
def test_what_a_file_of_another_language_holds_is_reviewed_without_failure(name: Path, contents: Path) -> None:
    findings_of(_added(name.name, contents.read_bytes()))


@pytest.mark.parametrize("example", [p for p in EXAMPLES if p.values[0] in SOURCES])
def test_fingerprints_survive_inserted_lines_and_renames(example: Path) -> None:
    name, source = example.name, example.read_bytes()
    before = {name: b""}
    written = _fingerprints(change_between(before, {name: source}))
    lowered = _with_line_above(_with_line_above(source))
    assert _fingerprints(change_between(before, {f"src/{name}": lowered}, renames={f"src/{name}": name})) == written


def test_the_same_change_gives_the_same_findings_twice() -> None:
    change = load_change(SOURCES[0])
    assert findings_of(change) == findings_of(change)


def _added(path: str, source: bytes) -> Change:
    return change_between({}, {path: source})


def _with_line_above(source: bytes) -> bytes:
    """The text one line lower; a first line that only counts as the first stays."""
    if not source.startswith(b"#!"):
        return b"\n" + source
    first, line_end, rest = source.partition(b"\n")
    return first + line_end + b"\n" + rest


def _without_counts(finding: Finding) -> Finding:
    """A finding without its evidence, and without the number of lines that the whole change has."""
    return finding._replace(evidence=(), **({"message": "", "fix": None} if finding.detector == "large-change" else {}))


def _moved_down(finding: Finding) -> Finding:
    if finding.line is None or finding.end_line is None or finding.category == "scope":  # of a file as a whole
        return finding
    evidence = tuple(e._replace(line=e.line + 1, end_line=e.end_line + 1) for e in finding.evidence)
    return finding._replace(line=finding.line + 1, end_line=finding.end_line + 1, evidence=evidence)


def _fingerprints(change: Change) -> set[str]:
    return {finding.fingerprint for finding in findings_of(change)}


def _identity(finding: Finding) -> tuple[str, str, int, int]:
    return (finding.detector, finding.path or "", finding.line or 0, finding.column or 0)
