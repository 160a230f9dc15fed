"""Who calls a changed symbol, among the changed files."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from llmreview.checks import vocabulary as words
from llmreview.checks.units import CONSTRUCTORS, Unit, is_constructor
from llmreview.pattern import Pattern

MAX_CALLERS = 16
MAX_DEPTH = 4
"""Calls between what a case calls and a symbol, all in the symbol's own file."""
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
        heirs = self._heirs.get(callee.class_name, ()) if is_constructor(callee) else ()
        named = [*named, *(unit for unit in self._all if heirs and is_constructor(unit) and unit.class_name in heirs)]
        if callee.own_name not in CONSTRUCTORS or not callee.owner:
            return named
        made = self._units.get(callee.class_name, [])  # elsewhere each class calls the constructor above its own
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


def _is_meant(callee: Unit, caller: Unit) -> bool:
    """Whether a unit of another file that has the callee's name in it can only mean the callee: by itself, or with its class."""
    if callee.own_name not in words.COMMON_NAMES and len(callee.own_name) >= 5:
        return True
    owner = callee.class_name
    qualified = rf"(?<!\w){re.escape(owner)}\s*(?:\.|::)\s*{re.escape(callee.own_name)}(?!\w)"
    return bool(owner) and re.search(qualified.encode(), caller.source) is not None
