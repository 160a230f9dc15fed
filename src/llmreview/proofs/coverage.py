"""Which lines ran, as coverage reports say, and which changed lines are not among them.

Formats: Cobertura XML (coverage-04.dtd), JaCoCo XML (report.dtd 1.1), LCOV tracefiles (geninfo(1)), the JSON of coverage.py.
No small, kept library reads all four; each is a few elements.
"""

from __future__ import annotations

import json
import os
import posixpath
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, partial
from typing import TYPE_CHECKING, Any, NamedTuple

from llmreview.model import Evidence, InputError
from llmreview.proofs.files import OF_MODULE, Files, folders_above, name_of_file
from llmreview.proofs.xml import parse_xml, read_bytes

if TYPE_CHECKING:
    from llmreview.change.change import StrPath
    from llmreview.syntax.sources import ChangedSources
    from llmreview.syntax.symbols import Symbol

Hits = dict[int, int]
"""How often each executable line ran."""


SOURCE_ROOTS = ("", "src/main/java", "src/main/kotlin", "src/main/scala", "src/main/groovy", "src")
"""Where the packages of a module begin, of which JaCoCo says nothing."""


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
        resolved = cache(partial(_resolved, folders_above(path)))
        for place, line, hits in _read(path):
            lines = found[resolved(place)]
            lines[line] = max(lines.get(line, 0), hits)
    return dict(found)


class _Place(NamedTuple):
    """A file as a report names it: from a folder that the report does not tell, of a module, if it tells that."""

    name: str
    module: str = ""
    roots: tuple[str, ...] = ("",)


def _resolved(folders: list[str], place: _Place) -> str:
    """The path of a file that stands where a report counts from, one of these folders; else its name, its module before it."""
    name = posixpath.normpath(place.name.replace("\\", "/"))
    if "\0" in name + place.module:
        return name.replace("\0", " ")
    if posixpath.isabs(name):
        return name_of_file(name) if os.path.exists(name) else name
    for folder in folders:
        for module in dict.fromkeys((place.module, "")):
            for root in place.roots:
                path = os.path.normpath(os.path.join(folder, module, root, name))
                if os.path.exists(path):
                    return name_of_file(path)
    while name.startswith("../"):
        name = name[3:]
    return f"{place.module}{OF_MODULE}{name}" if place.module else name


def _read(path: StrPath) -> Iterator[tuple[_Place, int, int]]:
    text = read_bytes(path, "coverage report")
    start = text[:2_000].lstrip(b"\xef\xbb\xbf \t\r\n")
    try:
        if start.startswith((b"<", b"\xff\xfe<", b"\xfe\xff\0<")):
            yield from _from_xml(parse_xml(text, path, "coverage report"))
        elif start.startswith(b"{"):
            yield from _from_json(json.loads(text))
        elif re.match(rb"(?:TN:|SF:|#)", start):
            yield from _from_lcov(text.decode(errors="replace"))
        else:
            raise ValueError("it is neither XML, JSON nor an LCOV tracefile")
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, OverflowError) as error:
        raise InputError(f"the coverage report {os.fspath(path)} cannot be read: {error}") from None


def _from_xml(root: Any) -> Iterator[tuple[_Place, int, int]]:
    if root.tag == "coverage":
        if root.find("project") is not None:
            raise ValueError("it is a Clover report; of the same run most tools write Cobertura too")
        roots = [(source.text or "").strip() for source in root.iter("source")] or [""]
        for cls in root.iter("class"):
            name = cls.get("filename") or ""
            lines = [(int(line.get("number")), int(float(line.get("hits")))) for line in cls.iter("line")]
            for base in roots:
                place = _Place(posixpath.join(base.replace("\\", "/"), name))
                yield from ((place, *line) for line in lines)
    elif root.tag == "report":
        for group in (*root.iter("group"), root):
            for package in group.findall("package"):
                for file in package.iter("sourcefile"):
                    name = "/".join(filter(None, (package.get("name"), file.get("name"))))
                    place = _Place(name, group.get("name") or "" if group is not root else "", SOURCE_ROOTS)
                    for line in file.iter("line"):
                        yield place, int(line.get("nr")), int(line.get("ci"))
    else:
        raise ValueError(f"<{root.tag}> begins neither a Cobertura nor a JaCoCo report")


def _from_json(report: Any) -> Iterator[tuple[_Place, int, int]]:
    if not isinstance(report.get("files"), dict):
        raise ValueError("it is JSON, and not that of coverage.py: it has no `files`")
    for name, file in report["files"].items():
        place = _Place(name)
        yield from ((place, int(line), 1) for line in file["executed_lines"])
        yield from ((place, int(line), 0) for line in file["missing_lines"])


def _from_lcov(text: str) -> Iterator[tuple[_Place, int, int]]:
    place: _Place | None = None
    for record in text.splitlines():
        if record.startswith("SF:"):
            place = _Place(record[3:].strip())
        elif record.startswith("DA:") and place is not None:
            line, hits = record[3:].split(",")[:2]
            yield place, int(line), int(float(hits))


def find_gap(coverage: Mapping[str, Hits], sources: ChangedSources, is_test: Callable[[str], bool]) -> CoverageGap:
    """The changed executable lines that did not run, by symbol."""
    tree = sources.change.tree
    files = Files(coverage, {file.path for file in sources.readable}, tree.paths() if tree is not None else ())
    uncovered: list[Uncovered] = []
    unmeasured: list[str] = []
    executed = executable = 0
    for file in sources.readable:
        source = sources.new(file)
        if source is None or is_test(file.path) or not source.grammar.tested:
            continue
        hits = _hits_of(files.names_of(file.path), coverage)
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


def _hits_of(names: list[str], coverage: Mapping[str, Hits]) -> Hits | None:
    """The hits of a file that has these names; None where it has none."""
    hits: Hits = {}
    for name in names:
        hits |= {line: max(count, hits.get(line, 0)) for line, count in coverage[name].items()}
    return hits if names else None


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
