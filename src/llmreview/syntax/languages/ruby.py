"""Ruby's grammar on the shared ideas.

A call without parentheses and without a receiver cannot be told from a variable by its form: it is a NAME, which ``read_call``
takes for a call where nothing in the scope defines it (``bare_calls``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from llmreview.syntax.grammar import Grammar
from llmreview.syntax.ideas import Idea, shape
from llmreview.syntax.nodes import child_of_kind, first_argument, first_child, is_in, itself, nth_child, reads

if TYPE_CHECKING:
    from tree_sitter import Node

_ACCESSORS = (b"attr_accessor", b"attr_reader", b"attr_writer", b"attr", b"mattr_accessor", b"cattr_accessor", b"class_attribute")
_STATEMENT_HOLDERS = frozenset({"body_statement", "block_body", "then", "do", "else", "ensure", "begin", "program"})
_CONSTANTS = frozenset({"constant", "scope_resolution"})
_RESCUING = frozenset({"rescue", "ensure"})


def _imports(_: Node) -> Iterator[tuple[str, str]]:
    """A `require` brings in no names of its own."""
    return iter(())


def _word(node: Node | None) -> bytes:
    return (node.text or b"") if node is not None else b""


def _calls(*names: bytes) -> Callable[[Node], bool]:
    """Whether a call is one of these functions, without a receiver."""
    sizes = frozenset(map(len, names))

    def holds(node: Node) -> bool:
        method = node.child_by_field_name("method")
        if method is None or method.end_byte - method.start_byte not in sizes or node.child_by_field_name("receiver") is not None:
            return False
        return method.text in names

    return holds


def _is_target(node: Node) -> bool:
    """Whether a call without arguments is what an assignment sets: `order.total = 3`."""
    around = node.parent
    if around is None or around.type not in ("assignment", "operator_assignment", "left_assignment_list", "rest_assignment"):
        return False
    return around.type in ("left_assignment_list", "rest_assignment") or around.child_by_field_name("left") == node


def _answer(node: Node) -> Node | None:
    """What `return`, `next` or `yield` gives: its only argument, or the list of several."""
    arguments = child_of_kind("argument_list")(node)
    if arguments is None or len(arguments.named_children) > 1:
        return arguments
    return first_child(arguments)


def _is_answer_list(node: Node) -> bool:
    return is_in("return", "next", "break")(node) and len(node.named_children) > 1


def _rescues(node: Node) -> bool:
    return any(child.type in _RESCUING for child in node.children)


def _block(node: Node) -> Node | None:
    return node.child_by_field_name("block")


def _block_body(node: Node) -> Node | None:
    block = _block(node)
    return block.child_by_field_name("body") if block is not None else None


def _lambda_body(node: Node) -> Node | None:
    body = node.child_by_field_name("body")
    return body.child_by_field_name("body") if body is not None else None


def _belongs_to_loop(node: Node) -> bool:
    return node.parent is not None and _calls(b"loop")(node.parent)


def _constructs(node: Node) -> bool:
    receiver = node.child_by_field_name("receiver")
    return receiver is not None and receiver.type in _CONSTANTS and _word(node.child_by_field_name("method")) == b"new"


def _over(node: Node) -> Node | None:
    holder = node.child_by_field_name("value")
    return first_child(holder) if holder is not None else None


def _error_name(node: Node) -> Node | None:
    holder = node.child_by_field_name("variable")
    return first_child(holder) if holder is not None else None


def _iterating_call(node: Node) -> Node | None:
    """The call that `&:name` is handed to."""
    arguments = node.parent.parent if node.parent is not None else None
    return arguments.parent if arguments is not None else None


def _iterated(node: Node) -> Node | None:
    call = _iterating_call(node)
    return call.child_by_field_name("receiver") if call is not None and call.type == "call" else None


def _is_keyword(node: Node) -> bool:
    key = node.child_by_field_name("key")
    return is_in("argument_list")(node) and key is not None and key.type in ("hash_key_symbol", "simple_symbol")


def _pair_value(node: Node) -> Node | None:
    """The value, or the key of a pair written short: `{name:}`."""
    return node.child_by_field_name("value") or node.child_by_field_name("key")


def _declares_field(node: Node) -> bool:
    call = node.parent.parent if is_in("argument_list")(node) and node.parent is not None else None
    return call is not None and call.type == "call" and _calls(*_ACCESSORS)(call)


def _stands_alone(node: Node) -> bool:
    return is_in(*_STATEMENT_HOLDERS, "if_modifier", "unless_modifier")(node)


def _heredoc_body(node: Node) -> Node | None:
    """The text that a heredoc's beginning announces: bodies follow in the order of the beginnings."""
    top: Node = node
    while top.parent is not None:
        for after in _siblings_after(top):
            if after.type == "heredoc_body" and after.start_byte >= node.end_byte:
                return after
            if after.start_point[0] > node.end_point[0] + 1 and after.type != "heredoc_body":
                break
        top = top.parent
    return None


