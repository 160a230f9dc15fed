"""Results of functions that became others: lists, options and promises that do not pass for what callers had."""

from __future__ import annotations

from typing import NamedTuple

from llmreview.pattern import Pattern

_KINDS = {
    "list": "list arraylist linkedlist mutablelist immutablelist ilist ireadonlylist vec vecdeque array readonlyarray",
    "set": "set hashset linkedhashset treeset sortedset btreeset mutableset readonlyset iset ireadonlyset",
    "map": "map hashmap linkedhashmap treemap sortedmap btreemap mutablemap readonlymap dictionary idictionary "
    "ireadonlydictionary record concurrenthashmap",
    "many": "collection iterable ienumerable icollection ireadonlycollection",
    "optional": "option optional",
    "result": "result",
    "later": "promise promiselike task valuetask future completablefuture completionstage deferred mono",
    "flow": "stream flux flow sequence iterator observable flowable iasyncenumerable asynciterable asynciterator",
}
_KIND_OF = {name: kind for kind, names in _KINDS.items() for name in names.split()}
_PASSES = frozenset({("many", "list"), ("many", "set"), ("many", "map")})
"""Pairs of what callers had and what they may get in its place."""
_NAMED = Pattern(r"(?P<name>[A-Za-z_][\w.:]*)(?:<(?P<held>.*)>)?")
_FLAT = Pattern(r"(?P<open>\[\]|\*|map\[)(?P<held>.*)")


class _Type(NamedTuple):
    """A type as it is written: the last part of its name, what kind of holder it is, and what stands in its brackets."""

    name: str
    kind: str
    held: tuple[str, ...]


def held_by(text: str) -> tuple[str, ...]:
    """The types in the brackets of a type, or in what it is a list or pointer of."""
    read = _read(text)
    return read.held if read is not None else ()


def are_other_holders(old: str, new: str) -> bool:
    """Whether two types are holders of which the second does not pass for the first, whatever they hold."""
    one, other = _read(old), _read(new)
    if one is None or other is None or not (one.kind and other.kind) or one.kind == other.kind:
        return False
    return (one.kind, other.kind) not in _PASSES


def are_alike(old: str, new: str) -> bool:
    """Whether two types are the same but for where they come from and for what they hold: ``io::Result<A>``, ``Result<B>``."""
    one, other = _read(old), _read(new)
    return one is not None and other is not None and one.name == other.name and len(one.held) == len(other.held)


def is_holder(text: str) -> bool:
    """Whether a type holds others in a known way."""
    read = _read(text)
    return read is not None and bool(read.kind)


def without_origin(text: str) -> str:
    """A type without the package or module that its name begins with: ``java.util.Optional<Row>`` as ``Optional<Row>``."""
    match = _NAMED.fullmatch(text)
    if match is None:
        return text
    name = _last(match["name"])
    return name if match["held"] is None else f"{name}<{match['held']}>"


def parts_of_results(text: str) -> list[str]:
    """The types of the results of a function of Go, without names: ``(n int, err error)`` as ``int`` and ``error``."""
    if not text.startswith("("):
        return [text]
    parts = _split(text.strip()[1:-1])
    words = [part.split(None, 1) for part in parts]
    if not any(len(w) > 1 and w[0].isidentifier() and w[0] not in ("func", "chan", "struct", "interface") for w in words):
        return parts
    types: list[str] = []
    for part in reversed(words):  # `a, b int`: a name without a type has that of the next
        types.insert(0, part[1] if len(part) > 1 else types[0] if types else part[0])
    return types


def _last(name: str) -> str:
    return name.replace("::", ".").rpartition(".")[2]


def _read(text: str) -> _Type | None:
    if text.endswith("[]"):
        return _Type("array", "list", (text[:-2],))
    flat = _FLAT.fullmatch(text)
    if flat is not None:
        kind = {"[]": "list", "*": "pointer", "map[": "map"}[flat["open"]]
        return _Type(flat["open"], kind, (flat["held"],) if kind != "map" else tuple(flat["held"].split("]", 1)))
    match = _NAMED.fullmatch(text)
    if match is None:
        return None
    name = _last(match["name"])
    held = tuple(_split(match["held"])) if match["held"] else ()
    return _Type(name, _KIND_OF.get(name.lower(), "") if held else "", held)


def _split(text: str) -> list[str]:
    """What stands between commas that no bracket encloses."""
    parts, depth, start = [], 0, 0
    for number, sign in enumerate(text):
        depth += (sign in "<([{") - (sign in ">)]}" and text[number - 1 : number] not in ("-", "="))
        if sign == "," and not depth:
            parts.append(text[start:number].strip())
            start = number + 1
    return [*parts, text[start:].strip()] if text.strip() else []
