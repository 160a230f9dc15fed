"""Messages and descriptions as statements: sentences with what stands around them, code and quotations set aside.

Commit messages are only like Markdown: their paragraphs are wrapped by hand, they end in trailers, and a squashed commit holds
the messages of those before it. So lines are read here rather than by a Markdown parser.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Literal, NamedTuple

from llmreview.change import Message
from llmreview.pattern import Pattern

MOST_STATEMENTS = 400
"""Statements of all messages together that are read."""
LONGEST = 600
"""Characters of a statement that are read."""

Source = Literal["commit", "title", "description"]


class Statement(NamedTuple):
    """A sentence, or an item of a list.

    ``text`` is as it was written, on one line; ``plain`` is without marks of Markdown, emoji and a prefix such as ``fix(api):``.
    """

    text: str
    plain: str
    source: Source
    sha: str | None
    heading: str = ""
    lead: str = ""
    """What a list is introduced with: ``Removed:``."""
    ticked: bool | None = None
    """Of an item of a checklist: whether it is ticked."""
    is_title: bool = False
    is_squashed: bool = False
    """Whether it is of another commit (squashed into this one, reverted, released): what it says may not be in this change."""


class _Block(NamedTuple):
    text: str
    heading: str
    lead: str
    ticked: bool | None
    is_squashed: bool


_TRAILER = Pattern(
    r"^(?:[A-Z][\w-]*-(?:by|to|for|from|id|ref|url|link|logs-url)|signed-off|change-id|"
    r"refs?|fixes|closes|resolves|issue|see-also|cc|bug)\s*:\s",
    re.IGNORECASE,
)
_SIGNATURE = Pattern(r"^\W*(?:generated|made|assisted|authored|written) (?:with|by)\b.{0,80}$", re.IGNORECASE)
_FENCE = Pattern(r"^\s{0,12}(`{3,}|~{3,})")
_COMMENT = Pattern(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_TASK = Pattern(
    r"<(?P<tag>issue_title|issue_description|agent_instructions|comments?|comment_new|original_prompt|problem_statement|task)>"
    r".*?(?:</(?P=tag)>|\Z)"
    r"|<details>\s*<summary>\W*(?:original (?:prompt|issue|task)|prompt|task|issue)\b.*?(?:</details>|\Z)",
    re.DOTALL | re.IGNORECASE,
)
"""What was asked for, as descriptions quote it: it tells of nothing that was done."""
_HEADING = Pattern(r"^\s{0,3}#{1,6}\s+(.*?)\s*#*$")
_ITEM = Pattern(r"^(\s*)(?:[-*+•–]|\d{1,3}[.)])\s+(?:\[([ xX✓✔-])\]\s+)?(.*)$")
_RULE = Pattern(r"^\s*(?:[-*_=]\s*){3,}$")
_ROW = Pattern(r"^\s*\|(.*)\|\s*$")
_PLANS = Pattern(
    r"to ?dos?|next(?: steps?)?|follow[- ]?ups?|remaining(?: work)?|out of scope|future work|known issues", re.IGNORECASE
)
"""Lines that are headings though nothing marks them as such."""
_INDENTED = Pattern(r"^(?: {4}|\t)")
_ROW_OF_HEADS = Pattern(r"^\s*\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?\s*)?$")
"""What parts the heads of a table's columns from its rows."""
_BARE_HEADING = Pattern(r"^(?:\*\*)?([A-Z][\w /&'-]{2,48}?)\s*(?:\([^()]*\))?\s*:?(?:\*\*)?:?\s*$")
_SENTENCE_END = Pattern(
    r"(?<=[.!?;。！？；])(?<!\be\.g\.)(?<!\bi\.e\.)(?<!\bvs\.)(?<!\betc\.)\s+(?=[\"'`(*\[]*[A-Z0-9_]|\W?[^\x00-\x7f])|(?<=;)\s+"
)
_EMOJI = Pattern("[\U0001f000-\U0001faff☀-➿⬀-⯿️‍\U000e0020-\U000e007f]+")
_EMPHASIS = Pattern(
    r"(?P<code>`[^`]*`)|(\*\*|(?<!\w)__)(?=\S)(?P<strong>.+?)(?<=\S)\2|(?<![\w*])\*(?=\S)(?P<stressed>[^*]+?)(?<=\S)\*(?![\w*])"
)
"""Stressed words; a span of code is passed over."""
_LINK = Pattern(r"!?\[([^\]]*)\]\([^)\s]*(?:\s+\"[^\"]*\")?\)")
_TAG = Pattern(r"</?[A-Za-z][\w-]*(?:\s[^<>]*)?/?>")
_PREFIX = Pattern(
    r"^(?:\[[^\]]{1,30}\]\s*)*(?:(?!todo|fixme|note|notes|later)[a-z]{2,12}(?:\([^()]{1,60}\))?!?:\s+)+", re.IGNORECASE
)
_REFERENCE = Pattern(
    r"\s*\((?:(?:see|fixes|closes|refs?)\s+)?(?:[\w./-]*#\d+|[A-Z]{2,10}-\d+)(?:,\s*(?:[\w./-]*#\d+|[A-Z]{2,10}-\d+))*\)"
)
_AROUND = " \t-–—•>"
_QUOTATION = Pattern(r"^\s*>")
_SQUASHED = Pattern(r"^\* \S")
_REVERTS = Pattern(r"^This reverts (?:commit|merge)\b", re.MULTILINE)
_RELEASE = Pattern(
    r"^(?:[a-z]+(?:\([^)]*\))?!?: *)?(?:release|publish|cut|prepare|bump|version)\b.*\bv?\d+\.\d+"
    r"|^(?:[a-z]+\(release\)!?: *)?v?\d+\.\d+(?:\.\d+)?\b"
    r"|^(?:[a-z]+(?:\([^)]*\))?!?: *)?version (?:packages|bump)\b"
    r"|^(?:[a-z]+(?:\([^)]*\))?!?: *)?(?:update|upgrade)\b.*\b(?:to|from) v?\d+(?:\.\d+|\b\s*(?:\(#\d+\))?$)",
    re.IGNORECASE,
)
"""Titles of releases, whose notes tell of the commits before, and of new versions of what others made."""
_NOTES_OF_OTHERS = Pattern(
    r"^(?:This [PM]R contains the following updates:|Bumps \[|Bumps the .* group|(?:#{1,6} *)?Release Notes\s*$)"
    r"|<summary>\s*Release notes\s*</summary>",
    re.MULTILINE | re.IGNORECASE,
)
"""What shows that the notes of other projects are quoted, of which new versions came."""
MOST_REQUESTS = 2
"""Lines of a body that end in the number of a request, as titles of merged ones do, from which on it is a list of them."""
_NUMBERED = Pattern(r"\(#\d+\)\s*$")


