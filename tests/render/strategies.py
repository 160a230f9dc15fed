"""Hypothesis strategies over the nouns of the model, with texts as hostile as they come."""

from __future__ import annotations

from hypothesis import strategies as st

from llmreview.model import (
    Area,
    CaseReference,
    ChangedSymbol,
    ChangeSummary,
    ChecklistItem,
    Checks,
    Claim,
    ClaimCheck,
    Evidence,
    Finding,
    Fix,
    NotEvaluated,
    Report,
    ScopeCheck,
    Suppression,
    TestCheck,
    TestFile,
)

HOSTILE = (
    "\x1b[31mred",
    "\x1b]8;;http://evil.example\x07link",
    "\x9b2J",
    "\x00",
    "\r",
    "a\nb",
    "\u202egnp.exe",
    "\u200b",
    "\ufeff",
    "[bold red]x[/]",
    "[/",
    "<script>alert(1)</script>",
    "<img src=http://t.example/p>",
    "<!-- x",
    "</details>",
    "![](http://t.example/p)",
    "[a](javascript:x)",
    "[a]: http://x.example",
    "http://evil.example",
    "www.evil.example",
    "mailto:a@b.example",
    "a@b.example",
    "<a@b.example>",
    "@user",
    "@all",
    "#123",
    "!123",
    "~label",
    '~"two words"',
    "%milestone",
    "$12",
    "&7",
    "^alert#3",
    "GH-12",
    "a/b#1",
    "deadbeefcafe",
    ":smile:",
    "[[_TOC_]]",
    "[TOC]",
    "{+ a +}",
    "[- a -]",
    "/merge",
    "\n/merge",
    "\n\n/close\n",
    "> /merge",
    "```\n/merge\n```",
    "`",
    "``",
    "```",
    "~~~",
    "# x",
    "- x",
    "1. x",
    "- [x] y",
    "| a | b |",
    "---",
    "===",
    "\\",
    "*a*",
    "_a_",
    "&lt;b&gt;",
    "&#64;user",
    "漢字かな",
    "👩\u200d🚀",
    "e\u0301",
    "\udcff",
    "\ud800",
    "\t",
    "    indented",
    "\u2028/merge",
    "$`a`$",
    "",
)

texts = st.lists(st.one_of(st.sampled_from(HOSTILE), st.text(max_size=12), st.sampled_from((" ", "word", "\n"))), max_size=5).map(
    "".join
)
paths = texts.map(lambda text: "src/" + text)
lines = st.integers(1, 10**6)
ids = st.from_regex(r"[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,8}){0,2}", fullmatch=True)
verdicts = st.sampled_from(("pass", "warn", "fail", "not-evaluated"))


def several(strategy: st.SearchStrategy, largest: int = 4) -> st.SearchStrategy:
    return st.lists(strategy, max_size=largest).map(tuple)


evidences = st.builds(Evidence, paths, lines, lines, texts)
fixes = st.builds(Fix, texts, st.none() | texts)
suppressions = st.builds(
    Suppression, st.sampled_from(("inline", "settings")), st.none() | texts, st.none() | paths, st.none() | lines
)
findings = st.builds(
    Finding,
    fingerprint=st.text("0123456789abcdef", min_size=8, max_size=8),
    detector=ids,
    category=st.sampled_from(("memory", "logic")),
    severity=st.sampled_from(("high", "medium", "low", "info")),
    confidence=st.floats(0, 1),
    tier=st.sampled_from(("fix", "check", "ask")),
    message=texts,
    question=texts,
    why=texts,
    fix=fixes,
    path=st.none() | paths,
    line=st.none() | lines,
    end_line=st.none() | lines,
    column=st.none() | lines,
    symbol=st.none() | texts,
    evidence=several(evidences),
    suppressed=st.none() | suppressions,
    priority=st.integers(0, 100),
    priority_reasons=several(texts),
    excerpt=several(texts),
)
test_checks = st.builds(
    TestCheck,
    verdicts,
    texts,
    several(
        st.builds(
            ChangedSymbol,
            paths,
            lines,
            texts,
            st.sampled_from(("added", "modified", "removed")),
            st.sampled_from(("exercised", "mentioned", "untested")),
            several(st.builds(CaseReference, paths, lines, texts, st.booleans())),
            st.integers(0, 50),
        )
    ),
    several(st.builds(TestFile, paths, st.sampled_from(("changed", "form-only", "deleted")))),
)
claim_checks = st.builds(
    ClaimCheck,
    verdicts,
    several(
        st.builds(
            Claim,
            texts,
            st.sampled_from(("commit", "title", "description")),
            st.sampled_from(("supported", "contradicted", "unverifiable")),
            texts,
        )
    ),
)
scope_checks = st.builds(ScopeCheck, verdicts, several(st.builds(Area, texts, st.integers(0, 99), st.integers(0, 999))))
changes = st.builds(
    ChangeSummary,
    st.none() | texts,
    st.none() | texts | st.sampled_from(("WORKTREE", "INDEX", "0123456789abcdef0123")),
    texts,
    st.integers(0, 999),
    st.integers(0, 9999),
    st.integers(0, 9999),
    st.dictionaries(texts, st.integers(0, 999), max_size=3),
)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    found = draw(several(findings))
    known = st.sampled_from([finding.fingerprint for finding in found]) if found else st.nothing()
    items = st.builds(
        ChecklistItem,
        id=ids,
        category=texts,
        question=texts,
        why=texts,
        status=st.sampled_from(("violated", "ask", "clear", "not-evaluated")),
        priority=st.integers(0, 100),
        findings=several(known | st.just("gone")),
        evidence=several(evidences),
        title=texts,
        reasons=several(texts),
    )
    return Report(
        version="0.1.0",
        change=draw(changes),
        verdict=draw(st.sampled_from(("pass", "warn", "fail"))),
        findings=found,
        checks=Checks(draw(test_checks), draw(claim_checks), draw(scope_checks)),
        checklist=draw(several(items, 6)),
        not_evaluated=draw(several(st.builds(NotEvaluated, texts, texts, st.booleans()), 8)),
        suppressed=draw(st.integers(0, 9)),
        checked=draw(several(ids)),
    )
