"""What is in force: defaults, then the project's configuration, then the command line.

``Settings`` are the values, ``KEYS`` says for each what may be written and what it means, and ``load_settings`` puts the three
sources together and remembers where each value came from. Reading and parsing the files is ``configuration``'s part.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Literal, NamedTuple, cast, get_args

from llmreview.configuration import ConfigurationFile
from llmreview.model import Finding, InputError

FailOn = Literal["never", "low", "medium", "high"]
Format = Literal[
    "terminal",
    "text",
    "markdown",
    "html",
    "agent",
    "json",
    "sarif",
    "gitlab-codequality",
    "github",
    "rdjson",
    "junit",
    "checkstyle",
]
FAIL_ON: tuple[FailOn, ...] = get_args(FailOn)
FORMATS: tuple[Format, ...] = get_args(Format)


class Settings(NamedTuple):
    """Everything that the review may be told. ``select`` empty means every detector; names are ids or categories."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_path_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    exclude: tuple[str, ...] = ()
    test_paths: tuple[str, ...] = ()
    fail_on: FailOn = "never"
    format: Format = "terminal"
    max_items: int = 12
    """Items printed in full; the rest is counted. 0 prints all."""
    max_questions: int = 8
    checklists: tuple[str, ...] = (".llmreview/checklists",)
    """The repository's own questions: files, or folders of them. The default may be missing."""
    ignore_questions: tuple[str, ...] = ()
    """Ids and categories of shipped questions that are not asked."""
    max_threads: int = 10
    """Open threads on one merge request."""
    large_change_lines: int = 400
    """Changed lines outside of tests, documentation, generated and lock files; more are much for one review."""
    large_change_areas: int = 3
    """Areas that have nothing to do with each other; so many or more are much for one review."""
    size_limit: int = 1_000_000
    """Bytes; a larger file is listed as not evaluated."""

    def runs(self, detector: str, category: str) -> bool:
        """Whether a detector takes part: selected (or nothing is), and not ignored."""
        selected = not self.select or detector in self.select or category in self.select
        return selected and detector not in self.ignore and category not in self.ignore


class Configuration(NamedTuple):
    """Settings, and for each of their names where the value came from (``default``, ``FILE``, ``FILE:LINE``, ``option``)."""

    settings: Settings
    origins: Mapping[str, str]


class Key(NamedTuple):
    """One key of the configuration: how a value is read (None where it is of the wrong type), and the words for it."""

    name: str
    parse: Callable[[object], object | None]
    expects: str
    meaning: str

    @property
    def field(self) -> str:
        return self.name.replace("-", "_")


def _strings(value: object) -> tuple[str, ...] | None:
    if isinstance(value, list) and all(isinstance(item, str) and item for item in value):
        return tuple(dict.fromkeys(value))
    return None


