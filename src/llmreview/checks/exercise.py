"""Which test cases exercise a symbol: they call it, use it through what they share, request its route, or call what calls it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from llmreview.checks import vocabulary as words
from llmreview.checks.cases import Case, Part, TestParts
from llmreview.checks.changed import stem_of
from llmreview.checks.routes import Route, routes_of
from llmreview.checks.units import Unit
from llmreview.pattern import Pattern
from llmreview.syntax import SourceFile, grammar_of

MAX_CALLERS = 16
SPECIFIC = 8
"""How long a name must be to say something in a title."""
MAX_DEPTH = 4
"""Calls between what a case calls and a symbol, all in the symbol's own file."""
GENERIC_STEMS = frozenset({"index", "__init__", "utils", "main", "mod", "helpers", "types", "base"})
GENERIC_FOLDERS = frozenset({"utils", "common", "shared", "core", "helpers", "types", "components", "services", "tests"})
_CONSTRUCTORS = frozenset({"__init__", "__construct", "constructor", "__new__", "__post_init__", "initialize"})


class Target(NamedTuple):
    """What a case must use to exercise a symbol: its name, and its class or module so that the name means it."""

    name: str
    owner: str
    outer: str
    """The outermost class around it."""
    stem: str
    folder: str
    routes: tuple[Route, ...] = ()
    path: str = ""
    folder_is_module: bool = False
    asked_as: str = ""
    """What else stands for it in tests: `be_paid` for `paid?`."""


def target_of(unit: Unit) -> Target:
    around = unit.owner.replace("::", ".")
    owner = around.rpartition(".")[2]
    name = unit.own_name.rstrip("?!=") or unit.own_name
    asked_as = f"be_{name}" if unit.own_name.endswith("?") else ""
    if owner and (name in _CONSTRUCTORS or name == owner or (name.startswith("__") and name.endswith("__"))):
        name = owner
    stem = stem_of(unit.file.path)
    folder = unit.file.path.rpartition("/")[0].rpartition("/")[2]
    if unit.kind == "call":
        name = ""
    elif name == "default":
        name = stem
    return Target(
        name,
        owner if owner != "default" else "",
        around.partition(".")[0],
        stem,
        folder,
        routes_of(unit),
        unit.file.path,
        unit.file.grammar.folder_is_module,
        asked_as,
    )


def overrides(unit: Unit) -> bool:
    """Whether a method is called through the type that declares it, so that a case only makes the object."""
    if unit.kind == "method" and unit.file.grammar.folder_is_module:  # an interface of its file has it
        return re.search(rb"(?m)^\t" + re.escape(unit.own_name.encode()) + rb"\(", unit.file.source) is not None
    name = unit.file.role(unit.core, "name")
    head = unit.file.source[unit.node.start_byte : name.start_byte if name is not None else unit.core.start_byte]
    return (
        unit.kind == "method"
        and (b"@Override" in head or b"override" in head.split())
        and unit.own_name not in ("equals", "hashCode", "toString", "clone", "compareTo")
    )


def hands_on(unit: Unit) -> bool:
    """Whether a method asks a part of its object for what it is called itself: ``return s.driver.ListItems(ctx)``."""
    return re.search(rb"\w\??(?:\.|->)\w+\??(?:\.|->)" + re.escape(unit.own_name.encode()) + rb"\s*\(", unit.source) is not None


def is_hidden(unit: Unit) -> bool:
    """Whether a unit is private or internal by its mark or package, so that cases reach it through others."""
    name = unit.file.role(unit.core, "name")
    head = unit.file.source[unit.node.start_byte : name.start_byte if name is not None else unit.core.start_byte]
    return "/internal/" in unit.file.path or not {b"private", b"internal"}.isdisjoint(head.split())


def is_callback(unit: Unit) -> bool:
    """Whether a method is named in its class as what runs before or after something: ``before_destroy :remove_item``."""
    named = rb"(?m)^\s*(?:(?:before|after|around)_\w+|validate|rescue_from|set_callback)\b[^\n]*:" + re.escape(
        unit.own_name.encode()
    )
    return unit.kind == "method" and re.search(named + rb"\b", unit.file.source) is not None


_CALLED = Pattern(rb"[A-Za-z_$\x80-\xff][\w$\x80-\xff]*(?=\s*[(<){/,;\n])")
_ANY_WORD = Pattern(rb"[A-Za-z_\x80-\xff][\w\x80-\xff]*[?!]?")


