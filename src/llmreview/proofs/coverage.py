"""Which lines ran, as coverage reports say, and which changed lines are not among them.

Formats: Cobertura XML (coverage-04.dtd), JaCoCo XML (report.dtd 1.1), LCOV tracefiles (geninfo(1)), the JSON of coverage.py.
No small, kept library reads all four; each is a few elements.
"""

from __future__ import annotations

import json
import os
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from llmreview.model import Evidence, InputError
from llmreview.proofs.xml import parse_xml, read_bytes

if TYPE_CHECKING:
    from llmreview.change.change import StrPath
    from llmreview.syntax.sources import ChangedSources
    from llmreview.syntax.symbols import Symbol

Hits = dict[int, int]
"""How often each executable line ran."""


class Uncovered(NamedTuple):
    """Changed lines of a symbol that no test ran."""

    path: str
    symbol: str
    lines: tuple[int, ...]
    changed: int
    """Changed executable lines of the symbol."""


class CoverageGap(NamedTuple):
    """What of a change no test ran; ``unmeasured`` are changed files of which no report knows."""

    uncovered: tuple[Uncovered, ...]
    executed: int
    executable: int
    unmeasured: tuple[str, ...]


def read_coverage(paths: Iterable[StrPath]) -> dict[str, Hits]:
    """Hits by path and line of all reports together. Raises InputError for what is none of the four formats."""
    found: defaultdict[str, Hits] = defaultdict(dict)
    for path in paths:
        for name, line, hits in _read(path):
            lines = found[name.replace("\\", "/")]
            lines[line] = max(lines.get(line, 0), hits)
    return dict(found)


def _read(path: StrPath) -> Iterator[tuple[str, int, int]]:
    text = read_bytes(path, "coverage report")
    start = text[:2_000].lstrip(b"\xef\xbb\xbf \t\r\n")
    try:
        if start.startswith(b"<"):
            yield from _from_xml(parse_xml(text, path, "coverage report"))
        elif start.startswith(b"{"):
            yield from _from_json(json.loads(text))
        elif re.match(rb"(?:TN:|SF:|#)", start):
            yield from _from_lcov(text.decode(errors="replace"))
        else:
            raise ValueError("it is neither XML, JSON nor an LCOV tracefile")
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise InputError(f"the coverage report {os.fspath(path)} cannot be read: {error}") from None


def _from_xml(root: Any) -> Iterator[tuple[str, int, int]]:
    if root.tag == "coverage":
        roots = [(source.text or "").strip().rstrip("/") for source in root.iter("source")]
        base = roots[0] if len(roots) == 1 else ""
        for cls in root.iter("class"):
            name = cls.get("filename") or ""
            name = f"{base}/{name}" if base and not name.startswith("/") else name
            for line in cls.iter("line"):
                yield name, int(line.get("number")), int(line.get("hits"))
    elif root.tag == "report":
        for package in root.iter("package"):
            for file in package.iter("sourcefile"):
                name = "/".join(filter(None, (package.get("name"), file.get("name"))))
                for line in file.iter("line"):
                    yield name, int(line.get("nr")), int(line.get("ci"))
    else:
        raise ValueError(f"<{root.tag}> begins neither a Cobertura nor a JaCoCo report")


def _from_json(report: Any) -> Iterator[tuple[str, int, int]]:
    for name, file in report["files"].items():
        yield from ((name, int(line), 1) for line in file["executed_lines"])
        yield from ((name, int(line), 0) for line in file["missing_lines"])


def _from_lcov(text: str) -> Iterator[tuple[str, int, int]]:
    name = ""
    for record in text.splitlines():
        if record.startswith("SF:"):
            name = record[3:].strip()
        elif record.startswith("DA:") and name:
            line, hits = record[3:].split(",")[:2]
            yield name, int(line), int(float(hits))


def find_gap(coverage: Mapping[str, Hits], sources: ChangedSources, is_test: Callable[[str], bool]) -> CoverageGap:
    """The changed executable lines that did not run, by symbol."""
    uncovered: list[Uncovered] = []
    unmeasured: list[str] = []
    executed = executable = 0
    for file in sources.readable:
        source = sources.new(file)
        if source is None or is_test(file.path) or not source.grammar.tested:
            continue
        hits = _hits_of(file.path, coverage)
        if hits is None:
            unmeasured.append(file.path)
            continue
        changed = {line: hits[line] for line in file.added_lines() if line in hits}
        executable += len(changed)
        executed += sum(count > 0 for count in changed.values())
        uncovered += _by_symbol(file.path, changed, source.symbols)
    return CoverageGap(tuple(uncovered), executed, executable, tuple(unmeasured))


def _by_symbol(path: str, changed: Hits, symbols: Iterable[Symbol]) -> list[Uncovered]:
    innermost = sorted((s for s in symbols if s.kind in ("function", "method")), key=lambda s: s.end_line - s.line)
    lines: defaultdict[str, list[int]] = defaultdict(list)
    for line in sorted(changed):
        owner = next((s.name for s in innermost if s.line <= line <= s.end_line), "")
        lines[owner].append(line)
    return [
        Uncovered(path, owner, missed, len(own))
        for owner, own in lines.items()
        if (missed := tuple(line for line in own if changed[line] == 0))
    ]


def _hits_of(path: str, coverage: Mapping[str, Hits]) -> Hits | None:
    """The hits of a file: under its path, or under the longest name that ends alike (absolute paths, packages, source roots)."""
    if path in coverage:
        return coverage[path]
    alike = [name for name in coverage if name.endswith(f"/{path}") or path.endswith(f"/{name.removeprefix('./')}")]
    return coverage[max(alike, key=len)] if alike else None


def places_of(gap: CoverageGap) -> tuple[Evidence, ...]:
    """Each symbol with changed lines that did not run."""
    return tuple(
        Evidence(
            u.path,
            u.lines[0],
            u.lines[-1],
            f"{_named(u)}: {len(u.lines)} of {u.changed} changed lines did not run ({ranges(u.lines)})",
        )
        for u in gap.uncovered
    )


def _named(uncovered: Uncovered) -> str:
    return f"`{uncovered.symbol}`" if uncovered.symbol else "outside of functions"


def ranges(lines: Iterable[int]) -> str:
    """``3-5, 9`` for 3, 4, 5, 9."""
    runs: list[list[int]] = []
    for line in lines:
        if runs and line == runs[-1][1] + 1:
            runs[-1][1] = line
        else:
            runs.append([line, line])
    return ", ".join(f"{first}-{last}" if first != last else f"{first}" for first, last in runs)
