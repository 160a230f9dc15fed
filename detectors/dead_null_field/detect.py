"""Fields, keys and parameters that are null at every place that sets them, in the change and in the repository."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.checks.test_paths import is_test_path
from llmreview.detect import Candidate, Context
from llmreview.detect.null_settings import null_settings
from llmreview.model import Evidence, Tier
from llmreview.pattern import Pattern
from llmreview.syntax import Definition, Idea, SourceFile
from llmreview.syntax.declared import (
    annotations_of_declaration,
    bases_are_own,
    bases_of,
    initial_value,
    is_mapped,
    is_never_null,
    is_private_null,
    positions,
)
from llmreview.syntax.entries import is_answer, is_null, is_reset, keys_of
from llmreview.syntax.fields import fields
from llmreview.syntax.setters import Member, Setting, mapping_around

if TYPE_CHECKING:
    from tree_sitter import Node

ANCHORS = (Idea.CLASS, Idea.TYPE, Idea.FUNCTION, Idea.PAIR, Idea.CALL)
ADMITS = Pattern(
    r"would (?:need|require)"
    r"|not (?:yet |currently )?(?:tracked|available|implemented|supported|stored|wired|populated|computed)"
    r"|not (?:yet |currently )?(?:calculated|known|provided|used|set|exposed)"
    r"|not (?:yet |currently )?in (?:the )?\w*\s?(?:model|db|schema|data)"
    r"|\byet\b|\btodo\b|\bfixme\b|compatib|placeholder|for now|\blater\b|needs? to (?:be|come|fetch)|\bstub|future"
    r"|no (?:source|data) (?:for|yet)|unused|(?:can|could)(?:not|n't) be (?:determined|computed|known)",
    re.IGNORECASE,
)
"""What authors write beside a null that they know to be for want of a value."""
REQUIRED = Pattern(
    r"required by|schema requires|must be (?:present|null)|expects? null"
    r"|spec(?:ification)? (?:requires|says|demands)|mandatory|protocol",
    re.IGNORECASE,
)


def detect(node: Node, file: SourceFile, context: Context) -> Iterator[Candidate]:
    """What the change adds and nothing ever fills: declared fields, parameters, keys and arguments."""
    if is_test_path(file.path) or file.partial or not context.repository.known:
        return
    idea = file.idea(node)
    if idea in (Idea.CLASS, Idea.TYPE):
        yield from _declared_fields(node, file, context)
    elif idea is Idea.FUNCTION:
        yield from _parameters(node, file, context)
    elif idea is Idea.PAIR and is_null(file, file.role(node, "value")) and file.is_changed(node):
        yield from _key(node, file, context)
    elif idea is Idea.CALL and file.is_changed(node):
        yield from _arguments(node, file, context)


def _follows_schema(file: SourceFile, node: Node, context: Context) -> bool:
    """Whether a place is named after somebody else's interface, which says what is there: ``OpenAIChoice``."""
    around = [node, *(a for a in file.ancestors(node) if file.idea(a) in (Idea.CLASS, Idea.FUNCTION, Idea.LAMBDA))]
    named = "".join((file.path.rpartition("/")[2], *(file.name(part) for part in around))).replace("_", "").lower()
    return any(word in named for word in context.vocabulary.words("schemas"))


# Fields of the change's own types


