"""Functions of other files that cases go through: by which names they are called, and in which modules they stand."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from llmreview.checks import assertion_words
from llmreview.checks import vocabulary as words
from llmreview.checks.guarded import is_test_handle
from llmreview.checks.spelling import folder_of, stem_of
from llmreview.pattern import Pattern
from llmreview.syntax import Idea

if TYPE_CHECKING:
    from llmreview.checks.cases import Case
    from llmreview.syntax import Call, SourceFile

MOST_NAMES = 12
"""Functions of other files that one case calls, up to which they are looked for."""
_OF_TESTS = Pattern(r"(?:^|_)test(?!ament|imon)", re.IGNORECASE)
MIN_NAME, MIN_MATCHER = 5, 3
"""How long the name of a function must be to be looked for, and that of a matcher."""
_MATCHER = Pattern(r"\)\.(?:to|not_to|to_not)\s+(\w+)|\.(to[A-Z]\w*)\(")
_DECLARED = Pattern(r"(?m)^\s*(?:pub\s+)?mod\s+(\w+)\s*;")
_QUALIFIER = Pattern(r"(?:(?:crate|self|super)::)*(\w+)$")


class Helpers(NamedTuple):
    """The names by which a case calls functions of modules for tests, and those modules: of Go by their folders."""

    by_name: dict[str, str]
    """What is called, or a type that is used, with the module that it comes from."""
    modules: frozenset[str]


def helpers_of(case: Case) -> Helpers:
    """What a case has from modules that are no tests by their paths, and are there for tests all the same."""
    imports = case.file.imports.items()
    found = {name: module for name, origin in imports if name.encode() in case.words and (module := _module_of_tests(origin))}
    for node in case.file.walk(case.unit.core, Idea.CALL):
        call = case.file.call(node)
        module = _module_called(case.file, call) if call is not None and call.receiver is not None else ""
        if module and call is not None:
            found[call.name] = module
    return Helpers(found, frozenset(found.values()))


def modules_at(path: str) -> tuple[str, str]:
    """What a module at a path may be called: after its file, or as a package after its folder and the one around it."""
    return stem_of(path), "/".join(folder_of(path).split("/")[-2:])


def _module_of_tests(origin: str) -> str:
    """The module that a name is imported from, if it is called one of tests (``tester`` of ``crate.tester.check``), or ""."""
    module = re.split(r"[./:\\]+", origin)[-2:-1]
    return module[0] if module and _OF_TESTS.search(module[0]) else ""


def _module_called(file: SourceFile, call: Call) -> str:
    """The module that a call names: of tests by its name (``tester::costs()``), or it is handed the test (``check.Slug(t)``)."""
    receiver = file.text(call.receiver)
    origin = file.imports.get(receiver, "")
    if "/" in origin and call.arguments and is_test_handle(file.text(call.arguments[0].value)):
        return "/".join(origin.split("/")[-2:]) if file.grammar.folder_is_module else ""
    path = _QUALIFIER.fullmatch(receiver) if f"{receiver}::{call.name}" in file.text(call.node) else None
    return path[1] if path is not None and _OF_TESTS.search(path[1]) else ""


def called_elsewhere(case: Case) -> list[str]:
    """The functions that a case calls and that its file does not have: what it imports and calls bare first."""
    imported = case.file.imports
    found = _MATCHER.findall(case.code) if b"expect" in case.words else []
    matchers = {name for names in found for name in names if name}
    others = case.called.keys() - case.tests.support_by_name.keys()
    names = (name for name in others if _may_be_of_tests(name, MIN_MATCHER if name in matchers else MIN_NAME))
    ranked = sorted(names, key=lambda name: (name not in imported, name not in matchers, case.called[name], name))
    included = sorted(case.tables - case.tests.support_by_name.keys())
    return [*included, *_of_declared_modules(case), *ranked][:MOST_NAMES]


def _of_declared_modules(case: Case) -> Iterator[str]:
    """What a case calls of modules that its file declares, as ``mod common;`` does in Rust: by any name."""
    modules = "|".join(_DECLARED.findall(case.file.source.decode(errors="replace"))) if "::" in case.code else ""
    return (found[1] for found in re.finditer(rf"\b(?:{modules})::(\w+)\(", case.code)) if modules else iter(())


def _may_be_of_tests(name: str, shortest: int) -> bool:
    """Whether a name is long enough to mean one thing, and none that libraries of assertions are known to have."""
    if len(name) < shortest or name in words.COMMON_NAMES or name in words.NEEDS_MATCHER or name in words.HANDED_MATCHERS:
        return False
    known = (words.EQUALITY, words.PRESENCE, words.PARTIAL, assertion_words.COUNTING)
    return not any(pattern.match(name) for pattern in known)


def is_qualified(case_source: str, name: str, path: str, origins: dict[str, str]) -> bool:
    """Whether some code calls a function through the module at a path: ``common::check()``, ``testutil.MustTotal(t)``."""
    return any(_is_at(path, origins.get(found, found)) for found in _qualifiers(case_source, name))


def _is_at(path: str, origin: str) -> bool:
    last = origin.rpartition("/")[2]
    return last in (stem_of(path), posixpath.basename(folder_of(path)))


def _qualifiers(code: str, name: str) -> Iterator[str]:
    return (found[1] for found in re.finditer(rf"(\w+)(?:::|\.){re.escape(name)}\s*(?:::<[^\n]*>)?\(", code))
