"""Measures every detector on the corpus: precision and recall by detector and language.

A case is a folder ``cases/<name>/`` with ``before/`` (may be missing), ``after/``, perhaps ``message.txt``, and ``labels.yaml``:

    about: what the change does, and what it was modelled on
    findings:              # what a reviewer should be told; empty for a clean change or a near-miss
      - detector: error-masking
        path: src/orders.py
        at: "except Exception"     # part of the primary line; ``occurrence: 2`` where it stands more than once
    tests: pass            # the verdict of the test check, where the case is about it

A finding on the message or on the whole change has no place: ``says`` is part of its message then.

``readings.yaml`` adds what was read by eye of findings on real commits, those stated at the detector's own tier. Fails (status 1)
when a figure is lower than in the ``scores.json`` that is there. ``--write`` writes that file, ``SCORES.md``, and each detector's
``confidence`` and ``tier``, which cases and readings together entitle it to, into its ``detector.yaml``.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from llmreview.change.memory import change_between, read_folder
from llmreview.detect.catalog import Catalog, load_catalog
from llmreview.model import Finding
from llmreview.review import examine
from llmreview.settings import Settings
from llmreview.syntax import grammar_of
from llmreview.syntax.sources import ChangedSources

HERE = Path(__file__).parent
DETECTORS = HERE.parent / "detectors"
SCORES = HERE / "scores.json"
READINGS = HERE / "readings.yaml"
TOLERANCE = 0.005


class Label(NamedTuple):
    """What is, or should be, found: detector, path, line; where there is no place, what is said."""

    detector: str
    path: str
    line: int
    says: str = ""


class Score(NamedTuple):
    """Counts of one detector in one language."""

    true: int = 0
    false: int = 0
    missed: int = 0

    @property
    def precision(self) -> float | None:
        return self.true / (self.true + self.false) if self.true + self.false else None

    @property
    def recall(self) -> float | None:
        return self.true / (self.true + self.missed) if self.true + self.missed else None

    def plus(self, other: Score) -> Score:
        return Score(self.true + other.true, self.false + other.false, self.missed + other.missed)


def main() -> int:
    parser = argparse.ArgumentParser(description="Measures the detectors on the corpus.")
    parser.add_argument("--write", action="store_true", help="record the scores, and each detector's confidence and tier")
    parser.add_argument("-v", "--verbose", action="store_true", help="name every false alarm and every miss")
    options = parser.parse_args()
    catalog = load_catalog(DETECTORS)
    scores, verdicts = measure(catalog, options.verbose)
    recorded = json.loads(SCORES.read_text()) if SCORES.exists() else {}
    text = describe(scores, verdicts)
    print(text)
    fallen = list(falls(as_json(scores, verdicts), recorded))
    for line in fallen:
        print(f"fallen: {line}", file=sys.stderr)
    if options.write:
        SCORES.write_text(json.dumps(as_json(scores, verdicts), indent=1, sort_keys=True) + "\n")
        (HERE / "SCORES.md").write_text(text)
        measured = totals(scores)
        for detector in catalog.by_id:
            total = measured.get(detector, Score()).plus(read_by_eye().get(detector, Score()))
            record_confidence(DETECTORS / detector.replace("-", "_") / "detector.yaml", total)
    return 1 if fallen else 0


def measure(catalog: Catalog, verbose: bool) -> tuple[dict[tuple[str, str], Score], Score]:
    """The scores by detector and language, and how often the test check's verdict was as labelled."""
    scores: dict[tuple[str, str], Score] = defaultdict(Score)
    verdicts = Score()
    for case in sorted(folder for folder in (HERE / "cases").iterdir() if folder.is_dir()):
        labels = yaml.safe_load((case / "labels.yaml").read_text())
        after = read_folder(case / "after")
        message = (case / "message.txt").read_text() if (case / "message.txt").exists() else ""
        sources = ChangedSources(change_between(read_folder(case / "before"), after, message, labels.get("renames")))
        detection, checks, _ = examine(sources, catalog, Settings())
        wanted = set(read_labels(labels, after, case.name))
        stated = [f for f in detection.findings if f.suppressed is None and f.tier != "ask"]
        found = {as_label(finding, wanted) for finding in stated}
        for label in found | wanted:
            score = Score(int(label in found & wanted), int(label in found - wanted), int(label in wanted - found))
            key = label.detector, language(label.path)
            scores[key] = scores[key].plus(score)
            if verbose and label not in found & wanted:
                kind = "false" if label in found else "missed"
                print(f"{kind}: {case.name}: {label.detector} {label.path}:{label.line} {label.says}")
        if "tests" in labels:
            right = checks.tests.verdict == labels["tests"]
            verdicts = verdicts.plus(Score(int(right), int(not right)))
            if verbose and not right:
                print(f"verdict: {case.name}: {checks.tests.verdict}, labelled {labels['tests']}: {checks.tests.summary}")
    return scores, verdicts


