"""A statement of the commit message, title or description that the diff contradicts."""

from __future__ import annotations

from collections.abc import Iterator

from llmreview.detect import Candidate, Context

LONGEST_QUOTE = 160


def detect_claims(context: Context) -> Iterator[Candidate]:
    """One candidate for each contradicted claim, or passage of such; the places that contradict it are its evidence."""
    for claim in context.claims.claims if context.claims is not None else ():
        if claim.is_told:
            quote = claim.text if len(claim.text) <= LONGEST_QUOTE else f"{claim.text[: LONGEST_QUOTE - 1].rstrip()}…"
            where = "message" if claim.source == "commit" else claim.source
            message = f"The {where} says “{quote}”, but {_lowered(claim.evidence)}"
            yield Candidate(None, claim.evidence if claim.is_thread else message, claim.places, identity=claim.text)


def _lowered(sentence: str) -> str:
    """A sentence as it goes on within another: names keep their capitals."""
    first, _, rest = sentence.partition(" ")
    return f"{first.lower() if first.istitle() and first.isalpha() else first} {rest}".strip()
