"""Java's grammar on the shared ideas."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.syntax.grammar import Grammar
from llmreview.syntax.ideas import Idea, shape
from llmreview.syntax.nodes import child_of_kind, first_child, last_child, nth_child

if TYPE_CHECKING:
    from tree_sitter import Node


def _converts_a_number(node: Node) -> bool:
    """``(int) x``, unlike ``(Order) x``, which is what the compiler is told."""
    kind = node.child_by_field_name("type") if node.type == "cast_expression" else None
    return kind is not None and kind.type in ("integral_type", "floating_point_type")


def _imports(node: Node) -> Iterator[tuple[str, str]]:
    name = child_of_kind("scoped_identifier", "identifier")(node)
    if name is not None and child_of_kind("asterisk")(node) is None:
        qualified = (name.text or b"").decode(errors="replace")
        yield qualified.rpartition(".")[2], qualified


def _handler_types(node: Node) -> Node | None:
    parameter = child_of_kind("catch_formal_parameter")(node)
    return child_of_kind("catch_type")(parameter) if parameter else None


def _handler_name(node: Node) -> Node | None:
    parameter = child_of_kind("catch_formal_parameter")(node)
    return parameter.child_by_field_name("name") if parameter else None


def _declared_type(node: Node) -> Node | None:
    """The type of a declarator stands at the declaration around it."""
    return node.parent.child_by_field_name("type") if node.parent else None


def _field_name(node: Node) -> Node | None:
    declarator = node.child_by_field_name("declarator")
    return declarator.child_by_field_name("name") if declarator else None


def _field_value(node: Node) -> Node | None:
    declarator = node.child_by_field_name("declarator")
    return declarator.child_by_field_name("value") if declarator else None


def _spread_name(node: Node) -> Node | None:
    declarator = child_of_kind("variable_declarator")(node)
    return declarator.child_by_field_name("name") if declarator else None


def _lambda_parameters(node: Node) -> Node | None:
    return node.child_by_field_name("parameters")


SHAPES = {
    "annotation": shape(Idea.ANNOTATION, name="name", arguments="arguments"),
    "annotation_argument_list": shape(Idea.ARGUMENTS),
    "annotation_type_declaration": shape(Idea.TYPE, name="name", body="body"),
    "argument_list": shape(Idea.ARGUMENTS),
    "array_access": shape(Idea.INDEX, object="array", index="index"),
    "array_creation_expression": shape(Idea.WRAPPER, value="value"),
    "array_initializer": shape(Idea.COLLECTION),
    "assert_statement": shape(Idea.ASSERT, condition=first_child),
    "assignment_expression": shape(Idea.ASSIGNMENT, target="left", value="right", operator="operator"),
    "binary_expression": shape(Idea.BINARY, left="left", right="right"),
    "block": shape(Idea.BLOCK),
    "block_comment": shape(Idea.COMMENT),
    "break_statement": shape(Idea.JUMP),
    "cast_expression": shape(Idea.WRAPPER, value="value"),
    "catch_clause": shape(Idea.HANDLER, types=_handler_types, name=_handler_name, body="body"),
    "character_literal": shape(Idea.STRING),
    "class_declaration": shape(Idea.CLASS, name="name", body="body", bases="superclass"),
    "class_literal": shape(Idea.MEMBER, object=first_child),
    "compact_constructor_declaration": shape(Idea.FUNCTION, name="name", body="body"),
    "constructor_body": shape(Idea.BLOCK),
    "constructor_declaration": shape(Idea.FUNCTION, name="name", parameters="parameters", body="body"),
    "continue_statement": shape(Idea.JUMP),
    "decimal_floating_point_literal": shape(Idea.NUMBER),
    "decimal_integer_literal": shape(Idea.NUMBER),
    "do_statement": shape(Idea.LOOP, condition="condition", body="body"),
    "element_value_array_initializer": shape(Idea.COLLECTION),
    "element_value_pair": shape(Idea.KEYWORD, name="key", value="value"),
    "enhanced_for_statement": shape(Idea.LOOP, item="name", over="value", body="body", type="type"),
    "enum_declaration": shape(Idea.CLASS, name="name", body="body"),
    "explicit_constructor_invocation": shape(Idea.CALL, callee="constructor", arguments="arguments"),
    "expression_statement": shape(Idea.STATEMENT, value=first_child),
    "false": shape(Idea.BOOLEAN),
    "field_declaration": shape(Idea.FIELD, name=_field_name, value=_field_value, type="type"),
    "field_access": shape(Idea.MEMBER, object="object", name="field"),
    "finally_clause": shape(Idea.FINALLY, body=child_of_kind("block")),
    "for_statement": shape(Idea.LOOP, condition="condition", body="body"),
    "formal_parameter": shape(Idea.PARAMETER, name="name", type="type"),
    "hex_integer_literal": shape(Idea.NUMBER),
    "identifier": shape(Idea.NAME),
    "if_statement": shape(Idea.BRANCH, condition="condition", then="consequence", otherwise="alternative"),
    "import_declaration": shape(Idea.IMPORT),
    "instanceof_expression": shape(Idea.BINARY, left="left", right="right"),
    "interface_declaration": shape(Idea.TYPE, name="name", body="body"),
    "lambda_expression": shape(Idea.LAMBDA, parameters=_lambda_parameters, body="body"),
    "line_comment": shape(Idea.COMMENT),
    "marker_annotation": shape(Idea.ANNOTATION, name="name"),
    "method_declaration": shape(Idea.FUNCTION, name="name", parameters="parameters", body="body", result="type"),
    "method_invocation": shape(Idea.CALL, receiver="object", name="name", arguments="arguments"),
    "method_reference": shape(Idea.MEMBER, object=first_child, name=last_child),
    "null_literal": shape(Idea.NULL),
    "object_creation_expression": shape(Idea.CALL, constructed="type", arguments="arguments"),
    "parenthesized_expression": shape(Idea.WRAPPER, value=first_child),
    "record_declaration": shape(Idea.CLASS, name="name", body="body", parameters="parameters"),
    "resource": shape(Idea.RESOURCE, name="name", value="value", type="type"),
    "return_statement": shape(Idea.RETURN, value=first_child),
    "spread_parameter": shape(Idea.PARAMETER, name=_spread_name, type=nth_child(0)),
    "string_interpolation": shape(Idea.SUBSTITUTION, value=first_child),
    "string_literal": shape(Idea.STRING),
    "super": shape(Idea.SELF),
    "switch_block_statement_group": shape(Idea.CASE, condition=first_child),
    "switch_expression": shape(Idea.SWITCH, condition="condition", body="body"),
    "switch_rule": shape(Idea.CASE, condition=first_child),
    "synchronized_statement": shape(Idea.BLOCK),
    "ternary_expression": shape(Idea.BRANCH, condition="condition", then="consequence", otherwise="alternative"),
    "this": shape(Idea.SELF),
    "throw_statement": shape(Idea.THROW, value=first_child),
    "true": shape(Idea.BOOLEAN),
    "try_statement": shape(Idea.TRY, body="body"),
    "try_with_resources_statement": shape(Idea.TRY, body="body"),
    "unary_expression": shape(Idea.UNARY, value="operand"),
    "variable_declarator": shape(Idea.ASSIGNMENT, target="name", value="value", type=_declared_type),
    "while_statement": shape(Idea.LOOP, condition="condition", body="body"),
    "yield_statement": shape(Idea.RETURN, value=first_child),
}

LACKS = {
    Idea.AWAIT: "methods of a future wait for it",
    Idea.COMPREHENSION: "streams stand in its place",
    Idea.DELETE: "methods take things away",
    Idea.ELEMENT: "there is no markup in the code",
    Idea.ELSE: "the statement behind `else` is the branch's own part",
    Idea.FILTER: "there are no comprehensions",
    Idea.ITERATION: "there are no comprehensions",
    Idea.MAPPING: "`Map.of` is a call",
    Idea.PAIR: "`Map.of` is a call",
    Idea.SLICE: "`subList` is a method",
    Idea.SPAWN: "threads and tasks are started by calls",
    Idea.SPREAD: "an array stands for several arguments as it is",
    Idea.YIELD: "a `yield` is the value of a `switch`",
}

GRAMMARS = (
    Grammar(
        name="java",
        family="java",
        modules="java",
        extensions=(".java",),
        wheel="tree_sitter_java",
        entry="language",
        shapes=SHAPES,
        imports=_imports,
        lacks=LACKS,
        per_element=frozenset(
            {
                "forEach",
                "map",
                "filter",
                "flatMap",
                "peek",
                "mapToInt",
                "mapToObj",
                "anyMatch",
                "allMatch",
                "noneMatch",
                "forEachOrdered",
                "toMap",
            }
        ),
        untyped=frozenset({"var", "Object"}),
        bare_fields=True,
        acting_wrappers=_converts_a_number,
        inert=frozenset({"type_arguments", "type_parameters", "throws", "package_declaration", "super_interfaces"}),
        inert_annotations=frozenset(
            "Override SuppressWarnings Deprecated Nullable NonNull Nonnull NotNull Serial SafeVarargs"
            " FunctionalInterface Generated VisibleForTesting".split()
        ),
    ),
)
