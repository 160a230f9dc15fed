"""Rows that are lines of text: ``f"{o.id},{o.name}\\n"``, ``"%s\\t%s\\n" % …``, ``[a, b].join(",")``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.pattern import Pattern
from llmreview.syntax.calls import Call
from llmreview.syntax.ideas import Idea
from llmreview.syntax.links import links_before
from llmreview.syntax.rowlists import RowWords, inner_idea, read_list
from llmreview.syntax.rows import Cell, Row, cell, value_words, words_about
from llmreview.syntax.substitutions import substitutions

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

_SEPARATORS = ("\\t", "\t", "|", ";", ",")
_CONVERSION = Pattern(r"%[-+ 0#]*\d*(?:\.\d+)?[sdvfqtxi]|\{\d*(?::[^{}]*)?\}")
_FORMATS = frozenset({"format", "Sprintf", "sprintf", "formatted", "Format"})
_END_OF_LINE = frozenset({"\\n", "\n", "\\r\\n", "System.lineSeparator()", "PHP_EOL", "os.linesep", "Environment.NewLine"})
_HOLE = "\0"
MOST_SHORT = 4
"""Links of a chain from which on it may write a row: two values, what stands between them, and an end."""


def read_line(file: SourceFile, node: Node | None, words: RowWords, arguments: list[Node] | None = None) -> Row | None:
    """The row in one line of text; None if it is no such line."""
    node = file.unwrap(node)
    if node is None:
        return None
    idea = file.idea(node)
    call = file.call(node) if idea is Idea.CALL else None
    if call is not None and call.name in words.joins:
        return _joined(file, call, words)
    if call is not None and call.name in _FORMATS and (call.arguments or call.receiver is not None):
        values = [a.value for a in call.arguments]
        own = file.unwrap(call.receiver)
        is_text = own is not None and file.idea(own) is Idea.STRING
        return read_line(file, own if is_text else (values.pop(0) if values else None), words, values)
    if call is not None and len(call.arguments) == 1 and file.idea(file.unwrap(call.arguments[0].value) or node) is Idea.STRING:
        return read_line(file, call.arguments[0].value, words)  # made safe, or invariant
    if idea is Idea.BINARY:
        return _sum(file, node, words)
    return _split(file, node, arguments or []) if idea is Idea.STRING else None


def _joined(file: SourceFile, call: Call, words: RowWords) -> Row | None:
    """``",".join(row)``, ``row.join(",")``, ``String.join(",", a, b)``"""
    values = [a.value for a in call.arguments]
    parts = [call.receiver, *values] if call.receiver is not None else values
    separators = [text for part in parts if (text := file.string(file.unwrap(part))) is not None]
    if separators and not any(text.strip(" ") in (*_SEPARATORS, " | ") for text in separators[:1]):
        return None
    rest = [v for v in values if inner_idea(file, v) is not Idea.STRING]
    if len(rest) > 1 and separators:
        return Row(call.node, tuple(cell(file, v) for v in rest))
    found = (read_list(file, part, words) for part in parts if part is not None)
    return next((row for row in found if row is not None), None)


def _sum(file: SourceFile, node: Node, words: RowWords) -> Row | None:
    """``headers.join(",") + "\\n"``, ``o.id + "," + o.name``, ``"%s,%s" % (a, b)``"""
    if file.operator(node) == "%":
        right = file.unwrap(file.role(node, "right"))
        given = file.elements(right) if right is not None and file.idea(right) is Idea.COLLECTION else []
        return read_line(file, file.role(node, "left"), words, given)
    parts = _summands(file, node)
    if len(parts) == 2 and (file.string(parts[1]) or file.text(parts[1])) in _END_OF_LINE:
        return read_line(file, parts[0], words)
    return _pieced(file, node, parts)


def read_appended(file: SourceFile, call: Call) -> Row | None:
    """``out.append(o.id).append(",").append(o.name)``: what each call of a chain adds to one text."""
    links = [call, *links_before(file, call)]
    if len(links) < MOST_SHORT or any(link.name != call.name or len(link.arguments) != 1 for link in links[:-1]):
        return None
    return _pieced(file, call.node, [link.arguments[0].value for link in reversed(links) if len(link.arguments) == 1])


def _pieced(file: SourceFile, node: Node, parts: list[Node]) -> Row | None:
    text = ""
    values: list[Cell] = []
    for part in parts:
        string = file.string(part) if file.idea(part) is Idea.STRING else None
        if string is None:
            text += _HOLE
            values.append(cell(file, part))
        else:
            text += string
    return _fields(node, text, values) if len(values) >= 2 else None


def _summands(file: SourceFile, node: Node | None) -> list[Node]:
    node = file.unwrap(node)
    if node is not None and file.idea(node) is Idea.BINARY and file.operator(node) in ("+", "."):
        return [part for role in ("left", "right") for part in _summands(file, file.role(node, role))]
    return [node] if node is not None else []


def _split(file: SourceFile, node: Node, arguments: list[Node]) -> Row | None:
    """The fields of a text, with the arguments that its conversions stand for, or its own computed parts."""
    values: list[Cell] = []
    start, text = node.start_byte, ""
    for part in substitutions(file, node):
        text += file.source[start : part.start].decode(errors="replace") + _HOLE
        own = frozenset(words_about(part.text)) if part.value is None else value_words(file, part.value)
        values.append(Cell(part.node, None, own))
        start = part.end
    text += file.source[start : node.end_byte].decode(errors="replace")
    if not values and arguments:
        text, count = _CONVERSION.subn(_HOLE, text)
        if count != len(arguments):
            return None
        values = [cell(file, argument) for argument in arguments]
    return _fields(node, re.sub(r"^[a-zA-Z$@]{0,2}[\"'`]+|[\"'`]+$", "", text), values)


def _fields(node: Node, text: str, values: list[Cell]) -> Row | None:
    """The fields between separators: the first of those that the text has, of those that no blank follows."""
    first, *rest = re.split(r"\\n|\n", text)
    body = first if rest and not any(re.sub(r"[|\s:+=-]|\\r", "", line) for line in rest) else text
    body = re.sub(r"(?:\\[rn])+$|\s+$", "", body)
    separator = next((s for s in _SEPARATORS if s in body and (s != "," or ", " not in body)), None)
    if separator is None or "\\n" in body or "\n" in body.strip() or (separator == "|" and re.fullmatch(r"[|\s:-]+", body)):
        return None
    if separator == "|" and not body.strip().startswith("|"):
        return None
    fields = body.strip().strip("|").split(separator) if separator == "|" else body.split(separator)
    cells, index = [], 0
    for field in fields:
        holes = field.count(_HOLE)
        own = values[index : index + holes]
        index += holes
        label = field.strip().strip("\"'\\")
        if not own:
            cells.append(Cell(node, label, words_about(label)))
        elif holes == 1 and own[0].label is not None:  # "%s,%s", "id", "name"
            cells.append(own[0])
        else:
            cells.append(Cell(own[0].node, None, frozenset(w for c in own for w in c.words)))
    return Row(node, tuple(cells))
