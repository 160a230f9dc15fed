"""Paragraphs, items of lists and rows of tables, each with the headings and the lead above it.

Code, quotations and trailers are left out: they say nothing of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Literal, NamedTuple

from llmreview.pattern import Pattern


class Block(NamedTuple):
    """A paragraph, item or row on one line. What the fields around it mean is said at ``Statement``."""

    text: str
    heading: str
    outer: tuple[str, ...]
    lead: str
    columns: str
    ticked: bool | None
    is_item: bool = False
    """Whether it is an item of a list."""


class Aside(NamedTuple):
    """What stands between the blocks and is none."""

    text: str
    kind: Literal["heading", "quotation", "code", "trailer"]


TRAILER = Pattern(
    r"^(?:[A-Z][\w-]*-(?:by|to|for|from|id|ref|url|link|logs-url)|signed-off|change-id|"
    r"refs?|fixes|closes|resolves|issue|see-also|cc|bug)\s*:\s",
    re.IGNORECASE,
)
_SIGNATURE = Pattern(r"^\W*(?:generated|made|assisted|authored|written) (?:with|by)\b.{0,80}$", re.IGNORECASE)
EMOJI = Pattern("[\U0001f000-\U0001faff☀-➿⬀-⯿️‍\U000e0020-\U000e007f]+")
FENCE = Pattern(r"^\s{0,12}(`{3,}|~{3,})")
_HEADING = Pattern(r"^\s{0,3}(#{1,6})\s+(.*?)\s*#*$")
_SUMMARY = Pattern(r"^\s*(?:<details\b[^<>]*>)?\s*<summary\b[^<>]*>(.*?)</summary>(.*)$", re.IGNORECASE)
"""What a part is called that is folded."""
_UNFOLDED = Pattern(r"^\s*</details>", re.IGNORECASE)
BULLET = r"(?:[-*+•–◦▪▸‣]|[✓✔✅☑]\ufe0f?|\d{1,3}[.)])"
"""What leads an item of a list. A tick does in messages that are not Markdown."""
_ITEM = Pattern(rf"^(\s*){BULLET}\s+(?:\[([ xX✓✔-])\]\s+)?(.*)$")
_RULE = Pattern(r"^\s*(?:[-*_=─━═]\s*){3,}$")
_UNDERLINE = Pattern(r"^ {0,3}(?:={3,}|-{3,}|─{3,}|━{3,}|═{3,})\s*$")
_TITLE = Pattern(r"^\s{0,3}[A-Z\d](?!.*[.,;]$).{1,70}$")
_ROW = Pattern(r"^\s*\|(.*)\|\s*$")
_PLANS = Pattern(
    r"to ?dos?|next(?: steps?)?|follow[- ]?ups?|remaining(?: work)?|out of scope|future work|known issues", re.IGNORECASE
)
"""Lines that are headings though nothing marks them as such."""
_INDENTED = Pattern(r"^(?: {4}|\t)")
_ROW_OF_HEADS = Pattern(r"^\s*\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?\s*)?$")
"""What parts the heads of a table's columns from its rows."""
_BARE_HEADING = Pattern(
    r"^(?:\*\*)?([A-Z][\w /&'-]{2,48}?(?:\s*\((?:later|next|not|planned|future|deferred|post-?merge|to ?do)\b[^()]*\))?)"
    r"\s*(?:\([^()]*\))?\s*:?(?:\*\*)?:?\s*$"
)
QUOTATION = Pattern(r"^\s*>")
LONGEST_ABOVE = 300
"""Characters that are read of a heading, and of what introduces a list."""
_BELOW_ALL = 7
"""The level of a heading that only looks like one: below those that are marked."""
_FOLDED = 8
"""How much further down everything stands that is folded."""


