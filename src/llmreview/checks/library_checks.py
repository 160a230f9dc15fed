"""Checks that libraries make by themselves: of what their mocks were told to expect, of snapshots, and of awaited requests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from llmreview.checks.subjects import links
from llmreview.pattern import Pattern
from llmreview.syntax import Call, Idea, SourceFile

if TYPE_CHECKING:
    from llmreview.syntax import Node

_ASKED_AT_END = {
    "verify": Pattern(rb"Mini[tT]est::Mock|\bsinon\.mock\("),
    "done": Pattern(rb"\bnock\("),
}
"""Methods by which mocks, given nothing, say whether they were called as expected, with what such a file makes them by."""
_SNAPSHOT = Pattern(r"Verify(?:Json|Xml|File|Files|Directory|Zip|Tuple|Throws\w*)?$")
"""How C#'s snapshots are asked for, bare or of ``Verifier``."""
_MADE_FOR_TEST = Pattern(rb"\bgomock\b|\bNew\w+\((?:t|\w+\.T\(\))\s*[,)]")
"""Mocks that are asked at the end of the test that they were handed whether all that was expected came."""
_ANY_NUMBER = frozenset({"AnyTimes", "Maybe"})


def is_check_of_library(file: SourceFile, call: Call, receiver: str) -> bool:
    """Whether a call, made on ``receiver``, has a library check what went before, or what it is given."""
    if call.name in _ASKED_AT_END:
        is_asked = call.receiver is not None and not call.arguments
        return is_asked and _ASKED_AT_END[call.name].search(file.source) is not None
    is_bare = call.receiver is None or receiver == "Verifier"
    return file.grammar.family == "csharp" and is_bare and _SNAPSHOT.match(call.name) is not None


def expects_calls(file: SourceFile, case: Node) -> bool:
    """Whether a case of Go tells a mock what it must be called with: ``mailer.EXPECT().Send("a").Return(nil)``."""
    if not file.grammar.errors_are_values or b".EXPECT()" not in file.source or not _MADE_FOR_TEST.search(file.source):
        return False
    calls = ((node, file.call(node)) for node in file.walk(case, Idea.CALL))
    return any(call is not None and call.name == "EXPECT" and _must_come(file, node) for node, call in calls)


def _must_come(file: SourceFile, node: Node) -> bool:
    """Whether an expectation demands something, and does not leave open how often it is met."""
    chain = links(file, node)
    least = next((c.arguments[0].value for c in chain if c.name == "MinTimes" and c.arguments), None)
    is_open = any(c.name in _ANY_NUMBER for c in chain) or (least is not None and file.text(least) == "0")
    return len(chain) > 1 and not is_open
