"""Signatures that others rely on: which of them a change broke."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from llmreview.claims.callers_left import Arity, has_misfits
from llmreview.claims.implementors import demanded_of_implementors
from llmreview.claims.offers import is_offered
from llmreview.claims.repository import FormerRepository
from llmreview.claims.type_changes import no_longer_gives, no_longer_takes
from llmreview.claims.unwritten import is_still_there
from llmreview.claims.visibility import head_of, is_public
from llmreview.model import Evidence
from llmreview.pattern import Pattern
from llmreview.syntax import Idea
from llmreview.syntax.definitions import parameters_of

if TYPE_CHECKING:
    from llmreview.change import FileChange
    from llmreview.claims.facts import Facts
    from llmreview.syntax import Node, SourceFile
    from llmreview.syntax.symbols import Symbol

_INTERNAL = Pattern(r"(?:^|/)(?:internal|private|_\w+|scripts?|examples?|migrations?|benchmarks?|cmd|e2e|tools)/", re.IGNORECASE)
_OWN = frozenset({"shell"})
"""Families whose programs keep their functions to themselves: others run them."""
MOST_ASKED = 6
"""Functions of a change whose callers are looked for in the repository."""
_TAKES_MORE = Pattern(r"\.\.\.|\*\w|\bparams\b|\bvararg\b|&\w+\s*[,)]")
_SEVERAL = Pattern(r"variadic|spread|splat|block_parameter|rest_")


class Parameter(NamedTuple):
    """What callers give; ``type`` is empty where none is written."""

    name: str
    type: str
    is_required: bool


class _Function(NamedTuple):
    """A function as its callers see it, on one side of the change."""

    file: SourceFile
    symbol: Symbol

    @property
    def family(self) -> str:
        return self.file.grammar.family

    @property
    def result(self) -> str:
        return self.file.text(self.file.role(self.symbol.core, "result")).lstrip(": ")

    @property
    def is_asynchronous(self) -> bool:
        return re.search(r"\basync\b|\bsuspend\b", head_of(self.file, self.symbol)) is not None

    @property
    def parameters(self) -> list[Parameter]:
        by_holder: dict[int, list[Parameter]] = {}
        for definition in parameters_of(self.file, self.symbol.core):
            holder = definition.holder if definition.holder is not None else definition.node
            type_ = self.file.text(definition.type).lstrip(": ")
            is_required = definition.value is None and not _may_be_left_out(self.file, holder)
            one_by_one = self.family == "go"  # `a, b string`
            key = definition.node.id if one_by_one else holder.id
            by_holder.setdefault(key, []).append(Parameter(definition.name, type_, is_required))
        found = [several[0] if len(several) == 1 else several[0]._replace(name="", type="") for several in by_holder.values()]
        return [p for p in found if p.name not in ("self", "cls", "this")]


def _may_be_left_out(file: SourceFile, holder: Node) -> bool:
    before = holder.prev_named_sibling or holder.prev_sibling
    return (
        _SEVERAL.search(holder.type) is not None
        or file.text(holder).startswith(("...", "*", "&"))
        or (holder.type == "optional_parameter")
        or (before is not None and file.text(before) in ("params", "vararg"))
    )


def broken_signatures(facts: Facts) -> Iterator[Evidence]:
    """Public functions and types of the changed files that went, or that callers must use otherwise than before.

    What is known to be offered to nobody else than the repository that it stands in is left out, but for what is still called
    in it as before.
    """
    repository, asked = FormerRepository(facts.change), 0
    for file in facts.code:
        old, new = facts.sources.old(file), facts.sources.new(file)
        if old is not None and new is not None and not file.partial and _may_be_used(file, old):
            broken = (
                *_gone(old, new, file, facts),
                *_altered(old, new),
                *demanded_of_implementors(old, new, facts.former_definitions),
            )
            for name, place in broken:
                if is_offered(repository, old, name):
                    yield place
                elif asked < MOST_ASKED:
                    asked += 1
                    if has_misfits(facts, old, name, _arity(new, name)):
                        yield place


def _may_be_used(file: FileChange, source: SourceFile) -> bool:
    """Whether code of others may call into a file."""
    return source.grammar.family not in _OWN and _INTERNAL.search(file.path) is None


def _arity(new: SourceFile, name: str) -> Arity | None:
    """How many arguments a function takes now; None where it is gone."""
    now = _functions(new).get(name)
    if now is None:
        return None if all(symbol.name != name for symbol in new.symbols) else Arity(0, None)
    parameters = now.parameters
    takes_more = _TAKES_MORE.search(new.text(new.role(now.symbol.core, "parameters"))) is not None
    return Arity(sum(p.is_required for p in parameters), None if takes_more else len(parameters))


def _gone(old: SourceFile, new: SourceFile, file: FileChange, facts: Facts) -> Iterator[tuple[str, Evidence]]:
    """What may be used by others and is nowhere now, or is theirs no longer."""
    present = {symbol.name: symbol for symbol in new.symbols}
    open_to_all = {symbol.name for symbol in new.symbols if is_public(new, symbol)}  # one of several overloads may be
    for symbol in old.symbols:
        if symbol.kind == "value" or symbol.name in open_to_all or not is_public(old, symbol):
            continue
        if symbol.name not in present and (is_still_there(old, new, symbol) or _is_of_another_name(symbol, present)):
            continue
        now = present.get(symbol.name)
        if now is not None:
            yield symbol.name, Evidence(file.path, now.line, now.line, f"`{symbol.name}`, which was public, is not any more")
        elif symbol.own_name not in facts.definitions and not _is_named(symbol.own_name, facts.added_text):
            line = min(min(file.added_lines(), default=1), (file.new or b"").count(b"\n") + 1)
            yield symbol.name, Evidence(file.path, line, line, f"`{symbol.name}`, which was public, is gone")


def _is_of_another_name(symbol: Symbol, present: dict[str, Symbol]) -> bool:
    """Whether it is a member of a type that is but another name of one from elsewhere now."""
    outer = present.get(symbol.name.rpartition(".")[0])
    return outer is not None and "alias" in outer.core.type


def _is_named(name: str, text: str) -> bool:
    return re.search(rf"(?<![\w$]){re.escape(name)}(?![\w$])", text) is not None


def _altered(old: SourceFile, new: SourceFile) -> Iterator[tuple[str, Evidence]]:
    """What stands on both sides and is called otherwise now."""
    former, present = _functions(old), _functions(new)
    for name, now in present.items():
        was = former.get(name)
        if was is not None and is_public(new, now.symbol) and is_public(old, was.symbol):
            what = _breaks(was, now)
            if what:
                yield name, Evidence(new.path, now.symbol.line, now.symbol.line, f"`{name}` {what}")


def _functions(file: SourceFile) -> dict[str, _Function]:
    """The functions of a file by their qualified name; overloads, of which a name tells too little, are left out."""
    found: dict[str, _Function] = {}
    several = set()
    for symbol in file.symbols:
        if symbol.kind in ("function", "method") and file.idea(symbol.core) in (Idea.FUNCTION, Idea.LAMBDA):
            several |= {symbol.name} & found.keys()
            found[symbol.name] = _Function(file, symbol)
    return {name: function for name, function in found.items() if name not in several}


def _breaks(was: _Function, now: _Function) -> str:
    """What callers of a function must do otherwise; empty where nothing is known."""
    before, after = was.parameters, now.parameters
    left = [p for p in before if not p.name or all(p.name != other.name for other in after)]
    come = [p for p in after if not p.name or all(p.name != other.name for other in before)]
    for one, other in zip(list(left), list(come), strict=False):  # those that are only called otherwise
        if before.index(one) == after.index(other) and not no_longer_takes(one.type, other.type, now.family):
            left.remove(one)
            come.remove(other)
    if left:
        return f"lost its parameter `{left[0].name or left[0].type}`"
    if demanded := [p for p in come if p.is_required and not _is_given_by_framework(p, now)]:
        return f"demands `{demanded[0].name or demanded[0].type}` now"
    for one in before:
        other = next((p for p in after if p.name == one.name), one)
        if no_longer_takes(one.type, other.type, now.family):
            return f"takes `{other.name}` as `{other.type}` and took it as `{one.type}`"
        if other.is_required and not one.is_required and one.name:
            return f"demands `{other.name}` now"
    if now.is_asynchronous and not was.is_asynchronous and not _gives_a_promise(was):
        return "is asynchronous now"
    if no_longer_gives(was.result, now.result, now.family):
        return f"returns `{now.result}` and returned `{was.result}`"
    return ""


def _gives_a_promise(function: _Function) -> bool:
    """Whether callers got something to wait for before a function was asynchronous: the word is none of its signature."""
    return re.match(r"(?:[\w.]+\.)?(?:Task|ValueTask|Promise|PromiseLike|IAsyncEnumerable)\b", function.result) is not None


_GIVEN = Pattern(
    r"\b(?:Depends|Security|Header|Query|Body|Cookie|Inject(?:ed)?|Provide)\b|\w+Dep\b|^(?:\w+\.)*(?:Request|Response|WebSocket|"
    r"BackgroundTasks|HttpRequest|Context)\b"
)
"""Types of what frameworks of Python hand over (FastAPI's ``Annotated[…, Depends(…)]``, ``Request``)."""
_CALLED_BY_FRAMEWORK = Pattern(
    r"@(?:\w+\.)*(?:command|option|argument|group|callback|fixture|task|route|get|post|put|patch|delete|tool|resource|prompt|"
    r"on_event|middleware|exception_handler|validator|field_validator|model_validator|hook|hookimpl|parametrize)\b"
)
"""Decorators of functions that nobody calls with arguments of their own: those of commands, routes, fixtures."""


def _is_given_by_framework(parameter: Parameter, function: _Function) -> bool:
    """Whether it is a framework that hands a parameter over, so that no caller has to."""
    if function.family != "python":
        return False
    first = function.symbol.node.start_point[0]
    head = b"\n".join(function.file.lines[first : function.file.place(function.symbol.core).line]).decode(errors="replace")
    return _GIVEN.search(parameter.type) is not None or _CALLED_BY_FRAMEWORK.search(head) is not None
