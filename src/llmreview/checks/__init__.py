"""What is checked of a change beside its flaws: whether tests really changed with the code."""

from llmreview.checks.tests import check_tests

__all__ = ["check_tests"]
