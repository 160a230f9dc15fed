"""Fixtures for the tests of every folder."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from standin import GitLab


@pytest.fixture
def gitlab() -> Iterator[GitLab]:
    """A running stand-in for GitLab (tests/gitlab/standin). What was not as GitLab's API is described fails the test at its end."""
    from standin import GitLab

    with GitLab() as running:
        yield running
        running.log.check()