def _siblings_after(node: Node) -> Iterator[Node]:
    after = node.next_named_sibling
    while after is not None:
        yield after
        after = after.next_named_sibling


_CALL = shape(Idea.CALL, receiver="receiver", name="method", arguments="arguments", block="block")
_IF = shape(Idea.BRANCH, condition="condition", then="consequence", otherwise="alternative")
_WITH_DEFAULT = shape(Idea.PARAMETER, name="name", default="value")
_LIST_OF_STATEMENTS = shape(Idea.BLOCK).when(_rescues, shape(Idea.TRY, body=itself))
_JUMP = shape(Idea.JUMP).when(lambda node: child_of_kind("argument_list")(node) is not None, shape(Idea.RETURN, value=_answer))

SHAPES = {
    "argument_list": shape(Idea.ARGUMENTS).when(_is_answer_list, shape(Idea.COLLECTION)),
    "array": shape(Idea.COLLECTION),
    "assignment": shape(Idea.ASSIGNMENT, target="left", value="right"),
    "bare_string": shape(Idea.STRING),
    "bare_symbol": shape(Idea.STRING),
    "begin": _LIST_OF_STATEMENTS,
    "binary": shape(Idea.BINARY, left="left", right="right"),
    "block": shape(Idea.LAMBDA, parameters="parameters", body="body").when(
        lambda node: is_in("lambda")(node) or _belongs_to_loop(node), shape(Idea.WRAPPER, value="body")
    ),
    "block_argument": shape(Idea.WRAPPER, value=first_child).when(
        lambda node: child_of_kind("simple_symbol")(node) is not None, shape(Idea.LAMBDA, body=first_child)
    ),
    "block_body": _LIST_OF_STATEMENTS,
    "block_parameter": shape(Idea.PARAMETER, name="name"),
    "body_statement": _LIST_OF_STATEMENTS,
    "break": shape(Idea.JUMP),
    "call": _CALL.when(_is_target, shape(Idea.MEMBER, object="receiver", name="method"))
    .when(_calls(b"raise", b"fail"), shape(Idea.THROW, value=first_argument))
    .when(lambda node: _calls(b"loop")(node) and _block(node) is not None, shape(Idea.LOOP, body=_block_body))
    .when(lambda node: _calls(b"lambda", b"proc")(node) and _block(node) is not None, shape(Idea.WRAPPER, value="block"))
    .when(_constructs, shape(Idea.CALL, constructed="receiver", arguments="arguments", block="block"))
    .when(_calls(b"require", b"require_relative", b"autoload"), shape(Idea.IMPORT)),
    "case": shape(Idea.SWITCH, condition="value"),
    "case_match": shape(Idea.SWITCH, condition="value"),
    "chained_string": shape(Idea.STRING),
    "character": shape(Idea.STRING),
    "class": shape(Idea.CLASS, name="name", body="body", bases="superclass"),
    "class_variable": shape(Idea.MEMBER, name=itself),
    "comment": shape(Idea.COMMENT),
    "conditional": _IF,
    "constant": shape(Idea.NAME),
    "delimited_symbol": shape(Idea.STRING),
    "do": shape(Idea.BLOCK),
    "do_block": shape(Idea.LAMBDA, parameters="parameters", body="body").when(
        lambda node: is_in("lambda")(node) or _belongs_to_loop(node), shape(Idea.WRAPPER, value="body")
    ),
    "element_reference": shape(Idea.INDEX, object="object", index=nth_child(1)),
    "else": shape(Idea.ELSE, body=itself),
    "elsif": _IF,
    "ensure": shape(Idea.FINALLY, body=itself),
    "false": shape(Idea.BOOLEAN),
    "float": shape(Idea.NUMBER),
    "for": shape(Idea.LOOP, item="pattern", over=_over, body="body"),
    "global_variable": shape(Idea.NAME),
    "hash": shape(Idea.MAPPING),
    "hash_splat_argument": shape(Idea.SPREAD, value=first_child),
    "hash_splat_parameter": shape(Idea.PARAMETER, name="name"),
    "heredoc_beginning": shape(Idea.STRING, content=_heredoc_body),
    "identifier": shape(Idea.NAME).when(lambda node: reads(b"raise", b"fail")(node) and _stands_alone(node), shape(Idea.THROW)),
    "if": _IF,
    "if_modifier": shape(Idea.BRANCH, condition="condition", then="body"),
    "in_clause": shape(Idea.CASE, condition="pattern", body="body"),
    "instance_variable": shape(Idea.MEMBER, name=itself),
    "integer": shape(Idea.NUMBER),
    "interpolation": shape(Idea.SUBSTITUTION, value=first_child),
    "keyword_parameter": _WITH_DEFAULT,
    "lambda": shape(Idea.LAMBDA, parameters="parameters", body=_lambda_body),
    "method": shape(Idea.FUNCTION, name="name", parameters="parameters", body="body"),
    "module": shape(Idea.CLASS, name="name", body="body"),
    "next": _JUMP,
    "nil": shape(Idea.NULL),
    "operator_assignment": shape(Idea.ASSIGNMENT, target="left", value="right", operator="operator"),
    "optional_parameter": _WITH_DEFAULT,
    "pair": shape(Idea.PAIR, key="key", value=_pair_value).when(_is_keyword, shape(Idea.KEYWORD, name="key", value=_pair_value)),
    "parenthesized_statements": shape(Idea.BLOCK).when(
        lambda node: len(node.named_children) == 1, shape(Idea.WRAPPER, value=first_child)
    ),
    "range": shape(Idea.SLICE),
    "redo": shape(Idea.JUMP),
    "regex": shape(Idea.STRING),
    "rescue": shape(Idea.HANDLER, types="exceptions", name=_error_name, body="body"),
    "rescue_modifier": shape(Idea.HANDLER, body="handler", protected="body"),
    "rest_assignment": shape(Idea.SPREAD, value=first_child),
    "retry": shape(Idea.JUMP),
    "return": shape(Idea.RETURN, value=_answer),
    "right_assignment_list": shape(Idea.COLLECTION),
    "scope_resolution": shape(Idea.MEMBER, object="scope", name="name").when(
        lambda node: node.child_by_field_name("scope") is None, shape(Idea.WRAPPER, value="name")
    ),
    "self": shape(Idea.SELF),
    "simple_symbol": shape(Idea.STRING)
    .when(is_in("block_argument"), shape(Idea.CALL, name=itself, receiver=_iterated))
    .when(_declares_field, shape(Idea.FIELD, name=itself)),
    "singleton_method": shape(Idea.FUNCTION, name="name", parameters="parameters", body="body"),
    "splat_argument": shape(Idea.SPREAD, value=first_child),
    "splat_parameter": shape(Idea.PARAMETER, name="name"),
    "string": shape(Idea.STRING),
    "string_array": shape(Idea.COLLECTION),
    "super": shape(Idea.CALL, name=itself).when(is_in("call"), shape(Idea.NAME)),
    "symbol_array": shape(Idea.COLLECTION),
    "then": shape(Idea.BLOCK),
    "true": shape(Idea.BOOLEAN),
    "unary": shape(Idea.UNARY, value="operand"),
    "unless": _IF,
    "unless_modifier": shape(Idea.BRANCH, condition="condition", then="body"),
    "until": shape(Idea.LOOP, condition="condition", body="body"),
    "until_modifier": shape(Idea.LOOP, condition="condition", body="body"),
    "when": shape(Idea.CASE, condition="pattern", body="body"),
    "while": shape(Idea.LOOP, condition="condition", body="body"),
    "while_modifier": shape(Idea.LOOP, condition="condition", body="body"),
    "yield": shape(Idea.YIELD, value=_answer),
}

