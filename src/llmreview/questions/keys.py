"""What may be written in a list of questions: each key, what its value must be, and what it means.

Both the check of a list (``reading``) and the JSON Schema for editors (``schema``) are made of these tables.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from functools import cache
from typing import Any, NamedTuple

from llmreview.assets import detector_ids
from llmreview.model import Verdict
from llmreview.pattern import Pattern
from llmreview.questions.facts import COUNTS, VERDICTS
from llmreview.settings import suggestion
from llmreview.syntax import families

MOST_ENTRIES = 100
"""Of one condition."""
MOST_NAMED = 16
"""Known words that are all named where none is near to the one that is wrong."""
_IN_YAML = {"None": "nothing", "True": "true", "False": "false"}
_VERDICTS: tuple[Verdict, ...] = ("pass", "warn", "fail", "not-evaluated")
_STATUS = ("added", "deleted", "renamed", "modified")
_Json = Mapping[str, Any]


class Kind(NamedTuple):
    """What a value must be. ``problem`` says in words why one is not, None where it is; ``schema`` says it as JSON Schema."""

    problem: Callable[[Any], str | None]
    schema: Callable[[], _Json]


class Key(NamedTuple):
    name: str
    kind: Kind
    meaning: str
    is_required: bool = False


def _expected(words: str, value: Any) -> str:
    shown = _IN_YAML.get(repr(value), repr(value))
    return f"must be {words}, not {shown if len(shown) <= 60 else shown[:57] + '…'}"


def _matching(words: str, pattern: str, longest: int) -> Kind:
    """A text that ``pattern`` finds something in; its ``$`` is the end, which in JSON Schema it is anyway."""
    strict = Pattern(pattern.removesuffix("$") + r"\Z" if pattern.endswith("$") else pattern)

    def problem(value: Any) -> str | None:
        if not isinstance(value, str) or strict.search(value) is None:
            return _expected(words, value)
        return f"is longer than {longest} characters" if len(value) > longest else None

    return Kind(problem, lambda: {"type": "string", "pattern": pattern, "maxLength": longest})


def _whole_number(most: int | None = None) -> Kind:
    words = f"a whole number from 0 to {most}" if most is not None else "a whole number, 0 or more"

    def problem(value: Any) -> str | None:
        fits = isinstance(value, int) and not isinstance(value, bool) and value >= 0 and (most is None or value <= most)
        return None if fits else _expected(words, value)

    return Kind(problem, lambda: {"type": "integer", "minimum": 0} | ({"maximum": most} if most is not None else {}))


def _list_of(words: str, entry: Kind) -> Kind:
    def problem(value: Any) -> str | None:
        if not isinstance(value, list) or not value:
            return _expected(f"a list of {words}", value)
        if len(value) > MOST_ENTRIES:
            return f"has more than {MOST_ENTRIES} entries"
        return next((f"entry {n} {wrong}" for n, one in enumerate(value, 1) if (wrong := entry.problem(one))), None)

    return Kind(problem, lambda: {"type": "array", "minItems": 1, "maxItems": MOST_ENTRIES, "items": entry.schema()})


def _one_of(noun: str, known: Callable[[], Collection[str]]) -> Kind:
    """One of some words, which are looked up when there is one to look for."""

    def problem(value: Any) -> str | None:
        if isinstance(value, str) and value in known():
            return None
        if not isinstance(value, str):
            return _expected(f"a {noun}", value)
        near = suggestion(value, known())
        all_of_them = f": {', '.join(known())}" if len(known()) <= MOST_NAMED else ""
        return f"{value!r:.60} is no {noun}{near or all_of_them}"

    return Kind(problem, lambda: {"enum": sorted(known())})


def _regular_expression() -> Kind:
    text = _matching("a regular expression", r"\S", 4000)
    return Kind(text.problem, lambda: {**text.schema(), "format": "regex"})


def _truth(value: Any) -> str | None:
    return None if isinstance(value, bool) else _expected("true or false", value)


def _table(keys: tuple[Key, ...], least: int = 0) -> Kind:
    """Keys with values; at least ``least`` of them."""

    def problem(value: Any) -> str | None:
        if not isinstance(value, dict) or len(value) < least:
            return _expected("keys with values (" + ", ".join(key.name for key in keys[:3]) + ", …)", value)
        return None  # each key is looked at for itself

    return Kind(problem, lambda: object_schema(keys) | ({"minProperties": least} if least else {}))


def object_schema(keys: tuple[Key, ...]) -> dict[str, Any]:
    """Of a mapping with these keys and no others."""
    required = [key.name for key in keys if key.is_required]
    properties = {key.name: {"description": key.meaning, **key.kind.schema()} for key in keys}
    return {"type": "object", "additionalProperties": False, "properties": properties} | (
        {"required": required} if required else {}
    )


_NUMBER = _whole_number()
_BOUNDS = (Key("at-least", _NUMBER, "The smallest number."), Key("at-most", _NUMBER, "The largest number."))


def _bounds(value: Any) -> str | None:
    words = "a whole number, or {at-least: N}, {at-most: N} or both"
    if not isinstance(value, dict):
        return None if _NUMBER.problem(value) is None else _expected(words, value)
    if not value or not set(value) <= {key.name for key in _BOUNDS} or any(map(_NUMBER.problem, value.values())):
        return _expected(words, value)
    least, most = value.get("at-least", 0), value.get("at-most")
    return f"can never be: at least {least} and at most {most}" if most is not None and most < least else None


def _bounds_schema() -> _Json:
    return {"anyOf": [_NUMBER.schema(), {**object_schema(_BOUNDS), "minProperties": 1}]}


_VERDICT = _one_of("verdict", lambda: _VERDICTS)
_SEVERAL_VERDICTS = _list_of("verdicts", _VERDICT)


def _verdicts(value: Any) -> str | None:
    return _SEVERAL_VERDICTS.problem(value) if isinstance(value, list) else _VERDICT.problem(value)


def _verdicts_schema() -> _Json:
    return {"anyOf": [_VERDICT.schema(), _SEVERAL_VERDICTS.schema()]}


FACTS = (
    *(Key(name, Kind(_bounds, _bounds_schema), f"How many: {count.meaning}.") for name, count in COUNTS.items()),
    *(Key(name, Kind(_verdicts, _verdicts_schema), f"Verdict: {verdict.meaning}.") for name, verdict in VERDICTS.items()),
)
CONDITIONS = (
    Key(
        "paths",
        _list_of("path patterns", _matching("a path pattern without a leading !", r"^[^!\s]", 300)),
        "The file's path matches one of these patterns, written as in .gitignore.",
    ),
    Key("languages", _list_of("languages", _one_of("language", cache(families))), "The file is in one of these languages."),
    Key(
        "status",
        _list_of("words", _one_of("status", lambda: _STATUS)),
        "The file was added, deleted, renamed or modified.",
    ),
    Key(
        "words",
        _list_of("words", _matching("a text", r"\S", 200)),
        "An added line holds one of these, in any case. Beside `added`: it is looked for in such lines alone.",
    ),
    Key(
        "added",
        _regular_expression(),
        "An added line matches this regular expression (Python's; ^ and $ are those of lines), and what matched is new there.",
    ),
    Key("removed", _regular_expression(), "More removed lines than added ones match this regular expression."),
    Key(
        "symbols",
        _list_of("names", _matching("a name such as Order.total, or a pattern such as *.save", r"^\S+$", 200)),
        "Lines of such a function, method, class or type changed: the last parts of its qualified name, * within a part.",
    ),
    Key(
        "tests",
        Kind(_truth, lambda: {"type": "boolean"}),
        "Whether test files count (default: false, true beside `detectors`).",
    ),
    Key(
        "detectors",
        _list_of("ids of detectors", _one_of("detector", cache(detector_ids))),
        "One of these detectors found something that is not suppressed: in that file, or in the change as a whole.",
    ),
    Key("facts", _table(FACTS, least=1), "Numbers and verdicts of the change as a whole."),
)
KEYS = (
    Key(
        "id",
        _matching("lower-case words joined by hyphens, such as new-endpoint", r"^[a-z0-9]+(?:-[a-z0-9]+)*$", 60),
        "What names the question. A team's question replaces the shipped one of the same id.",
        is_required=True,
    ),
    Key("question", _matching("a text", r"\S", 300), "What the reader is asked.", is_required=True),
    Key("why", _matching("a text", r"\S", 600), "Why it is asked.", is_required=True),
    Key("answered-by", _matching("a text", r"\S", 600), "What would answer it."),
    Key("weight", _whole_number(100), "Which of the questions that apply come first: 0 to 100 (default: 50)."),
    Key("when", _table(CONDITIONS), "When it is asked: where all of these hold. Without: of every change."),
)