class Callers:
    """The units of the changed files by the words in them: to find who calls a symbol."""

    def __init__(self, units: Iterable[Unit]) -> None:
        self._units: dict[str, list[Unit]] = defaultdict(list)
        self._all: list[Unit] = []
        self._heirs: dict[str, set[str]] = defaultdict(set)
        """Classes by the names of what they extend."""
        for unit in units:
            if unit.kind != "class":
                self._all.append(unit)
                continue
            bases = unit.file.role(unit.core, "bases")
            for base in _ANY_WORD.findall(unit.file.text(bases).encode()) if bases is not None else ():
                self._heirs[base.decode(errors="replace")].add(unit.own_name)
        for unit in self._all:
            called = _ANY_WORD if unit.file.grammar.bare_calls else _CALLED
            for word in set(called.findall(unit.source)):
                self._units[word.decode(errors="replace")].append(unit)

    def _using(self, callee: Unit) -> list[Unit]:
        """Units that call a function, or that have the name of a value in them at all."""
        if callee.kind == "value":
            name = callee.own_name.encode()
            word = re.compile(rb"(?<![\w$])" + re.escape(name) + rb"(?![\w$])")
            return [unit for unit in self._all if name in unit.source and word.search(unit.source)]
        named = self._units.get(callee.own_name, []) if callee.kind != "call" else []
        heirs = self._heirs.get(callee.owner.rpartition(".")[2], ()) if _makes(callee) else ()
        named = [*named, *(unit for unit in self._all if heirs and _makes(unit) and unit.owner.rpartition(".")[2] in heirs)]
        if callee.own_name not in _CONSTRUCTORS or not callee.owner:
            return named
        made = self._units.get(callee.owner.rpartition(".")[2], [])  # elsewhere each class calls the constructor above its own
        return [*made, *(unit for unit in named if unit.file is callee.file)]

    def naming(self, name: str) -> list[Unit]:
        """Units that seem to call what is called so."""
        return self._units.get(name, [])[:MAX_CALLERS]

    def of(self, unit: Unit) -> list[Unit]:
        """Units that call this one: of its file (and theirs: it may be out of a test's reach), and of other files."""
        seen = {unit.node.id}
        found: list[Unit] = []
        waiting = [unit]
        for depth in range(MAX_DEPTH):
            following = []
            for callee in waiting:
                for caller in self._using(callee)[:50]:
                    near = caller.file is unit.file
                    if caller.node.id in seen or (not near and (depth or not _is_meant(callee, caller))):
                        continue
                    seen.add(caller.node.id)
                    found.append(caller)
                    if near:
                        following.append(caller)
            waiting = following
        return found[:MAX_CALLERS]


def _makes(unit: Unit) -> bool:
    """Whether a unit is a constructor."""
    return unit.kind == "method" and (unit.own_name in _CONSTRUCTORS or unit.own_name == unit.owner.rpartition(".")[2])


def _is_meant(callee: Unit, caller: Unit) -> bool:
    """Whether a unit of another file that has the callee's name in it can only mean the callee: by itself, or with its class."""
    if callee.own_name not in words.COMMON_NAMES and len(callee.own_name) >= 5:
        return True
    owner = callee.owner.rpartition(".")[2]
    qualified = rf"(?<!\w){re.escape(owner)}\s*(?:\.|::)\s*{re.escape(callee.own_name)}(?!\w)"
    return bool(owner) and re.search(qualified.encode(), caller.source) is not None


def cases_that_use(target: Target, tests: TestParts, trusting: bool) -> Iterator[Case]:
    """Cases of one file that exercise a target. ``trusting``: a telling name alone is enough (the file changed along with it)."""
    if trusting and target.owner and not {target.owner, target.outer} & tests.words and plain_owner(target) in tests.home:
        yield from tests.cases  # named after the class, but it reaches it through another one: a subclass, a factory
        return
    by_name = not {target.name, target.asked_as}.isdisjoint(tests.words) and _means_it(target, tests, trusting)
    asking = _parts_asking(tests, target.routes)
    loaded = _file_name(target.path)
    by_path = trusting and loaded in tests.file.source
    if not by_name and not asking and not by_path:
        return
    for case in tests.cases:
        if by_path and any(loaded in part.unit.source for part in case.uses):
            yield case
            continue
        uses = by_name and any(_uses_name(case, name) for name in (target.name, target.asked_as) if name)
        uses = uses or (by_name and _is_titled(case, target))
        if uses or (asking and any(id(part) in asking for part in case.uses)):
            yield case


