"""Reads in a loop in which no element has a part: each round reads the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from llmreview.syntax.elements import element_names
from llmreview.syntax.flow import conditions
from llmreview.syntax.holdings import Held, names_in
from llmreview.syntax.ideas import Idea
from llmreview.syntax.memos import is_in_memo, is_local_list
from llmreview.syntax.naming import words_of
from llmreview.syntax.nodes import holds
from llmreview.syntax.rounds import Round, is_deferred, is_memoised, reads_any, rounds

if TYPE_CHECKING:
    from llmreview.syntax.entities import ReadWords
    from llmreview.syntax.reads import Read


def unvaried(read: Read, words: ReadWords) -> Held | None:
    """A read for each element of a loop that no element has a part in, and that nothing in the loop alters."""
    file, around = read.file, next(rounds(read.file, read.node), None)
    if around is None or around.over is None or holds(around.over, read.node) or not read.keys or read.kind == "request":
        return None
    names = element_names(around, words)
    if (
        not names
        or names <= {"_"}
        or conditions(file, read.node, around.body)
        or is_deferred(around, read.node, words.words("keepers"))
    ):
        return None
    if any(reads_any(file, part, names) for part in (*read.keys, read.node)) or is_memoised(file, read.node, around.body):
        return None
    if is_in_memo(file, read.node, around.node, words) or _alters(around, read, words):
        return None
    return Held(file, around.node, read.shown, "reads the same for each element of this", "check")


def _alters(around: Round, read: Read, words: ReadWords) -> bool:
    """Whether a loop may alter what it reads, or what it reads that by: not by what it does to elements and own lists."""
    file, keys = around.file, frozenset(name for key in read.keys for name in names_in(read.file, key))
    targets = (file.role(n, "target") for n in file.walk(around.body, Idea.ASSIGNMENT))
    if any(target is not None and keys & names_in(file, target) for target in targets):
        return True
    for call in (call for n in file.walk(around.body, Idea.CALL) if (call := file.call(n)) is not None):
        verbs = set(words_of(call.name)[:1])
        if verbs & words.words("keeps") and not is_local_list(file, call.receiver):
            return True
        own = call.receiver is not None and file.text(call.receiver) in around.items
        if not own and verbs & (words.words("changes") | words.words("pauses")):
            return True
    return False
