"""Runs of Rust: the modules in their names, held against the file of a case.

nextest says ``shop`` or ``shop::api`` (a file of ``tests/``) and ``store::tests::loads``, cargo2junit ``store::tests`` and
``loads``.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from llmreview.proofs.reported import CaseRun


class _Home(NamedTuple):
    """Where a file of Rust stands: its modules, its target in ``tests/``, and the folder of its crate."""

    modules: list[str]
    target: str
    crate: str


def runs_of_file(runs: list[CaseRun], path: str, text: str) -> list[CaseRun]:
    """Those runs of a name whose modules agree with a file; where none has modules, all of them."""
    home = _home(path)
    own = [run for run in runs if _is_at_home(run, home, text)]
    if not own and home.modules and "test" in home.modules[-1]:
        return runs  # tests in a file beside the code: `#[path]` names their module
    if not own:
        return [run for run in runs if "::" not in f"{run.owner}{run.name}"]
    nearest = [run for run in own if home.target and run.owner.endswith(f"::{home.target}")]
    return nearest or [run for run in own if run.owner.split("::")[0].replace("-", "_") == home.crate] or own


def _home(path: str) -> _Home:
    *folders, file = path.removesuffix(".rs").split("/")
    at = next((at for at in reversed(range(len(folders))) if folders[at] in ("src", "tests", "benches", "examples")), -1)
    inner = [*folders[at + 1 :], file]
    target = ""
    if at >= 0 and folders[at] != "src" and inner[-1] != "mod":
        target, inner = inner[0], inner[1:]
    if inner[:1] == ["bin"]:
        inner = inner[2:]
    if inner[-1:] in (["mod"], ["lib"], ["main"]):
        inner = inner[:-1]
    return _Home(inner, target, folders[at - 1].replace("-", "_") if at > 0 else "")


def _is_at_home(run: CaseRun, home: _Home, text: str) -> bool:
    owners, modules = run.owner.split("::"), run.name.split("::")[:-1]
    if home.modules:
        words, count = owners + modules, len(home.modules)
        starts = (at for at in range(len(words) - count + 1) if words[at : at + count] == home.modules)
        return any(_are_inline(words[at + count :], text) for at in starts)
    if not modules and len(owners) > 1 and "/" not in run.owner and owners[-1] != home.target:
        modules = owners
    return _are_inline(modules, text)


def _are_inline(modules: list[str], text: str) -> bool:
    """Whether modules stand in a file itself, as far as its text is known."""
    return not text or "mod $" in text or all(re.search(rf"\bmod\s+{re.escape(name)}\s*\{{", text) for name in modules)
