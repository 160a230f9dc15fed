"""The grammars of TypeScript, TSX, JavaScript and JSX on the shared ideas: one map, three dialects."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.syntax.grammar import Grammar
from llmreview.syntax.ideas import Idea, shape
from llmreview.syntax.nodes import first_child, is_kind, last_child, nth_child, of_decorator, text_of

if TYPE_CHECKING:
    from tree_sitter import Node


def _imports(node: Node) -> Iterator[tuple[str, str]]:
    source = text_of(node.child_by_field_name("source")).strip("'\"`").removeprefix("node:")
    clause = next((c for c in node.named_children if c.type == "import_clause"), None)
    for part in clause.named_children if clause else ():
        if part.type == "named_imports":
            for name in part.named_children:
                exported = text_of(name.child_by_field_name("name"))
                yield text_of(name.child_by_field_name("alias")) or exported, f"{source}.{exported}"
        else:  # a default import, or the whole module as one name
            yield text_of(last_child(part) if part.type == "namespace_import" else part), source


def _parameters(node: Node) -> Node | None:
    """A lambda's parameters: a list, or a single bare name."""
    return node.child_by_field_name("parameters") or node.child_by_field_name("parameter")


def _first_pattern(node: Node) -> Node | None:
    return node.child_by_field_name("pattern") or node.child_by_field_name("left") or first_child(node)


def _element_name(node: Node) -> Node | None:
    opening = node.child_by_field_name("open_tag")
    return opening.child_by_field_name("name") if opening else None


SHAPES = {
    "abstract_class_declaration": shape(Idea.CLASS, name="name", body="body"),
    "abstract_method_signature": shape(Idea.FUNCTION, name="name", parameters="parameters", result="return_type"),
    "arguments": shape(Idea.ARGUMENTS),
    "array": shape(Idea.COLLECTION),
    "arrow_function": shape(Idea.LAMBDA, parameters=_parameters, body="body", result="return_type"),
    "as_expression": shape(Idea.WRAPPER, value=first_child),
    "assignment_pattern": shape(Idea.WRAPPER, value="left"),
    "assignment_expression": shape(Idea.ASSIGNMENT, target="left", value="right"),
    "augmented_assignment_expression": shape(Idea.ASSIGNMENT, target="left", value="right", operator="operator"),
    "await_expression": shape(Idea.AWAIT, value=first_child),
    "binary_expression": shape(Idea.BINARY, left="left", right="right"),
    "break_statement": shape(Idea.JUMP),
    "call_expression": shape(Idea.CALL, callee="function", arguments="arguments"),
    "catch_clause": shape(Idea.HANDLER, types="type", name="parameter", body="body"),
    "class": shape(Idea.CLASS, name="name", body="body"),
    "class_declaration": shape(Idea.CLASS, name="name", body="body"),
    "comment": shape(Idea.COMMENT),
    "continue_statement": shape(Idea.JUMP),
    "decorator": shape(
        Idea.ANNOTATION, name=of_decorator("function", "call_expression"), arguments=of_decorator("arguments", "call_expression")
    ),
    "do_statement": shape(Idea.LOOP, condition="condition", body="body"),
    "else_clause": shape(Idea.ELSE, body=first_child),
    "enum_declaration": shape(Idea.CLASS, name="name", body="body"),
    "expression_statement": shape(Idea.STATEMENT, value=first_child),
    "false": shape(Idea.BOOLEAN),
    "field_definition": shape(Idea.FIELD, name="property", value="value"),
    "finally_clause": shape(Idea.FINALLY, body="body"),
    "for_in_statement": shape(Idea.LOOP, item="left", over="right", body="body"),
    "for_statement": shape(Idea.LOOP, condition="condition", body="body"),
    "function_declaration": shape(Idea.FUNCTION, name="name", parameters="parameters", body="body", result="return_type"),
    "function_expression": shape(Idea.LAMBDA, name="name", parameters="parameters", body="body", result="return_type"),
    "function_signature": shape(Idea.FUNCTION, name="name", parameters="parameters", result="return_type"),
    "generator_function": shape(Idea.LAMBDA, name="name", parameters="parameters", body="body"),
    "generator_function_declaration": shape(Idea.FUNCTION, name="name", parameters="parameters", body="body"),
    "html_comment": shape(Idea.COMMENT),
    "identifier": shape(Idea.NAME),
    "if_statement": shape(Idea.BRANCH, condition="condition", then="consequence", otherwise="alternative"),
    "import_statement": shape(Idea.IMPORT),
    "interface_declaration": shape(Idea.TYPE, name="name", body="body"),
    "jsx_attribute": shape(Idea.KEYWORD, name=first_child, value=nth_child(1)),
    "jsx_element": shape(Idea.ELEMENT, name=_element_name),
    "jsx_expression": shape(Idea.SUBSTITUTION, value=first_child),
    "method_definition": shape(Idea.FUNCTION, name="name", parameters="parameters", body="body", result="return_type"),
    "jsx_self_closing_element": shape(Idea.ELEMENT, name="name"),
    "member_expression": shape(Idea.MEMBER, object="object", name="property"),
    "method_signature": shape(Idea.FUNCTION, name="name", parameters="parameters", result="return_type"),
    "new_expression": shape(Idea.CALL, constructed="constructor", arguments="arguments"),
    "non_null_expression": shape(Idea.WRAPPER, value=first_child),
    "null": shape(Idea.NULL),
    "number": shape(Idea.NUMBER),
    "object": shape(Idea.MAPPING),
    "optional_parameter": shape(Idea.PARAMETER, name=_first_pattern, type="type", default="value"),
    "pair": shape(Idea.PAIR, key="key", value="value"),
    "pair_pattern": shape(Idea.PAIR, key="key", value="value"),
    "parenthesized_expression": shape(Idea.WRAPPER, value=first_child),
    "property_signature": shape(Idea.FIELD, name="name", type="type"),
    "public_field_definition": shape(Idea.FIELD, name="name", type="type", value="value"),
    "regex": shape(Idea.STRING),
    "required_parameter": shape(Idea.PARAMETER, name=_first_pattern, type="type", default="value"),
    "return_statement": shape(Idea.RETURN, value=first_child),
    "satisfies_expression": shape(Idea.WRAPPER, value=first_child),
    "shorthand_property_identifier": shape(Idea.NAME),
    "shorthand_property_identifier_pattern": shape(Idea.NAME),
    "spread_element": shape(Idea.SPREAD, value=first_child),
    "statement_block": shape(Idea.BLOCK),
    "string": shape(Idea.STRING),
    "subscript_expression": shape(Idea.INDEX, object="object", index="index"),
    "super": shape(Idea.SELF),
    "switch_case": shape(Idea.CASE, condition="value"),
    "switch_default": shape(Idea.CASE),
    "switch_statement": shape(Idea.SWITCH, condition="value", body="body"),
    "template_string": shape(Idea.STRING),
    "template_substitution": shape(Idea.SUBSTITUTION, value=first_child),
    "ternary_expression": shape(Idea.BRANCH, condition="condition", then="consequence", otherwise="alternative"),
    "this": shape(Idea.SELF),
    "throw_statement": shape(Idea.THROW, value=first_child),
    "true": shape(Idea.BOOLEAN),
    "try_statement": shape(Idea.TRY, body="body"),
    "type_alias_declaration": shape(Idea.TYPE, name="name", body="value"),
    "type_assertion": shape(Idea.WRAPPER, value=last_child),
    "unary_expression": shape(Idea.UNARY, value="argument"),
    "undefined": shape(Idea.NULL),
    "variable_declarator": shape(Idea.ASSIGNMENT, target="name", value="value", type="type"),
    "while_statement": shape(Idea.LOOP, condition="condition", body="body"),
    "yield_expression": shape(Idea.YIELD, value=first_child),
}


