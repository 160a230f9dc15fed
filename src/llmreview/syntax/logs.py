"""Calls that write a line for whoever watches the program, by the conventions that loggers of all ecosystems share."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, NamedTuple

from llmreview.pattern import Pattern
from llmreview.syntax.ideas import Idea
from llmreview.syntax.naming import words_of

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.calls import Call
    from llmreview.syntax.source import SourceFile

Level = Literal["quiet", "notable", "alarming"]

_LEVELS: dict[str, Level] = {
    **dict.fromkeys(("debug", "trace", "fine", "finer", "finest", "verbose", "silly"), "quiet"),
    **dict.fromkeys(("info", "information", "notice", "success", "config", "log"), "notable"),
    **dict.fromkeys(("warn", "warning", "error", "exception", "critical", "fatal", "severe", "alert", "emerg"), "alarming"),
}
_SHORT_LEVELS: dict[str, Level] = {
    "v": "quiet",
    "d": "quiet",
    "i": "notable",
    "w": "alarming",
    "e": "alarming",
    "wtf": "alarming",
}
_LOGGERS = frozenset(
    {
        "log",
        "logger",
        "logging",
        "console",
        "timber",
        "napier",
        "slog",
        "logrus",
        "zap",
        "zlog",
        "klog",
        "glog",
        "sugar",
        "tracing",
    }
)
_MACROS = frozenset({"trace", "debug", "info", "warn", "error"})
_FORM = Pattern(r"^Log(?=[A-Z])|(?:f|ln|w|_?ctx|Context|Format)$")
"""What stands around the name of a level and only says how the line is made: ``Infof``, ``ErrorContext``, ``LogError``."""
_WRITTEN = frozenset({"print", "msg", "send"})
"""Calls that write a line whose level the chain before them says: ``log.Error().Msg("…")``, or none."""


class Log(NamedTuple):
    """A call of a logger, or a ``printed`` line. ``quiet`` is below info, ``alarming`` above it."""

    call: Call
    level: Level
    printed: bool = False


def read_log(file: SourceFile, node: Node, prints: Callable[[Call], bool]) -> Log | None:
    """The log that a call is; ``prints`` says whether one writes to the terminal without a logger."""
    call = file.call(node)
    if call is None:
        return None
    if prints(call):
        return Log(call, "notable", printed=True)
    level = _level(call.name)
    if level is None:
        return None
    if call.receiver is None:
        arguments = file.role(call.node, "arguments")
        is_macro = arguments is not None and arguments.type in file.grammar.token_lists
        return Log(call, level) if is_macro and call.name in _MACROS else None
    chain, holder = [], call.receiver
    while (inner := file.call(holder)) is not None and inner.receiver is not None:
        chain.append(inner.name)  # log.atInfo().log(…), logging.getLogger(…).info(…)
        holder = inner.receiver
    if not any(set(words_of(name)[-1:]) & _LOGGERS for name in (file.name(holder) or file.text(holder), *chain)):
        return None
    if call.name == "log" and call.arguments and file.idea(call.arguments[0].value) is Idea.MEMBER:
        chain.append(file.name(call.arguments[0].value))  # logger.log(Level.FINE, …)
    if _FORM.sub("", call.name).lower() in _WRITTEN - {"print"} and not chain:
        return None
    stated = [_LEVELS[word] for name in chain for word in words_of(name) if word in _LEVELS and word != "log"]
    return Log(call, stated[0] if stated else level)


def _level(name: str) -> Level | None:
    plain = name if name in _LEVELS else _FORM.sub("", name).lower()
    return "notable" if plain in _WRITTEN else _LEVELS.get(plain) or _SHORT_LEVELS.get(name)
