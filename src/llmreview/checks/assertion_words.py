"""The words by which assertions are weighed against each other: counts, queries, questions that are answered by yes or no."""

from __future__ import annotations

from collections.abc import Iterable

from llmreview.checks import vocabulary as words
from llmreview.pattern import Pattern

EXPECTING = "expects"
"""What a mock of PHPUnit is told to expect by, with more behind it: `$mock->expects($this->once())->method('send')->with(5)`."""
COUNTING = Pattern(
    r"(?:toHaveLength|toHaveCount|hasSize\w*|HaveCount\w*|HaveLen|assert(?:Json)?Count|Len|Count|Single|shouldHaveSize|hasLength|HasCount)$"
)
"""Demands of how many there are."""
LENGTHS = frozenset({"len", "count", "size", "length"})
LOOKING = Pattern(r"(?:get|query|find)(?:All)?By[A-Z]\w*$|locator$|querySelector(?:All)?$")
"""Queries of a page: two are about the same only where they look for the same."""
PLACES = frozenset({"screen", "page", "cy", "wrapper", "container", "document", "Assertions", "Assert", "this", "self"})
"""What assertions are made through, whatever they are about."""
PRESENCE = Pattern(r"assert_nil$|must_be_nil$|refute$|assert_not$")
"""Further demands that there is something, or nothing."""
ASKING_PRESENCE = Pattern(
    r"(?:[iI]s_?)?(?:[nN]ot_?)?(?:[eE]mpty|[bB]lank|[pP]resent|[sS]ome|[nN]one|[oO]k|[eE]rr|[aA]ny|[eE]xists?|[nN]il|[nN]ull|[dD]efined)\??$"
    r"|[iI]sNullOr\w+$|isNot(?:Empty|Null|Blank)$"
)
"""Questions whether there is something: `rows.isNotEmpty()`, `name.present?`."""
ASKING_PART = Pattern(
    r"(?:contains?|includes?|has|have|starts?_?with|ends?_?with|match(?:es)?|between|[cC]ontainsKey|contains_key|has_key|key|member|Starts?With|Ends?With"
    r"|Contains?|hasOwnProperty|isinstance|instanceof|in_array|str_contains|str_starts_with|all|every|some)\??$"
)
"""Questions for a part: `text.contains("a")`, `row.key?(:id)`."""
CARRIERS = frozenset(
    "vec Some Ok Err to_string to_owned into String List Set Map Arrays asList of listOf setOf mapOf new array sorted sort"
    " iter collect as_str clone first last get json toString trim strip lower upper len length size count Len Length Size"
    " Count".split()
)
"""What a value is made of, converted by or taken from: it adds nothing to what an assertion is about."""
EXACT_TIMES = Pattern(
    r"(?:,\s*)?(?:\btimes\(\d+\)|(?:\$this->|self::)?\b(?:once|exactly)\(\d*\)|Times\.(?:Once|Exactly\(\d+\))(?:\(\))?|exactly\s*=\s*\d+)"
    r"|\.(?:once|twice|thrice)\b|(?<=\.Received\()\d+(?=\))"
)
ANY_TIMES = Pattern(
    r"(?:,\s*)?(?:\batLeast(?:Once)?\(\d*\)|\batMost(?:Once)?\(\d*\)|Times\.(?:At(?:Least|Most)(?:Once)?|Between)(?:\([^()]*\))?"
    r"|at(?:Least|Most)\s*=\s*\d+|(?:\$this->|self::)(?:any|atLeastOnce|atLeast|atMost)\(\d*\))|\.at_(?:least|most)\([^()]*\)(?:\.times)?"
)
"""How often a mock must be called: so often, or at least or at most so often."""
ANY_ARGUMENTS = Pattern(r"\.ReceivedWithAnyArgs\(\d*\)\.(?P<name>\w+)\(")
RECEIVED = Pattern(r"\.Received\(\d*\)\.(?P<name>\w+)\(")
ASKING_RUNNER = Pattern(r"testing\.(?:Short|Verbose|Testing|AllocsPerRun|Benchmark|CoverMode|Coverage|Init|Main)$")
"""What Go's runner is asked for: it demands nothing."""
ASSERTING_ROOTS = frozenset({"EqualsVerifier", "ToStringVerifier", "JSONAssert", "JsonApprovals", "PojoValidator"})
"""Types of Java's libraries whose chains assert."""
GATHERING = Pattern(
    r"toPass$|wait_?[fF]or\w*$|untilAsserted$|until$|[eE]ventually\w*$|assert(?:All|Softly|Multiple)$|assert_multiple$|shouldAll$|[mM]ultiple\w*$"
    r"|satisfies(?:Exactly\w*)?$|[aA]llSatisfy$|anySatisfy$"
)
"""What is handed a function that asserts, to try it again or along with others."""
DISTANCE = Pattern(r"(?:offset|within|byLessThan|percentage|withPercentage|closeTo)$")
"""What an equality is handed to say how far apart the two may be."""
CHAINER = Pattern(r"(?:not\.)?(?:have|be|contains?|include|exist|match|eq|equal|deep)(?:\.[\w.]+)?$")
"""How Cypress writes what it demands."""
PART = Pattern(r"(?:own)?[pP]roperty$|Within$|(?:contain|include|have\.(?:text|length)\.at|have\.length\.g)\b[\w.]*$")
"""Further demands of a part or bound."""
DENIES = Pattern(r"(?:assert_?(?:[fF]alse|not)|refute|(?:[iI]s)?False|isFalse|toBeFalse|shouldBeFalse|BeFalse)$")
AFFIRMS = Pattern(r"(?:assert_?(?:[tT]rue)?|ok|(?:[iI]s)?True|isTrue|toBeTrue|shouldBeTrue|BeTrue)$")
"""Demands of a truth by its name: `assertFalse(x)` for `assertEquals(false, x)`."""


def telling(names: Iterable[str]) -> set[str]:
    """Those of some names that say of what something is asked."""
    return {name for name in names if not _adds_nothing(name)}


def _adds_nothing(name: str) -> bool:
    """Whether a name says how much is asked, and not of what."""
    if name in words.PREDICATES or name in CARRIERS or name in PLACES:
        return True
    return any(w.match(name) is not None for w in (words.PRESENCE, words.PARTIAL, ASKING_PRESENCE, ASKING_PART))
