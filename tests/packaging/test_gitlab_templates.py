"""The component and the plain job for GitLab: what they call is there, and every input is used."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
import yaml

from llmreview.cli import build_parser

ROOT = Path(__file__).parents[2]
COMPONENT = ROOT / "templates" / "review.yml"
JOB = ROOT / "docs" / "gitlab" / "gitlab-ci.yml"


def interpolated() -> dict:
    """The component's jobs, with each input's default in place of it."""
    header, body = COMPONENT.read_text().split("\n---\n")
    inputs = yaml.safe_load(header)["spec"]["inputs"]
    used = set(re.findall(r"\$\[\[ inputs\.([\w-]+) \]\]", body))
    assert used == set(inputs)
    assert all(given["description"] for given in inputs.values())
    filled = re.sub(r"\$\[\[ inputs\.([\w-]+) \]\]", lambda m: str(inputs[m[1]].get("default", "llmreview[gitlab]")), body)
    return yaml.safe_load(filled)


@pytest.mark.parametrize("jobs", [interpolated(), yaml.safe_load(JOB.read_text())], ids=["component", "job"])
def test_a_job(jobs) -> None:
    ((_, job),) = jobs.items()
    (command,) = (line for line in job["script"] if line.startswith("llmreview "))
    words = shlex.split(command)[1:]
    arguments = build_parser("gitlab").parse_args(words)
    assert arguments.code_quality == job["artifacts"]["reports"]["codequality"]
    assert [arguments.json, arguments.markdown] == job["artifacts"]["paths"]
    assert job["interruptible"] is True
    assert "$CI_MERGE_REQUEST_IID" in job["resource_group"]
    assert {"if": '$CI_PIPELINE_SOURCE == "merge_request_event"'} in job["rules"]
    assert job["variables"]["GIT_DEPTH"] == "0"
    if "export" in " ".join(job["script"]):
        assert 'export LLMREVIEW_GITLAB_TOKEN="${LLMREVIEW_GITLAB_TOKEN}"' in job["script"]