def _is_titled(case: Case, target: Target) -> bool:
    """Whether a case of the file that is named after the target's class has the target in its title."""
    titled = case.unit.kind == "call" and len(target.name) >= SPECIFIC and plain_owner(target) in case.tests.home
    return titled and re.search(rf"(?<!\w){re.escape(target.name)}(?!\w)", case.name) is not None


@lru_cache(maxsize=4096)
def _file_name(path: str) -> bytes:
    """What a test names that runs or loads a file: the file with the folder that it stands in."""
    return "/".join(path.split("/")[-2:]).encode()


def leads_to(part: Part, tests: TestParts, target: Target) -> bool:
    """Whether what the cases of a file share uses a target."""
    return bool(target.name) and _means_it(target, tests, False) and _really_uses(part, target.name, tests.mocks.names)


def mentions(target: Target, tests: TestParts) -> bool:
    return bool(target.name) and target.name in tests.words and _means_it(target, tests, False)


def _means_it(target: Target, tests: TestParts, trusting: bool) -> bool:
    """Whether the name, in this file, can mean the target: its class or module is there, or nothing else is called so."""
    if target.stem in tests.automocked or not of_one_platform(target, tests.file):
        return False
    if target.path == tests.file.path or (target.folder_is_module and _folder(tests.file.path) == _folder(target.path)):
        return True  # the same module: every name means what it says
    if not target.owner and _stands_beside(target, tests):
        return True
    if target.owner and (target.owner in tests.words or target.outer in tests.words or plain_owner(target) in tests.home):
        return True
    stem = target.folder if target.stem in GENERIC_STEMS or target.folder_is_module else target.stem
    common = target.name in words.COMMON_NAMES
    if ((trusting and not common) or _is_telling(target.name)) and _imports_package(target, tests):
        return True
    imported = target.name in tests.modules or stem in tests.modules or (len(stem) > 5 and stem in tests.words)
    if imported and not (common and target.owner):
        return True
    if common:
        return trusting and imported and _squeezed(stem) in tests.home
    return (len(stem) > 2 and _squeezed(stem) in tests.home) or (trusting and _is_telling(target.name))


def _imports_package(target: Target, tests: TestParts) -> bool:
    """Whether a file of tests imports the package in which the target's module stands, so that all of it may come with it."""
    named = (path.replace(".", "/").rstrip("/").rpartition("/")[2] for path in tests.file.imports.values())
    return len(target.folder) > 3 and target.folder not in GENERIC_FOLDERS and target.folder in named


_PLATFORMS = {"kotlin": "java"}


def of_one_platform(target: Target, file: SourceFile) -> bool:
    """Whether code of a file can call a target at all: a name in another language is another name."""
    grammar = grammar_of(target.path)
    own = file.grammar.family
    return grammar is None or _PLATFORMS.get(grammar.family, grammar.family) == _PLATFORMS.get(own, own)


def _stands_beside(target: Target, tests: TestParts) -> bool:
    """Whether a file of tests is the one beside the target's file that is named after it: `main.test.ts` of `main.ts`."""
    own = tests.home.removeprefix("test").removesuffix("test").removesuffix("spec")
    return own == _squeezed(target.stem) and _folder(tests.file.path).removesuffix("/__tests__") == _folder(target.path)


def _folder(path: str) -> str:
    return path.rpartition("/")[0]


@lru_cache(maxsize=4096)
def plain_owner(target: Target) -> str:
    """The class's name without what marks it as one of several: it is to be found in the names of test files."""
    return _squeezed(re.sub(r"^(?:Abstract|Base|Default)(?=[A-Z])|Impl$", "", target.outer)) or "?"


def _is_telling(name: str) -> bool:
    """A name of two words or more, long enough to be the only one of its kind."""
    return len(name) >= 8 and bool(re.search(r"[a-z][A-Z]|[a-z0-9]_[a-z]", name.strip("_")))


def _squeezed(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())


def _uses_name(case: Case, name: str) -> bool:
    encoded = name.encode()
    mocks = case.tests.mocks.names
    return any(
        encoded in part.words and _really_uses(part, name, mocks | _told(case.code, name) if part is case else mocks)
        for part in case.uses
    )


