"""Why tests may check more than before after all, though all of them are known to have changed in form only."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.checks.things import removed_text
from llmreview.claims.unseen_tests import WORD_OF_TESTS
from llmreview.pattern import Pattern
from llmreview.syntax.normal import read_tokens

if TYPE_CHECKING:
    from llmreview.checks.case_changes import TestFileChange
    from llmreview.checks.cases import Case
    from llmreview.claims.facts import Facts
    from llmreview.claims.texts import Statement
    from llmreview.model import Finding
    from llmreview.syntax import SourceFile
    from llmreview.syntax.normal import Form

_HEIR = Pattern(r"\bclass \w+(?:\([^()]*\))?\s*(?:\(|:|extends|<)\s*(?!Test(?:Case)?\b|object\b)\w*(?:Test|Spec)\w*")
"""A class that is one of another's tests: ``class JvmClientTest : BaseClientTest()``."""
_CHECK = Pattern(
    r"^(?!\s*(?://|#|\*|--)).*?(?:\b(?:assert|expect|should|verify|refute|must)\w*[\s.(!]|\.(?:assert|verify|should|to(?:Be|Equal|Have|Match))\w*\(|"
    r"\bt\.(?:Error|Fatal)f?\(|\brequire\.\w+\(|\bwait_?for\w*\()",
    re.IGNORECASE | re.MULTILINE,
)
"""A line that looks like an assertion in one framework or another."""
_CHECKER = Pattern(
    r"\b((?i:check|compare|ensure|validat|expect|verif|assert|confirm)\w*|\w+(?:Check|Compar|Verif|Assert|Expect)\w*"
    r"|\w+_(?:check|compar|verif|assert|expect)\w*|\w*[mM]atches\w*)\s*!?\("
)
"""What sounds as if it checked something."""
_SKIPS = Pattern(r"@(?:Disabled|Ignore)\b|\bskip\w*[(.]|\bSkip\(|\bx(?:it|test|describe)\(|#\[ignore|\bxfail\b|\[Ignore|\bSkip =")
_SAID_TO_CHECK = Pattern(r"(?://|#|--)[ \t]*(?:(?:act )?(?:and|&) )?(?:assert|then|verify|check)\w*\b", re.IGNORECASE)
"""The comment above the part of a case that checks: ``// Assert``."""
_TOLD_TO_EXPECT = Pattern(r"\b(?:expect|should|verif)\w*\s*[:=](?!=)", re.IGNORECASE)
"""What a helper is handed to hold the outcome against: ``expectedStatusCode: 400``."""
_CALLED_ALONE = Pattern(r"(?<![\w.>$@:\"'])((?:[a-z_]\w*::)*[a-z_]\w*)(?:<[^<>()]*>)?\(")
_AWAITED = Pattern(r"\bawait ([A-Z]\w*)(?:<[^<>()]*>)?\(")
_BUILT_IN = frozenset(
    "if for while switch catch return await func fn fun function def it test describe new go defer make append len range str int "
    "float list dict set print println isinstance super sorted sum min max open type lambda match when with elif not and or in "
    "async require vec array count isset empty sizeof typeof nameof using lock delete yield run".split()
)
"""What is called in every case, whatever it tests."""
_NO_HARM = Pattern(
    r"\b(?:panic|crash|seg(?:v|\s?fault|mentation)|throw|raise|fail|hang|deadlock|rac(?:e|y|ing)\b|concurren|compil|smoke|work|allow|accept|support|succe)\w*"
    r"|\b(?:can|possible|able)\b|\bdoes(?: not|n't)\b|\bno (?:errors?|exceptions?)\b",
    re.IGNORECASE,
)
"""What a case shows that only runs through the code."""
_PRINTED = Pattern(r"\b(?:print|println!?|printf|puts|console\.log|echo|var_dump|WriteLine|Println|Printf|t\.Logf?|log)\s*[(\s]")
_WHERE_RUN = Pattern(
    r"\btests? (?:on|for|against|with|under) (?:python|node(?:\.?js)?|java|jdk|go|ruby|php|rust|\.net|dotnet|net|"
    r"windows|macos|linux|ubuntu|arm\w*)"
    r"\b ?v?\d*|\b(?:ci|workflow|matrix|pipeline)\b",
    re.IGNORECASE,
)
"""Tests that are run in one more place rather than written."""


