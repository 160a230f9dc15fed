"""What error-masking says of values in the code that stand in for a required setting: a secret, or the address of a database."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from llmreview.detect.detector import Candidate, Vocabulary
from llmreview.pattern import Pattern
from llmreview.syntax.environment import Environment, Setting, read_setting
from llmreview.syntax.handling import read_handler
from llmreview.syntax.ideas import Idea
from llmreview.syntax.naming import words_of
from llmreview.syntax.programs import is_program_path

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

_HERE = Pattern(r"\blocalhost\b|\b127\.0\.0\.1\b")
"""An address that is wrong wherever the program does not run on a developer's machine."""
_INJECTED = Pattern(r"\$\{([\w.-]+):([^{}]+)\}")
"""``@Value("${jwt.secret:changeme}")``"""


def stand_in(file: SourceFile, node: Node, words: Vocabulary) -> Iterator[Candidate]:
    """The finding at an expression, a branch, an annotation or a declaration that gives a required setting a value."""
    if is_program_path(file.path):
        return
    setting = (
        _injected(file, node)
        or _declared(file, node, words)
        or _caught(file, node, words)
        or read_setting(file, node, _environment(words))
    )
    if setting is None:
        return
    parts = words_of(setting.name)
    phrases = {" ".join(parts[i:j]) for i in range(len(parts)) for j in range(i + 1, len(parts) + 1)}
    message = f"`{setting.name}` falls back to a value in the code: that it is missing goes unnoticed"
    about = bool(words.words("about_secret") & set(parts[-1:]))
    if not setting.default:
        if phrases & words.words("signs") and not about:
            yield Candidate(file.place(node), message, tier="check", severity="medium")
    elif phrases & words.words("secret") and not about:
        yield Candidate(file.place(node), message)
    elif phrases & words.words("address"):
        yield Candidate(file.place(node), message, tier="check", severity="medium")
    elif parts and parts[-1] in ("url", "uri", "endpoint") and _HERE.search(setting.default):
        meant = file.idea(node) is Idea.HANDLER  # somebody thought of its being missing
        yield Candidate(file.place(node), message, tier="check" if meant else "ask", severity="medium" if meant else "low")


@lru_cache(maxsize=16)
def _environment(words: Vocabulary) -> Environment:
    return Environment(
        lambda call: words.matches(call, "env"), words.words("env_objects"), lambda call: words.matches(call, "env_defaults")
    )


def _injected(file: SourceFile, node: Node) -> Setting | None:
    found = _INJECTED.search(file.text(node)) if file.idea(node) is Idea.ANNOTATION else None
    return Setting(found[1], found[2]) if found else None


def _caught(file: SourceFile, node: Node, words: Vocabulary) -> Setting | None:
    """``except KeyError: return "y"`` around ``os.environ["X"]``"""
    if file.idea(node) is not Idea.HANDLER:
        return None
    guarded = read_handler(file, node).guarded
    reads = [n for n in file.walk(guarded, Idea.INDEX) if _is_environment(file, n, words)] if guarded is not None else []
    given = next(file.walk(node, Idea.RETURN, Idea.ASSIGNMENT), None)
    default = file.string(file.role(given, "value"))
    key = file.string(file.role(reads[0], "index")) if len(reads) == 1 else None
    return Setting(key, default) if key and default is not None else None


def _is_environment(file: SourceFile, index: Node, words: Vocabulary) -> bool:
    return file.text(file.role(index, "object")) in words.words("env_objects")


def _declared(file: SourceFile, node: Node, words: Vocabulary) -> Setting | None:
    """A member of a class whose members are read from the environment, with a text for where they are missing."""
    cls = file.enclosing(node, Idea.CLASS, Idea.FUNCTION) if file.idea(node) is Idea.ASSIGNMENT else None
    if cls is None or file.idea(cls) is not Idea.CLASS or not words.words("settings_classes"):
        return None
    bases = file.text(file.role(cls, "bases"))
    if not any(base in bases for base in words.words("settings_classes")):
        return None
    value = file.role(node, "value")
    call = file.call(value)
    text = file.string(call.argument("default", 0) if call is not None else value)
    return Setting(file.text(file.role(node, "target")), text) if text is not None else None
