"""Python's grammar on the shared ideas."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.syntax.grammar import Grammar
from llmreview.syntax.ideas import Idea, shape
from llmreview.syntax.nodes import child_of_kind, first_child, last_child, nth_child, of_decorator, text_of

if TYPE_CHECKING:
    from tree_sitter import Node


def _imports(node: Node) -> Iterator[tuple[str, str]]:
    module = node.child_by_field_name("module_name")
    prefix = text_of(module).removesuffix(".") + "." if module else ""
    for name in node.children_by_field_name("name"):
        target, alias = name.child_by_field_name("name"), name.child_by_field_name("alias")
        if target and alias:
            yield text_of(alias), prefix + text_of(target)
        elif module:
            yield text_of(name), prefix + text_of(name)
        else:
            top = text_of(name).partition(".")[0]
            yield top, top


def _pattern_value(node: Node) -> Node | None:
    """What a `with` item or an `except` clause names, without its `as` part."""
    value = node.child_by_field_name("value")
    return value.named_children[0] if value and value.type == "as_pattern" and value.named_children else value


def _pattern_alias(node: Node) -> Node | None:
    value = node.child_by_field_name("value")
    alias = value.child_by_field_name("alias") if value and value.type == "as_pattern" else None
    return first_child(alias) if alias else None


def _parameter_name(node: Node) -> Node | None:
    return node.child_by_field_name("name") or first_child(node)


SHAPES = {
    "argument_list": shape(Idea.ARGUMENTS),
    "assert_statement": shape(Idea.ASSERT, condition=first_child),
    "assignment": shape(Idea.ASSIGNMENT, target="left", value="right", type="type"),
    "attribute": shape(Idea.MEMBER, object="object", name="attribute"),
    "augmented_assignment": shape(Idea.ASSIGNMENT, target="left", value="right", operator="operator"),
    "await": shape(Idea.AWAIT, value=first_child),
    "binary_operator": shape(Idea.BINARY, left="left", right="right"),
    "block": shape(Idea.BLOCK),
    "boolean_operator": shape(Idea.BINARY, left="left", right="right"),
    "break_statement": shape(Idea.JUMP),
    "call": shape(Idea.CALL, callee="function", arguments="arguments"),
    "case_clause": shape(Idea.CASE, condition=first_child, body="consequence"),
    "class_definition": shape(Idea.CLASS, name="name", body="body", bases="superclasses"),
    "comment": shape(Idea.COMMENT),
    "comparison_operator": shape(Idea.BINARY, left=first_child, right=last_child),
    "concatenated_string": shape(Idea.STRING),
    "conditional_expression": shape(Idea.BRANCH, condition=nth_child(1), then=nth_child(0), otherwise=nth_child(2)),
    "continue_statement": shape(Idea.JUMP),
    "decorator": shape(Idea.ANNOTATION, name=of_decorator("function", "call"), arguments=of_decorator("arguments", "call")),
    "default_parameter": shape(Idea.PARAMETER, name="name", default="value"),
    "delete_statement": shape(Idea.DELETE, value=first_child),
    "dictionary": shape(Idea.MAPPING),
    "dictionary_comprehension": shape(Idea.COMPREHENSION, body="body"),
    "dictionary_splat": shape(Idea.SPREAD, value=first_child),
    "elif_clause": shape(Idea.BRANCH, condition="condition", then="consequence"),
    "else_clause": shape(Idea.ELSE, body="body"),
    "except_clause": shape(Idea.HANDLER, types=_pattern_value, name=_pattern_alias, body=child_of_kind("block")),
    "expression_statement": shape(Idea.STATEMENT, value=first_child),
    "false": shape(Idea.BOOLEAN),
    "finally_clause": shape(Idea.FINALLY, body=child_of_kind("block")),
    "float": shape(Idea.NUMBER),
    "for_in_clause": shape(Idea.ITERATION, item="left", over="right"),
    "for_statement": shape(Idea.LOOP, item="left", over="right", body="body"),
    "function_definition": shape(Idea.FUNCTION, name="name", parameters="parameters", body="body", result="return_type"),
    "generator_expression": shape(Idea.COMPREHENSION, body="body"),
    "identifier": shape(Idea.NAME),
    "if_statement": shape(Idea.BRANCH, condition="condition", then="consequence", otherwise="alternative"),
    "if_clause": shape(Idea.FILTER, condition=first_child),
    "import_from_statement": shape(Idea.IMPORT),
    "import_statement": shape(Idea.IMPORT),
    "integer": shape(Idea.NUMBER),
    "interpolation": shape(Idea.SUBSTITUTION, value="expression"),
    "keyword_argument": shape(Idea.KEYWORD, name="name", value="value"),
    "lambda": shape(Idea.LAMBDA, parameters="parameters", body="body"),
    "list": shape(Idea.COLLECTION),
    "list_comprehension": shape(Idea.COMPREHENSION, body="body"),
    "list_splat": shape(Idea.SPREAD, value=first_child),
    "list_splat_pattern": shape(Idea.SPREAD, value=first_child),
    "dictionary_splat_pattern": shape(Idea.SPREAD, value=first_child),
    "match_statement": shape(Idea.SWITCH, condition="subject", body="body"),
    "named_expression": shape(Idea.ASSIGNMENT, target="name", value="value"),
    "none": shape(Idea.NULL),
    "not_operator": shape(Idea.UNARY, value="argument"),
    "pair": shape(Idea.PAIR, key="key", value="value"),
    "parenthesized_expression": shape(Idea.WRAPPER, value=first_child),
    "raise_statement": shape(Idea.THROW, value=first_child),
    "return_statement": shape(Idea.RETURN, value=first_child),
    "set": shape(Idea.COLLECTION),
    "set_comprehension": shape(Idea.COMPREHENSION, body="body"),
    "slice": shape(Idea.SLICE),
    "string": shape(Idea.STRING),
    "subscript": shape(Idea.INDEX, object="value", index="subscript"),
    "true": shape(Idea.BOOLEAN),
    "try_statement": shape(Idea.TRY, body="body"),
    "tuple": shape(Idea.COLLECTION),
    "expression_list": shape(Idea.COLLECTION),
    "type_alias_statement": shape(Idea.TYPE, name="left"),
    "typed_default_parameter": shape(Idea.PARAMETER, name="name", type="type", default="value"),
    "typed_parameter": shape(Idea.PARAMETER, name=_parameter_name, type="type"),
    "unary_operator": shape(Idea.UNARY, value="argument"),
    "while_statement": shape(Idea.LOOP, condition="condition", body="body"),
    "with_item": shape(Idea.RESOURCE, name=_pattern_alias, value=_pattern_value),
    "yield": shape(Idea.YIELD, value=first_child),
}

LACKS = {
    Idea.ELEMENT: "there is no markup in the code",
    Idea.FIELD: "an assignment in the body of a class, or to `self` in a method",
    Idea.SELF: "a method's first parameter, by custom `self`",
    Idea.SPAWN: "threads and tasks are started by calls",
}

GRAMMARS = (
    Grammar(
        name="python",
        family="python",
        modules="python",
        extensions=(".py", ".pyi", ".pyw"),
        wheel="tree_sitter_python",
        entry="language",
        shapes=SHAPES,
        imports=_imports,
        lacks=LACKS,
        per_element=frozenset({"map", "filter", "filterfalse", "starmap"}),
        untyped=frozenset({"Any", "object"}),
        docstrings=True,
        constructors_look_like_calls=True,
        private_names=lambda name: name.startswith("_") and not name.startswith("__"),
        inert=frozenset({"type", "type_parameter"}),
        transparent=frozenset({"typed_parameter", "typed_default_parameter", "default_parameter", "decorated_definition"}),
        inert_annotations=frozenset({"override", "overload", "typing.override", "final", "deprecated"}),
    ),
)
