from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from llmreview.model import Report
from llmreview.render import RenderOptions
from llmreview.render._text import visible
from llmreview.render.markdown import code, escape, render

from .sample import BUFFER, CLEAN, SAMPLE
from .strategies import reports, texts

PARSER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
OWN_HTML = re.compile(r"(<details><summary>[A-Z0-9][a-z ]+(: [a-z0-9-]+)?</summary>|</details>)\n?")
ORDER = re.compile(r"^[\s>*-]*(\[.\])?\s*/[a-z]", re.MULTILINE)
ACTED_ON = re.compile(
    r"""[@\#!~%$&^](?=[\w"'])   # mentions and references of GitLab and GitHub
    | [:](?=[\w+-]+:)           # emoji
    | [a-z]+:// | mailto:[^\u200b] | www\. | @[^\s\u200b]
    | \[\[ | \[[a-z]+:\w | \[toc\] | \{\+ | \[[-+]
    | \b[a-z][a-z0-9_]*-\d | \b[0-9a-f]{7,40}\b""",
    re.VERBOSE | re.IGNORECASE,
)


def tokens(markdown: str) -> Iterator[Token]:
    for block in PARSER.parse(markdown):
        yield block
        yield from block.children or ()


def markdown(report: Report, **options: object) -> str:
    return render(report, RenderOptions(**options))  # type: ignore[arg-type]


@given(texts)
def test_escaped_text_is_only_text(text: str) -> None:
    """At the beginning of a line, too, where most can go wrong."""
    escaped = escape(text)
    assert "\n" not in escaped
    blocks = PARSER.parse(escaped)
    assert [block.type for block in blocks] in ([], ["paragraph_open", "inline", "paragraph_close"])
    for token in tokens(escaped):
        assert token.type in {"paragraph_open", "inline", "paragraph_close", "text", "text_special", "code_inline"}
        if token.type in ("text", "text_special"):
            assert not ACTED_ON.search(token.content)
    assert not ORDER.search(escaped)


@given(texts.filter(lambda text: "`" not in text))
def test_escaped_text_shows_as_it_was(text: str) -> None:
    shown = "".join(token.content for token in tokens(escape(text)) if token.type in ("text", "text_special"))
    assert shown.replace("\u200b", "") == visible(" ".join(text.split()))


@given(texts)
def test_code_is_one_code_span(text: str) -> None:
    children = [
        token for token in tokens(f"a {code(text)} b") if token.type not in ("paragraph_open", "paragraph_close", "inline")
    ]
    assert [token.type for token in children] == ["text", "code_inline", "text"]


@settings(deadline=None, max_examples=40)
@given(
    reports(), st.builds(RenderOptions, max_items=st.integers(0, 3), verbosity=st.integers(-1, 1), show_suppressed=st.booleans())
)
def test_nothing_of_the_change_is_acted_on(report: Report, options: RenderOptions) -> None:
    text = render(report, options)
    assert {c for c in text if unicodedata.category(c) in ("Cc", "Cf", "Cs", "Zl", "Zp")} <= {"\n"}
    assert not ORDER.search(text)
    expected = {"violated": 0, "ask": 0, "clear": 0, "not-evaluated": 0}
    for item in report.checklist:
        expected[item.status] += 1
    boxes = sum(min(expected[status], options.max_items or 99) for status in ("violated", "ask"))
    assert len(re.findall(r"^- \[ \] \*\*\d+\. ", text, re.MULTILINE)) == boxes
    for token in tokens(text):
        assert token.type not in ("link_open", "image", "html_inline", "s_open", "em_open", "blockquote_open", "code_block", "hr")
        if token.type == "html_block":
            assert not OWN_HTML.sub("", token.content).strip()


@settings(deadline=None, max_examples=40)
@given(reports())
def test_folded_parts_are_closed(report: Report) -> None:
    text = markdown(report, verbosity=1)
    blocks = [token.content.strip() for token in tokens(text) if token.type == "html_block"]
    assert sum(block.startswith("<details>") for block in blocks) == sum(block == "</details>" for block in blocks)


@pytest.mark.parametrize("fence", ["```", "````\n/merge", "~~~"])
def test_a_fence_in_the_code_does_not_end_the_block(fence: str) -> None:
    finding = BUFFER._replace(excerpt=(fence, "/merge", "<b>"))
    block = next(token for token in tokens(markdown(SAMPLE._replace(findings=(finding,)))) if token.type == "fence")
    assert "43 | /merge\n44 | <b>\n" in block.content
    assert block.markup not in block.content


def test_backticks_in_a_message_quote_code() -> None:
    assert escape("Column `a_b` of `x`") == "Column `a_b` of `x`"
    assert escape("a `b` `") == r"a `b` \`"
    assert [token.content for token in tokens(escape("`a``b`")) if token.type == "code_inline"] == ["a``b"]


def test_the_table_keeps_its_columns() -> None:
    symbols = (SAMPLE.checks.tests.symbols[0]._replace(symbol="a|b`c", path="x|\\|y"),)
    checks = SAMPLE.checks._replace(tests=SAMPLE.checks.tests._replace(symbols=symbols))
    spans = [token.content for token in tokens(markdown(SAMPLE._replace(checks=checks))) if token.type == "code_inline"]
    assert r"a\x7cb`c" in spans
    assert r"x\x7c\\x7cy:38" in spans


def test_nothing_to_say_is_two_paragraphs() -> None:
    assert [token.type for token in PARSER.parse(markdown(CLEAN))].count("paragraph_open") == 2


def test_folded_items_are_counted() -> None:
    text = markdown(SAMPLE, max_items=2)
    assert "and 3 more items" in text
    assert "and 3 more questions" in text


def test_a_span_with_backticks_in_it_stays_one_span():
    assert escape("`` fetch(`${HUB}/x`) `` is asked") == "``fetch(`${HUB}/x`)`` is asked"
    assert escape("`a` and `b`") == "`a` and `b`"
