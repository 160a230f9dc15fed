"""What people did to a summary: boxes that they ticked, and what they wrote under it. Both survive an edit."""

from __future__ import annotations

import re

from llmreview.pattern import Pattern
from llmreview.publish.markers import END

_BOX = Pattern(r"^(- \[)([ xX])(\] .*<!-- box ([a-z0-9:-]+) ([0-9a-f,]*) -->[ \t]*)$", re.MULTILINE)
_COMMAND = Pattern(r"^([ \t]*)/(?=\w)", re.MULTILINE)


def box_mark(item: str, fingerprints: tuple[str, ...]) -> str:
    """What tells a box from the others, whatever stands in it; it ends the line of the box."""
    return f"<!-- box {item} {','.join(sorted(f[:8] for f in fingerprints))} -->"


def carried_over(before: str, after: str) -> str:
    """The new text with the ticks of the old one, and with what was written after the old one's end.

    A tick says that somebody has looked: it goes where a finding came to the box that was not there then.
    """
    before = before.replace("\r\n", "\n")
    ticked = {box[4]: _findings(box) for box in _BOX.finditer(before) if box[2] != " "}

    def tick(box: re.Match[str]) -> str:
        holds = box[4] in ticked and _findings(box) <= ticked[box[4]]
        return f"{box[1]}{'x' if holds else box[2]}{box[3]}"

    written = before.partition(f"\n{END}")[2].strip("\n")
    text = _BOX.sub(tick, after)
    return text if not written else f"{text.rstrip()}\n\n{_harmless(written)}"


def _findings(box: re.Match[str]) -> set[str]:
    return set(filter(None, box[5].split(",")))


def _harmless(text: str) -> str:
    """Whoever wrote ``/merge`` here did so with their own rights; sent again it would be obeyed with the bot's."""
    return _COMMAND.sub(r"\1\\/", text)
