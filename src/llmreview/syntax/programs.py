"""Where a program begins: paths of code that is run by hand, and functions that nobody but the runtime calls."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.pattern import Pattern
from llmreview.syntax.ideas import Idea
from llmreview.syntax.uses import only_names

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

_PROGRAM = Pattern(
    r"(?:^|/)(?:cli|cmd|commands?|bin|scripts?|examples?|samples?|demos?|benchmarks?|tools|docs?|hack|evaluation|notebooks?)/"
    r"|(?:^|/)(?:cli|setup|build|manage|__main__)\.\w+$",
    re.IGNORECASE,
)


def is_program_path(path: str) -> bool:
    """Whether a file holds a program for the terminal, or code for reading."""
    return _PROGRAM.search(path) is not None


def annotations_of(file: SourceFile, function: Node) -> list[str]:
    """The names of the decorators or annotations of a function or class, as written."""
    around = function.parent
    places = [function, *(c for c in function.named_children if file.idea(c) is None)]  # also modifiers that hold them
    if around is not None and file.idea(around) is None and around.parent is not None and not _is_list(file, around):
        places.append(around)
    found = [child for place in places for child in place.named_children if file.idea(child) is Idea.ANNOTATION]
    before = function.prev_named_sibling  # in some grammars they stand before what they annotate
    while before is not None and file.idea(before) in (Idea.ANNOTATION, Idea.COMMENT):
        found += [before] if file.idea(before) is Idea.ANNOTATION else []
        before = before.prev_named_sibling
    return [file.name(child) for child in found]


def _is_list(file: SourceFile, node: Node) -> bool:
    """Whether a node holds several declarations, whose annotations stand among them."""
    return sum(file.idea(child) in (Idea.FUNCTION, Idea.CLASS) for child in node.named_children) > 1


def is_handed_over(file: SourceFile, name: str) -> bool:
    """Whether a function of this name is given to somebody as a value: a callback, the target of a thread."""
    mention = re.compile(rf"(?:[(,=\[:]\s*|=\{{\s*)(?:self\.|this\.|this::|\w+::)?({re.escape(name)})\s*(?=[,)\]}}])".encode())
    return any(_is_function(file, found.start(1), name) for found in mention.finditer(file.source))


def _is_function(file: SourceFile, at: int, name: str) -> bool:
    """Whether what is named at an offset is the function, and not a variable of the same name."""
    node = file.root.descendant_for_byte_range(at, at + len(name.encode()))
    if node is None or file.idea(node) is not Idea.NAME or only_names(file, node):
        return True
    definition = file.scope(node).definition_before(name, node)
    value = file.unwrap(definition.value) if definition is not None else None
    return definition is None or (value is not None and file.idea(value) is Idea.LAMBDA)


def is_entry_point(file: SourceFile, function: Node | None, names: frozenset[str], marks: frozenset[str]) -> bool:
    """Whether a program begins here: outside of functions, in one of ``names``, one that a mark (an annotation's last word, a
    base class) registers, or one called under ``if __name__``."""
    while function is not None and file.idea(function) is Idea.LAMBDA:
        function = file.function_around(function)
    if function is None or file.name(function) in names:
        return True
    found = {name.rpartition(".")[2] for name in annotations_of(file, function)}
    cls = file.enclosing(function, Idea.CLASS)
    if cls is not None:
        head = file.source[cls.start_byte : cls.start_byte + 300].decode(errors="replace").partition("{")[0].partition("\n")[0]
        found |= set(re.findall(r"\w+", head))
    if found & marks:
        return True
    own = re.compile(
        rf"__name__\s*==[^\n]*\n(?:(?:[ \t][^\n]*)?\n){{0,12}}?[ \t][^\n]*\b{re.escape(file.name(function))}\(".encode()
    )
    return own.search(file.source) is not None


_SPECIMEN = Pattern(
    r"(?:^|/)(?:examples?|samples?|demos?|docs?|fixtures?|seeds?|seeders|stories|__mocks__|mocks?|mocking|fakes?|stubs?|playgrounds?|tutorials?|templates?"
    r"|scaffolds?|skeletons?|snippets?|testing|test_?utils?|test-?helpers?|testutil|storybook|benchmarks?|archetypes?|recipes?|previews?)/"
    r"|(?:^|[/._-])(?:mock|mocks|fake|fakes|stub|stubs|dummy|noop|fixture|fixtures|seed|seeds|seeder|example|examples|demo|sample|samples|stories|story)"
    r"(?:[._-][^/]*)?\.\w+$"
    r"|(?:Mock|Fake|Stub|Dummy|Noop|Fixture|Fixtures|Seeder|Example|Demo|Sample|Stories|Preview)s?\.\w+$"
    r"|(?:^|/)(?:Mock|Fake|Stub|Dummy|Noop)[A-Z][^/]*\.\w+$",
)


def is_specimen_path(path: str) -> bool:
    """Whether a file shows, fills in or stands in: examples, documentation, stories, seeds, templates, doubles."""
    return _SPECIMEN.search(path) is not None
