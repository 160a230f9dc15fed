"""The text of the one summary note: the verdict, what the checks say, boxes to tick, and the rest folded away.

Every text of the change goes through the Markdown renderer's escapes. The boxes carry marks by which they are known again, so
that a person's tick survives the next edit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from urllib.parse import quote

from llmreview.model import Evidence, Finding, Report
from llmreview.publish.markers import END
from llmreview.publish.plan import Plan
from llmreview.publish.ticks import box_mark
from llmreview.render._outline import Box, Outline, counted, fold, joined, outline, revisions, size, what_was_checked
from llmreview.render.markdown import bullets, code, details, escape, symbols_table

MOST_CHARACTERS = 40_000
"""GitLab takes a million; nobody reads, and no mail shows, more than this."""
_HOW_TO_ANSWER = (
    "If a finding does not hold, resolve its thread, answer `llmreview: ok` there, or give it a thumbs-down: it is not raised "
    "again. This note is edited at every push; ticks stay until there is more to look at."
)
PlaceText = Callable[[str | None, int | None], str]
"""Names a path and a line, with a link to them where the host is known."""
_MOST_SYMBOLS = 10
_MOST_BOXES = 12
_MOST_LISTED = 60
_LEAST_LISTED = 5


def summary_text(report: Report, plan: Plan, web_url: str = "", notices: Sequence[str] = ()) -> str:
    """``web_url`` is the merge request's own, for links to lines; ``notices`` are sentences about the review itself, escaped."""
    links = _links(web_url, report.change.head or "")
    listed = _MOST_LISTED
    while True:
        text = "\n\n".join((*_blocks(report, plan, links, listed), *notices, f"<sub>{_HOW_TO_ANSWER}</sub>", END))
        if len(text) <= MOST_CHARACTERS or listed <= _LEAST_LISTED:
            return text
        listed //= 2


def _links(web_url: str, head: str) -> PlaceText:
    """A function that names a place, with a link to its line where the host is known."""
    project = web_url.partition("/-/merge_requests/")[0] if "/-/merge_requests/" in web_url else ""

    def place(path: str | None, line: int | None) -> str:
        if path is None:
            return "the change"
        shown = code(f"{path}:{line}" if line else path)
        if not project or not head:
            return shown
        return f"[{shown}]({project}/-/blob/{head}/{quote(path, errors='replace')}{f'#L{line}' if line else ''})"

    return place


def _blocks(report: Report, plan: Plan, place: PlaceText, listed: int) -> Iterator[str]:
    story = outline(report)
    yield f"### llmreview: {report.verdict}"
    commits = revisions(report.change)
    yield joined((code(commits) if commits else "", size(report.change), escape(story.headline)))
    if story.says_nothing:
        yield escape(what_was_checked(report))
        return
    yield from _tests(report, story, place)
    yield from _claims(report, place)
    yield from _boxes("Look here first", story.violated, place)
    yield from _boxes("Questions for the reader", story.questions, place)
    yield from _folded(report, story, plan, place, listed)


def _tests(report: Report, story: Outline, place: PlaceText) -> Iterator[str]:
    tests = report.checks.tests
    yield f"**Tests: {tests.verdict}.** {escape(tests.summary)}"
    if tests.verdict not in ("warn", "fail"):
        return
    yield from symbols_table(story.gaps, _MOST_SYMBOLS, lambda path, line: place(path, line).replace("|", "%7C"))


def _claims(report: Report, place: PlaceText) -> Iterator[str]:
    contradicted = [claim for claim in report.checks.claims.claims if claim.is_told]
    if contradicted:
        yield "**What is said of the change and does not hold**"
        entries = []
        for claim in contradicted[:_MOST_SYMBOLS]:
            shown = ", ".join(place(entry.path, entry.line) for entry in claim.places[:3])
            said = "" if claim.is_thread else f"“{escape(claim.text)}” ({claim.source}): "
            entries.append(f"{said}{escape(claim.evidence)}{f' ({shown})' if shown else ''}")
        yield bullets(entries)


def _boxes(title: str, boxes: Sequence[Box], place: PlaceText) -> Iterator[str]:
    if boxes:
        shown, hidden = fold(boxes, _MOST_BOXES)
        yield "\n".join((f"**{title}**", "", *(_box(box, place) for box in shown)))
        if hidden:
            yield f"and {counted(hidden, 'more')}"


def _box(box: Box, place: PlaceText) -> str:
    violated = box.item.status == "violated"
    mark = box_mark(f"{box.item.id}" if violated else f"{box.item.id}:ask", tuple(f.fingerprint for f in box.findings))
    severity = f"{box.severity}: " if violated and box.severity else ""
    lines = [f"- [ ] {severity}**{escape(box.title if violated else box.question)}** {mark}"]
    if box.findings:
        first = box.findings[0]
        more = f" (and {counted(len(box.findings) - 1, 'more place')})" if box.findings[1:] else ""
        lines.append(f"  {place(first.path, first.line)}: {escape(first.message)}{more}")
    elif box.evidence:
        lines.append(f"  {', '.join(place(entry.path, entry.line) for entry in box.evidence[:3])}")
    if violated and box.question:
        lines.append(f"  {escape(box.question)}")
    return "  \n".join(lines)


def _folded(report: Report, story: Outline, plan: Plan, place: PlaceText, listed: int) -> Iterator[str]:
    named = {box.findings[0].fingerprint for box in story.violated[:_MOST_BOXES] if box.findings}
    rest = [f for f in report.reported if f.fingerprint not in plan.shown | named]
    if rest:
        yield details(f"{counted(len(rest), 'more finding')} without a thread", _listed(rest, place, listed))
    settled = [f for f in report.reported if f.fingerprint in plan.settled]
    if settled:
        yield details(f"{counted(len(settled), 'finding')} that somebody resolved or dismissed", _listed(settled, place, listed))
    held_back = [f for f in report.findings if f.suppressed is not None]
    if held_back:
        yield details(f"{counted(len(held_back), 'suppressed finding')}", _listed(held_back, place, listed))
    if story.broken:
        yield bullets([f"Incomplete: {escape(entry)}" for entry in story.broken[:listed]])
    unseen = [f"{code(entry.what)}: {escape(entry.why)}" for entry in report.not_evaluated if not entry.incomplete]
    if unseen:
        yield details(f"Not evaluated: {len(unseen)}", _cut(unseen, listed))


def _listed(findings: Sequence[Finding], place: PlaceText, listed: int) -> str:
    return _cut([_entry(finding, place) for finding in findings], listed)


def _entry(finding: Finding, place: PlaceText) -> str:
    where = finding.path, finding.line
    if finding.path is None and finding.evidence:
        first: Evidence = finding.evidence[0]
        where = first.path, first.line
    why = f" Suppressed: {escape(finding.suppressed.reason or 'no reason given')}" if finding.suppressed else ""
    return f"{finding.severity} {code(finding.detector)} {place(*where)}: {escape(finding.message)}{why}"


def _cut(entries: Sequence[str], listed: int) -> str:
    shown, hidden = fold(entries, listed)
    return bullets([*shown, f"and {hidden} more"] if hidden else list(shown))
