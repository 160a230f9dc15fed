"""XML that others wrote: entities, external references and bombs are refused."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from llmreview.handed_in import read_handed_in
from llmreview.model import InputError

if TYPE_CHECKING:
    from llmreview.change.change import StrPath

MOST_BYTES = 200_000_000


def read_bytes(path: StrPath, what: str) -> bytes:
    """A report's contents. Raises InputError when it cannot be read or is too large."""
    text = read_handed_in(path, what, MOST_BYTES)
    if len(text) > MOST_BYTES:
        raise InputError(f"the {what} {os.fspath(path)} is larger than {MOST_BYTES:,} bytes")
    return text


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
