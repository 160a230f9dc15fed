"""Messages and descriptions as statements: sentences with what stands around them, code and quotations set aside.

Commit messages are only like Markdown: their paragraphs are wrapped by hand, they end in trailers, and a squashed commit holds
the messages of those before it. So lines are read here rather than by a Markdown parser.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import dropwhile
from typing import Literal, NamedTuple

from llmreview.change import Message
from llmreview.claims.blocks import EMOJI, FENCE, QUOTATION, TRAILER, is_signature, read_blocks, sentences
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
    outer: tuple[str, ...] = ()
    """The headings that its heading stands below."""
    lead: str = ""
    """What a list is introduced with: ``Removed:``."""
    columns: str = ""
    """Of a row of a table: the heads of its columns."""
    ticked: bool | None = None
    """Of an item of a checklist: whether it is ticked."""
    goes_on: bool = False
    """Of an item of a list: whether it is a further sentence of it, which speaks of what the first one told."""
    is_title: bool = False
    length: int = 0
    """Lines of the text that it stands in, the title left out."""
    is_squashed: bool = False
    """Whether it is of another commit (squashed into this one, reverted, released): what it says may not be in this change."""

    @property
    def may_be_of_a_part(self) -> bool:
        """Whether what sounds like all of the change may rather be said of a part: a title and a ticked item are of all of it."""
        return self.length > LINES_OF_AN_ESSAY and not (self.is_title or self.ticked)

    @property
    def may_explain(self) -> bool:
        """Whether it may tell how code works, or where, rather than what was done: short texts tell little beside that."""
        return self.length > LINES_OF_A_NOTE and not self.is_title


LINES_OF_A_NOTE, LINES_OF_AN_ESSAY = 15, 40
_COMMENT = Pattern(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_TASK = Pattern(
    r"<(?P<tag>issue_title|issue_description|agent_instructions|comments?|comment_new|original_prompt|problem_statement|task)>"
    r".*?(?:</(?P=tag)>|\Z)"
    r"|<details>\s*<summary>\W*(?:original (?:prompt|issue|task)|prompt|task|issue)\b.*?(?:</details>|\Z)",
    re.DOTALL | re.IGNORECASE,
)
"""What was asked for, as descriptions quote it: it tells of nothing that was done."""
_SUMMARY = Pattern(r"<summary\b[^<>]*>(?:[^<]|<(?!/?summary\b)){0,400}</summary>", re.IGNORECASE)
"""What a part is called that is folded, over several lines where the text was wrapped."""
_DUNDER = (
    r"(?:(?:post_)?init|main|name|all|call|[gs]etattr|getattribute|file|new|str|repr|eq|ne|hash|len|iter|next|a?enter|a?exit|"
    r"[gs]etitem|delitem|del|dict|slots|future|version|doc|class|contains|bool|tests?|mocks?|snapshots?|fixtures?|generated)__"
)
"""Names that are written so, of Python and of folders."""
_EMPHASIS = Pattern(
    rf"(?P<code>`[^`]*`)|(\*\*|(?<![\w/.])__(?!{_DUNDER}))(?=\S)(?P<strong>.+?)(?<=\S)\2"
    r"|(?<![\w*])\*(?=\S)(?P<stressed>[^*]+?)(?<=\S)\*(?![\w*])"
)
"""Stressed words; a span of code is passed over, and names are none: ``__init__``."""
_STRUCK = Pattern(r"~~(?=[^\s~])[^~]+~~")
_LINK = Pattern(r"!?\[([^\]]*)\]\([^)\s]*(?:\s+\"[^\"]*\")?\)")
_TAG = Pattern(r"</?[A-Za-z][\w-]*(?:\s[^<>]*)?/?>")
_PREFIX = Pattern(
    r"^(?:\[[^\]]{1,30}\]\s*)*(?:(?!todo|fixme|note|notes|later)[a-z]{2,12}(?:\([^()]{1,60}\))?!?:\s+)+", re.IGNORECASE
)
_REFERENCE = Pattern(
    r"\s*\((?:(?:see|fixes|closes|refs?)\s+)?(?:[\w./-]*#\d+|[A-Z]{2,10}-\d+)(?:,\s*(?:[\w./-]*#\d+|[A-Z]{2,10}-\d+))*\)"
)
_AROUND = " \t-–—•>"
_SQUASHED = Pattern(r"^\* \S")
_MERGED = Pattern(r"^\s*(?:\* |- )?Merge (?:remote-tracking )?branch(?:es)? ['\"\w]", re.MULTILINE)
"""What a squashed branch had merged into it is told between what its commits did."""
_REVERTS = Pattern(r"^This reverts (?:commit|merge)\b", re.MULTILINE)
_TITLE_OF_A_REVERT = Pattern(r"(?:[a-z]+(?:\([^)]*\))?!?: *)?(?:revert|reapply)\w*(?:\([^)]*\))?(?:!?: | [\"“'`])", re.IGNORECASE)
"""What leads the title of the commit that is taken back: ``Revert "Add rows"``."""
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
_RULED = Pattern(r"-{5,}\s*$")
_WRITTEN_BY = Pattern(r"(?:co-authored|signed-off)-by:\s", re.IGNORECASE)
_NEXT_TITLE = Pattern(r"(?!https?://)[A-Za-z`'\"][^|<>]{2,72}(?<![:.])\s*$")
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
        yield EMOJI.sub("", first[:4]) + first[4:]
    lines: list[str] = []
    fence = ""
    for line in [*text.split("\n"), ""]:
        mark = FENCE.match(line)
        if mark is not None and (not fence or mark[1][0] == fence):
            fence = "" if fence else mark[1][0]
        elif not fence and line.strip():
            if not (QUOTATION.match(line) or TRAILER.match(line) or is_signature(line)):
                lines.append(line)
        elif lines and not fence:
            yield "\n".join(lines)
            lines = []


def _written(message: Message) -> str:
    """What a message says of itself: without comments that are not shown, and the task that it quotes."""
    text = _TASK.sub("", _COMMENT.sub("", message.text.replace("\r\n", "\n")))
    text = _SUMMARY.sub(lambda found: found[0].replace("\n", " "), text)
    return re.sub(r"\A(?:[ \t]*\n)+", "", text).rstrip()


def _of_message(message: Message) -> Iterator[Statement]:
    text = _written(message)
    first, _, body = text.partition("\n")
    is_titled = message.source in ("commit", "title")
    if is_titled:
        is_of_other = _TITLE_OF_A_REVERT.match(first) is not None
        source: Source = "title" if message.source == "title" else "commit"
        yield _statement(first, source, message.sha, is_title=True, is_squashed=is_of_other)
    lines = (body if is_titled else text).split("\n")
    is_merged = is_titled and _NUMBERED.search(first) is not None
    tells_of_others = any(pattern.search(text) for pattern in (_REVERTS, _NOTES_OF_OTHERS, _MERGED)) or (
        is_titled and _RELEASE.search(first) is not None
    )
    is_squashed = tells_of_others or _is_squashed(lines, is_merged)
    for block in read_blocks(lines):
        for number, sentence in enumerate(sentences(block.text)):
            around = {name: value for name, value in block._asdict().items() if name not in ("text", "is_item")}
            yield _statement(
                sentence,
                message.source,
                message.sha,
                is_squashed=is_squashed,
                goes_on=number > 0 and block.is_item,
                length=len(lines),
                **around,
            )


def _statement(text: str, source: Source, sha: str | None, **around: object) -> Statement:
    return Statement(text[:LONGEST], plain_text(text[:LONGEST]), source, sha, **around)  # type: ignore[arg-type]


def plain_text(text: str) -> str:
    """A text as ``unmarked`` gives it, without a conventional prefix."""
    return _PREFIX.sub("", unmarked(text)).strip(_AROUND)


def unmarked(text: str) -> str:
    """A text without marks of Markdown, emoji, references to issues and what is struck out; code spans keep their ticks."""
    text = _TAG.sub("", _LINK.sub(r"\1", _STRUCK.sub("", text)))
    text = _EMPHASIS.sub(lambda m: m["code"] or m["strong"] or m["stressed"], text)
    return re.sub(r"\s+", " ", _REFERENCE.sub("", EMOJI.sub("", text))).strip(_AROUND)


def _is_squashed(lines: list[str], is_merged: bool) -> bool:
    """Whether a text holds the messages of several commits: each title is an item with blank lines around it.

    ``is_merged`` says that the title names the request which it was merged by.
    """
    titles = [
        number
        for number, line in enumerate(lines)
        if _SQUASHED.match(line) and not "".join(lines[max(0, number - 1) : number]).strip()
    ]
    ruled = any(_RULED.match(line) for line in lines)
    with_text = any(not lines[n + 1].strip() and not _SQUASHED.match(lines[n + 2]) for n in titles[:-1])
    requests = sum(_NUMBERED.search(line) is not None for line in lines)
    return (len(titles) >= 2 and (ruled or with_text or is_merged)) or requests >= MOST_REQUESTS or _goes_on_after_trailers(lines)


def _goes_on_after_trailers(lines: list[str]) -> bool:
    """Whether the title of another message follows who wrote the first: ``Co-authored-by:`` is the end of one.

    What is marked up goes on with the same message, as some forges have it.
    """
    below = dropwhile(lambda line: _WRITTEN_BY.match(line) is None, lines)
    following = (line for line in below if line.strip() and not (TRAILER.match(line) or is_signature(line)))
    return _NEXT_TITLE.match(next(following, "")) is not None
