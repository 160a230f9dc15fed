"""Code of the repository, outside of the change, that may be the same as some of the change's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from llmreview.change.generated import GeneratedPaths
from llmreview.detect.repository import Repository
from llmreview.syntax.skeletons import telling_words
from llmreview.syntax.source import SourceFile
from llmreview.syntax.steps import Passage, passages

WORDS_A_PASSAGE = 8
MOST_WORDS = 64
MOST_MENTIONS = 60
MOST_FILES = 12
FILES_A_PASSAGE = 3
LEVELS_UP = 3
"""How far up from a changed file's folder the repository is looked at."""
FEWEST_SHARED = 2


def standing_passages(repository: Repository, changed: frozenset[str], asked: Iterable[Passage]) -> list[Passage]:
    """Passages of unchanged files around those asked about that hold several of the same telling names."""
    words: dict[int, frozenset[str]] = {}
    patterns: set[str] = set()
    for passage in sorted(asked, key=lambda p: p.lines[0] - p.lines[1]):
        telling = frozenset(telling_words(passage, WORDS_A_PASSAGE))
        if len(telling) >= FEWEST_SHARED and len(frozenset().union(*words.values(), telling)) <= MOST_WORDS:
            words[id(passage)] = telling
            patterns.add(_around(passage.file))
    if not words:
        return []
    mentions = repository.rare_mentions(frozenset().union(*words.values()), tuple(sorted(patterns)), MOST_MENTIONS)
    rows: dict[str, dict[str, list[int]]] = {}
    for word, places in mentions.items():
        for mention in places:
            if mention.path not in changed:
                rows.setdefault(mention.path, {}).setdefault(word, []).append(mention.line)
    found: list[Passage] = []
    for path in _likely(rows, words.values()):
        file = repository.file(path)
        if file is not None:
            lines = [line for held in rows[path].values() for line in held]
            found.extend(p for p in passages(file) if any(p.lines[0] <= line <= p.lines[1] for line in lines))
    return found


def _around(file: SourceFile) -> str:
    """The files of the same kind near to one."""
    *folders, name = file.path.split("/")
    folder = "/".join(folders[:-LEVELS_UP])
    extension = name[name.rfind(".") :] if "." in name else ""
    return f"{folder}/*{extension}" if folder else f"*{extension}"


def _likely(rows: Mapping[str, Mapping[str, list[int]]], asked: Iterable[frozenset[str]]) -> list[str]:
    """The files that hold most of the words that stand together in a passage."""
    generated = GeneratedPaths()
    paths = sorted(path for path, held in rows.items() if len(held) >= FEWEST_SHARED and generated.reason(path) is None)
    chosen: dict[str, int] = {}
    for words in asked:
        ranked = sorted(paths, key=lambda path: -len(words & rows[path].keys()))
        for path in ranked[:FILES_A_PASSAGE]:
            count = len(words & rows[path].keys())
            if count >= FEWEST_SHARED:
                chosen[path] = max(count, chosen.get(path, 0))
    return sorted(chosen, key=lambda path: (-chosen[path], path))[:MOST_FILES]
