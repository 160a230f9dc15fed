"""Whether changed tests and changed code speak of the same things where no call leads from the one to the other.

Through a proxy, a container, a template, a program that is run, or a file that is loaded as text, a case may reach code unseen.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from llmreview.checks import vocabulary as words
from llmreview.checks.spelling import folder_of, squeezed, stem_of
from llmreview.pattern import Pattern
from llmreview.syntax.naming import words_of

if TYPE_CHECKING:
    from llmreview.checks.cases import Case, Part
    from llmreview.model import ChangedSymbol
    from llmreview.syntax import SourceFile
    from llmreview.syntax.sources import ChangedSources

SPECIFIC, SHARED_NAMES = 8, 2
"""How long a name must be to say something, and how many of them a test and the code must share."""
SHORTEST_KEY = 6
MINIMAL = 4
"""How long the name of a file, or of a class, must be to be known in another's."""
COMPOUND = Pattern(r"\b[A-Za-z][A-Za-z0-9]*(?:[a-z0-9][A-Z]|_[A-Za-z])\w*")
NO_CODE = Pattern(r"\s*(?:import\b|from\b|package\b|using\b|use\b|//|#|/?\*|\}[\s;),]*$)")


_ACCESSOR = Pattern(r"^(?:get|set|is|has)_?(?=[A-Z_])")
_CAPITAL = Pattern(r"[A-Z]")
_WORD = Pattern(r"[A-Za-z_]\w*")
_KEY = Pattern(r"[\"'`]([A-Za-z][\w-]*(?:[.:/-][\w-]+)+)[\"'`]")
"""A text of several words without a space between them: the name of a setting, a header, an event."""
_COMMON_KEY = Pattern(
    r"(?i)(?:application|text|image|multipart)/|content-type$|utf-\d|en-us$|[\d.:/-]+$|yyyy|\w+\.(?:com|org|net|io)$"
)
TEXT = Pattern(r"\"([^\"\n]{14,200})\"|'([^'\n]{14,200})'|`([^`\n]{14,200})`")


def speak_of_one(sources: ChangedSources, symbols: Iterable[ChangedSymbol], tests: Iterable[SourceFile]) -> bool:
    """Whether changed test files, on either side, use names or a text on their changed lines as the files of the symbols do."""
    symbols = list(symbols)
    code = [file for path in sorted({symbol.path for symbol in symbols}) if (file := _new(sources, path)) is not None]
    in_code, in_tests = _changed_lines(code), _changed_lines(tests)
    named = _names(in_tests)
    shared = _squeezed_all(named) & _squeezed_all(_names(in_code))
    if len(shared) >= SHARED_NAMES or not shared.isdisjoint(_new_names(sources)):
        return True
    if any(_stand_for(named, symbol.symbol) or _asked_as(named, symbol.symbol) for symbol in symbols):
        return True
    said, asked = _texts(in_code), _texts(in_tests)
    written = "\n".join(in_tests)
    if any(one in written for one in said) or any(other in one for one in said for other in asked):
        return True
    if any(_is_called_in_text(symbol.symbol.rpartition(".")[2], written) for symbol in symbols):
        return True
    spoken = _words(in_tests)
    return bool(_keys(in_code) & _keys(in_tests)) or any(_names_object(spoken, symbol) for symbol in symbols)


def _is_called_in_text(name: str, written: str) -> bool:
    """Whether a text in a test calls what a function is called: a filter of a template, a command of a shell."""
    if len(name) < SPECIFIC or name not in written:  # the search below is dear
        return False
    return re.search(rf"[\"'`][^\"'`\n]{{0,200}}(?<!\w){re.escape(name)}\s?[(|}}]", written) is not None


def _new_names(sources: ChangedSources) -> set[str]:
    """What the change brings in a file of its own: nothing else can be called so."""
    return {squeezed(stem_of(file.path)) for file in sources.change.files if file.status == "added"}


def _squeezed_all(names: set[str]) -> set[str]:
    """The names as they are alike whatever the style: `getProtocol`, `protocol` and `get_protocol` are one."""
    return {squeezed(_ACCESSOR.sub("", name)) for name in names}


def _stand_for(names: set[str], symbol: str) -> bool:
    """Whether one of some names is that of the symbol's class, or what it is made of: `UntypedAgent`, `UntypedAgentInvoker`."""
    owner = symbol.rpartition(".")[0].rpartition(".")[2]
    return bool(owner) and any(name in owner or owner in name for name in names)


def _asked_as(names: set[str], symbol: str) -> bool:
    """Whether one of some names is that of a function without the verb: `date_format` for `validateDateFormat`."""
    own = words_of(symbol.rpartition(".")[2])[1:]
    return len(own) > 1 and "".join(own) in map(squeezed, names)


