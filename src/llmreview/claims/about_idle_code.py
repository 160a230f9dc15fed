"""Claims that something is done, in changes whose code does nothing: all of its functions are placeholders."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.claims.about_stubs import says_that_it_is_done
from llmreview.claims.admissions import is_admitted_anywhere
from llmreview.claims.flawed_parts import is_of_all
from llmreview.claims.idle_code import idle_places
from llmreview.claims.judgement import Judgement, contradicted
from llmreview.claims.wording import names_in
from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.claims.facts import Facts
    from llmreview.claims.texts import Statement
    from llmreview.model import Evidence

_STEMS = (
    r"(?:add|implement|introduc|creat|support|enabl|provid|send|stor|archiv|push|fetch|post|publish|deliver|notif|import|export|"
    r"sync|synchroni[sz]|validat|verif|comput|calculat|render|process|handl|allow|regist(?:er)?|upload|download|persist|sav|load|"
    r"retr|cach|encrypt|decrypt|sign|delet|remov|cancel|refund|charg|bill|track|record|schedul|queu|enqueu|dispatch|forward|"
    r"emit|writ|read|pars|convert|transform|merg|search|filter|sort|index|sanitiz|mail|e-?mail|print|quer|look|call|updat|"
    r"subscrib|unsubscrib|authenticat|authori[sz]|log|check|generat|build|collect|aggregat|pay|transfer|reset|report)"
)
_VERB = rf"{_STEMS}(?:e|y|s|es|ies|ed|ied|ped|led|ing)?"
_THIRD_PERSON = rf"{_STEMS}(?:s|es|ies)"
_DONE = rf"(?:{_STEMS}(?:ed|ied|d|led|ped)|sent|written|built|read|paid)"
_DOES = Pattern(
    rf"(?:also |now |and )*{_VERB} (?!of\b)[\w`\"'(]"
    rf"|(?:the |an? |our |each |every )?(?:`[^`]+`|[\w-]+)(?: [\w-]+){{0,3}}? (?:now |also |then )*{_THIRD_PERSON} [\w`\"'(]"
    rf"|(?:[\w`'-]+ ){{1,6}}(?:is|are|gets?) (?:now |also |then |automatically )*{_DONE}\b",
    re.IGNORECASE,
)
"""What says that something is done: ``Add refunds``, ``The client sends …``, ``Orders are stored in …``."""
_BRINGS = Pattern(r"(?:also |now |and )*(?:add|introduc|creat|provid|implement)\w* (?P<what>.+)", re.IGNORECASE)
_GOES_ON = Pattern(r",? (?:which|that|who|and \w+s)\b|,? to \w+ (?:the|an?|all|each|every)\b", re.IGNORECASE)
"""What tells what something that came does."""
_OBJECT = Pattern(r".*?(?=$|[.,;:(]|\b(?:of|for|to|in|into|from|with|when|on|by|as|that|which|and)\b)", re.IGNORECASE)
_OF_FORM = Pattern(
    r"\b(?:interface|signature|declaration|contract|shape|type|field|property|propertie|column|parameter|argument|model|dto|schema|"
    r"enum|exception|class|classe|method|function|hook|callback|point|abstract|constant|import|namespace|package|folder|directory|"
    r"directorie|file|protocol|trait|header|api|module|layer|structure|base)s?\W*$",
    re.IGNORECASE,
)
"""What may have come though nothing is done by it."""
_OF_REFUSALS = Pattern(
    r"\b(?:rais|throw|thrown|fail|reject|refus|disallow|forbid|disabl|deprecat|prohibit|guard|error|abort|panic|unsupported|501|"
    r"not supported|exception)\w*",
    re.IGNORECASE,
)
"""What is done by an error that says that something is not there."""
_OF_ELSE = Pattern(
    r"\b(?:tests?|specs?|test cases?|docs?|documentation|docstrings?|readme|changelog|comments?|javadocs?|release|version|"
    r"todos?|notes?|guide|typos?|lint\w*|format\w*|ci|dependenc(?:y|ies)|licen[cs]e)\b|\bv?\d+\.\d+",
    re.IGNORECASE,
)
"""Documents, tests, releases: not what functions do."""
_OTHER_TYPES = Pattern(
    r"\W*(?:docs?|tests?|chore|ci|build|style|refactor|release|revert|types?)(?:\([^()]*\))?!?:", re.IGNORECASE
)


def judge_idle_code(statement: Statement, facts: Facts) -> Judgement | None:
    """Contradicts that something is done, where each function that came or was altered only holds a place."""
    if not _says_that_code_does_it(statement) or not facts.is_one or not is_of_all(statement, facts):
        return None
    places = idle_places(facts)
    if not places or is_admitted_anywhere(facts) or _names_other_code(statement, places, facts):
        return None
    what = "the only function" if len(places) == 1 else f"all {len(places)} functions"
    return contradicted(f"{what} of the change only {_HOLDS[len(places) > 1]}: {places[0].note}", *places[:3])


_HOLDS = ("holds a place", "hold a place")


def _names_other_code(statement: Statement, places: tuple[Evidence, ...], facts: Facts) -> bool:
    """Whether a statement calls code of the change by its name, and no placeholder stands in any that it calls so."""
    homes = [facts.definitions[name.last] for name in names_in(statement.plain) if name.last in facts.definitions]
    held = any(home.path == place.path and home.line <= place.line <= home.end_line for home in homes for place in places)
    return bool(homes) and not held


def _says_that_code_does_it(statement: Statement) -> bool:
    """Whether something is said to be done by the code, rather than a part of it to be there by its name or form."""
    text = statement.plain
    if any(pattern.search(text) for pattern in (_OF_ELSE, _OF_REFUSALS)) or _OTHER_TYPES.match(statement.text):
        return False
    if _DOES.match(text) is None or not says_that_it_is_done(text):
        return False
    brings = _BRINGS.match(text)
    if brings is None or _GOES_ON.search(brings["what"]):
        return True
    thing = _OBJECT.match(brings["what"])
    return next(iter(names_in(text)), None) is None and (thing is None or _OF_FORM.search(thing[0].strip()) is None)