def _dialect(name: str, wheel: str, entry: str, *extensions: str) -> Grammar:
    return Grammar(
        name=name,
        family="typescript",
        modules="typescript",
        extensions=extensions,
        wheel=wheel,
        entry=entry,
        shapes=SHAPES,
        imports=_imports,
        lacks=LACKS,
        test_guard="import.meta.vitest",
        per_element=frozenset(
            {"map", "forEach", "filter", "flatMap", "reduce", "some", "every", "find", "findIndex", "each", "pMap", "mapLimit"}
        ),
        untyped=frozenset({"any", "unknown", "object", "Object"}),
        import_calls=frozenset({"require", "import"}),
        returns_promises=True,
        named_parts=frozenset({"shorthand_property_identifier_pattern"}),
        private_names=lambda text: text.startswith(("#", "_")),
        acting_wrappers=is_kind("assignment_pattern"),
        inert=frozenset(
            "type_annotation type_arguments type_parameters type_predicate_annotation accessibility_modifier override_modifier"
            " implements_clause"
            " function_signature ambient_declaration jsx_text jsx_closing_element empty_statement".split()
        ),
        ways_of_functions=frozenset({"arrow_function", "function_expression", "function_declaration"}),
        transparent=frozenset(
            {"formal_parameters", "required_parameter", "optional_parameter", "export_statement", "jsx_opening_element"}
        ),
    )


LACKS = {
    Idea.ASSERT: "packages for tests bring it as a function",
    Idea.COMPREHENSION: "`map` and `filter` stand in its place",
    Idea.DELETE: "`delete` is a unary operator",
    Idea.FILTER: "there are no comprehensions",
    Idea.ITERATION: "there are no comprehensions",
    Idea.RESOURCE: "`finally` closes what was opened",
    Idea.SLICE: "`slice` is a method",
    Idea.SPAWN: "a call that is not awaited runs beside",
}

GRAMMARS = (
    _dialect("typescript", "tree_sitter_typescript", "language_typescript", ".ts", ".mts", ".cts"),
    _dialect("typescript", "tree_sitter_typescript", "language_tsx", ".tsx"),
    _dialect("javascript", "tree_sitter_javascript", "language", ".js", ".jsx", ".mjs", ".cjs"),
)