def _names_object(lines: set[str], symbol: ChangedSymbol) -> bool:
    """Whether a variable is called as an object of the symbol's class would be: `line_item` for `LineItem`; where the class has
    one word, the folder that it stands in must be named too: `middleware` and `chain` for `middleware/chain`."""
    owner = symbol.symbol.rpartition(".")[0].rpartition(".")[2]
    own = owner[:1].lower() + owner[1:]
    names = {own, _CAPITAL.sub(lambda capital: "_" + capital[0].lower(), own)}
    if len(owner) < MINIMAL or names.isdisjoint(lines):
        return False
    return len(names) > 1 or folder_of(symbol.path).rpartition("/")[2] in lines - names


def goes_unseen(sources: ChangedSources, path: str, case: Case) -> bool:
    """Whether a case stands in the file of tests that is named after a file of code, but names no function of it."""
    stem = squeezed(stem_of(path))
    if len(stem) < MINIMAL or stem not in case.tests.home or path == case.file.path:
        return False
    file = _new(sources, path)
    if file is None:
        return False
    names = {symbol.own_name.encode() for symbol in file.symbols if symbol.kind in ("function", "method")}
    return not any(names & part.words for part in case.uses)


def examples_changed(sides: Iterable[SourceFile]) -> bool:
    """Whether changed lines of documentation assert something, in a language that runs its examples as tests."""
    marked = (file for file in sides if file.grammar.test_marks)
    return any(_EXAMPLE.match(file.lines[n - 1]) for file in marked for n in file.changed if n <= len(file.lines))


_EXAMPLE = Pattern(rb"\s*//[/!].*\bassert(?:_\w+)?!")


def are_of_one_module(code: str, tests: str) -> bool:
    """Whether code and tests stand in one module: under the same `src`, or in a project that is named after the code's."""
    module, _, inside = code.partition("/src/")
    if inside and tests.startswith((f"{module}/src/", f"{module}/test/")):
        return True
    projects = {part.removesuffix(end) for part in tests.split("/")[:-1] for end in _TEST_PROJECTS if part.endswith(end)}
    return not projects.isdisjoint(code.split("/"))


def is_made_with(code: str, tests: str) -> bool:
    """Whether tests stand in a program that is there to be made with a package, by its name: `cache-examples` for `cache`."""
    programs = {found["package"] for part in tests.split("/")[:-1] if (found := _MADE_WITH.fullmatch(part)) is not None}
    return not programs.isdisjoint(code.split("/")[:-1])


_MADE_WITH = Pattern(r"(?P<package>[\w-]{4,})-(?:examples?|fixtures?|e2e|playground|demos?|apps?)")
_TEST_PROJECTS = (".Tests", ".Test", ".UnitTests", ".IntegrationTests", "-tests", "-test-suites")


def runs_program(case: Case) -> bool:
    """Whether a case goes through the program as a whole: it starts it, or visits its pages."""
    if is_of_whole_program(case.file.path) or words.PROGRAM_RUNNERS.search(case.file.source):
        return True
    return any(map(starts_program, case.uses))


def is_of_whole_program(path: str) -> bool:
    """Whether what stands under a path goes through the program as a whole."""
    return words.WHOLE_PROGRAM_PATHS.search(path) is not None


def starts_program(part: Part) -> bool:
    return words.RUNS_PROGRAM.search(part.unit.source) is not None


def _new(sources: ChangedSources, path: str) -> SourceFile | None:
    change = sources.change.by_path.get(path)
    return sources.new(change) if change is not None else None


def _changed_lines(files: Iterable[SourceFile]) -> list[str]:
    """The changed lines of some files, imports and comments aside."""
    lines = [file.lines[n - 1].decode(errors="replace") for file in files for n in sorted(file.changed) if n <= len(file.lines)]
    return [line for line in lines if not NO_CODE.match(line)]


def _names(lines: Iterable[str]) -> set[str]:
    """The names of two words or more."""
    return {name for line in lines for name in COMPOUND.findall(line) if len(name) >= SPECIFIC}


def _texts(lines: Iterable[str]) -> set[str]:
    """The texts of several words."""
    found = (next(filter(None, texts)) for line in lines for texts in TEXT.findall(line))
    return {text for text in found if any(mark in text.strip() for mark in " /")}


def _keys(lines: Iterable[str]) -> set[str]:
    """The texts that are names of several words."""
    keys = (key for line in lines for key in _KEY.findall(line) if len(key) >= SHORTEST_KEY)
    return {key for key in keys if not _COMMON_KEY.match(key)}


def _words(lines: Iterable[str]) -> set[str]:
    return {word for line in lines for word in _WORD.findall(line)}
