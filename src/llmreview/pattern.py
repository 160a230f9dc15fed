"""Regular expressions that are compiled when they are first used, and only once on a machine: a run pays for those it needs.

A small review needs some two hundred, and compiling them would take a fifth of its time. So what they are compiled to is kept
beside the package's byte code, as Python keeps the latter. There is no public way to do so; what is called here is what
``re.compile`` itself ends in, and where anything is not as expected, ``re.compile`` is asked instead.
"""

from __future__ import annotations

import marshal
import os
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cached_property
from typing import Any, AnyStr, Generic

_INTERNALS: Any = re
_DIRECTORY = os.path.join(os.path.dirname(os.path.abspath(__file__)), "__pycache__")
MOST_KEPT = 4_000


class CompiledPatterns:
    """What expressions are compiled to, by text and flags, in a file that no other Python than this one reads."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._new: dict[tuple[str | bytes, int], bytes] = {}

    def compile(self, text: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
        """What ``re.compile`` gives."""
        key = (text, int(flags))
        try:
            known = self._kept.get(key)
            parts = marshal.loads(known) if known else _parts(text, key[1])  # noqa: S302 - written by ``keep``
            compiled: re.Pattern[AnyStr] = _INTERNALS._compiler._sre.compile(text, *parts)
            if known is None:
                self._new[key] = marshal.dumps(parts)
        except Exception:  # another Python, a damaged file, or an expression that is wrong, of which ``re`` says why
            return re.compile(text, flags)
        return compiled

    @cached_property
    def _kept(self) -> dict[tuple[str | bytes, int], bytes]:
        try:
            with open(self._path, "rb") as file:
                magic, kept = marshal.load(file)  # noqa: S302 - as byte code, it lies where only this package writes
        except (OSError, EOFError, ValueError, TypeError):
            return {}
        return kept if magic == _INTERNALS._compiler.MAGIC and isinstance(kept, dict) and len(kept) < MOST_KEPT else {}

    def keep(self) -> None:
        """Adds what was compiled to the file, where Python may write its byte code."""
        if not self._new or sys.dont_write_bytecode or sys.pycache_prefix is not None:
            return
        written = f"{self._path}.{os.getpid()}"
        with suppress(OSError, AttributeError):
            with open(written, "wb") as file:
                marshal.dump((_INTERNALS._compiler.MAGIC, {**self._kept, **self._new}), file)
            os.replace(written, self._path)


def _parts(text: str | bytes, flags: int) -> tuple[Any, ...]:
    """What an expression consists of for the engine, beside its text."""
    parsed = _INTERNALS._parser.parse(text, flags)
    state = parsed.state
    names: list[str | None] = [None] * state.groups
    for name, number in state.groupdict.items():
        names[number] = name
    code = [int(word) for word in _INTERNALS._compiler._code(parsed, flags)]
    return int(flags | state.flags), code, state.groups - 1, state.groupdict, tuple(names)


COMPILED = CompiledPatterns(os.path.join(_DIRECTORY, f"patterns.{sys.implementation.cache_tag}"))


class Pattern(Generic[AnyStr]):
    """Stands for what ``re.compile`` gives; its methods take what those of a compiled expression take."""

    def __init__(self, text: AnyStr, flags: int = 0) -> None:
        self._text: AnyStr = text
        self._flags = flags

    @cached_property
    def _compiled(self) -> re.Pattern[AnyStr]:
        return COMPILED.compile(self._text, self._flags)

    @cached_property
    def match(self) -> Callable[..., re.Match[AnyStr] | None]:
        return self._compiled.match

    @cached_property
    def fullmatch(self) -> Callable[..., re.Match[AnyStr] | None]:
        return self._compiled.fullmatch

    @cached_property
    def search(self) -> Callable[..., re.Match[AnyStr] | None]:
        return self._compiled.search

    @cached_property
    def finditer(self) -> Callable[..., Iterator[re.Match[AnyStr]]]:
        return self._compiled.finditer

    @cached_property
    def findall(self) -> Callable[..., list[Any]]:
        return self._compiled.findall

    @cached_property
    def split(self) -> Callable[..., list[AnyStr]]:
        return self._compiled.split

    @cached_property
    def sub(self) -> Callable[..., AnyStr]:
        return self._compiled.sub

    @cached_property
    def subn(self) -> Callable[..., tuple[AnyStr, int]]:
        return self._compiled.subn
