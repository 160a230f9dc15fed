"""How scripts treat the status of their commands: what makes a failure look like success."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, NamedTuple

from llmreview.pattern import Pattern
from llmreview.syntax.ideas import Idea

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.calls import Call
    from llmreview.syntax.source import SourceFile

How = Literal["true", "default", "told", "quiet", "off", "trap"]
_NOTHING = frozenset({"true", ":"})
_TELLS = frozenset("echo printf log warn info warning log_warn log_info log_warning print_warning logger error log_error".split())
_BEFORE_COMMANDS = frozenset({"sudo", "env", "time", "nohup", "timeout", "exec", "command", "nice", "xargs", "retry", "doas"})
_NULL = Pattern(r"(?:2|&)>>?\s*/dev/null|>\s*/dev/null\s+2>&1|>&\s*/dev/null")


class Ignored(NamedTuple):
    """A failure that goes unseen. ``commands`` may fail; ``answer`` is what stands in for their output or is told."""

    how: How
    node: Node
    commands: tuple[str, ...]
    answer: str = ""


def read_ignored(file: SourceFile, node: Node) -> Ignored | None:
    """What a list, a command or a branch of a script makes of a failure; None where it is dealt with."""
    idea = file.idea(node)
    if idea is Idea.BINARY and file.operator(node) == "||":
        return _alternative(file, node)
    call = file.call(node) if idea is Idea.CALL else None
    if call is None or call.node != node:
        return None
    words = [file.text(argument.value).strip("\"'") for argument in call.arguments]
    if call.name == "set" and ("+e" in words or ("errexit" in words and "+o" in words)):
        return None if _is_switched_on_again(file, node) else Ignored("off", node, ())
    if call.name == "trap" and "ERR" in words and words[0].strip() in ("", "true", ":"):
        return Ignored("trap", node, ())
    statement = node.parent if node.parent is not None and file.idea(node.parent) is Idea.WRAPPER else node
    if not is_statement(file, statement):
        return None
    after = statement.next_named_sibling
    ends = file.call(after) if after is not None and after.start_point[0] == statement.end_point[0] else None
    if ends is not None and is_success(file, ends):
        return Ignored("true", statement, commands_of(file, node))
    in_background = statement.next_sibling is not None and statement.next_sibling.type == "&"
    if statement is not node and not in_background and _NULL.search(file.text(statement)[len(file.text(node)) :]):
        return Ignored("quiet", statement, commands_of(file, node))
    return None


def _alternative(file: SourceFile, node: Node) -> Ignored | None:
    left, right = file.role(node, "left"), file.unwrap(file.role(node, "right"))
    if left is None or right is None or is_condition(file, node):
        return None
    if re.match(r"\[|test\b|\(\(", file.text(left)):
        return None  # `[ -f x ] && mv x y || true`: that there is nothing to do is no failure
    leaves = list(_leaves(file, right))
    calls = [file.call(leaf) for leaf in leaves]
    commands = commands_of(file, left)
    if file.idea(right) is Idea.ASSIGNMENT:
        value = file.role(right, "value")
        text = file.text(value).strip("\"'")
        return None if "$" in text else Ignored("default", node, commands, text)
    if not leaves or any(call is None for call in calls):
        return None
    known = [call for call in calls if call is not None]
    if all(is_success(file, call) for call in known):
        return Ignored("true", node, commands)
    if not all(is_success(file, call) or call.name in _TELLS for call in known):
        return None
    told = " ".join(file.text(call.node) for call in known if call.name in _TELLS)
    if is_captured(file, node):
        return Ignored("default", node, commands, told)
    return None if re.search(r">&2\s*;?\s*(?:exit|return)", told) else Ignored("told", node, commands, told)


def _leaves(file: SourceFile, node: Node) -> Iterator[Node]:
    """The statements of what stands behind ``||``."""
    if file.idea(node) is Idea.BLOCK:
        for statement in file.statements(node):
            yield file.unwrap(statement) or statement
    else:
        yield node


def is_success(file: SourceFile, call: Call) -> bool:
    """``true``, ``:``, ``return 0``, ``exit 0``"""
    first = file.text(call.arguments[0].value) if call.arguments else ""
    return call.name in _NOTHING or (call.name in ("return", "exit") and first == "0") or (call.name == "continue")


def commands_of(file: SourceFile, node: Node) -> tuple[str, ...]:
    """What is run: each command's name with the words behind it, options left out; of a pipeline all of them."""
    found = []
    for part in file.walk(node, Idea.CALL, inside=(Idea.CALL, Idea.SUBSTITUTION)):
        call = file.call(part)
        if call is not None and call.node == part:
            found.append(_command_line(file, call))
    return tuple(found)


