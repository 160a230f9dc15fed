"""Claims that nothing is left to do: of something that is fully implemented, or of a change without marks of open work."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from llmreview.checks.spelling import stem_of
from llmreview.checks.things import removed_text
from llmreview.claims.admissions import is_admitted
from llmreview.claims.facts import place_of_finding
from llmreview.claims.hedges import is_hedged, is_negated
from llmreview.claims.judgement import Judgement, contradicted, unverifiable
from llmreview.claims.telling import telling
from llmreview.claims.wording import SHORTEST_NAME, names_in
from llmreview.model import Evidence
from llmreview.pattern import Pattern
from llmreview.syntax.admissions import Admission, read_admission

if TYPE_CHECKING:
    from llmreview.change import FileChange
    from llmreview.claims.facts import Facts
    from llmreview.claims.texts import Statement

_FULL = Pattern(
    r"\b(?:(?:is|are) (?:now )?)?(?:(?:fully|completely|entirely) implement(?:s|ed)?|feature[- ]complete)\b"
    r"|^(?:(?:add|provid)(?:s|es|ed)? )?(?:an? |the )?(?:complete|full) implementation (?:of|for) ",
    re.IGNORECASE,
)
_BUT = Pattern(
    r"\b(?:once|if|when|later|except|apart|but|besides|yet|other than|for now|in (?:a |the )?(?:next|later|future))\b",
    re.IGNORECASE,
)
"""What takes something back."""
_EARLIER = Pattern(
    r"\balready\b|\bin (?:the )?(?:previous|recent|earlier|prior|last)\b|#\d|\b(?:was|were|been)\b",
    re.IGNORECASE,
)
"""What was done by other changes, or is told of what was there."""
_MARKS = r"(?-i:TODO|FIXME|HACK|XXX)(?:s|'s)?"
_STUBS = r"(?:placeholders?|stubs?|stubbed[- ]out|unimplemented)"
_NO_MORE = (
    r"(?: (?:are |were |is )?(?:left|remain(?:s|ing)?|behind|added|introduced|anywhere)"
    r"| in (?:the |this |our )?(?:new |added |production |final )?"
    r"(?:code(?:base)?|change|pr|mr|diff|commit|patch|implementation))"
)
_KIND = r"(?: (?:comments?|markers?|code|functions?|implementations?|methods?|logic))?"
_NONE_LEFT = Pattern(
    r"^(?:(?:verified|confirmed|there (?:are|is)|contains|leaves|leaving|with) )?(?:no|zero|without(?: any)?) "
    r"(?:more |remaining |left[- ]?over |outstanding |open |new )*"
    rf"(?P<what>(?:{_MARKS}|{_STUBS}){_KIND}(?:(?:,? (?:or|and|nor) (?:no )?|, |/)(?:{_MARKS}|{_STUBS}|mocks?){_KIND}){{0,3}})"
    rf"(?P<more>{_NO_MORE}{{0,2}})\s*(?:$|[.;,)!]|[—–-] )"
    r"|^nothing (?:is|was|remains|is left) (?P<stubbed>stubbed(?: out)?|unimplemented)\s*(?:$|[.;,)!])",
    re.IGNORECASE,
)
_MARKED = Pattern(_MARKS)
_POLISH = Pattern(
    r"\b(?:optimi[sz]|enhanc|improv|perf|clean|refactor|tests?\b|docs?\b|document|renam|mov|upstream|"
    r"deprecat|remov|log|metric|better|nicer|cache|styl|i18n|translat|simplif|tweak|polish|config|hard-?cod)",
    re.IGNORECASE,
)
"""What could be done more nicely where it is done."""
_OPEN = Pattern(
    r"\bnot (?:yet |been )*implemented\b|\bunimplemented\b|\bnot (?:yet (?:supported|available)|(?:supported|available) yet)\b"
    r"|\bcoming soon\b|\bno way to\b.*\byet\b",
    re.IGNORECASE,
)
_SOON = Pattern(r"\bcoming soon\b", re.IGNORECASE)
"""What even users are told is not there yet."""
_STUB = Pattern(
    r"\b(?:stub|placeholder|dummy|fake)(?:bed)? implementation|\b(?:stub|placeholder)\b\W*(?:$|for now|until)"
    r"|\bimplement(?:ed)? later",
    re.IGNORECASE,
)


class _Mark(NamedTuple):
    """A line that came and says that something is left to do."""

    file: FileChange
    line: int
    text: str
    admission: Admission | None
    is_comment: bool

    @property
    def place(self) -> Evidence:
        return Evidence(self.file.path, self.line, self.line, f"`{self.text[:120]}` came")

    @property
    def is_open(self) -> bool:
        """Whether it says that something is missing, not that it could be done more nicely."""
        if _OPEN.search(self.text):
            return True
        said = self.admission
        return said is not None and said.is_mark and said.strength == "likely" and not _POLISH.search(self.text)

    @property
    def is_of_a_stub(self) -> bool:
        return _OPEN.search(self.text) is not None or _STUB.search(self.text) is not None


def judge_completeness(statement: Statement, facts: Facts) -> Judgement | None:
    """Holds what is said to be complete against the marks of open work in what came."""
    text = statement.plain
    left = _NONE_LEFT.search(text)
    if left is not None:
        is_bare = not (left["more"] or left["stubbed"] or _MARKED.match(left["what"] or ""))
        if is_bare or is_hedged(f"{text[: left.start()]} {text[left.end() :]}"):
            return None
        return _none_left(left["what"] or left["stubbed"], facts)
    full = _FULL.search(text)
    if full is None or is_hedged(text[: full.end()]) or _BUT.search(text) or is_negated(text):
        return None
    if _EARLIER.search(text) or is_admitted(statement, facts):
        return None
    subject = text[: full.start()].strip() or text[full.end() :]
    mark = next(_left_open(subject, facts), None)
    return contradicted(mark.note, mark) if mark is not None else None


def _none_left(what: str, facts: Facts) -> Judgement:
    marks = [mark for mark in facts.once(_marks) if mark.is_comment]
    asked = _MARKED.search(what) is not None
    places = [mark.place for mark in marks if asked and mark.admission is not None and mark.admission.is_mark]
    if not places and re.search(_STUBS, what, re.IGNORECASE):
        places = [mark.place for mark in marks if mark.is_of_a_stub]
        found = (f for f in facts.found("placeholder") if f.tier == "fix" and f.path not in facts.testish)
        places += [place for f in found if (place := place_of_finding(f)) is not None]
    if places:
        return contradicted(places[0].note, *places[:5])
    return unverifiable("nothing that came says that it is left to do")


def _left_open(subject: str, facts: Facts) -> Iterator[Evidence]:
    """The marks of open work in the function that is named, or in the file or line that has all the words for what is not."""
    names = [name for name in names_in(subject) if not name.is_path and len(name.last) >= SHORTEST_NAME]
    marks = [mark for mark in facts.once(_marks) if mark.is_open]
    if names:
        for mark in marks:
            source = facts.sources.new(mark.file)
            around = [s for s in source.symbols if s.line <= mark.line <= s.end_line] if source is not None else []
            functions = sorted((s for s in around if s.kind in ("function", "method")), key=lambda s: s.line)
            if mark.is_comment and functions and functions[-1].own_name == names[0].last:
                yield mark.place
        found = (f for f in facts.found("placeholder") if f.tier == "fix" and f.path not in facts.testish)
        yield from (p for f in found if _own_name(f.symbol) == names[0].last and (p := place_of_finding(f)) is not None)
        return
    said = telling(subject)
    for mark in marks:
        home = telling(stem_of(mark.file.path))
        is_home = mark.is_comment and len(home) > 1 and home <= said
        is_told = mark.is_comment or _SOON.search(mark.text) is not None
        if is_home or (is_told and _OPEN.search(mark.text) and len(telling(mark.text) & said) > 1):
            yield mark.place


def _own_name(symbol: str | None) -> str:
    return (symbol or "").rpartition(".")[2]


def _marks(facts: Facts) -> list[_Mark]:
    """What came into product code and says that something is left to do, unless it was said before, there or elsewhere."""
    went = " ".join(facts.removed_text.split())
    found = []
    for file in facts.code:
        source = facts.sources.new(file)
        if source is None or file.path in facts.testish:
            continue
        rows = {
            row
            for node in source.comments
            if not source.is_in_tests(node)
            for row in range(node.start_point[0] + 1, node.end_point[0] + 2)
        }
        lines = facts.lines_of(file.path)
        for number in sorted(file.added_lines()):
            text = " ".join(lines[number - 1].split()) if number <= len(lines) else ""
            said = _comment_of(text) if number in rows else ""
            admission = read_admission(said) if said else None
            if (admission is not None or _OPEN.search(text) is not None) and (said or text) not in went:
                found.append(_Mark(file, number, said or text, admission, bool(said)))
    return [mark for mark in found if not _was_reworded(mark, found)]


def _was_reworded(mark: _Mark, found: list[_Mark]) -> bool:
    """Whether as many marks as came to a file went from it: they are the same ones, in other words."""
    went = len(re.findall(_MARKS, removed_text(mark.file).decode(errors="replace")))
    return bool(went) and went >= sum(other.file is mark.file for other in found)


_COMMENT = Pattern(r"(?:^|\s)(?://|#|/\*|\*|--|<!--|\"\"\"|;;|%).*$")


def _comment_of(line: str) -> str:
    """The comment of a line that has one, or is part of one."""
    found = _COMMENT.search(line)
    return found[0].strip() if found is not None else line
