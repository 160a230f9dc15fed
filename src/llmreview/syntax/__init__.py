"""Source files as syntax trees on shared ideas: the only home of tree-sitter and libcst beside the detectors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from llmreview.syntax.calls import Argument, Call
from llmreview.syntax.definitions import Definition
from llmreview.syntax.flow import conditions, repetitions
from llmreview.syntax.grammar import Grammar, families, grammar_of
from llmreview.syntax.ideas import Idea
from llmreview.syntax.scope import Scope
from llmreview.syntax.source import Place, SourceFile
from llmreview.syntax.symbols import Symbol
from llmreview.syntax.uses import Use

if TYPE_CHECKING:
    from tree_sitter import Node as Node

__all__ = [
    "Argument",
    "Call",
    "Definition",
    "Grammar",
    "Idea",
    "Place",
    "Scope",
    "SourceFile",
    "Symbol",
    "Use",
    "conditions",
    "families",
    "grammar_of",
    "repetitions",
]
