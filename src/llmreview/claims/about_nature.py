"""Claims about the nature of the whole change: a refactoring, formatting, comments, documentation, a typo."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.checks.kinds import is_documentation, kind_of
from llmreview.claims import nature_words as words
from llmreview.claims.about_formatting import judge_formatting
from llmreview.claims.behaviour import changed_symbols, insertions
from llmreview.claims.changed_values import changed_values, further_arithmetic
from llmreview.claims.facts import first_changes
from llmreview.claims.further_conditions import further_conditions
from llmreview.claims.hedges import is_hedged, is_negated
from llmreview.claims.judgement import Judgement, contradicted, supported, unverifiable
from llmreview.claims.prose import changed_prose, touched_prose
from llmreview.claims.small_changes import changed_entries, doubt_of_modules, small_differences
from llmreview.claims.told_beside import unless_told
from llmreview.claims.wording import DEED, names_in
from llmreview.model import ChangedSymbol, Evidence
from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.change import FileChange
    from llmreview.claims.facts import Facts
    from llmreview.claims.texts import Statement

MOST_BEFORE = 4
MOST_LETTERS = 6
"""Added lines of code, beyond those taken away, that a typo may cost."""
MOST_PURE_LETTERS = 2
"""The same where nothing was taken away, and statements came."""


def judge_nature(statement: Statement, facts: Facts) -> Judgement | None:
    """Holds what a message says of the change as a whole against the trees of both sides."""
    text = statement.plain
    if words.EXCEPT.search(text) or is_hedged(text.replace(" intended", "")) or not facts.is_spoken_of_whole(statement.source):
        return None
    is_of_a_part = not statement.is_title and (
        statement.goes_on or words.LABELLED.match(statement.text) is not None or _is_below_a_part(statement)
    )
    is_whole = statement.is_title or (words.OF_ALL.match(text) is not None and not is_of_a_part)
    if statement.is_title and words.TYPO.search(text):
        return (
            _typo(facts)
            if words.OF_A_NAME.search(text) is None
            else unverifiable("the spelling of a name is that of its uses too")
        )
    if is_whole and (said := next((what for what, pattern in _PROSE.items() if _is_said_of_all(pattern, text)), None)):
        doubt = _doubt_of_no_code(statement, facts.change.title) if said == "settings" else None
        return unverifiable(doubt) if doubt is not None else _prose_only(facts, said)
    if (
        is_whole
        and not is_negated(text)
        and (_is_said_of_all(words.FORMATTING, text) or (statement.is_title and words.FORMATTING_TITLE.search(text)))
    ):
        return judge_formatting(statement, facts)
    same = words.SAME.search(text)
    if same is None or is_of_a_part or _is_of_one_thing(text[: same.start()], same[0]):
        return None
    if not statement.is_title and (words.PART.search(text) or len(text[: same.start()].split()) > MOST_BEFORE):
        return None
    if words.ADDS.search(facts.change.title) and not words.REFACTORING.search(text):
        return unverifiable("the title says what is new: what was there before is spoken of")
    return unless_told(_same_behaviour(facts), statement, facts)


def _doubt_of_no_code(statement: Statement, title: str) -> str | None:
    """Why a message that says that no code changed may mean what it did not add; None where its title speaks of no code."""
    if words.MOVES.search(title):
        return "the title tells of code that has another place: that it is the same there is said"
    if not statement.is_title and (words.ADDS.search(title) or words.ADDS.search(title.partition(": ")[2])):
        return "the title says what is new: what was there before is spoken of"
    return None


def _is_said_of_all(pattern: Pattern[str], text: str) -> bool:
    """Whether what a pattern knows is said of the change, not of a thing in it: ``the indent from leading white space only``."""
    said = pattern.search(text)
    if said is None or is_negated(text[: said.start()]):
        return False
    of_all = words.OF_ALL.match(text)
    return words.APART.search(text[: said.start()]) is not None or (of_all is not None and of_all.end() > said.start())


def _is_below_a_part(statement: Statement) -> bool:
    """Whether what leads the statement in names a part of the change: ``**Guard script**:``."""
    above = [words_above for words_above in (statement.lead, statement.heading) if words_above]
    names_file = any(name.is_path for words_above in above for name in names_in(words_above))
    return names_file or any(words.GENERAL.search(words_above) is None for words_above in above)


_PROSE = {"documentation": words.DOCS_ONLY, "comments": words.COMMENTS, "settings": words.NO_CODE}
"""What a change is said to be in, that is nothing but that."""


def _is_of_one_thing(before: str, said: str) -> bool:
    """Whether it is the behaviour of one thing that is said to be the same: ``existing --parent behavior unchanged``."""
    if not re.match(r"(?:behaviou?r|functionality|logic|semantics)\b", said, re.IGNORECASE):
        return False
    before = words.OF_WHAT_IS_REFACTORED.sub("", before)
    return not {word.lower() for word in re.findall(r"[\w`-]+", before)} <= words.WHOLE


def _same_behaviour(facts: Facts) -> Judgement:
    values = changed_values(facts, with_settings=False)
    if values:
        return contradicted(values[0].note, *values[:5])
    changed = changed_symbols(facts)
    inserted = (further_conditions(facts) or further_arithmetic(facts) or insertions(facts)) if changed else []
    inserted = inserted or small_differences(facts) or changed_entries(facts)
    if inserted:
        return contradicted(inserted[0].note, *inserted[:5])
    if not changed and facts.is_complete and not changed_values(facts):
        if (doubt := doubt_of_modules(facts)) is not None:
            return unverifiable(doubt)
        if _was_compared(facts):
            return supported("no symbol does something else than before")
        return unverifiable("none of the code that changed was compared: it is taken for tests or tools")
    return unverifiable("whether the code still does the same cannot be told from its text")


def _was_compared(facts: Facts) -> bool:
    """Whether code of the program was looked at, or nothing changed but prose and the form of tests."""
    if facts.code:
        return True
    form = {file.path for file in facts.tests.files if file.status == "form-only"}
    return all(is_documentation(file.path) or file.path in form for file in facts.change.files)


_OF_EXAMPLES = Pattern(r"(?:^|/)(?:examples?|samples?|demos?|snippets?|tutorials?|cookbook|recipes)/", re.IGNORECASE)


def _prose_only(facts: Facts, what: str) -> Judgement:
    other = [file.path for file in facts.change.files if not is_documentation(file.path)]
    if other and all(map(_OF_EXAMPLES.search, other)):
        return unverifiable("examples may be taken for documentation")
    changed = changed_symbols(facts)
    if changed:
        return contradicted(f"{changed[0].note}, which is no {what}", *changed[:5])
    values = changed_values(facts, with_settings=what != "settings")
    if values:
        return contradicted(values[0].note, *values[:5])
    if all(is_documentation(file.path) for file in facts.change.files):
        return supported("only documentation changed")
    return unverifiable("files changed whose text is not told from code")


def _stood_before(symbol: ChangedSymbol, facts: Facts) -> bool:
    """Whether a symbol that seems to be new was named in its file before, which could not be read: the typo broke it."""
    old = facts.change.by_path[symbol.path].old or b""
    return facts.names(symbol.symbol.rpartition(".")[2], old.decode(errors="replace"))


def _typo(facts: Facts) -> Judgement:
    """What is said to be a typo alone: a text below the title may say what came with it."""
    texts = [message.text.partition("\n")[2] for message in facts.change.messages]
    below = [said.strip(" \t-*•") for text in texts for said in re.split(r"\n|(?<=\.)\s", text)]
    if any((DEED.match(line) or words.FURTHER.search(line)) and not words.SPELT.search(line) for line in below):
        return unverifiable("the text below the title tells of more than a typo")
    if (missing := _unseen_text(facts)) is not None:
        return contradicted(missing, *first_changes(facts))
    changed = changed_symbols(facts)
    more = {file.path for file in facts.code if _has_more_symbols(file, facts)}  # elsewhere one has another name now
    added = [s for s in facts.tests.symbols if s.change == "added" and s.path in more and not _stood_before(s, facts)]
    if added:
        places = [Evidence(s.path, s.line, s.line, f"`{s.symbol}` was added") for s in added[:5]]
        return contradicted(places[0].note, *places)
    code = [file for file in facts.code if kind_of(file.path) == "code"]
    grown = sum(file.added - file.deleted for file in code)
    is_pure = not any(file.deleted for file in code) and insertions(facts)
    if changed and grown > (MOST_PURE_LETTERS if is_pure else MOST_LETTERS):
        return contradicted(f"{changed[0].note} and {grown} lines of code came beside", *changed[:5])
    return (
        unverifiable("what is a typo is for a person to say")
        if changed
        else supported("no symbol does something else than before")
    )


def _unseen_text(facts: Facts) -> str | None:
    """Why no text of the kind that a title says was mispelled can have been mended; None where one changed, or none is named."""
    where = words.OF_A_TEXT.search(facts.change.title)
    if where is None or not facts.is_complete or any(is_documentation(file.path) for file in facts.change.files):
        return None
    if any(file not in facts.code and not facts.is_test(file.path) for file in facts.change.files):
        return None
    if where["comment"] or where["docs"]:
        touched = (place for new in (False, True) for place in touched_prose(facts, new=new))
        if next(touched, None) is not None or (where["docs"] and changed_prose(facts)):
            return None
        return "no comment is in the change" if where["comment"] else "no documentation is in the change"
    return "no documentation is in the change"


def _has_more_symbols(file: FileChange, facts: Facts) -> bool:
    old, new = facts.sources.old(file), facts.sources.new(file)
    return old is None or new is None or len(new.symbols) > len(old.symbols)
