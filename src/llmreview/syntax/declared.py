"""Declared fields: what they are at first, and what annotations, bases and types say of who fills them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.syntax.entries import is_null
from llmreview.syntax.ideas import Idea
from llmreview.syntax.nodes import holds

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.definitions import Definition
    from llmreview.syntax.entries import EntryWords
    from llmreview.syntax.source import SourceFile


def initial_value(file: SourceFile, field: Definition) -> Node | None:
    """What a field is at first: its own value or default, or the default of the parameter that it is set to."""
    value = field.value if field.value is not None else file.role(field.holder, "default")
    if value is None or file.idea(value) is not Idea.NAME:
        return value
    definition = file.scope(value).definition_before(file.text(value), value)
    return definition.value if definition is not None and definition.kind == "parameter" else value


def is_private_null(file: SourceFile, field: Definition) -> bool:
    """Whether a field starts as null and only its own class can set it."""
    holder = field.holder
    if holder is None or file.idea(holder) is not Idea.FIELD or not is_null(file, field.value):
        return False
    declarations = [file.text(node) for node in (holder, holder.parent) if node is not None]
    return field.name.startswith(("_", "#")) or any(text.startswith("private") for text in declarations)


def is_never_null(file: SourceFile, field: Definition) -> bool:
    """Whether a declared type cannot be null, or says that nothing but null is meant."""
    text = file.text(field.type).strip(": ")
    return text in (
        "int",
        "long",
        "boolean",
        "double",
        "float",
        "char",
        "byte",
        "short",
        "null",
        "undefined",
        "None",
        "never",
        "void",
    )


def positions(file: SourceFile, cls: Node, declared: list[Definition]) -> dict[str, int]:
    """At which position a construction gives each field: that of the constructor's parameter for it, else as declared."""
    for symbol in file.symbols if file.role(cls, "parameters") is None else ():
        if (
            symbol.kind == "method"
            and holds(cls, symbol.core)
            and symbol.own_name in (file.name(cls), "constructor", "__init__", "__construct")
        ):
            given = {parameter.name: i for i, parameter in enumerate(file.scope(symbol.core).parameters())}
            assignments = list(file.walk(symbol.core, Idea.ASSIGNMENT))
            set_to = {file.name(file.role(a, "target")): file.text(file.role(a, "value")) for a in assignments}
            return {field: given[value] for field, value in set_to.items() if value in given} | {
                name.removeprefix(file.grammar.sigil): i for name, i in given.items()
            }
    return {field.name: i for i, field in enumerate(declared)}


def is_mapped(file: SourceFile, node: Node, words: EntryWords) -> bool:
    """Whether an annotation says that a framework fills it."""
    mapped = words.words("mapped")
    tag = file.text(file.role(node, "tag"))
    if tag and mapped.intersection(re.findall(r'(\w+):"', tag)):
        return True
    return any(set(re.split(r"[.\\]", file.name(annotation))) & mapped for annotation in annotations_of_declaration(file, node))


def annotations_of_declaration(file: SourceFile, node: Node) -> Iterator[Node]:
    """The annotations of a declaration: before its name, or beside it in a node that holds nothing else."""
    name, outer = file.role(node, "name") or node, node.parent
    first = [outer.named_child(i) for i in range(min(outer.named_child_count, 8))] if outer is not None else []
    around = [c for c in first if c is not None and c != node]
    before = [c for c in node.named_children if c.end_byte <= name.start_byte]
    before += around if all(file.idea(c) is Idea.ANNOTATION for c in around) else []
    for child in before:
        yield from file.walk(child, Idea.ANNOTATION)


def bases_are_own(file: SourceFile, cls: Node, words: EntryWords) -> bool:
    """Whether no foreign type prescribes the fields: there are no bases, or they are of this file or merely technical."""
    bases = bases_of(file, cls)
    known = words.words("own_bases") | {s.own_name for s in file.symbols if s.kind in ("class", "type")}
    return all(base in known for base in bases)


def bases_of(file: SourceFile, cls: Node) -> list[str]:
    """The names that stand between a class's own name and its body: what it extends and implements."""
    name, body = file.role(cls, "name"), file.role(cls, "body")
    if name is None or body is None:
        return []
    after = file.role(cls, "parameters") or name
    text = file.source[after.end_byte : body.start_byte].decode(errors="replace")
    text = re.sub(r"<[^<>]*>|\[[^\[\]]*\]|\w+\s*=\s*\w+", "", text)
    return [w for w in re.findall(r"[A-Za-z_]\w*", text) if w not in ("extends", "implements", "permits", "struct")]
