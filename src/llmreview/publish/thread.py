"""The text of a thread: what is wrong, why it matters, how to mend it, and how to answer. Ten lines, in an e-mail too."""

from __future__ import annotations

import hashlib
import re

from llmreview.model import Finding
from llmreview.publish.markers import Marker, marked
from llmreview.render.markdown import code, escape

MOST_SUGGESTED = 100
"""Lines above and below the anchor that a suggestion of GitLab's may stand for."""
HOW_TO_ANSWER = (
    "If it does not hold, resolve this thread, answer `llmreview: ok`, or give it a thumbs-down: it is not raised again. "
    "When the flaw is gone, the thread is resolved by itself."
)


def likeness(finding: Finding) -> str:
    """What a finding says of which code, without the file's name.

    The function's name is part of it: what somebody found right in one function is not right in the next that looks like it.
    """
    said = "".join("".join(finding.excerpt).split()) or finding.message
    text = f"{finding.detector}\0{finding.symbol or ''}\0{said}"
    return hashlib.sha256(text.encode(errors="surrogateescape")).hexdigest()[:16]


def thread_body(finding: Finding, bot_id: str, anchor: int | None) -> str:
    """``anchor`` is the line of the new side at which the thread stands; None where it stands at the file or nowhere.

    No line number is in it, so that it stays as it is when lines move.
    """
    severity = f"{finding.severity} severity, " if finding.severity != "info" else ""
    symbol = f" in {code(finding.symbol)}" if finding.symbol else ""
    parts = [f"**{escape(finding.message)}**{symbol} ({severity}{code(finding.detector)})", escape(finding.question)]
    parts += [f"- {code(entry.path)}: {escape(entry.note)}" for entry in finding.evidence[:1]]
    parts += [f"{escape(finding.why)} {escape(finding.fix.description)}"]
    suggestion = _suggestion(finding, anchor)
    parts += [suggestion] if suggestion else []
    parts += [f"<sub>{HOW_TO_ANSWER}</sub>"]
    marker = Marker("thread", bot_id, finding.fingerprint, likeness(finding))
    return marked(marker, "\n\n".join(parts))


def _suggestion(finding: Finding, anchor: int | None) -> str:
    """GitLab's block that can be applied with a click, for a safe replacement of lines around the anchor."""
    if finding.fix.replacement is None or anchor is None or finding.line is None:
        return ""
    last = finding.end_line or finding.line
    above, below = anchor - finding.line, last - anchor
    if min(above, below) < 0 or max(above, below) > MOST_SUGGESTED:
        return ""
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", finding.fix.replacement)), default=0))
    return f"{fence}suggestion:-{above}+{below}\n{finding.fix.replacement}\n{fence}"
