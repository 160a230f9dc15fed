"""Text from the change is hostile, or merely odd: what no renderer may pass on as it stands.

Each renderer has an ``escape`` of its own for its markup; these are the steps they share.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from llmreview.pattern import Pattern

_SURROGATE = Pattern("[\ud800-\udfff]")

_UNSEEN = Pattern(
    "["
    "\x00-\x1f\x7f-\x9f"  # C0, C1: they steer terminals
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidi controls: they reorder what is read
    # no width, or line ends
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2028\u2029\u2060-\u2065\u206a-\u206f"
    "\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u3164\ufe00-\ufe0d\ufeff\uffa0\ufff0-\ufffb"
    "\U000110bd\U000110cd\U00013430-\U0001345f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
    "\ud800-\udfff"  # bytes that were not UTF-8
    "]"
)
_PLAIN = {
    "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u00ab": '"', "\u00bb": '"',
    "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "--", "\u2015": "--", "\u2212": "-",
    "\u2026": "...", "\u00b7": "~", "\u2022": "*", "\u00d7": "x", "\u00f7": "/", "\u00a0": " ", "\u202f": " ", "\u2009": " ",
    "\u2190": "<-", "\u2192": "->", "\u2194": "<->", "\u21d2": "=>", "\u2264": "<=", "\u2265": ">=", "\u2260": "!=",
    "\u2500": "-", "\u2501": "-", "\u2502": "|", "\u2503": "|", "\u2514": "+", "\u251c": "+", "\u2713": "x", "\u2714": "x",
}  # fmt: skip
_NOT_ASCII = Pattern(r"[^\x20-\x7e]")
QUOTED = Pattern(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)")
"""A code span as CommonMark has it: more backticks around it than stand in it."""
_NAMED = {"\n": r"\n", "\r": r"\r", "\t": r"\t"}


def _spell(match: re.Match[str]) -> str:
    character = match.group()
    code = ord(character)
    if 0xDC80 <= code <= 0xDCFF:  # os.fsdecode keeps the byte 0xNN as U+DCNN
        code -= 0xDC00
    if code <= 0xFF:
        return _NAMED.get(character) or f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def without_surrogates(text: str) -> str:
    """The text with bytes that were not UTF-8 spelled as ``\\xNN``, so that it can be encoded."""
    return text if text.isascii() else _SURROGATE.sub(_spell, text)


def visible(text: str) -> str:
    """The text on one line, with everything that steers, reorders or cannot be seen spelled out (``\\x1b``, ``\\u202e``)."""
    return text if text.isascii() and text.isprintable() else _UNSEEN.sub(_spell, text)


def ascii_only(text: str) -> str:
    """One line of printable ASCII: typography by what it stands for, the rest spelled out (``\\xe9``, ``\\u6f22``)."""
    return text if text.isascii() and text.isprintable() else _NOT_ASCII.sub(_plainly, text)


def _plainly(match: re.Match[str]) -> str:
    return _PLAIN.get(match.group()) or _spell(match)


def one_line(text: str) -> str:
    """Prose on one line: runs of white space become one space."""
    return " ".join(text.split())


def runs(text: str) -> Iterator[tuple[str, bool]]:
    """The text in pieces, and whether each is code: what stood between backticks, which are off."""
    pieces = QUOTED.split(text)  # prose, fence, what it quotes, prose, …
    if pieces[0]:
        yield pieces[0], False
    for position in range(1, len(pieces), 3):
        fence, quoted, prose = pieces[position : position + 3]
        padded = len(fence) > 1 and quoted[:1] == quoted[-1:] == " " and quoted.strip()
        yield quoted[1:-1] if padded else quoted, True
        if prose:
            yield prose, False
