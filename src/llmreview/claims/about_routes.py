"""Claims that a route or endpoint came, by its method and path: only what names the path bears them out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.checks.kinds import kind_of
from llmreview.claims.facts import first_changes
from llmreview.claims.hedges import is_told
from llmreview.claims.judgement import Judgement, contradicted, strictest, supported, unverifiable
from llmreview.claims.naming_forms import OPENING
from llmreview.claims.readings import readings
from llmreview.claims.wording import ADD
from llmreview.model import Evidence
from llmreview.pattern import Pattern
from llmreview.syntax.naming import words_of
from llmreview.syntax.routes.paths import ANY, segments_of, telling

if TYPE_CHECKING:
    from llmreview.claims.facts import Facts
    from llmreview.claims.texts import Statement

_VERBS = r"(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)"
_ROUTE = rf"`?{_VERBS}`? `?/[\w/:{{}}<>\[\]$.*~-]{{0,200}}`?"
_OTHERS = rf"(?:(?:,? and |, ?| & | \+ ){_ROUTE})*"
_ADDED = Pattern(
    rf"{OPENING}(?:{ADD}|expos(?:e|es|ed|ing)|regist(?:er|ers|ered|ering)|new) "
    rf"(?:(?:[^.;:]{{1,120}} )?(?:routes?|endpoints?)(?: (?:at|under|on|for))?:? |(?:an? |the |new )*)"
    rf"(?P<routes>{_ROUTE}{_OTHERS})",
    re.IGNORECASE,
)
_EACH = Pattern(rf"`?(?P<verb>{_VERBS})`? `?(?P<path>/[\w/:{{}}<>\[\]$.*~-]{{0,200}})", re.IGNORECASE)
_OF_OTHERS = Pattern(
    r"\b(?:calls?|client|request|tests?|docs?|documentation|mock|fixture|example|section|log\w*|for the|to the)\b", re.IGNORECASE
)
"""What says that something else came, which has to do with a route."""
_STRING = Pattern(r"[\"'`]([^\"'`\n]{0,200})[\"'`]")
_METHOD = Pattern(r"(?<![a-z])(?:map|http)?(get|post|put|patch|delete|head|options)(?:mapping)?(?![a-z])", re.IGNORECASE)
_FILED = Pattern(r"(?:/(?:route|index|\+server|\+page|page)(?:\.server)?)?\.\w{1,5}$")
"""What the path of a file that is served for where it stands ends in."""
SHORTEST = 4
"""Letters of a segment from which on it is looked for."""


def judge_route(statement: Statement, facts: Facts) -> Judgement | None:
    """Holds the routes that a statement says came against the added lines; None where it names none."""
    for text in readings(statement):
        match = _ADDED.match(text)
        if match is not None and is_told(text, match.end()) and not _OF_OTHERS.search(text[: match.start("routes")]):
            return strictest([_judge(found["verb"].lower(), found["path"], facts) for found in _EACH.finditer(match["routes"])])
    return None


def _judge(verb: str, path: str, facts: Facts) -> Judgement:
    shown = f"`{verb.upper()} {path}`"
    wanted = segments_of(path.rstrip(".,"))
    last = next(reversed(telling(wanted)), "")
    place = _place_of(verb, wanted, last, facts) if last else None
    if place is not None:
        return supported(f"an added line names the path of {shown}", place)
    is_read = facts.is_complete and any(kind_of(file.path) == "code" for file in facts.code)
    if len(last) < SHORTEST or not is_read or facts.has_new_versions or _stands_somewhere(last, facts):
        return unverifiable(f"no added line names the path of {shown}")
    return contradicted(f"{shown} is added by the message, and `{last}` stands nowhere in the repository", *first_changes(facts))


def _place_of(verb: str, wanted: tuple[str, ...], last: str, facts: Facts) -> Evidence | None:
    """The added line of code that names a path, or the end of it where the rest of it stands in the same file or its name."""
    for file in facts.code:
        lines = facts.lines_of(file.path)
        around = f"{file.path}\n{(file.new or b'').decode(errors='replace')}".lower()
        for number in sorted(file.added_lines()):
            line = lines[number - 1] if number <= len(lines) else ""
            if _has_other_method(line, verb):
                continue
            if any(_is_end_of(part, wanted, last in around, bool(_METHOD.search(line))) for part in _paths_in(line)):
                return Evidence(file.path, number, number, f"names `{last}`")
        if file.status == "added" and _is_filed(file.path, wanted):
            return Evidence(file.path, 1, 1, "is served for where it stands")
    return None


def _paths_in(line: str) -> Iterator[tuple[str, ...]]:
    """What the texts of a line may be as paths, a method before them left out; ``:name`` of Ruby is one, too."""
    for found in _STRING.findall(line):
        text = re.sub(rf"^{_VERBS}\s+", "", found.strip())
        segments = segments_of(text)
        if " " not in text and (segments or text == "/"):
            yield segments
            if segments and text.endswith("/"):  # whatever comes below it, or is put behind it
                yield (*segments, ANY)
    for name in re.findall(r"\b(?:resources?|namespace|get|post|put|patch|delete|path) :(\w+)", line):
        yield (name.lower(),)


def _has_other_method(line: str, verb: str) -> bool:
    """Whether a line is of another method, and not of the one that is claimed."""
    methods = {found.lower() for found in _METHOD.findall(_STRING.sub(" ", line))}
    return bool(methods) and verb not in methods


def _is_end_of(part: tuple[str, ...], wanted: tuple[str, ...], has_rest: bool, has_method: bool) -> bool:
    """Whether a path is a claimed one or the end of it; of an end without a word the rest has to be told beside it."""
    if len(part) > len(wanted):  # what only the application knows may stand before it
        return part[-len(wanted) :] == wanted
    if part != wanted[len(wanted) - len(part) :]:
        return False
    is_whole = bool(part) or wanted[-1] != ANY
    return bool(telling(part)) or (is_whole and has_rest and has_method)


def _is_filed(path: str, wanted: tuple[str, ...]) -> bool:
    """Whether a file stands where frameworks serve it at a path: ``app/api/orders/[id]/route.ts``."""
    filed = segments_of(_FILED.sub("", path))
    return len(wanted) > 1 and filed[-len(wanted) :] == wanted


def _stands_somewhere(segment: str, facts: Facts) -> bool:
    """Whether a segment, in whatever form frameworks write it, stands in a changed file or anywhere in the repository."""
    words = words_of(segment)
    stem = re.sub(r"(?:ies|es|s|y)$", "", "".join(words))
    texts = [facts.added_text, *facts.paths, *(file.path for file in facts.change.files)]
    texts += [(file.new or b"").decode(errors="replace") for file in facts.sources.readable]
    if any(stem in re.sub(r"[_\W]", "", text.lower()) for text in texts):
        return True
    title = "".join(word.capitalize() for word in words)
    camel = title[:1].lower() + title[1:]
    forms = {segment, "_".join(words), "-".join(words), title, camel, "_".join(words).upper()}
    forms |= {form.removesuffix("s") for form in forms} | {f"{title}Controller", f"{title}Router", f"{title}Resource"}
    return any(facts.is_in_repository(form) is not False for form in sorted(forms))
