"""What tests of Python replace by its path, and that is not there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.pattern import Pattern
from llmreview.syntax.ideas import Idea
from llmreview.syntax.modules.python_bindings import defines
from llmreview.syntax.modules.python_paths import is_ours, module_files, module_paths
from llmreview.syntax.modules.python_standard import has_name, is_standard
from llmreview.syntax.modules.reference import Missing, Reference, Surroundings

if TYPE_CHECKING:
    from llmreview.syntax.calls import Call
    from llmreview.syntax.source import SourceFile

_PATCHES = Pattern(r"(?:^|\.)patch(?:\.(?:dict|multiple))?$|monkeypatch\.(?:setattr|delattr)$")
_TARGET = Pattern(r"[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+")


def missing_targets(file: SourceFile, around: Surroundings) -> Iterator[Missing]:
    """What tests replace by its path: ``patch("shop.store.load")``."""
    for node in file.query(Idea.CALL):
        call = file.call(node)
        if (
            call is None
            or not call.arguments
            or file.place(node).line not in file.changed
            or not _PATCHES.search(_path(file, call))
        ):
            continue
        target = file.string(call.arguments[0].value)
        if target is None or not _TARGET.fullmatch(target) or any(a.name in ("create", "raising") for a in call.arguments):
            continue
        found = _missing_target(Reference(node, target), file, around)
        if found is not None:
            yield found


def _path(file: SourceFile, call: Call) -> str:
    return f"{file.text(call.receiver)}.{call.name}".lstrip(".")


def _missing_target(reference: Reference, file: SourceFile, around: Surroundings) -> Missing | None:
    """What of a dotted path is not there: its longest part that is a module of the repository tells."""
    parts = reference.module.split(".")
    if is_standard(parts[0]) or not is_ours(parts[0], file.path, around):
        return None
    depth = next((n for n in range(len(parts) - 1, 0, -1) if module_files(".".join(parts[:n]), around)), 0)
    module, name = ".".join(parts[:depth]), parts[depth]
    if has_name("builtins", name):
        return None  # a test may give a module its own `open`
    if not depth or module_paths(f"{module}.{name}", around) or defines(module, name, around) is not False:
        return None
    return Missing(reference._replace(name=name), f"`{module}` defines no `{name}`")