LACKS = {
    Idea.ANNOTATION: "calls in the body of a class (`validates :name`)",
    Idea.ASSERT: "assertions are methods of test libraries",
    Idea.AWAIT: "nothing is awaited by a word",
    Idea.COMPREHENSION: "`map`, `select` and the like",
    Idea.DELETE: "the method `delete`",
    Idea.ELEMENT: "there is no markup",
    Idea.FILTER: "`select`, `reject`",
    Idea.ITERATION: "`each`, `map` and the like",
    Idea.RESOURCE: "a block behind what opens it",
    Idea.SPAWN: "`Thread.new { … }`",
    Idea.STATEMENT: "an expression is its own statement",
    Idea.TYPE: "there are no types",
}

GRAMMARS = (
    Grammar(
        name="ruby",
        family="ruby",
        extensions=(".rb", ".rake", ".ru", ".gemspec", ".jbuilder", ".podspec", ".thor"),
        wheel="tree_sitter_ruby",
        entry="language",
        shapes=SHAPES,
        imports=_imports,
        lacks=LACKS,
        file_names=(
            "Rakefile",
            "Gemfile",
            "Guardfile",
            "Capfile",
            "Fastfile",
            "Podfile",
            "Vagrantfile",
            "Brewfile",
            "Dangerfile",
        ),
        interpreters=("ruby", "jruby", "rake"),
        per_element=frozenset(
            "each each_with_index each_with_object each_entry each_pair each_key each_value each_slice each_cons reverse_each map"
            " map! collect flat_map collect_concat filter_map select select! filter reject reject! find detect find_index any?"
            " all? none? one? count sum min_by max_by sort_by group_by partition inject reduce to_h to_set index_by index_with"
            " each_char each_line times upto downto step delete_if keep_if find_each find_in_batches in_batches uniq tally_by"
            " transform_values transform_keys chunk_while slice_when take_while drop_while zip cycle foreach".split()
        ),
        bare_fields=True,
        bare_calls=True,
        marks="@:",
        own_members=frozenset({"instance_variable", "class_variable"}),
        implicit_parameters=frozenset({"it", "_1"}),
        gives_result=frozenset({"open", "then", "yield_self", "transaction", "synchronize", "benchmark", "silence"}),
        passes_receiver=frozenset({"tap", "then", "yield_self"}),
        last_is_result=True,
    ),
)
