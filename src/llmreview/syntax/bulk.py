"""Whether one read could stand for many: what has a bulk form, and how sure that is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.pattern import Pattern
from llmreview.syntax.chains import names_read
from llmreview.syntax.ideas import Idea
from llmreview.syntax.memos import is_local_list
from llmreview.syntax.naming import words_of
from llmreview.syntax.rounds import reads_any

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.model import Tier
    from llmreview.syntax.calls import Call
    from llmreview.syntax.elements import Repeated
    from llmreview.syntax.entities import ReadWords
    from llmreview.syntax.reads import Read
    from llmreview.syntax.source import SourceFile

_LOCKS = Pattern(
    r"\bfor\s+(?:no\s+key\s+)?(?:update|share)\b|for_?update|with_?lock|pessimistic|\.lock(?:_for)?\b|updlock|clause\.Locking",
    re.IGNORECASE,
)


_COMPUTED_TABLE = Pattern(
    r"""\b(?:from|join|describe|table|pragma\s+\w+)\s*\(?\s*[`"'\[\\]*(?:\w+\.)?[`"'\[\\]*(?:%[-\d]*[sqv]|\$?\{|\#\{|"\s*\+|'\s*\.|"\s*\.\s*\$|'\s*\+|\$\w)""",
    re.IGNORECASE,
)
"""A statement whose table is put in: ``SELECT 1 FROM {table}``."""
_COUNTS = Pattern(r"select\s+(?:count\s*\(|1\b|exists)", re.IGNORECASE)


def how_sure(read: Read, found: Repeated, way: tuple[Call, ...], words: ReadWords) -> Tier | None:
    """How sure it is that one read could do; None where each element has to be asked on its own."""
    if (
        _keyed_by(read, words.words("places"))
        or _locks(read)
        or _is_another_statement(read, words)
        or _asks_another_table(read, words)
    ):
        return None
    steps = [words_of(call.name)[:1] for call in way]
    if _asks_for_state(read, found, way, words):
        return "ask"  # each element may change what the next one reads
    if read.kind == "request":
        if not any(_is_computed(read.file, key) for key in read.keys[:2]):
            return None  # the element is the address itself
        return "check"
    if any(step and step[0] in words.words("steps") | words.words("write_verbs") for step in steps) or len(way) > 1:
        return "check"
    return "check" if read.kind == "service" else "fix"


def _asks_for_state(read: Read, found: Repeated, way: tuple[Call, ...], words: ReadWords) -> bool:
    """Whether a read asks if there is something, or how much, while the loop around it adds to that."""
    verbs = {verb for call in (read.chain.calls[-1], *way) for verb in words_of(call.name)[:1]}
    if not verbs & words.words("states") and _COUNTS.search(read.file.text(read.node)) is None:
        return False
    if any(words_of(call.name)[:1] and words_of(call.name)[0] in words.words("adds") for call in way):
        return True
    calls = (found.round.file.call(n) for n in found.round.file.walk(found.round.body, Idea.CALL))
    return any(
        c is not None
        and words.words("adds").intersection(words_of(c.name)[:1])
        and not is_local_list(found.round.file, c.receiver)
        for c in calls
        if c is not None and c.receiver is not None
    )


def asks_elsewhere(read: Read, names: frozenset[str]) -> bool:
    """Whether each element has a host of its own to be asked: ``f"http://{server.host}:{server.port}/health"``."""
    file = read.file
    for key in read.keys[:1]:
        address: Node | None = file.unwrap(key) or key
        if address is not None and file.idea(address) is Idea.NAME:
            definition = file.scope(address).definition_before(file.text(address), address)
            address = file.unwrap(definition.value) if definition is not None else None
        first = next(file.computed(address), None) if address is not None and file.idea(address) is Idea.STRING else None
        if address is None or first is None:
            continue
        before = file.source[address.start_byte : first[0].start_byte].decode(errors="replace").partition("//")
        if "/" not in (before[2] or before[0]) and reads_any(file, first[0], names):
            return True
    return False


def _locks(read: Read) -> bool:
    """Whether each row is locked as it is read."""
    return _LOCKS.search(read.file.text(read.node)) is not None


def _asks_another_table(read: Read, words: ReadWords) -> bool:
    """Whether what differs by element may be the table: tables are not read together."""
    if read.chain.calls[-1].name not in words.words("statements") and not any(
        c.name in words.words("statements") for c in read.chain.calls
    ):
        return False
    return _COMPUTED_TABLE.search(read.file.text(read.node)) is not None


def _is_another_statement(read: Read, words: ReadWords) -> bool:
    """Whether the element brings the whole statement that is run: ``db.query(check.sql)``."""
    call, file = read.chain.calls[-1], read.file
    if call.name not in words.words("statements"):
        return False
    given = [a.value for a in call.arguments if file.text(a.value) not in words.words("contexts")]
    if not given or file.idea(given[0]) is not Idea.MEMBER or file.is_self(file.role(given[0], "object")):
        return False
    return words_of(file.name(given[0]))[-1:] in (["query"], ["sql"], ["statement"], ["stmt"], ["command"])


def _keyed_by(read: Read, called: frozenset[str]) -> bool:
    """Whether all that a read is given is called by one of these words: the name of a region has no bulk form."""
    names = [words_of(read.file.text(n))[-1:] for key in read.keys for n in names_read(read.file, key)]
    return bool(names) and all(found and found[0] in called for found in names)


def _is_computed(file: SourceFile, node: Node) -> bool:
    """Whether an address is put together from parts, and not taken as it comes."""
    node = file.unwrap(node) or node
    if file.idea(node) is Idea.NAME:
        definition = file.scope(node).definition_before(file.text(node), node)
        if definition is None or definition.value is None or definition.kind not in ("assignment", "destructured"):
            return False
        node = file.unwrap(definition.value) or node
    return file.idea(node) in (Idea.STRING, Idea.BINARY, Idea.CALL)
