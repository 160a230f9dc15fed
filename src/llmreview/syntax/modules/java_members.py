"""What a type of Java or Kotlin in the repository has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.pattern import Pattern
from llmreview.syntax.ideas import Idea
from llmreview.syntax.modules.reference import Surroundings

if TYPE_CHECKING:
    from llmreview.syntax.source import SourceFile

_INHERITED = Pattern(
    r"\b(?:extends|implements)\b|\bclass\s+\w+[^{\n]*\)?\s*:\s*\w|\bobject\s*\w*\s*:\s*\w|lombok|"
    r"@(?:Serializable|Parcelize|Builder|Generated)\b|\.\.\."
)
_OF_ALL_TYPES = frozenset(
    "class java values valueOf entries this super INSTANCE Companion serializer builder length name ordinal".split()
)
_COMMENT = Pattern(r"\"(?:\\.|[^\"\\\n])*\"|(?P<comment>//[^\n]*|/\*.*?\*/)", re.DOTALL)
_SKIPPED = (Idea.LAMBDA, Idea.STRING, Idea.COMMENT, Idea.IMPORT, Idea.ANNOTATION)
MOST_FILES = 80
"""Files of Kotlin that may add a function to a type."""


def has_member(folders: list[str], own: str, name: str, around: Surroundings) -> bool | None:
    """Whether the one file of a type declares a name outside of its functions; None where it may inherit it, or it is made."""
    paths = [f"{folder}/{own}{ending}" for folder in folders for ending in (".java", ".kt")]
    files = [path for path in paths if path in around.paths]
    text = around.text(files[0]) if len(files) == 1 and name not in _OF_ALL_TYPES else None
    if text is None or _INHERITED.search(text):
        return None
    if re.search(rf"\b{re.escape(name)}\b", text):
        source = around.file(files[0])
        if source is None or source.root.has_error:
            return None
        if name in around.once(_declared, files[0]):
            return True
    return _is_added(own, name, around) if files[0].endswith(".kt") else False


def _is_added(own: str, name: str, around: Surroundings) -> bool | None:
    """Whether a file of Kotlin adds a function to a type."""
    extended = re.compile(rf"\bfun\s+(?:<[^>]*>\s*)?{re.escape(own)}(?:\.Companion)?\.{re.escape(name)}\b")
    files = [path for path in around.paths if path.endswith(".kt")]
    return None if len(files) > MOST_FILES else any(extended.search(around.text(path) or "") for path in files)


def _declared(around: Surroundings, path: str) -> frozenset[str]:
    source = around.file(path)
    return frozenset(_words(source)) if source is not None else frozenset()


def _words(source: SourceFile) -> Iterator[str]:
    """The names that stand outside of functions, and those of functions. Their initial values' names do no harm."""
    left = [source.root]
    while left:
        node = left.pop()
        idea = source.idea(node)
        if idea is Idea.FUNCTION:
            yield source.name(node)
        elif idea not in _SKIPPED:
            left.extend(node.named_children)
            if not node.named_children:
                yield source.text(node)


def without_comments(text: str) -> str:
    """A text without what stands in comments; strings may look like some."""
    return _COMMENT.sub(lambda found: " " if found["comment"] else found[0], text)
