"""Kotlin's grammar on the shared ideas."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from llmreview.pattern import Pattern
from llmreview.syntax.grammar import Grammar
from llmreview.syntax.ideas import Idea, shape
from llmreview.syntax.nodes import child_of_kind, first_child, has_operator, is_in, itself, last_child, nth_child, reads, text_of

if TYPE_CHECKING:
    import re

    from tree_sitter import Node


def _may_fail_to_cast(node: Node) -> bool:
    """``x as? Order``, which gives nothing for what is of another type."""
    return node.type == "as_expression" and any(child.type == "as?" for child in node.children)


_TYPES = ("user_type", "nullable_type", "function_type", "parenthesized_type", "non_nullable_type")
_NO_PARTS = frozenset({"modifiers", "label", "annotation", "parameter_modifiers"})


_TYPE_ARGUMENTS = Pattern(rb"(?<=\w)<[A-Z*][\w.,?* ]*(?:<[\w.,?* ]*>[?, \w]*)?>(?=\(| ?\{)")
_LAST_WORD = Pattern(rb"\w+$")
LONGEST_NAME = 80


def _without_type_arguments(source: bytes) -> bytes:
    """The grammar takes the `<` of `load<Order>(id)` and `submit<Order> { … }` for a comparison; not that of a type."""

    def blank(found: re.Match[bytes]) -> bytes:
        word = _LAST_WORD.search(source[max(0, found.start() - LONGEST_NAME) : found.start()])
        is_type = source[found.end() : found.end() + 1] != b"(" and word is not None and not word[0][:1].islower()
        return found[0] if is_type else b" " * len(found[0])

    return _TYPE_ARGUMENTS.sub(blank, source)


def _imports(node: Node) -> Iterator[tuple[str, str]]:
    qualified, *alias = (text_of(c) for c in node.named_children if not c.is_extra)
    if not any(c.type == "*" for c in node.children):
        yield alias[0] if alias else qualified.rpartition(".")[2], qualified


def _parts(node: Node) -> list[Node]:
    """The named children, without modifiers, labels and comments."""
    return [c for c in node.named_children if not c.is_extra and c.type not in _NO_PARTS]


def _part(index: int) -> Callable[[Node], Node | None]:
    def find(node: Node) -> Node | None:
        parts = _parts(node)
        return parts[index] if -len(parts) <= index < len(parts) else None

    return find


def _after(token: str) -> Callable[[Node], Node | None]:
    """The named node that follows a token."""

    def find(node: Node) -> Node | None:
        children = node.children
        for index, child in enumerate(children):
            if child.type == token:
                return next((c for c in children[index + 1 :] if c.is_named and not c.is_extra), None)
        return None

    return find


def _has(*tokens: str) -> Callable[[Node], bool]:
    return lambda node: any(child.type in tokens for child in node.children)


def _augmented(node: Node) -> Node | None:
    operator = node.child_by_field_name("operator")
    return operator if operator is not None and operator.type != "=" else None


# Declarations


def _declared(node: Node) -> Node | None:
    """What a property gives a value: a name, or several that take a value apart."""
    variable = child_of_kind("variable_declaration", "multi_variable_declaration")(node)
    return _variable(variable) if variable is not None else None


def _variable(node: Node) -> Node | None:
    return child_of_kind("identifier")(node) if node.type == "variable_declaration" else node


def _declared_type(node: Node) -> Node | None:
    variable = child_of_kind("variable_declaration")(node)
    return child_of_kind(*_TYPES)(variable) if variable is not None else None


def _declared_value(node: Node) -> Node | None:
    """The initialiser, or what a property is delegated to (`by lazy { … }`)."""
    delegate = child_of_kind("property_delegate")(node)
    return first_child(delegate) if delegate is not None else _after("=")(node)


def _own_type(node: Node) -> Node | None:
    return child_of_kind(*_TYPES)(node)


def _default(node: Node) -> Node | None:
    """The default of a parameter stands beside it in the list."""
    sign = node.next_sibling
    return sign.next_named_sibling if sign is not None and sign.type == "=" else None


def _bases(node: Node) -> Node | None:
    return child_of_kind("delegation_specifiers")(node)


def _constructor_parameters(node: Node) -> Node | None:
    constructor = child_of_kind("primary_constructor")(node)
    return child_of_kind("class_parameters")(constructor) if constructor is not None else None


_class_body = child_of_kind("class_body", "enum_class_body")
_value_parameters = child_of_kind("function_value_parameters")


def _body(node: Node) -> Node | None:
    """The block of a function, or its `= value`, which is a return."""
    body = child_of_kind("function_body")(node)
    return (child_of_kind("block")(body) or body) if body is not None else child_of_kind("block")(node)


def _result(node: Node) -> Node | None:
    parameters = _value_parameters(node)
    colon = parameters.next_sibling if parameters is not None else None
    return colon.next_named_sibling if colon is not None and colon.type == ":" else None


def _extended(node: Node) -> Node | None:
    """The type that an extension function is written for."""
    name = node.child_by_field_name("name")
    dot = name.prev_sibling if name is not None else None
    return dot.prev_named_sibling if dot is not None and dot.type == "." else None


def _keyword(node: Node) -> Node | None:
    return node.child(0)


def _constructor_word(node: Node) -> Node | None:
    return next((c for c in node.children if c.type == "constructor"), None)


# Calls


def _holds_lambda(node: Node) -> bool:
    """Whether a call is only the head of one with a lambda behind it: `f(x) { … }` is a call of a call to the grammar."""
    around = node.parent
    if around is None or around.type != "call_expression" or child_of_kind("annotated_lambda")(around) is None:
        return False
    return first_child(around) == node and child_of_kind("value_arguments")(node) is not None


def _head(node: Node) -> Node:
    first = first_child(node)
    return first if first is not None and first.type == "call_expression" and _holds_lambda(first) else node


def _callee(node: Node) -> Node | None:
    return first_child(_head(node))


def _arguments(node: Node) -> Node | None:
    return child_of_kind("value_arguments")(_head(node))


def _trailing_lambda(node: Node) -> Node | None:
    holder = child_of_kind("annotated_lambda")(node)
    return child_of_kind("lambda_literal")(holder) if holder is not None else None


def _annotation_name(node: Node) -> Node | None:
    constructed = child_of_kind("constructor_invocation")(node)
    return child_of_kind("user_type")(constructed if constructed is not None else node)


def _annotation_arguments(node: Node) -> Node | None:
    constructed = child_of_kind("constructor_invocation")(node)
    return child_of_kind("value_arguments")(constructed) if constructed is not None else None


# Branches and loops


def _then(node: Node) -> Node | None:
    """What stands behind the condition and before `else`."""
    condition = node.child_by_field_name("condition")
    for child in node.children:
        if child.type == "else":
            return None
        if child.is_named and not child.is_extra and condition is not None and child.start_byte >= condition.end_byte:
            return child
    return None


def _item(node: Node) -> Node | None:
    variable = _part(0)(node)
    return _variable(variable) if variable is not None else None


def _loop_body(node: Node) -> Node | None:
    parts = _parts(node)
    condition = node.child_by_field_name("condition")
    return next((part for part in reversed(parts) if part != condition), None)


def _subject(node: Node) -> Node | None:
    subject = child_of_kind("when_subject")(node)
    return last_child(subject) if subject is not None else None


def _caught(node: Node) -> Node | None:
    return child_of_kind(*_TYPES)(node)


def _answer(node: Node) -> Node | None:
    """What is returned: `return x`, `return@label x`, or the value of a function written `= x`."""
    label = node.child_by_field_name("label")
    return next((c for c in node.named_children if not c.is_extra and c != label), None)


def _is_named_argument(node: Node) -> bool:
    return any(child.type == "=" for child in node.children)


def _follows_dollar(node: Node) -> bool:
    """Whether a part of a string begins with the name of a value: `$name`, of which the grammar makes two parts of text."""
    before = node.prev_sibling
    if before is None or before.type != "string_content" or before.text != b"$":
        return False
    return (node.text or b"")[:1].isalpha() or (node.text or b"")[:1] == b"_"


_PAIR = shape(Idea.PAIR, key=nth_child(0), value=nth_child(2))

SHAPES = {
    "annotated_lambda": shape(Idea.WRAPPER, value=child_of_kind("lambda_literal")),
    "annotation": shape(Idea.ANNOTATION, name=_annotation_name, arguments=_annotation_arguments),
    "anonymous_function": shape(Idea.LAMBDA, parameters=_value_parameters, body=_body),
    "anonymous_initializer": shape(Idea.FUNCTION, body=child_of_kind("block")),
    "as_expression": shape(Idea.WRAPPER, value="left"),
    "assignment": shape(Idea.ASSIGNMENT, target="left", value="right", operator=_augmented),
    "binary_expression": shape(Idea.BINARY, left="left", right="right"),
    "block": shape(Idea.BLOCK),
    "block_comment": shape(Idea.COMMENT),
    "call_expression": shape(Idea.CALL, callee=_callee, arguments=_arguments, block=_trailing_lambda).when(
        _holds_lambda, shape(Idea.WRAPPER)
    ),
    "callable_reference": shape(Idea.WRAPPER, value=last_child).when(
        lambda node: len(_parts(node)) > 1, shape(Idea.MEMBER, object=first_child, name=last_child)
    ),
    "catch_block": shape(Idea.HANDLER, types=_caught, name=child_of_kind("identifier"), body=child_of_kind("block")),
    "character_literal": shape(Idea.STRING),
    "class_declaration": shape(Idea.CLASS, name="name", body=_class_body, bases=_bases, parameters=_constructor_parameters).when(
        _has("interface"), shape(Idea.TYPE, name="name", body=_class_body)
    ),
    "class_parameter": shape(Idea.PARAMETER, name=child_of_kind("identifier"), type=_own_type, default=_after("=")).when(
        _has("val", "var"),
        shape(Idea.FIELD, name=child_of_kind("identifier"), type=_own_type, value=_after("="), default=_after("=")),
    ),
    "collection_literal": shape(Idea.COLLECTION),
    "companion_object": shape(Idea.CLASS, name="name", body=_class_body, bases=_bases),
    "constructor_delegation_call": shape(Idea.CALL, name=_keyword, arguments=child_of_kind("value_arguments")),
    "do_while_statement": shape(Idea.LOOP, condition="condition", body=_loop_body),
    "enum_entry": shape(Idea.FIELD, name=child_of_kind("identifier")),
    "finally_block": shape(Idea.FINALLY, body=child_of_kind("block")),
    "float_literal": shape(Idea.NUMBER),
    "for_statement": shape(Idea.LOOP, item=_item, over=_part(1), body=_part(2)),
    "function_body": shape(Idea.RETURN, value=_answer).when(lambda node: child_of_kind("block")(node) is not None, None),
    "function_declaration": shape(
        Idea.FUNCTION, name="name", parameters=_value_parameters, body=_body, result=_result, owner=_extended
    ),
    "getter": shape(Idea.FUNCTION, body=_body),
    "identifier": shape(Idea.NAME)
    .when(reads(b"null"), shape(Idea.NULL))
    .when(reads(b"true", b"false"), shape(Idea.BOOLEAN))
    .when(reads(b"break", b"continue"), shape(Idea.JUMP)),
    "if_expression": shape(Idea.BRANCH, condition="condition", then=_then, otherwise=_after("else")),
    "import": shape(Idea.IMPORT),
    "in_expression": shape(Idea.BINARY, left="left", right="right"),
    "index_expression": shape(Idea.INDEX, object=nth_child(0), index=nth_child(1)),
    "infix_expression": shape(Idea.CALL, receiver=nth_child(0), name=nth_child(1), arguments=nth_child(2)).when(
        lambda node: text_of(nth_child(1)(node)) == "to", _PAIR
    ),
    "interpolation": shape(Idea.SUBSTITUTION, value=first_child),
    "is_expression": shape(Idea.BINARY, left="left", right="right"),
    "labeled_expression": shape(Idea.WRAPPER, value=last_child).when(
        lambda node: text_of(first_child(node)) in ("break@", "continue@"), shape(Idea.JUMP)
    ),
    "lambda_literal": shape(Idea.LAMBDA, parameters=child_of_kind("lambda_parameters"), body=itself),
    "line_comment": shape(Idea.COMMENT),
    "multiline_string_literal": shape(Idea.STRING),
    "navigation_expression": shape(Idea.MEMBER, object=first_child, name=last_child),
    "number_literal": shape(Idea.NUMBER),
    "object_declaration": shape(Idea.CLASS, name="name", body=_class_body, bases=_bases),
    "object_literal": shape(Idea.CLASS, body=_class_body, bases=_bases),
    "parameter": shape(Idea.PARAMETER, name=child_of_kind("identifier"), type=_own_type, default=_default),
    "parenthesized_expression": shape(Idea.WRAPPER, value=first_child),
    "property_declaration": shape(Idea.ASSIGNMENT, target=_declared, value=_declared_value, type=_declared_type).when(
        is_in("class_body", "enum_class_body"), shape(Idea.FIELD, name=_declared, value=_declared_value, type=_declared_type)
    ),
    "range_expression": shape(Idea.BINARY, left=first_child, right=last_child),
    "return_expression": shape(Idea.RETURN, value=_answer),
    "secondary_constructor": shape(Idea.FUNCTION, name=_constructor_word, parameters=_value_parameters, body=_body),
    "setter": shape(Idea.FUNCTION, body=_body),
    "spread_expression": shape(Idea.SPREAD, value=first_child),
    "string_content": shape(Idea.SUBSTITUTION).when(lambda node: not _follows_dollar(node), None),
    "string_literal": shape(Idea.STRING),
    "super_expression": shape(Idea.SELF),
    "this_expression": shape(Idea.SELF),
    "throw_expression": shape(Idea.THROW, value=first_child),
    "try_expression": shape(Idea.TRY, body=child_of_kind("block")),
    "type_alias": shape(Idea.TYPE, name="type"),
    "unary_expression": shape(Idea.UNARY, value="argument").when(has_operator("!!"), shape(Idea.WRAPPER, value="argument")),
    "value_argument": shape(Idea.WRAPPER, value=last_child)
    .when(_is_named_argument, shape(Idea.KEYWORD, name=first_child, value=last_child))
    .when(lambda node: child_of_kind("spread_expression")(node) is not None, shape(Idea.SPREAD, value=last_child)),
    "value_arguments": shape(Idea.ARGUMENTS),
    "variable_declaration": shape(Idea.PARAMETER, name=child_of_kind("identifier"), type=_own_type).when(
        lambda node: not is_in("lambda_parameters")(node), None
    ),
    "when_entry": shape(Idea.CASE, condition="condition", body=_part(-1)),
    "when_expression": shape(Idea.SWITCH, condition=_subject),
    "while_statement": shape(Idea.LOOP, condition="condition", body=_loop_body),
}

LACKS = {
    Idea.ASSERT: "the function `assert`",
    Idea.AWAIT: "a suspending call waits by itself; `await()` is a call",
    Idea.COMPREHENSION: "`map`, `filter` and the like",
    Idea.DELETE: "the method `remove`",
    Idea.ELEMENT: "there is no markup",
    Idea.ELSE: "what a branch does otherwise",
    Idea.FILTER: "`filter`",
    Idea.ITERATION: "`map`, `flatMap` and the like",
    Idea.MAPPING: "a call of `mapOf` with pairs",
    Idea.RESOURCE: "`use { … }`",
    Idea.SLICE: "`subList`, `take`, `drop`",
    Idea.SPAWN: "`launch { … }` and `thread { … }`",
    Idea.STATEMENT: "an expression is its own statement",
    Idea.YIELD: "a call of `yield` or `emit`",
}

GRAMMARS = (
    Grammar(
        name="kotlin",
        family="kotlin",
        modules="java",
        extensions=(".kt", ".kts"),
        wheel="tree_sitter_kotlin",
        entry="language",
        shapes=SHAPES,
        imports=_imports,
        lacks=LACKS,
        per_element=frozenset(
            "forEach forEachIndexed onEach onEachIndexed map mapIndexed mapNotNull mapIndexedNotNull mapTo mapNotNullTo flatMap"
            " flatMapIndexed filter filterNot filterIndexed filterNotNull partition any all none count first firstOrNull last"
            " lastOrNull find findLast single singleOrNull associate associateBy associateWith groupBy sumOf sumBy maxOf minOf"
            " maxBy minBy maxByOrNull minByOrNull sortedBy sortedByDescending distinctBy fold reduce foldIndexed takeWhile"
            " dropWhile removeIf removeAll retainAll repeat collect mapValues mapKeys joinToString forEachLine useLines".split()
        ),
        untyped=frozenset({"Any"}),
        bare_fields=True,
        constructors_look_like_calls=True,
        lambdas_end_in_result=True,
        implicit_parameters=frozenset({"it"}),
        gives_result=frozenset({"let", "use", "run", "with", "withContext", "runBlocking", "coroutineScope", "runInterruptible"}),
        passes_receiver=frozenset({"let", "also", "use"}),
        as_parsed=_without_type_arguments,
        argument_holders=frozenset({"value_argument"}),
        acting_wrappers=_may_fail_to_cast,
        inert=frozenset(
            "visibility_modifier inheritance_modifier member_modifier platform_modifier parameter_modifiers type_parameters"
            " type_arguments type_constraints package_header".split()
        ),
        transparent=frozenset(
            "function_body function_value_parameters parameter value_argument variable_declaration annotated_lambda"
            " class_parameters primary_constructor".split()
        ),
        inert_annotations=frozenset(
            "Suppress JvmStatic JvmOverloads JvmField JvmName Deprecated Throws OptIn VisibleForTesting PublishedApi Nullable"
            " NotNull Experimental TargetApi SuppressLint RequiresApi".split()
        ),
    ),
)
