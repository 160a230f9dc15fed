"""Calls in the repository that a change of a signature left as they were, so that they do not fit any more."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from llmreview.claims.mentions import files_naming
from llmreview.syntax import Idea, SourceFile

if TYPE_CHECKING:
    from llmreview.claims.facts import Facts

MOST_FILES = 30
"""Files that are read for one function."""
_OF_A_FOLDER = frozenset({"index", "mod", "__init__", "lib", "main"})
"""Names of files that stand for the folder that they are in."""


class Arity(NamedTuple):
    """How many arguments a function demands, and how many it takes at most; None for any number."""

    fewest: int
    most: int | None

    def fits(self, given: int) -> bool:
        return self.fewest <= given and (self.most is None or given <= self.most)


def has_misfits(facts: Facts, file: SourceFile, name: str, arity: Arity | None) -> bool:
    """Whether a call of a function of ``file`` stands somewhere that does not fit it now; without an arity none does.

    Only calls in files that name the function's class or module are taken for calls of it.
    """
    class_name, _, own = name.rpartition(".")
    home = class_name.rpartition(".")[2] or _module_of(file.path)
    for other in _mentioning(facts, file, own):
        if other.path != file.path and not re.search(rf"(?<![A-Za-z0-9]){re.escape(home)}(?![A-Za-z0-9])".encode(), other.source):
            continue
        for node in other.query(Idea.CALL):
            call = other.call(node)
            if call is None or call.name != own or (call.receiver is None) != (not class_name and file.grammar.family != "go"):
                continue
            if any(argument.spread for argument in call.arguments):
                continue
            if arity is None or not arity.fits(len(call.arguments)):
                return True
    return False


def _module_of(path: str) -> str:
    """What others import a file by: its name, or that of its folder."""
    folder, _, name = path.rpartition("/")
    stem = name.partition(".")[0]
    return folder.rpartition("/")[2] if stem in _OF_A_FOLDER or name.endswith(".go") else stem


def _mentioning(facts: Facts, file: SourceFile, name: str) -> Iterator[SourceFile]:
    """Files in the language of ``file`` that name a function: those of the change as they are now, and others."""
    family, seen = file.grammar.family, set()
    for side in facts.sides(new=True):
        seen.add(side.source.path)
        if side.source.grammar.family == family and name.encode() in side.source.source:
            yield side.source
    others = files_naming(name, facts, MOST_FILES, written=f"{name}(", besides=seen)
    yield from (source for source in others if source.grammar.family == family)
