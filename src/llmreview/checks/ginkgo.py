"""Ginkgo in the words of other frameworks: what its calls stand for, which of them never run, and the entries of its tables."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from llmreview.checks.framework_names import Meaning
from llmreview.pattern import Pattern
from llmreview.syntax import Call, Idea, SourceFile
from llmreview.syntax.normal import Form, normal_form

if TYPE_CHECKING:
    from llmreview.syntax import Node

_SUITE = Pattern(r"(?:\w+\.)?(?P<mark>[FPX])?(?:(?:[A-Z]\w*)?Describe|Context|When|DescribeTableSubtree)$")
_CASE = Pattern(r"(?:\w+\.)?(?P<mark>[FPX])?(?:(?:[A-Z]\w*)?It|Specify|DescribeTable)$")
"""Names that end in the framework's are of functions that repositories put before it: ``SIGDescribe``."""
_HOOK = Pattern(
    r"(?:\w+\.)?(?:(?:Just)?(?P<each>Before|After)Each|(?P<all>Before|After)All|(?:Synchronized)?(?P<suite>Before|After)Suite)$"
)
_ENTRY = Pattern(r"(?:\w+\.)?(?P<mark>[FPX])?Entry$")
_PENDING = Pattern(r"(?:\w+\.)?Pending$")
_STARTING = Pattern(rb"\bRun(?:\w*Suite|Specs\w*)\(\s*t\b")
_SKIP = Pattern(r"(?:\w+\.)?Skip$")


@lru_cache(maxsize=8)
def is_ginkgo(file: SourceFile) -> bool:
    """Whether a file of Go uses the framework."""
    return file.grammar.errors_are_values and b"onsi/ginkgo" in file.source


def meaning_in_ginkgo(file: SourceFile, callee: str) -> Meaning | None:
    """What a call stands for; None for one that is no suite, no case and no hook."""
    if not is_ginkgo(file):
        return None
    for pattern, word in ((_SUITE, "describe"), (_CASE, "it")):
        found = pattern.match(callee)
        if found is not None:
            return Meaning(word, found["mark"] in ("P", "X"), found["mark"] == "F")
    hook = _HOOK.match(callee)
    if hook is None:
        return None
    when = next(filter(None, hook.groupdict().values())).lower()
    return Meaning(f"{when}{'Each' if hook['each'] else 'All'}", False)


def skips_in_ginkgo(file: SourceFile, path: str) -> bool:
    """Whether a call leaves the case in which it stands."""
    return is_ginkgo(file) and _SKIP.match(path) is not None


def starts_suites(source: bytes) -> bool:
    """Whether a function that Go's runner calls hands over to the framework, and is no case itself."""
    return _STARTING.search(source) is not None


class Entry:
    """A row of a table: ``Entry("three", 3, "III")``."""

    def __init__(self, file: SourceFile, call: Call, mark: str) -> None:
        self._file = file
        self._call = call
        self.node = call.node
        pending = any(_PENDING.match(file.text(argument.value)) for argument in call.arguments)
        self.is_skipped = pending or mark in ("P", "X")
        self.is_focused = mark == "F"

    @property
    def form(self) -> Form:
        """What it is run with; its title is no part of that."""
        title = [a.value.id for a in self._call.arguments[:1]] if len(self._call.arguments) > 1 else []
        name = self._file.role(self.node, "name")
        return normal_form(self._file, self.node, frozenset([*title, *([name.id] if name is not None else [])]))


def entries_of(file: SourceFile, node: Node) -> Iterator[Entry]:
    """The rows that a call is handed."""
    call = file.call(node) if is_ginkgo(file) and file.idea(node) is Idea.CALL else None
    for argument in call.arguments if call is not None else ():
        inner = file.call(argument.value) if file.idea(argument.value) is Idea.CALL else None
        found = _ENTRY.match(f"{file.text(inner.receiver)}.{inner.name}".lstrip(".")) if inner is not None else None
        if inner is not None and found is not None:
            yield Entry(file, inner, found["mark"] or "")


def entries_around(file: SourceFile, node: Node) -> Iterator[Entry]:
    """The rows for each of which a call is run: its own, and those of the suites around it."""
    yield from entries_of(file, node)
    for around in file.ancestors(node) if is_ginkgo(file) else ():
        yield from entries_of(file, around)
