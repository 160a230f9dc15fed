"""JUnit's XML: each detector is a test case that fails where it found something, so that a pipeline's test report shows it.

The shape is that of the Jenkins project's schema (junit-10.xsd). It has no ``error`` in a case, and GitLab reads one ``failure``
of a case, so there is never more than one, which holds all findings.
"""

from __future__ import annotations

from llmreview.model import Finding, Report
from llmreview.render import RenderOptions
from llmreview.render._outline import counted, titles
from llmreview.render._spots import spot
from llmreview.render._text import one_line
from llmreview.render._xml import document, element, escape


def render(report: Report, _options: RenderOptions) -> str:
    """One suite. What is only asked, and what is suppressed, does not fail a case: it is its output."""
    by_detector: dict[str, list[Finding]] = {name: [] for name in report.checked}
    for finding in report.findings:
        by_detector.setdefault(finding.detector, []).append(finding)
    titled = titles(report)
    cases = [_case(name, by_detector[name], titled.get(name, "")) for name in sorted(by_detector)]
    cases.append(_analysis(report))
    failures = sum("<failure" in case for case in cases)
    counts: dict[str, str | int | None] = {"name": "llmreview", "tests": len(cases), "failures": failures, "errors": 0}
    suite = element("testsuite", {**counts, "skipped": 0, "time": 0}, cases)
    return document(element("testsuites", {**counts, "time": 0}, [suite]))


def _case(detector: str, findings: list[Finding], title: str) -> str:
    stated = [finding for finding in findings if finding.suppressed is None and finding.tier != "ask"]
    others = [line for finding in findings if finding not in stated for line in _lines(finding)]
    content = []
    if stated:
        message = one_line(title or stated[0].message)
        headline = f"{counted(len(stated), 'finding')}: {message}"
        content.append(
            _text("failure", [line for f in stated for line in _lines(f)], {"message": headline, "type": stated[0].severity})
        )
    if others:
        content.append(_text("system-out", others))
    return element("testcase", {"classname": "llmreview", "name": detector, "time": 0}, content)


def _lines(finding: Finding) -> list[str]:
    place = spot(finding)
    where = "the change" if place is None else place.path if place.line is None else f"{place.path}:{place.line}"
    lines = [f"{where}: {finding.severity}: {one_line(finding.message)}"]
    if finding.suppressed is not None:
        return [*lines, f"  Suppressed: {one_line(finding.suppressed.reason or 'no reason given')}"]
    labels = (("Ask", finding.question), ("Why", finding.why), ("Fix", finding.fix.description))
    lines += [f"  See: {entry.path}:{entry.line}: {one_line(entry.note)}" for entry in finding.evidence]
    return lines + [f"  {label}: {one_line(text)}" for label, text in labels if text.strip()]


def _analysis(report: Report) -> str:
    """What could not be evaluated fails a case of its own where the analysis broke, and is its output otherwise."""
    broken = [f"{entry.what}: {one_line(entry.why)}" for entry in report.not_evaluated if entry.incomplete]
    unseen = [f"{entry.what}: {one_line(entry.why)}" for entry in report.not_evaluated if not entry.incomplete]
    content = []
    if broken:
        content.append(_text("failure", broken, {"message": f"{len(broken)} not evaluated", "type": "incomplete"}))
    if unseen:
        content.append(_text("system-out", unseen))
    return element("testcase", {"classname": "llmreview.analysis", "name": "complete", "time": 0}, content)


def _text(name: str, lines: list[str], attributes: dict[str, str | int | None] | None = None) -> str:
    return element(name, attributes or {}, [escape(line) for line in lines])
