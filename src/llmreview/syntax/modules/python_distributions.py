"""What a repository of Python declares that it depends on, and which modules that may bring."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.pattern import Pattern
from llmreview.syntax.modules.reference import Missing, Reference, Surroundings

if TYPE_CHECKING:
    from llmreview.syntax.source import SourceFile

_MANIFEST = Pattern(
    r"(?:^|/)(?:pyproject\.toml|setup\.(?:py|cfg)|requirements[^/]*\.(?:txt|in)|Pipfile|"
    r"environment[^/]*\.ya?ml|tox\.ini|noxfile\.py|constraints[^/]*\.txt|requirements/[^/]+\.(?:txt|"
    r"in)|conda[^/]*\.ya?ml|meta\.yaml|uv\.lock|poetry\.lock|WORKSPACE|BUILD(?:\.bazel)?)$"
)
_WORD = Pattern(r"[A-Za-z0-9]+(?:[-_.]+[A-Za-z0-9]+)*")
MOST_MANIFESTS = 80


def undeclared(file: SourceFile, reference: Reference, top: str, around: Surroundings) -> Missing | None:
    """A module of a distribution that no list of dependencies names."""
    if (
        b"\n# dependencies = [" in file.source  # a script with a list of its own
        or top in around.words(file, "companions")
        or around.ending_in(f"{top}.py")
        or any(f.rpartition("/")[2] == top for f in around.folders)
    ):
        return None
    declared = around.once(_declared)
    pairs = (entry.partition("=") for entry in around.words(file, "distributions"))
    wanted = {top, *(distribution for module, _, distribution in pairs if module == top)}
    if not declared or any(may_bring(distribution, around) for distribution in wanted):
        return None
    names = [path for path in around.once(manifests) if not path.endswith(".lock")][:1]
    return Missing(reference, f"no list of dependencies names `{top}`" + (f", neither does {names[0]}" if names else ""))


def may_bring(name: str, around: Surroundings) -> bool:
    """Whether a declared distribution has a name, or has it as some of its own words: `Flask-Cors` may bring `cors`."""
    plain = _plain(name)
    alike = {plain, f"py{plain}", f"python{plain}", f"{plain}py", f"{plain}python", f"lib{plain}"}
    declared = around.once(_declared)
    return declared is not None and not alike.isdisjoint(declared)


def shares(name: str, around: Surroundings) -> bool:
    """Whether a declared distribution's name begins with a name: it may bring another part of the same package."""
    declared = around.once(_declared)
    return declared is not None and any(word.startswith(_plain(name)) for word in declared)


def is_namesake(top: str, around: Surroundings) -> bool:
    """Whether a package that lies deep in the repository is called as the first word of a longer declared name is."""
    declared = around.once(_declared) or frozenset()
    is_at_root = any(f"{root}{top}/__init__.py" in around.paths for root in ("", "src/", "lib/"))
    return not is_at_root and any(word.startswith(_plain(top)) and word != _plain(top) for word in declared)


def manifests(around: Surroundings) -> list[str]:
    """The lists of dependencies, those with the shortest paths first."""
    return sorted((path for path in around.paths if _MANIFEST.search(path)), key=lambda path: (len(path), path))


def _declared(around: Surroundings) -> frozenset[str] | None:
    """All names that lists of dependencies may mean, with the runs of their words; None where it is not known."""
    found: set[str] = set()
    paths = around.once(manifests)
    for path in paths:
        text = around.text(path) if len(paths) <= MOST_MANIFESTS else None
        if text is None:
            return None
        if path.endswith((".toml", ".cfg", ".ini")) and "dependenc" not in text and "require" not in text:
            continue  # settings of tools alone
        for name in set(_WORD.findall(text)):
            found.update(_runs(name))
    return frozenset(found)


def _runs(name: str) -> set[str]:
    """A name as it is compared, and each run of its words."""
    words = re.split(r"[-_.]+", name.lower())[:MOST_WORDS]
    return {"".join(words[first:last]) for first in range(len(words)) for last in range(first + 1, len(words) + 1)}


MOST_WORDS = 6
"""Words of a name of which every run is taken."""


def _plain(text: str) -> str:
    return re.sub(r"[-_.]+", "", text).lower()