def _declared_fields(cls: Node, file: SourceFile, context: Context) -> Iterator[Candidate]:
    owner = file.name(cls)
    incoming = owner.endswith(tuple(context.vocabulary.words("incoming")))  # others fill it, unless the code itself says null
    if (
        not owner
        or is_mapped(file, cls, context.vocabulary)
        or _follows_schema(file, cls, context)
        or not bases_are_own(file, cls, context.vocabulary)
    ):
        return
    declared = fields(file, cls)
    names = frozenset(field.name for field in declared)
    places = positions(file, cls, declared)
    for field in declared:
        holder = field.holder or field.node
        if not file.is_changed(field.node) or field.name.isupper() or is_never_null(file, field):
            continue
        if is_mapped(file, holder, context.vocabulary):
            continue
        initial = initial_value(file, field)
        if initial is not None and not is_null(file, initial):
            continue
        member = Member(field.name, owner, places.get(field.name), names - {field.name})
        is_own = is_private_null(file, field)
        needs_null = initial is None or (incoming and not is_own)
        found = null_settings(member, file, context, needs_null=needs_null, starts_null=is_own)
        if found is not None and not _is_required(file, holder) and not _waits_for_callers(file, cls, field.name, found):
            admitted = _admitted(found) or bool(_admission(file, holder))
            sure = admitted or (bool(found) and len(names) > 1 and not incoming)
            tier: Tier | None = None if sure else "check"
            yield _candidate(file, field.node, f"{owner}.{field.name} is null wherever it is set", found, tier)


def _waits_for_callers(file: SourceFile, cls: Node, name: str, found: list[Setting]) -> bool:
    """Whether a setter of the class takes the value, and nobody calls it yet: those who will are not known."""
    bare = name.lstrip("_").lower()
    setters = {bare, f"set{bare}", f"with{bare}"}
    methods = (f for f in file.walk(cls, Idea.FUNCTION) if file.name(f).replace("_", "").lower() in setters)
    takes = any(file.scope(method).parameters() for method in methods)
    return takes and not any(s.file.idea(s.node) is Idea.CALL for s in found)


# Parameters


def _parameters(function: Node, file: SourceFile, context: Context) -> Iterator[Candidate]:
    name, cls = file.name(function), file.enclosing(function, Idea.CLASS, Idea.TYPE)
    if file.role(function, "body") is None or len(name) < 4 or name.startswith("__") or name == "constructor":
        return
    if any(annotations_of_declaration(file, function)):
        return
    if cls is not None and (bases_of(file, cls) or file.name(cls) == name):
        return
    if file.role(function, "owner") is not None and not file.grammar.private_names(name):
        return  # any interface may ask for it
    parameters = file.scope(function).parameters()
    places = list(dict.fromkeys(_place_of(d) for d in parameters))
    for parameter in parameters:
        own_name = parameter.name.removeprefix(file.grammar.sigil)
        hands_on = re.sub(r"^(?:set|with)_?", "", name).lower() == own_name.lower()
        if (
            hands_on
            or not file.is_changed(parameter.node)
            or parameter.holder is None
            or file.idea(parameter.holder) not in (Idea.PARAMETER, Idea.NAME)
        ):
            continue
        default_null = is_null(file, parameter.value) or file.text(parameter.holder).startswith(f"{parameter.name}?")
        if parameter.value is not None and not default_null:
            continue
        member = Member(own_name, name, places.index(_place_of(parameter)), field=False)
        found = null_settings(member, file, context, needs_null=not default_null)
        if found is None:
            continue
        if found:
            yield _candidate(file, parameter.node, f"{name} gets null for {parameter.name} at every call", found, "check")
        elif default_null and not _is_shared(file, function, own_name):
            message = f"No caller of {name} passes {parameter.name}: it is always its default, null"
            yield _candidate(file, parameter.node, message, found, "check")


def _place_of(parameter: Definition) -> int:
    """What tells the places of arguments apart: several names may share one type, or stand in one pattern."""
    return parameter.node.id if parameter.type is not None or parameter.holder is None else parameter.holder.id


def _is_shared(file: SourceFile, function: Node, name: str) -> bool:
    """Whether other functions of the file take a parameter of that name that may be left out, too: it belongs to their form."""
    alike = re.compile(rf"\b{re.escape(name)}\s*(?:\?|(?::[^,)]*)?=\s*(?:None|null|undefined)\b)")
    others = (s for s in file.symbols if s.core != function and s.kind in ("function", "method"))
    return sum(alike.search(file.text(file.role(s.core, "parameters"))) is not None for s in others) > 1


