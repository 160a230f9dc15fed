"""Whether callers outside of a file may use what stands in it, by how it is written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.claims.naming_forms import NOT_OFFERED
from llmreview.pattern import Pattern
from llmreview.syntax import Idea

if TYPE_CHECKING:
    from llmreview.syntax import SourceFile
    from llmreview.syntax.symbols import Symbol

_ANNOTATION = Pattern(r"@[\w.:]+(?:\((?:[^()\"]|\"[^\"]*\"|\([^()]*\))*\))?|\[[^\[\]]*\]|#\[[^\[\]]*\]")
_OWN_USE = Pattern(NOT_OFFERED)
_CLOSED = Pattern(r"\b(?:private|protected|internal|fileprivate)\b|#")
_SECTION = Pattern(r"^([ \t]*)(private|protected|public)[ \t]*$", re.MULTILINE)


def head_of(file: SourceFile, symbol: Symbol) -> str:
    """What stands before the name of a function or type: its modifiers, without annotations."""
    name = file.role(symbol.core, "name")
    end = name.start_byte if name is not None and file.idea(symbol.core) is not Idea.LAMBDA else symbol.core.start_byte + 6
    return _ANNOTATION.sub("", file.source[symbol.node.start_byte : end].decode(errors="replace"))


def _whole_head(file: SourceFile, symbol: Symbol) -> str:
    """The annotations of a function or type, and what its documentation says last before it."""
    first = symbol.node.start_point[0]
    start = file.source.rfind(b"*/", 0, symbol.node.start_byte)
    documented = start >= 0 and not file.source[start + 2 : symbol.node.start_byte].strip()
    opening = file.source.rfind(b"/*", 0, start) if documented else -1
    own = b"\n".join(file.lines[first : file.place(symbol.core).line])
    return (file.source[opening:start] + b"\n" + own if opening >= 0 else own).decode(errors="replace")


def is_public(file: SourceFile, symbol: Symbol) -> bool:
    """Whether callers outside of the file may use it."""
    outer_name = symbol.name.rpartition(".")[0]
    outer = next((s for s in file.symbols if s.name == outer_name), None) if outer_name else None
    if outer is not None and outer.kind not in ("class", "type"):
        return False
    if outer is not None and not head_of(file, outer).startswith("impl") and not is_public(file, outer):
        return False
    if _OWN_USE.search(_whole_head(file, symbol)):
        return False
    parts = symbol.name.split(".")
    if any(part.startswith("_") for part in parts if part != "__init__"):
        return False
    head, family = head_of(file, symbol), file.grammar.family
    if _CLOSED.search(head) or (family == "ruby" and outer is not None and _is_in_private_section(file, symbol, outer)):
        return False
    if family == "go":
        return all(part[:1].isupper() for part in parts)
    if family == "rust":
        return re.search(r"\bpub\b(?!\()", head) is not None
    if family == "typescript":
        return "export" in head or (symbol.kind == "method" and outer is not None)
    if family in ("java", "csharp"):
        return re.search(r"\bpublic\b", head) is not None or (outer is not None and outer.kind == "type")
    return True


def _is_in_private_section(file: SourceFile, symbol: Symbol, outer: Symbol) -> bool:
    """Whether a method stands below a bare ``private``, or is made private by its name."""
    start = symbol.node.start_byte
    before = file.source[outer.node.start_byte : start].decode(errors="replace")
    indent = len(before) - len(before.rstrip(" \t"))
    sections = [match[2] for match in _SECTION.finditer(before) if len(match[1]) <= indent]
    named = rf"\b(?:private|protected|private_class_method)\b[^\n]*:{re.escape(symbol.own_name)}\b"
    return (bool(sections) and sections[-1] != "public") or re.search(named.encode(), file.source) is not None
