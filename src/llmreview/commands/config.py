"""``llmreview config``: which settings are in force, and where each comes from."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from llmreview.outputs import write

if TYPE_CHECKING:
    from llmreview.settings import Configuration

DESCRIPTION = """\
Shows each setting, its value, and where that comes from: a file and line, or default.
Options of `llmreview diff` override them, and its --help explains the keys.
"""


def add_to(commands: Any) -> None:
    """Declares the command."""
    parser = commands.add_parser("config", help="show the settings in force", description=DESCRIPTION)
    parser.set_defaults(run=run)
    parser.add_argument(
        "-C", dest="directory", metavar="DIR", default=".", help="the repository, or a directory in it (default: here)"
    )
    parser.add_argument("--config", metavar="FILE", help="read this configuration (TOML or YAML) and no other")
    parser.add_argument("--format", choices=("table", "json"), default="table", help="default: table")


def run(arguments: argparse.Namespace) -> int:
    """Prints the settings of the working tree."""
    from llmreview.commands.catalog import load
    from llmreview.configuration import configuration_of_directory, named_configuration
    from llmreview.settings import check_detector_names, load_settings

    file = named_configuration(arguments.config) if arguments.config else configuration_of_directory(arguments.directory)
    configuration = load_settings(file, {})
    detectors = load().detectors
    check_detector_names(configuration, (d.id for d in detectors), (d.category for d in detectors))
    if arguments.format == "json":
        import json

        write(json.dumps(as_json(configuration), indent=1) + "\n", None)
    else:
        write(table(configuration), None)
    return 0


def as_json(configuration: Configuration) -> dict[str, dict[str, object]]:
    """Each key with its value and origin."""
    values = configuration.settings._asdict() | {"per_path_ignores": dict(configuration.settings.per_path_ignores)}
    return {field.replace("_", "-"): {"value": value, "origin": configuration.origins[field]} for field, value in values.items()}


def table(configuration: Configuration) -> str:
    """Key, value as it would be written in TOML, origin."""
    rows = [("KEY", "VALUE", "FROM")]
    for key, entry in as_json(configuration).items():
        rows.append((key, _toml(entry["value"]), str(entry["origin"])))
    widths = [max(len(row[column]) for row in rows) for column in range(2)]
    return "".join(f"{key:<{widths[0]}}  {value:<{widths[1]}}  {origin}\n" for key, value, origin in rows)


def _toml(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_toml(k)} = {_toml(v)}" for k, v in value.items()) + "}"
    if isinstance(value, tuple):
        return "[" + ", ".join(_toml(item) for item in value) + "]"
    return f'"{value}"' if isinstance(value, str) else str(value)
