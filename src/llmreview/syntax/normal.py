"""The normal form of a piece of code: what remains when all that changes no behaviour is set aside.

Comments, docstrings, imports, type annotations, visibility, quotes, trailing commas, redundant parentheses and braces
leave no trace; precedence, nesting and conversions do. Two pieces with the same form do the same (decision 0020).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from llmreview.pattern import Pattern
from llmreview.syntax.ideas import Idea
from llmreview.syntax.idle import is_idle
from llmreview.syntax.numbers import plain_number
from llmreview.syntax.strings import plain_content, plain_string

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.grammar import Grammar
    from llmreview.syntax.source import SourceFile

Form = tuple[str, ...]
"""Tokens, each led by what it is: ``n`` a name, ``m`` a member's name, ``s`` a string, ``t`` another leaf; ``(`` and ``)`` hold a
node's parts together."""

Ignored = Callable[["SourceFile", "Node"], bool]
"""Says of a statement or a keyword that it does not count."""

_PUNCTUATION = frozenset(
    {
        ",",
        ";",
        "(",
        ")",
        "{",
        "}",
        "[",
        "]",
        "#[",
        "->",
        "const",
        "let",
        "var",
        "export",
        "default",
        "array",
        "list",
        "=>",
        "do",
        "end",
        '"',
        "'",
        "`",
    }
)
_PARTED_TEXTS = frozenset(
    {"string_literal_content", "string_fragment", "multiline_string_fragment", "jsx_text", "format_specifier"}
)
"""Parts of a string, or of markup, that are text where nothing named stands in them."""
_TEXTS = _PARTED_TEXTS | {"string_content"}
"""The same, and a part that is text though what is escaped in it is a node of its own."""
_MARKS_OF_A_STRING = frozenset({"string_start", "string_end"})
_WRITTEN_OUT = _TEXTS | _MARKS_OF_A_STRING
"""Kinds of nodes with parts that may be told by their text alone."""
_CLOSE = ")"
_RETURN = "(return"
_ACTING_MODIFIERS = frozenset({"synchronized", "volatile", "transient"})
"""Modifiers that do something as the program runs, unlike those that say who may see what."""
_ONE_KIND = {"do_block": "block", "expression_list": "tuple", "pattern_list": "tuple_pattern"}
"""Kinds of nodes that are only written otherwise."""
_CONDITION_LAST = {f"{word}_modifier": word for word in ("if", "unless", "while", "until")}
_ORDER = (2, 0, 1)
"""Where the parts of ``b if a``, last first, stand in those of ``if a b``."""
_PLAIN = Pattern(r"[A-Za-z_][\w-]*")


def normal_form(file: SourceFile, node: Node, without: frozenset[int] = frozenset(), ignored: Ignored | None = None) -> Form:
    """The form of ``node``; nodes whose id is in ``without``, and statements and keywords that are ``ignored``, are left out."""
    return tuple(read_tokens(file, node, without, ignored))


def read_tokens(
    file: SourceFile, node: Node, without: frozenset[int] = frozenset(), ignored: Ignored | None = None
) -> Iterator[str]:
    """The tokens of ``normal_form``, one after the other."""
    grammar, shape = file.grammar, file.shape
    waiting: list[Node | str] = [node]
    members: set[int] = set()
    telling: set[int] = set()
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            yield item
            continue
        kind = item.type
        if not item.is_named:
            if kind not in _PUNCTUATION:
                yield "t" + kind
            continue
        found = shape(item)
        idea = found.idea if found else None
        same = _same_type(file, item) if kind in _TYPES_WRITTEN_OTHERWISE else None
        if same is not None:
            waiting.append(same)
            continue
        if item.id in without or (item.id not in telling and _leaves_no_trace(file, item, idea)):
            continue
        children = item.children
        if not children or idea in (Idea.STRING, Idea.NAME) or kind in _WRITTEN_OUT:
            text = _text_token(file, item, idea, item.id in members)
            if text is not None:
                is_given = bool(children) and idea is Idea.STRING and "{" in text and _is_of_macro(grammar, item)
                yield from _with_names(text) if is_given else (text,)
                continue
        if idea is Idea.WRAPPER and grammar.acting_wrappers(item):
            telling.update(child.id for child in children)
            waiting.extend(_laid_open(file, item, idea))
            continue
        if idea in _SPECIAL:
            replaced = _replacement(file, item, idea, children, ignored, members)
            if replaced is not None:
                waiting.extend(replaced)
                continue
        waiting.extend(_laid_open(file, item, idea))


