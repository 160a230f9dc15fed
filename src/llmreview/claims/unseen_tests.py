"""Why tests may have come after all, though no test file is in the change."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.checks.kinds import kind_of
from llmreview.checks.spelling import stem_of
from llmreview.claims.tests_beside_code import may_hold_tests
from llmreview.pattern import Pattern
from llmreview.syntax.naming import words_of

if TYPE_CHECKING:
    from llmreview.claims.facts import Facts
    from llmreview.claims.texts import Statement

_TRIED_OUT = Pattern(
    r"(?:^|/)(?:\w+-)?(?:examples?|samples?|demos?|playgrounds?|sandbox(?:es)?|references|showcases?|catalogs?)(?:-\w+)?/",
    re.IGNORECASE,
)
"""Where code is kept that people try things out with."""
_OF_BUILD = Pattern(r"ci(?:\([^()]*\))?!?:", re.IGNORECASE)
"""How the title of a change of the build begins."""
_UNIT = Pattern(r"\bunit[- ]tests?\b", re.IGNORECASE)
_IN_GENERAL = Pattern(
    r"\((?:for|required for|in case of) [^()]*\b(?:fix(?:es)?|features?)\b[^()]*\)",
    re.IGNORECASE,
)
"""What a template of descriptions asks for of some changes: ``Tests have been added (for bug fixes / features)``."""
_OF_CODE = Pattern(
    r"\b(?:tests|specs|coverage|test[- ]cases?|test suites?)\b|\btest (?:for|that|of|to|which|covering|added|in)\b"
    r"|\b(?:unit|regression|integration|functional|e2e|end-to-end|smoke|new|a|an|the|missing|automated|parametri[sz]ed|failing|more|"
    r"boundary|edge[- ]case|add(?:s|ed)?|with|spec) (?:r?spec|test)\b",
    re.IGNORECASE,
)
"""Tests of code, unlike ``add cta test``."""
_CALLED_FOR = Pattern(r"^(?:feat|fix|perf|hotfix|bugfix)\w*\b|\b(?:fix|add|support|implement)", re.IGNORECASE)
WORD_OF_TESTS = Pattern(r"\btest|(?:^|[^a-z])specs?\b", re.IGNORECASE)
"""Coverage may be that of types, of languages or of a feature, where no test is named."""
_TESTS = Pattern(r"tests?(?![a-z])|coverage|\b[rR]?Spec\b|\brspec", re.IGNORECASE)
_SPEC = Pattern(r"\.spec\.[cm]?[jt]sx?$|_spec\.\w+$|[a-z]Specs?\.(?:kts?|scala|groovy|java|php|cs|hs|swift)$")
""""Specs" may be specifications, too."""


def doubt_of_missing_tests(statement: Statement, facts: Facts) -> str | None:
    """Why a change without a test file may hold tests; None where nothing says so."""
    if (
        not WORD_OF_TESTS.search(statement.text)
        or facts.testish
        or may_hold_tests(facts)
        or facts.tests.verdict == "not-evaluated"
    ):
        return "files that may hold tests changed, in a form that is not read"
    if not _TESTS.search(statement.text) and not any(map(_SPEC.search, facts.paths)):
        return "nothing in the repository is called a spec, so that something else may be meant"
    if not facts.tests.symbols:
        return "no code does anything else than before, so that something else may be called a test"
    if not (_OF_CODE.search(statement.text) or _OF_CODE.search(statement.plain)):
        return "what is called a test may be one of something else than code"
    if _IN_GENERAL.search(statement.text) and not _CALLED_FOR.search(facts.change.title):
        return "it is said of fixes and features, and nothing says that this is one"
    if (doubt := doubt_of_what_is_called_a_test(statement, facts)) is not None:
        return doubt
    if not facts.is_spoken_of_whole(statement.source):
        return "one message of several, and no test changed in all of them together"
    return None


def doubt_of_what_is_called_a_test(statement: Statement, facts: Facts) -> str | None:
    """Why something of a change without a test file may be what a statement calls a test; None where nothing says so."""
    found: list[str | None] = [_namesake(statement.plain, facts)]
    if _UNIT.search(statement.text) is None or _OF_BUILD.match(statement.text):
        if any(kind_of(file.path) == "CI" for file in facts.change.files):
            return "the tests may be steps of the build"
        found.append(next((file.path for file in facts.change.files if _TRIED_OUT.search(file.path) and file.added), None))
        names = (symbol.symbol for symbol in facts.tests.symbols if not statement.ticked)
        found.append(next((f"`{name}`" for name in names if "test" in map(str.lower, words_of(name))), None))
    meant = next(filter(None, found), None)
    return f"{meant} may be what is called a test" if meant is not None else None


def _namesake(text: str, facts: Facts) -> str | None:
    """A new file whose name is in the words of a statement: ``roundtrip of tool calls`` as ``toolcall-roundtrip.php``."""
    said = re.sub(r"[^a-z0-9]", "", text.lower())
    for file in facts.change.files:
        words = words_of(stem_of(file.path))
        if file.status == "added" and len(words) > 1 and all(word.lower() in said for word in words):
            return file.path
    return None
