"""Statements of a database's language that read, where they are run."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.pattern import Pattern
from llmreview.syntax.chains import outermost
from llmreview.syntax.entities import texts_of_name
from llmreview.syntax.prepared import prepared_texts
from llmreview.syntax.provenance import made_of

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.calls import Call
    from llmreview.syntax.entities import ReadWords
    from llmreview.syntax.source import SourceFile

_SELECT = Pattern(r"""^[@$\w]{0,3}["'`]{1,3}\s*(?:/\*.*?\*/\s*)?(?:select|with)\s""", re.IGNORECASE)
_BUILT_SELECT = Pattern(r"^\(?\s*(?:\w+\.)?select\s*\(")
_TEXT_SELECT = Pattern(r"""(?:sa\.|sqlalchemy\.)?text\(\s*f?["']+\s*select""", re.IGNORECASE)


def runs_select(file: SourceFile, call: Call, words: ReadWords) -> bool:
    """Whether a statement is run that reads: SQL that begins with SELECT or is built so, given now or prepared before."""
    if call.name in words.words("runs") and any(_is_select(text) for text in prepared_texts(file, call)):
        return True
    if call.name not in words.words("statements") or (
        call.name in words.words("prepares") and outermost(file, call.node) == call.node
    ):
        return False  # what is only prepared is not run yet
    for argument in call.arguments[:3]:
        for line in [
            file.text(argument.value),
            *made_of(file, argument.value).split("\n")[:1],
            *texts_of_name(file, argument.value),
            *_first_within(file, argument.value),
        ]:
            if _is_select(line):
                return True
    return False


def _first_within(file: SourceFile, value: Node) -> list[str]:
    """What a call that makes a statement is given first: ``sprintf("SELECT …", table)``."""
    made = file.call(value)
    return [file.text(made.arguments[0].value)] if made is not None and made.arguments else []


def _is_select(text: str) -> bool:
    """Whether the text of an expression is a statement that reads."""
    return _SELECT.match(text.lstrip("( ")) is not None or any(form.match(text) for form in (_BUILT_SELECT, _TEXT_SELECT))
