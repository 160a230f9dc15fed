"""What is said of a claim."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, NamedTuple

from llmreview.model import Evidence

if TYPE_CHECKING:
    from llmreview.claims.facts import Facts
    from llmreview.claims.texts import Statement

ClaimVerdict = Literal["supported", "contradicted", "unverifiable"]


class Judgement(NamedTuple):
    """A verdict with a sentence that says why, and the places that show it."""

    verdict: ClaimVerdict
    evidence: str
    places: tuple[Evidence, ...] = ()


Judge = Callable[["Statement", "Facts"], Judgement | None]
"""Says of a statement whether the change bears it out; None for a statement that claims nothing it knows of."""


def supported(evidence: str, *places: Evidence | None) -> Judgement:
    return Judgement("supported", evidence, tuple(p for p in places if p is not None))


def contradicted(evidence: str, *places: Evidence | None) -> Judgement:
    return Judgement("contradicted", evidence, tuple(p for p in places if p is not None))


def unverifiable(evidence: str) -> Judgement:
    return Judgement("unverifiable", evidence)


def strictest(found: list[Judgement | None]) -> Judgement | None:
    """Of several names in one statement: one that is not so makes it untrue, one that is unknown leaves it open."""
    known = [judgement for judgement in found if judgement is not None]
    for verdict in ("contradicted", "unverifiable", "supported"):
        for judgement in known:
            if judgement.verdict == verdict:
                return judgement
    return None
