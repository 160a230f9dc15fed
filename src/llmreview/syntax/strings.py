"""Strings as formatters write them: one form for each that only looks different."""

from __future__ import annotations

from llmreview.pattern import Pattern

_STRING = Pattern(r"(?s)(?P<lead>[bBrRfFuU@$]{0,3})(?P<mark>\"\"\"|'''|[\"'`])(?P<body>.*)(?P=mark)")
_RAW = frozenset({("go", "`"), ("php", "'"), ("ruby", "'"), ("shell", "'"), ("kotlin", '"""'), ("csharp", '"""')})
"""Marks between which a backslash is one, by language."""
_ESCAPES_MARK = frozenset({("php", "'"), ("ruby", "'")})
"""Those of them between which one before the mark, or before another one, is none."""
_ESCAPE = Pattern(r"(?s)\\(.)")
_GOES_ON = Pattern(r"\\\n\s*")
"""A break in a text that is none in what it says (Rust)."""
_QUOTES = "\"'`"
_TEXT_OF_ITSELF = Pattern(r"\\([\\'])")


def plain_string(text: str, family: str) -> str:
    """What a string says, whichever marks stand around it, with a backslash where one is meant: ``'a "b"'`` as ``"a \\"b\\""``.

    Bytes are told from text by a ``b`` before them. A text that is written in another way is given as it is.
    """
    match = _STRING.fullmatch(text)
    if match is None:
        return text
    body, mark, lead = match["body"], match["mark"], match["lead"].lower()
    if (family, mark) in _ESCAPES_MARK:
        body = _TEXT_OF_ITSELF.sub(r"\1", body)
    if (family, mark) in _RAW or "r" in lead or "@" in lead:
        body = body.replace('""', '"') if "@" in lead else body
        body = body.replace("\\", "\\\\")
    else:
        body = plain_content(_GOES_ON.sub("", body) if family == "rust" else body)
    return f"b\0{body}" if "b" in lead else body


def plain_content(text: str) -> str:
    """A part of a string between its marks, with no backslash before a quote."""
    return _ESCAPE.sub(lambda escape: escape[1] if escape[1] in _QUOTES else escape[0], text) if "\\" in text else text
