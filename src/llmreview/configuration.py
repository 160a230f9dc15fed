"""The project's configuration file: which one it is, and its keys with their values and lines.

``[tool.llmreview]`` in ``pyproject.toml`` or ``llmreview.yaml``, at the repository's root. The text may come from the tree under
review, so it is bounded in size, YAML is read without objects and without anchors, and nothing in it names code to run.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from llmreview.model import InputError

PYPROJECT = "pyproject.toml"
YAML_FILE = "llmreview.yaml"
MISSPELT = ("llmreview.yml", ".llmreview.yaml", ".llmreview.yml", "llmreview.toml", ".llmreview.toml")
SIZE_LIMIT = 200_000
"""Bytes of a configuration file that are read at most."""
MOST_LEVELS = 8
"""Nested lists and mappings of a YAML file; thousands of them take the scanner minutes."""

Read = Callable[[str], bytes | None]
"""Gives the content of a file at the repository's root, or None where there is none."""


class ConfigurationFile(NamedTuple):
    """The keys of one file, as written; ``lines`` has the line of each key where it is known."""

    name: str
    values: Mapping[object, object]
    lines: Mapping[object, int]

    def place(self, key: object) -> str:
        """``FILE:LINE`` of a key, for messages."""
        return f"{self.name}:{self.lines[key]}" if key in self.lines else self.name


def find_configuration(read: Read, side: str = "") -> ConfigurationFile | None:
    """The configuration at a repository's root, None where there is none.

    ``side`` is added to names in messages (``"main:"`` for the side of that revision). Raises InputError when there are two,
    or one under a name that would not be read.
    """
    table = parse_toml(side + PYPROJECT, content) if (content := read(PYPROJECT)) is not None else None
    yaml = read(YAML_FILE)
    if table is not None and yaml is not None:
        raise InputError(
            f"the configuration stands twice: [tool.llmreview] in {side}{PYPROJECT}, and {side}{YAML_FILE}",
            f"Keep the one in {PYPROJECT}: move the keys of {YAML_FILE} there and delete {YAML_FILE}.",
        )
    if table is None and yaml is None:
        for name in MISSPELT:
            if read(name) is not None:
                raise InputError(
                    f"{side}{name} is not a name that is read",
                    f"Rename it to {YAML_FILE}, or use [tool.llmreview] in {PYPROJECT}.",
                )
    return table if yaml is None else parse_yaml(side + YAML_FILE, yaml)


def named_configuration(path: str) -> ConfigurationFile:
    """The file that ``--config`` names: ``[tool.llmreview]`` of a ``.toml`` file, or YAML. Raises InputError."""
    content = read_file(path)
    if content is None:
        raise InputError(f"--config {path}: there is no such file")
    if not path.endswith(".toml"):
        return parse_yaml(path, content)
    table = parse_toml(path, content)
    if table is None:
        raise InputError(f"--config {path}: the file has no table [tool.llmreview]")
    return table


def configuration_of_directory(directory: str) -> ConfigurationFile | None:
    """The configuration of the working tree that ``directory`` lies in; None where it has none, or there is no working tree."""
    top = find_top(directory)
    return find_configuration(lambda name: read_file(os.path.join(top, name))) if top is not None else None


def find_top(directory: str) -> str | None:
    """The top of the working tree that ``directory`` lies in: where ``.git`` is. None outside, and in a bare repository."""
    top = os.path.abspath(directory)
    while not os.path.lexists(os.path.join(top, ".git")):
        if os.path.dirname(top) == top:
            return None
        top = os.path.dirname(top)
    return top


def read_file(path: str) -> bytes | None:
    """Content of a regular file, None where there is none. Raises InputError where it is too large or cannot be read."""
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            raise InputError(f"{path} is not a regular file")
        with open(path, "rb") as stream:
            content = stream.read(SIZE_LIMIT + 1)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError) as error:
        raise InputError(f"{path} cannot be read: {error}") from error
    if len(content) > SIZE_LIMIT:
        raise InputError(f"{path} is larger than {SIZE_LIMIT:,} bytes: that is no configuration")
    return content


