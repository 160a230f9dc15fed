"""Fixtures for the tests of every folder."""

from __future__ import annotations

import gc
import os
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

STORIES = Path(__file__).parent / "service"


@pytest.hookimpl(wrapper=True, optionalhook=True)
def pytest_xdist_auto_num_workers() -> Generator[None, int, int]:
    """One more than there are processors: somebody always waits for a service."""
    return (yield) + 1


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes and waits longest begins first, so that at the end no processor waits for the last of it."""
    items.sort(key=lambda item: (STORIES not in item.path.parents, item.get_closest_marker("slow") is None))


def pytest_collection_finish() -> None:
    """What was loaded stays: a collection of garbage need not look at it, and there need not be so many."""
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


def pytest_runtest_teardown() -> None:
    """The command switches it off for its own short life; a process of hundreds of tests would grow to gigabytes."""
    gc.enable()


if TYPE_CHECKING:
    from standin import GitLab


@pytest.fixture(scope="session", autouse=True)
def _one_trusted_authority(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Instead of all that the world trusts, which every client would read anew: only tests/live speak to anybody out there."""
    if "LLMREVIEW_LIVE_GITLAB_URL" in os.environ:
        yield
        return
    import trustme

    file: Path = tmp_path_factory.mktemp("trusted") / "authority.pem"
    trustme.CA().cert_pem.write_to_path(str(file))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SSL_CERT_FILE", str(file))
        yield


@pytest.fixture
def gitlab() -> Iterator[GitLab]:
    """A running stand-in for GitLab (tests/gitlab/standin). What was not as GitLab's API is described fails the test at its end."""
    from standin import GitLab

    with GitLab() as running:
        yield running
        running.log.check()
