"""A statement in the plain forms in which the judges know it.

People say the same in many ways: ``**Tests**: added``, ``Unit tests were added``, ``This change adds tests``, ``Fix it and add
tests``, an item ``Unit tests`` below ``Added``. Each is given as a deed that is told, verb first: ``added tests``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.claims.headings import is_aside
from llmreview.claims.rewording import reworded, tests_in_other_words
from llmreview.claims.texts import unmarked
from llmreview.claims.wording import ADD, CHANGE, REMOVE
from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.claims.texts import Statement

_SUBJECT = Pattern(
    r"^(?:(?:in )?(?:this|the) (?:pr|mr|pull request|merge request|commit|change(?:set)?|patch|diff|branch|migration|update|work)"
    r"|it|we|i|they|you|the code|the author)(?:'ve| have| has|'s)?,?(?: also| now| only| just| then| simply)* (?=[a-z]{3,})",
    re.IGNORECASE,
)
_DOER = (
    r"(?:added|written|created|introduced|included|implemented|removed|deleted|dropped|eliminated|renamed|extracted|moved|split|"
    r"updated|changed|modified|adjusted|extended|refactored|reworked|rewritten|documented|fixed|simplified|improved|replaced|strengthened|"
    r"pulled out|factored out|touched|sent|streamed|loaded|stored|saved|handled|fetched|validated|written)"
)
_BEFORE = r"(?:was|were|been) +(?:only|first|originally|initially|previously|once)"
"""What speaks of another time than that of the change."""
_PASSIVE = Pattern(
    rf"^(?P<what>(?:(?!(?:i|we|you|they|have|has|had|that|which|who|when|if|not|to|but|can|could|may|"
    rf"might|should|would|will|must|so|because|before|after|while|since|until|being|"
    rf"unless|whether|{_BEFORE})\b)"
    rf"(?:[^\s.;:]|\.(?=\w))+\s+){{1,12}}?)"
    rf"(?P<is>(?:was|were|has been|have been|is|are|is now|are now|got|gets)\s+)?"
    rf"(?:now |also |all |newly |completely |entirely )*(?P<verb>{_DOER})(?P<rest>[^\w/-].*)?$",
    re.IGNORECASE,
)
_TICKET = Pattern(r"[A-Z][A-Z0-9]+-\d+")
_ITS_OBJECT = Pattern(
    r" +(?!(?:to|for|from|in|into|on|onto|with|by|as|at|and|or|so|since|because|via|where|when|everywhere|here|there|too|that|"
    r"which|under|over|per|across|throughout|against|between|behind|beside|besides|within|without|after|before|during|until|upon|"
    r"of|also|first|accordingly|instead|again|only|now|both|together|\w+(?:ing|ly))\b)[a-z]",
)
"""What follows a verb that its subject does: ``documented opposite behaviours``."""
_AT_A_TIME = Pattern(
    r"[^.;]{0,80}? (?:when|whenever|if|even (?:if|though|when)) (?:no|not|the|an?|any|it|there|its|this|that)\b", re.IGNORECASE
)
"""What tells when something was done, as a program runs."""
_FINITE = Pattern(r"\b(?:is|was|are|were|has|have|had|fails?|pass(?:es)?|remains?|stays?|still)\b", re.IGNORECASE)
_HAS_VERB = Pattern(
    r"(?<=\w )(?:verif(?:y|ies)|checks?|covers?|match(?:es)?|follows?|ensures?|enforces?|uses?|validates?|asserts?|exercises?|"
    r"keeps?|pins?|satisf(?:y|ies)|implements?|respects?|reflects?|handles?|needs?|proves?|shows?) "
    r"(?:the|all|each|every|an?|any|its|our|those|what)\b",
    re.IGNORECASE,
)
"""What is done by a subject, so that what follows its object belongs to that."""
_NEW = Pattern(r"^(?:an? )?(?:new|brand[- ]new|additional|missing) (?!and\b|or\b|&|/)(?P<what>\S.*)$", re.IGNORECASE)
_MISSING = Pattern(r"(?:an? )?missing\b", re.IGNORECASE)
"""What alone tells of something that is not there: ``Missing `Send` bounds``."""
_LABEL = Pattern(
    r"^[^\w`(]{0,4}(?P<label>(?!no [^:|]*(?:needed|required|necessary))[A-Za-z][\w /&'-]{1,40}?)\s*"
    r"(?:\((?P<aside>[^()]{1,40})\))?\s*(?::|\||\s[—–-])\s*(?P<rest>\S.*)$",
    re.IGNORECASE,
)
_ADDED_TO_A_FILE = Pattern(
    r"^`?(?:[\w.@()\[\]-]+/)*[\w.@()\[\]-]+\.\w{1,6}`?\s*(?:\((?:new|modified|updated|changed|edited)\)\s*)?"
    r"(?::(?!\d)|—|–| - |\|)\s*"
    rf"(?P<deed>(?:new|{ADD}) (?:[\w-]+ ){{0,3}}?(?:`[^`]+`|[\w.]+\(\)|(?-i:[A-Z][a-z0-9]+[A-Z])).*)$",
    re.IGNORECASE,
)
"""An item that says what came to a file, by its name: ``src/rows.py: added `load_rows()` ``."""
_TYPES = frozenset("feat fix chore ci build perf refactor style revert wip hotfix".split())
_OF_DOCUMENTS = Pattern(rf"docs(?:\([^()]*\))?!?: (?:{ADD}|{CHANGE}|{REMOVE}) ")
"""The type of a commit, which may be of examples, too: ``docs(examples): update all``."""
_DEED = Pattern(
    rf"^(?:{ADD}|{CHANGE}|{REMOVE}|{_DOER}|renam(?:e|es|ed|ing)|extract(?:s|ed|ing)?|mov(?:e|es|ed|ing)|us(?:e|es|ed)|"
    r"call(?:s|ed)?|replac(?:e|es|ed)|switch(?:es|ed)?|split|document(?:s|ed)?|send(?:s)?|stream(?:s|ed)?)\b",
    re.IGNORECASE,
)
_LABEL_DEED = Pattern(
    rf"^(?P<verb>{ADD}|{CHANGE}|{REMOVE}|renam(?:e|es|ed|ing)|extract(?:s|ed|ing)?|mov(?:e|es|ed|ing)|new|additions?|removals?|"
    r"deletions?|renames?|updates?|changes?|extractions?)"
    r"(?: (?:(?:dead|unused|obsolete|legacy|deprecated|old|stale) )?(?:files?|functions?|methods?|class(?:es)?|helpers?|modules?|"
    r"components?|tests?|docs?|code|symbols?|apis?|utilit(?:y|ies)|features?|items?|here))*$",
    re.IGNORECASE,
)
_NOUNS = {
    "new": "added",
    "addition": "added",
    "removal": "removed",
    "deletion": "removed",
    "rename": "renamed",
    "extraction": "extracted",
    "update": "updated",
    "change": "changed",
}
_NONE = Pattern(
    r"^[^\w]*(?:none|no|nil|n/?a|zero|nothing)\b(?:\s+(?:added|introduced|needed|required|expected|new))?[.!\s]*$", re.IGNORECASE
)
_STILL = Pattern(
    r"^[^\w]*(?:is |are |remains? |stays? )?(?:unchanged|untouched|unmodified|unaffected|preserved|maintained|identical|the same|"
    r"not (?:changed|modified|touched|affected))\b(?!\s*:).*$",
    re.IGNORECASE,
)
_DENIED = Pattern(
    r"(?:[:|(–—]|\s-)\s*(?:n/a\b[^:|]{0,120}|n/?a|no|none|nope|nil|[❌➖✗✘☐⬜🔲🚧–—-]+"
    r"|not (?:applicable|needed|required|necessary|relevant|yet|done|updated|added)\b[^:|()]{0,40})[\s.!)]*$"
    r"|\((?:docs?|documentation|readme|comments?|ci|config\w*|formatting)[- ]only\)\W*$",
    re.IGNORECASE,
)
"""What takes back the deed before it: ``Tests added: n/a``."""
_ARTEFACT = Pattern(
    r"^(?:(?:unit|integration|regression|e2e|new|automated) )*(?:tests?|docs?|documentation|changelog|readme)\W*$", re.IGNORECASE
)
"""What is ticked off in a checklist without a verb."""
_BARE = Pattern(r"(?:(?:unit|integration|e2e|regression|new) )*(?:tests?|specs?|docs|documentation)\W*", re.IGNORECASE)
"""What is a heading of what follows, too."""
_NAME_OF_A_PART = Pattern(r"[a-z][a-z0-9]*(?:[-_][a-z0-9]+)+")
"""A label that is the name of a step or setting, of which what follows says what it does: ``bump-readme: Update README.md``."""
_LEFT_OUT = Pattern(r"(?:skip|xfail|ignor|disabl|quarantin)\w*\b", re.IGNORECASE)
_MENDED = Pattern(r"(?:fix|correct|adjust|adapt|repair)\w*\b", re.IGNORECASE)
"""Labels of which what follows says why, all of it or but for deeds: ``Skip test_pool: the pool was removed``."""
_NO_OBJECT = Pattern(
    r"\W|(?:to|for|from|in|into|on|with|by|as|at|and|so|since|because|via|where|when|everywhere|here|too)\b", re.IGNORECASE
)
"""What follows a verb that speaks of the label before it: ``Cache: removed from the client``."""
_OF_LINES = Pattern(
    r"(?:[\w-]+ ){0,2}(?:comments?|docstrings?|annotations?|logging|logs?|time-?outs?|delays?|waits?|retries|imports?|"
    r"type hints?|notes?)\b",
    re.IGNORECASE,
)
"""What may come to tests without one more being there: ``E2E tests: added comments``."""
_NEW_ONES = Pattern(r"^(?P<count>\d+ )?(?:new|more|additional|added)\b", re.IGNORECASE)
"""What a label's artefacts are said to be: ``Tests: 3 new cases``."""
_DONE = Pattern(r"^[^\w]*(?:yes|done|complete[d]?|✅|☑|✔|x)?[\W]*$", re.IGNORECASE)
_CLAUSE = Pattern(
    rf"(?:,? and |, |; |,? then |,? plus )(?:also |then |it |finally )?(?=(?:{ADD}|{CHANGE}|{REMOVE}|renam(?:e|es|ed|ing)|"
    r"extract(?:s|ed)?|mov(?:e|es|ed)|us(?:e|es|ed)|call(?:s|ed)?|replac(?:e|es|ed)|switch(?:es|ed)?|document(?:s|ed)?|"
    r"with tests?|no (?:new|functional|behaviou?r|breaking)|without)\b)",
    re.IGNORECASE,
)
_GOVERNED = Pattern(
    r"\b(?:to|that|which|who|can|could|would|should|might|may|will|must|how|when|where|if|let|lets|users?|allow\w*|help\w*|"
    r"before|after|while|because|since|so|not|"
    r"never|instead|without)\b|n't\b",
    re.IGNORECASE,
)
_THIRD_PERSON = Pattern(r"[a-z]+s\b")
_THING = Pattern(
    r"^(?:`[^`]+`|\w+\(\)|[\w.-]+(?:/[\w.-]+)+\.\w+)(?:(?:,| and| &| to| →| ->) (?:`[^`]+`|\w+\(\)))*(?:\s*$|\s*[:(,]| [—–-])"
    r"|^(?:(?:unit|integration|regression|e2e|new) )*(?:tests?|specs?|docs|documentation)\b(?!\s*(?:cases?\s*)?:)",
    re.IGNORECASE,
)
"""An item that is no sentence: a name, or tests of something."""
_EITHER = Pattern(r"\b(added|updated|add|update)(?: ?/ ?| or | and/or )(?:added|updated|add|update)\b", re.IGNORECASE)
_QUOTED = Pattern(r"(?<![\w`])(?:\"[^\"`\s]+\s[^\"`]*\"|“[^”`\s]+\s[^”`]*”)(?![\w`])")
"""Several words of somebody or something else: ``Handle "No code changes" as an answer``."""
MOST_CLAUSES = 6
MOST_OF_A_SUBJECT = 4
"""Words before ``is removed`` up to which the change is taken to have done it."""
_APART = Pattern(r" (?:-|–|—|\|) ")
_PARTED = ("-", "–", "—", "|")


