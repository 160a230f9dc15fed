"""SARIF logs against the official schema, which Microsoft's validator ships, and against that validator itself."""

from __future__ import annotations

import json
import os
import subprocess
from typing import Any
from urllib.parse import unquote_to_bytes

import jsonschema
import pytest
from hypothesis import given, settings

from llmreview.model import Evidence, NotEvaluated, Report, Suppression
from llmreview.render import RenderOptions
from llmreview.render.sarif import render

from .consumers import consumer
from .sample import BUFFER, CLEAN, OFFSET, SAMPLE
from .strategies import reports

VALIDATOR = "@microsoft/sarif-multitool-linux"


@pytest.fixture(scope="module")
def schema() -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(json.loads(consumer(f"{VALIDATOR}/sarif-2.1.0.json").read_text("utf-8-sig")))


def run_of(report: Report) -> dict[str, Any]:
    (run,) = json.loads(render(report, RenderOptions()))["runs"]
    return run


def results(report: Report = SAMPLE) -> list[dict[str, Any]]:
    return run_of(report)["results"]


def with_one(**changes: Any) -> Report:
    return SAMPLE._replace(findings=(BUFFER._replace(**changes),))


@settings(deadline=None, max_examples=40)
@given(reports())
def test_hostile_reports_are_valid(schema: jsonschema.Draft202012Validator, report: Report) -> None:
    text = render(report, RenderOptions())
    schema.validate(json.loads(text))
    assert text.isascii()
    assert "\x7f" not in text
    assert render(report, RenderOptions()) == text


def test_the_schema_refuses_what_is_wrong(schema: jsonschema.Draft202012Validator) -> None:
    log = json.loads(render(SAMPLE, RenderOptions()))
    log["runs"][0]["results"][0]["level"] = "grave"
    assert not schema.is_valid(log)


def test_the_validator_finds_no_error_and_github_would_take_it(tmp_path: Any) -> None:
    tool = consumer(f"{VALIDATOR}/Sarif.Multitool")
    hostile = with_one(path="a b/c:d#e?f%41\n\udcff::.py", message="{0} [a](b) ]]>", symbol="\u202ex")
    for name, report in {
        "sample": SAMPLE,
        "clean": CLEAN,
        "hostile": hostile,
        "placeless": with_one(path=None, line=None),
    }.items():
        (tmp_path / f"{name}.sarif").write_text(render(report, RenderOptions()), "utf-8")
    options = ["-o", "said", "--rule-kind", "Sarif;Ghas", "--level", "Error"]
    environment = os.environ | {"DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1", "DOTNET_BUNDLE_EXTRACT_BASE_DIR": str(tmp_path)}
    command = [tool, "validate", "*.sarif", *options]
    run = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False, timeout=120)
    assert run.returncode == 0, run.stdout + run.stderr
    said = json.loads((tmp_path / "said").read_text("utf-8-sig"))["runs"][0]
    assert [result["message"] for result in said["results"] if result.get("level") == "error"] == []
    assert "4 files scanned" in run.stdout


@pytest.mark.parametrize("path", ["src/a b.py", "c:d.py", "x#y?z%41.py", "a\nb.py", "caf\udce9.py", "漢字.py", "--x", "a\\b"])
def test_a_path_is_a_reference_that_means_its_bytes(path: str) -> None:
    location = results(with_one(path=path))[0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert location["uriBaseId"] == "%SRCROOT%"
    assert unquote_to_bytes(location["uri"]) == os.fsencode(path)
    assert not set(location["uri"]) & set(" :#?\n\\")


def test_a_result_has_place_evidence_fingerprint_and_rank() -> None:
    result = results()[0]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["endLine"], region["startColumn"]) == (42, 42, 12)
    assert region["snippet"]["text"] == BUFFER.excerpt[0]
    assert [place["message"]["text"] for place in result["relatedLocations"]] == [entry.note for entry in BUFFER.evidence]
    assert result["partialFingerprints"]["llmreview/v1"] == BUFFER.fingerprint
    assert result["rank"] == 87
    assert (result["kind"], result["level"], result["suppressions"]) == ("fail", "error", [])


def test_a_rule_has_help_tags_and_the_level_of_its_worst_finding() -> None:
    rules = {rule["id"]: rule for rule in run_of(SAMPLE)["tool"]["driver"]["rules"]}
    assert set(SAMPLE.checked) == set(rules)
    rule = rules["buffered-stream"]
    assert rule["defaultConfiguration"] == {"level": "error"}
    assert rule["properties"] == {"tags": ["memory"], "precision": "very-high", "problem.severity": "error"}
    assert "Fix: Iterate over the query" in rule["help"]["text"]
    assert rule["shortDescription"]["text"] == "A data set is held in memory and read once"
    assert "defaultConfiguration" not in rules["async-then-join"]
    told = SAMPLE.checklist[-2]._replace(id="async-then-join", severity="low")
    rules = {rule["id"]: rule for rule in run_of(SAMPLE._replace(checklist=(told,)))["tool"]["driver"]["rules"]}
    assert rules["async-then-join"]["defaultConfiguration"] == {"level": "note"}
    for result in results():
        assert run_of(SAMPLE)["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]


def test_what_is_asked_is_for_review() -> None:
    result = results(with_one(tier="ask"))[0]
    assert (result["kind"], result["level"]) == ("review", "none")


@pytest.mark.parametrize(("kind", "word"), [("inline", "inSource"), ("settings", "external")])
def test_a_suppression_says_by_what_and_why(kind: Any, word: str) -> None:
    (suppression,) = results(with_one(suppressed=Suppression(kind, "small", "src/a.py", 3)))[0]["suppressions"]
    assert (suppression["kind"], suppression["justification"]) == (word, "small")
    assert suppression["location"]["physicalLocation"]["region"]["startLine"] == 3


def test_a_safe_replacement_is_a_fix_of_whole_lines() -> None:
    (fix,) = results()[1]["fixes"]
    (replacement,) = fix["artifactChanges"][0]["replacements"]
    assert replacement["deletedRegion"] == {"startLine": 63, "startColumn": 1, "endLine": 63}
    assert replacement["insertedContent"]["text"] == OFFSET.fix.replacement
    assert "fixes" not in results()[0]


def test_what_was_not_evaluated_is_a_notification() -> None:
    invocation = run_of(SAMPLE)["invocations"][0]
    levels = [notification["level"] for notification in invocation["toolExecutionNotifications"]]
    assert levels == ["note", "note", "note", "note", "warning"]
    assert not invocation["executionSuccessful"]
    assert run_of(CLEAN)["invocations"][0]["executionSuccessful"]
    odd = SAMPLE._replace(not_evaluated=(NotEvaluated("a\nb", "[x](y)"),))
    assert run_of(odd)["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"] == r"a b: [x\](y)"


def test_nothing_in_a_message_is_a_link_or_filled_in() -> None:
    result = results(with_one(message="call {0} of a[i](x)", evidence=(Evidence("a", 1, 1, "{1} [a](b)"),)))[0]
    assert result["message"]["text"].startswith(r"call {{0}} of a[i\](x)")
    assert result["relatedLocations"][0]["message"]["text"] == r"{{1}} [a\](b)"


def test_a_finding_on_a_message_stands_where_its_evidence_does_or_at_the_root() -> None:
    def uri(report: Report) -> str:
        return results(report)[0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]

    assert uri(with_one(path=None, line=None)) == BUFFER.evidence[0].path
    assert uri(with_one(path=None, line=None, evidence=())) == "."
