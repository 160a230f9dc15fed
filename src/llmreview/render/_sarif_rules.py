"""The rules of a SARIF log: the detectors that ran or found something, in the words of their findings and of the checklist."""

from __future__ import annotations

from typing import Any, NamedTuple

from llmreview.model import SEVERITIES, ChecklistItem, Finding, Report, Severity
from llmreview.render._text import one_line, visible
from llmreview.render.markdown import escape as markdown

LEVELS: dict[Severity, str] = {"high": "error", "medium": "warning", "low": "note", "info": "note"}
_PROBLEMS: dict[Severity, str] = {"high": "error", "medium": "warning", "low": "recommendation", "info": "recommendation"}
_PRECISIONS = ((0.9, "very-high"), (0.75, "high"), (0.5, "medium"), (0.0, "low"))


class Rule(NamedTuple):
    """What is known of a detector. ``worst`` is None where it found nothing."""

    id: str
    title: str
    question: str = ""
    why: str = ""
    fix: str = ""
    category: str = ""
    severity: Severity | None = None
    """Of its findings as a rule; one of them may be worse or less."""
    worst: Finding | None = None


def rules(report: Report) -> tuple[Rule, ...]:
    """By id."""
    found: dict[str, list[Finding]] = {}
    for finding in report.findings:
        found.setdefault(finding.detector, []).append(finding)
    ids = {*report.checked, *found}
    items: dict[str, ChecklistItem] = {item.id: item for item in report.checklist if item.id in ids}
    return tuple(_rule(name, found.get(name, []), items.get(name)) for name in sorted(ids))


def _rule(name: str, findings: list[Finding], item: ChecklistItem | None) -> Rule:
    worst = max(findings, key=lambda finding: (SEVERITIES.index(finding.severity), finding.priority), default=None)
    return Rule(
        id=name,
        title=(item.title if item else "").strip() or name,
        question=(item.question if item else worst.question if worst else "").strip(),
        why=(worst.why if worst else item.why if item else "").strip(),
        fix=(worst.fix.description if worst else "").strip(),
        category=worst.category if worst else item.category if item else "",
        severity=(item.severity if item else None) or (worst.severity if worst else None),
        worst=worst,
    )


def descriptor(rule: Rule) -> dict[str, Any]:
    """A ``reportingDescriptor``. GitHub shows its help as Markdown and orders by its properties; they are CodeQL's words."""
    parts = [("", rule.question), ("Why: ", rule.why), ("Fix: ", rule.fix)]
    said = [(label, text) for label, text in parts if text]
    described: dict[str, Any] = {
        "id": rule.id,
        "shortDescription": {"text": plain(rule.title)},
        "fullDescription": {"text": plain(rule.why or rule.title)},
        "help": {
            "text": "\n\n".join(label + plain(text) for label, text in said) or plain(rule.title),
            "markdown": "\n\n".join(f"**{label.strip()}** {markdown(text)}" if label else markdown(text) for label, text in said)
            or markdown(rule.title),
        },
        "properties": {"tags": [plain(rule.category)] if rule.category.strip() else []},
    }
    if "-" in rule.id:  # a name that only repeats the id is held for a mistake
        described["name"] = "".join(word.capitalize() for word in rule.id.split("-"))
    if rule.severity is not None:
        described["defaultConfiguration"] = {"level": LEVELS[rule.severity]}
        described["properties"]["problem.severity"] = _PROBLEMS[rule.severity]
    if rule.worst is not None:
        described["properties"]["precision"] = next(word for least, word in _PRECISIONS if rule.worst.confidence >= least)
    return described


def plain(text: str) -> str:
    """Prose on one line."""
    return visible(one_line(text)) or "-"
