"""Test files that the change did not touch, found lazily in the repository: by their names, then by the symbols' names."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import zip_longest
from typing import TYPE_CHECKING

from llmreview.checks import vocabulary as words
from llmreview.checks.asserting import names_assertion
from llmreview.checks.cases import Case
from llmreview.checks.helpers import helpers_of, modules_at
from llmreview.checks.routes import Registry
from llmreview.checks.spelling import folder_of, squeezed, stem_of
from llmreview.checks.targets import GENERIC_STEMS, Target, is_hidden, overrides
from llmreview.checks.test_parts import TestParts
from llmreview.checks.test_paths import patterns_of_test_paths
from llmreview.checks.units import Unit, read_units
from llmreview.pattern import Pattern
from llmreview.syntax import SourceFile
from llmreview.syntax.naming import words_of

if TYPE_CHECKING:
    from llmreview.change import Tree

MAX_NAMES = 24
"""Names that are looked for in one go."""
MAX_FILES = 20
"""Files that are read for one question, those with most places first."""
AT_A_TIME = 4
"""Files that are read before the question is asked again whether more are needed."""
MAX_BYTES = 400_000
SECONDS = 1.5
MAX_ASSERTING = 6
"""How often functions that may assert are looked for."""
MAX_HELPERS = 8
"""Functions that are looked for at a time."""
MAX_DEFINING = 4
"""Files in which they are."""
_COMMON_PLACES = 400
"""A name that stands on more lines than this tells nothing."""


class Elsewhere:
    """The repository on the new side without the files of the change; knows nothing where there is only a patch."""

    def __init__(
        self,
        tree: Tree | None,
        changed: frozenset[str],
        is_test: Callable[[str], bool],
        extensions: tuple[str, ...],
        test_paths: tuple[str, ...] = (),
    ) -> None:
        self._tree = tree
        self._changed = changed
        self._is_test = is_test
        self._extensions = extensions
        self._within_tests = patterns_of_test_paths(extensions, test_paths)
        self._tests: dict[str, TestParts | None] = {}
        self._units: dict[str, list[Unit]] = {}
        self._code: dict[str, SourceFile] = {}
        self._modules: set[str] = set()
        self._defining: dict[tuple[str, ...], list[TestParts]] = {}
        self._asserting: dict[str, list[str]] = {}
        """The classes and modules in which functions of a name assert."""
        self._asked = 0
        self.bound_met = False
        """Whether looking for tests took too long, so that there may be more of them."""
        self.registering: set[str] = set()
        """Folders where what was looked for is named in what runs when the module is loaded: no name leads to it from there."""
        self.dispatched: set[str] = set()
        """Files of symbols that cases hardly call by name: internal ones, or called by what is called through another type."""
        self.registry = Registry(tree)
        """Routes that are registered in what was read so far."""

    def namesakes(self, targets: Iterable[Target]) -> list[TestParts]:
        """Test files named after the targets' modules or classes."""
        if self._tree is None:
            return []
        stems = {stem for target in targets for stem in (squeezed(target.stem), squeezed(target.owner)) if len(stem) > 3}
        if not stems:
            return []
        found = []
        for path in self._tree.paths():
            if path not in self._changed and path.endswith(self._extensions) and self._is_test(path):
                name = squeezed(stem_of(path))
                if (
                    name.removeprefix("test").removesuffix("tests").removesuffix("test").removesuffix("spec").removesuffix("it")
                    in stems
                ):
                    found.append(path)
        return self._read_tests(found[:MAX_FILES])

    def shared_fixtures(self, paths: tuple[str, ...]) -> list[TestParts]:
        """The files among some paths that the repository has and the change left as they are."""
        known = self._tree.paths() if self._tree is not None else ()
        return self._read_tests([path for path in paths if path in known and path not in self._changed])

    def has_tests_in(self, folders: set[str]) -> bool:
        """Whether tests stand in all of some folders."""
        paths = self._tree.paths() if self._tree is not None else ()
        return folders <= {folder_of(path) for path in paths if self._is_test(path)}

    def tests_naming(self, wanted: Iterable[str]) -> Iterator[list[TestParts]]:
        """The test files with most lines on which one of some words stands, some at a time."""
        lines = Counter(path for path, _, _ in self._lines_with(wanted, tests=True))
        paths = [path for path, _ in lines.most_common(MAX_FILES)]
        for first in range(0, len(paths), AT_A_TIME):
            yield self._read_tests(paths[first : first + AT_A_TIME])

    def callers(self, wanted: Iterable[str]) -> list[Unit]:
        """The units outside of tests in which one of some words stands; what they register is known from then on."""
        lines: dict[str, list[int]] = {}
        named: dict[str, Counter[str]] = {}
        for path, line, name in self._lines_with(wanted, tests=False):
            lines.setdefault(path, []).append(line)
            named.setdefault(name, Counter())[path] += 1
        return self._units_at(lines, _in_turn(named.values()))

    def _lines_with(self, wanted: Iterable[str], tests: bool) -> Iterator[tuple[str, int, str]]:
        names = tuple(dict.fromkeys(name for name in wanted if len(name) > 2))[:MAX_NAMES]
        patterns = self._within_tests if tests else tuple(f"*{e}" for e in self._extensions)
        places = self._grep(names, patterns)
        pattern = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, names)) + r")(?!\w)")
        total: Counter[str] = Counter()
        for path, line, text in places:
            found = pattern.search(text)
            if path in self._changed or found is None or self._is_test(path) is not tests or _GENERATED.search(path):
                continue
            total[found[0]] += 1
            if total[found[0]] <= _COMMON_PLACES:
                yield path, line, found[0]

    def _grep(self, names: tuple[str, ...], patterns: tuple[str, ...]) -> Iterable[tuple[str, int, str]]:
        if self._tree is None or not names:
            return ()
        found = self._tree.grep(names, SECONDS, patterns)
        self.bound_met = self.bound_met or found is None
        return found or ()

    def asserts(self, case: Case) -> bool:
        """Whether a case goes through a function of another file that asserts."""
        others = case.called.keys() - case.tests.support_by_name.keys()
        return bool(self.asserting(case, sorted(others, key=lambda name: (case.called[name], name))))

    def asserting(self, case: Case, names: Iterable[str]) -> frozenset[str]:
        """Those of some names that a case calls, the likeliest first, which mean functions of other tests that assert."""
        helpers = helpers_of(case)
        telling = (name for name in names if name in helpers.by_name or (len(name) > 4 and name not in words.COMMON_NAMES))
        wanted = [name for name in telling if not names_assertion(name)]
        unknown = tuple(name for name in wanted if name not in self._asserting)[:MAX_HELPERS]
        if unknown and self._asked < MAX_ASSERTING:
            self._asked += 1
            read = self.tests_defining(unknown) + self.helpers_in(helpers.modules)
            self._asserting.update({name: [home for tests in read for home in _homes(tests, name)] for name in unknown})
        return frozenset(name for name in wanted if self._is_meant(case, name))

    def _is_meant(self, case: Case, name: str) -> bool:
        """Whether a case means a function that asserts: where it calls one of another object, only if it names the class."""
        homes = self._asserting.get(name, [])
        if not homes or not case.called.get(name, False):
            return bool(homes)
        source = case.file.source.lower()
        return any(len(home) > 2 and home.lower().encode() in source for home in homes)

    def runs_program(self, case: Case) -> bool:
        """Whether a case goes through a class, or a function near it, of another test file that starts the program."""
        imports = case.file.imports
        known = {name for name, origin in imports.items() if name[:1].isupper() or origin.startswith(".")}
        names = tuple(sorted(name for name in known if len(name) > 4 and name.encode() in case.words))[:6]
        return any(words.RUNS_PROGRAM.search(tests.file.source) for tests in self.tests_defining(names))

    def tests_defining(self, names: tuple[str, ...]) -> list[TestParts]:
        """The test files in which functions, macros or classes of some names are defined."""
        if names in self._defining:
            return self._defining[names]
        places = self._grep(names, self._within_tests)
        defining = re.compile(rf"{_DEFINING}(?:{'|'.join(map(re.escape, names))})(?!\w)")
        lines = Counter(path for path, _, text in places if self._is_test(path) and defining.search(text))
        self._defining[names] = self._read_tests([path for path, _ in lines.most_common(MAX_DEFINING)])
        return self._defining[names]

    def helpers_in(self, modules: Iterable[str]) -> list[TestParts]:
        """The modules of some names that are no tests by their paths, as ``tester.rs`` is none, and have helpers of tests."""
        wanted = frozenset(modules)
        paths = self._tree.paths() if self._tree is not None and wanted else ()
        named = (path for path in paths if path.endswith(self._extensions) and not wanted.isdisjoint(modules_at(path)))
        return self._read_tests(sorted(path for path in named if not self._is_test(path))[:MAX_DEFINING])

    def _read_tests(self, paths: list[str]) -> list[TestParts]:
        missing = tuple(path for path in paths if path not in self._tests)
        contents = self._tree.read(missing, MAX_BYTES) if missing and self._tree is not None else {}
        for path in missing:
            source = SourceFile.of(path, contents[path]) if path in contents else None
            self._tests[path] = TestParts(source) if source is not None else None
        return [tests for path in paths if (tests := self._tests[path]) is not None]

    def _units_at(self, places: dict[str, list[int]], paths: list[str]) -> list[Unit]:
        """The units that hold some lines of files that are no tests: of those that register something, then of the first."""
        first = sorted(paths, key=lambda path: _REGISTERING.search(path) is None)
        units = self._read_units(first[: MAX_FILES // 3])
        found = [u for u in units if any(u.line <= line <= u.end_line for line in places[u.file.path])]
        self.note_registering(found)
        return found

    def _read_units(self, paths: list[str]) -> list[Unit]:
        missing = tuple(path for path in paths if path not in self._units)
        contents = self._tree.read(missing, MAX_BYTES) if missing and self._tree is not None else {}
        for path in missing:
            file = SourceFile.of(path, contents[path]) if path in contents else None
            if file is not None:
                self._code[path] = file
            self._units[path] = [unit for unit in read_units(file) if unit.kind != "class"] if file is not None else []
            self.registry.add([file] if file is not None else [])
        return [unit for path in paths for unit in self._units[path]]

    def taking_in(self, names: Iterable[str]) -> set[bytes]:
        """The classes of the repository that take in a trait or module of some names, by the names of their files."""
        wanted = tuple(sorted(name for name in names if len(name) > 3))[:MAX_NAMES]
        taking = re.compile(
            rf"\s+(?:(?:use|include|extend|prepend)\s+)?(?:[\w\\:]+[\\:])?(?:{'|'.join(map(re.escape, wanted))})\s*[,;]?"
        )
        places = self._grep(wanted, tuple(f"*{extension}" for extension in self._extensions))
        stems = {stem_of(path) for path, _, text in places if not self._is_test(path) and taking.fullmatch(text)}
        return {name.encode() for stem in stems for name in (stem, "".join(word.capitalize() for word in words_of(stem)))}

    @property
    def code(self) -> list[tuple[SourceFile, list[Unit]]]:
        """The files outside of tests that were read so far, with their units."""
        return [(file, self._units[path]) for path, file in self._code.items()]

    def read_module(self, file: SourceFile, name: str) -> None:
        """Reads the files that may be the module which a file imports a name from."""
        origin = [part for part in re.split(r"[./]", file.imports.get(name, "")) if part and part != name]
        if not origin or self._tree is None or origin[-1] in self._modules:
            return
        self._modules.add(origin[-1])
        ways = [f"/{origin[-1]}{way}{ending}" for ending in self._extensions for way in ("", "/__init__", "/index")]
        found = [path for path in self._tree.paths() if f"/{path}".endswith(tuple(ways)) and not self._is_test(path)]
        near = sorted(found, key=lambda path: (-len(posixpath.commonpath([path, file.path])), path))
        self._read_units([path for path in near if path not in self._changed][:MAX_DEFINING])

    def note_dispatched(self, path: str, units: Iterable[Unit]) -> None:
        """Takes note of a file if one of the units that lead to it is called through the type that declares it, or internal."""
        if any(overrides(unit) or is_hidden(unit) for unit in units):
            self.dispatched.add(path)

    def note_registering(self, units: Iterable[Unit]) -> None:
        """Takes note of which of some units that name what is looked for run by themselves, when their module is loaded."""
        loaded = (unit for unit in units if unit.name == "init" and unit.file.grammar.folder_is_module)
        self.registering |= {folder_of(unit.file.path) for unit in loaded}


_DEFINING = (
    r"(?:\b(?:macro_rules!|(?:def|func?|fn|function|class|struct|module|void|const|static|async|public|private|protected|internal"
    r"|override|suspend|open)\b)[^=;]*?(?<!\w)|\bMatchers(?:\.|::)define\s*\(?\s*:|\bshared_(?:examples(?:_for)?|context)\s*\(?\s*[\"']"
    r"|^\s*(?:async\s+)?(?=to[A-Z]\w*\s*[(:]))"
)
"""What stands before the name of a function, macro, class, matcher or group of examples where it is defined."""
_REGISTERING = Pattern(r"url|rout", re.IGNORECASE)
_GENERATED = Pattern(r"\.pb(?:\.gw)?\.go$|_pb2(?:_grpc)?\.pyi?$|_pb\.[jt]s$|\.(?:g|generated|designer)\.\w+$", re.IGNORECASE)


def _in_turn(named: Iterable[Counter[str]]) -> list[str]:
    """The files that have some names on their lines: the best of each name, the rarest first, before any second best."""
    rarest = sorted(named, key=lambda paths: paths.total())
    ranked = (sorted(paths, key=lambda path, paths=paths: (-paths[path], path)) for paths in rarest)  # type: ignore[misc]
    return list(dict.fromkeys(path for turn in zip_longest(*ranked) for path in turn if path is not None))


def _homes(tests: TestParts, name: str) -> Iterator[str]:
    """The module and the classes that functions of a name belong to, if they assert."""
    if name not in tests.asserting:
        return
    yield stem_of(tests.file.path)
    yield from (part.unit.class_name for part in tests.support_by_name.get(name, ()))


def telling_word(target: Target) -> str:
    """What to look for: the name, or where that is common its class or module."""
    if target.name not in words.COMMON_NAMES:
        return target.name
    return target.owner or ("" if target.stem in GENERIC_STEMS else target.stem)
