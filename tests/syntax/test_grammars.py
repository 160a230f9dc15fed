"""Every grammar says of every idea which node kinds mean it, or why its language has none."""

from __future__ import annotations

import pytest

from llmreview.syntax import Idea
from llmreview.syntax.grammar import Grammar, grammars, load_language
from llmreview.syntax.ideas import Shape


def _mapped(grammar: Grammar) -> set[Idea]:
    return {shape.idea for shape in _shapes(grammar)}


def _shapes(grammar: Grammar) -> list[Shape]:
    """The shapes of all kinds, with what they are instead under a condition."""
    found = [shape for first in grammar.shapes.values() for shape in (first, *(instead for _, instead in first.variants))]
    return [shape for shape in found if shape is not None]


@pytest.mark.parametrize("grammar", grammars(), ids=lambda g: f"{g.name}{g.extensions[0]}")
def test_an_idea_is_mapped_or_lacking_and_never_both(grammar: Grammar) -> None:
    mapped, lacking = _mapped(grammar), set(grammar.lacks)
    assert not set(Idea) - mapped - lacking, "neither mapped nor in `lacks`"
    assert not mapped & lacking, "mapped though it is in `lacks`"
    assert all(reason.strip() for reason in grammar.lacks.values())


def test_every_kind_of_a_map_exists_in_its_grammar() -> None:
    for grammar in grammars():
        dialects = [load_language(g.wheel, g.entry) for g in grammars() if g.shapes is grammar.shapes]
        missing = [
            kind
            for kind in grammar.shapes
            if all(d.id_for_node_kind(kind, named) is None for d in dialects for named in (True, False))
        ]
        assert not missing, f"{grammar.name}: {missing}"


@pytest.mark.parametrize("grammar", grammars(), ids=lambda g: f"{g.name}{g.extensions[0]}")
def test_every_field_that_a_role_names_exists_in_its_grammar(grammar: Grammar) -> None:
    dialects = [load_language(g.wheel, g.entry) for g in grammars() if g.shapes is grammar.shapes]
    roles = {
        way
        for first in grammar.shapes.values()
        for shape in (first, *(instead for _, instead in first.variants))
        for way in (shape.roles.values() if shape is not None else ())
        if isinstance(way, str)
    }
    assert not [way for way in roles if all(d.field_id_for_name(way) is None for d in dialects)]
