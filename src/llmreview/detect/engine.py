"""Runs the detectors over a change: one parse a file, one pass over the anchors in what changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from llmreview.detect.catalog import Catalog
from llmreview.detect.detector import Candidate, Code, Context, DetectAtAnchor, Detector, Vocabulary
from llmreview.detect.findings import state_findings
from llmreview.detect.repository import Repository
from llmreview.detect.shapes import detect_shape
from llmreview.detect.suppressions import InlineSuppression, apply_suppressions, read_suppressions, report_suppressions
from llmreview.detect.time_limit import TimeSpentError, time_limit
from llmreview.model import ClaimCheck, Finding, InputError, NotEvaluated, ScopeCheck, TestCheck
from llmreview.syntax import Idea, SourceFile, grammar_of
from llmreview.syntax.sources import ChangedSources

if TYPE_CHECKING:
    from llmreview.change import FileChange

SECONDS_A_FILE = 10.0
"""A file that takes longer is given up; what was found in it until then counts."""


class Detection(NamedTuple):
    """What the detectors found, suppressed findings included, and what they could not look at."""

    findings: tuple[Finding, ...]
    not_evaluated: tuple[NotEvaluated, ...]
    claims: ClaimCheck = ClaimCheck("not-evaluated")


def detect(
    sources: ChangedSources,
    catalog: Catalog,
    tests: Callable[[], TestCheck] | None = None,
    known_ids: frozenset[str] = frozenset(),
    scope: ScopeCheck | None = None,
    claims: Callable[[tuple[Finding, ...]], ClaimCheck] | None = None,
    test_paths: tuple[str, ...] = (),
) -> Detection:
    """Every finding that the change brought in.

    ``tests`` gives the test check, and is asked once the files have been looked at. ``known_ids`` are the ids of all detectors,
    those that do not run included. ``claims`` holds the messages against what was found. ``test_paths``: as the test check's.
    """
    context = Context(Vocabulary({}), Repository(sources.change.tree), sources, test_paths=test_paths)
    problems: list[NotEvaluated] = []
    loaded = _load(catalog, sources, problems)
    candidates = list(_in_files(loaded, context, problems))
    whole = context._replace(tests=tests() if tests else None, scope=scope)
    candidates.extend(_in_change(loaded, whole, problems))
    findings = state_findings(candidates, sources)
    inline = _inline_suppressions(sources)
    findings, used = apply_suppressions(findings, inline)
    changed = {file.path: file.added_lines() for file in sources.readable}
    ran = frozenset(catalog.by_id)
    problems.extend(report_suppressions(inline, used, known_ids or ran, ran, changed))
    held = claims(tuple(findings)) if claims else ClaimCheck("not-evaluated")
    findings += state_findings(_in_claims(loaded, whole._replace(claims=held), problems), sources)
    if context.repository.bound_met:
        why = "looking for further uses met a bound; what depends on them was left out"
        problems.append(NotEvaluated("the repository", why, incomplete=True))
    return Detection(tuple(findings), tuple(problems), held)


def _load(catalog: Catalog, sources: ChangedSources, problems: list[NotEvaluated]) -> list[tuple[Detector, Code]]:
    """The detectors that have something to do in this change, with their code."""
    files = [file for file in sources.change.files if file.skipped is None]  # deleted ones too: a test may be what went
    families = {grammar.family for file in files if (grammar := grammar_of(file.path, file.new or file.old)) is not None}
    loaded = []
    for detector in catalog.detectors:
        if not detector.languages or not families.isdisjoint(detector.languages):
            try:
                loaded.append((detector, detector.load()))
            except InputError as error:
                problems.append(NotEvaluated(detector.id, str(error), incomplete=True))
    return loaded


def _in_files(
    loaded: list[tuple[Detector, Code]], context: Context, problems: list[NotEvaluated]
) -> Iterator[tuple[Detector, Candidate]]:
    for file in context.sources.readable:
        found: list[tuple[Detector, Candidate]] = []
        try:
            with time_limit(SECONDS_A_FILE):
                found.extend(_in_file(file, loaded, context, problems))  # keeps what came before a time-out
        except TimeSpentError:
            problems.append(NotEvaluated(file.path, f"took longer than {SECONDS_A_FILE:.0f} seconds", incomplete=True))
        yield from found


def _in_file(
    file: FileChange, loaded: list[tuple[Detector, Code]], context: Context, problems: list[NotEvaluated]
) -> Iterator[tuple[Detector, Candidate]]:
    for detector, code in loaded:
        if code.in_text is not None:
            own_words = context.with_vocabulary(detector.vocabulary("any"))
            yield from _ask(detector, code.in_text, (file, own_words), file.path, problems)
    source = context.sources.new(file)
    if source is not None and source.changed:
        yield from _in_source(source, loaded, context, problems)


def _in_source(
    source: SourceFile, loaded: list[tuple[Detector, Code]], context: Context, problems: list[NotEvaluated]
) -> Iterator[tuple[Detector, Candidate]]:
    """What the shapes prove, and what the detectors say of their anchors in what changed."""
    family = source.grammar.family
    by_idea: dict[Idea, list[tuple[Detector, DetectAtAnchor, Context]]] = {}
    for detector, code in loaded:
        if family not in detector.languages:
            continue
        own_context = context.with_vocabulary(detector.vocabulary(family))
        if code.at_anchor is not None:
            for idea in code.anchors:
                by_idea.setdefault(idea, []).append((detector, code.at_anchor, own_context))
        if family in detector.shapes:
            yield from _ask(detector, detect_shape, (detector.shapes[family], source), source.path, problems)
    if not by_idea:
        return
    for node in source.query(*by_idea, ranges=changed_ranges(source)):
        anchor = source.idea(node)
        in_tests = source.is_in_tests(node)
        for detector, at_anchor, own_context in by_idea[anchor] if anchor is not None else ():
            if in_tests and detector.category != "tests":
                continue  # what other files of tests are left out by their path for
            yield from _ask(detector, at_anchor, (node, source, own_context), source.path, problems)


def _in_change(
    loaded: list[tuple[Detector, Code]], context: Context, problems: list[NotEvaluated]
) -> Iterator[tuple[Detector, Candidate]]:
    for detector, code in loaded:
        if code.in_change is not None:
            own_words = context.with_vocabulary(detector.vocabulary("any"))._replace(vocabulary_of=detector.vocabulary)
            yield from _ask(detector, code.in_change, (own_words,), None, problems)


def _in_claims(
    loaded: list[tuple[Detector, Code]], context: Context, problems: list[NotEvaluated]
) -> Iterator[tuple[Detector, Candidate]]:
    for detector, code in loaded:
        if code.in_claims is not None:
            yield from _ask(detector, code.in_claims, (context,), None, problems)


def _ask(
    detector: Detector,
    function: Callable[..., Iterator[Candidate]],
    arguments: tuple[object, ...],
    path: str | None,
    problems: list[NotEvaluated],
) -> Iterator[tuple[Detector, Candidate]]:
    """The candidates of one detector in a file, or, with ``path`` None, in the whole change. Should it break, the run goes on."""
    try:
        for candidate in function(*arguments):
            yield detector, candidate._replace(path=candidate.path or path)
    except TimeSpentError:
        raise
    except Exception as error:  # whatever a detector does wrong must not end the run
        text = f"{detector.id} failed: {type(error).__name__}: {error}"[:300]
        failure = NotEvaluated(path or "the change", text, incomplete=True)
        if failure not in problems:
            problems.append(failure)


def changed_ranges(file: SourceFile) -> list[tuple[int, int]]:
    """The byte ranges, sorted and disjoint, of functions that hold changed lines, and of changed lines outside of functions."""
    starts = [0]
    for line in file.lines:
        starts.append(starts[-1] + len(line) + 1)
    spans = [
        (symbol.node.start_byte, symbol.node.end_byte)
        for symbol in file.symbols
        if symbol.kind in ("function", "method") and file.touches(symbol.line, symbol.end_line)
    ]
    spans += [(starts[number - 1], starts[number] - 1) for number in file.changed if number < len(starts)]
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
