"""Dumps of a library's public interface, which its build keeps beside the code: how each kind is read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from llmreview.pattern import Pattern


class Entry(NamedTuple):
    """What a line of a dump offers to others."""

    text: str
    """The line in a form in which blanks, order and notes on null do not count."""
    owner: str
    """The type that it is part of, or that it declares, by its own name."""
    name: str
    line: int
    is_type: bool = False
    parameters: tuple[str, ...] | None = None
    """Of what is called, the types or declarations of what it takes."""
    is_made: bool = False
    """Whether the compiler made it, or the project says that it is none of others' business yet."""
    is_settled: bool = True
    """Whether it was in a release, as far as the dump tells."""
    marked_at: int = 0
    """The line of the new side that says that it is removed, where one does."""


LONGEST_LINE = 4_000
"""Characters of a line that is read."""


class Kind(NamedTuple):
    """A kind of dump, by the names of its files."""

    paths: Pattern[str]
    read: Callable[[str], Iterator[Entry]]


def kind_of_dump(path: str) -> Kind | None:
    return next((kind for kind in _KINDS if kind.paths.search(path)), None)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    return ((number, line) for number, line in enumerate(text.split("\n"), 1) if len(line) <= LONGEST_LINE)


_JVM_TYPE = Pattern(r"^(?:@\S+ )*(?:public|protected) [a-z ]*\b(?:class|interface) (?P<path>[\w/$.-]+)(?: : [^{]{1,2000})? \{$")
_JVM_MEMBER = Pattern(
    r"^(?:@\S+ )*(?:public|protected) (?P<flags>[a-z ]*)\b(?:fun (?P<name>\S+) \((?P<taken>[^)]*)\)|field (?P<field>\S+) )"
)
_DESCRIPTOR = Pattern(r"\[*(?:L[^;]+;|[BCDFIJSZ])")
_JVM_MADE = Pattern(r"^(?:component\d+|copy|equals|hashCode|toString|Companion|values|valueOf|getEntries)$|\$")
"""Members that come with the kind of a class, or that every class has."""
_OWN = Pattern(r"(?:^|/)(?:internal|impl)/|\$\$|\$(?:serializer|EntriesMappings|WhenMappings)$|\$Companion$")


def _read_jvm(text: str) -> Iterator[Entry]:
    """The dumps of Kotlin's binary compatibility validator: ``public final fun load (Ljava/lang/String;)V`` below its class."""
    path = owner = ""
    for number, line in _lines(text):
        plain = " ".join(line.split())
        if (declared := _JVM_TYPE.match(plain)) is not None:
            path = declared["path"]
            owner = re.split(r"[/$]", path)[-1]
            yield Entry(plain, owner, owner, number, is_type=True, is_made=_OWN.search(path) is not None)
        elif (member := _JVM_MEMBER.match(plain)) is not None:
            name = member["name"] or member["field"]
            taken = tuple(_DESCRIPTOR.findall(member["taken"])) if member["taken"] is not None else None
            is_made = _OWN.search(path) is not None or "synthetic" in member["flags"] or _JVM_MADE.search(name) is not None
            yield Entry(plain, owner, name.partition("-")[0] or name, number, parameters=taken, is_made=is_made)


_NET = Pattern(
    r"(?:(?:static|abstract|virtual|readonly|const|sealed|extern|implicit|explicit) )*"
    r"(?P<path>[\w.<>, ]+?)(?:\.(?:get|set|init|add|remove))?(?P<after>\((?P<taken>.*)\)(?: -> .*)?| = .*| -> .*|)$"
)
REMOVED = "*REMOVED*"
"""What leads a line that says that something is no longer offered."""


def _read_net(text: str) -> Iterator[Entry]:
    """What Roslyn's analyzers of public interfaces keep: ``Shop.Store.Load(string! path) -> void``."""
    for number, line in _lines(text.lstrip("\ufeff")):
        plain = " ".join(line.split()).removeprefix("~")
        if not plain or plain.startswith("#"):
            continue
        is_removed = plain.startswith(REMOVED)
        found = _NET.match(re.sub(r"[!?~]", "", plain.removeprefix(REMOVED)))
        if found is None:  # what overrides, and what is experimental
            continue
        *around, name = re.split(r"\.(?![^<]*>)", found["path"])
        taken = found["taken"]
        parameters = tuple(part for part in re.split(r",(?![^<]*>)", taken) if part.strip()) if taken is not None else None
        said = f"{found['path']}{found['after'].partition(' = ')[0] if taken is None else found['after']}"
        yield Entry(
            f"{REMOVED}{said}" if is_removed else said,
            re.sub(r"<.*", "", around[-1]) if around and found["after"] else re.sub(r"<.*", "", name),
            re.sub(r"<.*", "", name),
            number,
            is_type=not found["after"],
            parameters=parameters,
        )


_TS_TYPE = Pattern(r"^export (?:declare )?(?:default )?(?:abstract )?(?:class|interface|enum|namespace) (?P<name>[\w$]+)")
_TS_NAME = Pattern(
    r"^(?:export (?:declare )?(?:default )?(?:abstract )?(?:class|interface|function|const|let|var|enum|type|namespace) )?"
    r"(?:(?:static|readonly|get|set|abstract|async) )*(?P<name>[A-Za-z$][\w$]*)\s*[?(:<={;,]|"
    r"^export (?:declare )?(?:abstract )?(?:class|interface|enum|namespace) (?P<type>[\w$]+)"
)
_UNSETTLED = Pattern(r"@(?:internal|alpha|beta)\b")


def _read_ts(text: str) -> Iterator[Entry]:
    """The reports of API Extractor: declarations of TypeScript in a fence, the tags of each in the comment above it."""
    owner, remark, is_own, is_code = "", "", False, False
    for number, line in _lines(text):
        plain = " ".join(line.split())
        if plain.startswith("```"):
            is_code, owner = plain != "```", ""
        elif plain.startswith("//"):
            remark = f"{remark} {plain}"
        elif is_code and plain and not plain.startswith("import "):
            declared, named = _TS_TYPE.match(plain), _TS_NAME.match(plain)
            if not line.startswith((" ", "\t")):
                owner = declared["name"] if declared is not None else ""
                is_own = _UNSETTLED.search(remark) is not None
            if named is not None:
                name = named["name"] or named["type"]
                is_made = is_own or _UNSETTLED.search(remark) is not None
                yield Entry(plain, owner or name, name, number, is_type=declared is not None, is_made=is_made)
            remark = ""


_KINDS = (
    Kind(Pattern(r"(?:^|/)api/[^/]+\.api$"), _read_jvm),
    Kind(Pattern(r"(?:^|/)PublicAPI\.(?:Shipped|Unshipped)\.txt$"), _read_net),
    Kind(Pattern(r"\.api\.md$"), _read_ts),
)
