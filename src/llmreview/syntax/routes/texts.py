"""Paths as code writes them: strings, templates, sums and formats, with names that stand for a known text filled in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.pattern import Pattern
from llmreview.syntax.fields import first_value
from llmreview.syntax.ideas import Idea
from llmreview.syntax.substitutions import substitutions

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

MAX_DEPTH = 6
BASE_AND_PATH = 2
FAMILY_OF_URL = "typescript"
"""Where ``new URL`` takes what a path is relative to behind it; elsewhere it stands before."""
_CONSTANTS = Pattern(r"^[A-Z][A-Z_]+$|(?i:routes?|endpoints?|urls?|paths?|api)$")
_PREFIX = Pattern(r"^[@$bBrRfFuU]{0,3}(\"\"\"|'''|[\"'`])")
_BASE = Pattern(r"(?i:base|url|host|origin|prefix|api)\w*$")
_OWN_HOST = Pattern(r"\blocation\b|\bbaseURI\b|\b(?:req|request)\b|\bimport\.meta\b|\borigin\b|//localhost\b", re.IGNORECASE)
"""What a path is made whole with on the host that it is on anyway."""
_CONVERSION = Pattern(r"%[-+0-9.]*[sdvqiufl]+|\{\d*(?::[^{}]*)?\}")
_ONE_TEXT = frozenset(
    {
        "create",
        "parse",
        "of",
        "url",
        "uri",
        "Uri",
        "URL",
        "URI",
        "path",
        "encodeURI",
        "toString",
        "ToString",
        "toHttpUrl",
        "trim",
        "freeze",
        "f",
        "text",
        "to_s",
        "toURI",
        "asPath",
    }
)
"""Calls that give the text that they are called with, or on, for what a path is about."""
_OR_ELSE = ("??", "||", "or", "?:")
_TRIMS = frozenset(
    {
        "rstrip",
        "strip",
        "removesuffix",
        "trimEnd",
        "TrimEnd",
        "trimSuffix",
        "TrimSuffix",
        "TrimRight",
        "trim_end_matches",
        "removeSuffix",
        "delete_suffix",
        "chomp",
        "rtrim",
    }
)
"""Calls that take the slash from the end of what they are called on, or of the first that they are given."""
_FORMATS = frozenset({"format", "Sprintf", "sprintf", "formatted", "Format", "printf"})
_JOINS = frozenset({"join", "joinURL", "urljoin", "joinPath", "JoinPath", "withBase", "combine", "Combine", "resolve", "concat"})


def written(file: SourceFile, node: Node | None, depth: int = 0) -> str | None:
    """The text of an expression, each part that is not known as ``{its own text}``; None where there is no text in it."""
    node = file.unwrap(node)
    if node is None or depth > MAX_DEPTH:
        return None
    idea = file.idea(node)
    if idea is Idea.STRING:
        return _of_string(file, node, depth)
    if idea is Idea.BINARY and file.operator(node) in ("+", ".", "/", *_OR_ELSE):
        left, right = file.role(node, "left"), file.role(node, "right")
        if file.operator(node) in _OR_ELSE:
            return written(file, right, depth + 1)
        parts = [written(file, part, depth + 1) for part in (left, right)]
        if parts == [None, None] and not _BASE.search(file.text(left)):
            return None
        return "".join(part if part is not None else _unknown(file, n) for part, n in zip(parts, (left, right), strict=True))
    if idea in (Idea.NAME, Idea.MEMBER):
        return _of_name(file, node, depth)
    return _of_call(file, node, depth) if idea is Idea.CALL else None


def _unknown(file: SourceFile, node: Node | None) -> str:
    return _hole(file.text(node))


def _hole(expression: str) -> str:
    text = re.sub(r"[{}/?#\s\"'`]", "", expression)[:60]
    return "{" + (text or "_") + "}"


def _of_string(file: SourceFile, node: Node, depth: int) -> str:
    start, text = node.start_byte, ""
    for part in substitutions(file, node):
        text += file.source[start : part.start].decode(errors="replace")
        text += written(file, part.value, depth + 1) or _hole(part.text)
        start = part.end
    text += file.source[start : node.end_byte].decode(errors="replace")
    match = _PREFIX.match(text)
    return text[match.end() : len(text) - len(match[1])] if match and text.endswith(match[1]) else text.strip("\"'`")


def _of_name(file: SourceFile, node: Node, depth: int) -> str | None:
    name = file.name(node) or file.text(node)
    if file.idea(node) is Idea.NAME:
        definition = file.scope(node).definition_before(name, node)
        if definition is not None:
            return written(file, definition.value, depth + 1) if definition.kind == "assignment" else None
    cls = file.enclosing(node, Idea.CLASS)
    field = file.field(cls, name) if cls is not None else None
    if cls is not None and field is not None and field.kind != "parameter":
        return written(file, first_value(file, cls, field), depth + 1)
    holder = file.unwrap(file.role(node, "object"))
    return written(file, _constant(file, holder, name), depth + 1) if depth < 3 else None


def _constant(file: SourceFile, holder: Node | None, name: str) -> Node | None:
    """What a table of constants has under a name: ``ROUTES.orders``."""
    if holder is None or file.idea(holder) is not Idea.NAME or not _CONSTANTS.search(file.text(holder)):
        return None
    entry = next((e for e in file.entries_by_key.get(name, ()) if file.idea(e) is Idea.PAIR), None)
    return file.role(entry, "value") if entry is not None else None


def _of_call(file: SourceFile, node: Node, depth: int) -> str | None:
    call = file.call(node)
    if call is None:
        return None
    values = [a.value for a in call.arguments]
    if call.name in _FORMATS:
        given = (
            call.receiver if call.receiver is not None and file.idea(file.unwrap(call.receiver) or node) is Idea.STRING else None
        )
        text = written(file, given if given is not None else (values[0] if values else None), depth + 1)
        holes = [written(file, v, depth + 1) or _unknown(file, v) for v in (values if given is not None else values[1:])]
        return _CONVERSION.sub(lambda _: holes.pop(0) if holes else "{}", text) if text is not None else None
    if call.constructor and call.name == "URL" and len(values) == BASE_AND_PATH and file.grammar.family == FAMILY_OF_URL:
        return _against_base(file, values[0], values[1], depth)
    if call.constructor and call.name in ("URL", "URI", "Uri", "Request") and values:
        return written(file, values[0], depth + 1)
    if call.name in _JOINS and values:
        parts = [written(file, v, depth + 1) or _unknown(file, v) for v in values]
        return "/".join(p.strip("/") if i else p.rstrip("/") for i, p in enumerate(parts))
    if call.name in _TRIMS or (call.name == "replace" and len(values) > 1 and file.string(values[1]) == ""):
        is_given = (len(values) > 1 and call.name != "replace") or call.receiver is None
        return written(file, values[0] if is_given and values else call.receiver, depth + 1)
    if call.name in _ONE_TEXT:
        return written(file, values[0] if values else call.receiver, depth + 1)
    made = file.unwrap(_constant(file, file.unwrap(call.receiver), call.name))
    if made is not None and file.idea(made) is Idea.LAMBDA:  # ROUTES.order(id)
        return written(file, file.role(made, "body"), depth + 1)
    return None


def _against_base(file: SourceFile, path: Node, base: Node, depth: int) -> str | None:
    """``new URL("/api/orders", API_BASE)``: the base is left out where it is the page's own host."""
    text, before = written(file, path, depth + 1), written(file, base, depth + 1) or _unknown(file, base)
    if text is None or "://" in text or _OWN_HOST.search(f"{file.text(base)} {before}"):
        return text
    return f"{before.rstrip('/')}/{text.lstrip('/')}"