def readings(statement: Statement) -> Iterator[str]:
    """The statement's text, and what it comes to where it is worded otherwise."""
    seen: set[str] = set()
    texts = [statement.plain, *_labelled(statement)]
    if _DENIED.search(re.sub(r"[*_`~]", "", statement.text)):
        texts = [text for text in texts[1:] if text.startswith("no ")]
    for text in (_QUOTED.sub('""', text) for text in texts):
        for clause in _clauses(_EITHER.sub(r"\1", text)):
            for reading in (same for told in _told(clause) for same in (told, *reworded(told))):
                if reading and reading.lower() not in seen:
                    seen.add(reading.lower())
                    yield reading


def _clauses(text: str) -> Iterator[str]:
    """A text, and each deed that follows another in it: ``Fix the order and add tests``."""
    yield text
    start = 0
    for count, joint in enumerate(_CLAUSE.finditer(text)):
        before = text[start : joint.start()]
        if count >= MOST_CLAUSES or before.count("(") != before.count(")") or before.count("`") % 2:
            return
        if _GOVERNED.search(before):
            return
        if _THIRD_PERSON.match(text, joint.end()) and not (_SUBJECT.match(text) or _DEED.match(text)):
            return  # ``The tag exists and includes the bundle``: how things are
        yield text[joint.end() :]