def as_label(finding: Finding, wanted: set[Label]) -> Label:
    """A finding as its label; one without a place is the label of which it says what is labelled."""
    if finding.path is not None:
        return Label(finding.detector, finding.path, finding.line or 0)
    alike = (label for label in wanted if label.detector == finding.detector and label.says and label.says in finding.message)
    return next(alike, Label(finding.detector, "", 0, finding.message))


def read_labels(labels: Mapping[str, Any], after: Mapping[str, bytes], case: str) -> Iterator[Label]:
    for label in labels.get("findings") or ():
        if "path" not in label:
            yield Label(label["detector"], "", 0, label["says"])
            continue
        lines = after[label["path"]].decode(errors="replace").split("\n")
        matching = [number for number, line in enumerate(lines, 1) if label["at"] in line]
        occurrence = label.get("occurrence", 1)
        if len(matching) < occurrence or (len(matching) > 1 and "occurrence" not in label):
            raise SystemExit(f"{case}: {label['at']!r} stands {len(matching)} times in {label['path']}")
        yield Label(label["detector"], label["path"], matching[occurrence - 1])


def language(path: str) -> str:
    grammar = grammar_of(path)
    return grammar.family if grammar else "text"


def totals(scores: Mapping[tuple[str, str], Score]) -> dict[str, Score]:
    found: dict[str, Score] = {}
    for (detector, _), score in sorted(scores.items()):
        found[detector] = found.get(detector, Score()).plus(score)
    return found


def read_by_eye() -> dict[str, Score]:
    """How many findings on real commits were read, and how many of them were true."""
    readings = yaml.safe_load(READINGS.read_text()) or {} if READINGS.exists() else {}
    return {detector: Score(counts["right"], counts["read"] - counts["right"]) for detector, counts in readings.items()}


def as_json(scores: Mapping[tuple[str, str], Score], verdicts: Score) -> dict[str, dict[str, float | None]]:
    rows = {f"{detector} {language}": score for (detector, language), score in scores.items()}
    found = {name: {"precision": score.precision, "recall": score.recall} for name, score in rows.items()}
    found["test check"] = {"precision": verdicts.precision, "recall": None}
    return found


def falls(now: Mapping[str, Mapping[str, float | None]], before: Mapping[str, Mapping[str, float | None]]) -> Iterator[str]:
    for name, figures in before.items():
        for what, old in figures.items():
            new = now.get(name, {}).get(what)
            if old is not None and (new is None or new < old - TOLERANCE):
                yield f"{name}: {what} {old:.2f} -> {'none' if new is None else f'{new:.2f}'}"


def describe(scores: Mapping[tuple[str, str], Score], verdicts: Score) -> str:
    labels = [yaml.safe_load(file.read_text()) for file in (HERE / "cases").glob("*/labels.yaml")]
    cases, clean = len(labels), sum(not label.get("findings") for label in labels)
    rows = [
        "# Scores",
        "",
        f"Measured by `make measure` on {cases} changes in `corpus/cases`, {clean} of them clean or near-misses. They are our",
        "own cases, written after what real changes look like: they keep the detectors from falling back and do not prove how",
        "often they are right elsewhere.",
        "",
        "| detector | language | true | false | missed | precision | recall |",
        "|---|---|---|---|---|---|---|",
    ]
    for (detector, language_), score in sorted(scores.items()):
        rows.append(row(detector, language_, score))
    rows += [row(f"**{detector}**", "all", score) for detector, score in totals(scores).items()]
    rows += ["", "Read by eye on real commits:", "", "| detector | read | true |", "|---|---|---|"]
    rows += [f"| {detector} | {score.true + score.false} | {score.true} |" for detector, score in sorted(read_by_eye().items())]
    rows += ["", f"Verdict of the test check: {verdicts.true} of {verdicts.true + verdicts.false} as labelled.", ""]
    return "\n".join(rows)


def row(detector: str, language_: str, score: Score) -> str:
    precision, recall = (f"{v:.2f}" if v is not None else "-" for v in (score.precision, score.recall))
    return f"| {detector} | {language_} | {score.true} | {score.false} | {score.missed} | {precision} | {recall} |"


def record_confidence(file: Path, score: Score) -> None:
    """Writes how often the detector was right into its description: (true + 1) / (all + 2), so that few cases promise little."""
    confidence = (score.true + 1) / (score.true + score.false + 2)
    text = file.read_text()
    tier = "fix" if confidence >= 0.9 else "check" if confidence >= 0.6 else "ask"
    text = re.sub(r"^confidence:.*$", f"confidence: {confidence:.2f}", text, flags=re.MULTILINE)
    file.write_text(re.sub(r"^tier:.*$", f"tier: {tier}", text, flags=re.MULTILINE))


if __name__ == "__main__":
    sys.exit(main())
