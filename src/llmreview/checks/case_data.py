"""Data that test cases read: what goes in and what must come out, by files, so that no code of a case changes with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from llmreview.checks.kinds import kind_of
from llmreview.checks.spelling import folder_of
from llmreview.pattern import Pattern
from llmreview.syntax import grammar_of

if TYPE_CHECKING:
    from llmreview.change import Change

LEVELS = 2
"""How far above data the tests may stand that read it: beside it, or beside the folder that holds it."""
_ABOUT = Pattern(r"(?i)(?:^|/)(?:(?:readme|changelog|licen[cs]e|notice|authors|contributing|todo)\b[^/]*|project\.json)$")
"""Files about the tests."""


def changed_data(change: Change, is_test: Callable[[str], bool]) -> list[str]:
    """Paths of the data of test cases that a change brought or altered."""
    candidates = [file.path for file in change.files if file.new is not None and not _is_code(file.path)]
    candidates = [path for path in candidates if kind_of(path) == "code" and not _ABOUT.search(path)]
    folders = {folder for path in candidates if not is_test(path) for folder in _above(path)}
    of_tests = _folders_of_tests(folders, change.tree.paths() if change.tree is not None else (), is_test)
    return [path for path in candidates if is_test(path) or not of_tests.isdisjoint(_above(path))]


def _above(path: str) -> list[str]:
    """The folders in which tests may stand that read a file; the top of a repository is none."""
    found, folder = list[str](), folder_of(path)
    while folder and len(found) < LEVELS:
        found.append(folder)
        folder = folder_of(folder)
    return found


def _folders_of_tests(folders: set[str], paths: Iterable[str], is_test: Callable[[str], bool]) -> set[str]:
    """Those of some folders in which code stands, and all of it tests."""
    code = [path for path in paths if folder_of(path) in folders and _is_code(path)]
    return {folder_of(path) for path in code} - {folder_of(path) for path in code if not is_test(path)}


def _is_code(path: str) -> bool:
    grammar = grammar_of(path)
    return grammar is not None and grammar.tested
