"""What a line of log shows: texts, secrets, payloads, decoration; and what writes such lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.detect.detector import Vocabulary
from llmreview.pattern import Pattern
from llmreview.syntax.calls import Call
from llmreview.syntax.ideas import Idea
from llmreview.syntax.logs import Log, read_log
from llmreview.syntax.naming import ends_in, value_name, words_of
from llmreview.syntax.pieces import Piece, literal_text, pieces
from llmreview.syntax.source import SourceFile

if TYPE_CHECKING:
    from tree_sitter import Node

_EMOJI = Pattern("[\U0001f300-\U0001faff\u2600-\u27bf\u2b05-\u2b07\u2b1b-\u2b55\u231a-\u23ff]")
_RULE = Pattern(r"={4,}|-{5,}|\*{3,}|#{4,}|~{4,}|>{3,}|<{3,}|!{3,}|\[DEBUG\]|\bDEBUG:|\bDEBUG\s*[-=]")


def logs_in(file: SourceFile, function: Node, words: Vocabulary) -> Iterator[Log]:
    for node in file.query(Idea.CALL, ranges=[(function.start_byte, function.end_byte)]):
        if node.start_byte >= function.start_byte and node.end_byte <= function.end_byte:
            log = read_line(file, node, words)
            if log is not None:
                yield log


def read_line(file: SourceFile, node: Node, words: Vocabulary) -> Log | None:
    log = read_log(file, node, lambda call: _prints(file, call, words))
    if log is None and (call := file.call(node)) is not None and words.matches(call, "plain_log"):
        log = Log(call, "notable")
    return None if log is not None and log.call.argument("file") is not None else log


def _prints(file: SourceFile, call: Call, words: Vocabulary) -> bool:
    """Whether a call writes past the loggers; where pages are written in the same way, a line of text in a class."""
    if words.matches(call, "print"):
        return not _only_describes(call, words)
    if not words.matches(call, "writes_pages") or file.enclosing(call.node, Idea.CLASS) is None:
        return False
    text = file.text(call.node).rstrip("; )")
    return text.endswith(('\\n"', "PHP_EOL")) and "<" not in text


def _only_describes(call: Call, words: Vocabulary) -> bool:
    """Whether a call that can print is asked to give back the text instead: ``print_r($order, true)``."""
    return len(call.arguments) > 1 and words.matches(call, "describes")


def log_pieces(file: SourceFile, log: Log, words: Vocabulary) -> Iterator[Piece]:
    """What a log writes, the values that calls before it add included (``log.Info().Str("user", name).Msg("…")``); of the
    calls only those that get or dump something: any other may shorten or mask it."""
    added: list[Piece] = []
    before = file.call(log.call.receiver)
    while before is not None:
        added += [p for p in pieces(file, before, words.words("passing")) if is_value(file, p)]
        before = file.call(before.receiver)
    for piece in (*pieces(file, log.call, words.words("passing"), lambda call: words.matches(call, "dump")), *added):
        call = file.call(piece.node)
        if call is None or not call.arguments or call.name in words.words("lookups") or words.matches(call, "dump"):
            yield piece


def is_value(file: SourceFile, piece: Piece) -> bool:
    return bool(piece.inline) or file.idea(piece.node) is not Idea.STRING


def texts_of(file: SourceFile, log: Log, words: Vocabulary) -> list[str]:
    return [literal_text(file, p.node) for p in log_pieces(file, log, words) if not is_value(file, p)]


def shown(file: SourceFile, piece: Piece) -> str:
    node = piece.node
    if piece.inline:
        return piece.inline
    if node.type in file.grammar.token_lists and (call := file.call(node)) is not None:
        return f"{call.name}{file.text(node)}"
    text = value_name(file, node).name if file.idea(node) is Idea.SUBSTITUTION else " ".join(file.text(node).split())
    return text if len(text) <= 40 else text[:39] + "…"


def is_decorated(text: str) -> bool:
    """Whether a text has pictures or rules in it, or is shouted."""
    letters = re.sub(r"%[-\d.]*[a-z]|\\[a-z]|\{[^}]*\}", "", text)
    shouted = len(re.findall(r"\b[A-Z]{3,}\b", letters)) >= 2 and sum(map(str.isalpha, letters)) >= 12
    return bool(_EMOJI.search(text) or _RULE.search(text)) or (shouted and letters.upper() == letters)


def is_secret(file: SourceFile, function: Node, log: Log, piece: Piece, words: Vocabulary) -> bool:
    call, node = file.call(piece.node), piece.node
    if call is not None and call.arguments and words.matches(call, "dump"):
        node = call.arguments[0].value
    name, holder = (piece.inline, "") if piece.inline else value_name(file, node, words.words("lookups"))
    if _names_setting(file, node):
        return False
    harmless = words.words("harmless")
    for called in (name, piece.key):
        if set(words_of(name)) & harmless or set(words_of(called)) & harmless:
            continue
        if ends_in(called, words.words("secret")):
            return True
        if ends_in(called, words.words("perhaps_secret")):
            cls = file.enclosing(function, Idea.CLASS)
            told = (file.path, file.name(function), file.name(cls), holder, *texts_of(file, log, words))
            if {word for text in told for word in words_of(text)} & words.words("secret_context"):
                return True
    return name.lower() in words.words("secret_dump") and not holder.lower().startswith("res")


def _names_setting(file: SourceFile, node: Node) -> bool:
    """Whether a constant holds the name of a setting or a header, and not what it is set to."""
    name = file.name(node)
    if not name or not name.isupper():
        return False
    cls = file.enclosing(node, Idea.CLASS)
    field = file.field(cls, name) if cls is not None else None
    definition = file.scope(node).definition_before(name, node) or field
    held = file.string(definition.value) if definition is not None else None
    return held is not None and held.isupper()


def is_payload(file: SourceFile, piece: Piece, words: Vocabulary) -> bool:
    call = file.call(piece.node)
    if (call is not None and words.matches(call, "dump_all")) or file.name(piece.node) in words.words("dump_members"):
        return True
    if call is not None and words.matches(call, "dump"):
        what = call.arguments[0].value if call.arguments else call.receiver
        if what is None or file.idea(what) in (Idea.MAPPING, Idea.STRING, Idea.COMPREHENSION):
            return False
        made = file.call(what)
        chosen = made is not None and made.name in file.grammar.per_element
        return not chosen and not set(words_of(file.text(what))) & words.words("errors")
    name, holder = (piece.inline, "") if piece.inline else value_name(file, piece.node)
    if ends_in(name, words.words("payload")) or (ends_in(holder, words.words("traffic")) and name in words.words("payload_part")):
        return True
    if not (piece.inline or file.idea(piece.node) is Idea.NAME or _is_bare_name(file, piece.node)):
        return False
    return name in words.words("payload_object") or _holds_dump(file, piece.node, name, words)


def _is_bare_name(file: SourceFile, node: Node) -> bool:
    """``$name`` in a text, without a node for the name."""
    return file.idea(node) is Idea.SUBSTITUTION and node.child_count == 0


def _holds_dump(file: SourceFile, node: Node, name: str, words: Vocabulary) -> bool:
    """Whether a name was given the text of a whole value: ``body = json.dumps(order)``."""
    definition = file.scope(node).definition_before(name, node)
    call = file.call(definition.value) if definition is not None and definition.kind != "parameter" else None
    while call is not None and not words.matches(call, "dump") and file.call(call.receiver) is not None:
        call = file.call(call.receiver)  # `to_string(order).unwrap()`
    if call is None or not call.arguments or not words.matches(call, "dump"):
        return False
    return file.idea(call.arguments[0].value) in (Idea.NAME, Idea.MEMBER)
