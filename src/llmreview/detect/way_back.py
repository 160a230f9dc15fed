"""Whether a migration can be taken back, where its framework has a way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.detect.detector import Candidate, Context
from llmreview.detect.migration_files import BACK_SECTION, FORWARD_SECTION, Migration
from llmreview.model import Tier
from llmreview.syntax import Idea, Place, SourceFile, Symbol
from llmreview.syntax.migrations import is_empty_body

if TYPE_CHECKING:
    from llmreview.syntax import Call, Node

IRREVERSIBLE = frozenset({"execute", "change_column", "update_all", "delete_all"})
"""What the framework cannot turn round by itself in a ``change``."""


def without_way_back(migration: Migration, context: Context) -> Iterator[Candidate]:
    if migration.file.old is not None or not (migration.steps or migration.source is not None):
        return
    if migration.source is None:
        yield from _sql_without_way_back(migration, context)
        return
    source, words = migration.source, context.vocabulary_of(migration.source.grammar.family)
    data_steps = [
        c for node in source.query(Idea.CALL) if (c := source.call(node)) is not None and words.matches(c, "data_steps")
    ]
    if data_steps:  # each says for itself how it is taken back
        yield from (_irreversible(source, call) for call in data_steps if not _has_way_back(call))
        return
    functions = [s for s in source.symbols if s.kind in ("function", "method")]
    forward = next((s for s in functions if s.own_name in words.words("forward")), None)
    back = next((s for s in functions if s.own_name in words.words("back")), None)
    if forward is None:
        for node in (node for name in sorted(IRREVERSIBLE) for node in source.calls_by_name.get(name, ())):
            if _is_within(source, node, "change"):
                message = f"`{source.text(source.role(node, 'name'))}` in `change` cannot be turned round: there is no way back"
                yield Candidate(source.place(node), message, tier="check", severity="medium")
        return
    if is_empty_body(source, forward.core):
        return
    if back is None:
        yield _no_way_back(source, forward, f"`{forward.own_name}` has no counterpart: the migration cannot be taken back")
    elif is_empty_body(source, back.core):
        yield _no_way_back(source, back, f"`{back.own_name}` does nothing: the migration cannot be taken back")
    elif any(True for _ in source.walk(back.core, Idea.THROW)) and len(source.statements(source.role(back.core, "body"))) == 1:
        yield _no_way_back(source, back, f"`{back.own_name}` only refuses: the migration cannot be taken back", "ask")


def _is_within(source: SourceFile, node: Node, name: str) -> bool:
    """Whether a call stands in a function of this name, and not in a part of it that says which way it is for."""
    symbol = source.symbol_at(source.place(node).line)
    around = {call.name for ancestor in source.ancestors(node) if (call := source.call(ancestor)) is not None}
    return symbol is not None and symbol.own_name == name and around.isdisjoint({"up", "down", "up_only"})


def _no_way_back(source: SourceFile, symbol: Symbol, message: str, tier: Tier | None = "check") -> Candidate:
    place = source.place(symbol.node)
    return Candidate(place, message, tier=tier, severity="medium")


def _has_way_back(call: Call) -> bool:
    return any(a.name in ("reverse_code", "reverse_sql") or not a.name for a in call.arguments[1:])


def _irreversible(source: SourceFile, call: Call) -> Candidate:
    message = f"`{call.name}` says nothing of how to take it back: the whole migration becomes irreversible"
    return Candidate(source.place(call.node), message, tier="check", severity="medium")


def _sql_without_way_back(migration: Migration, context: Context) -> Iterator[Candidate]:
    path, text = migration.file.path, migration.text
    forward = FORWARD_SECTION.search(text)
    if forward is not None:
        back = BACK_SECTION.search(text)
        if back is None or not _says_anything(text[back.end() :]):
            line = text.count("\n", 0, forward.start()) + 1
            yield Candidate(Place(line, line, 1), "The way back is missing or empty", tier="check", severity="medium")
    elif path.endswith(".up.sql") and migration.steps and not _goes_one_way(path, context):
        down = path.removesuffix(".up.sql") + ".down.sql"
        changed = context.sources.change.by_path.get(down)
        tree = context.sources.change.tree
        content = changed.new if changed is not None else tree.read((down,), 1_000_000).get(down) if tree is not None else b"?"
        if content is None or not _says_anything(content.decode(errors="replace")):
            message = f"`{down.rpartition('/')[2]}` is missing or empty: the migration cannot be taken back"
            step = migration.steps[0]
            yield Candidate(Place(step.line, step.end_line, step.column), message, tier="check", severity="medium")


def _goes_one_way(path: str, context: Context) -> bool:
    """Whether a migration that was there before has no way back either, or the folder none at all."""
    tree = context.sources.change.tree
    folder = path.rpartition("/")[0]
    beside = {p for p in tree.paths() if p.rpartition("/")[0] == folder} if tree is not None else set()
    old = {p for p in beside if p.endswith(".up.sql") and p not in context.sources.change.by_path}
    return any(p.removesuffix(".up.sql") + ".down.sql" not in beside for p in old)


def _says_anything(text: str) -> bool:
    return bool(re.sub(r"--[^\n]*|/\*.*?\*/|\s|;", "", text, flags=re.DOTALL))
