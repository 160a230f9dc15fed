"""From candidates to findings: what the change did not bring in is dropped, the rest is named, fingerprinted and quoted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from llmreview.detect.detector import Candidate, Detector, tier_order
from llmreview.model import Finding, Fix
from llmreview.syntax.sources import ChangedSources

if TYPE_CHECKING:
    from llmreview.change import FileChange

EXCERPT_LINES = 6
EXCERPT_WIDTH = 400
LESS_SURE = {"fix": 1.0, "check": 0.75, "ask": 0.5}
"""What a detector's measured confidence is capped at for candidates that it holds to be less sure than its others."""


def state_findings(candidates: Iterable[tuple[Detector, Candidate]], sources: ChangedSources) -> list[Finding]:
    """The findings, each once, in the order of path, line and detector."""
    novelty = Novelty(sources)
    ordinals: Counter[tuple[str, ...]] = Counter()
    findings: list[Finding] = []
    seen: set[tuple[str, str | None, int | None, int | None]] = set()
    for detector, candidate in sorted(candidates, key=_reading_order):
        place = candidate.place
        key = (detector.id, candidate.path, place.line if place else None, place.column if place else None)
        if (place is not None and key in seen) or not novelty.is_new(candidate):
            continue
        seen.add(key)
        findings.append(_state(detector, candidate, sources, ordinals))
    return findings


def _reading_order(pair: tuple[Detector, Candidate]) -> tuple[str, int, int, str]:
    detector, candidate = pair
    place = candidate.place
    return (candidate.path or "", place.line if place else 0, place.column if place else 0, detector.id)


def _state(detector: Detector, candidate: Candidate, sources: ChangedSources, ordinals: Counter[tuple[str, ...]]) -> Finding:
    change = sources.change.by_path.get(candidate.path or "")
    source = sources.new(change) if change is not None else None
    place = candidate.place
    quoted = None if candidate.about_file else place
    symbol = source.symbol_at(quoted.line) if source is not None and quoted is not None else None
    text = _lines(change, quoted.line, quoted.end_line) if change is not None and quoted is not None else ()
    stable_path = (change.old_path or change.path) if change is not None else ""
    name = symbol.name if symbol else ""
    stable_text = _normalised(text) or (candidate.message if candidate.identity is None else candidate.identity)
    identity = (detector.id, stable_path, name, stable_text)
    ordinals[identity] += 1
    import hashlib  # loads OpenSSL: 2 ms that a change without findings need not spend

    digest = hashlib.sha256("\0".join((*identity, str(ordinals[identity]))).encode(errors="surrogateescape"))
    tier = max(detector.tier, candidate.tier or detector.tier, key=tier_order)
    return Finding(
        fingerprint=digest.hexdigest()[:20],
        detector=detector.id,
        category=detector.category,
        severity=candidate.severity or detector.severity,
        confidence=detector.confidence if tier == detector.tier else min(detector.confidence, LESS_SURE[tier]),
        tier=tier,
        message=candidate.message or detector.title,
        question=candidate.question or detector.question,
        why=detector.why,
        fix=Fix(candidate.fix or detector.fix, candidate.replacement),
        path=candidate.path,
        line=place.line if place else None,
        end_line=place.end_line if place else None,
        column=place.column if place else None,
        symbol=name or None,
        evidence=candidate.evidence,
        excerpt=text[:EXCERPT_LINES],
    )


@lru_cache(maxsize=4)
def _split(side: bytes) -> list[bytes]:
    return side.split(b"\n")


def _lines(change: FileChange, first: int, last: int) -> tuple[str, ...]:
    lines = _split(change.new or b"")[first - 1 : last]
    return tuple(line.decode(errors="replace").rstrip("\r")[:EXCERPT_WIDTH] for line in lines)


def _normalised(lines: tuple[str, ...]) -> str:
    return "".join("".join(lines).split())


def _numbered(side: bytes | None, numbers: frozenset[int]) -> list[bytes]:
    """The lines with these numbers, line breaks left out."""
    lines = _split(side or b"")
    return [lines[n - 1].rstrip(b"\r") for n in numbers if n <= len(lines)]


class Novelty:
    """Whether the change brought a candidate in. Code that only moved, or was only laid out anew, is not new.

    A place is new when it lies on an added or altered line and its text, white space aside, stands more often on
    the new side of the whole change than on the old one.
    """

    def __init__(self, sources: ChangedSources) -> None:
        self._sources = sources
        self._all_added = all(file.old is None for file in sources.change.files)
        self._sides: tuple[str, str] | None = None
        self._surplus: Counter[bytes] | None = None

    def is_new(self, candidate: Candidate) -> bool:
        """True if the primary place, or a place of the evidence, is new; always for the whole change and what was compared."""
        if candidate.place is None or candidate.path is None or candidate.about_file or candidate.compared:
            return True
        places = [(candidate.path, candidate.place.line, candidate.place.end_line)]
        places += [(e.path, e.line, e.end_line) for e in candidate.evidence]
        return any(self._is_new_place(*place, candidate.about_layout) for place in places)

    def _is_new_place(self, path: str, first: int, last: int, about_layout: bool) -> bool:
        change = self._sources.change.by_path.get(path)
        if change is None or change.new is None:
            return False
        if not any(h.new_start <= last and first < h.new_start + h.new_count for h in change.hunks):
            return False
        if self._all_added:
            return True
        if about_layout:
            return self._is_new_layout(_numbered(change.new, frozenset(range(first, last + 1))))
        text = _normalised(_lines(change, first, last))
        if not text:
            return True
        old, new = self._both_sides()
        return new.count(text) > old.count(text)

    def _is_new_layout(self, lines: list[bytes]) -> bool:
        """Whether one of these very lines was added more often than it was taken away elsewhere in the change."""
        if self._surplus is None:
            added: Counter[bytes] = Counter()
            for file in self._sources.readable:
                added.update(_numbered(file.new, file.added_lines()))
                added.subtract(_numbered(file.old, file.deleted_lines()))
            self._surplus = added
        return any(self._surplus[line] > 0 for line in lines)

    def _both_sides(self) -> tuple[str, str]:
        """Both sides of the whole change without any white space."""
        if self._sides is None:
            files = [file for file in self._sources.change.files if file.skipped is None]
            old = "\0".join("".join((f.old or b"").decode(errors="replace").split()) for f in files)
            new = "\0".join("".join((f.new or b"").decode(errors="replace").split()) for f in files)
            self._sides = (old, new)
        return self._sides
