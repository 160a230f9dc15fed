"""Which test cases exercise a symbol: they call it, use it through what they share, request its route, or call what calls it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from llmreview.checks import vocabulary as words
from llmreview.checks.cases import Case, Part
from llmreview.checks.routes import Route
from llmreview.checks.shadows import is_shadowed
from llmreview.checks.spelling import folder_of, squeezed
from llmreview.checks.targets import GENERIC_STEMS, Target, of_one_platform, plain_owner
from llmreview.checks.test_parts import TestParts
from llmreview.pattern import Pattern

SPECIFIC = 8
"""How long a name must be to say something in a title."""
SAME_PACKAGE = 2
"""Folders in a row by which files under different roots are of one package."""
GENERIC_FOLDERS = frozenset({"utils", "common", "shared", "core", "helpers", "types", "components", "services", "tests"})


def cases_that_use(target: Target, tests: TestParts, trusting: bool) -> Iterator[Case]:
    """Cases of one file that exercise a target. ``trusting``: a telling name alone is enough (the file changed along with it)."""
    if trusting and target.owner and not {target.owner, target.outer} & tests.words and plain_owner(target) in tests.home:
        yield from tests.cases  # named after the class, but it reaches it through another one: a subclass, a factory
        return
    if " " in target.name:  # examples that are included by their title
        yield from (case for case in tests.cases if target.name in case.tables)
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
        uses = (uses or (by_name and _is_titled(case, target))) and _takes_from_table(case, target)
        uses = uses and not (target.beside and _asks_for_others(case, target))
        if uses or (asking and any(id(part) in asking for part in case.uses)):
            yield case


def _takes_from_table(case: Case, target: Target) -> bool:
    """Whether a case that uses a table takes the symbol from it: by its key, by one that is no text, or one after the other."""
    if not target.key and not target.along:
        return True
    if not target.stem and target.name not in case.file.imports:  # an object that marks others
        return False
    if target.along and not any(target.along.encode() in part.words for part in case.uses):
        return False
    code = "\n".join(part.code for part in case.uses)
    if not target.key or re.search(rf"[\"'`]{re.escape(target.key)}[\"'`]|\.{re.escape(target.key)}\b", code):
        return True
    name = rf"(?<!\w){re.escape(target.name)}(?!\w)"
    by_variable = rf"{name}\s*(?:\[|(?:\.\w+!?)?\()\s*[^\"'`\s\])]"
    return re.search(rf"{by_variable}|{_EACH_OF}[^\n]{{0,200}}{name}|{name}(?:\(\))?\s*{_EACH}", code) is not None


_EACH_OF = r"\b(?:in|of|range|parametrize|each|keys|values|entries|sorted|list|enumerate|map|iter)\b"
_EACH = r"\.(?:items|values|keys|entries|forEach|each|map|all)\b"


def _is_titled(case: Case, target: Target) -> bool:
    """Whether a case of the file that is named after the target's class has the target in its title."""
    titled = case.unit.kind == "call" and len(target.name) >= SPECIFIC and plain_owner(target) in case.tests.home
    return titled and re.search(rf"(?<!\w){re.escape(target.name)}(?!\w)", case.name) is not None


@lru_cache(maxsize=4096)
def _file_name(path: str) -> bytes:
    """What a test names that runs or loads a file: the file with the folder that it stands in."""
    return "/".join(path.split("/")[-2:]).encode()


def leads_to(part: Part, tests: TestParts, target: Target, asked_by: TestParts | None = None) -> bool:
    """Whether what the cases of a file share uses a target; ``asked_by``: the file of the cases, if another."""
    if not target.name or not _really_uses(part, target.name, tests.mocks.names):
        return False
    by_cases = asked_by is not None and target.name not in words.COMMON_NAMES and _means_it(target, asked_by, True)
    return by_cases or _means_it(target, tests, False)


def mentions(target: Target, tests: TestParts) -> bool:
    return bool(target.name) and target.name in tests.words and _means_it(target, tests, False)


def _means_it(target: Target, tests: TestParts, trusting: bool) -> bool:
    """Whether the name, in this file, can mean the target: its class or module is there, or nothing else is called so."""
    if target.stem in tests.automocked or not of_one_platform(target, tests.file):
        return False
    if target.path == tests.file.path or (target.folder_is_module and folder_of(tests.file.path) == folder_of(target.path)):
        return True  # the same module: every name means what it says
    if not target.owner and _stands_beside(target, tests):
        return True
    if target.owner and (target.owner in tests.words or target.outer in tests.words or plain_owner(target) in tests.home):
        return True
    stem = target.folder if target.stem in GENERIC_STEMS or target.folder_is_module else target.stem
    common = target.name in words.COMMON_NAMES
    if ((trusting and not common) or _is_telling(target.name)) and (
        _imports_package(target, tests) or _is_of_package(target, tests)
    ):
        return True
    imported = target.name in tests.modules or stem in tests.modules or (len(stem) > 5 and stem in tests.words)
    if imported and not (common and target.owner):
        return True
    if common:
        return trusting and imported and squeezed(stem) in tests.home
    return (len(stem) > 2 and squeezed(stem) in tests.home) or (trusting and _is_telling(target.name))


def _imports_package(target: Target, tests: TestParts) -> bool:
    """Whether a file of tests imports the package in which the target's module stands, so that all of it may come with it."""
    named = (path.replace(".", "/").rstrip("/").rpartition("/")[2] for path in tests.file.imports.values())
    return len(target.folder) > 3 and target.folder not in GENERIC_FOLDERS and target.folder in named


def _is_of_package(target: Target, tests: TestParts) -> bool:
    """Whether a file of tests is of the package of a target that need be imported nowhere in it (Kotlin)."""
    own, other = (folder_of(path).split("/")[-SAME_PACKAGE:] for path in (target.path, tests.file.path))
    return target.path.endswith(".kt") and len(own) == SAME_PACKAGE and own == other


def _stands_beside(target: Target, tests: TestParts) -> bool:
    """Whether a file of tests is the one beside the target's file that is named after it: `main.test.ts` of `main.ts`."""
    own = tests.home.removeprefix("test").removesuffix("test").removesuffix("spec")
    return own == squeezed(target.stem) and folder_of(tests.file.path).removesuffix("/__tests__") == folder_of(target.path)


def _is_telling(name: str) -> bool:
    """A name of two words or more, long enough to be the only one of its kind."""
    return len(name) >= 8 and bool(re.search(r"[a-z][A-Z]|[a-z0-9]_[a-z]", name.strip("_")))


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
        is_used = any(_is_use(part.code, *use.span(), mocks) for use in uses)
        part.answers[name] = is_used and not is_shadowed(part, name)
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


def _asks_for_others(case: Case, target: Target) -> bool:
    """Whether a case that starts a service asks it for what others answer, and for nothing that the symbol does."""
    requests = [request for part in case.uses for request in case.tests.requests(part)]
    if any(route.is_met_by(request) for route in target.served for request in requests):
        return False
    return any(route.is_met_by(request) for route in target.beside for request in requests)


def _is_name_of(route: Route, name: str) -> bool:
    """Whether a route is asked for by its name, which a namespace may stand before: `shop:orders`, `admin_orders`."""
    own = name.rpartition(":")[2]
    return own == route.name or own.endswith(f"_{route.name}")


def _asks(tests: TestParts, part: Part, route: Route) -> bool:
    if not _may_ask(part.unit.source, route):
        return False
    by_name = bool(route.name) and any(_is_name_of(route, name) for name in part.asked_names)
    return by_name or any(route.is_met_by(request) for request in tests.requests(part))
