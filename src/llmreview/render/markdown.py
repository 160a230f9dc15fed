"""The report as GitHub-flavoured Markdown, fit for a note on a merge request.

Whatever comes from the change goes through ``escape`` (prose), ``code`` (a code span) or ``fenced`` (a block), and none of it
ever begins a line: GitLab reads ``/merge`` at the beginning of a line as an order.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from llmreview.model import ChangedSymbol, Evidence, Finding, Report
from llmreview.pattern import Pattern
from llmreview.render import RenderOptions
from llmreview.render._outline import (
    Box,
    Outline,
    counted,
    excerpt,
    fold,
    joined,
    outline,
    revisions,
    sentence,
    size,
    what_was_checked,
)
from llmreview.render._text import QUOTED, visible

_MOST_SYMBOLS = 12
_MOST_PLACES = 8
_MOST_CODE = 8
_MOST_LEFT_OUT = 100
_LONGEST_LINE = 200

_BREAK = "&#8203;"
"""A space of no width. Both hosts look for mentions, references and addresses in what the Markdown says, so that a backslash
alone does not stop them: `@` and `user` with this between them name nobody."""
_REFERENCE = Pattern(r"[@#!~%$&^:\[{](?=\S)|www(?=\.)|\w-(?=\d)|[0-9a-f]{6}(?=[0-9a-f])", re.IGNORECASE)
"""Parted from what follows: ``@user``, ``#1``, ``~label``, ``:smile:``, ``https://``, ``www.``, ``GH-1``, a commit."""
_MARKUP = Pattern(r"[\\`*_\[\]<>#!|~&$]")
_LEADING = Pattern(r"^(\d*)([-+=/.)])")
"""What opens a list, underlines a heading or gives an order at the beginning of a line."""


def render(report: Report, options: RenderOptions) -> str:
    """GitHub-flavoured Markdown; ``options.width`` and ``options.color`` mean nothing here."""
    story = outline(report)
    blocks = _nothing(report) if story.says_nothing else _whole(report, story, options)
    return "\n\n".join(blocks) + "\n"


def escape(text: str) -> str:
    """Prose on one line that shows as it was written, whatever it says: no markup, HTML, mention, reference, link or emoji.

    Only what stands between backticks becomes a code span, in which nothing can be said either.
    """
    marked = _REFERENCE.sub("\\g<0>\0", visible(sentence(text)))
    pieces = QUOTED.split(marked)  # prose, fence, what it quotes, prose, …
    parts = [_MARKUP.sub(r"\\\g<0>", pieces[0])]
    for index in range(2, len(pieces), 3):
        quoted, prose = pieces[index].replace("\0", ""), pieces[index + 1]
        padded = len(pieces[index - 1]) > 1 and quoted[:1] == quoted[-1:] == " " and quoted.strip()
        touching = prose == "" and index + 2 < len(pieces)
        parts += [code(quoted[1:-1] if padded else quoted), "\0" if touching else "", _MARKUP.sub(r"\\\g<0>", prose)]
    return _LEADING.sub(r"\1\\\2", "".join(parts)).replace("\0", _BREAK)


def code(text: str) -> str:
    """A code span, in which both hosts read nothing as markup or reference."""
    text = visible(text)
    if not text.strip(" "):
        return "` `"
    fence = "`" * (_longest_run(text) + 1)
    pad = " " if text.startswith(("`", " ")) or text.endswith(("`", " ")) else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def fenced(lines: Sequence[str], language: str = "text") -> str:
    """A code block. The lines must not begin with text of the change."""
    lines = [visible(line if len(line) <= _LONGEST_LINE else line[: _LONGEST_LINE - 1] + "…") for line in lines]
    fence = "`" * max(3, _longest_run("\n".join(lines)) + 1)
    return "\n".join((fence + language, *lines, fence))


def _longest_run(text: str) -> int:
    return max(map(len, re.findall("`+", text)), default=0)


def _indented(block: str) -> str:
    return "\n".join(f"  {line}" if line else "" for line in block.split("\n"))


def bullets(entries: Sequence[str]) -> str:
    return "\n".join(f"- {entry}" for entry in entries)


def details(summary: str, block: str) -> str:
    return f"<details><summary>{summary}</summary>\n\n{block}\n\n</details>"


def _change(report: Report) -> str:
    change = report.change
    title = f"**{escape(change.title)}** " if change.title.strip() else ""
    commits = revisions(change)
    return title + joined((code(commits) if commits else "", size(change)))


def _nothing(report: Report) -> tuple[str, ...]:
    return f"**llmreview: nothing to say.** {_change(report)}", what_was_checked(report)


def _whole(report: Report, story: Outline, options: RenderOptions) -> Iterator[str]:
    yield f"## llmreview: {report.verdict}"
    yield f"{_change(report)}\n\n{story.headline}"
    yield from _tests(report, story)
    if story.violated:
        yield "### Checklist"
        yield from _boxes(story.violated, options, "item")
    if story.questions:
        yield "### Questions for the reader"
        yield from _boxes(story.questions, options, "question")
    yield from _left_out(report, story, options)