_TYPES_WRITTEN_OTHERWISE = frozenset({"interface_type", "nullable_type"})


def _same_type(file: SourceFile, node: Node) -> Node | str | None:
    """What stands for a type that only looks otherwise; None for any other."""
    if node.type == "interface_type":
        return "nany" if not node.named_child_count else None  # Go's `interface{}` is its `any`
    return node.named_children[0] if _only_allows_nothing(file, node) else None


def _leaves_no_trace(file: SourceFile, node: Node, idea: Idea | None) -> bool:
    return node.type in file.grammar.inert or idea in _WITHOUT_EFFECT or is_idle(file, node, idea)


def _text_token(file: SourceFile, node: Node, idea: Idea | None, member: bool) -> str | None:
    """The token of what is told by its text; None for what has parts that are computed."""
    kind = node.type
    if kind in _MARKS_OF_A_STRING:
        return "t" + file.text(node).rstrip("\"'").lower()
    if node.child_count and idea is Idea.STRING:
        return _plain_string(file, node)
    if kind in _PARTED_TEXTS and node.named_child_count:
        return None
    return _leaf(file, node, kind, member)


def stated_types(file: SourceFile, node: Node) -> Iterator[str]:
    """The tokens of the types in a piece of code, which its form leaves out: annotations, arguments, aliases, casts."""
    waiting = [(node, False)]
    while waiting:
        item, within = waiting.pop()
        idea = file.idea(item)
        if idea in (Idea.COMMENT, Idea.IMPORT):
            continue
        within = within or idea is Idea.TYPE or item.type in file.grammar.inert
        children = item.children
        if not children and within and item.type not in _PUNCTUATION and not _leads(item):
            yield _leaf(file, item, item.type, False)
        held = file.role(item, "value") if idea is Idea.WRAPPER else None
        waiting.extend((child, within or (held is not None and child.is_named and child != held)) for child in reversed(children))


def _leads(node: Node) -> bool:
    """Whether it is the sign before the first of several types, each on a line of its own."""
    return node.type in ("|", "&") and node.prev_sibling is None


def _only_allows_nothing(file: SourceFile, node: Node) -> bool:
    """Whether the type of a declaration says no more than that there may be no value (``String?``), which the compiler checks:
    a type that is no reference is another one so (``int?``), and a cast another cast."""
    around, named = node.parent, node.named_children
    if around is None or len(named) != 1 or not around.type.endswith(("parameter", "declaration")):
        return False
    return named[0].type != "predefined_type" or file.text(named[0]) in ("string", "object")


_WITHOUT_EFFECT = frozenset({Idea.COMMENT, Idea.IMPORT, Idea.TYPE})
_SPECIAL = frozenset(
    {
        Idea.WRAPPER,
        Idea.CALL,
        Idea.MEMBER,
        Idea.STATEMENT,
        Idea.KEYWORD,
        Idea.PAIR,
        Idea.ELEMENT,
        Idea.SUBSTITUTION,
        Idea.ANNOTATION,
        Idea.BLOCK,
    }
)


def _replacement(
    file: SourceFile, node: Node, idea: Idea | None, children: list[Node], ignored: Ignored | None, members: set[int]
) -> list[Node] | None:
    """What stands for a node, last first: nothing, or its parts without itself; None where it stands for itself."""
    if idea is Idea.WRAPPER:
        inner = file.role(node, "value")
        return [inner] if inner is not None else None
    if idea in (Idea.CALL, Idea.MEMBER):
        member = file.role(node, "name")
        if member is not None:
            members.add(member.id)
        alone = idea is Idea.CALL and ignored is not None and stands_alone(file, node)
        return [] if alone and ignored is not None and ignored(file, node) else None
    if idea is Idea.ANNOTATION:
        return [] if file.name(node).lstrip("\\") in file.grammar.inert_annotations else None
    if idea is Idea.BLOCK:
        return _parts(file.grammar, children) if _holds_one(file, node, ignored) else None
    if ignored is not None and ignored(file, node):
        return []
    if idea is Idea.ELEMENT:
        return _laid_out(file, node, children, ignored) if ignored is not None else None
    if idea is Idea.STATEMENT:
        return [] if _is_docstring(file, children) else _parts(file.grammar, children)
    return None


