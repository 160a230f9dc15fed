"""PHP's grammar on the shared ideas. The name of a variable is its text with the dollar sign; that of a field is without it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from llmreview.syntax.grammar import Grammar
from llmreview.syntax.ideas import Idea, shape
from llmreview.syntax.nodes import child_of_kind, first_child, is_kind, is_named, last_child, nth_child, text_of

if TYPE_CHECKING:
    from tree_sitter import Node


def _text(node: Node | None) -> str:
    """The text of a name, with dots between its parts."""
    return text_of(node).replace("\\", ".").strip(".")


def _imports(node: Node) -> Iterator[tuple[str, str]]:
    """Qualified names are written with dots, as those of other languages are."""
    group = node.child_by_field_name("body")
    prefix = _text(child_of_kind("namespace_name")(node)) + "." if group is not None else ""
    for clause in (group or node).named_children:
        if clause.type == "namespace_use_clause":
            alias = clause.child_by_field_name("alias")
            target = prefix + _text(next((c for c in clause.named_children if c != alias), None))
            yield _text(alias) or target.rpartition(".")[2], target


def _is_this(node: Node) -> bool:
    return node.end_byte - node.start_byte == 5 and node.text == b"$this"


def _is_part(node: Node) -> bool:
    """Whether a word is only the part of a longer name."""
    return node.parent is not None and node.parent.type in ("variable_name", "namespace_name")


def _plain(role: str) -> Callable[[Node], Node | None]:
    """The name in a field without its dollar sign."""

    def find(node: Node) -> Node | None:
        name = node.child_by_field_name(role)
        return first_child(name) if name is not None and name.type == "variable_name" else name

    return find


_element = child_of_kind("property_element")
_plain_name = _plain("name")


def _property_name(node: Node) -> Node | None:
    element = _element(node)
    return _plain_name(element) if element is not None else None


def _property_value(node: Node) -> Node | None:
    element = _element(node)
    return element.child_by_field_name("default_value") if element is not None else None


def _in_parentheses(node: Node) -> list[Node]:
    """The parts of a `foreach` in its parentheses: what it goes over, and what it calls each element."""
    body = node.child_by_field_name("body")
    return [c for c in node.named_children if not c.is_extra and c != body]


def _over(node: Node) -> Node | None:
    return next(iter(_in_parentheses(node)), None)


def _item(node: Node) -> Node | None:
    parts = _in_parentheses(node)
    return parts[1] if len(parts) > 1 else None


def _is_entry(node: Node) -> bool:
    return any(child.type == "=>" for child in node.children)


def _has_entries(node: Node) -> bool:
    return any(_is_entry(child) for child in node.named_children if child.type == "array_element_initializer")


def _throws(node: Node) -> bool:
    first = first_child(node)
    return first is not None and first.type == "throw_expression"


def _thrown(node: Node) -> Node | None:
    thrown = first_child(node)
    return first_child(thrown) if thrown is not None else None


def _is_statement(node: Node) -> bool:
    return node.parent is not None and node.parent.type == "expression_statement"


def _is_short(node: Node) -> bool:
    """Whether a conditional gives its own condition: ``$a ?: $b``."""
    return node.child_by_field_name("body") is None


def _keyword(node: Node) -> Node | None:
    """The word that leads a construct of the language which is as good as a call: `echo`, `require`."""
    return node.children[0] if node.children else None


def _written(node: Node) -> Node | None:
    """What stands behind such a word: a list, or one value bare."""
    return child_of_kind("sequence_expression", "arguments")(node) or node


SHAPES = {
    "anonymous_class": shape(Idea.CLASS, body="body"),
    "anonymous_function": shape(Idea.LAMBDA, parameters="parameters", body="body", result="return_type"),
    "argument": shape(Idea.WRAPPER, value=last_child).when(is_named, shape(Idea.KEYWORD, name="name", value=last_child)),
    "arguments": shape(Idea.ARGUMENTS),
    "array_creation_expression": shape(Idea.COLLECTION).when(_has_entries, shape(Idea.MAPPING)),
    "array_element_initializer": shape(Idea.WRAPPER, value=first_child).when(
        _is_entry, shape(Idea.PAIR, key=first_child, value=last_child)
    ),
    "arrow_function": shape(Idea.LAMBDA, parameters="parameters", body="body", result="return_type"),
    "assignment_expression": shape(Idea.ASSIGNMENT, target="left", value="right"),
    "attribute": shape(Idea.ANNOTATION, name=first_child, arguments="parameters"),
    "augmented_assignment_expression": shape(Idea.ASSIGNMENT, target="left", value="right", operator="operator"),
    "binary_expression": shape(Idea.BINARY, left="left", right="right"),
    "boolean": shape(Idea.BOOLEAN),
    "break_statement": shape(Idea.JUMP),
    "by_ref": shape(Idea.WRAPPER, value=first_child),
    "case_statement": shape(Idea.CASE, condition="value"),
    "cast_expression": shape(Idea.WRAPPER, value="value"),
    "catch_clause": shape(Idea.HANDLER, types="type", name="name", body="body"),
    "class_constant_access_expression": shape(Idea.MEMBER, object=first_child, name=last_child),
    "class_declaration": shape(Idea.CLASS, name="name", body="body", bases=child_of_kind("base_clause")),
    "clone_expression": shape(Idea.WRAPPER, value=first_child),
    "colon_block": shape(Idea.BLOCK),
    "comment": shape(Idea.COMMENT),
    "compound_statement": shape(Idea.BLOCK),
    "conditional_expression": shape(Idea.BRANCH, condition="condition", then="body", otherwise="alternative").when(
        _is_short, shape(Idea.BINARY, left="condition", right="alternative")
    ),
    "const_element": shape(Idea.ASSIGNMENT, target=first_child, value=last_child),
    "continue_statement": shape(Idea.JUMP),
    "default_statement": shape(Idea.CASE),
    "do_statement": shape(Idea.LOOP, condition="condition", body="body"),
    "echo_statement": shape(Idea.CALL, name=_keyword, arguments=_written),
    "else_clause": shape(Idea.ELSE, body="body"),
    "else_if_clause": shape(Idea.BRANCH, condition="condition", then="body"),
    "encapsed_string": shape(Idea.STRING),
    "enum_declaration": shape(Idea.CLASS, name="name", body="body"),
    "error_suppression_expression": shape(Idea.WRAPPER, value=first_child),
    "exit_statement": shape(Idea.CALL, name=_keyword, arguments=_written),
    "expression_statement": shape(Idea.STATEMENT, value=first_child).when(_throws, shape(Idea.THROW, value=_thrown)),
    "finally_clause": shape(Idea.FINALLY, body="body"),
    "float": shape(Idea.NUMBER),
    "for_statement": shape(Idea.LOOP, condition="condition", body="body"),
    "foreach_statement": shape(Idea.LOOP, item=_item, over=_over, body="body"),
    "function_call_expression": shape(Idea.CALL, callee="function", arguments="arguments"),
    "function_definition": shape(Idea.FUNCTION, name="name", parameters="parameters", body="body", result="return_type"),
    "goto_statement": shape(Idea.JUMP),
    "heredoc": shape(Idea.STRING),
    "if_statement": shape(Idea.BRANCH, condition="condition", then="body", otherwise="alternative"),
    "include_expression": shape(Idea.CALL, name=_keyword, arguments=_written),
    "include_once_expression": shape(Idea.CALL, name=_keyword, arguments=_written),
    "integer": shape(Idea.NUMBER),
    "interface_declaration": shape(Idea.TYPE, name="name", body="body"),
    "match_conditional_expression": shape(Idea.CASE, condition="conditional_expressions", body="return_expression"),
    "match_default_expression": shape(Idea.CASE, body="return_expression"),
    "match_expression": shape(Idea.SWITCH, condition="condition", body="body"),
    "member_access_expression": shape(Idea.MEMBER, object="object", name="name"),
    "member_call_expression": shape(Idea.CALL, receiver="object", name="name", arguments="arguments"),
    "method_declaration": shape(Idea.FUNCTION, name="name", parameters="parameters", body="body", result="return_type"),
    "name": shape(Idea.NAME).when(_is_part, None),
    "namespace_use_declaration": shape(Idea.IMPORT),
    "nowdoc": shape(Idea.STRING),
    "null": shape(Idea.NULL),
    "nullsafe_member_access_expression": shape(Idea.MEMBER, object="object", name="name"),
    "nullsafe_member_call_expression": shape(Idea.CALL, receiver="object", name="name", arguments="arguments"),
    "object_creation_expression": shape(
        Idea.CALL,
        constructed=child_of_kind("name", "qualified_name", "variable_name", "relative_scope"),
        arguments=child_of_kind("arguments"),
    ),
    "parenthesized_expression": shape(Idea.WRAPPER, value=first_child),
    "print_intrinsic": shape(Idea.CALL, name=_keyword, arguments=_written),
    "property_declaration": shape(Idea.FIELD, name=_property_name, value=_property_value, type="type"),
    "property_promotion_parameter": shape(Idea.PARAMETER, name="name", type="type", default="default_value"),
    "qualified_name": shape(Idea.WRAPPER, value=last_child),
    "reference_assignment_expression": shape(Idea.ASSIGNMENT, target="left", value="right"),
    "relative_scope": shape(Idea.SELF),
    "require_expression": shape(Idea.CALL, name=_keyword, arguments=_written),
    "require_once_expression": shape(Idea.CALL, name=_keyword, arguments=_written),
    "return_statement": shape(Idea.RETURN, value=first_child),
    "scoped_call_expression": shape(Idea.CALL, receiver="scope", name="name", arguments="arguments"),
    "scoped_property_access_expression": shape(Idea.MEMBER, object="scope", name=_plain_name),
    "sequence_expression": shape(Idea.ARGUMENTS),
    "shell_command_expression": shape(Idea.STRING),
    "simple_parameter": shape(Idea.PARAMETER, name="name", type="type", default="default_value"),
    "static_variable_declaration": shape(Idea.ASSIGNMENT, target="name", value="value"),
    "string": shape(Idea.STRING),
    "subscript_expression": shape(Idea.INDEX, object=first_child, index=nth_child(1)),
    "switch_statement": shape(Idea.SWITCH, condition="condition", body="body"),
    "throw_expression": shape(Idea.THROW, value=first_child).when(_is_statement, None),
    "trait_declaration": shape(Idea.CLASS, name="name", body="body"),
    "try_statement": shape(Idea.TRY, body="body"),
    "unary_op_expression": shape(Idea.UNARY, value=last_child),
    "unset_statement": shape(Idea.DELETE, value=first_child),
    "update_expression": shape(Idea.UNARY, value="argument"),
    "variable_name": shape(Idea.NAME).when(_is_this, shape(Idea.SELF)),
    "variadic_parameter": shape(Idea.PARAMETER, name="name", type="type"),
    "variadic_unpacking": shape(Idea.SPREAD, value=first_child),
    "while_statement": shape(Idea.LOOP, condition="condition", body="body"),
    "yield_expression": shape(Idea.YIELD, value=first_child),
}

LACKS = {
    Idea.ASSERT: "`assert()` is a call",
    Idea.AWAIT: "a promise is waited for by a call of its library",
    Idea.COMPREHENSION: "array_map and array_filter take a function",
    Idea.ELEMENT: "what stands outside of `<?php` is text",
    Idea.FILTER: "there are no comprehensions",
    Idea.ITERATION: "there are no comprehensions",
    Idea.RESOURCE: "what is opened is closed by a call, or when nothing names it any more",
    Idea.SLICE: "array_slice() is a call",
    Idea.SUBSTITUTION: "variables and members stand in a string as they are",
    Idea.SPAWN: "there are no threads; a queue takes jobs by a call",
}

GRAMMARS = (
    Grammar(
        name="php",
        family="php",
        extensions=(".php", ".phtml", ".inc"),
        wheel="tree_sitter_php",
        entry="language_php",
        shapes=SHAPES,
        imports=_imports,
        lacks=LACKS,
        interpreters=("php",),
        per_element=frozenset(
            "array_map array_filter array_walk array_reduce array_walk_recursive iterator_apply map each filter reject flatMap"
            " mapWithKeys transform reduce every some sum keyBy groupBy partition eachById".split()
        ),
        untyped=frozenset({"mixed", "object", "callable"}),
        argument_holders=frozenset({"argument"}),
        sigil="$",
        delimited_patterns=True,
        silencers=frozenset({"error_suppression_expression"}),
        captures=frozenset({"anonymous_function_use_clause"}),
        acting_wrappers=is_kind("cast_expression", "clone_expression", "error_suppression_expression"),
        inert=frozenset(
            "visibility_modifier final_modifier readonly_modifier abstract_modifier namespace_definition declare_statement"
            " text_interpolation empty_statement primitive_type optional_type union_type".split()
        ),
        transparent=frozenset({"variable_name", "attribute_list", "attribute_group"}),
        inert_annotations=frozenset({"Override", "Deprecated", "Pure", "ReturnTypeWillChange", "SensitiveParameter"}),
    ),
)