def _tests(report: Report, story: Outline) -> Iterator[str]:
    tests = report.checks.tests
    yield f"### Tests: {tests.verdict}"
    if tests.summary.strip():
        yield f"Summary: {escape(tests.summary)}"
    if tests.verdict not in ("warn", "fail"):
        return
    yield from symbols_table(story.gaps, _MOST_SYMBOLS, lambda path, line: cell(f"{path}:{line}"))
    files = [f"{code(file.path)}: {file.status}" for file in tests.files if file.status != "changed"]
    if files:
        yield bullets(fold(files, _MOST_PLACES)[0])


def symbols_table(symbols: Sequence[ChangedSymbol], most: int, place: Callable[[str, int], str]) -> Iterator[str]:
    """Symbols with what became of their tests, at most ``most``; ``place`` writes where one stands into a cell."""
    shown, hidden = fold(symbols, most)
    if shown:
        rows = [f"| {cell(s.symbol)} | {place(s.path, s.line)} | {s.change} | {s.status} |" for s in shown]
        yield "\n".join(("| Symbol | Place | Change | Tests |", "|---|---|---|---|", *rows))
    if hidden:
        yield f"and {counted(hidden, 'more symbol')}"


def cell(text: str) -> str:
    """A code span in a table, where a bar would begin the next column."""
    return code(text.replace("|", r"\x7c"))


def _boxes(boxes: Sequence[Box], options: RenderOptions, noun: str) -> Iterator[str]:
    shown, hidden = fold(boxes, options.max_items)
    for box in shown:
        yield "\n\n".join(_box(box))
    if hidden:
        yield f"and {counted(hidden, f'more {noun}')}"


def _box(box: Box) -> Iterator[str]:
    severity = f"{box.severity}, " if box.severity else ""
    title = box.title if box.item.status == "violated" else box.question or box.title
    yield f"- [ ] **{box.number}. {escape(title)}** ({severity}{code(box.item.id)})"
    if box.findings:
        yield from map(_indented, _finding(box.findings[0]))
    places, hidden = fold(box.evidence, _MOST_PLACES)
    points = [_point(entry) for entry in places]
    if hidden:
        points.append(f"and {counted(hidden, 'more place')}")
    if box.item.status == "violated" and box.question.strip():
        points.append(f"Question: {escape(box.question)}")
    if box.why.strip():
        points.append(f"Why: {escape(box.why)}")
    if box.findings and box.findings[0].fix.description.strip():
        points.append(f"Fix: {escape(box.findings[0].fix.description)}")
    if box.item.reasons:
        points.append(f"Priority {box.item.priority}: {joined(map(escape, box.item.reasons))}")
    if points:
        yield _indented(bullets(points))
    if box.findings and box.findings[0].fix.replacement is not None:
        yield _indented(fenced([f"+ {line}" for line in box.findings[0].fix.replacement.splitlines()[:_MOST_CODE]], "diff"))
    if len(box.findings) > 1:
        yield _indented(_further(box.findings))


def _finding(finding: Finding) -> Iterator[str]:
    symbol = f" in {code(finding.symbol)}" if finding.symbol else ""
    yield f"{place(finding)}{symbol}: {escape(finding.message)}"
    lines = excerpt(finding, _MOST_CODE)
    if lines:
        yield fenced([f"{number} | {line}" for number, line in lines])


def _further(findings: Sequence[Finding]) -> str:
    entries = [
        f"{place(finding)}: {escape(finding.message if finding.message != findings[0].message else finding.symbol or '')}"
        for finding in findings[1 : _MOST_LEFT_OUT + 1]
    ]
    return details(counted(len(findings) - 1, "more place"), bullets(entries))


def _point(evidence: Evidence) -> str:
    return f"{code(f'{evidence.path}:{evidence.line}')}: {escape(evidence.note)}"


def place(finding: Finding) -> str:
    return code(f"{finding.path}:{finding.line}") if finding.path is not None else "The change"


def _left_out(report: Report, story: Outline, options: RenderOptions) -> Iterator[str]:
    if story.broken:
        yield bullets([f"Incomplete: {escape(entry)}" for entry in fold(story.broken, _MOST_LEFT_OUT)[0]])
    claims = [
        f"{claim.verdict}: {escape(claim.text)} ({claim.source}). {escape(claim.evidence)}"
        for claim in report.checks.claims.claims
    ]
    if claims:
        yield details(f"Claims: {report.checks.claims.verdict}", bullets(claims[:_MOST_LEFT_OUT]))
    unseen = [f"{code(entry.what)}: {escape(entry.why)}" for entry in report.not_evaluated if not entry.incomplete]
    if unseen:
        yield details(f"Not looked at: {len(unseen)}", bullets(unseen[:_MOST_LEFT_OUT]))
    hidden = [f for f in report.findings if f.suppressed]
    if hidden and (options.show_suppressed or options.verbosity > 0):
        entries = [
            f"{place(f)}: {code(f.detector)}. {escape(f.suppressed.reason or 'no reason given')}" for f in hidden if f.suppressed
        ]
        yield details(f"Suppressed: {report.suppressed}", bullets(entries[:_MOST_LEFT_OUT]))
    elif report.suppressed:
        yield f"Suppressed: {counted(report.suppressed, 'finding')}"
