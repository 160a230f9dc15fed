"""What error-masking says of scripts: commands whose failure looks like success."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.detect.detector import Candidate, Vocabulary
from llmreview.model import Severity, Tier
from llmreview.pattern import Pattern
from llmreview.syntax.exit_status import (
    Ignored,
    is_captured,
    is_looked_at,
    read_ignored,
    stops_at_errors,
    variable_of,
)
from llmreview.syntax.ideas import Idea
from llmreview.syntax.naming import words_of
from llmreview.syntax.surroundings import function_name

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

MIN_REASON = 3
_DEFAULT = Pattern(r"^\$\{(\w+):?[-=](?!\s*\})([^${}]+)\}$")


def of_status(file: SourceFile, node: Node, words: Vocabulary) -> Iterator[Candidate]:
    """The finding at a node of a script, if there is one."""
    if file.idea(node) in (Idea.CALL, Idea.ASSIGNMENT):
        yield from _default_for_required(file, node, words)
    ignored = read_ignored(file, node)
    if ignored is None:
        return
    if ignored.how in ("off", "trap"):
        yield from _switched_off(file, ignored, words)
        return
    command = _that_matters(ignored, words)
    if command is None or _is_given_up(file, node, command, words) or _is_tried_again(file, node):
        return
    variable = variable_of(file, node) if is_captured(file, node) else ""
    if variable and is_looked_at(file, ignored.node, variable, ignored.answer):
        return
    tier, severity = _how_sure(file, ignored, words)
    if tier is not None:
        yield Candidate(file.place(ignored.node), _message(ignored, command), tier=tier, severity=severity)


def _message(ignored: Ignored, command: str) -> str:
    short = command if len(command) <= 50 else command[:47] + "…"
    if ignored.how == "quiet":
        return f"What `{short}` says when it fails is thrown away, and nobody asks for its status"
    if ignored.how == "told":
        return f"When `{short}` fails, the script only says so and goes on"
    if ignored.how == "default":
        return f"When `{short}` fails, a made-up value takes the place of what it should have given"
    return f"When `{short}` fails, the script goes on as if it had not"


def _how_sure(file: SourceFile, ignored: Ignored, words: Vocabulary) -> tuple[Tier | None, Severity | None]:
    """How sure it is that the failure matters; no tier where the author says why it does not."""
    said = [w for text in file.comments_near(ignored.node) if not text.startswith("#!") for w in words_of(text)]
    filler = words.words("filler")
    reason = len([w for w in said if w not in filler]) >= MIN_REASON
    foreseen = bool(words.words("foreseen_words") & set(words_of(ignored.answer)))
    if ignored.how == "told":
        return (None, None) if foreseen or reason else ("check", "medium")
    if reason:
        return ("ask", "low") if ignored.how == "true" else (None, None)
    if ignored.how == "quiet":
        return ("ask", "low") if stops_at_errors(file) else ("check", "medium")
    return ("check", None)


def _that_matters(ignored: Ignored, words: Vocabulary) -> str | None:
    """The command whose failure matters; None where the status is an answer, or where it only looks or gives up something."""
    if not ignored.commands:
        return None
    command = ignored.commands[-1]  # of a pipeline the last one decides
    parts = command.split()
    heads = {" ".join(parts[:n]) for n in range(1, len(parts) + 1)}
    spoken = words_of(" ".join(parts[1:])) if re.fullmatch(r"[\w-]+", parts[0]) else words_of(command)
    if heads & words.words("looks") or "%{http_code}" in command or words.words("gives_up") & set(spoken):
        return None
    if heads & words.words("work"):
        return command
    runs_own = parts[0].startswith("./") or (parts[0] in words.words("runners") and len(parts) > 1 and "." in parts[1])
    return command if runs_own else None


def _is_given_up(file: SourceFile, node: Node, command: str, words: Vocabulary) -> bool:
    """Whether the function or the file cleans up, or is for trial, or somebody is told of an outcome."""
    if words.words("tells") & set(words_of(file.text(node))):
        return True
    name = file.path.rpartition("/")[2]
    around = {*words_of(function_name(file, node)), *words_of(name.partition(".")[0])}
    trial = {part for folder in file.path.split("/") for part in words_of(folder)}
    around -= set(words_of(command))  # `pg_restore` in `restore`
    return bool(around & (words.words("gives_up") | words.words("tells"))) or bool(trial & words.words("trial"))


def _is_tried_again(file: SourceFile, node: Node) -> bool:
    loop = file.enclosing(node, Idea.LOOP, Idea.FUNCTION)
    return loop is not None and file.idea(loop) is Idea.LOOP and re.search(r"\bsleep\b", file.text(loop)) is not None


def _switched_off(file: SourceFile, ignored: Ignored, words: Vocabulary) -> Iterator[Candidate]:
    said = [w for text in file.comments_near(ignored.node) for w in words_of(text) if w not in words.words("filler")]
    if ignored.how == "off" and not stops_at_errors(file):
        return  # it changes nothing
    message = "From here on no failure ends the script" if ignored.how == "off" else "The trap for errors does nothing with them"
    tier: Tier = "ask" if len(said) >= MIN_REASON else "check"
    yield Candidate(file.place(ignored.node), message, tier=tier, severity="medium")


def _default_for_required(file: SourceFile, node: Node, words: Vocabulary) -> Iterator[Candidate]:
    """``${JWT_SECRET:-changeme}``"""
    for expansion in file.walk(node, Idea.SUBSTITUTION, inside=(Idea.CALL, Idea.ASSIGNMENT)):
        match = _DEFAULT.match(file.text(expansion))
        if match is None or file.enclosing(expansion, Idea.CALL, Idea.ASSIGNMENT) != node:
            continue
        parts = words_of(match[1])
        phrases = {" ".join(parts[i:j]) for i in range(len(parts)) for j in range(i + 1, len(parts) + 1)}
        trial = {part for folder in file.path.split("/") for part in words_of(folder.partition(".")[0])} & words.words("trial")
        if phrases & words.words("secret") and not words.words("about_secret") & set(parts[-1:]) and not trial:
            message = f"`{match[1]}` falls back to a value in the code: that it is missing goes unnoticed"
            yield Candidate(file.place(expansion), message, tier="check")