def _told(text: str) -> Iterator[str]:
    """A text, and the same without its subject or as a deed."""
    yield text
    subject = _SUBJECT.match(text)
    if subject is not None:
        text = text[subject.end() :]
        yield text
    if _DEED.match(text):
        return
    passive = _PASSIVE.match(text)
    if passive is not None and (passive["what"].rstrip().endswith(_PARTED) or _APART.search(passive["what"])):
        return  # ``src/a.py - Removed the comments``: what was removed comes after
    if (
        passive is not None
        and (passive["is"] or "").strip() in ("is", "are")
        and len(passive["what"].split()) > MOST_OF_A_SUBJECT
    ):
        return  # ``stale settings in the home directory are deleted``: how the program works
    if passive is not None and (passive["is"] or "").startswith("w") and _AT_A_TIME.match(passive["rest"] or ""):
        return  # ``the agent was created with an empty object when no key was set``: what went wrong
    if passive is not None and not passive["is"] and _FINITE.search(passive["rest"] or ""):
        return  # ``the test added in there was kept``: what was done to it comes after
    if passive is not None and not passive["is"] and _HAS_VERB.search(passive["what"]):
        return  # ``these tests verify the rules documented in rules.md``: they are told of by the way
    if passive is not None and not passive["is"] and _ITS_OBJECT.match(passive["rest"] or ""):
        if _TICKET.fullmatch(passive["what"].strip()):
            yield f"{passive['verb']}{passive['rest']}"
        return  # ``the page and the code documented opposites``: they did it
    negated = passive is not None and re.match(r"(?:no|not|none|nothing|without)\b", passive["what"], re.IGNORECASE)
    if passive is not None and not negated and passive["what"].count("(") == passive["what"].count(")"):
        yield f"{passive['verb'].lower()} {_object(passive['what'].strip())}{passive['rest'] or ''}".strip()
    new = _NEW.match(text)
    if new is not None and not _MISSING.match(text):
        yield f"added {new['what']}"


