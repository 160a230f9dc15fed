"""The YAML files that describe detectors and questions, read without a YAML parser where a wheel brings them compiled.

Importing and running the parser costs more than reviewing a small change. A wheel holds ``compiled.json``: the contents of
each shipped file by the checksum of its text. A file that is new or edited is not in it, and is parsed.
"""

from __future__ import annotations

import json
import os
import zlib
from functools import cache
from typing import Any

from llmreview.model import InputError

COMPILED = os.path.join(os.path.dirname(os.path.abspath(__file__)), "compiled.json")


def read_description(path: str) -> Any:
    """What a YAML file says. Text that is not YAML is an InputError that names the file."""
    with open(path, "rb") as file:
        text = file.read()
    compiled = _compiled()
    key = digest(text) if compiled else ""
    return compiled[key] if key in compiled else parse(path, text)


def parse(path: str, text: bytes) -> Any:
    import yaml

    try:
        return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - both are safe loaders
    except yaml.YAMLError as error:
        raise InputError(f"{path}: not valid YAML: {error}") from error


def digest(text: bytes) -> str:
    """What tells an edited file from the shipped one: no protection, so the cheapest that will do."""
    return f"{zlib.crc32(text):08x}-{len(text)}"


@cache
def _compiled() -> dict[str, Any]:
    try:
        with open(COMPILED, encoding="utf-8") as file:
            found = json.load(file)
    except OSError:
        return {}
    return found if isinstance(found, dict) else {}
