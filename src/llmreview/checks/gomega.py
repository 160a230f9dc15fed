"""Gomega, in which Go's tests say what they expect: ``Expect(total).To(Equal(5))``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from llmreview.checks import vocabulary as words
from llmreview.checks.vacuity import stands_alone
from llmreview.pattern import Pattern
from llmreview.syntax import Call, Idea, SourceFile

if TYPE_CHECKING:
    from llmreview.syntax import Node

_STARTS = frozenset({"Expect", "Eventually", "Consistently", "\u03a9"})
_WITH_OFFSET = frozenset({"ExpectWithOffset", "EventuallyWithOffset", "ConsistentlyWithOffset"})
"""The same, behind how many callers are to be left out of the report."""
_CHAIN = Pattern(r"(?:[\w.]+(?:\([\w., ]*\))?\.)?(?:(?:Expect|Eventually|Consistently)(?:WithOffset)?|\u03a9)\(")
_EXPECTING = Pattern(r"(?:Expect|Eventually|Consistently)[A-Z]\w*(?<!WithOffset)$")
"""Functions of the tests that expect something: ``util.ExpectJobToFinish(ctx, job)``."""
_CHECKING = Pattern(r"(?:Assert|Check|Ensure|Validate|Verify)[A-Z]\w*$")
"""What functions of the tests may be called as well as those of the code."""
_FOR_TESTS = Pattern(r"(?:^|[^a-z])(?:tests?|testing|testutils?|helpers?|support|integration|e2e)(?:$|[^a-z])")
"""Packages that are there for tests."""
_LOOKED_AT = 200
"""Bytes of a chain in which its first call is looked for."""


def demands_matcher(file: SourceFile, call: Call) -> bool:
    """Whether an expectation is held against a matcher, or a call gives the case up."""
    if not file.grammar.errors_are_values:
        return False
    if call.name == "Fail" and b"onsi/" in file.source:
        return call.receiver is None or "ginkgo" in file.imports.get(file.text(call.receiver), "")
    if (_EXPECTING.match(call.name) or _is_check_of_tests(file, call)) and b"onsi/" in file.source:
        return True
    if call.receiver is None or call.name not in words.HANDED_MATCHERS or not call.arguments:
        return False
    first = call.receiver.start_byte
    return _CHAIN.match(file.source[first : first + _LOOKED_AT].decode(errors="replace")) is not None


def _is_check_of_tests(file: SourceFile, call: Call) -> bool:
    origin = file.imports.get(file.text(call.receiver), "") if _CHECKING.match(call.name) and call.receiver is not None else ""
    return _FOR_TESTS.search(origin) is not None


def lacks_matcher(file: SourceFile, call: Call) -> bool:
    """Whether it only begins to say what is demanded: ``Expect(err)``."""
    if call.name not in _STARTS | _WITH_OFFSET or not file.grammar.errors_are_values:
        return False
    if b"onsi/gomega" not in file.source or not call.arguments or file.root.has_error:  # what follows may not have been read
        return False
    return stands_alone(file, call.node)


def expected_of(file: SourceFile, expectation: Node | None) -> Node | None:
    """What an expectation is about: ``total`` of ``Expect(total)``."""
    call = file.call(expectation) if expectation is not None and file.idea(expectation) is Idea.CALL else None
    if call is None or not file.grammar.errors_are_values:
        return None
    values = [argument.value for argument in call.arguments]
    place = 0 if call.name in _STARTS else 1 if call.name in _WITH_OFFSET else len(values)
    return values[place] if place < len(values) else None
