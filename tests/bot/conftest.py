"""A merge request with flaws, on the stand-in for GitLab, and the bot that reviews it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from bot_scene import Scene

if TYPE_CHECKING:
    from standin import GitLab


@pytest.fixture
def scene(gitlab: GitLab) -> Scene:
    return Scene(gitlab)


@pytest.fixture
def make_scene(gitlab: GitLab) -> Callable[..., Scene]:
    return lambda **options: Scene(gitlab, **options)
