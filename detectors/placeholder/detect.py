"""Open work and admissions in comments, functions that only say that they are not implemented, made-up data, idle controls."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.checks.test_paths import is_test_path
from llmreview.detect import Candidate, Context, Vocabulary
from llmreview.model import Severity, Tier
from llmreview.pattern import Pattern
from llmreview.syntax import Call, Idea, Place, SourceFile
from llmreview.syntax.admissions import Admission, read_admission
from llmreview.syntax.flow import is_result
from llmreview.syntax.naming import words_of
from llmreview.syntax.programs import annotations_of, is_specimen_path
from llmreview.syntax.statements import is_docstring
from llmreview.syntax.stubs import class_around, is_declaration, is_double, is_empty_function, is_extended, is_whole_body

if TYPE_CHECKING:
    from tree_sitter import Node

ANCHORS = (Idea.COMMENT, Idea.STRING, Idea.THROW, Idea.CALL, Idea.KEYWORD, Idea.PAIR, Idea.ASSIGNMENT)

NEARBY = 3
"""Lines within which a mark that went and one that came are the same one, reworded."""
_NOT_DONE = Pattern(
    r"\bnot (?:yet |been |currently )*implemented\b|\bunimplemented\b|\bto be implemented\b|\bimplement me\b|^\W*TODO\b|\bTODO:"
    r"|\bnot yet (?:available|supported)\b|\bcoming soon\b",
    re.IGNORECASE,
)
_FOR_OTHERS = Pattern(
    r"\bsub-?class|\boverrid|\bmust (?:be )?implement|\bshould (?:be )?implement|\bchild\b|\bconcrete\b|\bderived\b", re.I
)
_MADE_UP = Pattern(
    r"\b(?:john|jane|jon) (?:doe|smith|q)\b|\bjohndoe\b|\blorem ipsum\b|[\w.]+@(?:example|test|domain|email|mail|company)\.(?:com|org|net)\b"
    r"|\bacme (?:corp|inc|co)\b|\b\d+ main (?:st|street)\b|\b555-\d{4}\b|\b(?:alice|bob) (?:johnson|smith|brown)\b"
    r"|^(?:sample|mock|dummy|fake|test) (?:user|product|item|order|data|customer|title|name|project|task|post|description|company)\b",
    re.IGNORECASE,
)


def detect(node: Node, file: SourceFile, context: Context) -> Iterator[Candidate]:
    if is_test_path(file.path) or is_specimen_path(file.path):
        return
    idea, words = file.idea(node), context.vocabulary
    if idea is Idea.COMMENT:
        yield from _in_prose(file, node, _with_next_line(file, node), context)
    elif idea is Idea.STRING:
        if file.grammar.docstrings and is_docstring(file, file.statement_around(node)):
            yield from _in_prose(file, node, file.text(node), context)
        else:
            yield from _made_up_data(file, node, words)
    elif idea is Idea.THROW:
        yield from _not_implemented(file, node, context)
    elif idea is Idea.CALL:
        yield from _called(file, node, context)
    elif idea in (Idea.KEYWORD, Idea.PAIR):
        yield from _idle_control(file, node, words)
    elif idea is Idea.ASSIGNMENT:
        yield from _assigned(file, node, words)


# Comments and documentation


def _in_prose(file: SourceFile, node: Node, text: str, context: Context) -> Iterator[Candidate]:
    admission = read_admission(text)
    if admission is None or admission.start >= len(file.text(node)) or is_double(file, node) or _goes_on(file, node):
        return
    line = node.start_point[0] + 1 + text.count("\n", 0, admission.start)
    if _stood_nearby(file, line, admission, context) or (admission.is_mark and _is_the_subject(file, admission)):
        return
    tier: Tier = {"certain": "fix", "likely": "check", "vague": "ask"}[admission.strength]  # type: ignore[assignment]
    severity: Severity | None = "medium" if admission.is_mark or admission.strength != "certain" else None
    said = (
        f'Open work is left in the code: "{admission.words}"'
        if admission.is_mark
        else f'The code says of itself: "{admission.words}"'
    )
    yield Candidate(Place(line, line, _column(file, line)), said, tier=tier, severity=severity)


def _with_next_line(file: SourceFile, node: Node) -> str:
    """A comment with the one right below it: a sentence may go on there."""
    below = node.next_named_sibling
    goes_on = below is not None and file.idea(below) is Idea.COMMENT and below.start_point[0] == node.end_point[0] + 1
    text = file.text(node)
    if not goes_on or below is None:
        return text
    return text.rstrip("\n") + " " + re.sub(r"^[\s/#*;-]+", "", file.text(below))


def _goes_on(file: SourceFile, node: Node) -> bool:
    """Whether the comment right above admits something already: two lines of one remark are one finding."""
    above = node.prev_named_sibling
    is_comment = above is not None and file.idea(above) is Idea.COMMENT and above.end_point[0] == node.start_point[0] - 1
    return above is not None and is_comment and file.is_changed(above) and read_admission(file.text(above)) is not None


def _column(file: SourceFile, line: int) -> int:
    text = file.lines[line - 1].decode(errors="replace")
    return len(text) - len(text.lstrip()) + 1


def _stood_nearby(file: SourceFile, line: int, admission: Admission, context: Context) -> bool:
    """Whether the same mark, or the same words, went from right here: it was moved or reworded."""
    change = context.sources.change.by_path.get(file.path)
    if change is None or change.old is None:
        return False
    wanted = re.compile(r"todo|fixme" if admission.is_mark else re.escape(admission.words), re.IGNORECASE)
    old = change.old.split(b"\n")
    for hunk in change.hunks:
        if hunk.new_start - NEARBY <= line <= hunk.new_start + hunk.new_count + NEARBY:
            removed = b"\n".join(old[max(hunk.old_start - 1, 0) : hunk.old_start - 1 + hunk.old_count]) if hunk.old_count else b""
            if wanted.search(removed.decode(errors="replace")):
                return True
    return False


def _is_the_subject(file: SourceFile, admission: Admission) -> bool:
    """Whether to-do entries are what the program is about, and the mark has no colon to tell it from them."""
    is_subject = re.search(r"todo", file.path, re.IGNORECASE) is not None or {b"todos", b"todo", b"Todo"} & file.words
    return bool(is_subject) and re.match(r"(?:TODO|FIXME)\s*[:(\[]", admission.words) is None


# What says that it is not implemented


def _not_implemented(file: SourceFile, node: Node, context: Context) -> Iterator[Candidate]:
    """``raise NotImplementedError``, ``throw new Error("Not implemented")``"""
    words = context.vocabulary
    value = file.unwrap(file.role(node, "value"))
    text = file.text(node)
    name = _thrown(file, value if value is not None else node)
    says_so = _NOT_DONE.search(text) is not None
    if name in words.words("not_implemented") or says_so:
        yield from _stub(file, node, text, says_so, context)


def _thrown(file: SourceFile, value: Node) -> str:
    call = file.call(value)
    return (call.name if call is not None else file.name(value) or file.text(value)).rpartition(".")[2].rpartition("\\")[2]


def _called(file: SourceFile, node: Node, context: Context) -> Iterator[Candidate]:
    words, call = context.vocabulary, file.call(node)
    if call is None or call.node != node:
        return
    if call.receiver is None and call.name in words.words("stub_calls"):
        yield from _stub(file, node, file.text(node), True, context, certain=call.name.lower() == "todo")
    elif words.matches(call, "gives_up") and not _is_inside(file, node, Idea.THROW) and call.arguments:
        first = [file.text(a.value) for a in call.arguments[:2]]
        named = _thrown(file, call.arguments[0].value) in words.words("not_implemented")
        says_so = any(_NOT_DONE.search(text.strip("\"'`")) is not None and len(text) < 200 for text in first)
        if (named or says_so) and not _is_logged_only(file, call):
            yield from _stub(file, node, file.text(node), says_so, context)
    elif call.name in words.words("wires") and any(is_empty_function(file, a.value) for a in call.arguments):
        yield Candidate(file.place(node), f"`{call.name}` wires a control to a function that does nothing")


def _is_inside(file: SourceFile, node: Node, idea: Idea) -> bool:
    around = file.enclosing(node, idea, Idea.FUNCTION, Idea.LAMBDA)
    return around is not None and file.idea(around) is idea


def _is_logged_only(file: SourceFile, call: Call) -> bool:
    """Whether a call may well be a line of a log: ``logger.error("… not implemented")``."""
    return (
        call.receiver is not None
        and call.name in ("error", "fail", "printf", "Errorf")
        and not call.path.startswith(("errors.", "fmt."))
    )


def _stub(file: SourceFile, node: Node, text: str, says_so: bool, context: Context, certain: bool = False) -> Iterator[Candidate]:
    if is_double(file, node) or _FOR_OTHERS.search(text):
        return
    function = file.function_around(node)
    name = file.name(function) if function is not None else ""
    if not certain and (
        is_declaration(file, node) or name in context.vocabulary.words("one_way") or _is_extended(file, node, context)
    ):
        return
    whole = is_whole_body(file, node)
    tier: Tier = "fix" if certain or whole else "check" if says_so and function is not None else "ask"
    if whole and not says_so and "(" in text and not text.rstrip().endswith("()"):  # a reason is given
        tier = "ask"
    what = f"`{name}` only says that it is not implemented" if whole and name else "What should happen here is not implemented"
    yield Candidate(file.place(node), what, tier=tier)


def _is_extended(file: SourceFile, node: Node, context: Context) -> bool:
    """Whether the repository has a class that extends the one around: what throws there is to be overridden."""
    cls = class_around(file, node)
    name = file.name(cls) if cls is not None else ""
    mentions = context.repository.mentions(name) if name else ()
    return any(is_extended(mention.text, name) for mention in mentions or ())


# Made-up data


def _made_up_data(file: SourceFile, node: Node, words: Vocabulary) -> Iterator[Candidate]:
    """``return [{"name": "John Doe"}]``"""
    text = file.text(node)
    if len(text) > 400 or not _MADE_UP.search(text.strip("\"'`")):
        return
    holder, top = node, None
    for around in file.ancestors(node):
        idea = file.idea(around)
        if idea in (Idea.COLLECTION, Idea.MAPPING) or (idea is Idea.CALL and _makes_data(file, around, words)):
            top = around
        elif idea not in (None, Idea.PAIR, Idea.KEYWORD, Idea.ARGUMENTS, Idea.WRAPPER, Idea.STRING, Idea.BINARY, Idea.MEMBER):
            break
        holder = around
    if top is None or is_double(file, node):
        return
    if is_result(file, top) or is_result(file, holder) or _is_handed_out(file, top, words):
        found = _MADE_UP.search(text.strip("\"'`"))
        statement = file.statement_around(top)
        yield Candidate(
            file.place(statement), f'Made-up data is handed out as if it were real: "{found[0] if found else ""}"', tier="check"
        )


def _makes_data(file: SourceFile, node: Node, words: Vocabulary) -> bool:
    """``new User(…)``, ``User(…)``, ``listOf(…)``"""
    call = file.call(node)
    return call is not None and (call.constructor or call.name[:1].isupper() or words.matches(call, "collects"))


def _is_handed_out(file: SourceFile, node: Node, words: Vocabulary) -> bool:
    """Whether a literal is the argument of a call that answers: ``res.json([…])``."""
    arguments = node.parent
    while arguments is not None and file.idea(arguments) in (None, Idea.WRAPPER, Idea.KEYWORD):
        arguments = arguments.parent
    call = file.call(arguments.parent) if arguments is not None and file.idea(arguments) is Idea.ARGUMENTS else None
    return call is not None and call.name.rpartition(".")[2] in words.words("handed_out")


def _assigned(file: SourceFile, node: Node, words: Vocabulary) -> Iterator[Candidate]:
    """``const mockUsers = [{…}]``, ``button.Click += (s, e) => { }``"""
    target, value = file.role(node, "target"), file.unwrap(file.role(node, "value"))
    if target is None or value is None:
        return
    if file.idea(value) is Idea.LAMBDA:
        name = file.name(target) or file.text(target)
        if (file.operator(node) == "+=" or name.rpartition(".")[2] in _handler_properties(words)) and is_empty_function(
            file, value
        ):
            yield Candidate(file.place(node), f"`{file.text(target)}` is wired to a function that does nothing")
        return
    if file.idea(value) not in (Idea.COLLECTION, Idea.MAPPING) or is_double(file, node):
        return
    parts = words_of(file.name(target) or file.text(target))
    filled = any(True for _ in file.walk(value, Idea.STRING, Idea.NUMBER))
    if (
        len(parts) > 1
        and parts[0] in words.words("made_up")
        and filled
        and parts[-1] not in ("rate", "rates", "size", "text", "texts")
    ):
        yield Candidate(file.place(target, node), f"`{file.text(target)}` holds made-up data", tier="check")


def _handler_properties(words: Vocabulary) -> frozenset[str]:
    return frozenset(name.lower() for name in words.words("controls") if name.startswith("on"))


# Controls


def _idle_control(file: SourceFile, node: Node, words: Vocabulary) -> Iterator[Candidate]:
    """``<button onClick={() => {}}>``, ``Button(command=lambda: None)``, ``{ label: "Export", onClick: () => {} }``"""
    is_pair = file.idea(node) is Idea.PAIR
    name = file.text(file.role(node, "key")).strip("'\"") if is_pair else file.name(node)
    value = file.role(node, "value")
    if name not in words.words("controls") or value is None:
        return
    if _is_passive(file, node, words) or _is_explained(file, value) or is_double(file, node):
        return
    if is_empty_function(file, value):
        tier: Tier | None = "check" if is_pair else None
        yield Candidate(file.place(node), f"`{name}` is wired to a function that does nothing", tier=tier)
    elif not is_pair and _only_talks(file, value, words):
        yield Candidate(file.place(node), f"`{name}` only prints a line", tier="check")


def _is_passive(file: SourceFile, node: Node, words: Vocabulary) -> bool:
    """Whether the control is switched off, a preview, or a default that somebody else replaces."""
    siblings = (
        [c for c in node.parent.named_children if file.idea(c) in (Idea.KEYWORD, Idea.PAIR)] if node.parent is not None else []
    )
    if any((file.name(s) or file.text(file.role(s, "key"))) in words.words("passive") for s in siblings):
        return True
    function = file.enclosing(node, Idea.FUNCTION)
    if function is not None and words.words("preview") & {a.rpartition(".")[2] for a in annotations_of(file, function)}:
        return True
    call = file.enclosing(node, Idea.CALL, Idea.FUNCTION)
    read = file.call(call)
    holder = file.enclosing(node, Idea.ASSIGNMENT, Idea.FUNCTION)
    target = file.text(file.role(holder, "target")) if holder is not None and file.idea(holder) is Idea.ASSIGNMENT else ""
    named = {*words_of(target), read.name if read is not None else "", target.rpartition(".")[2]}
    return bool(words.words("defaults") & named)


def _is_explained(file: SourceFile, value: Node) -> bool:
    """Whether a comment in the function says why it is empty."""
    said = " ".join(file.text(comment) for comment in file.walk(value, Idea.COMMENT))
    return len(said.split()) > 1 and read_admission(said) is None and re.search(r"todo|implement|later", said, re.I) is None


def _only_talks(file: SourceFile, value: Node, words: Vocabulary) -> bool:
    """``() => console.log("clicked")``"""
    function = file.unwrap(value, Idea.SUBSTITUTION)
    if function is None or file.idea(function) is not Idea.LAMBDA:
        return False
    body = file.role(function, "body")
    statements = file.statements(body)
    if body is None or len(statements) != 1:
        return False
    only = file.role(statements[0], "value") or statements[0]
    call = file.call(only)
    return call is not None and call.name in words.words("idle") and all(file.string(a.value) is not None for a in call.arguments)
