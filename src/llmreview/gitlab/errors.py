"""What can go wrong between us and GitLab. All are for the user; none holds a token."""

from __future__ import annotations

from llmreview.model import InputError


class GitLabError(InputError):
    """GitLab cannot be used as asked. Exit status 2."""


class RefusedError(GitLabError):
    """GitLab answered with a status of 4xx, or sent us elsewhere."""

    def __init__(self, status: int, request: str, reason: str, advice: str | None = None) -> None:
        super().__init__(f"GitLab answered {status} to {request}: {reason}", advice)
        self.status = status
        self.reason = reason

    @property
    def forbids(self) -> bool:
        """Whether the token is what is wrong: missing, ended, or without the right to do it."""
        return self.status in (401, 403)


class UnavailableError(GitLabError):
    """No usable answer came, however often we asked. Nothing is known to have been changed."""


class UnknownOutcomeError(GitLabError):
    """A request that creates something was sent, and its answer was lost: it may have been done."""
