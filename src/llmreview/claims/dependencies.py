"""What the lists of dependencies name: packages that a change brought in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Literal

from llmreview.claims.dependency_lists import KINDS, Dependency, read_list
from llmreview.model import Evidence
from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.change import FileChange
    from llmreview.claims.facts import Facts

Use = Literal["any", "runtime", "unknown"]
"""What entries are needed for: the program as it runs, or what the list does not tell."""


def added_dependencies(facts: Facts, *, use: Use = "any", family: str = "") -> Iterator[tuple[str, Evidence]]:
    """Names that a list of dependencies has now, and that no changed list of its kind had before.

    Of those for ``runtime``, the lists for it are compared alone: what only tests needed is new to the program. A ``family``
    leaves out the lists of others.
    """
    lists = [
        (file, kind)
        for file in facts.change.files
        for kind in KINDS
        if not file.skipped and kind.paths.search(file.path) and family in ("", kind.family)
    ]
    former: dict[str, set[str]] = {}
    for file, kind in lists:
        known = former.setdefault(kind.family, set())
        known.update(d.name for d in read_list(kind, file.old, file.path) or () if use == "any" or not d.is_dev)
    for file, kind in lists:
        old, new = (read_list(kind, side, file.path) for side in (file.old, file.new))
        if file.new is None or file.old is None or old is None or facts.is_test(file.path) or ASIDE.search(file.path):
            continue
        for dependency in dict.fromkeys(new or ()):
            was_for_development = use == "runtime" and any(d.name == dependency.name and d.is_dev for d in old)
            line = _line_of(dependency.name, file, anywhere=was_for_development)
            if line is None or dependency.name in former[kind.family] or _stood_in_code(dependency, use, facts):
                continue
            if use in ("any", _use_of(dependency, facts)):
                former[kind.family].add(dependency.name)  # once, however many lists name it
                yield dependency.name, Evidence(file.path, line, line, f"`{dependency.name}` is new here")


def _use_of(dependency: Dependency, facts: Facts) -> str:
    """What an entry is needed for, by its list, or by the product code that came and names it."""
    if dependency.is_dev:
        return "development"
    if not dependency.is_either:
        return "runtime"
    code = (file for file in facts.code if not any(kind.paths.search(file.path) for kind in KINDS))
    if any(f'"{dependency.name}' in facts.added(file) for file in code):
        return "runtime"
    return "unknown"


_PARTED = Pattern(r"[:/.]")
"""Names that are told from words: coordinates, paths of modules."""


def _stood_in_code(dependency: Dependency, use: Use, facts: Facts) -> bool:
    """Whether lines that went name it, by a coordinate that is told from words: builds keep their lists in code, too."""
    if use != "any" or _PARTED.search(dependency.name) is None:
        return False
    return all(facts.names(part, facts.removed_text) for part in dependency.name.split(":"))


MOST_LISTS = 300
LONGEST_LIST = 500_000
"""Bytes of a list that is read."""
ASIDE = Pattern(
    r"(?:^|/)(?:examples?|samples?|demos?|docs?|website|site|tests?|e2e|fixtures?|benchmarks?|templates?)/", re.IGNORECASE
)
"""Where what stands by itself is: what its lists name comes with nothing else."""


def named_elsewhere(facts: Facts, new: Iterable[tuple[str, Evidence]], *, use: Use = "any") -> frozenset[str]:
    """Which of some new entries stand in another list of the repository, of the same kind, which the change left alone."""
    tree, changed = facts.change.tree, {file.path for file in facts.change.files}
    families = {kind.family for _, place in new for kind in KINDS if kind.paths.search(place.path)}
    lists = [
        (path, kind)
        for path in sorted(facts.paths - changed)
        for kind in KINDS
        if kind.family in families and kind.paths.search(path) and not ASIDE.search(path)
    ][:MOST_LISTS]
    contents = tree.read(tuple(path for path, _ in lists), LONGEST_LIST) if tree is not None and lists else {}
    return frozenset(
        d.name
        for path, kind in lists
        if path in contents
        for d in read_list(kind, contents[path], path) or ()
        if use == "any" or not d.is_dev
    )


_INDIRECT = Pattern(r"//\s*indirect\b")


def _line_of(name: str, file: FileChange, *, anywhere: bool) -> int | None:
    """The first added line that has a name, or what it ends in; else, where the lines around it may have changed, the first."""
    lines = (file.new or b"").decode(errors="replace").split("\n")
    for numbers in (sorted(file.added_lines()), range(1, len(lines) + 1) if anywhere else ()):
        for part in dict.fromkeys((name, name.rpartition(":")[2])):
            joined = "[-_.]".join(re.escape(piece) for piece in re.split("[-_.]", part))
            word = re.compile(rf"(?<![\w-]){joined}(?![\w-])", re.IGNORECASE)
            for number in numbers:
                if number <= len(lines) and word.search(lines[number - 1]) and not _INDIRECT.search(lines[number - 1]):
                    return number
    return None
