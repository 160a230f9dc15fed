"""Changes whose code does nothing: all functions that came or were altered hold a place for others."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from typing import TYPE_CHECKING

from llmreview.checks.kinds import is_documentation, kind_of
from llmreview.claims.facts import place_of_finding
from llmreview.pattern import Pattern
from llmreview.syntax import Idea
from llmreview.syntax.statements import is_docstring
from llmreview.syntax.stubs import is_declaration, is_double, own_statements

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.change import FileChange
    from llmreview.claims.facts import Facts
    from llmreview.model import Evidence, Finding
    from llmreview.syntax import SourceFile, Symbol

MOST_OF_A_PLACE = 3
"""Statements up to which a function that says of itself that it is no real one is taken to do nothing."""
_OF_CODE = Pattern(r"only says that it is not implemented$|^What should happen here is not implemented$")
_OF_PROSE = Pattern(r"^(?:Open work is left in the code|The code says of itself):")
"""How messages of placeholder speak of a statement, and of a remark."""
_STOOD = Pattern(r"not ?(?:yet )?implemented|\btodo\b|\bfixme\b|for now|real implementation|placeholder|\bstub", re.IGNORECASE)
_WATCHES = Pattern(r"(?s:[\w.:!]*(?:log|print|debug|info|warn|puts)\w*\b.*)")
"""A statement that only tells what the program comes by."""
_GIVES_UP = Pattern(
    r"(?s:(?:(?:raise|throw|panic|return|fail)\b.{0,100}?)?(?:not[_ ]?(?:yet[_ ]?)?implemented|unimplemented|\btodo\b).{0,200})",
    re.IGNORECASE,
)
"""A statement that says that nothing is there."""
_HELD = (Idea.MAPPING, Idea.COLLECTION)
_ONLY_CALL = Pattern(r"\s*(?:await |return )?(?:this\.|self\.|\$this->|@)?(?P<name>\w+[?!]?)(?:\([$\w., ]*\))?;?\s*")
"""A line that calls a function of the file, and nothing else."""
_GIVES = frozenset(
    "Decimal BigDecimal Some Ok empty of resolve FromResult success NewFromInt NewFromFloat valueOf dict list set".split()
)
"""Calls that make a plain value of one that stands in the code."""
_DOES = (Idea.LOOP, Idea.BRANCH, Idea.BINARY, Idea.THROW, Idea.AWAIT, Idea.LAMBDA, Idea.FUNCTION, Idea.COMPREHENSION)
_KEEPS = Pattern(
    r"(?:(?:self|this|\$this)(?:\.|->)|@)?_?\w+\s*=\s*[$\w.]+;?|super\b[^\n]{0,80}|(?:return )?&?\w+\{[\w\s:,.]{0,200}\};?"
)
"""A statement of a constructor that keeps what it is given."""
_CONSTRUCTOR = Pattern(r"__init__|constructor|__construct|initialize|init|[Nn]ew[A-Z]?\w*")
_HEAD = (
    r"(?:(?:export|default|public|private|protected|internal|abstract|final|sealed|open|data|static|partial|readonly|pub|case) )*"
)
_NO_DEED = Pattern(
    r"(?:use|include)\b.*|\s*(?:[{}()\[\];,]*|end|<\?php|declare\(strict_types=1\);|pass"
    r"|(?:import|from|using|package|namespace|module|require|require_once|require_relative)\b.*"
    rf"|{_HEAD}(?:class|interface|struct|trait|object|record|type|impl|protocol)\b[^;=]*"
    r"|(?:attr_reader|attr_accessor|attr_writer|private|public|protected)\b:?[^=(]*"
    r"|(?!(?:include|extend|prepend|use|mount|await|throw|raise)\b)\w+ \*?[\w.]+|\w+: [\w.]+[,;]?)\s*"
)
"""A line outside of functions by which the program does nothing more: imports, heads, fields without a value."""


def idle_places(facts: Facts) -> tuple[Evidence, ...]:
    """Where the functions hold a place, if the code of a change is nothing else; none where any of it does something."""
    return facts.once(_idle_places)


def _idle_places(facts: Facts) -> tuple[Evidence, ...]:
    if not facts.is_complete or not all(_may_stand_beside(file, facts) for file in facts.change.files):
        return ()
    found: list[Evidence] = []
    for file in facts.code:
        source = facts.sources.new(file)
        if source is None or kind_of(file.path) != "code":
            continue
        places = _places_in(file, source, facts)
        if places is None:
            return ()
        found += places
    return tuple(found)


def _may_stand_beside(file: FileChange, facts: Facts) -> bool:
    """Whether nothing is done by a file itself, or its functions can be read."""
    if file.skipped == "lock file" or is_documentation(file.path) or kind_of(file.path) == "dependencies":
        return True
    return file.path in facts.testish or (file.status != "deleted" and facts.sources.new(file) is not None)


def _places_in(file: FileChange, source: SourceFile, facts: Facts) -> list[Evidence] | None:
    """Where functions of a file hold a place; None where what the change brings to the file does something."""
    found: dict[str, Evidence] = {}
    others: list[Symbol] = []
    inside = set(source.lines_in_tests)
    for symbol in source.symbols:
        lines = range(symbol.line, symbol.end_line + 1)
        if symbol.kind not in ("function", "method") or inside.issuperset(lines) or not source.touches(lines[0], lines[-1]):
            continue
        inside.update(lines)
        if is_declaration(source, symbol.core) or _keeps_what_it_is_given(source, symbol):
            continue
        place = _place_of(symbol, source, facts)
        if place is None:
            others.append(symbol)
        elif is_double(source, symbol.core) or _was_one(symbol, file, facts):
            return None
        else:
            found[symbol.own_name] = place
    inside.update(_lines_that_tell(source))
    lines_of_file = facts.lines_of(file.path)
    does_nothing = all(_NO_DEED.fullmatch(lines_of_file[n - 1]) for n in file.added_lines() - inside)
    if does_nothing and all(_only_calls(symbol, found.keys(), file, lines_of_file) for symbol in others):
        return list(found.values())
    return None


def _only_calls(symbol: Symbol, names: Container[str], file: FileChange, lines: list[str]) -> bool:
    """Whether nothing came into a function but calls of those that hold a place, and nothing went."""
    came = [
        line for n in file.added_lines() if symbol.line <= n <= symbol.end_line and (line := lines[n - 1]).strip() not in _ENDS
    ]
    if symbol.line in file.added_lines() or file.deleted:
        return False
    calls = [_ONLY_CALL.fullmatch(line) for line in came]
    return all(call is not None and call["name"] in names for call in calls)


_ENDS = frozenset({"", "}", "end", "{"})
"""Lines that go over to a function that stands beside one, as versions are compared."""


def _lines_that_tell(source: SourceFile) -> Iterator[int]:
    """The lines of comments, docstrings and imports."""
    for node in source.query(Idea.COMMENT, Idea.IMPORT, Idea.STRING):
        if source.idea(node) is not Idea.STRING or is_docstring(source, source.statement_around(node)):
            yield from range(node.start_point[0] + 1, node.end_point[0] + 2)


def _keeps_what_it_is_given(source: SourceFile, symbol: Symbol) -> bool:
    """Whether a function is a constructor that does nothing but to keep its parameters."""
    is_of_its_class = symbol.own_name == symbol.name.split(".")[-2] if "." in symbol.name else False
    if not is_of_its_class and _CONSTRUCTOR.fullmatch(symbol.own_name) is None:
        return False
    own = own_statements(source, symbol.core)
    return source.role(symbol.core, "body") is not None and all(_KEEPS.fullmatch(source.text(part)) for part in own)


def _place_of(symbol: Symbol, source: SourceFile, facts: Facts) -> Evidence | None:
    """Where a function says that it is no real one, if it does nothing else."""
    body = source.role(symbol.core, "body")
    if body is None:
        return None
    said = [finding for finding in facts.findings if finding.detector == "placeholder" and finding.path == source.path]
    said = [finding for finding in said if symbol.line <= (finding.line or 0) <= symbol.end_line and _tells(finding)]
    given_up = {finding.line for finding in said if _OF_CODE.search(finding.message)}
    own = own_statements(source, symbol.core)
    if not said or len(own) > MOST_OF_A_PLACE:
        return None
    idle = all(source.place(part).line in given_up or _is_idle(part, source) for part in own)
    return place_of_finding(said[0]) if idle else None


def _tells(finding: Finding) -> bool:
    """Whether a finding is about a function that holds a place: of an error that may have a reason it is not sure."""
    if _OF_CODE.search(finding.message):
        return finding.tier != "ask"
    return _OF_PROSE.search(finding.message) is not None


def _is_idle(statement: Node, source: SourceFile) -> bool:
    """Whether a statement does nothing but give a value that stands in the code, or tell what happens."""
    text = source.text(statement)
    if _WATCHES.fullmatch(text) or _GIVES_UP.fullmatch(text):
        return True
    if next(source.walk(statement, *_DOES), None) is not None:
        return False
    if any(not _is_held(source, source.role(node, "object")) for node in source.walk(statement, Idea.INDEX)):
        return False
    for node in source.walk(statement, Idea.CALL):
        call = source.call(node)
        if call is not None and call.name not in _GIVES and (call.receiver is None or source.idea(call.receiver) not in _HELD):
            return False
    objects = (source.role(node, "object") for node in source.walk(statement, Idea.MEMBER))
    return all(part is None or source.text(part)[:1].isupper() for part in objects if not _is_held(source, part))


def _is_held(source: SourceFile, node: Node | None) -> bool:
    """Whether a node is a value that stands in the code."""
    return node is not None and source.idea(node) in _HELD


def _was_one(symbol: Symbol, file: FileChange, facts: Facts) -> bool:
    """Whether a function held a place before, so that something else was done to it."""
    old = facts.sources.old(file)
    before = next((s for s in old.symbols if s.name == symbol.name), None) if old is not None else None
    return old is not None and before is not None and _STOOD.search(old.text(before.node)) is not None
