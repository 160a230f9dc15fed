"""Test cases that the change keeps from running: skip markers, `only`, cases in comments, deleted while their subject stays."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator

from llmreview.checks import vocabulary as words
from llmreview.checks.case_changes import TestFileChange
from llmreview.checks.cases import Case
from llmreview.checks.comparison import Comparison, compare_sides
from llmreview.checks.ginkgo import entries_of, meaning_in_ginkgo
from llmreview.checks.gone import is_taken_up, used_what_went
from llmreview.checks.skips import partial_lines
from llmreview.checks.units import Unit
from llmreview.detect import Candidate, Context
from llmreview.detect.rust_subjects import imported_subject, subject_beside
from llmreview.model import Evidence, Tier
from llmreview.pattern import Pattern
from llmreview.syntax import Call, Idea, Place, SourceFile

_ONLY = Pattern(r"(?:^|\.)only$|^(?:fit|fdescribe|fcontext|fspecify|fexample)$")
_FOCUSED = Pattern(r"\bfocus:\s*true\b|,\s*:focus\b|[{,]\s*only:\s*true\b")
_DECLARES = Pattern(r"\b(?:def|func|fn|fun|function|void|it|test|public|describe|specify|Task|scenario)\b")
_MARK_IN_COMMENT = Pattern(r"\s*(?:#|//|/?\*)\s*(?:#?\[|@)\s*\w*(?:[tT]est|Fact|Theory)")


def detect_change(context: Context) -> Iterator[Candidate]:
    """Each marker that the change added, each case that it put into a comment, and each file that lost cases."""
    comparison = compare_sides(context.sources, context.test_paths)
    for change in comparison.tests:
        if change.tests is not None and not change.sides.are_alike:
            yield from _marked(change)
            yield from _only(change.tests.file)
        yield from _gone(change, comparison, context)


def _marked(change: TestFileChange) -> Iterator[Candidate]:
    """One candidate for each marker, however many cases it keeps from running."""
    assert change.tests is not None
    file = change.tests.file
    held: dict[int, list[Case]] = {}
    for case in change.tests.cases:
        former = change.former.get(id(case))
        stood = former is not None and former.skipped
        under_condition = case.unit.kind == "call" and file.enclosing(case.unit.core, Idea.BRANCH) is not None
        if case.skipped_at is not None and case.skipped_at in file.changed and not stood and not under_condition:
            held.setdefault(case.skipped_at, []).append(case)
    planned = [line for line, cases in held.items() if all(_is_planned(case) and id(case) not in change.former for case in cases)]
    for line in planned[1:]:  # what is still to be written is told once for the file
        held[planned[0]] += held.pop(line)
    for line, cases in held.items():
        names = f"`{cases[0].name}`" + (f" and {len(cases) - 1} more" if cases[1:] else "")
        evidence = tuple(Evidence(c.file.path, c.unit.line, c.unit.end_line, "does not run any more") for c in cases[1:6])
        message = f"{names} {'do' if cases[1:] else 'does'} not run"
        tier: Tier | None = "check" if line in planned else None
        yield Candidate(Place(line, line, 1), message, evidence, path=file.path, tier=tier, compared=True)
    yield from _marked_parts(change, held)
    yield from _shadowed(change)


def _is_planned(case: Case) -> bool:
    """Whether a case is only a title."""
    return case.unit.kind == "call" and next(iter(case.file.walk(case.unit.core, Idea.LAMBDA)), None) is None


def _marked_parts(change: TestFileChange, held: Container[int]) -> Iterator[Candidate]:
    """Marks on rows of tables and on cases within cases."""
    assert change.tests is not None
    file = change.tests.file
    before = Counter(line.strip() for line in change.sides.old.lines) if change.sides.old is not None else Counter()
    for line in sorted(set(partial_lines(file))):
        if line in file.changed and line not in held and not before[file.lines[line - 1].strip()]:
            around = next((c for c in change.tests.cases if c.unit.line <= line <= c.unit.end_line), None)
            whose = f" of `{around.name}`" if around is not None else ""
            yield Candidate(Place(line, line, 1), f"A part{whose} does not run", path=file.path)


def _shadowed(change: TestFileChange) -> Iterator[Candidate]:
    """Cases to whose name a later one is given as well, in languages where it takes their place."""
    assert change.tests is not None
    last: dict[tuple[str, str], Case] = {}
    for case in change.tests.cases:
        file, unit = case.file, case.unit
        if file.grammar.family not in ("python", "ruby") or unit.kind not in ("function", "method"):
            continue
        before = last.get((unit.owner, unit.name))
        last[unit.owner, unit.name] = case
        if before is None or not (_touched(before) or _touched(case)) or file.enclosing(unit.node, Idea.BRANCH) is not None:
            continue
        evidence = (Evidence(file.path, unit.line, unit.end_line, "takes its name"),)
        place = Place(before.unit.line, before.unit.line, 1)
        yield Candidate(place, f"`{before.name}` does not run: another case has its name", evidence, path=file.path)


def _touched(case: Case) -> bool:
    return case.unit.line in case.file.changed


def _only(file: SourceFile) -> Iterator[Candidate]:
    """A mark that keeps all other cases from running."""
    for call in filter(None, map(file.call, file.query(Idea.CALL))):
        line = _focus_line(file, call)
        if line in file.changed:
            said = file.lines[line - 1].decode(errors="replace").strip()
            yield Candidate(Place(line, line, 1), f"`{said[:40]}` keeps all other cases of the run from running", path=file.path)
            return


def _focus_line(file: SourceFile, call: Call) -> int:
    """The line on which a call of a case or suite asks to run alone; 0 where it does not."""
    callee = f"{file.text(call.receiver)}.{call.name}".lstrip(".") or file.text(file.role(call.node, "callee"))
    first = int(call.node.start_point[0]) + 1
    own = meaning_in_ginkgo(file, callee)
    if own is not None:
        marked = (int(entry.node.start_point[0]) + 1 for entry in entries_of(file, call.node) if entry.is_focused)
        return first if own.is_focus else next(marked, 0)
    word = re.split(r"\W", callee, maxsplit=1)[0]
    if word not in words.CASES | words.SUITES and word != "RSpec" and not callee.startswith('"f:'):
        return 0
    name = file.role(call.node, "name")
    if _ONLY.search(callee):
        return int(name.end_point[0]) + 1 if name is not None else first
    title = file.string(call.arguments[0].value) if call.arguments else None
    is_named_so = callee.startswith('"f:') or (file.grammar.family == "kotlin" and (title or "").startswith("f:"))
    return first if is_named_so or _FOCUSED.search(file.lines[first - 1].decode(errors="replace")) else 0


def _gone(change: TestFileChange, comparison: Comparison, context: Context) -> Iterator[Candidate]:
    """Cases that stand in comments now, and cases that went while what they tested is still there."""
    new = change.tests.file if change.tests is not None else None
    found = {id(case): (case, *state) for case in change.deleted if (state := _out_of_reach(case, change)) is not None}
    for case, line, said in found.values():
        yield Candidate(Place(line, line, 1), f"`{case.name}` {said}", path=new.path if new is not None else None, compared=True)
    left = [case for case in change.deleted if id(case) not in found and not case.skipped and case.asserts]
    left = [case for case in left if not _stands_under_condition(case, change)]
    come = sum(id(case) not in change.former for case in change.tests.cases) if change.tests is not None else 0
    if (
        not left
        or come >= len(left)
        or any(test.tests is not None and _takes_over(test, left) for test in comparison.tests if test is not change)
    ):
        return
    left = [case for case in left if not used_what_went(case, comparison.production.removed)]
    left = [case for case in left if not is_taken_up(case, comparison.tests)]
    removed = {unit.unit.own_name for unit in comparison.production.removed}  # what else went by the name
    staying = [(case, subject) for case in left if (subject := _subject(case, change, context)) not in (None, *removed)]
    if staying:
        case, subject = staying[0]
        more = f" and {len(staying) - 1} more" if staying[1:] else ""
        message = f"`{case.name}`{more} went, and `{subject}`, which it tested, is still there"
        if new is None:
            evidence = (Evidence(change.sides.change.path, 1, 1, "the file that it stood in"),)
            yield Candidate(None, message, evidence, tier="check", identity=message)
        else:
            line = _line_of_gap(case, change)
            yield Candidate(Place(line, line, 1), message, path=new.path, tier="check", identity=message, compared=True)


def _line_of_gap(case: Case, change: TestFileChange) -> int:
    """The line of the new side at which a case that went would stand."""
    first = case.unit.line
    hunks = (h for h in change.sides.change.hunks if h.old_start <= first < h.old_start + max(1, h.old_count))
    return next((max(1, hunk.new_start) for hunk in hunks), 1)


def _out_of_reach(case: Case, change: TestFileChange) -> tuple[int, str] | None:
    """The line on which a case that went still stands: in a comment, or as a function that no runner finds."""
    if change.tests is None:
        return None
    file = change.tests.file
    name = case.name.rpartition(" > ")[2] if case.unit.kind == "call" else case.unit.own_name
    for comment in file.comments:
        place = file.place(comment)
        if name not in file.text(comment) or not file.touches(place.line, place.end_line):
            continue
        for number, text in enumerate(file.text(comment).split("\n"), place.line):
            if name in text and _DECLARES.search(text):
                return number if number in file.changed else place.line, "was put into a comment"
    for part in change.tests.support:
        if part.unit.kind in ("function", "method") and _body(part.unit) == _body(case.unit) is not None:
            mark = part.unit.line - 1
            is_in_comment = mark in file.changed and _MARK_IN_COMMENT.match(file.lines[mark - 1].decode(errors="replace"))
            line = mark if is_in_comment else part.unit.line
            if line in file.changed or part.unit.own_name == case.unit.own_name:
                return line, "is no case any more, as the runner tells cases"
    return None


def _stands_under_condition(case: Case, change: TestFileChange) -> bool:
    """Whether a case is handed to a name now that stands for one runner or another: `const inDocker = docker ? it : it.skip`."""
    if case.unit.kind != "call" or change.tests is None:
        return False
    title = case.name.rpartition(" > ")[2]
    names = {
        _RUNNER.match(p.unit.source) for p in change.tests.support if p.unit.kind == "call" and title.encode() in p.unit.source
    }
    source = change.tests.file.source
    return any(re.search(rb"\b" + name[1] + rb"\s*=[^;\n]*\?", source) is not None for name in names if name is not None)


_RUNNER = Pattern(rb"(\w+)\(")


def _body(unit: Unit) -> str | None:
    body = unit.file.role(unit.core, "body")
    return " ".join(unit.file.text(body).split()) if body is not None else None


def _takes_over(test: TestFileChange, left: list[Case]) -> bool:
    """Whether another file of the change has got cases in place of those that went."""
    assert test.tests is not None
    words = frozenset().union(*(case.words for case in left))
    return any(id(case) not in test.former and len(case.words & words) > 3 for case in test.tests.cases)


def _subject(case: Case, change: TestFileChange, context: Context) -> str | None:
    """A function that the case called, which the repository's file of the same name still has."""
    if case.file.grammar.family == "rust":
        gone = {unit.unit.own_name for unit in compare_sides(context.sources, context.test_paths).production.removed}
        return subject_beside(case, change.sides) or imported_subject(case, context.repository, gone)
    old = change.sides.old
    home = case.tests.home.replace("test", "").replace("spec", "")
    if old is None or len(home) < 3:
        return None
    for path in context.repository.called(home):
        source = context.repository.file(path) if path not in (change.sides.change.path, old.path) else None
        for symbol in source.symbols if source is not None else ():
            name = symbol.own_name
            is_telling = len(name) > 3 and name not in ("default", "build", "builder", "main", "clone")
            if symbol.kind in ("function", "method") and is_telling and name.encode() in case.words:
                return name
    return None
