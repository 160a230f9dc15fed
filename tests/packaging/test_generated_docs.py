"""What the README says of the detectors is what their folders say."""

import re
import subprocess
import sys
from pathlib import Path

from llmreview.assets import detector_ids

ROOT = Path(__file__).resolve().parent.parent.parent


def test_the_table_of_detectors_is_current():
    result = subprocess.run(
        [sys.executable, ROOT / "tools" / "generate_docs.py", "--check"], capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr


def test_every_detector_has_a_row():
    table = (
        (ROOT / "README.md").read_text(encoding="utf-8").split("<!-- detectors: begin -->")[1].split("<!-- detectors: end -->")[0]
    )
    assert tuple(re.findall(r"^\| `([a-z-]+)`", table, re.MULTILINE)) == detector_ids()
