"""Workflow commands for GitHub Actions: findings become annotations on the lines of the change.

GitHub shows ten annotations of a kind for each step and drops the rest without a word; so the first ten are those to read first,
and the others are lines of the log.
"""

from __future__ import annotations

from collections import Counter

from llmreview.model import Finding, Report, Severity
from llmreview.render import RenderOptions
from llmreview.render._outline import counted, outline, sentence, titles
from llmreview.render._spots import spot
from llmreview.render._text import visible

_KINDS: dict[Severity, str] = {"high": "error", "medium": "warning", "low": "notice", "info": "notice"}
_MOST = 10
_LONGEST_TITLE = 200


def render(report: Report, _options: RenderOptions) -> str:
    """A group that can be folded away, and one line that sums up."""
    headline = f"llmreview: {report.verdict}; {outline(report).headline}"
    annotations, others = _findings(report)
    lines = [_command("group", {}, headline), *annotations, *others, _command("endgroup", {}, "")]
    left_out = {
        f"beyond the {_MOST} annotations of a kind that GitHub shows": len(others),
        "suppressed": report.suppressed,
        "not looked at": len(report.not_evaluated),
    }
    return "\n".join((*lines, "; ".join((headline, *(f"{count} {what}" for what, count in left_out.items() if count))))) + "\n"


def _findings(report: Report) -> tuple[list[str], list[str]]:
    """The annotations, and the lines for what is beyond their number."""
    annotations, others = [], []
    broken = outline(report).broken
    if broken:
        what = "\n".join(visible(sentence(entry)) for entry in broken[:_MOST])
        annotations.append(_command("warning", {"title": f"llmreview: {counted(len(broken), 'part')} not evaluated"}, what))
    shown = Counter({"warning": len(annotations)})
    titled = titles(report)
    for finding in sorted(report.reported, key=lambda finding: -finding.priority):
        kind = _KINDS[finding.severity]
        shown[kind] += 1
        if shown[kind] <= _MOST:
            annotations.append(_annotation(kind, finding, titled.get(finding.detector, "")))
        else:
            others.append(_plain(finding))
    return annotations, others


def _annotation(kind: str, finding: Finding, title: str) -> str:
    place = spot(finding)
    properties: dict[str, str | int | None] = {}
    if place is not None:
        one = place.line == place.end_line
        properties = {"file": visible(place.path), "line": place.line, "endLine": None if one else place.end_line}
        properties["col"] = place.column if one else None
    properties["title"] = (
        f"{visible(sentence(title))[:_LONGEST_TITLE]} ({finding.detector})" if title.strip() else finding.detector
    )
    labelled = (("", finding.message), ("", finding.question), ("Why: ", finding.why), ("Fix: ", finding.fix.description))
    text = "\n".join(label + visible(sentence(said)) for label, said in labelled if said.strip())
    return _command(kind, properties, text or finding.detector)


def _command(name: str, properties: dict[str, str | int | None], text: str) -> str:
    given = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items() if value is not None)
    return f"::{name}{' ' if given else ''}{given}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _plain(finding: Finding) -> str:
    """A line of the log, in which the runner finds no command: neither ``::`` at its beginning nor ``##[`` anywhere."""
    place = spot(finding)
    where = "the change" if place is None else f"{place.path}:{place.line or 1}"
    line = f"{finding.severity}  {where}  {finding.detector}: {sentence(finding.message)}"
    return visible(line).replace("##[", r"#\x23[")
