"""Deeds on a part of the code that stands nowhere: neither before the change nor after it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.checks.spelling import parts_of, stem_of
from llmreview.claims.additions import is_taken_back
from llmreview.claims.facts import first_changes
from llmreview.claims.hedges import is_told
from llmreview.claims.judgement import Judgement, contradicted, unverifiable
from llmreview.claims.naming_forms import CODE_NOUN, MANNER_OF_WRITING, PRODUCT, WORD
from llmreview.claims.spelling import is_made_of, is_spelled_otherwise, nearest_name, nearest_word
from llmreview.claims.wording import ADD, Name, names_in
from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.claims.facts import Facts
    from llmreview.claims.texts import Statement

MOST_NAMES = 12
"""Names of a change that are looked for: each is a search of the repository."""
SHORTEST = 8
"""Letters of a name from which on, being of several words, it is that of one thing."""
FEWEST_JOINED = 4
"""Words from which on a name that is put together with ``_`` can be nothing but one of the code, without a mark of it."""
FEWEST_CAPITALS = 3
"""The same of words with capitals: products have two (``CodeRabbit``)."""
_DEED = Pattern(
    rf"(?:also |and |now |then )*(?:{ADD}|updat(?:e|es|ed|ing)|modif(?:y|ies|ied|ying)|refactor(?:s|ed|ing)?|"
    r"rewrit(?:e|es|ten|ing)|rework(?:s|ed|ing)?|extend(?:s|ed|ing)?|adjust(?:s|ed|ing)?|simplif(?:y|ies|ied|ying)|"
    r"renam(?:e|es|ed|ing)) ",
    re.IGNORECASE,
)
_MENDED = Pattern(
    r"(?:also |and |now |then )*fix(?:e[sd])? (?:the )?(?=`\w+`(?: method| function)? (?:to|so that) |`?\w+\(\))", re.IGNORECASE
)
"""A deed on a flaw that is called by where it is: ``Fix `load_rows` to keep the order``; others are called by what is seen."""
_TURNS = Pattern(
    r"[.;!?](?=\s|$)|(?<!:):(?!:)|[—–=\"“<>|→]| - |\b(?:that|which|who|whose|where|so|because|since|when|while|if|unless|until|"
    r"before|after|like|as|from|via|through|using|us(?:e|es|ed)|by|than|instead|rather|without|not|no|never|to|based|per|"
    r"match\w*|mirror\w*|similar|equivalent|compatib\w*|silenc\w*|suppress\w*|avoid\w*|prevent\w*|fix\w*|replac\w*|remov\w*|"
    r"lint\w*|clippy|warnings?|errors?|rules?|upstream|supports?|wrap\w*|deriv\w*|document\w*|mention\w*|comment\w*|notes?|"
    r"explain\w*|describ\w*|caus\w*|trigger\w*|lead(?:s|ing)?|mak(?:es?|ing)|allow\w*|enabl\w*|references?|"
    r"todo|fixme|plan\w*|branch\w*|issues?|tickets?|secrets?|labels?)\b",
    re.IGNORECASE,
)
"""What leads from a deed to something else than what it is done to."""
_TO = Pattern(r"\bto (?=(?:the |its |our |both |all |each |every |existing |new )*(?:`|\w+(?:\(\)|::|\.\w|_|[a-z][A-Z])))")
"""What leads to where it is done: ``add a limit to `load_rows()` ``; any other ``to`` says what for."""
_SENTENCE = Pattern(r"(?<![\w`.:])(?!(?:and|or)\b)[a-z]{2,}(?![\w`(:.])")
"""A plain word in parentheses, which are no list of names then: ``(which upsets SystemPolicy)``."""
_OF_OTHERS = Pattern(
    r"[`)]*[ -](?:errors?|warnings?|lints?|rules?|crates?|packages?|librar(?:y|ies)|sdks?|apis?|labels?|branch(?:es)?|"
    r"secrets?|env\w*|issues?|tickets?|plugins?|actions?|workflows?|headers?|models?|tools?|servers?|services?|attacks?|vulnerab\w*|conventions?)\b"
    r"|[`)]*['’]s\b|[`)]*[-/]\w",
    re.IGNORECASE,
)
"""What shows that a name is none of this code, or part of a longer one."""
_PART_OF_IT = Pattern(
    r" (?:options?|flags?|parameters?|arguments?|settings?|variables?|scripts?|files?|configs?|configuration)\b", re.IGNORECASE
)
_SCHEMA = (".proto", ".graphql", ".gql", ".prisma", ".thrift", ".avsc", ".smithy", ".fbs", ".xsd", ".wsdl", ".cue", ".tsp")
"""Files that code is made of which is not kept."""


def judge_unknown_name(statement: Statement, facts: Facts) -> Judgement | None:
    """Contradicts work on a part of the code whose name stands nowhere; says nothing of what may have another name."""
    text = statement.plain
    deed = _DEED.match(text) or _MENDED.match(text)
    if deed is None or not _may_show(statement, facts):
        return None
    for name in names_in(text):
        if not (_is_done_to(name, deed, text) and _is_of_code(name, text) and is_unknown(name.last, facts)):
            continue
        if _may_be_called_otherwise(name, text, facts):
            return unverifiable(f"no changed line names `{name.last}`, which may be called otherwise")
        return contradicted(f"`{name.last}` is named by the message, and stands nowhere in the repository", *first_changes(facts))
    return None


def _may_show(statement: Statement, facts: Facts) -> bool:
    """Whether a name that is nowhere says something: one commit is told of, all of it was read, and code changed."""
    has_code = bool(facts.code) or any(facts.is_test(file.path) for file in facts.change.files)
    return facts.is_spoken_of_whole(statement.source) and has_code and facts.is_complete and not facts.has_new_versions


def _is_done_to(name: Name, deed: re.Match[str], text: str) -> bool:
    """Whether a deed is done to what is named, or at it: nothing on the way turns to anything else."""
    if name.is_path or name.start < deed.end() or not is_told(text, name.end):
        return False
    way = _TO.sub("", text[deed.end() : name.end])[: name.start - name.end]
    _, is_aside, aside = way.rpartition("(")
    if is_aside and ")" not in aside and _SENTENCE.search(aside):
        return False
    return _TURNS.search(way) is None and _OF_OTHERS.match(text, name.end) is None


def _is_of_code(name: Name, text: str) -> bool:
    """Whether a word is a name of the code that is told from all others: of several words, and written as code is."""
    last, parts = name.last, parts_of(name.last)
    is_marked = text[name.start : name.start + 1] == "`" or text[: name.end].endswith("()")
    if is_marked or "::" in name.text:
        return True
    if "_" in last:
        return (len(parts) >= FEWEST_JOINED or last.startswith("_")) and last.islower()
    if _PART_OF_IT.match(text, name.end):
        return False  # ``add FlightRecorder options``: what a thing from elsewhere has, too
    return last[:1].isupper() and len(parts) >= FEWEST_CAPITALS and all(len(part) > 2 for part in parts)


def is_unknown(name: str, facts: Facts) -> bool:
    """Whether a name of several words stands nowhere in the repository; so many are looked for, and no more."""
    if len(name) < SHORTEST or len(parts_of(name)) < 2 or name.isupper():
        return False
    if any(pattern.fullmatch(name) for pattern in (WORD, PRODUCT, MANNER_OF_WRITING)):
        return False
    if facts.names(name, facts.changed_text):
        return False
    known = facts.once(_looked_for)
    if name not in known and len(known) < MOST_NAMES:
        facts.look_up(tuple(dict.fromkeys((name, name.removesuffix("s")))))
        known[name] = facts.is_in_repository(name) is False
    return known.get(name, False)


def _looked_for(_: Facts) -> dict[str, bool]:
    """Whether the names that were looked for stand nowhere, filled as they are asked for."""
    return {}


def is_near_another(name: str, facts: Facts) -> bool:
    """Whether changed lines have a name in another form, or one that is near."""
    one = name.removesuffix("s")
    if is_spelled_otherwise(name, facts.changed_text):
        return True
    if facts.names(one, facts.changed_text) or facts.is_in_repository(one) is not False:
        return True
    return nearest_word(name, facts.changed_text) is not None


def _may_be_called_otherwise(name: Name, text: str, facts: Facts) -> bool:
    """Whether changed lines have the name in some other way, or a tool may make it of them."""
    last = name.last
    changed = (
        *sorted(facts.definitions.keys() | facts.former_definitions.keys()),
        *(stem_of(f.path) for f in facts.change.files),
    )
    if is_taken_back(last, facts.said) or is_near_another(last, facts) or nearest_name(last, changed) is not None:
        return True
    is_made = any(file.path.endswith(_SCHEMA) for file in facts.change.files)
    is_plain = last[:1].isupper() or text[: name.end].rstrip("`").endswith("()") or CODE_NOUN.search(text[: name.start])
    return (is_made or not is_plain) and is_made_of(last, facts.added_text)
