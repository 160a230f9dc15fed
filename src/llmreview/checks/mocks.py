"""What a test file replaces by mocks, and which values of a case are only what a mock was told to return."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from llmreview.pattern import Pattern
from llmreview.syntax import Idea, SourceFile

if TYPE_CHECKING:
    from llmreview.syntax import Node

_MAKER = (
    r"(?:await\s+|new\s+)?(?:[\w$]+(?:\.|->|::))*(?:Substitute\.For|A\.Fake|createStub|createConfiguredMock|createPartialMock|prophesize|mockk|mockkClass|instance_double|class_double|object_double|double|instance_spy|spy(?=\s*(?:$|\(?\s*[\"':)]))|Mock|MagicMock|AsyncMock|NonCallableMock|create_autospec|mock|mockDeep|createMock|createStubInstance"
    r"|(?:vi|jest|sinon|mock)\.(?:fn|stub|createMockFromModule))\s*(?:[(<]|$)"
)
_REAL_BEHIND = Pattern(r"\bwraps\s*=|\bCALLS_REAL_METHODS\b|\bcallThrough\b")
"""What a mock is made with that lets the real object answer."""
_SPY = Pattern(r"(?<![\w$.])([\w$]+)(?:\s*:\s*[\w.<>?, ]+)?\s*=\s*(?:[\w$]+\.)*spyk?\s*[(<]\s*[^\s\"':)]")
"""An object that is watched: what it is not told to answer, it does itself."""
_HINT = Pattern(r"ock|Substitute|Fake<|createStub|prophesize|double|spy|\.fn\(|tub|autospec|return_value|when\(|given\(|\.On\(")
_MADE = Pattern(r"(?:[\w<>?]+\s+){0,4}([\w$]+(?:(?:\.|->)[\w$]+)*)(?:\s*:[^=]*)?\s*$")
_BY = Pattern(r"\s*" + _MAKER)
_FIELD = Pattern(
    r"@(?:Mock|MockBean|MockitoBean)\b(?:\([^)]*\))?\s+(?:private\s+|protected\s+|final\s+)*[\w.<>?, ]+?\s+(\w+)\s*[;=]"
)
_ENTRY = Pattern(r"(?:^|[{,\s])([\w$]+)\s*:\s*" + _MAKER)
_HOLDER = Pattern(r"(?<![\w$.])([\w$]+)(?:\s*:\s*[\w.<>\[\]| ]+)?\s*=\s*\{")
_TOLD = Pattern(
    r"(?<![\w$.])([\w$.]+)\.(?:return_value\s*=(?!=)|(?:mockReturnValue|mockResolvedValue|mockReturnValueOnce|mockResolvedValueOnce"
    r"|returns|resolves)\s*\()"
)
_ASKED = Pattern(r"\b(?:when|given)\(\s*([\w$.]+)\(.*?\)\s*\)\s*\.(?:thenReturn|willReturn)\b")
_LET = Pattern(r"\blet!?\(?\s*:(\w+)\)?\s*(?:\{|do)\s*" + _MAKER)
_EVERY = Pattern(r"\b(?:co)?[eE]very\s*\{\s*([\w$.]+)\.\w+\(.*?\)\s*\}\s*returns\b|\ballow\(\s*([\w$@.]+)\s*\)\.to\s+receive\b")
_EXPECTS = Pattern(r"\b(\w+)\.On\(\s*\"\w+\".*\)\.Return\(")
_PATCHED = Pattern(
    r"@(?:mock\.)?patch\b[^\n]*return_value=[^\n]*\n(?:@[^\n]*\n)*\s*(?:async )?def \w+\((?:self, *)?((?:mock|fake|patched)\w*)"
)
_SPIED = Pattern(r"\.spyOn\(\s*([\w$.]+)\s*,\s*[\"'`](\w+)[\"'`]\s*\)\s*\.mock(?:Return|Resolved)Value")
_REAL = Pattern(r"wraps\s*=|CALLS_REAL_METHODS|thenCallRealMethod|mockRestore|mockImplementation\b")


class Mocks:
    """The mocks of one test file, by the dotted path under which they are used, without ``this`` and ``self``."""

    def __init__(self, file: SourceFile) -> None:
        self._file = file
        self._by_case: dict[int, frozenset[str]] = {}

    @cached_property
    def _text(self) -> str:
        text = self._file.source.decode("latin-1")  # so that positions are those of bytes
        return text if _HINT.search(text) else ""

    @cached_property
    def _places(self) -> list[tuple[str, int]]:
        spies = frozenset(found[1] for found in _SPY.finditer(self._text)) if "spy" in self._text else frozenset()
        found = ((re.sub(r"^(?:(?:this|self)\.|\$this->)", "", path), start) for path, start in _find(self._text))
        return [(path, start) for path, start in found if path not in spies]

    @cached_property
    def paths(self) -> frozenset[str]:
        return frozenset(path for path, _ in self._places)

    @cached_property
    def names(self) -> frozenset[str]:
        """The last names of what is mocked."""
        return frozenset(path.rpartition(".")[2] for path in self.paths)

    def answers(self, node: Node, case: Node) -> bool:
        """Whether a value of a case is what a call on a mock gave: a call, or a name that holds its result."""
        if not self.paths:
            return False
        value = self._file.unwrap(node, Idea.AWAIT)
        if value is not None and self._file.idea(value) is Idea.NAME:
            definition = self._file.scope(value).definition_before(self._file.text(value), value)
            value = definition.value if definition is not None and definition.kind == "assignment" else None
        call = self._file.call(value)
        if call is None:
            return False
        receiver = self._file.text(call.receiver) + "." if call.receiver is not None else ""
        called = re.sub(r"\s|\b(?:this|self)\.|\$this->|[?!](?=\.)", "", receiver + call.name)
        return any(called == path or called.startswith((path + ".", path + "(")) for path in self._in_case(case))

    def is_one(self, node: Node, case: Node) -> bool:
        """Whether a value is a mock itself, or a part of one."""
        path = (
            re.sub(r"^(?:(?:this|self)\.|\$this->)", "", self._file.text(node)) if node.end_byte - node.start_byte < 200 else ""
        )
        return re.fullmatch(r"[\w$.]+", path) is not None and any(
            path == own or path.startswith(f"{own}.") for own in self._in_case(case)
        )

    def was_told(self, node: Node) -> bool:
        """Whether a name is what some mock was told to return."""
        if node.end_byte - node.start_byte > 200:
            return False
        name = re.escape(self._file.text(node))
        told = (
            r"(?:return_value\s*=\s*|(?:[rR]eturns?|[rR]eturnValue|ResolvedValue|(?:Value|Return)Once|resolves)(?:\(\s*|\s+))"
            rf"{name}(?!\w)"
        )
        return re.search(told, self._text) is not None

    def _in_case(self, case: Node) -> frozenset[str]:
        """The mocks as a case sees them: a name to which it gives something else is none."""
        if case.id not in self._by_case:
            text = self._text[case.start_byte : case.end_byte]
            made = {path for path, start in self._places if case.start_byte <= start < case.end_byte}
            own = {path for path in made if not _is_given_again(path.partition(".")[0], text)}
            shared = {path for path in self.paths - own if not _is_given(path.partition(".")[0], text)}
            self._by_case[case.id] = frozenset() if _REAL.search(text) else frozenset(own | shared)
        return self._by_case[case.id]


def _is_given(name: str, text: str) -> bool:
    return name in text and re.search(rf"(?<![\w$.]){re.escape(name)}(?:\s*:\s*[\w.<>\[\]| ]+)?\s*=(?!=)", text) is not None


def _is_given_again(name: str, text: str) -> bool:
    """Whether a name that held a mock is given something that is none: ``mock = serialize_and_back(mock)``."""
    if name not in text:
        return False
    given = list(re.finditer(rf"(?<![\w$.]){re.escape(name)}\s*=(?!=)", text))
    return any(_BY.match(text, later.end()) is None for later in given[1:])


def _find(text: str) -> Iterator[tuple[str, int]]:
    """The paths of mocks with where they are made or told, read off the lines that hold a word of mocks."""
    end = 0
    for hint in _HINT.finditer(text):
        if hint.start() < end:
            continue
        start = text.rfind("\n", 0, hint.start()) + 1
        end = text.find("\n", hint.start())
        line = text[start : end if end >= 0 else len(text)]
        end = start + len(line)
        if len(line) < 1000 and not line.lstrip().startswith(("import ", "from ", "//", "#", "*")):
            yield from _in_line(text, line, start)
    if "patch" in text:
        yield from ((found[1], found.start()) for found in _PATCHED.finditer(text))
    if "@Mock" in text:
        yield from ((found[1], found.start()) for found in _FIELD.finditer(text))


def _in_line(text: str, line: str, start: int) -> Iterator[tuple[str, int]]:
    target, equals, value = line.strip().partition("=")
    if equals and _BY.match(value) and not _REAL_BEHIND.search(value) and (made := _MADE.match(target)) is not None:
        yield made[1], start
    if "let" in line and (let := _LET.search(line)) is not None:
        yield let[1], start
    if "returns" in line or "receive" in line:
        yield from ((found[1] or found[2], start) for found in _EVERY.finditer(line))
    if "eturn" in line or "esolve" in line:
        yield from ((found[1], start) for pattern in (_TOLD, _ASKED) for found in pattern.finditer(line))
    if ".On(" in line:
        yield from ((found[1], start) for found in _EXPECTS.finditer(line))
    if "spyOn" in line:
        yield from ((f"{found[1]}.{found[2]}", start) for found in _SPIED.finditer(line))
    for found in _ENTRY.finditer(line) if ":" in line else ():
        holder = _holder(text, start + found.start(1))
        if holder:
            yield f"{holder}.{found[1]}", start


def _holder(text: str, start: int) -> str:
    """The name of the object literal that is open at a position."""
    before = text[max(0, start - 600) : start]
    opened = list(_HOLDER.finditer(before))
    if not opened:
        return ""
    last = opened[-1]
    inside = before[last.end() :]
    return last[1] if inside.count("{") <= inside.count("}") + 1 and inside.count("}") <= inside.count("{") else ""