def read_statements(messages: Iterable[Message]) -> tuple[Statement, ...]:
    """The statements of all messages in order; of a very long text only the beginning."""
    found: list[Statement] = []
    for message in messages:
        for statement in _of_message(message):
            if len(found) >= MOST_STATEMENTS:
                return tuple(found)
            found.append(statement)
    return tuple(found)


def read_passages(message: Message) -> Iterator[str]:
    """The title and the paragraphs of a message, a list being one; code, quotations and trailers are left out.

    An emoji that leads a title says of what kind the change is, as gitmoji has it.
    """
    text = _written(message)
    if message.source in ("commit", "title"):
        first, _, text = text.partition("\n")
        yield _EMOJI.sub("", first[:4]) + first[4:]
    lines: list[str] = []
    fence = ""
    for line in [*text.split("\n"), ""]:
        mark = _FENCE.match(line)
        if mark is not None and (not fence or mark[1][0] == fence):
            fence = "" if fence else mark[1][0]
        elif not fence and line.strip():
            if not (_QUOTATION.match(line) or _TRAILER.match(line) or _SIGNATURE.match(_EMOJI.sub("", line))):
                lines.append(line)
        elif lines and not fence:
            yield "\n".join(lines)
            lines = []


def _written(message: Message) -> str:
    """What a message says of itself: without comments that are not shown, and the task that it quotes."""
    return _TASK.sub("", _COMMENT.sub("", message.text.replace("\r\n", "\n"))).strip()


def _of_message(message: Message) -> Iterator[Statement]:
    text = _written(message)
    first, _, body = text.partition("\n")
    is_titled = message.source in ("commit", "title")
    if is_titled:
        yield _statement(first, "title" if message.source == "title" else "commit", message.sha, is_title=True)
    lines = (body if is_titled else text).split("\n")
    is_merged = is_titled and _NUMBERED.search(first) is not None
    tells_of_others = any(pattern.search(text) for pattern in (_REVERTS, _NOTES_OF_OTHERS)) or (
        is_titled and _RELEASE.search(first) is not None
    )
    for block in _blocks(lines, tells_of_others or _is_squashed(lines, is_merged)):
        for sentence in sentences(block.text):
            yield _statement(
                sentence,
                message.source,
                message.sha,
                heading=block.heading,
                lead=block.lead,
                ticked=block.ticked,
                is_squashed=block.is_squashed,
            )


def _statement(text: str, source: Source, sha: str | None, **around: object) -> Statement:
    return Statement(text[:LONGEST], plain_text(text[:LONGEST]), source, sha, **around)  # type: ignore[arg-type]


