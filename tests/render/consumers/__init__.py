"""Programs that read our reports: what ``./test`` installed of them."""

from __future__ import annotations

from pathlib import Path

import pytest

INSTALLED = Path(__file__).parents[3] / ".venv" / "consumers" / "node_modules"


def consumer(name: str) -> Path:
    """A file of an installed package; the test is skipped where it is not there."""
    file = INSTALLED / name
    if not file.exists():
        pytest.skip(f"{name} is not installed: ./test does it where npm and its registry are at hand")
    return file
