from __future__ import annotations

import subprocess
import sys

import pytest

from llmreview.model import InputError
from llmreview.render import RenderOptions, formats, renderer

from .sample import SAMPLE


def test_formats_are_the_modules_of_the_package() -> None:
    assert {"json", "markdown", "terminal"} <= set(formats())
    assert not [name for name in formats() if name.startswith("_")]


@pytest.mark.parametrize("name", formats())
def test_every_format_renders(name: str) -> None:
    text = renderer(name)(SAMPLE, RenderOptions())
    assert text.endswith("\n")
    assert "src/shop/export.py" in text


@pytest.mark.parametrize("name", ["pdf", "_text", "../cli"])
def test_unknown_formats_are_refused_with_those_there_are(name: str) -> None:
    with pytest.raises(InputError) as caught:
        renderer(name)
    assert "terminal" in (caught.value.advice or "")


@pytest.mark.parametrize(
    ("name", "unwanted"), [("terminal", {"rich", "json"}), ("markdown", {"rich", "json"}), ("json", {"rich"})]
)
def test_a_format_loads_only_what_it_needs(name: str, unwanted: set[str]) -> None:
    """Start-up time is felt: rich's console alone takes as long as a small review."""
    script = f"""
import sys
from llmreview.render import RenderOptions, renderer
from llmreview.model import *
report = Report("0", ChangeSummary(None, None, "a", 1, 1, 0, {{}}), "fail", (),
    Checks(TestCheck("fail", "none"), ClaimCheck("pass"), ScopeCheck("pass")), (), (), 0)
renderer({name!r})(report, RenderOptions(color=True))
print(*sys.modules)
"""
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert not unwanted & set(run.stdout.split())
