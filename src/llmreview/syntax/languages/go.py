"""Go's grammar on the shared ideas."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.pattern import Pattern
from llmreview.syntax.grammar import Grammar
from llmreview.syntax.ideas import Idea, shape
from llmreview.syntax.nodes import child_of_kind, first_child, has_operator, is_kind, text_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from tree_sitter import Node

_VERSION = Pattern(r"/v\d+$|\.v\d+$")
_TYPE_NAMES = ("type_identifier", "qualified_type", "generic_type")


def _imports(node: Node) -> Iterator[tuple[str, str]]:
    """A package goes by the last part of its path, its version set aside (``github.com/jackc/pgx/v5`` is ``pgx``)."""
    specs = [child for part in node.named_children for child in (part, *part.named_children) if child.type == "import_spec"]
    for spec in specs:
        path = _VERSION.sub("", text_of(spec.child_by_field_name("path")).strip('"`'))
        alias = text_of(spec.child_by_field_name("name"))
        if alias not in ("", "_", "."):
            yield alias, path
        elif not alias:
            last = path.rpartition("/")[2]
            yield last, path
            plain = last.removeprefix("go-").removeprefix("go.").removesuffix("-go").removesuffix(".go")
            for other in {plain, plain.rpartition("-")[2], plain.replace("-", "")} - {last}:
                yield other, path


def _sole(field: str) -> Callable[[Node], Node | None]:
    """What stands alone in a list of expressions or elements; the list itself where it holds several."""

    def find(node: Node) -> Node | None:
        held = node.child_by_field_name(field)
        while held is not None and held.type in ("expression_list", "literal_element") and _is_single(held):
            held = first_child(held)
        return held

    return find


def _is_single(node: Node) -> bool:
    return node.named_child_count == 1 or len([c for c in node.named_children if not c.is_extra]) == 1


def _returned(node: Node) -> Node | None:
    held = first_child(node)
    return first_child(held) if held is not None and held.type == "expression_list" and _is_single(held) else held


def _names(node: Node) -> Node | None:
    """The name of a parameter; the declaration itself where several share a type (``a, b string``)."""
    names = node.children_by_field_name("name")
    return node if len(names) > 1 else names[0] if names else None


def _own_type(node: Node) -> Node | None:
    """The name of the type of a method's receiver, without pointer and parameters."""
    receiver = node.child_by_field_name("receiver")
    declared = first_child(receiver) if receiver is not None else None
    found = declared.child_by_field_name("type") if declared is not None else None
    while found is not None and found.type in ("pointer_type", "parenthesized_type", "generic_type"):
        found = first_child(found)
    return found


def _own_object(node: Node) -> Node | None:
    """The name that a method gives its own object."""
    receiver = node.child_by_field_name("receiver")
    declared = first_child(receiver) if receiver is not None else None
    return declared.child_by_field_name("name") if declared is not None else None


def _declared_name(node: Node) -> Node | None:
    around = node.parent
    return around.child_by_field_name("name") if around is not None and around.type == "type_spec" else None


def _field_name(node: Node) -> Node | None:
    """The name of a field; an embedded one is called as its type is."""
    name = node.child_by_field_name("name")
    declared = node.child_by_field_name("type") if name is None else None
    if declared is None:
        return name
    return declared.child_by_field_name("name") or declared.child_by_field_name("type") or declared


def _clause(kind: str, field: str) -> Callable[[Node], Node | None]:
    """A part of the head of a loop."""

    def find(node: Node) -> Node | None:
        head = child_of_kind(kind)(node)
        held = head.child_by_field_name(field) if head is not None else None
        return first_child(held) if held is not None and held.type == "expression_list" and _is_single(held) else held

    return find


def _loop_condition(node: Node) -> Node | None:
    head = first_child(node)
    if head is None or head.type in ("block", "range_clause"):
        return None
    return head.child_by_field_name("condition") if head.type == "for_clause" else head


def _literal_type(node: Node) -> Node | None:
    """The type of a composite literal, asked of it or of its body."""
    holder = node.parent if node.type == "literal_value" else node
    return holder.child_by_field_name("type") if holder is not None and holder.type == "composite_literal" else None


def _first_key(body: Node | None) -> Node | None:
    """The key of the first element of a literal's body, if it has one."""
    first = first_child(body) if body is not None else None
    key = first.child_by_field_name("key") if first is not None and first.type == "keyed_element" else None
    return first_child(key) if key is not None else None


