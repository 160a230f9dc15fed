"""A text without its praise. What it says of facts stays as it was: numbers, names, code, negations."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator

from llmreview.claims.articles import Edit, with_articles
from llmreview.claims.exclamations import EXCLAIMED, exclamations
from llmreview.claims.kept_praise import is_stated, without_quoted
from llmreview.claims.praise import Praise, find_praise, mask
from llmreview.pattern import Pattern

_SENTENCE = Pattern(r"[^\n]*?(?:[.!?]+(?=[)\"'*_`\]]*(?:\s|$))[)\"'*_`\]]*|(?=\n)|\Z)")
_LEAD = Pattern(r"[ \t]*(?:[-*+•>][ \t]+|\d+[.)][ \t]+|#{1,6}[ \t]+|\|[ \t]*)*(?:\[[ xX]\][ \t]+)?")
_FACT = Pattern(
    r"[✅❌⚠☑✔✗✘🚧⏳]|\d|\x00|[a-z]+[A-Z]\w*|\w+_\w+|\w+\(\)|\w\.\w|\b[A-Z]{2,}\b|\b(?:not|"
    r"no|never|without|fail\w*|skip\w*|missing|todo|error\w*|bugs?|broken|except|but|until|"
    r"unless|cannot|remaining|pending)\b|n't",
    0,
)
"""What makes a sentence say something: a number, code, a name, a negation, trouble."""
_EMPTY = frozenset(
    "a an the this that it its is are was were be been being has have had now and or "
    "so very really truly absolutely simply just such what all everything we i you our "
    "your my with for of to in on as at by "
    "solution result results work project release experience job thing things one here "
    "there looks look feels feel quality progress team s re ve".split()
)
_JUDGES_ONLY = Pattern(
    r"(?:the|this|our|these|that|its?|overall,?|[\w-]+)(?: [\w-]+){0,3} (?:is|are|was|were|looks?|"
    r"feels?)(?: now| really| truly| simply| just| and|,|\s)*[.!]*",
    2,
)
"""What remains of ``The parser is blazingly fast.``"""


def scrub(text: str) -> str:
    """The text without praise: sentences that only praise are gone, others keep their words but those of praise."""
    previous = None
    while previous != text:  # what remains may stand differently now: twice is rare, three times nearly unheard of
        previous, text = text, _scrubbed(text)
    return text


def _scrubbed(text: str) -> str:
    shown = without_quoted(text)
    hidden = mask(shown)
    found = [praise for praise in find_praise(shown) if not is_stated(text, hidden, praise)]
    if not found and not EXCLAIMED.search(hidden):
        return text
    parts: list[str] = []
    places: list[int] = []
    position = length = 0
    for start, end, instead in with_articles(text, _edits(text, hidden, found)):
        parts += (text[position:start], instead)
        places.append(length + start - position)
        length += start - position + len(instead)
        position = end
    return _without_hollow_lines("".join((*parts, text[position:])), places) if parts else text


def _edits(text: str, hidden: str, found: list[Praise]) -> Iterator[Edit]:
    """What to replace by what, in order, without overlaps."""
    waiting = deque(found)
    for match in _SENTENCE.finditer(hidden):
        start, end = match.span()
        if start == end:
            continue
        inside = []
        while waiting and waiting[0].start < end:
            inside.append(waiting.popleft())
        lead = _LEAD.match(hidden, start)
        begin = max(start, lead.end() if lead is not None else start)
        if inside and _only_praises(hidden[begin:end], [(p.start - begin, p.end - begin) for p in inside]):
            yield Edit(*_with_blanks(text, begin, end), "")
            continue
        last = begin
        for praise in _merged(inside, hidden):
            edit = _removal(text, hidden, praise, begin)
            if edit is not None and edit[0] >= last:
                yield edit
                last = edit[1]
        for mark in exclamations(hidden, max(last, begin), end, is_praise=bool(inside)):
            yield Edit(*mark, ".")


def _merged(found: list[Praise], hidden: str) -> Iterator[Praise]:
    """Praise that stands before praise goes with it: ``a truly amazing parser``, ``a sleek, elegant and robust one``."""
    before: Praise | None = None
    for praise in found:
        merged = praise
        if before is not None and _are_one(before, praise, hidden[before.end : praise.start]):
            merged = praise._replace(start=before.start, is_strong=before.is_strong or praise.is_strong)
        elif before is not None:
            yield before
        before = merged
    if before is not None:
        yield before


def _are_one(before: Praise, praise: Praise, between: str) -> bool:
    """Whether praise with this text between is said of one thing in a row."""
    if (before.kind, praise.kind) == ("adverb", "adjective"):
        return between.isspace()
    return before.kind == praise.kind == "adjective" and _JOINS.fullmatch(between) is not None


def _only_praises(sentence: str, spans: list[tuple[int, int]]) -> bool:
    """Whether nothing is left of a sentence that says anything."""
    if not any(end > start for start, end in spans) or "|" in sentence:
        return False
    rest = list(sentence)
    for start, end in spans:
        rest[max(0, start) : end] = " " * (end - max(0, start))
    left = "".join(rest)
    if _FACT.search(left) is None and _JUDGES_ONLY.fullmatch(left.strip()):
        return True
    return _FACT.search(left) is None and not {w.lower() for w in re.findall(r"[^\W\d_]+", left)} - _EMPTY


def _removal(text: str, hidden: str, praise: Praise, begin: int) -> Edit | None:
    """The edit that takes a praise out of a sentence that goes on without it; None where it would not."""
    start, stop = praise.start, praise.end
    if praise.kind in ("emoji", "interjection"):
        return Edit(*_with_blanks(text, start, stop), "")
    label = _LABEL.match(hidden, stop) if praise.is_strong and not re.search(r"\w", hidden[begin:start]) else None
    if label is not None and (label[0].strip() or praise.kind == "adjective"):
        return _taken_out(text, start, label.end(), begin)
    if praise.kind == "sentence":
        return None
    if praise.kind in ("opener", "adverb"):
        return _taken_out(text, start, stop, begin)
    joined = _JOINED.match(hidden, stop)
    if joined is not None and _SAYS_OF.search(hidden[max(begin, start - _FAR) : start]) and not _ENDS.match(hidden, joined.end()):
        return None
    following = _WORD.match(hidden, joined.end() if joined is not None else _past_blank(hidden, stop))
    stands_before = joined is not None or hidden[stop : stop + 1].isspace()
    if not stands_before or following is None or following[1].lower() in _STOPS:
        return _last_of_list(hidden, start, stop, begin)
    listed = _LISTED.search(hidden[max(begin, start - _FAR) : start]) if joined is None else None
    if listed is not None:
        return Edit(start - len(listed[1]), stop, "")
    return _taken_out(text, start, joined.end() if joined is not None else stop, begin)


_LABEL = Pattern(r"(?:[,:]|\s[—–-])\s+(?=\S)|\s+(?=with\b)")
"""What sets praise at the beginning apart from what follows: ``Production ready: all tests pass``."""
_SAYS_OF = Pattern(
    r"(?:\b(?:is|are|was|were|be|been|being|looks?|feels?|seems?|remains?|stays?|becomes?)|['’](?:s|re))"
    r"(?: (?:now|also|both|very|really|quite|so|already|just|truly|highly|still))*\s+\Z"
)
"""What stands before praise that is said of something: what comes after an ``and`` may be another statement."""
_ENDS = Pattern(r"[\w-]+(?:[.;:!?)]|\s*\Z|,?\s+and\b|,)")
_JOINS = Pattern(r",?\s+and\s+|,\s+|\s*/\s*")
_JOINED = Pattern(r"(?:,?\s+and\s+|,\s+|\s*/\s*)(?=\w)")
_WORD = Pattern(r"\s*([\w-]+|\x00)")
_LISTED = Pattern(
    r"\b(?:\w+(?:able|ible|ful|ous|ive|less|ent|ant|ical|ed)|clean|simple|fast|modern|secure|safe|small|\w+-\w+)(,? and |, )\Z",
    re.IGNORECASE,
)
"""An adjective that stands with the praise before one noun: ``scalable and elegant solution``."""
_FAR = 40
"""Characters before a word of praise among which the adjective beside it stands."""
_LOWER = Pattern(r"[a-z]+(?:-[a-z]+)*(?=[\s,.;:!?)]|\Z)")
"""A word that may begin with a capital: no version, no name of code."""
_NEAR = 20
"""Characters before a word of praise among which its ``and`` stands."""
_STOPS = frozenset(
    "and or but for with of to in on as at by that which when while so because than from into is are was were has have if "
    "before after against under over during within without about across between through throughout per via like despite until "
    "unless since upon toward towards onto off out up down near beyond among except plus though although yet now here there "
    "again already too enough once only even compared regardless whether where who whose".split()
)


def _last_of_list(hidden: str, start: int, stop: int, begin: int) -> Edit | None:
    """``typed and robust.`` goes on without its end; ``is robust.`` does not."""
    near = max(begin, start - _NEAR)
    before = re.search(r"(?<=[\w)`\x00])(?:,?\s+and\s+|,\s+)$", hidden[near:start])
    return Edit(near + before.start(), stop, "") if before is not None else None


def _taken_out(text: str, start: int, stop: int, begin: int) -> Edit:
    """Without the words and a blank beside them; a capital passes on."""
    after = _past_blank(text, stop)
    following = text[after : after + 24]
    if not re.search(r"\w", text[begin:start]) and text[start : start + 1].isupper() and _LOWER.match(following):
        return Edit(start, after + 1, following[0].upper())
    if (
        start > begin
        and text[start - 1] == " "
        and not following[:1].strip().isalnum()
        and following[:1] not in ("`", '"', "(", "[")
    ):
        return Edit(start - 1, stop, "")
    return Edit(start, after, "")


def _past_blank(text: str, position: int) -> int:
    while position < len(text) and text[position] in " \t":
        position += 1
    return position


def _with_blanks(text: str, start: int, stop: int) -> tuple[int, int]:
    """A stretch with the blanks after it; at the end of a line those before it too."""
    stop = _past_blank(text, stop)
    if stop == len(text) or text[stop] == "\n":
        while start > 0 and text[start - 1] in " \t":
            start -= 1
    return start, stop


_HOLLOW = Pattern(r"\s*(?:(?:[-*+•]|\d+[.)]|#{1,6})\s*(?:\[[ xX]\]\s*)?)?[*_]*\s*")


def _without_hollow_lines(text: str, places: list[int]) -> str:
    """Lines at some places, items and headings too, are gone if nothing is left of them; so are blank lines that would gather."""
    kept: list[str] = []
    waiting = deque(places)
    start, is_gone = 0, False
    for line in text.split("\n"):
        end = start + len(line)
        is_touched = False
        while waiting and waiting[0] <= end:
            is_touched = waiting.popleft() >= start or is_touched
        start = end + 1
        if is_touched and _HOLLOW.fullmatch(line):
            is_gone = True
        elif not (is_gone and not line.strip() and not (kept and kept[-1].strip())):
            is_gone = False
            kept.append(line)
    while is_gone and kept and not kept[-1].strip():
        kept.pop()
    return "\n".join(kept)