def sentences(text: str) -> list[str]:
    """The sentences of a paragraph. What stands in code spans does not end one."""
    spans = re.sub(r"`[^`]*`", lambda span: span[0].replace(" ", "\x00").replace(";", "\x01"), text)
    return [s.replace("\x00", " ").replace("\x01", ";").strip() for s in _SENTENCE_END.split(spans) if s and s.strip()]


def plain_text(text: str) -> str:
    """A text as ``unmarked`` gives it, without a conventional prefix."""
    return _PREFIX.sub("", unmarked(text)).strip(_AROUND)


def unmarked(text: str) -> str:
    """A text without marks of Markdown, emoji and references to issues; code spans keep their ticks."""
    text = _TAG.sub("", _LINK.sub(r"\1", text))
    text = _EMPHASIS.sub(lambda m: m["code"] or m["strong"] or m["stressed"], text)
    return re.sub(r"\s+", " ", _REFERENCE.sub("", _EMOJI.sub("", text))).strip(_AROUND)


class _Reader:
    """Goes through the lines of a text, and keeps what stands around each block."""

    def __init__(self, is_squashed: bool) -> None:
        self._is_squashed = is_squashed
        self._lines: list[str] = []
        self._heading = self._lead = self._fence = ""
        self._ticked: bool | None = None
        self._in_list = False

    def read(self, line: str) -> Iterator[_Block]:
        """The block that a line ends, if it does."""
        mark = _FENCE.match(line)
        if self._fence:
            self._fence = "" if mark is not None and mark[1][0] == self._fence else self._fence
        elif mark is not None:
            yield from self.close()
            self._fence = mark[1][0]
        elif not line.strip() or _RULE.match(line):
            self._lead = self._lead if self._ticked is None else ""
            yield from self.close()
        elif not self._lines and not self._in_list and _INDENTED.match(line):
            return  # code
        elif _ends_block(line):
            yield from self.close()
            self._in_list = False
            yield from self._whole_line(line)
        else:
            item = _ITEM.match(line)
            self._in_list = item is not None or (self._in_list and line[:1].isspace())
            if item is not None:
                yield from self.close()
                self._ticked = None if item[2] is None else item[2] not in " -"
            self._lines.append(item[3] if item is not None else line)

    def _whole_line(self, line: str) -> Iterator[_Block]:
        """A heading, or a row of a table; quotations and trailers say nothing."""
        titled, row = _HEADING.match(line), _ROW.match(line)
        if titled is not None:
            self._heading, self._lead = titled[1], ""
        elif row is not None:
            cells = [cell.strip() for cell in row[1].split("|")]
            if not all(re.fullmatch(r":?-{2,}:?", cell) for cell in cells):
                text = " | ".join(cell for cell in cells if cell)
                yield _Block(text, self._heading, self._lead, None, self._is_squashed)

    def close(self) -> Iterator[_Block]:
        """The block that was open."""
        text = " ".join(line.strip() for line in self._lines).strip()
        self._lines.clear()
        bare = _BARE_HEADING.match(text)
        if bare is not None and (text.rstrip("*").endswith(":") or text.startswith("**") or _PLANS.fullmatch(text)):
            self._heading = self._lead = bare[1]
        elif text:
            yield _Block(text, self._heading, self._lead, self._ticked, self._is_squashed)
            self._lead = sentences(text)[-1].rstrip(":") if text.endswith(":") else self._lead
        self._ticked = None


def _ends_block(line: str) -> bool:
    """Whether a line stands for itself: a heading, a row, a quotation, a trailer."""
    patterns = (_HEADING, _ROW, _QUOTATION, _TRAILER)
    return any(pattern.match(line) for pattern in patterns) or _SIGNATURE.match(_EMOJI.sub("", line)) is not None


def _is_squashed(lines: list[str], is_merged: bool) -> bool:
    """Whether a text holds the messages of several commits: each title is an item with blank lines around it.

    ``is_merged`` says that the title names the request which it was merged by.
    """
    titles = [
        number
        for number, line in enumerate(lines)
        if _SQUASHED.match(line) and not "".join(lines[max(0, number - 1) : number]).strip()
    ]
    ruled = any(re.match(r"-{5,}\s*$", line) for line in lines)
    with_text = any(not lines[n + 1].strip() and not _SQUASHED.match(lines[n + 2]) for n in titles[:-1])
    requests = sum(_NUMBERED.search(line) is not None for line in lines)
    return (len(titles) >= 2 and (ruled or with_text or is_merged)) or requests >= MOST_REQUESTS


def _blocks(lines: list[str], is_squashed: bool) -> Iterator[_Block]:
    """Paragraphs, items and rows, with the heading and the lead above them; code, quotations and trailers are left out."""
    reader = _Reader(is_squashed)
    for line, following in pairwise((*lines, "")):
        if not (_ROW.match(line) and _ROW_OF_HEADS.match(following)):
            yield from reader.read(line)
    yield from reader.close()
