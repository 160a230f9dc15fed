"""What scripts make of the status of their commands."""

from __future__ import annotations

import pytest

from llmreview.syntax import Idea
from llmreview.syntax.exit_status import Ignored, read_ignored, stops_at_errors

from .source import parse


def ignored(text: str) -> list[Ignored]:
    file = parse("sh", text)
    return [found for node in file.query(Idea.CALL, Idea.BINARY) if (found := read_ignored(file, node)) is not None]


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("make || true\n", "true"),
        ("make || :\n", "true"),
        ("make; true\n", "true"),
        ("make || exit 0\n", "true"),
        ("make || echo failed\n", "told"),
        ("make || { echo failed; }\n", "told"),
        ("x=$(make || echo 0)\n", "default"),
        ("make 2>/dev/null\n", "quiet"),
        ("make &>/dev/null\n", "quiet"),
        ("set -e\nset +e\nmake\n", "off"),
        ("trap '' ERR\n", "trap"),
    ],
)
def test_failures_that_go_unseen(text: str, how: str) -> None:
    assert [found.how for found in ignored(text)] == [how]


@pytest.mark.parametrize(
    "text",
    [
        "make || exit 1\n",
        "make || { echo failed >&2; exit 1; }\n",
        "make || status=$?\n",
        "make || fallback\n",
        "if make 2>/dev/null; then echo; fi\n",
        "while ! make 2>/dev/null; do sleep 1; done\n",
        "make 2>/dev/null || exit 1\n",
        "make 2>/dev/null &\n",
        "[ -f x ] && mv x y || true\n",
        "set +e\nmake\ncode=$?\nset -e\n",
        "trap cleanup EXIT\n",
        "make > out\n",
    ],
)
def test_failures_that_are_dealt_with(text: str) -> None:
    assert ignored(text) == []


def test_what_is_run() -> None:
    (found,) = ignored("sudo -E timeout 10 docker compose up -d | tee log || true\n")
    assert found.commands == ("docker compose up", "tee log")


def test_whether_a_script_ends_at_errors() -> None:
    assert stops_at_errors(parse("sh", "#!/bin/bash -e\nmake\n"))
    assert stops_at_errors(parse("sh", "set -euo pipefail\n"))
    assert not stops_at_errors(parse("sh", "set -u\n"))
