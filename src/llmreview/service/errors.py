"""What can go wrong with a review. The words are for the log: they hold neither secrets nor payloads."""

from __future__ import annotations


class ReviewError(Exception):
    """The review failed, and would fail again."""


class TransientError(Exception):
    """It failed, and may work some time later: GitLab is away, the network is, somebody pushed meanwhile."""
