"""The verdict of the test check, and the sentence that sums it up."""

from __future__ import annotations

from collections.abc import Sequence

from llmreview.model import ChangedSymbol, TestFile, Verdict

NEARLY_ALL = 0.85
"""The share of the changed lines that stands for all of them: what is left is a branch that no name leads to."""


def decide(symbols: Sequence[ChangedSymbol], files: Sequence[TestFile], checked: bool) -> tuple[Verdict, str]:
    """The first verdict that fits. ``symbols`` are those that need a test, ``files`` the test files of the change.

    ``checked``: whether any case really changed; other files may have, that hold none.
    """
    touched = [file for file in files if file.status != "deleted"]
    if not symbols:
        return "pass", "nothing that changed needs a test" + (f"; {_count(len(touched), 'test file')} changed" if touched else "")
    exercised = [s for s in symbols if any(case.changed for case in s.cases)]
    lines, covered = sum(s.lines for s in symbols), sum(s.lines for s in exercised)
    what = f"{len(exercised)} of {_count(len(symbols), 'changed symbol')}"
    if exercised and covered * 2 >= lines:
        return "pass", f"changed test cases exercise {what}, {covered} of {_count(lines, 'changed line')}"
    if exercised:
        return "warn", f"changed test cases exercise only {what}, {covered} of {_count(lines, 'changed line')}"
    standing = sum(s.lines for s in symbols if s.status == "exercised")
    if standing >= lines * NEARLY_ALL:
        how = "do" if standing == lines else f"exercise {standing} of {lines} changed lines"
        return "warn", f"no changed test case exercises {_those(len(symbols))}; unchanged ones {how}" + _form(touched)
    untested = sum(s.status != "exercised" for s in symbols)
    of = _count(len(symbols), "changed symbol")
    which = f"{untested} of {of} {'is' if untested == 1 else 'are'} exercised by no test case that could be found"
    if not checked and any(file.status == "form-only" for file in touched):
        return "warn", f"the tests changed in form only: {which}"
    if not touched:
        return "fail", f"no test changed: {which}"
    return "fail", f"the changed test cases exercise none of {_those(len(symbols))}: {which}" + _form(touched)


def _form(files: Sequence[TestFile]) -> str:
    form = sum(file.status == "form-only" for file in files)
    return f"; {_count(form, 'test file')} changed in form only" if form else ""


def _those(number: int) -> str:
    return "the changed symbol" if number == 1 else f"the {number} changed symbols"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")