# Keys of mappings and arguments without a declaration in the change


def _key(pair: Node, file: SourceFile, context: Context) -> Iterator[Candidate]:
    key = file.role(pair, "key")
    name = file.string(key) or file.text(key)
    mapping = mapping_around(file, pair)
    if (
        mapping is None
        or _follows_schema(file, mapping, context)
        or not name.isidentifier()
        or name.isupper()
        or _declared_in_change(name, context)
        or _is_required(file, pair)
    ):
        return
    comment = _admission(file, pair)
    if is_reset(file, mapping, context.vocabulary) or (not comment and not is_answer(file, mapping, name, context.vocabulary)):
        return
    member = Member(name, "", None, keys_of(file, mapping) - {name})
    found = null_settings(member, file, context, needs_null=True)
    if found:
        yield _candidate(file, pair, f"{name} is null wherever it is set", found, None if comment else "check")


def _declared_in_change(name: str, context: Context) -> bool:
    """Whether a type of the change declares it: then its declaration is judged."""
    for change in context.sources.readable:
        source = context.sources.new(change)
        if source is None or name.encode() not in source.words:
            continue
        types = (fields(source, cls) for cls in source.query(Idea.CLASS, Idea.TYPE))
        if any(field.name == name and source.is_changed(field.node) for declared in types for field in declared):
            return True
    return False


def _arguments(node: Node, file: SourceFile, context: Context) -> Iterator[Candidate]:
    """Null arguments beside which the author says that there is no value yet, and setters that are only ever given null."""
    call = file.call(node)
    if call is None or not call.name or call.name in context.vocabulary.words("queries"):
        return
    for position, argument in enumerate(call.arguments):
        if not is_null(file, argument.value):
            continue
        holder = argument.value.parent if argument.name and argument.value.parent is not None else argument.value
        comment = _admission(file, holder)
        setter = (
            len(call.arguments) == 1 and call.receiver is not None and call.name.startswith("set") and call.name[3:4].isupper()
        )
        if not comment or not file.is_changed(holder) or _is_required(file, holder):
            continue
        keyed = position == 1 and len(call.arguments) == 2 and call.name in context.vocabulary.words("copies")
        key = (file.string(call.arguments[0].value) or "") if keyed else ""
        name = argument.name or key or (call.name[3].lower() + call.name[4:] if setter else "")
        if not name and len(call.arguments) > 1 and call.name not in file.functions_by_name:
            continue  # what another's function is to be given
        if name and _declared_in_change(name, context):
            continue
        plain = Member(name, call.name, position if argument.name is None else None, field=False)
        found = null_settings(Member(name) if key else plain, file, context, needs_null=True)
        if found:
            yield _candidate(
                file, holder, f"{name or f'argument {position + 1}'} of {call.name} is null at every call", found, None
            )


def _admission(file: SourceFile, node: Node) -> str:
    """A comment at a place that says that there is no value yet."""
    return next((c for c in file.comments_near(node) if ADMITS.search(c)), "")


def _admitted(found: list[Setting]) -> bool:
    return any(_admission(s.file, s.node) for s in found)


def _is_required(file: SourceFile, node: Node) -> bool:
    return any(REQUIRED.search(c) for c in file.comments_near(node))


def _candidate(file: SourceFile, node: Node, message: str, found: list[Setting], tier: Tier | None) -> Candidate:
    evidence = []
    for setting in found[:8]:
        place = setting.file.place(setting.node)
        comment = _admission(setting.file, setting.node).strip("/#* \n")
        note = f"sets null, and says: {comment[:80]}" if comment else "sets null"
        evidence.append(Evidence(setting.file.path, place.line, place.end_line, note))
    return Candidate(file.place(node), message, tuple(evidence), tier=tier)
