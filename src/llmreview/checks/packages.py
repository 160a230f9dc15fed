"""What files of one package use of each other: in Go, Java, Kotlin, C# and PHP that needs no import."""

from __future__ import annotations

import posixpath
from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.change import FileChange

MAX_TEXT = 300_000
"""Bytes of a file that are looked at."""
_FAMILIES = {".go": "go", ".java": "jvm", ".kt": "jvm", ".cs": "cs", ".php": "php"}
_PACKAGE = Pattern(r"(?m)^\s*(?:package|namespace)\s+([\w.\\]+)")
_UNSAID = Pattern(r"""(?s)//[^\n]*|/\*.*?(?:\*/|\Z)|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`[^`]*(?:`|\Z)""")
_TYPE = Pattern(r"\b(?:class|interface|struct|enum|record|object|trait|type|typealias|delegate)\s+([A-Za-z_]\w{2,})")
_FUNCTION = Pattern(
    r"(?m)^(?:(?:public|internal|private|inline|suspend|operator|infix)\s+)*(?:func|fun)\s+(?:<[^>\n]*>\s*)?"
    r"([A-Za-z_]\w{2,})\s*[(\[]"
)
_VALUE = Pattern(r"(?m)^(?:const|var|val)\s+([A-Z]\w{2,})")
_METHOD = Pattern(r"(?m)^func\s*\([^)\n]*\)\s*\w+")
_CALL = Pattern(r"(?<![\w.>:\\])(?<!fun )([A-Za-z_]\w{2,})\s*[(\[]")
_CAPITAL = Pattern(r"(?<![\w.>\\])([A-Z]\w{2,})")
_SMALL_TYPE = Pattern(r"[*&\]\w] ?([a-z_]\w{2,})\b(?!\s*[.(=:])")
_USUAL = frozenset(
    "append any cap clear close complex copy delete imag len make max min new panic print println real recover string byte rune "
    "error bool int uint float32 float64 for func if switch return select map chan struct interface range type var const while "
    "catch when super this sizeof typeof nameof lock using fixed checked unchecked default array list isset empty unset exit die "
    "echo eval include require foreach elseif match String Integer Long Double Float Boolean Object Class List Map Set Array "
    "Exception Error Override Int Unit Any Nothing Pair Enum init main test Test".split()
)
"""Keywords, and what the languages have themselves."""


class Use(NamedTuple):
    """A file, by its position, that uses what another one of its package defines."""

    user: int
    definer: int
    name: str


def uses_in_packages(files: list[FileChange]) -> Iterator[Use]:
    """What is defined once in a package, and used as a call or as a type in another file of it."""
    members: defaultdict[tuple[str, str], list[tuple[int, str]]] = defaultdict(list)
    for position, file in enumerate(files):
        family = _FAMILIES.get(posixpath.splitext(file.path)[1])
        side = file.new if file.new is not None else file.old
        if family is not None and side is not None:
            text = _UNSAID.sub(" ", side[:MAX_TEXT].decode(errors="replace"))
            members[family, _package_of(family, file.path, text)].append((position, text))
    for package in members.values():
        if len(package) > 1:
            yield from _uses(package)


def _package_of(family: str, path: str, text: str) -> str:
    declared = _PACKAGE.search(text)
    folder = posixpath.dirname(path)
    if family == "go":  # the same name may be given to many
        return f"{folder}:{declared[1].removesuffix('_test') if declared else ''}"
    return declared[1] if declared else folder


def _uses(package: list[tuple[int, str]]) -> Iterator[Use]:
    defined: defaultdict[str, set[int]] = defaultdict(set)
    types: set[str] = set()
    for position, text in package:
        types.update(_TYPE.findall(text))
        for name in names_defined(text):
            defined[name].add(position)
    once = {name: next(iter(positions)) for name, positions in defined.items() if len(positions) == 1}
    for position, text in package:
        for name in sorted((_used(text) | (types & set(_SMALL_TYPE.findall(text)))) & once.keys()):
            if once[name] != position:
                yield Use(position, once[name], name)


def names_defined(text: str) -> set[str]:
    """The types, functions and values that others of a package see."""
    found = {name for pattern in (_TYPE, _FUNCTION, _VALUE) for name in pattern.findall(text)}
    return found - _USUAL


def _used(text: str) -> set[str]:
    """What stands as a call or a type; a method's own name is neither."""
    plain = _METHOD.sub("func", text)
    return {*_CALL.findall(plain), *_CAPITAL.findall(plain)}
