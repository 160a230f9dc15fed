"""The ideas that all mapped languages share, and how a grammar's node kinds take part in them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tree_sitter import Node


class Idea(StrEnum):
    """What a node means, whatever its language. The roles that its shape may fill stand behind each."""

    ANNOTATION = "annotation"  # name, arguments: a decorator or an annotation
    ARGUMENTS = "arguments"  # the parenthesised list of a call
    ASSERT = "assert"  # condition: an assertion statement of the language itself
    ASSIGNMENT = "assignment"  # target, value, type, operator: also a declarator with its initialiser; otherwise: what is done
    # where the value does not fit the target
    AWAIT = "await"  # value
    BINARY = "binary"  # left, right; the operator is read with SourceFile.operator
    BLOCK = "block"
    BOOLEAN = "boolean"
    BRANCH = "branch"  # condition, then, otherwise: a statement or a conditional expression
    CALL = "call"  # callee, or receiver and name; arguments; block (a lambda behind them); constructed (a type) and
    # initialiser (braces that set its members or elements) for a constructor
    CASE = "case"  # condition, body: one arm of a switch; target, value where its condition is a pattern that takes a value apart
    CLASS = "class"  # name, body, bases: classes, enums, records
    COLLECTION = "collection"  # a list, array, tuple or set literal
    COMMENT = "comment"
    COMPREHENSION = "comprehension"  # body
    DELETE = "delete"
    ELEMENT = "element"  # name: an element of markup in the code, as JSX has it
    ELSE = "else"
    FIELD = "field"  # name, type, value, tag (what tools read): a field, property or column of a class or type
    FILTER = "filter"  # condition: the `if` of a comprehension
    FINALLY = "finally"  # body
    FUNCTION = (
        "function"  # name, parameters, body, result: also a method or constructor; owner (a type) where it stands outside of it,
    )
    # self where it names its own object itself
    HANDLER = "handler"  # types, name, body: catch, except; protected (what may fail) where it stands inside
    IMPORT = "import"
    INDEX = "index"  # object, index; start, end where it takes a part
    ITERATION = "iteration"  # item, over: the `for` of a comprehension
    JUMP = "jump"  # break, continue
    KEYWORD = "keyword"  # name, value: an argument passed by name, an attribute of an element
    LAMBDA = "lambda"  # parameters, body: a function without a name of its own
    LOOP = "loop"  # item, over, condition, body
    MAPPING = "mapping"  # a dictionary or object literal
    MEMBER = "member"  # object, name
    NAME = "name"
    NULL = "null"  # null, None, nil, undefined
    NUMBER = "number"
    PAIR = "pair"  # key, value
    PARAMETER = "parameter"  # name, type, default
    RESOURCE = "resource"  # name, value, type: what a `with` or a `try (…)` opens
    RETURN = "return"  # value
    SELF = "self"
    SLICE = "slice"  # the bounds of a part of a list
    SPAWN = "spawn"  # value: a call that is made to run beside the code that follows
    SPREAD = "spread"  # value
    STATEMENT = "statement"  # an expression that stands alone
    STRING = "string"  # content, where it stands elsewhere (a heredoc)
    SUBSTITUTION = "substitution"  # the part of a string that is computed
    SWITCH = "switch"  # condition, body
    THROW = "throw"  # value
    TRY = "try"  # body
    TYPE = "type"  # name, body: an interface, protocol or alias: declarations without behaviour
    UNARY = "unary"  # value
    WRAPPER = "wrapper"  # value: parentheses, casts and the like, which change nothing; name: what a pattern only compares with
    YIELD = "yield"  # value


Role = str | Callable[["Node"], "Node | None"]
"""How to get from a node to the part that plays a role: the grammar's field name, or a function where it has none."""


class Shape(NamedTuple):
    """How one node kind of a grammar takes part in an idea."""

    idea: Idea
    roles: Mapping[str, Role]
    variants: tuple[tuple[Callable[[Node], bool], Shape | None], ...] = ()
    """What a node of this kind is instead where a condition holds, the first that does: kinds that mean several ideas."""

    def when(self, condition: Callable[[Node], bool], instead: Shape | None) -> Shape:
        """This shape, but ``instead`` (None for no meaning at all) for the nodes of which ``condition`` is true."""
        return self._replace(variants=(*self.variants, (condition, instead)))

    def of(self, node: Node) -> Shape | None:
        """The shape of one node of this kind."""
        for condition, instead in self.variants:  # asked for every such node: a generator would cost twice as much
            if condition(node):
                return instead
        return self


def shape(idea: Idea, **roles: Role) -> Shape:
    """A shape without variants: how maps of grammars write it."""
    return Shape(idea, roles)
