"""Files of the repository that name something, parsed."""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import TYPE_CHECKING

from llmreview.claims.facts import GREP_SECONDS
from llmreview.syntax import SourceFile

if TYPE_CHECKING:
    from llmreview.claims.facts import Facts

LONGEST_FILE = 300_000
"""Bytes of a file that is read."""


def files_naming(name: str, facts: Facts, most: int, *, written: str = "", besides: Container[str] = ()) -> Iterator[SourceFile]:
    """The first ``most`` files of the new side with a line that names something, ``written`` so, ``besides`` those left out."""
    tree = facts.change.tree
    if tree is None:
        return
    places = tree.grep((name,), GREP_SECONDS) or ()
    paths = dict.fromkeys(path for path, _, text in places if path not in besides and written in text)
    for path, content in tree.read(tuple(paths)[:most], LONGEST_FILE).items():
        source = SourceFile.of(path, content)
        if source is not None:
            yield source
