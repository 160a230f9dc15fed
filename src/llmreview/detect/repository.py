"""The rest of the repository, asked lazily and boundedly. When a bound is met the answer is "unknown" (None), never a guess."""

from __future__ import annotations

import time
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from llmreview.pattern import Pattern
from llmreview.syntax.source import SourceFile

if TYPE_CHECKING:
    from llmreview.change import Tree
    from llmreview.syntax.routes import RouteTable

_WORD = Pattern(r"\w+")
SECONDS_A_QUESTION = 1.0
SECONDS_A_RUN = 4.0
MAX_MENTIONS = 2_000
MAX_FILES_READ = 300
MAX_BYTES_A_FILE = 500_000
MAX_ROUTE_FILES = 1_500
MAX_LARGE_ROUTE_FILES, MAX_BYTES_A_LARGE_ROUTE_FILE = 20, 2_000_000


class Mention(NamedTuple):
    """A line of the repository in which a word stands."""

    path: str
    line: int
    text: str


class Repository:
    """What the whole repository holds on the new side of the change; knows nothing where there is only a patch."""

    def __init__(self, tree: Tree | None) -> None:
        self._tree = tree
        self._seconds_left = SECONDS_A_RUN
        self._mentions: dict[tuple[tuple[str, ...], tuple[str, ...]], tuple[Mention, ...] | None] = {}
        self._files: dict[str, SourceFile | None] = {}
        self.bound_met = False
        """Whether an answer was withheld because a bound was met: the run is then incomplete."""

    @property
    def known(self) -> bool:
        """Whether there is a repository to ask at all."""
        return self._tree is not None

    def mentions(self, *words: str, paths: tuple[str, ...] = ()) -> tuple[Mention, ...] | None:
        """Every line in which one of ``words`` stands as a whole word; None where it is unknown.

        ``paths`` are patterns of which a path must match one; ``*`` stands for slashes too.
        """
        key = (tuple(sorted(set(words))), paths)
        if key not in self._mentions:
            self._mentions[key] = self._find_mentions(*key)
        return self._mentions[key]

    def _find_mentions(self, words: tuple[str, ...], paths: tuple[str, ...]) -> tuple[Mention, ...] | None:
        if self._tree is None:
            return None
        if self._seconds_left <= 0:
            self.bound_met = True
            return None
        started = time.monotonic()
        answer = self._tree.grep(words, min(SECONDS_A_QUESTION, self._seconds_left), paths)
        found: list[Mention] | None = None if answer is None else []
        for path, line, text in answer or ():
            if found is None or len(found) >= MAX_MENTIONS:
                found = None
                break
            found.append(Mention(path, line, text))
        self._seconds_left -= time.monotonic() - started
        if found is None:
            self.bound_met = True
            return None
        return tuple(found)

    def rare_mentions(self, words: frozenset[str], paths: tuple[str, ...], most: int) -> dict[str, list[Mention]]:
        """The lines in which those of ``words`` stand that have at most ``most`` such lines, by word; a common one has none.

        For what is looked for by words of which any few will do, so that leaving one out is no bound met.
        """
        if self._tree is None or self._seconds_left <= 0 or not words:
            return {}
        started = time.monotonic()
        found: dict[str, list[Mention]] = {word: [] for word in words}
        answer = self._tree.grep(tuple(sorted(words)), min(SECONDS_A_QUESTION, self._seconds_left), paths)
        for path, line, text in answer or ():
            for word in words.intersection(_WORD.findall(text)):
                found[word].append(Mention(path, line, text))
        self._seconds_left -= time.monotonic() - started
        return {word: mentions for word, mentions in found.items() if len(mentions) <= most}

    def called(self, name: str) -> Sequence[str]:
        """The paths of files that have a name, in small letters without separators, whatever their endings."""
        return self._by_name.get(name, ())

    @cached_property
    def _by_name(self) -> dict[str, list[str]]:
        from llmreview.checks.spelling import squeezed, stem_of

        found: dict[str, list[str]] = {}
        for path in self._tree.paths() if self._tree is not None else ():
            found.setdefault(squeezed(stem_of(path)), []).append(path)
        return found

    def file(self, path: str) -> SourceFile | None:
        """A file of the repository as it stands at head; None where it is unknown, too large or in no mapped language."""
        if path not in self._files:
            if self._tree is None or len(self._files) >= MAX_FILES_READ:
                self.bound_met = self.bound_met or self._tree is not None
                return None
            contents = self._tree.read((path,), MAX_BYTES_A_FILE).get(path)
            self._files[path] = SourceFile.of(path, contents) if contents is not None else None
        return self._files[path]

    @cached_property
    def routes(self) -> RouteTable | None:
        """The routes that the repository serves, read when they are first asked for; None where they are unknown."""
        from llmreview.checks.test_paths import is_test_path
        from llmreview.syntax.routes import RouteTable, is_told
        from llmreview.syntax.routes.words import (
            CONFIGURED_IN,
            CONFIGURED_PREFIXES,
            CONFIGURED_VALUE,
            DECLARING,
            SOURCES,
            declares,
        )

        if self._tree is None:
            return None
        if self._seconds_left <= 0:
            self.bound_met = True
            return None
        started = time.monotonic()
        answer = self._tree.grep(DECLARING, min(2 * SECONDS_A_QUESTION, self._seconds_left), SOURCES)
        declaring = {path for path, _, text in answer or () if declares(path, text) and not is_test_path(path)}
        placed = {path for path in self._tree.paths() if is_told(path) and not is_test_path(path)}
        known = answer is not None and len(declaring | placed) <= MAX_ROUTE_FILES
        contents = self._tree.read(tuple(sorted(declaring | placed)), MAX_BYTES_A_FILE) if known else {}
        large = sorted(declaring - contents.keys())[:MAX_LARGE_ROUTE_FILES] if known else []  # those of old services are long
        contents = {**contents, **self._tree.read(tuple(large), MAX_BYTES_A_LARGE_ROUTE_FILE)} if large else contents
        settings = self._tree.grep(CONFIGURED_PREFIXES, SECONDS_A_QUESTION, CONFIGURED_IN) if known else ()
        prefixes = sorted({match[1] for _, _, text in settings or () if (match := CONFIGURED_VALUE.search(text))})
        self._seconds_left -= time.monotonic() - started
        if not known:
            self.bound_met = True
            return None
        files = (SourceFile.of(path, contents[path]) for path in sorted(declaring & set(contents)))
        by_place = [(path, contents[path]) for path in sorted(placed & set(contents))]
        return RouteTable([f for f in files if f is not None], by_place, prefixes)
