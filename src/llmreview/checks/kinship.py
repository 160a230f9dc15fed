"""Whether changed tests and changed code speak of the same things where no call leads from the one to the other.

Through a proxy, a container, a template, a program that is run, or a file that is loaded as text, a case may reach code unseen.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.model import ChangedSymbol, TestFile
    from llmreview.syntax.sources import ChangedSources

SPECIFIC, SHARED_NAMES = 8, 2
"""How long a name must be to say something, and how many of them a test and the code must share."""
COMPOUND = Pattern(r"\b[A-Za-z]+(?:[a-z0-9][A-Z]|_[A-Za-z])\w*")
NO_CODE = Pattern(r"\s*(?:import\b|from\b|package\b|using\b|use\b|//|#|/?\*|\})")


def speak_of_one(sources: ChangedSources, symbols: Iterable[ChangedSymbol], files: Iterable[TestFile]) -> bool:
    """Whether really changed test files use names on their changed lines that those of the symbols' files use."""
    in_tests = {name for file in files if file.status == "changed" for name in _changed_names(sources, file.path)}
    in_code = {name for path in {symbol.path for symbol in symbols} for name in _changed_names(sources, path)}
    return len(in_tests & in_code) >= SHARED_NAMES


def _changed_names(sources: ChangedSources, path: str) -> set[str]:
    """The names of two words or more on the changed lines of a file, imports and comments aside."""
    change = sources.change.by_path.get(path)
    source = sources.new(change) if change is not None else None
    if source is None:
        return set()
    lines = (source.lines[n - 1].decode(errors="replace") for n in source.changed if n <= len(source.lines))
    return {name for line in lines if not NO_CODE.match(line) for name in COMPOUND.findall(line) if len(name) >= SPECIFIC}