def _count(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def _one_of(words: tuple[str, ...]) -> Callable[[object], str | None]:
    return lambda value: value if isinstance(value, str) and value in words else None


def _strings_by_glob(value: object) -> tuple[tuple[str, tuple[str, ...]], ...] | None:
    if not isinstance(value, dict):
        return None
    lists = {str(glob): _strings(names) for glob, names in value.items()}
    return None if None in lists.values() else tuple((glob, names or ()) for glob, names in lists.items())


KEYS: tuple[Key, ...] = (
    Key("select", _strings, "a list of ids or categories of detectors", "Run only these detectors (default: all)."),
    Key("ignore", _strings, "a list of ids or categories of detectors", "Do not run these detectors."),
    Key(
        "per-path-ignores",
        _strings_by_glob,
        "a table: path pattern -> list of ids or categories",
        "Mark findings of these detectors in these paths as suppressed.",
    ),
    Key("exclude", _strings, "a list of path patterns", "Do not look at these paths; each is listed as not evaluated."),
    Key("test-paths", _strings, "a list of path patterns", "Further places of tests, beside each language's conventions."),
    Key("fail-on", _one_of(FAIL_ON), f"one of {', '.join(FAIL_ON)}", "Exit with status 1 from this severity on."),
    Key("format", _one_of(FORMATS), f"one of {', '.join(FORMATS)}", "What to print on standard output."),
    Key("max-items", _count, "a whole number, 0 or more", "Items shown in full; the rest is counted. 0 shows all."),
    Key("max-questions", _count, "a whole number, 0 or more", "At most so many questions that no detector can answer."),
    Key(
        "checklists",
        _strings,
        "a list of YAML files, or of folders of them",
        "Your own questions (default: .llmreview/checklists).",
    ),
    Key("ignore-questions", _strings, "a list of ids or categories", "Do not ask these of the shipped questions."),
    Key("max-threads", _count, "a whole number, 0 or more", "At most so many open threads on a merge request."),
    Key("large-change-lines", _count, "a whole number, 0 or more", "More changed lines than this are much for one review."),
    Key("large-change-areas", _count, "a whole number, 0 or more", "So many unrelated areas are much for one review."),
    Key("size-limit", _count, "a whole number of bytes, 0 or more", "Larger files are listed as not evaluated."),
)
_KEY_BY_NAME = {key.name: key for key in KEYS}


def load_settings(file: ConfigurationFile | None, options: Mapping[str, object]) -> Configuration:
    """Defaults, overridden by ``file``, overridden by ``options`` (names of ``Settings``; None means not given).

    ``ignore`` of the options adds to the file's: who leaves out one more detector on the command line does not want back
    what the project left out. Raises InputError for keys and values that are not what ``KEYS`` says.
    """
    values: dict[str, Any] = {}
    origins = dict.fromkeys(Settings._fields, "default")
    if file:
        for name, value in file.values.items():
            key = _KEY_BY_NAME.get(str(name))
            if key is None:
                raise InputError(f"{file.place(name)}: unknown key {name!r}{suggestion(str(name), _KEY_BY_NAME)}")
            values[key.field] = parsed = key.parse(value)
            if parsed is None:
                raise InputError(f"{file.place(name)}: {key.name} must be {key.expects}, not {value!r:.80}")
            origins[key.field] = file.place(name)
    for field, value in options.items():
        if value is None:
            continue
        if field == "ignore" and "ignore" in values:
            values[field] = tuple(dict.fromkeys((*values[field], *cast(tuple[str, ...], value))))
            origins[field] += " and option"
        else:
            values[field] = value
            origins[field] = "option"
    return Configuration(Settings(**values), origins)


def check_detector_names(configuration: Configuration, ids: Iterable[str], categories: Iterable[str]) -> None:
    """Raises InputError for the first name among select, ignore and per-path-ignores that is neither an id nor a category."""
    known = {*ids, *categories}
    settings, origins = configuration
    per_path = ((name, "per_path_ignores") for _, names in settings.per_path_ignores for name in names)
    for name, field in (*((n, "select") for n in settings.select), *((n, "ignore") for n in settings.ignore), *per_path):
        if name not in known:
            where = f"--{field}" if origins[field] == "option" else f"{origins[field]}: {field.replace('_', '-')}"
            raise InputError(
                f"{where}: there is no detector or category {name!r}{suggestion(name, known)}",
                "`llmreview detectors` lists them all.",
            )


def suggestion(word: str, known: Iterable[str]) -> str:
    """``; did you mean 'x'?`` for the nearest known word, or nothing."""
    import difflib

    near = difflib.get_close_matches(word.lower().replace("_", "-"), list(known), n=1, cutoff=0.5)
    return f"; did you mean {near[0]!r}?" if near else ""


def reaches(threshold: FailOn, findings: Iterable[Finding]) -> bool:
    """Whether any of the findings is of the threshold's severity or above."""
    if threshold == "never":
        return False
    return any(f.severity in FAIL_ON and FAIL_ON.index(f.severity) >= FAIL_ON.index(threshold) for f in findings)
