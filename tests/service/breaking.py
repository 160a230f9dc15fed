"""The command line, killed at one named point: ``LLMREVIEW_TESTS_KILL=Work._decide:after`` in the environment."""

from __future__ import annotations

import os
import signal
import sys
from typing import Any


def points() -> dict[str, type]:
    """Where it can be killed, before or after."""
    from llmreview.service.git import MirrorGit
    from llmreview.service.intake import Intake
    from llmreview.service.mirrors import Mirrors
    from llmreview.service.process import Reviewer
    from llmreview.service.work import Work

    owners = (Intake, Work, Mirrors, MirrorGit, Reviewer)
    return {owner.__name__: owner for owner in owners}


def arm(point: str) -> None:
    """Has the process kill itself there."""
    place, _, when = point.partition(":")
    owner, _, name = place.partition(".")
    function = getattr(points()[owner], name)

    def deadly(*arguments: Any, **options: Any) -> Any:
        if when == "before":
            os.kill(os.getpid(), signal.SIGKILL)
        result = function(*arguments, **options)
        os.kill(os.getpid(), signal.SIGKILL)
        return result

    setattr(points()[owner], name, deadly)


if __name__ == "__main__":
    from llmreview.cli import main

    if os.environ.get("LLMREVIEW_TESTS_KILL"):
        arm(os.environ["LLMREVIEW_TESTS_KILL"])
    sys.exit(main())