def _command_line(file: SourceFile, call: Call) -> str:
    words = [call.name, *(file.text(argument.value).strip("\"'") for argument in call.arguments[:8])]
    while len(words) > 1 and (words[0] in _BEFORE_COMMANDS or words[0].startswith("-") or words[0].isdigit() or "=" in words[0]):
        words = words[1:]
    return " ".join([words[0], *(word for word in words[1:] if not word.startswith(("-", "$")))][:4])


def is_statement(file: SourceFile, node: Node) -> bool:
    """Whether a command stands alone: nobody asks for its status on the spot."""
    parent = node.parent
    return (
        parent is not None
        and not is_condition(file, node)
        and (parent.parent is None or file.idea(parent) in (Idea.BLOCK, Idea.CASE, Idea.BRANCH, Idea.ELSE))
    )


def is_condition(file: SourceFile, node: Node) -> bool:
    """Whether the status of a command decides something."""
    child = node
    for parent in file.ancestors(node):
        idea = file.idea(parent)
        if idea in (Idea.BRANCH, Idea.LOOP):
            return child == file.role(parent, "condition")
        if idea is Idea.UNARY or (
            idea is Idea.BINARY and file.operator(parent) in ("&&", "||") and child == file.role(parent, "left")
        ):
            return True
        if idea not in (Idea.WRAPPER, Idea.BINARY, None):
            return False
        child = parent
    return False


def is_captured(file: SourceFile, node: Node) -> bool:
    """Whether what a command prints becomes a value."""
    around = file.enclosing(node, Idea.SUBSTITUTION, Idea.FUNCTION)
    return around is not None and file.idea(around) is Idea.SUBSTITUTION


def variable_of(file: SourceFile, node: Node) -> str:
    """The variable that the output of a command goes to."""
    assignment = file.enclosing(node, Idea.ASSIGNMENT, Idea.FUNCTION)
    is_one = assignment is not None and file.idea(assignment) is Idea.ASSIGNMENT
    return file.text(file.role(assignment, "target")) if is_one else ""


def is_looked_at(file: SourceFile, node: Node, variable: str, answer: str) -> bool:
    """Whether a value that stands for a failure is told from others later: by its being empty, or by the value itself."""
    after = file.source[node.end_byte :].decode(errors="replace")
    value = re.escape(answer.partition(" ")[2].strip("\"' ")) or r"\"\""
    name = re.escape(variable)
    return (
        re.search(rf"(?:-[zn]\s+\"?\$\{{?{name}\b|\$\{{?{name}\}}?\"?\s*(?:=|==|!=)\s*\"?{value}\"?|\$\{{{name}:[-?])", after)
        is not None
    )


def _is_switched_on_again(file: SourceFile, node: Node) -> bool:
    """Whether the status is asked for before ``set -e`` follows, or a branch only restores what was set before."""
    branch = file.enclosing(node, Idea.BRANCH, Idea.FUNCTION)
    if branch is not None and file.idea(branch) is Idea.BRANCH and re.search(r"\bset\s+-\w*e", file.text(branch)):
        return True
    after = file.source[node.end_byte :].decode(errors="replace")
    again = re.search(r"(?m)^\s*set\s+-\w*e", after)
    between = after[: again.start()] if again else after
    return "$?" in between or "PIPESTATUS" in between


def stops_at_errors(file: SourceFile) -> bool:
    """Whether a script ends at the first command that fails (``set -e``)."""
    return re.search(rb"(?m)^\s*set\s+-(?:\w*e|o\s+errexit)|^#!.*\s-\w*e", file.source) is not None
