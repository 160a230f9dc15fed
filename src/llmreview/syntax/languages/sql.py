"""SQL's grammar on the shared ideas. What statements do to a schema is read in ``syntax.schema``, whatever the dialect."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.syntax.grammar import Grammar
from llmreview.syntax.ideas import Idea, shape
from llmreview.syntax.nodes import child_of_kind, first_child, nth_child

if TYPE_CHECKING:
    from tree_sitter import Node


def _imports(_: Node) -> Iterator[tuple[str, str]]:
    return iter(())


def _invocation(node: Node) -> Node:
    """The arguments of a function stand among the parts of its invocation."""
    return node


SHAPES = {
    "assignment": shape(Idea.ASSIGNMENT, target="left", value="right"),
    "between_expression": shape(Idea.BINARY, left="left", right="high"),
    "binary_expression": shape(Idea.BINARY, left="left", right="right"),
    "block": shape(Idea.BLOCK),
    "case": shape(Idea.BRANCH, condition=nth_child(0), then=nth_child(1)),
    "column_definition": shape(Idea.FIELD, name="name", type="type"),
    "comment": shape(Idea.COMMENT),
    "field": shape(Idea.MEMBER, object=child_of_kind("object_reference"), name="name"),
    "identifier": shape(Idea.NAME),
    "invocation": shape(Idea.CALL, name=child_of_kind("object_reference"), arguments=_invocation),
    "list": shape(Idea.COLLECTION),
    "literal": shape(Idea.STRING),
    "marginalia": shape(Idea.COMMENT),
    "parenthesized_expression": shape(Idea.WRAPPER, value=first_child),
    "statement": shape(Idea.STATEMENT, value=first_child),
    "term": shape(Idea.WRAPPER, value="value"),
    "unary_expression": shape(Idea.UNARY, value="operand"),
}

_DECLARES = "a statement says what is wanted, not how it is done"
LACKS = {
    idea: _DECLARES
    for idea in Idea
    if idea not in {found.idea for found in SHAPES.values()}
} | {
    Idea.BOOLEAN: "a literal like any other",
    Idea.FUNCTION: "the body of a stored function is text in a language of its own",
    Idea.NULL: "a literal like any other",
    Idea.NUMBER: "a literal like any other",
}  # fmt: skip

GRAMMARS = (
    Grammar(
        name="sql",
        family="sql",
        extensions=(".sql", ".psql", ".pgsql"),
        wheel="tree_sitter_sql",
        entry="language",
        shapes=SHAPES,
        imports=_imports,
        lacks=LACKS,
        tested=False,
    ),
)
