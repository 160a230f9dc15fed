"""Columns of tables that are counted by hand though one of them is there on a condition only."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.detect.detector import Candidate, Vocabulary
from llmreview.detect.evidence import evidence_of
from llmreview.detect.list_conditions import note_on, said
from llmreview.syntax.flow import conditions
from llmreview.syntax.ideas import Idea
from llmreview.syntax.tables import literal_places, mapped_changes

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.listwords import ListWords
    from llmreview.syntax.source import SourceFile


def literal_cells(file: SourceFile, function: Node, vocabulary: Vocabulary) -> Iterator[Candidate]:
    """Cells at a literal column where a counter gives the columns."""
    for found in literal_places(file, function, vocabulary.words("places")):
        why = f"there only if {said(file, file.role(found.branch, 'condition') or found.branch)}"
        message = f"The cell takes the literal column {found.position} though a column before it is {why}"
        yield Candidate(file.place(found.node), message, (evidence_of(file, found.optional, f"this column is {why}"),))


def column_span(file: SourceFile, attribute: Node, vocabulary: Vocabulary, words: ListWords) -> Iterator[Candidate]:
    """`colSpan={5}` in a table of which a column is shown on a condition only."""
    if file.name(attribute) not in vocabulary.words("spans") or file.enclosing(attribute, Idea.ELEMENT) is None:
        return
    digits = file.text(file.role(attribute, "value")).strip("{}\"' ")
    if not digits.isdecimal() or int(digits) < 2:
        return
    tables = [a for a in file.ancestors(attribute) if file.idea(a) is Idea.ELEMENT and file.name(a) in vocabulary.words("tables")]
    if not tables:
        return
    own_cell = file.enclosing(attribute, Idea.ELEMENT)
    last = _columns_before(file, own_cell, vocabulary) + int(digits) if own_cell is not None else int(digits)
    evidence = []
    for cell in file.walk(tables[-1], Idea.ELEMENT):
        if cell != own_cell and file.name(cell) in vocabulary.words("cells"):
            branch = _shown_on(file, cell)
            if branch is not None and _columns_before(file, cell, vocabulary) < last:
                condition = said(file, file.role(branch, "condition") or branch)
                evidence.append(evidence_of(file, cell, f"this column is there only if {condition}"))
    changes = mapped_changes(file, tables[-1], words, vocabulary.words("maps"))
    evidence += [evidence_of(file, edit.node, note_on(file, edit)) for edit in changes]
    if evidence:
        message = f"The cell spans {digits} columns though the table has a column that is shown on a condition only"
        yield Candidate(file.place(attribute), message, tuple(evidence[:8]))


def _columns_before(file: SourceFile, cell: Node, vocabulary: Vocabulary) -> int:
    """The columns that the cells before one in its row take."""
    row = file.enclosing(cell, Idea.ELEMENT)
    columns = 0
    for other in file.walk(row, Idea.ELEMENT) if row is not None else ():
        if other.start_byte >= cell.start_byte or file.name(other) not in vocabulary.words("cells"):
            continue
        named = (k for k in file.walk(other, Idea.KEYWORD) if file.name(k) in vocabulary.words("spans"))
        spans = (file.text(file.role(k, "value")).strip("{}\"' ") for k in named)
        columns += next((int(span) for span in spans if span.isdecimal()), 1)
    return columns


def _shown_on(file: SourceFile, cell: Node) -> Node | None:
    """What decides whether a cell is in its row; None where its row always has it, or another one in its place."""
    row = file.enclosing(cell, Idea.ELEMENT)
    found = conditions(file, cell, within=row)
    if not found:
        return None
    branch = found[0]
    arms = (file.unwrap(file.role(branch, "then")), file.unwrap(file.role(branch, "otherwise")))
    if file.idea(branch) is Idea.BRANCH and all(arm is not None and file.idea(arm) is Idea.ELEMENT for arm in arms):
        return None
    return file.role(branch, "left") if file.idea(branch) is Idea.BINARY else branch
