"""XML that others wrote: entities, external references and bombs are refused."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from llmreview.model import InputError

if TYPE_CHECKING:
    from llmreview.change.change import StrPath

MOST_BYTES = 200_000_000


def read_bytes(path: StrPath, what: str) -> bytes:
    """A file's contents. Raises InputError when it cannot be read or is too large."""
    try:
        if os.path.getsize(path) > MOST_BYTES:
            raise InputError(f"the {what} {os.fspath(path)} is larger than {MOST_BYTES:,} bytes")
        with open(path, "rb") as file:
            return file.read(MOST_BYTES)
    except OSError as error:
        raise InputError(f"cannot read the {what} {os.fspath(path)}: {error.strerror}") from None


def parse_xml(text: bytes, path: StrPath, what: str) -> Any:
    """The root element. Raises InputError on what is not XML, and on XML that defines entities or refers to other files."""
    from xml.etree.ElementTree import ParseError

    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        return fromstring(text, forbid_entities=True, forbid_external=True)
    except DefusedXmlException as error:
        raise InputError(f"the {what} {os.fspath(path)} is refused: {type(error).__name__}") from None
    except (ParseError, ValueError, LookupError) as error:
        raise InputError(f"the {what} {os.fspath(path)} is not XML: {error}") from None
