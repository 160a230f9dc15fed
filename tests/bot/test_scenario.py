"""Thirty pushes on one merge request, with people, faults, deaths and races in between; in the end there is one of everything."""

from __future__ import annotations

import pytest
from bot_story import PUSHES, Story
from standin import GitLab


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(3))
def test_thirty_pushes(gitlab: GitLab, seed: int) -> None:
    story = Story(gitlab, seed)
    for _ in range(PUSHES):
        story.push()
        story.run_in_trouble()
        story.speak()
    story.run_once()
    story.run_once()
    story.check()
    before = len(gitlab.log.writes)
    story.run_once()
    assert len(gitlab.log.writes) == before
