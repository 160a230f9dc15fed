"""YAML's grammar on the shared ideas; the tags of templates (Helm, Jinja, expressions of CI systems) are set aside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.pattern import Pattern
from llmreview.syntax.grammar import Grammar
from llmreview.syntax.ideas import Idea, shape
from llmreview.syntax.nodes import first_child, last_child

if TYPE_CHECKING:
    from tree_sitter import Node

_TAG = Pattern(rb"\{\{.*?\}\}", re.DOTALL)
_CONTROL = Pattern(rb"\{\{-?\s*(?:/\*|(?:if|else|end|range|with|define|block|template)\b|\$[\w.]+\s*:?=)")


def _imports(_: Node) -> Iterator[tuple[str, str]]:
    return iter(())


def without_tags(source: bytes) -> bytes:
    """The text in which each tag of a template is as many spaces, or letters where it stands for (a part of) a value."""
    if b"{{" not in source:
        return source

    def fill(tag: re.Match[bytes]) -> bytes:
        before = source[source.rfind(b"\n", 0, tag.start()) + 1 : tag.start()]
        end = source.find(b"\n", tag.end())
        after = source[tag.end() : end if end >= 0 else len(source)]
        alone = not _TAG.sub(b"", before).strip(b" \t-") and not _TAG.sub(b"", after).strip()
        letter = b" " if _CONTROL.match(tag[0]) or (alone and b"-" not in before) else b"x"
        first, line_end, rest = tag[0].partition(b"\n")
        return letter * len(first) + line_end + re.sub(rb"[^\n]", b" ", rest)

    return _TAG.sub(fill, source)


SHAPES = {
    "alias": shape(Idea.NAME),
    "block_mapping": shape(Idea.MAPPING),
    "block_mapping_pair": shape(Idea.PAIR, key="key", value="value"),
    "block_node": shape(Idea.WRAPPER, value=last_child),
    "block_scalar": shape(Idea.STRING),
    "block_sequence": shape(Idea.COLLECTION),
    "block_sequence_item": shape(Idea.WRAPPER, value=first_child),
    "boolean_scalar": shape(Idea.BOOLEAN),
    "comment": shape(Idea.COMMENT),
    "double_quote_scalar": shape(Idea.STRING),
    "float_scalar": shape(Idea.NUMBER),
    "flow_mapping": shape(Idea.MAPPING),
    "flow_node": shape(Idea.WRAPPER, value=last_child),
    "flow_pair": shape(Idea.PAIR, key="key", value="value"),
    "flow_sequence": shape(Idea.COLLECTION),
    "integer_scalar": shape(Idea.NUMBER),
    "null_scalar": shape(Idea.NULL),
    "plain_scalar": shape(Idea.WRAPPER, value=first_child),
    "single_quote_scalar": shape(Idea.STRING),
    "string_scalar": shape(Idea.STRING),
    "timestamp_scalar": shape(Idea.STRING),
}

_DATA = "data does nothing"
LACKS = {
    idea: _DATA
    for idea in Idea
    if idea not in {found.idea for found in SHAPES.values()}
} | {
    Idea.IMPORT: "an anchor of the same file is all that can be referred to",
    Idea.SUBSTITUTION: "a template's tag is set aside before the text is read",
}  # fmt: skip

GRAMMARS = (
    Grammar(
        name="yaml",
        family="yaml",
        extensions=(".yaml", ".yml"),
        file_names=("Kustomization",),
        wheel="tree_sitter_yaml",
        entry="language",
        shapes=SHAPES,
        imports=_imports,
        lacks=LACKS,
        tested=False,
        as_parsed=without_tags,
    ),
)