def doubt_of_hollow_tests(statement: Statement, facts: Facts, has_hollow: bool) -> str | None:
    """Why tests that changed in form only may check more than before; None where nothing says so."""
    if (has_hollow or facts.testish) and _WHERE_RUN.search(statement.text):
        return "where tests are run may be what was added"
    if any(
        file.status == "added" and facts.is_test(file.path) and _HEIR.search(facts.added(file)) for file in facts.change.files
    ):
        return "a new class of tests may run the cases that it inherits"
    if (altered := facts.once(_case_with_other_assertions)) is not None:
        return f"`{altered.name}` has assertions that it had not, though none is known to demand more"
    if _seems_to_check_more(facts):
        return "lines came to the tests that look like checks, though no case is known to check more"
    if any(_SKIPS.search(removed_text(file).decode(errors="replace")) for file in facts.change.files if facts.is_test(file.path)):
        return "cases may run that were skipped before"
    if has_hollow and _NO_HARM.search(statement.text) and not _are_looked_at(facts):
        return "that the code runs through may be all that is to be tested"
    if not facts.tests.symbols and (bare := _new_case_without_assertion(facts)) is not None:
        return f"`{bare.name}` came, and asserts nothing: that the code runs through may be all that is to be tested"
    if (checker := _checker_of_hollow_cases(facts)) is not None:
        return f"`{checker}`, which cases call, may check something"
    return _doubt_of_unread_parts(facts)


def _checker_of_hollow_cases(facts: Facts) -> str | None:
    """What a new or altered case without an assertion calls that sounds like one, or that nobody knows: it may assert."""
    cases = [case for change in facts.test_changes() for case in change.hollow() if not case.has_assertions]
    made = {symbol.symbol.rpartition(".")[2] for symbol in facts.tests.symbols} | facts.definitions.keys()
    for case in cases:
        if _SAID_TO_CHECK.search(case.code) or _TOLD_TO_EXPECT.search(case.code):
            return case.name
        known = made | {name for name, origin in case.file.imports.items() if not WORD_OF_TESTS.search(origin)} | _BUILT_IN
        called = [match[1] for match in _CHECKER.finditer(case.code)]
        inner = case.code.partition("\n")[2]
        called += [match[1] for match in _CALLED_ALONE.finditer(inner) if not match[1].startswith("test")]
        if case.file.grammar.family == "csharp":  # whose methods begin as classes do
            called += [match[1] for match in _AWAITED.finditer(inner)]
        found = next((name for name in called if name.rpartition(":")[2] not in known), None)
        if found is not None:
            return found
    return None


def _are_looked_at(facts: Facts) -> bool:
    """Whether cases print what they get, for a person to look at: more than running through is meant, and not checked."""
    return any(_PRINTED.search(case.code) for change in facts.test_changes() for case in change.hollow())


def _case_with_other_assertions(facts: Facts) -> Case | None:
    """A case in form alone that asserts what it did not in these words, or more often, and is not known to demand less."""
    weaker = facts.found("weakened-test")
    cases = ((change, case) for change in facts.test_changes() if change.tests is not None for case in change.tests.cases)
    pairs = ((case, change.former.get(id(case))) for change, case in cases if change.kinds.get(id(case)) == "form")
    short = ((case, before) for case, before in pairs if before is not None and case.is_short and before.is_short)
    return next((case for case, before in short if _asserts_otherwise(case, before, weaker)), None)


def _asserts_otherwise(case: Case, before: Case, weaker: list[Finding]) -> bool:
    """Whether it has assertions that it had not: each may demand less, and all of them more."""
    come = _demands(case) - _demands(before)
    has_more = len(case.all_assertions) > len(before.all_assertions)
    return bool(come) and before.has_assertions and (has_more or not _is_of(case, weaker))


