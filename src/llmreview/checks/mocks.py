"""What a test file replaces by mocks, and which values of a case are only what a mock was told to return."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, cached_property
from typing import TYPE_CHECKING, NamedTuple

from llmreview.syntax import Idea, SourceFile

if TYPE_CHECKING:
    from llmreview.syntax import Node


class _Patterns(NamedTuple):
    hint: re.Pattern[bytes]
    made: re.Pattern[str]
    field: re.Pattern[str]
    entry: re.Pattern[str]
    told: re.Pattern[str]
    asked: re.Pattern[str]
    spied: re.Pattern[str]
    real: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    """Compiled when a test file is first asked for its mocks: most changes never need them."""
    maker = (
        r"(?:await\s+)?(?:\w+\.)*(?:Mock|MagicMock|AsyncMock|NonCallableMock|create_autospec|mock|mockDeep|createMock|createStubInstance"
        r"|(?:vi|jest|sinon|mock)\.(?:fn|stub|createMockFromModule))\s*[(<]"
    )
    return _Patterns(
        re.compile(rb"[mM]ock|\.fn\(|[sS]tub|autospec|return_value|\bwhen\(|\bgiven\("),
        re.compile(r"(?<![\w$.])((?:(?:this|self)\.)?[\w$]+(?:\.[\w$]+)*)(?:\s*:\s*[\w.<>\[\]| ]+)?\s*=(?!=)\s*" + maker),
        re.compile(
            r"@(?:Mock|MockBean|MockitoBean)\b(?:\([^)]*\))?\s+(?:private\s+|protected\s+|final\s+)*[\w.<>?, ]+?\s+(\w+)\s*[;=]"
        ),
        re.compile(r"(?:^|[{,\s])([\w$]+)\s*[:=]\s*" + maker),
        re.compile(
            r"([\w$.]+?)\.(?:return_value\s*=(?!=)|(?:mockReturnValue|mockResolvedValue|mockReturnValueOnce|mockResolvedValueOnce"
            r"|returns|resolves)\s*\()"
        ),
        re.compile(r"\b(?:when|given)\(\s*([\w$.]+)\([^;]*?\)\s*\)\s*\.(?:thenReturn|willReturn|thenAnswer|willAnswer)\b"),
        re.compile(r"\.spyOn\(\s*([\w$.]+)\s*,\s*[\"'`](\w+)[\"'`]\s*\)\s*\.mock(?:Return|Resolved)Value"),
        re.compile(r"wraps\s*=|CALLS_REAL_METHODS|thenCallRealMethod|mockRestore|mockImplementation\b"),
    )


class Mocks:
    """The mocks of one test file, by the dotted path under which they are used, without ``this`` and ``self``."""

    def __init__(self, file: SourceFile) -> None:
        self._file = file
        self._by_case: dict[int, frozenset[str]] = {}

    @cached_property
    def _text(self) -> str:
        return self._file.source.decode(errors="replace") if _patterns().hint.search(self._file.source) else ""

    @cached_property
    def paths(self) -> frozenset[str]:
        return frozenset(_paths(self._text)) if self._text else frozenset()

    @cached_property
    def names(self) -> frozenset[str]:
        """The last names of mocked objects."""
        return frozenset(path.rpartition(".")[2] for path in self.paths)

    def answers(self, node: Node, case: Node) -> bool:
        """Whether a value of a case is what a call on a mock gave: a call, or a name that holds its result."""
        if not self.paths:
            return False
        value: Node | None = self._file.unwrap(node, Idea.AWAIT)
        if value is not None and self._file.idea(value) is Idea.NAME:
            definition = self._file.scope(value).definition_before(self._file.text(value), value)
            value = definition.value if definition is not None and definition.kind == "assignment" else None
            value = self._file.unwrap(value, Idea.AWAIT)
        call = self._file.call(value)
        if call is None:
            return False
        receiver = self._file.text(call.receiver) + "." if call.receiver is not None else ""
        called = re.sub(r"\s|\b(?:this|self)\.|[?!](?=\.)", "", receiver + call.name)
        return any(called == path or called.startswith((path + ".", path + "(")) for path in self._in_case(case))

    def was_told(self, node: Node) -> bool:
        """Whether a name is what some mock was told to return."""
        name = re.escape(self._file.text(node))
        told = rf"(?:return_value\s*=\s*|(?:[rR]eturns?|[rR]eturnValue|ResolvedValue|(?:Value|Return)Once|resolves)\(\s*){name}\b"
        return re.search(told, self._text) is not None

    def _in_case(self, case: Node) -> frozenset[str]:
        """The mocks as a case sees them: a name to which it gives something else is none."""
        if case.id not in self._by_case:
            text = self._file.text(case)
            own = frozenset(_paths(text))
            if _patterns().real.search(text):
                self._by_case[case.id] = frozenset()
            else:
                shared = (path for path in self.paths - own if not _is_given(path.partition(".")[0], text))
                self._by_case[case.id] = own.union(shared)
        return self._by_case[case.id]


def _is_given(name: str, text: str) -> bool:
    return re.search(rf"(?<![\w$.]){re.escape(name)}(?:\s*:\s*[\w.<>\[\]| ]+)?\s*=(?!=)", text) is not None


def _paths(text: str) -> Iterator[str]:
    patterns = _patterns()
    for found in patterns.made.finditer(text):
        yield _plain(found[1])
    yield from patterns.field.findall(text)
    for found in patterns.told.finditer(text):
        yield _plain(found[1])
    for found in patterns.asked.finditer(text):
        yield _plain(found[1])
    for found in patterns.spied.finditer(text):
        yield f"{_plain(found[1])}.{found[2]}"
    for found in re.finditer(r"(?<![\w$.])([\w$]+)(?:\s*:\s*[^={;]+)?\s*=\s*\{([^{}]*)\}", text):
        for entry in patterns.entry.finditer(found[2]):
            yield f"{found[1]}.{entry[1]}"


def _plain(path: str) -> str:
    return re.sub(r"^(?:this|self)\.", "", path)
