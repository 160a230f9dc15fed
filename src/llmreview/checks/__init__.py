"""What is checked of a change beside its flaws: whether tests really changed with the code, and how far it reaches."""

from llmreview.checks.scope import check_scope
from llmreview.checks.tests import check_tests

__all__ = ["check_scope", "check_tests"]