def _is_of(case: Case, findings: list[Finding]) -> bool:
    """Whether one of some findings is of a case."""
    first, last = case.unit.line, case.unit.end_line
    return any(found.path == case.file.path and found.line is not None and first <= found.line <= last for found in findings)


def _demands(case: Case) -> Counter[Form]:
    return Counter(assertion.form for assertion in case.all_assertions if not assertion.vacuous)


def _new_case_without_assertion(facts: Facts) -> Case | None:
    """A case that is new: where it is all that came, it is what was added, however little it checks."""
    changes = facts.test_changes()
    return next((case for c in changes for case in c.hollow() if id(case) not in c.former and not case.has_assertions), None)


def _doubt_of_unread_parts(facts: Facts) -> str | None:
    """Why something beside the cases that were read may be what was added."""
    read = {file.path for file in facts.tests.files}
    beside = [f.path for f in facts.change.files if f.path in facts.testish and f.path not in read and f.status != "deleted"]
    if beside:
        return f"{beside[0]}, which is not read as a test, may hold what was added"
    if any(_is_new_without_form(change) for change in facts.test_changes()):
        return "a test file came with cases from another"
    if any(map(_has_marked_parts, facts.test_changes())):
        return "code came to the tests that stand beside what they test"
    return "code came to the test files beside their cases" if _code_beside_cases(facts) else None


def _is_new_without_form(change: TestFileChange) -> bool:
    """Whether a test file is new and has cases of which none is known to be form alone: they were elsewhere before."""
    cases = change.tests.cases if change.tests is not None else ()
    return change.sides.change.status == "added" and bool(cases) and "form" not in change.kinds.values()


def _has_marked_parts(change: TestFileChange) -> bool:
    """Whether lines of code came to the tests that stand in a file of the product, and none of its cases is form alone."""
    new = change.sides.new
    if new is None or "form" in change.kinds.values():
        return False
    lines = new.lines_in_tests & new.changed
    return any(new.lines[number - 1].strip()[:2] not in (b"", b"//", b"/*", b"*/", b"*") for number in lines)


def _code_beside_cases(facts: Facts) -> bool:
    """Whether test files in which no case is known to be form alone hold more code than before, names and texts being alike."""
    come: Counter[str] = Counter()
    for change in facts.test_changes():
        old, new = change.sides.old, change.sides.new
        if new is None or not facts.is_test(new.path) or "form" in change.kinds.values():
            continue
        come.update(_leaves(new))
        come.subtract(_leaves(old) if old is not None else ())
    return any(count > 0 for count in come.values())


def _leaves(file: SourceFile) -> Iterator[str]:
    """The tokens of a file without those that hold them together; all names are one, and all texts."""
    return (token[0] if token[0] in "nms" else token for token in read_tokens(file, file.root) if token[0] in "nmst")


def _seems_to_check_more(facts: Facts) -> bool:
    """Whether more lines that look like assertions came to the test files than went, those of cases in form alone set aside."""
    form = {(case.path, case.line) for case in facts.tests.cases if case.kind == "form"}
    come = gone = 0
    for file in (file for file in facts.change.files if facts.is_test(file.path)):
        apart = _lines_of_cases(file.path, form, facts)
        lines = (file.new or b"").decode(errors="replace").split("\n")
        come += sum(_CHECK.search(lines[number - 1]) is not None for number in file.added_lines() - apart if number <= len(lines))
        gone += len(_CHECK.findall(removed_text(file).decode(errors="replace")))
    return come > gone


def _lines_of_cases(path: str, cases: set[tuple[str, int]], facts: Facts) -> set[int]:
    """The lines of some cases of a file."""
    parts = (change.tests for change in facts.test_changes() if change.tests is not None and change.tests.file.path == path)
    units = (case.unit for tests in parts for case in tests.cases if (path, case.unit.line) in cases)
    return {number for unit in units for number in range(unit.line, unit.end_line + 1)}