class _Reader:
    """Goes through the lines of a text, and keeps what stands around each block."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._headings: list[tuple[int, str]] = []
        self._lead = self._fence = self._columns = ""
        self._depth = 0
        self._ticked: bool | None = None
        self._in_list = self._in_quotation = self._is_listed = self._is_item = False
        self.titles: list[str] = []
        """The headings that were opened."""
        self.passed: Literal["quotation", "code", "trailer", ""] = ""
        """What the last line was that belongs to no block."""

    def read(self, line: str) -> Iterator[Block]:
        """The block that a line ends, if it does."""
        mark = FENCE.match(line)
        self.passed = ""
        is_whole = _ends_block(line)
        if self._in_quotation and line.strip() and not (mark or is_whole or _RULE.match(line) or _ITEM.match(line)):
            self.passed = "quotation"  # goes on with what is quoted
            return
        self._in_quotation = QUOTATION.match(line) is not None and not self._fence
        if self._fence:
            self._fence = "" if mark is not None and mark[1][0] == self._fence else self._fence
            self.passed = "code" if self._fence else ""
        elif mark is not None:
            yield from self.close()
            self._fence = mark[1][0]
        elif (level := self._level_of(line)) is not None:
            title = self._lines.pop()
            yield from self.close()
            self._open(level, title.strip().rstrip(":"))
        elif not line.strip() or _RULE.match(line):
            self._lead = self._lead if self._ticked is None else ""
            yield from self.close()
        elif not self._lines and not self._in_list and _INDENTED.match(line):
            self.passed = "code"
        elif is_whole:
            yield from self.close()
            self._in_list = False
            yield from self._whole_line(line)
        else:
            yield from self._go_on(line)

    def _level_of(self, line: str) -> int | None:
        """The level of the heading that a line underscores; None where it does not."""
        is_title = len(self._lines) == 1 and not self._in_list and _TITLE.match(self._lines[0]) is not None
        return 1 + (line.strip()[0] in "-─") if is_title and _UNDERLINE.match(line) else None

    def _go_on(self, line: str) -> Iterator[Block]:
        """A line of a paragraph or an item."""
        item = _ITEM.match(line)
        self._in_list = item is not None or (self._in_list and line[:1].isspace())
        if item is not None:
            yield from self.close()
            self._ticked = None if item[2] is None else item[2] not in " -"
        elif self._is_listed and not self._in_list and not self._lines and self._lead != self._headings_shown()[-1]:
            self._lead = ""  # the list that it led in is over
        self._is_listed = self._is_listed or item is not None
        self._is_item = item is not None or (self._is_item and bool(self._lines))
        self._lines.append(item[3] if item is not None else line)

    def _whole_line(self, line: str) -> Iterator[Block]:
        """A heading, or a row of a table; quotations and trailers say nothing."""
        titled, row, folded = _HEADING.match(line), _ROW.match(line), _SUMMARY.match(line)
        if titled is not None:
            self._open(len(titled[1]), titled[2])
        elif folded is not None:
            self._open(0, folded[1], _FOLDED)
            self._lines += [folded[2]] if folded[2].strip() else []
        elif _UNFOLDED.match(line):
            self._headings = [above for above in self._headings if above[0] < self._depth]
            self._depth = max(0, self._depth - _FOLDED)
        elif row is not None:
            cells = [cell.strip() for cell in row[1].split("|")]
            if not all(re.fullmatch(r":?-{2,}:?", cell) for cell in cells):
                yield self._block(" | ".join(cell for cell in cells if cell), None, self._columns)
        else:
            self.passed = "quotation" if self._in_quotation else "trailer"

    def _open(self, level: int, heading: str, folded: int = 0) -> None:
        """A heading, which ends the parts below others of its level; what is folded holds all headings in it."""
        self.titles.append(heading)
        self._depth += folded
        level += self._depth
        self._headings = [above for above in self._headings if above[0] < level]
        self._headings.append((level, heading[:LONGEST_ABOVE]))
        self._lead = ""

    def read_heads(self, line: str) -> Iterator[Block]:
        """Ends the block before a table, of whose columns the line has the heads."""
        yield from self.close()
        self._columns = line

    def close(self) -> Iterator[Block]:
        """The block that was open."""
        text = " ".join(line.strip() for line in self._lines).strip()
        self._lines.clear()
        bare = _BARE_HEADING.match(text)
        if bare is not None and (text.rstrip("*").endswith(":") or text.startswith("**") or _PLANS.fullmatch(text)):
            self._open(_BELOW_ALL, bare[1])
            self._lead = bare[1]
        elif text:
            yield self._block(text, self._ticked)
            if text.endswith(":"):
                self._lead, self._is_listed = sentences(text)[-1].rstrip(":")[:LONGEST_ABOVE], False
        self._ticked = None

    def _block(self, text: str, ticked: bool | None, columns: str = "") -> Block:
        *outer, heading = self._headings_shown()
        return Block(text, heading, tuple(outer), self._lead, columns, ticked, self._is_item and not columns)

    def _headings_shown(self) -> list[str]:
        """The headings above, the nearest last."""
        return [above[1] for above in self._headings] or [""]


def _ends_block(line: str) -> bool:
    """Whether a line stands for itself: a heading, a row, a quotation, a trailer."""
    patterns = (_HEADING, _ROW, QUOTATION, TRAILER, _SUMMARY, _UNFOLDED)
    return any(pattern.match(line) for pattern in patterns) or is_signature(line)


def is_signature(line: str) -> bool:
    """Whether a line says what a text was written with."""
    return _SIGNATURE.match(EMOJI.sub("", line)) is not None


def read_blocks(lines: list[str]) -> Iterator[Block]:
    """The blocks of a text in order."""
    return (block for block in read_all(lines) if isinstance(block, Block))


def read_all(lines: list[str]) -> Iterator[Block | Aside]:
    """The blocks of a text, and what stands between them: headings, quotations, code, trailers."""
    reader = _Reader()
    passed: list[str] = []
    kind: Literal["quotation", "code", "trailer", ""] = ""
    for line, following in pairwise((*lines, "")):
        is_head = _ROW.match(line) is not None and _ROW_OF_HEADS.match(following) is not None
        yield from list(reader.read_heads(line) if is_head else reader.read(line))
        yield from _titles(reader)
        if passed and reader.passed != kind:
            yield Aside(_as_one(passed, kind), kind or "code")
            passed = []
        kind = reader.passed
        passed += [line] if kind else []
    yield from list(reader.close())
    yield from _titles(reader)
    if passed:
        yield Aside(_as_one(passed, kind), kind or "code")


def _titles(reader: _Reader) -> Iterator[Aside]:
    """The headings that were opened since."""
    for title in reader.titles:
        yield Aside(title, "heading")
    reader.titles.clear()


def _as_one(lines: list[str], kind: str) -> str:
    """The lines of code as they are, those of a quotation as one."""
    if kind == "quotation":
        return "> " + " ".join(line.strip().lstrip(">").strip() for line in lines)
    return "\n".join(lines).strip()


_SENTENCE_END = Pattern(
    r"(?<=[.!?;。！？；])(?<!\be\.g\.)(?<!\bi\.e\.)(?<!\bvs\.)(?<!\betc\.)\s+(?=[\"'`(*\[]*[A-Z0-9_]|\W?[^\x00-\x7f])|(?<=;)\s+"
)


def sentences(text: str) -> list[str]:
    """The sentences of a paragraph. What stands in code spans does not end one."""
    spans = re.sub(r"`[^`]*`", lambda span: span[0].replace(" ", "\x00").replace(";", "\x01"), text)
    return [s.replace("\x00", " ").replace("\x01", ";").strip() for s in _SENTENCE_END.split(spans) if s and s.strip()]