def _makes_object(node: Node) -> bool:
    """Whether a literal or its body makes an object of a named type: with fields by name, by position, or with none."""
    declared = _literal_type(node)
    if declared is None or declared.type not in _TYPE_NAMES:
        return False
    key = _first_key(node if node.type == "literal_value" else node.child_by_field_name("body"))
    return key is None or key.type == "identifier"


def _holds_pairs(node: Node) -> bool:
    declared = _literal_type(node)
    return (declared is not None and declared.type == "map_type") or _first_key(node) is not None


def _in_object(node: Node) -> bool:
    return node.parent is not None and _makes_object(node.parent)


def _is_instance(node: Node) -> bool:
    """Whether a conversion is a call of a function that is given its type parameters."""
    declared = node.child_by_field_name("type")
    return declared is not None and declared.type == "generic_type"


def _instance_name(node: Node) -> Node | None:
    declared = node.child_by_field_name("type")
    own = declared.child_by_field_name("type") if declared is not None else None
    return own.child_by_field_name("name") or own if own is not None else None


def _receives_nothing(node: Node) -> bool:
    return node.child_by_field_name("left") is None


SHAPES = {
    "argument_list": shape(Idea.ARGUMENTS),
    "assignment_statement": shape(Idea.ASSIGNMENT, target=_sole("left"), value=_sole("right"), operator="operator"),
    "binary_expression": shape(Idea.BINARY, left="left", right="right"),
    "block": shape(Idea.BLOCK),
    "break_statement": shape(Idea.JUMP),
    "call_expression": shape(Idea.CALL, callee="function", arguments="arguments"),
    "comment": shape(Idea.COMMENT),
    "communication_case": shape(Idea.CASE, condition="communication", body=child_of_kind("statement_list")),
    "composite_literal": shape(Idea.WRAPPER, value="body").when(
        _makes_object, shape(Idea.CALL, constructed="type", arguments="body")
    ),
    "const_spec": shape(Idea.ASSIGNMENT, target="name", value=_sole("value"), type="type"),
    "continue_statement": shape(Idea.JUMP),
    "default_case": shape(Idea.CASE, body=child_of_kind("statement_list")),
    "defer_statement": shape(Idea.FINALLY, body=first_child),
    "expression_case": shape(Idea.CASE, condition=_sole("value"), body=child_of_kind("statement_list")),
    "expression_list": shape(Idea.COLLECTION).when(_is_single, shape(Idea.WRAPPER, value=first_child)),
    "expression_statement": shape(Idea.STATEMENT, value=first_child),
    "expression_switch_statement": shape(Idea.SWITCH, condition="value"),
    "fallthrough_statement": shape(Idea.JUMP),
    "false": shape(Idea.BOOLEAN),
    "field_declaration": shape(Idea.FIELD, name=_field_name, type="type", tag="tag"),
    "float_literal": shape(Idea.NUMBER),
    "for_statement": shape(
        Idea.LOOP,
        item=_clause("range_clause", "left"),
        over=_clause("range_clause", "right"),
        condition=_loop_condition,
        body="body",
    ),
    "func_literal": shape(Idea.LAMBDA, parameters="parameters", body="body", result="result"),
    "function_declaration": shape(Idea.FUNCTION, name="name", parameters="parameters", body="body", result="result"),
    "go_statement": shape(Idea.SPAWN, value=first_child),
    "goto_statement": shape(Idea.JUMP),
    "identifier": shape(Idea.NAME),
    "if_statement": shape(Idea.BRANCH, condition="condition", then="consequence", otherwise="alternative"),
    "imaginary_literal": shape(Idea.NUMBER),
    "import_declaration": shape(Idea.IMPORT),
    "index_expression": shape(Idea.INDEX, object="operand", index="index"),
    "int_literal": shape(Idea.NUMBER),
    "interface_type": shape(Idea.TYPE, name=_declared_name),
    "interpreted_string_literal": shape(Idea.STRING),
    "keyed_element": shape(Idea.PAIR, key=_sole("key"), value=_sole("value")).when(
        _in_object, shape(Idea.KEYWORD, name=_sole("key"), value=_sole("value"))
    ),
    "literal_element": shape(Idea.WRAPPER, value=first_child),
    "literal_value": shape(Idea.COLLECTION).when(_makes_object, shape(Idea.ARGUMENTS)).when(_holds_pairs, shape(Idea.MAPPING)),
    "method_declaration": shape(
        Idea.FUNCTION, name="name", parameters="parameters", body="body", result="result", owner=_own_type, self=_own_object
    ),
    "method_elem": shape(Idea.FUNCTION, name="name", parameters="parameters", result="result"),
    "nil": shape(Idea.NULL),
    "parameter_declaration": shape(Idea.PARAMETER, name=_names, type="type"),
    "parenthesized_expression": shape(Idea.WRAPPER, value=first_child),
    "raw_string_literal": shape(Idea.STRING),
    "receive_statement": shape(Idea.ASSIGNMENT, target=_sole("left"), value=_sole("right")).when(
        _receives_nothing, shape(Idea.STATEMENT, value="right")
    ),
    "return_statement": shape(Idea.RETURN, value=_returned),
    "rune_literal": shape(Idea.STRING),
    "select_statement": shape(Idea.SWITCH),
    "selector_expression": shape(Idea.MEMBER, object="operand", name="field"),
    "send_statement": shape(Idea.CALL, receiver="channel", arguments="value"),
    "short_var_declaration": shape(Idea.ASSIGNMENT, target=_sole("left"), value=_sole("right")),
    "slice_expression": shape(Idea.INDEX, object="operand", start="start", end="end"),
    "statement_list": shape(Idea.BLOCK),
    "struct_type": shape(Idea.CLASS, name=_declared_name, body=child_of_kind("field_declaration_list")),
    "true": shape(Idea.BOOLEAN),
    "type_alias": shape(Idea.TYPE, name="name"),
    "type_assertion_expression": shape(Idea.WRAPPER, value="operand"),
    "type_case": shape(Idea.CASE, condition="type", body=child_of_kind("statement_list")),
    "type_conversion_expression": shape(Idea.WRAPPER, value="operand").when(
        _is_instance, shape(Idea.CALL, name=_instance_name, arguments="operand")
    ),
    "type_switch_statement": shape(Idea.SWITCH, condition="value"),
    "unary_expression": shape(Idea.UNARY, value="operand")
    .when(has_operator("&", "*"), shape(Idea.WRAPPER, value="operand"))
    .when(has_operator("<-"), shape(Idea.AWAIT, value="operand")),
    "var_spec": shape(Idea.ASSIGNMENT, target="name", value=_sole("value"), type="type"),
    "variadic_argument": shape(Idea.SPREAD, value=first_child),
    "variadic_parameter_declaration": shape(Idea.PARAMETER, name="name", type="type"),
}

