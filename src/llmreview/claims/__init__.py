"""Whether what a message or description says of the change is borne out by it."""

from llmreview.claims.check import check_claims
from llmreview.claims.facts import Facts

__all__ = ["Facts", "check_claims"]
