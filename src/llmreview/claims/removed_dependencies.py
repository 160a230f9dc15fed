"""Claims that a dependency was removed, held against the lists of dependencies as they are now."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from llmreview.claims.dependencies import ASIDE, LONGEST_LIST, MOST_LISTS
from llmreview.claims.dependency_lists import KINDS, Dependency, Kind, read_list
from llmreview.claims.hedges import is_told
from llmreview.claims.judgement import Judgement, contradicted, supported, unverifiable
from llmreview.claims.naming_forms import OPENING
from llmreview.claims.wording import REMOVE
from llmreview.model import Evidence
from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.claims.facts import Facts
    from llmreview.claims.texts import Statement

_MANIFEST = r"(?:package\.json|pyproject\.toml|Cargo\.toml|go\.mod|composer\.json|pom\.xml|Gemfile|requirements\.txt|Pipfile)"
_PACKAGE = r"`?@?[A-Za-z0-9][\w.-]*(?:[/:][\w.-]*\w)*`?"
_THE = r"(?:(?:the|our|an?|unused|now[- ]unused|obsolete|old|legacy|heavy|external|third[- ]party|npm|pip|runtime) )*"
_REMOVED = Pattern(
    rf"{OPENING}{REMOVE} {_THE}(?:(?P<first>{_PACKAGE}) (?:npm |pip )?(?:dependency|package|gem|crate)(?: from `?{_MANIFEST}`?)?"
    rf"|(?:dependency|package|gem|crate) (?:on )?{_THE}(?P<last>{_PACKAGE})"
    rf"|(?P<from>{_PACKAGE}) from (?:the |our )?(?:(?:(?:project|npm|runtime) )*dependencies|`?{_MANIFEST}`?))"
    r"(?=\s*$|\s*[.,;)]|\s+(?:in favou?r|and|since|because|as|now|which|entirely|completely|altogether|[(–—]))",
    re.IGNORECASE,
)
_OF_A_PART = Pattern(
    r"[\s*_>-]{0,9}(?:\w{2,12}\([^()]{1,40}\)!?|(?!(?:chore|build|deps|refactor|feat|fix|perf|style|ci|docs?|tests?|revert|wip|"
    r"dependenc\w+|packages?|cleanup|changes?|removed)\b)[\w /-]{2,40})(?:\*\*)?:(?:\*\*)?\s",
    re.IGNORECASE,
)
"""What is done in one part of the code: ``web: remove the left-pad dependency``."""
_INDIRECT = Pattern(r"//\s*indirect\b")


class _List(NamedTuple):
    """A list of dependencies with what it holds on both sides; what did not change holds the same."""

    path: str
    kind: Kind
    old: bytes | None
    new: bytes | None


def judge_removed_dependency(statement: Statement, facts: Facts) -> Judgement | None:
    """Holds the removal of a dependency against the lists that name it, before and now."""
    text = statement.plain
    match = _REMOVED.search(text)
    if match is None or not is_told(text, match.end()):
        return None
    name = (match["first"] or match["last"] or match["from"]).strip("`").rstrip(".")
    lists = list(_lists(facts))
    before = [each for each in lists if _lists_it(each, each.old, name)]
    now = [each for each in lists if _lists_it(each, each.new, name)]
    if not now:
        return supported(f"`{name}` is in no list of dependencies any more") if before else None
    if any(each not in now for each in before):
        return unverifiable(f"`{name}` is gone from one list of several")
    near = (each for each in now if _is_around(each.path, facts))
    if _OF_A_PART.match(statement.text):
        return unverifiable(f"a part may be spoken of that does not need `{name}` any more")
    place = next((place for each in near if (place := _place_in(each, name)) is not None), None)
    if place is None or any(each.old != each.new for each in now) or not facts.is_complete:
        return unverifiable(f"a list of dependencies that names `{name}` changed, or does not show where it does")
    return contradicted(f"`{name}` is still listed in {place.path}, which did not change", place)


def _lists(facts: Facts) -> Iterator[_List]:
    """The lists of the repository and of the change, but for those of examples and tests."""
    tree, changed = facts.change.tree, facts.change.by_path
    kinds = {path: kind for path in sorted(facts.paths | changed.keys()) for kind in KINDS if kind.paths.search(path)}
    own = {path: kind for path, kind in kinds.items() if not (ASIDE.search(path) or facts.is_test(path))}
    left = tuple(path for path in own if path not in changed)[:MOST_LISTS]
    contents = tree.read(left, LONGEST_LIST) if tree is not None and left else {}
    for path, kind in own.items():
        file = changed.get(path)
        if file is not None:
            yield _List(path, kind, file.old, file.new)
        elif path in contents:
            yield _List(path, kind, contents[path], contents[path])


def _is_around(path: str, facts: Facts) -> bool:
    """Whether a file of the change stands in the folder of a list, or in one below."""
    folder = path.rpartition("/")[0]
    return any(file.path.startswith(f"{folder}/".lstrip("/")) for file in facts.change.files)


def _lists_it(each: _List, side: bytes | None, name: str) -> bool:
    return side is not None and any(_is_called(entry, name) for entry in read_list(each.kind, side, each.path) or ())


def _is_called(entry: Dependency, name: str) -> bool:
    """Whether an entry is the package that a message calls by its name, or by the last part of coordinates or a path."""
    full, said = (re.sub(r"[-_.]+", "-", text).lower() for text in (entry.name, name))
    return said == full or (not full.startswith("@") and said == re.split("[:/]", full)[-1])


def _place_in(each: _List, name: str) -> Evidence | None:
    """The line of a list that names a package, unless it is one that others brought along."""
    word = re.compile(rf"(?<![\w-]){'[-_.]'.join(map(re.escape, re.split('[-_.]', name)))}(?![\w-])", re.IGNORECASE)
    for number, line in enumerate((each.new or b"").decode(errors="replace").split("\n"), 1):
        if word.search(line) and not line.lstrip().startswith(("#", "//")):
            if _INDIRECT.search(line):
                return None
            return Evidence(each.path, number, number, f"`{name}` is listed here")
    return None
