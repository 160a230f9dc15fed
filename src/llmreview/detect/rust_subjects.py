"""What cases of Rust tested that is still there: they stand beside the code, or take it from the crate by its name."""

from __future__ import annotations

from collections.abc import Container
from typing import TYPE_CHECKING

from llmreview.checks import vocabulary as words
from llmreview.checks.test_paths import is_test_path
from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.checks.cases import Case
    from llmreview.checks.changed import Sides
    from llmreview.detect.repository import Repository
    from llmreview.syntax import SourceFile

MOST_NAMES = 6
"""Imported names of a case that are looked up."""
_FOREIGN = frozenset({"std", "core", "alloc"})
_CALLED = Pattern(r"(?<![\w!])([a-z_]\w*)\s*(?:::<[^<>()]*>)?\(")
_DECLARED = Pattern(r"\bpub(?:\([^()]*\))?\s+(?:(?:async|const|unsafe)\s+)*(?:fn|struct|enum|trait)\s+(\w+)")
_GENERAL = frozenset({"new", "default", "build", "builder", "main", "clone", "from", "fmt", "drop", "eq", "len", "is_empty"})


def subject_beside(case: Case, sides: Sides) -> str | None:
    """A function of the case's own file that it called and that stays, unless it called one that went as well."""
    if sides.old is None or sides.new is None:
        return None
    before, after = _functions(sides.old), _functions(sides.new)
    called = dict.fromkeys(_CALLED.findall(case.code))
    if any(name in before - after for name in called):
        return None
    staying = [name for name in called if name in before & after and name not in _GENERAL]
    return next((name for name in staying if name not in words.COMMON_NAMES), next(iter(staying), None))


def imported_subject(case: Case, repository: Repository, gone: Container[str]) -> str | None:
    """What the case names that its file takes from the crate, if that still declares it and nothing of it is ``gone``."""
    origins = case.file.imports
    told = [name for name in origins if name.encode() in case.words and origins[name].split(".")[0] not in _FOREIGN]
    if len(told) > MOST_NAMES or any(name in gone for name in (*told, *_CALLED.findall(case.code))):
        return None
    for name in told:
        lines = repository.mentions(name, paths=("*.rs",)) or ()
        declared = (_DECLARED.search(line.text) for line in lines if not is_test_path(line.path))
        if any(found is not None and found[1] == name for found in declared):
            return name
    return None


def _functions(file: SourceFile) -> frozenset[str]:
    """The names of a file's functions, those of its tests aside."""
    own = (s for s in file.symbols if s.kind in ("function", "method") and not file.is_in_tests(s.node))
    return frozenset(symbol.own_name for symbol in own)
