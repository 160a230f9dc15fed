"""What a merge request changes in how it is reviewed itself. None of it holds for this review: it is shown."""

from __future__ import annotations

from llmreview.change import Change, FileChange
from llmreview.configuration import MISSPELT, PYPROJECT, YAML_FILE, ConfigurationFile, parse_toml
from llmreview.detect.suppressions import read_suppressions
from llmreview.globs import matches_any
from llmreview.model import InputError

_MOST = 20


def changed_rules(change: Change, checklists: tuple[str, ...] = ()) -> list[str]:
    """Plain sentences, each with its place; ``checklists`` are the paths of the project's own questions."""
    found = [
        f"{file.path}: the configuration of this review is changed; the target branch's holds"
        for file in change.files
        if file.path in (YAML_FILE, *MISSPELT) or (file.path == PYPROJECT and _table(file.old) != _table(file.new))
    ]
    lists = tuple(f"/{path.strip('/')}" for path in checklists)
    found += [
        f"{file.path}: the questions of this review are changed; the target branch's are asked"
        for file in change.files
        if any(path is not None and matches_any(path, lists) for path in (file.path, file.old_path))
    ]
    for file in change.files:
        if file.new is not None and not file.partial:
            found += _suppressions(file)
    return found if len(found) <= _MOST else [*found[:_MOST], f"and {len(found) - _MOST} more"]


def _suppressions(file: FileChange) -> list[str]:
    added = file.added_lines()
    return [
        f"{file.path}:{entry.line}: an added comment asks not to be told of {entry.id} ({entry.reason or 'no reason given'})"
        for entry in read_suppressions(file.path, file.new or b"")
        if entry.line in added
    ]


def _table(content: bytes | None) -> object:
    """What a ``pyproject.toml`` says of us."""
    try:
        table: ConfigurationFile | None = parse_toml(PYPROJECT, content) if content is not None else None
    except InputError as error:
        return str(error)
    return dict(table.values) if table is not None else None
