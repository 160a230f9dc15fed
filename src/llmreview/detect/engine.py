"""Runs the detectors over a change: one parse a file, one pass over the anchors in what changed."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from types import FrameType
from typing import TYPE_CHECKING, NamedTuple

from llmreview.detect.catalog import Catalog
from llmreview.detect.detector import Candidate, Context, Detector, Vocabulary
from llmreview.detect.findings import state_findings
from llmreview.detect.repository import Repository
from llmreview.detect.shapes import detect_shape
from llmreview.detect.suppressions import InlineSuppression, apply_suppressions, read_suppressions, report_suppressions
from llmreview.model import Finding, NotEvaluated, TestCheck
from llmreview.syntax import Idea, SourceFile
from llmreview.syntax.sources import ChangedSources

if TYPE_CHECKING:
    from llmreview.change import FileChange

SECONDS_A_FILE = 10.0
"""A file that takes longer is given up; what was found in it until then counts."""


class Detection(NamedTuple):
    """What the detectors found, suppressed findings included, and what they could not look at."""

    findings: tuple[Finding, ...]
    not_evaluated: tuple[NotEvaluated, ...]


class TimeSpent(Exception):
    """A file took longer than it may."""


def detect(
    sources: ChangedSources,
    catalog: Catalog,
    tests: Callable[[], TestCheck] | None = None,
    known_ids: frozenset[str] = frozenset(),
) -> Detection:
    """Every finding that the change brought in.

    ``tests`` gives the test check, and is asked once the files have been looked at. ``known_ids`` are the ids of all detectors,
    those that do not run included.
    """
    context = Context(Vocabulary({}), Repository(sources.change.tree), sources)
    problems: list[NotEvaluated] = []
    candidates = list(_in_files(catalog, context, problems))
    whole = context._replace(tests=tests() if tests else None)
    candidates.extend(_in_change(catalog, whole, problems))
    findings = state_findings(candidates, sources)
    inline = _inline_suppressions(sources)
    findings, used = apply_suppressions(findings, inline)
    changed = {file.path: file.added_lines() for file in sources.readable}
    ran = frozenset(catalog.by_id)
    problems.extend(report_suppressions(inline, used, known_ids or ran, ran, changed))
    if context.repository.bound_met:
        problems.append(NotEvaluated("repository", "looking for further uses took too long; what depends on them was left out"))
    return Detection(tuple(findings), tuple(problems))


def _in_files(
    catalog: Catalog, context: Context, problems: list[NotEvaluated]
) -> Iterator[tuple[Detector, Candidate]]:
    for file in context.sources.readable:
        found: list[tuple[Detector, Candidate]] = []
        try:
            with time_limit(SECONDS_A_FILE):
                for pair in _in_file(file, catalog, context, problems):
                    found.append(pair)
        except TimeSpent:
            problems.append(NotEvaluated(file.path, f"took longer than {SECONDS_A_FILE:.0f} seconds", incomplete=True))
        yield from found


def _in_file(
    file: FileChange, catalog: Catalog, context: Context, problems: list[NotEvaluated]
) -> Iterator[tuple[Detector, Candidate]]:
    for detector in catalog.detectors:
        if detector.in_text is not None:
            yield from _guarded(detector, detector.in_text(file, context), file.path, problems)
    source = context.sources.new(file)
    if source is None or not source.changed:
        return
    family = source.grammar.family
    asking = [d for d in catalog.detectors if family in d.languages]
    by_idea: dict[Idea, list[tuple[Detector, Context]]] = {}
    for detector in asking:
        own_context = context.with_vocabulary(detector.vocabulary(family))
        for idea in detector.anchors:
            by_idea.setdefault(idea, []).append((detector, own_context))
        if family in detector.shapes:
            yield from _guarded(detector, detect_shape(detector.shapes[family], source), file.path, problems, source.path)
    if not by_idea:
        return
    for node in source.query(*by_idea, ranges=changed_ranges(source)):
        idea = source.idea(node)
        for detector, own_context in by_idea.get(idea, ()) if idea is not None else ():
            if detector.at_anchor is not None:
                yield from _guarded(detector, detector.at_anchor(node, source, own_context), file.path, problems, source.path)


def _in_change(
    catalog: Catalog, context: Context, problems: list[NotEvaluated]
) -> Iterator[tuple[Detector, Candidate]]:
    for detector in catalog.detectors:
        if detector.in_change is not None:
            yield from _guarded(detector, detector.in_change(context), "the change", problems)


def _guarded(
    detector: Detector,
    candidates: Iterator[Candidate],
    what: str,
    problems: list[NotEvaluated],
    path: str | None = None,
) -> Iterator[tuple[Detector, Candidate]]:
    """The candidates of one detector; should it break, the run goes on and says so."""
    try:
        for candidate in candidates:
            yield detector, candidate._replace(path=candidate.path or path)
    except TimeSpent:
        raise
    except Exception as error:  # whatever a detector does wrong must not end the run
        failure = NotEvaluated(what, f"{detector.id} failed: {type(error).__name__}: {error}"[:300], incomplete=True)
        if failure not in problems:
            problems.append(failure)


def changed_ranges(file: SourceFile) -> list[tuple[int, int]]:
    """The byte ranges, sorted and disjoint, of the functions that hold changed lines and of changed lines outside of functions."""
    spans = []
    functions = [s for s in file.symbols if s.kind in ("function", "method")]
    starts = [0]
    for line in file.lines:
        starts.append(starts[-1] + len(line) + 1)
    for symbol in functions:
        if file.touches(symbol.line, symbol.end_line):
            spans.append((symbol.node.start_byte, symbol.node.end_byte))
    for number in file.changed:
        if number < len(starts):
            spans.append((starts[number - 1], starts[number] - 1))
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _inline_suppressions(sources: ChangedSources) -> Mapping[str, tuple[InlineSuppression, ...]]:
    found = {file.path: read_suppressions(file.path, file.new or b"") for file in sources.readable}
    return {path: suppressions for path, suppressions in found.items() if suppressions}


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raises ``TimeSpent`` when the block takes longer; without effect outside of the main thread or where there is no timer."""
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "setitimer"):
        yield
        return

    def stop(signum: int, frame: FrameType | None) -> None:
        raise TimeSpent

    previous = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, previous)
