"""What only a reader sees: texts of markup, looks, descriptions in prose, and lines on a console that nobody waits for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.pattern import Pattern
from llmreview.syntax import Idea

if TYPE_CHECKING:
    from llmreview.syntax import Node, SourceFile

_LOOKS = Pattern(
    r"(?:className|style|class|sx|css|size|width|height|color|fill|stroke|strokeWidth|viewBox|data-(?:test-?id|test|cy|qa))$"
)
"""Attributes of markup that say how it looks, or by what tests find it."""
_DESCRIBING = frozenset({"description", "help", "epilog", "Short", "Long", "Example", "Description"})
"""Names of settings that say in prose what something is for."""
_STYLE = Pattern(r"(?:classNames?|styles?|sx|css)$")
_OF_THEMES = Pattern(r"(?:^|/)(?:themes?|styles?)/(?:[^/]+/)*[^/]+\.[cm]?[jt]s$")
"""Files that say how a page looks, in the words of a program."""
_RECEIVER = Pattern(r"(\w+)\.(?:Write\w*|append|push|add)\(")
_DESCRIBED_BY = rb"\b(?:Short|Long|Example|description|help|epilog)\b\s*[:=]\s*%s\b"
_HANDLER = Pattern(r"\son[A-Z]\w*=")
_CONSOLE = Pattern(r"console\.(?:log|table|dir)\(")
_PROGRAMS = Pattern(r"(?i)(?:^|[/._-])(?:cli|bin|cmd|scripts?|commands?|tools?|terminal|console|print\w*)(?=[/._-])")
"""Files whose output to the console may be what they are for; elsewhere it is diagnosis."""


def is_appearance(file: SourceFile, node: Node) -> bool:
    """Whether an element, an attribute, an argument or an entry of a mapping changes nothing but what is read or looked at."""
    idea = file.idea(node)
    if idea is Idea.ELEMENT:
        return is_drawing(file, node) or _is_text(file, node)
    if idea is Idea.SUBSTITUTION:
        return _is_blank(file, node)
    value = file.role(node, "value")
    may_look = file.path.endswith((".tsx", ".jsx")) or _OF_THEMES.search(file.path) is not None
    if idea is Idea.PAIR and may_look and _STYLE.match(file.text(file.role(node, "key"))):
        return True
    if idea is Idea.PAIR or node.parent is None or file.idea(node.parent) is Idea.ARGUMENTS:
        name = file.role(node, "key") or file.role(node, "name")
        return value is not None and file.text(name).strip("\"'") in _DESCRIBING and _is_prose(file, value)
    return value is None or file.idea(value) is Idea.STRING or _LOOKS.match(file.name(node)) is not None


def _is_blank(file: SourceFile, node: Node) -> bool:
    """Whether what markup computes is a text or only a comment: ``{" "}``."""
    if node.parent is None or file.idea(node.parent) is not Idea.ELEMENT:
        return False
    ideas = {file.idea(child) for child in node.named_children}
    return ideas <= {Idea.COMMENT, Idea.STRING} and not any(True for child in node.named_children for _ in file.computed(child))


def is_drawing(file: SourceFile, node: Node | None) -> bool:
    """Whether an element is a picture, or a gap, that nothing in the program decides upon."""
    if node is None or file.idea(node) is not Idea.ELEMENT:
        return False
    gap = (
        file.name(node) in ("div", "span", "br", "hr") and node.type == "jsx_self_closing_element" and "{" not in file.text(node)
    )
    if file.name(node) != "svg" and not gap:
        return False
    return not any(True for _ in file.walk(node, Idea.BRANCH, Idea.LAMBDA)) and not _HANDLER.search(file.text(node))


def is_told(file: SourceFile, text: str) -> bool:
    """Whether a statement makes a text of help longer, or writes to the console of a program that is not there to write to it."""
    receiver = _RECEIVER.match(text)
    if receiver is not None and re.search(_DESCRIBED_BY % receiver[1].encode(), file.source):
        return True
    if not _CONSOLE.match(text):
        return False
    return not (_PROGRAMS.search(file.path) or file.source.startswith(b"#!") or b"process.argv" in file.source)


def _is_text(file: SourceFile, element: Node) -> bool:
    """Whether an element of markup is only a text, told how it looks or that it is to be translated."""
    inner = [child for child in element.named_children[1:-1] if file.idea(child) is not Idea.COMMENT]
    attributes = element.named_children[0].named_children[1:] if inner else []
    texts = (child.type == "jsx_text" or (file.idea(child) is Idea.ELEMENT and _is_text(file, child)) for child in inner)
    return bool(inner) and all(texts) and all(is_appearance(file, attribute) for attribute in attributes)


def _is_prose(file: SourceFile, value: Node) -> bool:
    """Whether a value is a text, maybe laid out by a call: ``heredoc.Doc("…")``."""
    call = file.call(value)
    if call is not None:
        return bool(call.arguments) and all(_is_prose(file, argument.value) for argument in call.arguments)
    return file.idea(value) is Idea.STRING
