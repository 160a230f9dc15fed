from __future__ import annotations

import json
from importlib import resources
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings

from llmreview.model import Report, Suppression
from llmreview.render import RenderOptions
from llmreview.render.json import render as render_json

from .sample import EXAMPLE as REPORT
from .strategies import reports

SCHEMA = json.loads(resources.files("llmreview.render").joinpath("report.schema.json").read_text("utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
ROOT = Path(__file__).parents[2]

PUBLISHED_IDS = [  # users select and suppress by them: final
    "buffered-stream",
    "redundant-regex",
    "manual-pagination",
    "duplicate-code",
    "async-then-join",
    "redundant-content-type",
    "hardcoded-offset",
    "header-row-mismatch",
    "complex-sort",
    "string-conversion-chain",
    "dead-null-field",
    "redundant-fetch",
    "fetch-in-loop",
    "trailing-whitespace",
    "verbose-logging",
    "error-masking",
    "check-suppression",
    "skipped-test",
    "vacuous-test",
    "weakened-test",
    "phantom-reference",
    "tests-unchanged",
    "claim-mismatch",
    "enthusiasm",
    "client-only",
    "placeholder",
    "large-change",
    "scratch-file",
    "replica-spread",
    "unsafe-migration",
]

EXAMPLE = {
    "schema_version": 1,
    "tool": {"name": "llmreview", "version": "0.1.0"},
    "change": {
        "base": None,
        "head": "WORKTREE",
        "title": "Export",
        "files": 12,
        "added": 340,
        "deleted": 21,
        "languages": {"python": 300},
    },
    "verdict": "fail",
    "findings": [
        {
            "fingerprint": "a1",
            "detector": "buffered-stream",
            "category": "memory",
            "severity": "high",
            "confidence": 0.93,
            "tier": "fix",
            "priority": 87,
            "priority_reasons": ["…"],
            "path": "src/export.py",
            "line": 42,
            "end_line": 47,
            "column": 9,
            "symbol": "export_customers",
            "message": "…",
            "question": "…",
            "why": "…",
            "fix": {"description": "…", "replacement": None},
            "evidence": [{"path": "…", "line": 55, "end_line": 55, "note": "the only use"}],
            "suppressed": None,
        }
    ],
    "checks": {
        "tests": {
            "verdict": "fail",
            "summary": "…",
            "symbols": [
                {
                    "path": "…",
                    "line": 10,
                    "symbol": "…",
                    "change": "added",
                    "status": "untested",
                    "cases": [{"path": "…", "line": 3, "name": "…", "changed": True}],
                }
            ],
            "files": [{"path": "…", "status": "form-only"}],
        },
        "claims": {"verdict": "fail", "claims": [{"text": "…", "source": "commit", "verdict": "contradicted", "evidence": "…"}]},
        "scope": {"verdict": "not-evaluated", "areas": [{"name": "…", "files": 3, "lines": 120}]},
    },
    "checklist": [
        {
            "id": "buffered-stream",
            "category": "memory",
            "question": "…",
            "why": "…",
            "status": "violated",
            "priority": 87,
            "findings": ["a1"],
            "evidence": [{"path": "…", "line": 1, "note": "…"}],
        }
    ],
    "not_evaluated": [{"what": "web/app.min.js", "why": "minified"}],
    "suppressed": 2,
}
"""The published example, in its order of keys."""


def render(report: Report) -> str:
    return render_json(report, RenderOptions())


def test_schema_is_a_schema() -> None:
    VALIDATOR.check_schema(SCHEMA)


def test_published_example_is_valid() -> None:
    VALIDATOR.validate(EXAMPLE)


@pytest.mark.parametrize(
    "where", [(), ("tool",), ("findings", 0), ("findings", 0, "fix"), ("checks", "tests", "symbols", 0), ("checklist", 0)]
)
def test_unknown_and_missing_keys_are_refused(where: tuple[str | int, ...]) -> None:
    for spoil in (lambda value: value.update(extra=1), lambda value: value.popitem()):
        spoiled = json.loads(json.dumps(EXAMPLE))
        value = spoiled
        for step in where:
            value = value[step]
        spoil(value)
        assert not VALIDATOR.is_valid(spoiled)


@pytest.mark.parametrize("detector", PUBLISHED_IDS + [folder.name.replace("_", "-") for folder in ROOT.glob("detectors/[a-z]*/")])
def test_every_detector_has_an_id_the_schema_takes(detector: str) -> None:
    jsonschema.validate(detector, SCHEMA["$defs"]["id"])


@settings(deadline=None, max_examples=40)
@given(reports())
def test_reports_are_valid(report: Report) -> None:
    text = render(report)
    document = json.loads(text)
    VALIDATOR.validate(document)
    assert text.isascii()
    assert "\x7f" not in text
    assert text.endswith("}\n")
    json.dumps(document, ensure_ascii=False).encode("utf-8")  # no lone surrogates
    assert render(report) == text
    assert len(document["findings"]) == len(report.findings)


def test_report_renders_to_the_published_example_keys_in_order() -> None:
    assert json.dumps(json.loads(render(REPORT))) == json.dumps(EXAMPLE)


def test_suppressed_finding_says_why() -> None:
    finding = REPORT.findings[0]._replace(suppressed=Suppression("inline", "small table", "src/export.py", 41))
    document = json.loads(render(REPORT._replace(findings=(finding,))))
    VALIDATOR.validate(document)
    assert list(document["findings"][0]["suppressed"].items()) == [
        ("kind", "inline"),
        ("reason", "small table"),
        ("path", "src/export.py"),
        ("line", 41),
    ]


def test_bytes_that_are_not_utf8_are_spelled() -> None:
    change = REPORT.change._replace(title="caf\udce9 \U0001f600")
    assert json.loads(render(REPORT._replace(change=change)))["change"]["title"] == "caf\\xe9 \U0001f600"


def test_one_entry_a_line() -> None:
    lines = render(REPORT._replace(findings=REPORT.findings * 3)).splitlines()
    assert sum('"message"' in line for line in lines) == 3