def parse_toml(name: str, content: bytes) -> ConfigurationFile | None:
    """``[tool.llmreview]`` of a TOML file, None where it has no such table."""
    if b"llmreview" not in content:
        return None
    import tomllib

    text = _decode(name, content)
    try:
        document = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise InputError(f"{name} is not valid TOML: {error}") from error
    tools = document.get("tool")
    if not isinstance(tools, dict) or "llmreview" not in tools:
        return None
    if not isinstance(tools["llmreview"], dict):
        raise InputError(f"{name}: tool.llmreview must be a table")
    return ConfigurationFile(name, tools["llmreview"], _toml_lines(text, tools["llmreview"]))


def _toml_lines(text: str, table: Mapping[str, object]) -> dict[object, int]:
    """Line of each key, for messages only: tomllib keeps none, so the plain ways to write a key are looked for."""
    lines: dict[object, int] = {}
    inside = False
    for number, line in enumerate(text.splitlines(), 1):
        if header := re.match(r"\s*\[\s*tool\s*\.\s*llmreview\s*(?:\.\s*[\"']?([\w-]+)[\"']?\s*)?\]", line):
            inside = header[1] is None
            if header[1] in table:
                lines.setdefault(header[1], number)
        elif re.match(r"\s*\[\[?[\w\s.\"'-]+\]", line):
            inside = False
        elif inside and (key := re.match(r"\s*[\"']?([\w-]+)[\"']?\s*[=.]", line)) and key[1] in table:
            lines.setdefault(key[1], number)
    return lines


class YamlText(NamedTuple):
    """What a YAML file holds, and the line of each key and entry by the keys and indices that lead to it."""

    value: Any
    lines: Mapping[tuple[object, ...], int]


def parse_yaml(name: str, content: bytes) -> ConfigurationFile:
    """The mapping that a YAML file holds."""
    value, lines = parse_yaml_text(name, content)
    if value is not None and not isinstance(value, dict):
        raise InputError(f"{name} must hold keys and values, not {value!r:.80}")
    return ConfigurationFile(name, value or {}, {path[0]: line for path, line in lines.items() if len(path) == 1})


def parse_yaml_text(name: str, content: bytes) -> YamlText:
    """What a YAML file of a stranger holds. Anchors are refused: a few lines of them grow into gigabytes. Raises InputError."""
    import yaml

    text = _decode(name, content)
    try:
        _refuse_growth(name, yaml.parse(text, Loader=yaml.SafeLoader))
        loader = yaml.SafeLoader(text)
        try:
            node = loader.get_single_node()
            value: Any = loader.construct_document(node) if node else None
        finally:
            loader.dispose()
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        said = ", ".join(part for key in ("context", "problem") if (part := getattr(error, key, None))) or str(error)
        raise InputError(f"{name}{f':{mark.line + 1}' if mark else ''} is not valid YAML: {' '.join(said.split())}") from error
    return YamlText(value, dict(_yaml_lines(name, node, ())))


def _refuse_growth(name: str, events: Iterable[Any]) -> None:
    """Raises InputError for aliases and for deep nesting, before anything is built of them."""
    import yaml

    level = 0
    for event in events:
        level += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        problem = (
            "anchors and aliases" if isinstance(event, yaml.AliasEvent) else "so many levels" if level > MOST_LEVELS else None
        )
        if problem:
            raise InputError(f"{name}:{event.start_mark.line + 1}: {problem} are not allowed here")


def _yaml_lines(name: str, node: Any, path: tuple[object, ...]) -> Iterator[tuple[tuple[object, ...], int]]:
    """Raises InputError for a key that stands twice: YAML itself would take the last one without a word."""
    import yaml

    if isinstance(node, yaml.SequenceNode):
        for index, entry in enumerate(node.value):
            yield (*path, index), entry.start_mark.line + 1
            yield from _yaml_lines(name, entry, (*path, index))
    if isinstance(node, yaml.MappingNode):
        lines: dict[str, int] = {}
        for key, value in node.value:
            line = key.start_mark.line + 1
            if key.value in lines:
                raise InputError(f"{name}:{line}: {key.value!r} stands twice, first on line {lines[key.value]}")
            lines[key.value] = line
            yield (*path, key.value), line
            yield from _yaml_lines(name, value, (*path, key.value))


def _decode(name: str, content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{name} is not UTF-8") from error
