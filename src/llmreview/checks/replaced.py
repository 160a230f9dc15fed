"""Functions that a case replaces by a stand-in before it calls what would call them: it exercises them no more."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.checks.cases import Case
    from llmreview.checks.targets import Target

_PATCHED = Pattern(
    r"\b(?:patch|setattr)\(\s*(?:[rf]?[\"'](?P<path>[\w.]+)[\"']|(?P<holder>[\w.]+)\s*,\s*[\"'](?P<name>\w+)[\"'])"
)
_PATCHED_OBJECT = Pattern(r"\bpatch\.object\(\s*(?P<holder>[\w.]+)\s*,\s*[\"'](?P<name>\w+)[\"']")
_SPIED = Pattern(
    r"\bspyOn\(\s*(?P<holder>[\w.]+)\s*,\s*[\"'](?P<name>\w+)[\"']\s*(?:as\s+\w+\s*)?\)\s*\.\s*mock(?:Return|Resolved|Rejected|Implementation)"
)
_KEPT = Pattern(r"\bwraps\s*=|side_effect\s*=\s*\w+\.\w+|autospec\s*=\s*True[^)]*wraps|call_through|importActual|requireActual")


def replaces(case: Case, target: Target, others: Iterable[Target]) -> bool:
    """Whether a case replaces a symbol, where it stands or where one of ``others`` takes it from."""
    name = target.name.encode()
    if not name or not any(name in part.words for part in case.uses):
        return False
    homes = ({target.stem, target.folder, target.owner} | {other.stem for other in others}) - {""}
    aliases = case.file.imports
    return any(_replaced(part.code, target.name, homes, aliases) for part in case.uses)


def _replaced(code: str, name: str, homes: set[str], aliases: Mapping[str, str]) -> bool:
    if "patch" not in code and "setattr" not in code and "spyOn" not in code:
        return False
    if _KEPT.search(code):
        return False
    for pattern in (_PATCHED, _PATCHED_OBJECT, _SPIED):
        for found in pattern.finditer(code):
            groups = found.groupdict()
            path = groups.get("path") or f"{groups['holder']}.{groups['name']}"
            holder, _, replaced = path.rpartition(".")
            known = {holder.rpartition(".")[2], re.split(r"[./]", aliases.get(holder, ""))[-1]}
            if replaced == name and known & homes and not _is_called(code, holder, name):
                return True
    return False


def _is_called(code: str, holder: str, name: str) -> bool:
    """Whether the case also calls what it replaced, by the name of the module or class: it may do so before or after."""
    return re.search(rf"(?<![\w.]){re.escape(holder.rpartition('.')[2])}\.{re.escape(name)}\(", code) is not None