def _laid_open(file: SourceFile, node: Node, idea: Idea | None) -> list[Node | str]:
    """The parts of a node with what holds them together, last first."""
    grammar, kind = file.grammar, node.type
    if kind in _PARAMETERS and (alone := _only_name(file, node)) is not None:
        return [alone]
    if idea is Idea.RETURN:  # `{ return x; }`, `=> x` and, where the last value is the result, `x` are one
        return _given_back(file, node)
    if kind == "expression_list" and node.parent is not None and node.parent.type == "range_clause":
        items = node.named_children
        if len(items) == 2 and file.text(items[1]) == "_":
            return [items[0]]  # Go's `for i, _ := range`
    parts: list[Node | str] = [*_parts(grammar, node.children)]
    if kind in grammar.transparent or (kind in grammar.token_lists and node.children[0].type == "{"):
        return parts  # in what a macro is given, braces around one expression are the formatter's
    if kind in _CONDITION_LAST and len(parts) == len(_ORDER):
        return [_CLOSE, *(parts[position] for position in _ORDER), "(" + _CONDITION_LAST[kind]]
    if kind == "else_clause" and len(children := node.named_children) == 1 and children[0].type == "if_statement":
        return _as_further_branch(file, children[0])
    if kind == "pair" and node.children[0].type == "hash_key_symbol":
        parts = [part for part in parts if isinstance(part, str) or part.is_named]  # Ruby's `a: 1` and `:a => 1`
    if kind == "modifiers":
        return [child for child in reversed(node.children) if child.is_named or child.type in _ACTING_MODIFIERS]
    answer = _answer_of(file, node) if idea is Idea.LAMBDA else None
    if answer is not None:
        position = parts.index(answer)
        parts[position : position + 1] = [_CLOSE, answer, _RETURN]
    return [_CLOSE, *parts, "(" + _ONE_KIND.get(kind, kind)]


def _as_further_branch(file: SourceFile, branch: Node) -> list[Node | str]:
    """The parts of ``else if`` as PHP's ``elseif`` has them, which leads to the branches after it, last first."""
    parts = branch.named_children
    further = [part for part in parts if file.idea(part) is Idea.ELSE or part.type == "else_if_clause"]
    return [*reversed(further), _CLOSE, *(part for part in reversed(parts) if part not in further), "telseif", "(else_if_clause"]


_PARAMETERS = frozenset({"parameter_list", "inferred_parameters"})


def _only_name(file: SourceFile, node: Node) -> Node | None:
    """The one parameter of a function without a name, where its name is all that is said of it: `(a) => …` is `a => …`."""
    if node.parent is None or file.idea(node.parent) is not Idea.LAMBDA or node.named_child_count != 1:
        return None
    only = node.named_children[0]
    inner = only.named_children[0] if only.named_child_count == 1 and len(only.children) == 1 else only
    return inner if inner.type == "identifier" else None


def _given_back(file: SourceFile, node: Node) -> list[Node | str]:
    """The parts of what gives back a value, last first."""
    parts: list[Node | str] = [
        child.named_children[0] if file.idea(child) is Idea.ARGUMENTS and child.named_child_count == 1 else child
        for child in reversed(node.children)
        if child.is_named
    ]
    return parts if file.grammar.last_is_result and _ends_function(file, node) else [_CLOSE, *parts, _RETURN]


def _ends_function(file: SourceFile, node: Node) -> bool:
    """Whether a statement is the last of its function's own body."""
    here = node
    for _ in range(3):
        around = here.parent
        if around is None or file.idea(around) is Idea.FUNCTION:
            return around is not None
        if around.named_children[-1].id != here.id:
            return False
        here = around
    return False


