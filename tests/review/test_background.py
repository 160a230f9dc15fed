"""Work beside the main work: the same answer whatever becomes of the process."""

from __future__ import annotations

import os

import pytest

from llmreview import background


def test_the_answer_comes_from_another_process() -> None:
    assert background.start(os.getpid, worthwhile=True)() != os.getpid()


def test_small_work_stays_here() -> None:
    assert background.start(os.getpid, worthwhile=False)() == os.getpid()


def test_work_whose_process_dies_is_done_here() -> None:
    parent = os.getpid()

    def dies_elsewhere() -> str:
        if os.getpid() != parent:
            os._exit(9)
        return "done"

    assert background.start(dies_elsewhere, worthwhile=True)() == "done"


def test_an_error_is_met_here() -> None:
    def fails() -> None:
        raise LookupError("gone")

    answer = background.start(fails, worthwhile=True)
    with pytest.raises(LookupError, match="gone"):
        answer()


def test_a_large_answer_passes_whole() -> None:
    assert background.start(lambda: "x" * 3_000_000, worthwhile=True)() == "x" * 3_000_000
