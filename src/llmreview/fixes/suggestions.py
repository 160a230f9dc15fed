"""From findings to edits: which lines a finding's safe fix alters, and what the report may show of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from llmreview.fixes.edits import Edit
from llmreview.model import Finding
from llmreview.syntax import grammar_of
from llmreview.syntax.blanks import ends_that_matter

if TYPE_CHECKING:
    from llmreview.change import Change, FileChange

WHITE_SPACE = "trailing-whitespace"
PYTHON = frozenset({"redundant-content-type", "buffered-stream", "string-conversion-chain"})
"""Detectors whose findings in Python may have a rewrite that provably keeps behaviour."""


class Fixer:
    """The edits for the findings of one change; what was computed of a file is kept."""

    def __init__(self, change: Change) -> None:
        self._change = change
        self._rewrites: dict[tuple[str, str], tuple[Edit, ...]] = {}

    def edits(self, finding: Finding) -> tuple[Edit, ...]:
        """The edits that mend a finding; none where that cannot be done safely."""
        file = self._change.by_path.get(finding.path or "")
        if file is None or file.new is None or file.partial or finding.line is None or finding.end_line is None:
            return ()
        if finding.detector == WHITE_SPACE:
            return _stripped(file.new, _blank_ends(finding) - self.doubtful_blanks(finding))
        if finding.fix.replacement is not None:
            return (Edit(finding.line, finding.end_line, tuple(finding.fix.replacement.split("\n")), finding.detector),)
        if finding.detector not in PYTHON or getattr(grammar_of(file.path), "name", "") != "python":
            return ()
        line, end_line = finding.line, finding.end_line
        return tuple(edit for edit in self._rewritten(file, finding.detector) if edit.touches(line, end_line))

    def doubtful_blanks(self, finding: Finding) -> frozenset[int]:
        """The lines of a finding on white space where it may be part of a value, so that only the author can tell."""
        file = self._change.by_path.get(finding.path or "")
        if finding.detector != WHITE_SPACE or file is None or file.new is None:
            return frozenset()
        return ends_that_matter(file.path, file.new.split(b"\n"), _blank_ends(finding))

    def _rewritten(self, file: FileChange, detector: str) -> tuple[Edit, ...]:
        key = (file.path, detector)
        if key not in self._rewrites:
            from llmreview.fixes.rewriting import rewrites  # imports libcst

            self._rewrites[key] = tuple(rewrites((file.new or b"").decode(errors="replace"), detector))
        return self._rewrites[key]


def suggest(findings: tuple[Finding, ...], change: Change) -> tuple[Finding, ...]:
    """The findings with the replacement of their lines, where that is safe and nothing beyond these lines changes."""
    fixer = Fixer(change)

    def with_replacement(finding: Finding) -> Finding:
        if finding.fix.replacement is not None or finding.line is None or finding.end_line is None:
            return finding
        edits = fixer.edits(finding)
        if len(edits) != 1 or edits[0].line < finding.line or edits[0].end_line > finding.end_line:
            return finding
        if not change.by_path[finding.path or ""].added_lines().issuperset(range(edits[0].line, edits[0].end_line + 1)):
            return finding
        lines = _lines(change.by_path[finding.path or ""].new or b"")
        before, after = lines[finding.line - 1 : edits[0].line - 1], lines[edits[0].end_line : finding.end_line]
        new = (*before, *edits[0].lines, *after)
        return finding._replace(fix=finding.fix._replace(replacement="\n".join(new))) if new else finding

    return tuple(with_replacement(finding) for finding in findings)


def _lines(source: bytes) -> list[str]:
    return [line.decode(errors="replace").removesuffix("\r") for line in source.split(b"\n")]


def _blank_ends(finding: Finding) -> frozenset[int]:
    return frozenset({finding.line or 1, *(e.line for e in finding.evidence if e.path == finding.path)})


def _stripped(source: bytes, numbers: frozenset[int]) -> tuple[Edit, ...]:
    lines = _lines(source)
    return tuple(Edit(n, n, (lines[n - 1].rstrip(" \t"),), WHITE_SPACE) for n in sorted(numbers) if n <= len(lines))
