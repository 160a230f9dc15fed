"""The shell's grammar (bash, and what other Bourne shells share with it) on the shared ideas."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.syntax.grammar import Grammar
from llmreview.syntax.ideas import Idea, shape
from llmreview.syntax.nodes import child_of_kind, first_child, is_kind, last_child, nth_child

if TYPE_CHECKING:
    from tree_sitter import Node


def _imports(_: Node) -> Iterator[tuple[str, str]]:
    return iter(())


def _then(node: Node) -> Node | None:
    """The first statement behind a condition."""
    condition = node.child_by_field_name("condition") or first_child(node)
    following = condition.next_named_sibling if condition is not None else None
    while following is not None and following.is_extra:
        following = following.next_named_sibling
    return following if following is not None and not following.type.endswith("_clause") else None


def _command(node: Node) -> Node:
    """The arguments of a command stand bare behind its name: the command itself holds them."""
    return node


SHAPES = {
    "ansi_c_string": shape(Idea.STRING),
    "arithmetic_expansion": shape(Idea.SUBSTITUTION, value=first_child),
    "array": shape(Idea.COLLECTION),
    "binary_expression": shape(Idea.BINARY, left="left", right="right"),
    "c_style_for_statement": shape(Idea.LOOP, condition="condition", body="body"),
    "case_item": shape(Idea.CASE, condition="value", body=nth_child(1)),
    "case_statement": shape(Idea.SWITCH, condition="value"),
    "command": shape(Idea.CALL, name=child_of_kind("command_name"), arguments=_command),
    "command_substitution": shape(Idea.SUBSTITUTION, value=first_child),
    "comment": shape(Idea.COMMENT),
    "compound_statement": shape(Idea.BLOCK),
    "concatenation": shape(Idea.STRING),
    "do_group": shape(Idea.BLOCK),
    "elif_clause": shape(Idea.BRANCH, condition=first_child, then=_then),
    "else_clause": shape(Idea.ELSE, body=first_child),
    "expansion": shape(Idea.SUBSTITUTION, value=first_child),
    "for_statement": shape(Idea.LOOP, item="variable", over="value", body="body"),
    "function_definition": shape(Idea.FUNCTION, name="name", body="body"),
    "heredoc_body": shape(Idea.STRING),
    "if_statement": shape(Idea.BRANCH, condition="condition", then=_then, otherwise=child_of_kind("elif_clause", "else_clause")),
    "list": shape(Idea.BINARY, left=first_child, right=last_child),
    "negated_command": shape(Idea.UNARY, value=first_child),
    "number": shape(Idea.NUMBER),
    "parenthesized_expression": shape(Idea.WRAPPER, value=first_child),
    "pipeline": shape(Idea.BINARY, left=first_child, right=last_child),
    "process_substitution": shape(Idea.SUBSTITUTION, value=first_child),
    "raw_string": shape(Idea.STRING),
    "redirected_statement": shape(Idea.WRAPPER, value="body"),
    "simple_expansion": shape(Idea.SUBSTITUTION, value=first_child),
    "string": shape(Idea.STRING),
    "subscript": shape(Idea.INDEX, object="name", index="index"),
    "subshell": shape(Idea.BLOCK),
    "test_command": shape(Idea.WRAPPER, value=first_child),
    "translated_string": shape(Idea.STRING),
    "unary_expression": shape(Idea.UNARY, value=last_child),
    "unset_command": shape(Idea.DELETE, value=first_child),
    "variable_assignment": shape(Idea.ASSIGNMENT, target="name", value="value"),
    "variable_name": shape(Idea.NAME),
    "while_statement": shape(Idea.LOOP, condition="condition", body="body"),
    "word": shape(Idea.STRING),
}

LACKS = {
    Idea.ANNOTATION: "there are none",
    Idea.ARGUMENTS: "they stand bare behind the command's name",
    Idea.ASSERT: "`test` and `[[ … ]]` decide, and `set -e` ends the script",
    Idea.AWAIT: "the command `wait`",
    Idea.BOOLEAN: "the commands `true` and `false`, and a status of zero",
    Idea.CLASS: "there are none",
    Idea.COMPREHENSION: "there are none",
    Idea.ELEMENT: "there is no markup",
    Idea.FIELD: "there are no types",
    Idea.FILTER: "there are no comprehensions",
    Idea.FINALLY: "the command `trap … EXIT`",
    Idea.HANDLER: "what stands behind `||`",
    Idea.IMPORT: "the commands `source` and `.`",
    Idea.ITERATION: "there are no comprehensions",
    Idea.JUMP: "the commands `break` and `continue`",
    Idea.KEYWORD: "options are words",
    Idea.LAMBDA: "there are none",
    Idea.MAPPING: "an array that `declare -A` made",
    Idea.MEMBER: "values have no members",
    Idea.NULL: "an empty or unset variable",
    Idea.PAIR: "there are no mappings",
    Idea.PARAMETER: "`$1` and the like",
    Idea.RESOURCE: "redirections",
    Idea.RETURN: "the commands `return` and `exit`",
    Idea.SELF: "there are no objects",
    Idea.SLICE: "part of an expansion",
    Idea.SPAWN: "`&` behind a command is no node of the tree",
    Idea.SPREAD: 'an expansion: "${array[@]}"',
    Idea.STATEMENT: "a command is its own statement",
    Idea.THROW: "the commands `return` and `exit` with a status",
    Idea.TRY: "a list with `||`",
    Idea.TYPE: "there are no types",
    Idea.YIELD: "what a command prints",
}

GRAMMARS = (
    Grammar(
        name="shell",
        family="shell",
        extensions=(".sh", ".bash", ".zsh", ".ksh", ".ash", ".dash"),
        wheel="tree_sitter_bash",
        entry="language",
        shapes=SHAPES,
        imports=_imports,
        lacks=LACKS,
        file_names=(
            ".bashrc",
            ".bash_profile",
            ".bash_aliases",
            ".profile",
            ".zshrc",
            ".zshenv",
            ".zprofile",
            ".envrc",
            "PKGBUILD",
        ),
        interpreters=("sh", "bash", "zsh", "ksh", "ash", "dash"),
        acting_wrappers=is_kind("redirected_statement"),
        tested=False,
        errors_are_statuses=True,
    ),
)
