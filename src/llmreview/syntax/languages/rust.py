"""Rust's grammar on the shared ideas."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.syntax.grammar import Grammar
from llmreview.syntax.ideas import Idea, shape
from llmreview.syntax.nodes import child_of_kind, first_argument, first_child, is_kind, last_child, nth_child, text_of

if TYPE_CHECKING:
    from tree_sitter import Node

_STATEMENTS = frozenset(
    "if_expression match_expression for_expression while_expression loop_expression return_expression break_expression"
    " continue_expression block".split()
)
_ELEMENTS = (
    "iter iter_mut into_iter par_iter into_par_iter lines chars bytes char_indices keys values values_mut into_keys into_values"
    " drain split split_whitespace split_terminator splitn enumerate zip rev skip take step_by chain filter filter_map flat_map"
    " flatten peekable skip_while take_while windows chunks chunks_exact cycle inspect cloned copied read_dir walk_dir range"
    " components ancestors captures_iter find_iter stream unordered buffered buffer_unordered par_bridge entries tuples".split()
)


def _imports(node: Node) -> Iterator[tuple[str, str]]:
    """The names of a tree of ``use``, qualified with dots."""
    waiting: list[tuple[Node, str]] = [(child, "") for child in node.named_children if child.type != "visibility_modifier"]
    while waiting:
        part, before = waiting.pop()
        if part.type in ("scoped_use_list", "use_list"):
            path = part.child_by_field_name("path")
            held = part.child_by_field_name("list") or part
            prefix = before + _dotted(path) + "." if path is not None else before
            waiting.extend((child, prefix) for child in held.named_children)
        elif part.type == "use_as_clause":
            path, alias = part.child_by_field_name("path"), text_of(part.child_by_field_name("alias"))
            yield alias, before + _dotted(path)
        elif part.type == "self":
            yield before.rstrip(".").rpartition(".")[2], before.rstrip(".")
        elif part.type in ("identifier", "scoped_identifier"):
            qualified = before + _dotted(part)
            yield qualified.rpartition(".")[2], qualified


def _dotted(node: Node | None) -> str:
    return text_of(node).replace("::", ".").replace("\n", "").replace(" ", "")


def _is_none(node: Node) -> bool:
    return node.end_byte - node.start_byte == 4 and node.text == b"None"


def _holds_statement(node: Node) -> bool:
    held = first_child(node)
    return held is not None and held.type in _STATEMENTS


def _wraps_result(node: Node) -> bool:
    """Whether a call is ``Ok(x)`` or ``Some(x)``, which only say that there is a value."""
    callee = node.child_by_field_name("function")
    return callee is not None and callee.end_byte - callee.start_byte in (2, 4) and callee.text in (b"Ok", b"Some")


def _pattern_part(node: Node) -> Node | None:
    """The only part of ``Some(x)``; None where a pattern holds several."""
    parts = [child for child in node.named_children[1:] if not child.is_extra]
    return parts[0] if len(parts) == 1 else None


def _is_reference(node: Node) -> bool:
    return node.child_count > 0 and node.children[0].type == "*"


def _is_vec(node: Node) -> bool:
    return text_of(node.child_by_field_name("macro")) == "vec"


def _first_tokens(node: Node) -> Node | None:
    return child_of_kind("token_tree")(node)


def _is_called(node: Node) -> bool:
    """Whether tokens in parentheses are the arguments of the name before them, within the tokens of a macro."""
    if node.parent is None or node.parent.type != "token_tree" or not node.children or node.children[0].type != "(":
        return False
    before = node.prev_sibling
    if before is not None and before.type == "!":
        before = before.prev_sibling
    return before is not None and before.type == "identifier"


def _called_name(node: Node) -> Node | None:
    before = node.prev_sibling
    return before.prev_sibling if before is not None and before.type == "!" else before


def _called_on(node: Node) -> Node | None:
    name = _called_name(node)
    dot = name.prev_sibling if name is not None else None
    return dot.prev_sibling if dot is not None and dot.type in (".", "::") else None


def _itself(node: Node) -> Node:
    return node


def _is_list(node: Node) -> bool:
    return bool(node.children) and node.children[0].type == "["


def _is_table(node: Node) -> bool:
    return bool(node.children) and node.children[0].type == "{" and node.parent is not None and node.parent.type == "token_tree"


def _attribute_name(node: Node) -> Node | None:
    attribute = first_child(node)
    return first_child(attribute) if attribute is not None else None


def _attribute_arguments(node: Node) -> Node | None:
    attribute = first_child(node)
    return attribute.child_by_field_name("arguments") or attribute.child_by_field_name("value") if attribute is not None else None


def _type_of_block(node: Node) -> Node | None:
    """The type that an ``impl`` block belongs to, without its parameters."""
    found = node.child_by_field_name("type")
    while found is not None and found.type in ("generic_type", "reference_type"):
        found = found.child_by_field_name("type")
    return found.child_by_field_name("name") or found if found is not None else None


def _type_name(node: Node) -> Node | None:
    found = node.child_by_field_name("name")
    while found is not None and found.type in ("generic_type", "generic_type_with_turbofish"):
        found = found.child_by_field_name("type")
    return found


def _arm_pattern(node: Node) -> Node | None:
    """The pattern of an arm without its guard."""
    pattern = node.child_by_field_name("pattern")
    return first_child(pattern) if pattern is not None else None


def _matched(node: Node) -> Node | None:
    """What the ``match`` around an arm takes apart."""
    around = node.parent.parent if node.parent is not None else None
    return around.child_by_field_name("value") if around is not None and around.type == "match_expression" else None


SHAPES = {
    "arguments": shape(Idea.ARGUMENTS),
    "array_expression": shape(Idea.COLLECTION),
    "assignment_expression": shape(Idea.ASSIGNMENT, target="left", value="right"),
    "async_block": shape(Idea.LAMBDA, body=child_of_kind("block")),
    "attribute_item": shape(Idea.ANNOTATION, name=_attribute_name, arguments=_attribute_arguments),
    "await_expression": shape(Idea.AWAIT, value=first_child),
    "base_field_initializer": shape(Idea.SPREAD, value=first_child),
    "binary_expression": shape(Idea.BINARY, left="left", right="right"),
    "block": shape(Idea.BLOCK),
    "block_comment": shape(Idea.COMMENT),
    "boolean_literal": shape(Idea.BOOLEAN),
    "break_expression": shape(Idea.JUMP),
    "call_expression": shape(Idea.CALL, callee="function", arguments="arguments").when(
        _wraps_result, shape(Idea.WRAPPER, value=first_argument, name="function")
    ),
    "char_literal": shape(Idea.STRING),
    "closure_expression": shape(Idea.LAMBDA, parameters="parameters", body="body", result="return_type"),
    "compound_assignment_expr": shape(Idea.ASSIGNMENT, target="left", value="right", operator="operator"),
    "const_item": shape(Idea.ASSIGNMENT, target="name", value="value", type="type"),
    "continue_expression": shape(Idea.JUMP),
    "else_clause": shape(Idea.ELSE, body=first_child),
    "enum_item": shape(Idea.CLASS, name="name", body="body"),
    "enum_variant": shape(Idea.FIELD, name="name", value="value"),
    "expression_statement": shape(Idea.STATEMENT, value=first_child).when(
        _holds_statement, shape(Idea.WRAPPER, value=first_child)
    ),
    "field_declaration": shape(Idea.FIELD, name="name", type="type"),
    "field_expression": shape(Idea.MEMBER, object="value", name="field"),
    "field_initializer": shape(Idea.KEYWORD, name="field", value="value"),
    "field_initializer_list": shape(Idea.ARGUMENTS),
    "field_pattern": shape(Idea.PAIR, key="name", value="pattern"),
    "float_literal": shape(Idea.NUMBER),
    "for_expression": shape(Idea.LOOP, item="pattern", over="value", body="body"),
    "function_item": shape(Idea.FUNCTION, name="name", parameters="parameters", body="body", result="return_type"),
    "function_signature_item": shape(Idea.FUNCTION, name="name", parameters="parameters", result="return_type"),
    "generic_function": shape(Idea.WRAPPER, value="function"),
    "identifier": shape(Idea.NAME).when(_is_none, shape(Idea.NULL)),
    "if_expression": shape(Idea.BRANCH, condition="condition", then="consequence", otherwise="alternative"),
    "impl_item": shape(Idea.CLASS, name=_type_of_block, body="body", bases="trait"),
    "index_expression": shape(Idea.INDEX, object=nth_child(0), index=nth_child(1)),
    "integer_literal": shape(Idea.NUMBER),
    "let_condition": shape(Idea.ASSIGNMENT, target="pattern", value="value"),
    "let_declaration": shape(Idea.ASSIGNMENT, target="pattern", value="value", type="type", otherwise="alternative"),
    "line_comment": shape(Idea.COMMENT),
    "loop_expression": shape(Idea.LOOP, body="body"),
    "macro_invocation": shape(Idea.CALL, callee="macro", arguments=_first_tokens).when(
        _is_vec, shape(Idea.WRAPPER, value=_first_tokens, name="macro")
    ),
    "macro_definition": shape(Idea.FUNCTION, name="name", body=child_of_kind("macro_rule")),
    "match_arm": shape(Idea.CASE, condition="pattern", body="value", target=_arm_pattern, value=_matched),
    "match_expression": shape(Idea.SWITCH, condition="value", body="body"),
    "parameter": shape(Idea.PARAMETER, name="pattern", type="type"),
    "parenthesized_expression": shape(Idea.WRAPPER, value=first_child),
    "range_expression": shape(Idea.SLICE),
    "raw_string_literal": shape(Idea.STRING, content=child_of_kind("string_content")),
    "reference_expression": shape(Idea.WRAPPER, value="value"),
    "reference_pattern": shape(Idea.WRAPPER, value=last_child),
    "return_expression": shape(Idea.RETURN, value=first_child),
    "scoped_identifier": shape(Idea.MEMBER, object="path", name="name"),
    "self": shape(Idea.SELF),
    "shorthand_field_identifier": shape(Idea.NAME),
    "shorthand_field_initializer": shape(Idea.KEYWORD, name=first_child, value=first_child),
    "static_item": shape(Idea.ASSIGNMENT, target="name", value="value", type="type"),
    "string_literal": shape(Idea.STRING),
    "struct_expression": shape(Idea.CALL, constructed=_type_name, arguments="body"),
    "struct_item": shape(Idea.CLASS, name="name", body="body"),
    "token_tree": shape(Idea.ARGUMENTS)
    .when(_is_called, shape(Idea.CALL, receiver=_called_on, name=_called_name, arguments=_itself))
    .when(_is_list, shape(Idea.COLLECTION))
    .when(_is_table, shape(Idea.MAPPING)),
    "trait_item": shape(Idea.TYPE, name="name", body="body"),
    "try_expression": shape(Idea.WRAPPER, value=first_child),
    "tuple_expression": shape(Idea.COLLECTION),
    "tuple_struct_pattern": shape(Idea.WRAPPER, value=_pattern_part, name="type"),
    "type_cast_expression": shape(Idea.WRAPPER, value="value"),
    "type_item": shape(Idea.TYPE, name="name"),
    "unary_expression": shape(Idea.UNARY, value=first_child).when(_is_reference, shape(Idea.WRAPPER, value=first_child)),
    "unit_expression": shape(Idea.NULL),
    "union_item": shape(Idea.CLASS, name="name", body="body"),
    "use_declaration": shape(Idea.IMPORT),
    "while_expression": shape(Idea.LOOP, condition="condition", body="body"),
    "yield_expression": shape(Idea.YIELD, value=first_child),
}

LACKS = {
    Idea.ASSERT: "`assert!` and its like are macros",
    Idea.COMPREHENSION: "chains of iterators stand in their place",
    Idea.DELETE: "methods and `drop` take things away",
    Idea.ELEMENT: "there is no markup in the code",
    Idea.FILTER: "there are no comprehensions",
    Idea.FINALLY: "what leaves its scope is dropped",
    Idea.HANDLER: "errors are values: an arm or a branch takes `Err(e)` apart",
    Idea.ITERATION: "there are no comprehensions",
    Idea.RESOURCE: "what leaves its scope is dropped",
    Idea.SPAWN: "a call of the runtime takes a closure",
    Idea.SUBSTITUTION: "the names in the text of `format!` are no part of the tree",
    Idea.THROW: "errors are returned as `Err(e)` or by `?`; `panic!` is a macro",
    Idea.TRY: "errors are values: an arm or a branch takes `Err(e)` apart",
}

GRAMMARS = (
    Grammar(
        name="rust",
        family="rust",
        extensions=(".rs",),
        wheel="tree_sitter_rust",
        entry="language",
        shapes=SHAPES,
        imports=_imports,
        lacks=LACKS,
        per_element=frozenset(
            "map for_each filter filter_map flat_map any all find fold try_for_each try_fold position for_each_concurrent then"
            " retain sort_by_key map_while inspect find_map partition".split()
        ),
        element_sources=frozenset(_ELEMENTS),
        constructors_look_like_calls=True,
        last_is_result=True,
        errors_are_values=True,
        token_lists=frozenset({"token_tree"}),
        statement_lists=frozenset({"expression_statement"}),
        named_parts=frozenset({"shorthand_field_identifier"}),
        acting_wrappers=is_kind("tuple_struct_pattern", "try_expression", "type_cast_expression", "generic_function"),
        inert=frozenset(
            "type_arguments type_parameters where_clause lifetime visibility_modifier mutable_specifier empty_statement".split()
        ),
        test_marks=frozenset({"cfg(test)", "test", "tokio::test", "rstest", "async_std::test", "bench"}),
        inert_annotations=frozenset(
            "derive allow warn deny expect doc inline must_use cold deprecated non_exhaustive rustfmt::skip".split()
        ),
    ),
)
