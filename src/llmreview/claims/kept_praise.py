"""Words of praise that a text keeps, as they are what it states: labels, values, terms, and what is denied of something."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.claims.praise import Praise

_PARAGRAPH = r"(?:[^\n]|\n(?![ \t]*\n))"
"""A character that does not end a paragraph."""
_QUOTED = rf"(?:(?!['’]){_PARAGRAPH}|(?<=\w)['’](?=\w))"
"""A character of what stands between single quotation marks, apostrophes too."""
_SET_ASIDE = Pattern(
    r"^[ \t]*(?P<fence>(?P<mark>[`~])(?P=mark){2,11})[^\n`]*(?:\n.*?(?:^[ \t]*(?P=fence)(?P=mark)*[ \t]*$|\Z)|\Z)"
    rf"|(?<!`)(?P<tick>`{{1,4}})(?!`){_PARAGRAPH}{{1,600}}?(?<!`)(?P=tick)(?!`)"
    r"|<pre\b[^<>\n]{0,200}>.*?(?:</pre>|\Z)|<code\b[^<>\n]{0,200}>.*?(?:</code>|\n[ \t]*\n|\Z)"
    rf"|(?<![\w\"])\"(?=[^\s\"])(?:(?!\"){_PARAGRAPH}){{1,400}}(?<=\S)\"(?!\w)"
    rf"|“(?:(?!”){_PARAGRAPH}){{1,400}}”|„[^“”]{{1,400}}[“”]|«(?:(?!»){_PARAGRAPH}){{1,400}}»"
    rf"|(?<![\w'])'(?=[^\s']){_QUOTED}{{1,400}}(?<=\S)'(?!\w)|‘{_QUOTED}{{1,400}}’",
    re.MULTILINE | re.DOTALL | re.IGNORECASE,
)
"""Code and quotations as CommonMark and HTML have them: what is not closed goes on to the end."""


def without_quoted(text: str) -> str:
    """A text of the same length, with its code and quotations made unreadable."""
    return _SET_ASIDE.sub(lambda found: re.sub(r"[^\n]", "\x00", found[0]), text)


_BEFORE, _AFTER = 60, 90
"""Characters around a word of praise that tell what it is of."""
_NUMBER = r"[<>~≈]?\d[\d.,/]*%?(?:(?: of | out of | ?/ ?)\d+%?)?(?: [a-z]{1,20})?"
_STARTS = Pattern(r"(?:\A|[\n.!?;:,|(]|[-*•]\s)[^\w\n]*\Z")
_DECIDED = Pattern(
    r"[*_]*(?:(?<=:)|\s*[:=])[*_]*\s*(?:(?:no|not|none|yes|true|false|never|partly|partially|n/?a)\b|[✅❌✓✗✘⚠])", re.IGNORECASE
)
_COUNTED = Pattern(
    rf"[*_]*(?:(?<=:)|\s*[:=])[*_]*\s*{_NUMBER}\s*(?:[,;.|)]\s|[,;.|)]?$)|\s+\d[\d.,]*%?\s*(?:[,;.|)]|$)|\s*\(\d[\d.,]*%?\)",
    re.MULTILINE,
)
"""A number that a label has: ``Excellent: 3``, ``Excellent 3,``."""
_LABEL = Pattern(r"(?:\A|[.;,|(]\s*)[\s>*_+|#-]*(?:\d+[.)]\s+)?[A-Za-z][\w ()/-]{0,40}[*_]*(?:\s*[:=]\s*|=)[*_\s]*\Z")
_ENDS = Pattern(r"[*_]*[ \t]*(?:[.;,|)]|\n|\Z)")
_STEPS = (
    r"(?:good|fair|poor|bad|average|ok|okay|mediocre|acceptable|satisfactory|sufficient|insufficient|adequate|inadequate"
    r"|terrible|awful|unusable)"
)
_JOINS = r"(?:,|/|\||;|→|\band\b|\bor\b|\bvs\.?|\n[ \t>]*(?:[-*+•]|\d{1,3}[.)]))\s*(?:and |or )?"
_ON_SCALE = (
    Pattern(rf"[^.!?\n]{{0,15}}?{_JOINS}{_STEPS}\b(?!-)", re.IGNORECASE),
    Pattern(rf"\b{_STEPS}\b[^.!?\n]{{0,15}}{_JOINS}\Z", re.IGNORECASE),
)
"""What stands before or after a word that is a step of a scale: ``excellent, good, poor``."""
_FEW = Pattern(
    r"\b(?:zero|few|fewer|only|hardly|scarcely|rarely|seldom|little|least|none|nobody|anything but|0|superlatives?|adjectives?"
    r"|adverbs?|(?:buzz)?words?|called|named|label+ed|rated|(?:set|equal) to)\b[^.!?;:\n]{0,40}\Z",
    re.IGNORECASE,
)
"""What makes praise a fact: how few are so, or that the word is meant."""
_DENIES = Pattern(
    r"[^.!?;:,\n]{0,60}?\b(?:(?:is|are|was|were|be|been|remains?|seems?|stays?)(?: (?:now|still|currently|also|all))? "
    r"(?:impossible|un\w+|absent|gone|lost|off|dead|rare|broken|disabled|deprecated|removed|dropped|reverted|discontinued|deleted"
    r"|rejected|refused|ignored|skipped|out of|no|nowhere|over)\b"
    r"|fail(?:s|ed)?|crash(?:es|ed)?|stopped|lacks?|(?:do|does|did|has|have|had|can|could|will|would|is|are|was|were)(?: not|n't)"
    r"|cannot|no longer|never)\b",
    re.IGNORECASE,
)
_BUT_FOR = Pattern(r",?\s+(?:except|apart from|other than|aside from|save for|unless|but (?:not|only))\b", re.IGNORECASE)
_TERM = Pattern(
    r"robust (?:standard errors?|regression|statistics?|estimat\w+|scal(?:er|ing)|covariance|optimi[sz]ation|pca|control)"
    r"|beautiful (?:soup|is better than)|beautifulsoup"
    r"|perfect (?:competition|hash\w*|forward secrecy|forwarding|numbers?|squares?|games?|information|graphs?|matching|pitch"
    r"|elimination|tense|cubes?|powers?|fifths?|storm|is the enemy)"
    r"|great (?:britain|circles?|expectations?|firewall|wall|lakes|depression|apes?)"
    r"|awesome (?:bar|lists?|wm)|stellar (?:wallets?|network|lumens|mass|evolution|spectr\w+|parallax|blockchain)"
    r"|intelligent (?:tracking prevention|tiering|design)|comprehensive (?:income|insurance)|massive mimo"
    r"|next-generation (?:sequencing|firewalls?)|significant (?:digits?|figures?|bits?|bytes?|whitespace)"
    r"|perfectly (?:aligned|balanced|nested|matched|parallel|inelastic|elastic|secret)"
    r"|seamless (?:til(?:e|es|ing)|textures?|cloning)",
    re.IGNORECASE,
)
_OF_NAME = Pattern(r"[ -](?:themes?|badges?|tiers?|flags?|presets?|ratings?|scores?|grades?)\b", re.IGNORECASE)
_OF_NAME_WITH_THE = Pattern(
    r"[ -](?:plan|option|mode|level|class|package|edition|profile|label|setting|tag|branch|users? group)\b", re.IGNORECASE
)
_VERSION = Pattern(r" \d+\.\d")


def is_stated(text: str, hidden: str, praise: Praise) -> bool:
    """Whether a word of praise is part of what a text states. ``hidden`` is the text with what is not prose masked."""
    if praise.kind in ("emoji", "opener"):
        return False
    before, after = hidden[max(0, praise.start - _BEFORE) : praise.start], hidden[praise.end : praise.end + _AFTER]
    if _is_label(before, hidden[praise.end - 1 : praise.end + _AFTER], praise) or any(
        (_ON_SCALE[0].match(after), _ON_SCALE[1].search(before))
    ):
        return True
    if praise.kind in ("interjection", "exclamation"):
        return _BUT_FOR.match(after) is not None
    if _is_value(text, praise) or _is_term(hidden, before, after, praise):
        return True
    is_limited = praise.kind != "adverb" and (_BUT_FOR.match(after) or _DENIES.match(after))
    return bool(is_limited) or _FEW.search(before) is not None


def _is_label(before: str, after: str, praise: Praise) -> bool:
    """Whether the word has a value of its own. ``after`` begins with the last character of the word, which may be the colon."""
    if _STARTS.search(before) is None:
        return False
    is_one_word = praise.kind == "adjective" or (praise.kind == "interjection" and " " not in praise.words)
    return _DECIDED.match(after, 1) is not None or (is_one_word and _COUNTED.match(after, 1) is not None)


def _is_value(text: str, praise: Praise) -> bool:
    """Whether the word is all that follows a label: ``Score: excellent``."""
    line = text[max(text.rfind("\n", 0, praise.start) + 1, praise.start - _BEFORE) : praise.start]
    return _ENDS.match(text, praise.end) is not None and _LABEL.search(line) is not None


def _is_term(hidden: str, before: str, after: str, praise: Praise) -> bool:
    """Whether the word is part of a fixed term, or of what is called so: ``the elegant theme``."""
    if _TERM.match(hidden, praise.start) or _OF_NAME.match(after):
        return True
    is_with_the = re.search(r"\bthe\s\Z", before, re.IGNORECASE) is not None and _OF_NAME_WITH_THE.match(after) is not None
    return is_with_the or (praise.words[0].isupper() and _VERSION.match(after) is not None)