def _answer_of(file: SourceFile, function: Node) -> Node | None:
    """The body of a function without a name, if it is the value that it gives back."""
    body = file.role(function, "body")
    is_value = body is not None and body in function.children and file.idea(body) is not None and not file.is_block(body)
    return body if is_value and not file.grammar.last_is_result else None


_LAYOUT = frozenset({"", "div", "span", "section", "main", "article", "aside", "header", "footer", "Fragment", "React.Fragment"})
"""Elements of markup that only say where what is in them goes."""


def _laid_out(file: SourceFile, element: Node, children: list[Node], ignored: Ignored) -> list[Node] | None:
    """What stands in an element that does nothing but hold it."""
    if file.name(element) not in _LAYOUT or len(children) < 2:
        return None
    attributes = [child for child in children[0].named_children if file.idea(child) in (Idea.KEYWORD, Idea.SUBSTITUTION)]
    return children[-2:0:-1] if all(ignored(file, attribute) for attribute in attributes) else None


def stands_alone(file: SourceFile, node: Node) -> bool:
    """Whether an expression is a statement itself, in a language that makes nothing else of it."""
    return Idea.STATEMENT in file.grammar.lacks and node.parent is not None and file.is_block(node.parent)


def _parts(grammar: Grammar, children: list[Node]) -> list[Node]:
    """The children, last first; without the colon that leads a type."""
    if not grammar.inert:
        return children[::-1]
    parts: list[Node] = []
    for child in reversed(children):
        if not (child.type == ":" and parts and parts[-1].type in grammar.inert):
            parts.append(child)
    return parts


def _leaf(file: SourceFile, node: Node, kind: str, member: bool) -> str:
    text = file.text(node)
    if file.idea(node) is Idea.NUMBER:
        return "t" + plain_number(text, file.grammar.family)
    if kind == "hash_key_symbol":
        return "t:" + text
    if kind == "word":  # a bare argument of a command: what it does by name, an option, or any other text
        return ("m" if _PLAIN.fullmatch(text) else "t" if text.startswith("-") else "s") + text
    if kind.endswith("identifier") or member or file.idea(node) is Idea.NAME:
        return ("m" if member else "n") + text
    if kind in _TEXTS:
        return "s" + plain_content(text)
    return "t" + text


def _plain_string(file: SourceFile, node: Node) -> str | None:
    """The token of a string of which no part is computed."""
    if any(True for _ in file.computed(node)) or any(file.idea(child) is Idea.STRING for child in node.children):
        return None
    text = file.text(node)
    return "s" + plain_string(text, file.grammar.family)


_INLINE = Pattern(r"(?<!\{)\{([A-Za-z_]\w*)(?=[:}])")


def _is_of_macro(grammar: Grammar, node: Node) -> bool:
    return node.parent is not None and node.parent.type in grammar.token_lists


def _with_names(text: str) -> Iterator[str]:
    """A text with the names in it behind it, as if a macro were given them: ``"{x:?}"`` as ``"{:?}", x``."""
    yield _INLINE.sub("{", text)
    yield from ("n" + name for name in _INLINE.findall(text))


def _is_docstring(file: SourceFile, children: list[Node]) -> bool:
    return file.grammar.docstrings and len(children) == 1 and file.idea(children[0]) is Idea.STRING


def _holds_one(file: SourceFile, block: Node, ignored: Ignored | None) -> bool:
    """Whether a block is as good as its only statement."""
    count = 0
    for child in block.named_children:
        idea = file.idea(child)
        if is_idle(file, child, idea):
            continue
        if idea is Idea.STATEMENT:
            count += not (_is_docstring(file, child.children) or (ignored is not None and ignored(file, child)))
        else:
            told = ignored is not None and idea is Idea.CALL and stands_alone(file, child) and ignored(file, child)
            count += idea not in _WITHOUT_EFFECT and not told
    return count == 1


def names_in(form: Form) -> frozenset[str]:
    """The names that a form reads, writes or calls."""
    return frozenset(token[1:] for token in form if token[0] in "nm")
