"""What scrubbing takes away, and what it never touches."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from llmreview.claims.praise import find_praise, is_enthusiastic
from llmreview.claims.scrubbing import scrub


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Added a robust, comprehensive parser for CSV.", "Added a parser for CSV."),
        ("The parser is blazingly fast.", ""),
        ("It is robust and typed.", "It is typed."),
        ("It is typed and robust.", "It is typed."),
        ("This seamlessly integrates with `foo()`.", "This integrates with `foo()`."),
        ("Seamlessly integrates 3 services.", "Integrates 3 services."),
        ("🎉 All 12 tests pass!", "All 12 tests pass."),
        ("Perfect! The fix works flawlessly.", "The fix works."),
        ("An elegant HTTP client with an amazing API.", "An HTTP client with an API."),
        ("- ✅ Unit tests\n- 🚀 Amazing!\n- Fixes #12", "- ✅ Unit tests\n- Fixes #12"),
        ("# 🎉 Success!\n\nAn enterprise-grade cache (TTL 30 s).", "A cache (TTL 30 s)."),
        ("A robust system. It handles 10,000 requests!", "A system. It handles 10,000 requests."),
        ("Great news: 3 of 4 bugs are fixed.", "3 of 4 bugs are fixed."),
        ("I'm thrilled to report that 5 tests pass.", "5 tests pass."),
        ("Improves performance dramatically (40 %)", "Improves performance (40 %)"),
        ("Implementation complete and production-ready!", "Implementation complete."),
        ("This is a huge leap forward for the project.", ""),
        ("An amazing user list", "A user list"),
        ("Revolutionary v2.0.0 features", "v2.0.0 features"),
        ("- Comprehensive iOS tests", "- iOS tests"),
        ("Robust load_rows in 3 files", "load_rows in 3 files"),
        ("Ready for 3 users! 🚀\nNext.", "Ready for 3 users.\nNext."),
        ("Successfully deployed to 3 hosts", "Deployed to 3 hosts"),
        ("An amazing 8% gain, an incredible 12% drop", "An 8% gain, a 12% drop"),
        ("An incredible 11x speedup", "An 11x speedup"),
        ("Code is now production-ready", ""),
        ("It's a game-changer!", ""),
        ("- Production-ready with full logging", "- With full logging"),
        ("Production ready: 4 of 5 jobs run.", "4 of 5 jobs run."),
        ("Mission accomplished: 4 of 5 done.", "4 of 5 done."),
        ("Amazing, but 3 tests fail.", "But 3 tests fail."),
        ("A truly amazing milestone (v2)!", "A milestone (v2)."),
        ("It improves loading dramatically.", "It improves loading."),
        ("Adds a comprehensive\nanalysis of `rows`.", "Adds an\nanalysis of `rows`."),
        ("All 3 jobs run\nflawlessly on Linux.", "All 3 jobs run\non Linux."),
        ("```\n* \n#\n\n\n\n-\n```\n\n- Perfect!\n- 3 of 4", "```\n* \n#\n\n\n\n-\n```\n\n- 3 of 4"),
        ("Text\n\n\n\n-\n\nAmazing!", "Text\n\n\n\n-"),
        ("A complete, robust, scalable and maintainable solution.", ""),
        ("A modern, elegant, efficient parser of 3 formats.", "A parser of 3 formats."),
        ("Sleek, modern and intuitive pages for `orders`", "Pages for `orders`"),
        ("It has a comprehensive, robust and production-ready export pipeline.", "It has an export pipeline."),
        ("Adds an elegant and robust `cache` for 3 tables.", "Adds a `cache` for 3 tables."),
        ("An amazing `index` of 3 tables", "An `index` of 3 tables"),
        ("An incredible 45 errors were logged.", "45 errors were logged."),
        ("An amazing 30% of users are affected.", "30% of users are affected."),
        ("It takes an impressive 200 MB.", "It takes 200 MB."),
        ("An impressive 200 MB heap is used.", "A 200 MB heap is used."),
        ("Tests: 5 passed, 1 failed. Great work team!", "Tests: 5 passed, 1 failed."),
        ("The robust parser handles 14 cases, but not nested arrays.", "The parser handles 14 cases, but not nested arrays."),
        ("All 128 tests pass flawlessly, except 3 skipped.", "All 128 tests pass, except 3 skipped."),
        ("The users' amazing list is sorted, isn't it.", "The users' list is sorted, isn't it."),
        ("A seamless failover took 30 s.", "A failover took 30 s."),
        ("It is done (really done!).", "It is done (really done!)."),
        ("It's done, don't wait!", "It's done, don't wait."),
    ],
)
def test_praise_goes(text: str, left: str) -> None:
    assert scrub(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "This is not production-ready.",
        "All 6 jobs now run successfully, with 0 records.",
        "Before this, every successfully parsed video stored text twice.",
        "The build degrades gracefully when bun is absent.",
        "Hooks can cause massive costs.",
        "A significant slowdown on large tables.",
        "fixup! feat(acp): sessions",
        "Is it production-ready? No.",
        "Robust? Not yet.",
        "This is not\nproduction-ready.",
        "The parser does not give\namazing results.",
        "- Robust against empty files",
        "The assertion is robust against parallel runs.",
        "It checks that the SDK is fully functional before use.",
        "The parser is robust, and 3 tests fail.",
        "The fix is perfect, no doubt.",
        "Comprehensive tests are missing.",
        "Missing comprehensive tests.",
        "A massive 12 GB file takes significant memory.",
        "It is extremely slow: a dramatic drop from 92 to 71.",
        "Truly random numbers.",
        "Add stellar wallet",
        "Perfect squares: 4, 9.",
        "The macro println! is used, and panic!",
        "It calls `a` and then save!",
        "Works like a charm with Node 20.",
        "Use p-0! and pl-6! for the rows",
        "The migration does not work seamlessly on Windows.",
        "It isn't robust against empty files.",
        "Uses perfect hashing.",
        "Graceful shutdown and graceful degradation.",
        "See src/awesome/robust.py and https://great.example/perfect!",
        '`perfect!` and "amazing" are words.',
        "```\nperfect!\n```",
        "    awesome = robust",
        "> Amazing work!",
        "The robust_parser and RobustParser stay.",
        "3 tests fail.",
        "Should be robust once #12 lands.",
        "Bash expands $amazing.",
        "Status: blocked by the release.",
        "A complete, typed and maintainable parser",
        "Draw scalable vector graphics.",
        "A horizontally scalable deployment of 3 replicas",
        "Not a robust, scalable or maintainable parser.",
        "Remove the words 'rock-solid' from the manual",
        "Drop the claim that the queue is bulletproof",
        "Set production-grade=true for the pool",
        "The parser is complete, reliable and efficient.",
        "",
        "\n\n",
    ],
)
def test_facts_stay(text: str) -> None:
    assert scrub(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "Zero robust tests exist.",
        "Few comprehensive tests exist; most are smoke tests.",
        "Only two of the robust checks remain.",
        "None of the excellent ideas were used.",
        "Seamless failover is impossible.",
        "Robust retry logic was removed.",
        "Blazing fast mode is off.",
        "State-of-the-art models (GPT-4) fail on 3 of 10.",
        "Works like a charm, except for IPv6.",
        "Perfect, apart from 2 tables.",
    ],
)
def test_praise_that_is_denied_in_part_is_a_fact(text: str) -> None:
    assert scrub(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "- Perfect: 12\n- Excellent: 3\n- Good: 4",
        "Excellent: 3, Good: 5, Poor: 2",
        "Excellent: 4 of 5 reviewers; Poor: 1.",
        "NPS: Excellent 12, Good 5.",
        "Robust (12)",
        "Values: excellent, good, poor.",
        "The value must be one of: perfect, good, bad.",
        "The grades are excellent, good and poor.",
        "- Excellent\n- Good\n- Poor",
        "World-class: no. Enterprise-grade: no.",
        "- Production-ready: no",
        "**Production-ready**: no",
        "status: Excellent\ntests: 5",
        "Score: Excellent\nstatus=perfect",
        "It was tested. Quality: excellent.",
        "We removed superlatives like amazing and robust.",
    ],
)
def test_labels_and_values_stay(text: str) -> None:
    assert scrub(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "He said 'Perfect! It works flawlessly.' and left.",
        "The text 'It isn't perfect, it's amazing!' is shown.",
        "The message \u2018Amazing job!\u2019 and «an amazing job!» stay.",
        'The banner reads "Perfect! Everything\nworks flawlessly" at start.',
        "<pre>\nPerfect!\nAmazing code = 1\n</pre>",
        "Use <code>an amazing\nrow!</code> for it.",
        "Use ``an amazing `x` row!`` and `an\namazing row!` for it.",
        "See\n```\nPerfect! An amazing = 1\n\nExcellent!",
        "~~~~ text\nan amazing row\n~~~\nPerfect!\n~~~~",
    ],
)
def test_quotations_and_code_are_untouched(text: str) -> None:
    assert scrub(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "5! = 120 and 3!! = 3.",
        "O(n!) steps",
        "n! permutations (5! = 120) are tried.",
        "The set A! is empty, and x! != y.",
        "It is f(n)!",
        "Returns x!",
        "The password is hunter2!",
        "The password is secret!",
        "It prints Hello world!",
        "SELECT * FROM t WHERE a != 1!",
        "Run `make clean`!",
        "Use foo.bar! and rows_of!",
    ],
)
def test_exclamation_marks_that_say_something_stay(text: str) -> None:
    assert scrub(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "A robust standard error (HC3) is used.",
        "Robust regression (Huber) is used.",
        "Removed the beautiful soup dependency.",
        "Perfect competition is assumed.",
        "Adds a perfect hash and perfect forward secrecy.",
        "The elegant theme is now the default; the modern theme was dropped.",
        "The excellent badge is shown.",
        "The comprehensive plan costs 99 EUR.",
        "A perfect score of 100 was reached.",
        "Delightful 1.2 was upgraded to 1.3.",
        "Perfectly balanced trees only.",
    ],
)
def test_terms_and_names_stay(text: str) -> None:
    assert scrub(text) == text


WORDS = st.sampled_from(
    "the a an parser cache robust elegant amazing seamlessly perfectly and is are with not never 12 40% #7 v1.2.3 load_rows() "
    'readFile `rows[0]` foo.bar src/a.py blazingly fast production-ready ! . , \n \n\n - * 🎉 ✅ ❌ tests pass fail without no "great" -5 '
    "comprehensive , scalable complete efficient maintainable 'amazing' =false adds successfully x1 https://a.b/c!".split(" ")
)
TEXTS = st.lists(WORDS, max_size=40).map(" ".join)
bounded = settings(max_examples=400, derandomize=True, deadline=None, database=None)


@given(TEXTS)
@bounded
def test_numbers_names_code_and_negations_are_untouched(text: str) -> None:
    facts = re.compile(
        r"[\w#$-]*\d[\w.%]*|`[^`\n]*`|\"[^\"\n]*\"|\w+_\w+|[a-z]+[A-Z]\w*|\w+\.\w+|\b(?:not|never|no|without|fail)\b|❌|✅"
    )
    assert Counter(facts.findall(scrub(text))) == Counter(facts.findall(text))


@given(TEXTS)
@bounded
def test_scrubbing_twice_changes_nothing_more(text: str) -> None:
    assert scrub(scrub(text)) == scrub(text)


@given(st.text(max_size=200))
@bounded
def test_any_text_is_taken(text: str) -> None:
    scrub(text)
    for praise in find_praise(text):
        assert 0 <= praise.start < praise.end <= len(text)


def test_hostile_texts_take_no_longer_than_others() -> None:
    for part in (
        "robust, ",
        "!",
        "`",
        "```\n",
        "- ",
        "perfect! ",
        "a" * 10,
        "not ",
        "| ",
        "<",
        '"',
        "'a ",
        "<pre>",
        "``a ` ",
        "An amazing ",
    ):
        scrub(part * 20_000)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A blazingly fast parser", True),
        ("Ready for production! 🚀", True),
        ("This beautiful, elegant and robust solution", True),
        ("Add comprehensive tests", False),
        ("Robust against empty files", False),
        ("Not production-ready yet", False),
        ("Use perfect forwarding", False),
        ("Successfully migrated!", True),
        ("## 🚀 Enhancements", False),
        ("- ✨ Add a cache\n- 🔥 Remove the old one", False),
        ("🚀 Deployed!", True),
        ("Deployed 🚀", True),
        ("🎉 All tests pass", True),
        ("Holds production-grade data", False),
        ("Thanks to the awesome devs at @acme", False),
        ("The row stays pixel-perfect in its place", False),
        ("A modern, polished, reliable and extensible toolkit.", True),
        ("Powerful, flexible and maintainable.", True),
        ("# Seamless, complete and efficient handling of uploads", True),
        ("Sleek, modern, and performant pages", True),
        ("Well-designed, well-crafted and highly maintainable modules", True),
        ("This sophisticated cache significantly improves throughput.", True),
        ("An elegant approach that massively reduces latency", True),
        ("A dashboard that your customers will love", True),
        ("The parser is now faster, safer and easier to extend than ever.", True),
        ("Robust against empty files, scalable to 3 hosts and efficient", False),
        ("Complete, reliable and efficient delivery of 3 events", False),
        ("Draw the icons as scalable vector graphics", False),
        ("Use robust regression for the trend", False),
        ("Robust, efficient and scalable vector graphics", False),
        ("Not a robust, scalable or maintainable solution", False),
        ("A robust cache (size 40) significantly reduces latency: 80 ms instead of 210 ms", False),
        ("Failures are more frequent than ever before", False),
        ("The code is cleaner, more readable and easier to test", False),
        ("Remove the words 'rock-solid' from the manual", False),
        ("Strike \u2018cutting-edge\u2019 and «awesome» from the page", False),
        ("Drop the claim that the queue is bulletproof", False),
        ("No more buzzwords like cutting-edge and revolutionary", False),
        ("Set production-grade=true for the pool", False),
        ("Set enterprise-ready: false", False),
        ("It's amazing that it works, isn't it", True),
    ],
)
def test_what_is_enthusiastic(text: str, expected: bool) -> None:
    assert is_enthusiastic(text) is expected
