"""Test files that the change did not touch, found lazily in the repository: by their names, then by the symbols' names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from llmreview.checks import vocabulary as words
from llmreview.checks.assertions import find_assertions
from llmreview.checks.cases import Case, TestParts
from llmreview.checks.exercise import GENERIC_STEMS, Target
from llmreview.checks.routes import registered_routes
from llmreview.checks.units import Unit, read_units
from llmreview.syntax import Idea, SourceFile

if TYPE_CHECKING:
    from llmreview.change import Tree

MAX_NAMES = 24
"""Names that are looked for in one go."""
MAX_FILES = 24
"""Files that are read for one question, those with most places first."""
MAX_BYTES = 400_000
SECONDS = 0.6
MAX_ASSERTING = 4
"""Cases for which functions that may assert are looked for."""
_COMMON_PLACES = 400
"""A name that stands on more lines than this tells nothing."""


class Elsewhere:
    """The repository on the new side without the files of the change; knows nothing where there is only a patch."""

    def __init__(self, tree: Tree | None, changed: frozenset[str], is_test: Callable[[str], bool]) -> None:
        self._tree = tree
        self._changed = changed
        self._is_test = is_test
        self._tests: dict[str, TestParts | None] = {}
        self._asked = 0
        self.complete = tree is not None
        """Whether every question was answered."""

    def namesakes(self, targets: Iterable[Target]) -> list[TestParts]:
        """Test files named after the targets' modules or classes."""
        if self._tree is None:
            return []
        stems = {stem for target in targets for stem in (_squeezed(target.stem), _squeezed(target.owner)) if len(stem) > 3}
        if not stems:
            return []
        found = []
        for path in self._tree.paths():
            if (
                path not in self._changed
                and path.endswith((".py", ".ts", ".tsx", ".js", ".jsx", ".java", ".mjs", ".mts"))
                and self._is_test(path)
            ):
                name = _squeezed(path.rpartition("/")[2].partition(".")[0])
                if (
                    name.removeprefix("test").removesuffix("tests").removesuffix("test").removesuffix("spec").removesuffix("it")
                    in stems
                ):
                    found.append(path)
        return self._read_tests(found[:MAX_FILES])

    def mentioning(self, targets: Iterable[Target]) -> tuple[list[TestParts], dict[str, tuple[str, ...]], list[Unit]]:
        """Test files that name the targets; routes that are registered for them, by name; and units that call them."""
        wanted = (_telling_word(target) for target in targets)
        names = tuple(dict.fromkeys(name for name in wanted if len(name) > 2))[:MAX_NAMES]
        if self._tree is None or not names:
            return [], {}, []
        places = self._tree.grep(names, SECONDS)
        if places is None:
            self.complete = False
            return [], {}, []
        pattern = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, names)) + r")(?!\w)")
        in_tests: Counter[str] = Counter()
        callers: dict[str, list[int]] = {}
        routes: dict[str, list[str]] = {}
        total: Counter[str] = Counter()
        for path, line, text in places:
            found = pattern.search(text)
            if path in self._changed or found is None:
                continue
            total[found[0]] += 1
            if total[found[0]] > _COMMON_PLACES:
                continue
            if self._is_test(path):
                in_tests[path] += 1
            else:
                routes.setdefault(found[0], []).extend(registered_routes(text[:400]))
                callers.setdefault(path, []).append(line)
        tests = self._read_tests([path for path, _ in in_tests.most_common(MAX_FILES)])
        return tests, {name: tuple(paths) for name, paths in routes.items() if paths}, self._units_at(callers)

    def asserts(self, case: Case) -> bool:
        """Whether a case goes through a function of another file that asserts."""
        called = set()
        for node in case.file.walk(case.unit.core, Idea.CALL):
            call = case.file.call(node)
            if call is not None and (call.receiver is None or case.file.text(call.receiver) in words.ASSERTING_OWN):
                called.add(call.name)
        if self._asked >= MAX_ASSERTING:
            return False
        self._asked += 1
        names = tuple(sorted(n for n in called - words.COMMON_NAMES - case.tests.support_by_name.keys() if len(n) > 4))[:6]
        places = self._tree.grep(names, SECONDS) if self._tree is not None and names else None
        defining = re.compile(rf"(?:def|function|void|const|static)\s+(?:\w+\s+)?(?:{'|'.join(map(re.escape, names))})\b")
        paths = list(dict.fromkeys(path for path, _, text in places or () if self._is_test(path) and defining.search(text)))[:3]
        return any(
            unit.own_name in names and any(True for _ in find_assertions(tests.file, unit.core))
            for tests in self._read_tests(paths)
            for unit in (part.unit for part in tests.support)
        )

    def _read_tests(self, paths: list[str]) -> list[TestParts]:
        missing = tuple(path for path in paths if path not in self._tests)
        contents = self._tree.read(missing, MAX_BYTES) if missing and self._tree is not None else {}
        for path in missing:
            source = SourceFile.of(path, contents[path]) if path in contents else None
            self._tests[path] = TestParts(source) if source is not None else None
        return [tests for path in paths if (tests := self._tests[path]) is not None]

    def _units_at(self, places: dict[str, list[int]]) -> list[Unit]:
        """The units that hold some lines of files that are no tests."""
        paths = tuple(sorted(places, key=lambda path: -len(places[path]))[: MAX_FILES // 3])
        contents = self._tree.read(paths, MAX_BYTES) if paths and self._tree is not None else {}
        found: list[Unit] = []
        for path, content in contents.items():
            source = SourceFile.of(path, content)
            units = read_units(source) if source is not None else []
            found += [u for u in units if u.kind != "class" and any(u.line <= line <= u.end_line for line in places[path])]
        return found


def _telling_word(target: Target) -> str:
    """What to look for: the name, or where that is common its class or module."""
    if target.name not in words.COMMON_NAMES:
        return target.name
    return target.owner or ("" if target.stem in GENERIC_STEMS else target.stem)


def _squeezed(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())
