"""``llmreview scrub`` from the command line."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest


def scrub(*words: str, text: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "llmreview", "scrub", *words], input=text, capture_output=True, check=False)


def test_standard_input_to_standard_output() -> None:
    run = scrub(text="🎉 A robust cache holds 3 entries!\n".encode())
    assert (run.returncode, run.stdout.decode(), run.stderr) == (0, "A cache holds 3 entries.\n", b"")


@pytest.mark.parametrize(
    ("text", "left"), [(b"Amazing!\r\n12 rows.\r\n", b"12 rows.\r\n"), (b"1 row.\r\n12 rows.\n", b"1 row.\n12 rows.\n")]
)
def test_lines_end_as_they_did(text: bytes, left: bytes) -> None:
    assert scrub(text=text).stdout == left


def test_a_file_as_structure(tmp_path: Path) -> None:
    file = tmp_path / "status.md"
    file.write_text("Status: done\n\nThe cache holds 3 entries.\n\n- [ ] Document it\n")
    run = scrub(str(file), "--format", "json")
    assert json.loads(run.stdout) == {
        "status": "done",
        "facts": ["The cache holds 3 entries."],
        "claims": [],
        "open_points": ["Document it"],
    }


def test_the_result_goes_to_a_file(tmp_path: Path) -> None:
    run = scrub("--output", str(tmp_path / "out.md"), text=b"Amazing!\nDone.\n")
    assert run.stdout == b""
    assert (tmp_path / "out.md").read_text() == "Done.\n"


@pytest.mark.parametrize(("words", "text", "said"), [(("missing.md",), b"", "missing.md"), (("-",), b"\xff\xfe\xfa", "UTF-8")])
def test_what_cannot_be_read_is_said(words: tuple[str, ...], text: bytes, said: str) -> None:
    run = scrub(*words, text=text)
    assert run.returncode == 2
    assert said in run.stderr.decode()
    assert b"Traceback" not in run.stderr
