"""Cases by their titles: what runners make of a title, and which runs bear it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fnmatch import fnmatchcase
from typing import NamedTuple

from llmreview.pattern import Pattern
from llmreview.proofs.places import SCRIPT
from llmreview.proofs.reported import CaseRun

_PARAMETERS = Pattern(r"\[.*|(?<=\w)\{.*|\(.*| with data set .*| with \(.*| \(?dataset .*|/.*|<.*", re.DOTALL)
"""What follows a case's own name where it ran once for each row: of pytest, JUnit 5, Surefire, PHPUnit, Pest, Go, NUnit."""
_MADE = Pattern(r"\$\{[^}]*\}|#\{[^}]*\}|%[-+ #0-9.]*[a-zA-Z#$%]|\$[\w#][\w.#]*|\{\w*\}")
"""What a title has in it that is filled in as it runs."""
_OF_CODE = Pattern(r"[A-Za-z_$][\w$]*(?:\??\.[\w$]+)+(?:\(.*)?|\{(?!\w*\}).*|[A-Za-z_$][\w$.]*\(.*\)", re.DOTALL)
"""A title that is code: ``row.name``, ``{ is_expected.to be_valid }``."""
_LITERAL = Pattern(r"'(?:[^'\\\n]|\\.)*'|\"(?:[^\"\\\n]|\\.)*\"|`(?:[^`\\]|\\.)*`")
_JOINED = Pattern(r"^[\"'`]|[\"'`]\s*\+|\+\s*[\"'`]")
"""A title that is put together."""
GINKGO = Pattern(r"\[(?:It|Entry)\] ")
"""What leads the titles of a case in Ginkgo's own reports; those of others name the function alone that starts its suites."""
_LABELS = Pattern(r"\s\[[^\[\]]*\]\s*$")
_EXPECTED = Pattern(r"\.(?:(?P<not>to_not|not_to)|to)\b[ (]*(?P<matcher>[^{}]*)")
_TEXT = r"(?:\"((?:[^\"\\\n]|\\.)*)\"|'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\\n]|\\.)*)`)"
_GROUP = Pattern(
    rf"\b[fx]?(?:describe|context|suite|feature|given|when|group)(?:\.(?:only|skip|parallel|serial))?[ \t]*\(?[ \t]*{_TEXT}"
    rf"|^[ \t]*{_TEXT}[ \t]*(?:-|should|when|must)[ \t]*\{{",
    re.IGNORECASE | re.MULTILINE,
)
"""What begins a group of cases, with its title."""
MOST_GROUPS = 2_000


class Titled(NamedTuple):
    """A run by its names, with and without parameters, and below the titles above it: its suites' where its owner is none."""

    run: CaseRun
    place: str
    names: tuple[str, ...]
    texts: tuple[str, ...]
    suites: tuple[str, ...]


def matching(runs: Iterable[Titled], glob: str) -> list[Titled]:
    """The runs of which a text is as ``glob`` says."""
    longest = max(glob.split("*"), key=len)
    return [run for run in runs if any(longest in text and fnmatchcase(text, glob) for text in run.texts)]


def glob_of(title: str) -> str:
    """A title as it may read when it ran: ``keeps %i rows`` is ``keeps*rows``."""
    title = title.strip()
    if _OF_CODE.fullmatch(title):
        return "*"
    if _JOINED.search(title):
        between, literals = _LITERAL.split(title), [literal[1:-1] for literal in _LITERAL.findall(title)]
        title = "".join(("%s" if code.strip() else "") + said for code, said in zip(between, [*literals, ""], strict=True))
    return re.sub(r"\*+", "*", "*".join(map(key_of, _MADE.split(title)))) or "*"


def matcher_of(title: str) -> str | None:
    """What RSpec says of an example of nothing but code: ``to eq 5`` of ``{ is_expected.to eq(5) }``; None of others."""
    if not title.startswith("{"):
        return None
    said = _EXPECTED.search(title)
    return key_of(f"{'not to ' if said['not'] else 'to '}{said['matcher']}") if said is not None else ""


def key_of(words: str) -> str:
    """Words as they are compared."""
    return re.sub(r"[\W_]+", " ", words).strip().lower()


def plain_name(name: str) -> str:
    """A name without parameters."""
    return _PARAMETERS.sub("", name) or name


def inner_titles(text: str) -> list[str]:
    """The titles of the groups of cases that a file of tests has."""
    said = [next(filter(None, found)) for found in _GROUP.findall(text)[:MOST_GROUPS]]
    return [title for title in dict.fromkeys(map(glob_of, said)) if title != "*"]


def without_inner(runs: list[Titled], titles: list[str], inner: list[str]) -> list[Titled]:
    """The runs that stand in no further group than a case's own titles: of ``a > b`` not the run ``a > c > b``."""
    for title in inner:
        if any(f" {title} " in f" {own} " for own in titles):
            continue
        part = max(title.split("*"), key=len)  # few runs have it, and a glob for each takes long
        near = [run for run in runs if any(part in text for text in run.texts)]
        inside = {id(run) for run in near if _is_inside(run, titles, title)}
        runs = [run for run in runs if id(run) not in inside] if inside else runs
    return runs


def _is_inside(run: Titled, titles: list[str], title: str) -> bool:
    """Whether a title stands between those of a case; nothing is known of what stands before the first."""
    *outer, last = titles
    if not outer:
        has_suites = run.run.owner in ("", "test")
        return (has_suites and title in run.suites) or any(fnmatchcase(f" {name}", f"* {title}* {last}") for name in run.names)
    globs = [
        "*" + "".join(f" {each}*" for each in [*outer[:at], title, *outer[at:]]) + f" {last}" for at in range(1, len(titles))
    ]
    return any(matching([run], glob) for glob in globs)


def titled_run(run: CaseRun) -> Titled:
    """A run with all that its titles may be."""
    place = _place(run)
    above = key_of(f"{run.suites} {run.owner}" if run.owner in ("", "test", place) else run.owner)
    name = _LABELS.sub("", run.name[match.end() :]) if (match := GINKGO.match(run.name)) is not None else run.name
    names = tuple(dict.fromkeys(map(key_of, (name, plain_name(name)))))
    suites = tuple(map(key_of, run.suites.split("\n")))
    return Titled(run, place, names, tuple(f" {above} {name}" if name != above else f" {name}" for name in names), suites)


def names_of(run: CaseRun) -> set[str]:
    """What a run may be called by a function: its name with and without parameters, without modules or the suite before it."""
    plain = plain_name(run.name)
    names = {run.name, plain, plain.rpartition(".")[2], plain.rpartition("::")[2], run.name.rpartition("/")[2]}
    parts = run.name.split("/")
    names |= {part for part in parts[:2] if len(parts) > 1}  # a suite of testify, and its case
    return {key_of(name) for name in names if name}


def _place(run: CaseRun) -> str:
    """The file of a run, by whichever attribute names one."""
    if run.file:
        return run.file
    named = run.suites.rpartition("\n")[2]
    return next((name for name in (run.owner, named) if name.endswith(SCRIPT) and " " not in name), "")