LACKS = {
    Idea.ANNOTATION: "struct tags and `//go:` comments stand in their place",
    Idea.ASSERT: "packages for tests bring it as a function",
    Idea.COMPREHENSION: "a loop fills the list",
    Idea.DELETE: "`delete(m, key)` is a call",
    Idea.ELEMENT: "there is no markup in the code",
    Idea.ELSE: "the block behind `else` is the branch's own part",
    Idea.FILTER: "there are no comprehensions",
    Idea.HANDLER: "errors are values that a branch compares with nil",
    Idea.ITERATION: "there are no comprehensions",
    Idea.RESOURCE: "`defer` closes what was opened",
    Idea.SELF: "a method names its own object: the role `self`",
    Idea.SLICE: "the bounds are parts of the slice expression, an INDEX without index",
    Idea.SUBSTITUTION: "strings are put together by calls",
    Idea.THROW: "errors are returned; `panic` is a call",
    Idea.TRY: "errors are values that a branch compares with nil",
    Idea.YIELD: "iterators call a function for each element",
}

GRAMMARS = (
    Grammar(
        name="go",
        family="go",
        modules="go",
        extensions=(".go",),
        wheel="tree_sitter_go",
        entry="language",
        shapes=SHAPES,
        imports=_imports,
        lacks=LACKS,
        per_element=frozenset({"ForEach", "Map", "Filter", "Reduce", "FlatMap", "FilterMap", "Times", "Each", "EachRow"}),
        untyped=frozenset({"any", "interface"}),
        errors_are_values=True,
        folder_is_module=True,
        several_results=True,
        appending=frozenset({"append"}),
        statement_lists=frozenset({"statement_list"}),
        private_names=lambda name: name[:1].islower(),
        acting_wrappers=is_kind("type_assertion_expression", "type_conversion_expression"),
        inert=frozenset({"type_arguments", "type_parameter_list", "package_clause"}),
    ),
)
