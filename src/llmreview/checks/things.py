"""Things that files name without importing each other: routes, tables, variables, images, commands, keys, their own subject."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.checks.kinds import kind_of
from llmreview.pattern import Pattern
from llmreview.syntax.naming import words_of

if TYPE_CHECKING:
    from llmreview.change import FileChange

_ROUTE = Pattern(r"""["'`](/[\w{}:<>$*.-]+(?:/[\w{}:<>$*.-]+)*)/?["'`?]""")
_PARAMETER = Pattern(r"\$?\{[^}]*\}|:\w+|<[^>]*>|\*+|\[\w+\]")
_PREFIX = Pattern(r"^(?:/api)?(?:/v\d+)?(?=/)")
_TABLE = Pattern(
    r"\b(?:FROM|INTO|UPDATE|JOIN|TABLE(?: IF (?:NOT )?EXISTS)?)\s+[`\"'\[]?(?:\w+\.)?([a-z_]\w{3,})"
    r"|(?:create_table|add_column|drop_table|change_table|createTable|Schema::(?:create|table)|__tablename__|@Table\(name|db_table"
    r"|table_name|->table)[\s(=:]*[\"':](\w{4,})|^\s*resources? :(\w{4,})",
    re.MULTILINE,
)
_VARIABLE = Pattern(r"\b[A-Z][A-Z0-9]{2,}(?:_[A-Z0-9]+)+\b")
_IMAGE = Pattern(r"(?:image:\s*[\"']?|docker (?:build|push|run)[^\n]* (?:-t )?|FROM\s+)([\w.-]+(?:/[\w.-]+)+)")
_COMMAND = Pattern(r"\b(?:npm run|yarn|pnpm(?: run)?|bun run|make|just|task|rake|artisan|manage\.py)\s+([\w:-]{4,})")
_TARGET = Pattern(r"^([A-Za-z][\w-]{3,})\s*:(?!=)|^\s*\"([\w:-]{4,})\":\s*\"", re.MULTILINE)
_KEY = Pattern(r"""["'`]([A-Za-z]\w*(?:[.:_-]\w+)+)["'`]""")
_IMPORT_LINE = Pattern(r"^\s*(?:import|from|use|require|export .* from|#include|using|package)\b.*$", re.MULTILINE)
_GENERAL_ROUTES = frozenset({"/api", "/v1", "/v2", "/health", "/healthz", "/static", "/app", "/index.html", "/login"})
_SYSTEM_PATHS = ("/usr", "/etc", "/tmp", "/bin", "/dev", "/var", "/home", "/opt", "/proc", "/root")  # noqa: S108 - not opened
_GENERAL = Pattern(
    r"^(?:NODE_ENV|GITHUB_\w+|CI_\w+|UTF_8|HTTP_\w+|NOT_FOUND|BAD_REQUEST|__\w+|application[.:/-].*|content-type|utf-8|use-client|x-\w+)$",
    re.IGNORECASE,
)
_ROLES = frozenset(
    "abstract action actions activity adapter add api app base button card client column columns command common component "
    "components concern config configuration constants consumer context controller controllers converter create decorator "
    "default delete details dialog dto edit entity enum error errors event events exception extensions factory filter form "
    "fragment from gateway get handler handlers helper helpers hook impl in index init interface item job jobs layout lib list "
    "listener mailer main manager mapper migration migrations mod modal model models module new notification observer of page "
    "pages policy port presenter producer provider query reducer repositories repository request resolver resource response "
    "route router routes rule schema schemas screen seeder selector serializer serializers server service services settings "
    "shared show slice spec specification state store style styles table test tests the to type types update use util utils "
    "validator validators view viewmodel views worker".split()
)
"""Words in the names of files that say what a file does for its subject, not what the subject is."""
_SHORTEST_KEY = 8
_SAME_EDIT = range(12, 300)
"""Characters of an edit that says enough, and is short enough, to be the same one in several files."""


EDIT = "edit"
"""What the same edit in several files begins with: however many they are, they belong together."""


def changed_text(file: FileChange) -> str:
    """The lines that the change added or took away."""
    return b"\n".join((added_text(file), removed_text(file))).decode(errors="replace")


def added_text(file: FileChange) -> bytes:
    """The lines that the change added."""
    return b"\n".join(_lines(file.new, file.added_lines()))


def removed_text(file: FileChange) -> bytes:
    """The lines that the change took away."""
    return b"\n".join(_lines(file.old, file.deleted_lines()))


def _lines(side: bytes | None, numbers: frozenset[int]) -> list[bytes]:
    lines = (side or b"").split(b"\n")
    return [lines[n - 1] for n in sorted(numbers) if n <= len(lines)]


def things(file: FileChange, limit: int) -> Iterator[str]:
    """What the changed lines of a file name, and what the file is about; of long texts only the beginning is read."""
    text = changed_text(file)[:limit]
    plain = "".join(re.findall(r"\w+|[.:=+-]", text))
    if len(plain) in _SAME_EDIT:
        yield f"{EDIT} {plain}"
    for route in _ROUTE.findall(text):
        plain = _PREFIX.sub("", _PARAMETER.sub("{}", route)).lower()
        if plain not in _GENERAL_ROUTES and not plain.startswith(_SYSTEM_PATHS) and re.search(r"[a-z]{3}", plain):
            yield f"route {plain}"
    for names in _TABLE.findall(text):
        yield f"subject {_singular(''.join(names).lower())}"
    yield from (f"variable {name}" for name in _VARIABLE.findall(text) if not _GENERAL.match(name))
    yield from (f"image {name.rpartition('/')[2]}" for name in _IMAGE.findall(text))
    yield from (f"command {name}" for name in _COMMAND.findall(text))
    if file.path.endswith(("Makefile", "package.json", "justfile", "Taskfile.yml")):
        yield from (f"command {one or other}" for one, other in _TARGET.findall(text))
    keys = _KEY.findall(_IMPORT_LINE.sub("", text))
    yield from (f"key {key}" for key in keys if len(key) >= _SHORTEST_KEY and not _GENERAL.match(key))
    subject = _subject(file.path) if kind_of(file.path) == "code" else ""
    if subject:
        yield f"subject {subject}"


def _subject(path: str) -> str:
    """What a file is about, by its name without the words for its role; by its folder where nothing remains."""
    folder, name = posixpath.split(path)
    for part in (name.partition(".")[0], posixpath.basename(folder)):
        words = [_singular(word) for word in words_of(part) if word not in _ROLES and len(word) > 1]
        if len("".join(words)) > 3:
            return "_".join(words)
    return ""


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word
