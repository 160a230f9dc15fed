"""Reviewdog's diagnostics, by an independent validator of the format."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings

from llmreview.model import Report
from llmreview.render import RenderOptions
from llmreview.render.rdjson import render

from .consumers import consumer
from .sample import BUFFER, CLEAN, MASKING, SAMPLE
from .strategies import reports

KEYS = {"message", "location", "severity", "code", "suggestions", "related_locations"}


def diagnostics(report: Report) -> list[dict[str, Any]]:
    return json.loads(render(report, RenderOptions()))["diagnostics"]


def with_one(**changes: Any) -> Report:
    return SAMPLE._replace(findings=(BUFFER._replace(**changes),))


def check(files: list[Path]) -> subprocess.CompletedProcess[str]:
    tool = consumer("@umbrelladocs/rdformat-validator/bin/rdformat-validator.js")
    command = ["node", tool, "--strict", "--no-extra-fields", *files]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)


def test_the_validator_takes_it(tmp_path: Path) -> None:
    files = []
    hostile = with_one(path="a\nb\udcff\u202e.py", message="\x00 ::", column=3)
    for name, report in {
        "sample": SAMPLE,
        "clean": CLEAN,
        "hostile": hostile,
        "placeless": with_one(path=None, evidence=()),
    }.items():
        files.append(tmp_path / name)
        files[-1].write_text(render(report, RenderOptions()), "utf-8")
    run = check(files)
    assert run.returncode == 0, run.stdout + run.stderr


def test_the_validator_refuses_what_is_wrong(tmp_path: Path) -> None:
    spoiled = json.loads(render(SAMPLE, RenderOptions()))
    spoiled["diagnostics"][0]["location"]["range"]["start"]["line"] = "42"
    (tmp_path / "spoiled").write_text(json.dumps(spoiled), "utf-8")
    assert check([tmp_path / "spoiled"]).returncode != 0


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(reports())
def test_hostile_reports_are_whole(report: Report) -> None:
    text = render(report, RenderOptions())
    assert text.isascii()
    found = json.loads(text)["diagnostics"]
    assert len(found) == len(report.reported)
    for diagnostic in found:
        assert set(diagnostic) <= KEYS
        assert diagnostic["message"]
        assert diagnostic["location"]["path"]
        assert diagnostic["severity"] in ("ERROR", "WARNING", "INFO")
        for place in (diagnostic, *diagnostic.get("related_locations", ())):
            lines = place["location"].get("range", {"start": {"line": 1}})
            assert 1 <= lines["start"]["line"] <= lines.get("end", lines["start"])["line"]
    json.dumps(found, ensure_ascii=False).encode("utf-8")


def test_columns_count_bytes() -> None:
    line = "\t顧客 = list(query)"
    (diagnostic,) = diagnostics(with_one(excerpt=(line,), column=line.index("list") + 1))
    assert diagnostic["location"]["range"] == {"start": {"line": 42, "column": len("\t顧客 = ".encode()) + 1}}


def test_several_lines_are_a_range_of_lines() -> None:
    found = diagnostics(SAMPLE._replace(findings=(MASKING,)))[0]["location"]
    assert found == {"path": "web/src/api/customers.ts", "range": {"start": {"line": 27}, "end": {"line": 30}}}


def test_a_safe_replacement_is_a_suggestion() -> None:
    by_code = {diagnostic["code"]["value"]: diagnostic for diagnostic in diagnostics(SAMPLE)}
    (suggestion,) = by_code["hardcoded-offset"]["suggestions"]
    assert suggestion["range"] == {"start": {"line": 63}, "end": {"line": 63}}
    assert suggestion["text"].startswith("row.insert(header")
    assert "suggestions" not in by_code["buffered-stream"]


def test_what_has_no_place_stands_at_the_root() -> None:
    assert diagnostics(with_one(path=None, evidence=()))[0]["location"] == {"path": "."}