def _object(what: str) -> str:
    new = _NEW.match(what)
    return re.sub(r"^(?:the|a|an|all) ", "", new["what"] if new is not None else what, flags=re.IGNORECASE)


def _labelled(statement: Statement) -> Iterator[str]:
    """What a statement says with the words that lead it in, stand above it or in the cells beside it."""
    text = unmarked(statement.text)
    match = _LABEL.match(text)
    is_type = match is not None and (match["label"].lower() in _TYPES or _OF_DOCUMENTS.match(text) is not None)
    if match is not None and not (statement.is_title or is_type or is_aside(match["label"])):
        yield from _joined(match["label"], match["rest"])
        if not (_NAME_OF_A_PART.fullmatch(match["label"]) or _tells_why(match["label"], match["rest"])):
            yield match["rest"]
    if (added := _ADDED_TO_A_FILE.match(text)) is not None and not statement.is_title:
        yield added["deed"]
    for above in (statement.lead, statement.heading):
        if above and not statement.is_title and not _BARE.fullmatch(text):
            yield from _joined(unmarked(above).rstrip(": "), text, is_above=True)
    yield from tests_in_other_words(statement, text)
    if statement.ticked and _ARTEFACT.match(statement.plain):
        yield f"added {statement.plain}"


def _tells_why(label: str, rest: str) -> bool:
    return _LEFT_OUT.match(label) is not None or (" " in label and _MENDED.match(label) is not None and not _DEED.match(rest))


def _joined(label: str, rest: str, *, is_above: bool = False) -> Iterator[str]:
    """``Tests`` and ``added`` as ``added tests``, ``Removed`` and a name as a removal, ``Breaking changes: none`` as none."""
    if _NONE.match(rest):
        yield f"no {label.lower()}"
    elif _STILL.match(rest):
        yield f"{label} unchanged"
    elif (verb := _LABEL_DEED.match(label)) is not None and not _DEED.match(rest) and (not is_above or _THING.match(rest)):
        word = verb["verb"].lower()
        yield f"{_NOUNS.get(word.rstrip('s'), word)} {rest}"
    elif not is_above:
        stripped = re.sub(r"^\W*(?:now |also )?", "", rest)
        deed = re.match(rf"(?:{_DOER}|{CHANGE}|{ADD})(?=$|[\s.,;!|])", stripped, re.IGNORECASE)
        after = stripped[deed.end() :].strip(" .|") if deed is not None else ""
        if _ARTEFACT.match(label) and _OF_LINES.match(after):
            return  # ``E2E tests: added comments``
        if deed is not None and (_ARTEFACT.match(label) or not after or _NO_OBJECT.match(after)):
            yield f"{deed[0]} {label.lower()} {after}".strip()
            yield f"{deed[0]} {label.lower()}: {after}"
        elif _ARTEFACT.match(label) and (new := _NEW_ONES.match(stripped)) is not None:
            yield f"added {new['count'] or ''}{label.lower()}"
        elif _DONE.match(rest):
            yield f"added {label.lower()}"