def _told(code: str, name: str) -> frozenset[str]:
    """The objects that a case lets answer for a method instead: ``allow(x).to receive(:save)``."""
    if "receive(" not in code:
        return frozenset()
    told = re.finditer(rf"\ballow\(\s*([\w@]+)\s*\)\.to\s+receive\(\s*:{re.escape(name)}\b(?P<rest>[^\n]*)", code)
    return frozenset(match[1] for match in told if "and_call_original" not in match["rest"])


def _really_uses(part: Part, name: str, mocks: frozenset[str]) -> bool:
    """Whether a part names something in code, and not only on a mock or to tell or ask a mock what it does."""
    if name not in part.answers:
        uses = re.finditer(rf"(?<![\w$]){re.escape(name)}(?![\w$])", part.code)
        part.answers[name] = any(_is_use(part.code, *use.span(), mocks) for use in uses)
    return part.answers[name]


def _is_use(code: str, start: int, end: int, mocks: frozenset[str]) -> bool:
    line = code[max(code.rfind("\n", 0, start) + 1, start - 300) : start]
    if line[-1:] in ("'", '"') and code[end : end + 1] == line[-1]:  # called by its name: `call('save')`
        return _CALLED_BY_NAME.search(line) is not None
    rest = _QUOTED.sub("", line)
    in_text = (
        rest.count('"') % 2 or rest.count("'") % 2 or (rest.count("`") % 2 and "${" not in rest) or "#" in rest or "//" in rest
    )
    if in_text:
        return False
    if _TOLD.search(line):
        return False
    before = _RECEIVER.search(line)
    receiver = before[1] if before is not None else ""
    return receiver not in mocks and not (receiver == ")" and _ASKED.search(_before_call(code, start)))


def _before_call(code: str, start: int) -> str:
    """What stands before the parentheses that a method is called on: ``verify`` for ``verify(store).save()``."""
    depth = 0
    for position in range(code.rfind(")", 0, start), max(0, start - 400), -1):
        depth += (code[position] == ")") - (code[position] == "(")
        if not depth:
            return code[max(0, position - 20) : position]
    return ""


_QUOTED = Pattern(r"\"[^\"\n]*\"|'[^'\n]*'|`[^`\n]*`")
_CALLED_BY_NAME = Pattern(
    r"(?:\b(?:call|callMethod|invoke\w*|Invoke\w*|send|public_send|__send__|getattr|perform\w*|dispatch|trigger|runAction|callAction"
    r"|GetMethod|getDeclaredMethod|getMethod|ReflectionMethod|set|assertSet|rpc|execute|run)\s*\((?:[^()'\"]*,\s*)?|::class,\s*|\bcallable\(|@)[\"']$"
)
_TOLD = Pattern(r"\b(?:receive\w*|stubs?|expects|and_call_original)\s*\(?\s*:$")
"""Before the name of a method that is replaced: ``allow(x).to receive(:save)``."""
_RECEIVER = Pattern(r"([\w$]+|\))\s*(?:\??\.|&\.|\??->|::)\s*$")
_ASKED = Pattern(r"\b(?:verify|when|should|then)\s*$")


def _may_ask(source: bytes, route: Route) -> bool:
    """A cheap first look: whether a literal part of the path, or the route's name, stands in some code."""
    return any(text in source for text in _texts(route))


@lru_cache(maxsize=1024)
def _texts(route: Route) -> tuple[bytes, ...]:
    root = () if route.segments else ('"/"', "'/'")
    return tuple(text.encode() for text in (*route.literals(), *root, route.name) if text)


def _parts_asking(tests: TestParts, routes: Iterable[Route]) -> set[int]:
    """The ``id`` of the parts of a file that request one of some routes."""
    found: set[int] = set()
    for route in routes:
        if _may_ask(tests.file.source, route):
            found |= {id(part) for part in (*tests.cases, *tests.support, *tests.hooks) if _asks(tests, part, route)}
    return found


def _is_name_of(route: Route, name: str) -> bool:
    """Whether a route is asked for by its name, which a namespace may stand before: `shop:orders`, `admin_orders`."""
    own = name.rpartition(":")[2]
    return own == route.name or own.endswith(f"_{route.name}")


def _asks(tests: TestParts, part: Part, route: Route) -> bool:
    if not _may_ask(part.unit.source, route):
        return False
    by_name = bool(route.name) and any(_is_name_of(route, name) for name in part.asked_names)
    return by_name or any(route.is_met_by(request) for request in tests.requests(part))
