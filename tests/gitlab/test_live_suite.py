"""The suite for a real GitLab holds on the stand-in: what it expects, and that it cleans up."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

SUITE = Path(__file__).parent.parent / "live"


def test_the_live_suite_passes_here(shop, tmp_path):
    environment = os.environ | {
        "LLMREVIEW_LIVE_GITLAB_URL": shop.gitlab.url,
        "LLMREVIEW_LIVE_GITLAB_TOKEN": shop.bot.token,
        "LLMREVIEW_LIVE_GITLAB_MERGE_REQUEST": f"{shop.project.path}!1",
        "LLMREVIEW_LIVE_GITLAB_RECORD": str(tmp_path),
    }
    command = (sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", str(SUITE))
    done = subprocess.run(command, env=environment, cwd=SUITE.parent.parent, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert "skipped" not in done.stdout
    assert not shop.mr.notes
    assert (tmp_path / "POST-notes-201.json").exists()
