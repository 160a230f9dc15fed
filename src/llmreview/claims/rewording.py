"""The same in words that the judges know, where it is said in others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.claims.counted_tests import NUMBER
from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.claims.texts import Statement

_TESTS = r"(?:[a-z][\w-]* ){0,4}?(?:tests?(?: cases?)?|test[- ]cases|specs)"
_OTHERWISE = (
    (
        Pattern(
            r"\b(?:an? |the )?(?:couple|few|bunch|handful|number|set|suite|series|lots?)(?: more| new)? of (?=[a-z])",
            re.IGNORECASE,
        ),
        "some ",
    ),
    (Pattern(r"\b(tests?(?: cases?)?) (?:using|via|based on)\b", re.IGNORECASE), r"\1 with"),
    (
        Pattern(
            r"^(?:improve|increase|raise|boost|expand)(?:s|d|ed)? (?:the |our )?(?P<what>(?:unit |code )?test coverage)"
            r"(?=$|[.,]| (?:to|from|of|for)\b)",
            re.IGNORECASE,
        ),
        r"added \g<what>",
    ),
    (Pattern(r"^(?:backed|accompanied|guarded|protected|pinned) by (?=[a-z0-9])", re.IGNORECASE), "covered by "),
    (
        Pattern(
            rf"^(?P<count>{NUMBER} )?(?:new|additional|more) (?!and\b|or\b)(?P<what>{_TESTS})(?=$|[.,:]| "
            r"(?:(?:cover(?!age)|verif|check|ensur|assert|prov|pin|exercis)\w*|for|that|which|in)\b)",
            re.IGNORECASE,
        ),
        r"added \g<count>\g<what>:",
    ),
    (
        Pattern(
            rf"^(?:extend|strengthen|expand|broaden)(?:s|ed)? (?:the |our |existing |all )*(?P<what>{_TESTS}|"
            rf"(?:[\w`]+ ){{0,2}}test suite)"
            r"(?=$|[.,]| (?:for|with|covering)\b| to (?:cover|include|check|verify|assert))",
            re.IGNORECASE,
        ),
        r"added \g<what>",
    ),
    (
        Pattern(
            r"^cover(?:s|ed)? (?!by\b)[^.;]{1,80}? (?P<how>with|by) (?P<what>(?:unit|integration|regression|end-to-end|"
            r"e2e|new|more|further) "
            r"(?:\w+ )?tests?)(?=\W*$|[.,])",
            re.IGNORECASE,
        ),
        r"added \g<what>",
    ),
    (
        Pattern(
            rf"^(?:an? |the )?(?P<what>{_TESTS}|(?:unit |code )?test coverage)(?P<of> (?:for|of|"
            rf"on) [^.;]{{1,60}}?)? (?:is|are) included"
            r"(?=\W*$|[.,])",
            re.IGNORECASE,
        ),
        r"added \g<what>\g<of>",
    ),
    (
        Pattern(
            r"^an? (?P<what>(?:new |unit |integration |regression |end-to-end |[jx]unit |\w+ unit )+test(?: case)?) "
            r"(?:covers|checks|verifies|asserts|ensures|guards|pins|proves|makes sure)\b",
            re.IGNORECASE,
        ),
        r"added a \g<what> that covers",
    ),
    (
        Pattern(
            r"^(?:add|write|put|includ)(?:s|ed|e|es|d|ten)? (?:an? |the |some )?(?:new |short |further )*(?:section|"
            r"paragraph|chapter|passage)s? "
            r"(?:on|about|for|that|describing|explaining|of) [^.;]{1,80}? (?:to|in|into) (?:the |our )?`?"
            r"(?P<where>readme(?:\.md)?|docs|documentation|changelog(?:\.md)?)`?(?=\W*$|[.,])",
            re.IGNORECASE,
        ),
        r"updated the \g<where>",
    ),
    (
        Pattern(
            r"^(?:describ|explain|mention|not)(?:e|es|ed|s) (?!that\b|how\b|as\b)[^.;]{1,80}? in (?:the |our )?`?"
            r"(?P<where>readme(?:\.md)?|changelog(?:\.md)?)`?(?=\W*$|[.,])",
            re.IGNORECASE,
        ),
        r"updated the \g<where>",
    ),
    (
        Pattern(r"^(?P<what>`[^`\n]{1,80}`) (?:no longer exists?|is gone|does not exist any ?more)(?=\W*$|[.,;])", re.IGNORECASE),
        r"removed \g<what>",
    ),
)
"""Words for which the judges know others."""
_TITLE_OF_TESTS = Pattern(r"^tests?(?:\([^()]{1,60}\))?!?: (?=(?:cover|verify|assert|exercise|pin)s?\b)", re.IGNORECASE)
_TOPIC = Pattern(
    r"^(?:(?:new|additional|comprehensive|unit|integration|regression|e2e|end-to-end|functional|component|snapshot|golden|"
    r"property-based|parametri[sz]ed|[jx]unit|nunit|jest|vitest|pytest|rspec|phpunit|pest|mocha|api|ui|cli|back-?end|"
    r"front-?end|edge[- ]case|and|\d{1,4}) ){0,4}(?:tests?|test cases|specs) "
    r"(?:for|of|covering)"
    r"(?: (?!(?:is|are|was|were|has|have|had|pass|fail|run|use|need|still|now|not|can|could|should|will|would|must|do|did|does)"
    r"(?:e?[sd]|ing)?\b)[\w`'/-]+){1,8}"
    r"(?P<aside> \((?![^()]{0,60}(?:\b(?:existing|unchanged|pass|ran|run|manual|n/a|tbd)|\d))[^()]{1,60}\))?$",
    re.IGNORECASE,
)
"""An item that names tests, and nothing that they do; in parentheses, which of them."""
_TESTS_ABOVE = Pattern(
    r"^\W*(?:(?:new|added|unit|integration|regression|automated) )*tests?(?: (?:added|coverage))?\W*$", re.IGNORECASE
)
"""What stands above tests that came, unlike ``Testing`` and ``Test plan``."""


def reworded(text: str) -> Iterator[str]:
    """A text in other words, where there are some."""
    for pattern, words in _OTHERWISE:
        same = pattern.sub(words, text, count=1)
        if same != text:
            yield same


def tests_in_other_words(statement: Statement, text: str) -> Iterator[str]:
    """Tests that a statement says were added without a verb for it; ``text`` is without marks of Markdown."""
    if statement.is_title and _TITLE_OF_TESTS.match(text):
        yield f"added tests: {statement.plain}"
    elif not statement.is_title and _is_below_tests_only(statement) and (topic := _TOPIC.match(statement.plain)) is not None:
        yield f"added {statement.plain.removesuffix(topic['aside'] or '')}"


def _is_below_tests_only(statement: Statement) -> bool:
    """Whether nothing stands above a statement but that tests follow, of which none are ticked off as run."""
    above = [words for words in (statement.heading, statement.lead) if words]
    return not above or (statement.ticked is None and all(map(_TESTS_ABOVE.match, above)))
