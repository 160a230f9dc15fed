"""C#'s grammar on the shared ideas."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.syntax.grammar import Grammar
from llmreview.syntax.ideas import Idea, shape
from llmreview.syntax.nodes import child_of_kind, first_child, is_in, is_named, last_child, nth_child, text_of

if TYPE_CHECKING:
    from tree_sitter import Node


def _acts(node: Node) -> bool:
    """Whether a wrapper converts a number, or says of what type a call is made: ``(int)x``, ``AddScoped<IStore, Store>()``."""
    if node.type == "cast_expression":
        kind = node.child_by_field_name("type")
        return kind is not None and kind.type == "predefined_type"
    around = node.parent if node.type == "generic_name" else None
    if around is not None and around.type == "member_access_expression":
        around = around.parent
    return around is not None and around.type == "invocation_expression"


def _imports(node: Node) -> Iterator[tuple[str, str]]:
    """An alias is a name of the file; a namespace brings in names that only its compiled parts know, so it stands for itself."""
    alias, target = node.child_by_field_name("name"), last_child(node)
    if target is not None and target != alias:
        yield text_of(alias) or text_of(target), text_of(target)


def _own_name(node: Node) -> Node | None:
    """The name of a member without the types it is given: ``Get`` of ``Get<Order>``."""
    name = node.child_by_field_name("name")
    return first_child(name) if name is not None and name.type == "generic_name" else name


def _bound_name(node: Node) -> Node | None:
    """The member behind ``?.``."""
    binding = last_child(node)
    return _own_name(binding) if binding is not None and binding.type == "member_binding_expression" else None


def _binds_element(node: Node) -> bool:
    binding = last_child(node)
    return binding is not None and binding.type == "element_binding_expression"


def _in_argument(node: Node | None) -> Node | None:
    """What the first argument between brackets is."""
    argument = first_child(node) if node is not None else None
    return last_child(argument) if argument is not None and argument.type == "argument" else argument


def _index(node: Node) -> Node | None:
    return _in_argument(node.child_by_field_name("subscript"))


def _bound_index(node: Node) -> Node | None:
    return _in_argument(last_child(node))


def _assigned(node: Node) -> Node | None:
    """What stands behind ``=`` in a declarator or a parameter."""
    sign = next((child for child in node.children if child.type == "="), None)
    return sign.next_named_sibling if sign is not None else None


def _initial(node: Node) -> Node | None:
    """The initialiser of a declarator; the grammar marks it by its place alone."""
    name, value = nth_child(0)(node), last_child(node)
    return value if value is not None and value != name and value.type != "bracketed_argument_list" else None


def _declared_type(node: Node) -> Node | None:
    """The type of a declarator stands at the declaration around it."""
    return node.parent.child_by_field_name("type") if node.parent else None


def _target_type(node: Node) -> Node | None:
    """The type that ``new()`` makes: that of the variable, field or property that it initialises, or of what returns it."""
    holder = node.parent
    if holder is not None and holder.type in ("return_statement", "arrow_expression_clause"):
        return _result_type(holder)
    declaration = holder.parent if holder is not None and holder.type == "variable_declarator" else holder
    kinds = ("variable_declaration", "property_declaration")
    return declaration.child_by_field_name("type") if declaration is not None and declaration.type in kinds else None


def _result_type(node: Node) -> Node | None:
    """What the function around gives back; of a task, its result."""
    function = node.parent
    while function is not None and function.type not in ("method_declaration", "local_function_statement", "lambda_expression"):
        function = function.parent
    kind = function.child_by_field_name("returns") or function.child_by_field_name("type") if function is not None else None
    is_task = kind is not None and kind.type == "generic_name" and text_of(first_child(kind)) in ("Task", "ValueTask")
    arguments = last_child(kind) if kind is not None and is_task else None
    return first_child(arguments) if arguments is not None else kind


def _answers_nothing(clause: Node) -> bool:
    """Whether what stands behind ``=>`` is a statement: there is nobody to give a value to."""
    function = clause.parent
    if function is None or function.type in ("constructor_declaration", "destructor_declaration"):
        return function is not None
    if function.type == "accessor_declaration":
        return any(child.type in ("set", "init", "add", "remove") for child in function.children)
    kind = text_of(function.child_by_field_name("returns") or function.child_by_field_name("type"))
    awaits = kind in ("Task", "ValueTask") and any(text_of(child) == "async" for child in function.children)
    return function.type in ("method_declaration", "local_function_statement") and (kind == "void" or awaits)


def _is_opened(node: Node) -> bool:
    """Whether a declarator is part of a ``using``."""
    around = node.parent.parent if node.parent is not None else None
    if around is None:
        return False
    return around.type == "using_statement" or any(child.type == "using" for child in around.children[:2])


_field_declarator = child_of_kind("variable_declaration")


def _declarator(node: Node) -> Node | None:
    declaration = _field_declarator(node)
    return child_of_kind("variable_declarator")(declaration) if declaration is not None else None


def _field_name(node: Node) -> Node | None:
    declarator = _declarator(node)
    return declarator.child_by_field_name("name") if declarator is not None else None


def _field_value(node: Node) -> Node | None:
    declarator = _declarator(node)
    return _initial(declarator) if declarator is not None else None


def _field_type(node: Node) -> Node | None:
    declaration = _field_declarator(node)
    return declaration.child_by_field_name("type") if declaration is not None else None


def _property_value(node: Node) -> Node | None:
    """The initialiser of a property; what stands behind ``=>`` is computed each time."""
    value = node.child_by_field_name("value")
    return value if value is not None and value.type != "arrow_expression_clause" else None


def _property_name(node: Node) -> Node | None:
    """An accessor goes by the name of its property."""
    accessors = node.parent
    return accessors.parent.child_by_field_name("name") if accessors is not None and accessors.parent is not None else None


def _is_automatic(node: Node) -> bool:
    """Whether an accessor is the one that the compiler writes."""
    return node.child_by_field_name("body") is None


def _caught(node: Node) -> Node | None:
    """The types of a handler, or the filter that narrows them; one that only excludes some errors narrows nothing."""
    declaration, condition = child_of_kind("catch_declaration")(node), child_of_kind("catch_filter_clause")(node)
    if condition is not None and "is not" not in text_of(condition) and "(!" not in text_of(condition):
        return condition
    return declaration.child_by_field_name("type") if declaration is not None else None


def _caught_name(node: Node) -> Node | None:
    declaration = child_of_kind("catch_declaration")(node)
    return declaration.child_by_field_name("name") if declaration is not None else None


def _case_pattern(node: Node) -> Node | None:
    """What a ``case`` compares with; None for ``default``."""
    return first_child(node) if node.children and node.children[0].type != "default" else None


def _interpolated(node: Node) -> Node | None:
    return next((c for c in node.named_children if c.type != "interpolation_brace"), None)


def _only_configures(node: Node) -> bool:
    """``task.ConfigureAwait(false)`` is the task itself: only where its waiting goes on is said."""
    callee = node.child_by_field_name("function")
    name = callee.child_by_field_name("name") if callee is not None and callee.type == "member_access_expression" else None
    return name is not None and name.end_byte - name.start_byte == len("ConfigureAwait") and name.text == b"ConfigureAwait"


def _configured(node: Node) -> Node | None:
    callee = node.child_by_field_name("function")
    return callee.child_by_field_name("expression") if callee is not None else None


def _keyword(node: Node) -> Node | None:
    """``base`` or ``this``, behind the colon of a constructor."""
    return next((child for child in node.children if child.type in ("base", "this")), None)


def _is_setting(node: Node) -> bool:
    """Whether an assignment stands in the braces of an object that is being made, and sets its member."""
    left = node.child_by_field_name("left")
    return _is_in_braces(node) and left is not None and left.type == "identifier"


def _is_entry(node: Node) -> bool:
    left = node.child_by_field_name("left")
    return _is_in_braces(node) and left is not None and left.type == "element_binding_expression"


_is_called_on = is_in("member_access_expression")
"""Whether a type of the language itself stands before a dot: ``string.Join``."""
_is_in_braces = is_in("initializer_expression")


def _entry_key(node: Node) -> Node | None:
    return _in_argument(node.child_by_field_name("left"))


def _holds_settings(node: Node) -> bool:
    first = first_child(node)
    return first is not None and first.type == "assignment_expression" and _is_setting(first)


def _holds_entries(node: Node) -> bool:
    first = first_child(node)
    return first is not None and (
        first.type == "initializer_expression" or (first.type == "assignment_expression" and _is_entry(first))
    )


def _is_pair(node: Node) -> bool:
    """Whether braces within braces hold a key and its value: ``new Dictionary<…> { { "a", 1 } }``."""
    return _is_in_braces(node) and len(node.named_children) == 2


def _is_no_result(node: Node) -> bool:
    """``default`` stands for null where it is returned; elsewhere it may be a number, a token or a structure."""
    around = node.parent
    if around is not None and around.type == "postfix_unary_expression":  # default!
        around = around.parent
    return around is None or around.type not in ("return_statement", "arrow_expression_clause")


def _is_step(node: Node) -> bool:
    """Whether ``x++`` rather than ``x!`` is written."""
    return bool(node.children) and node.children[-1].type in ("++", "--")


_ASSIGNMENT = shape(Idea.ASSIGNMENT, target="left", value="right", operator="operator")
_FUNCTION = shape(Idea.FUNCTION, name="name", parameters="parameters", body="body", result="type")
_CLASS = shape(Idea.CLASS, name="name", body="body", bases=child_of_kind("base_list"), parameters=child_of_kind("parameter_list"))
_STRING = shape(Idea.STRING)
_BOUND_NAME = shape(Idea.ASSIGNMENT, target="name", type="type")
_ARGUMENT = shape(Idea.WRAPPER, value=last_child).when(is_named, shape(Idea.KEYWORD, name="name", value=last_child))

SHAPES = {
    "accessor_declaration": shape(Idea.FUNCTION, name=_property_name, body="body").when(_is_automatic, None),
    "alias_qualified_name": shape(Idea.WRAPPER, value="name"),
    "and_pattern": shape(Idea.BINARY, left="left", right="right"),
    "anonymous_method_expression": shape(Idea.LAMBDA, parameters="parameters", body=child_of_kind("block")),
    "anonymous_object_creation_expression": shape(Idea.MAPPING),
    "argument": _ARGUMENT,
    "argument_list": shape(Idea.ARGUMENTS),
    "array_creation_expression": shape(Idea.WRAPPER, value=child_of_kind("initializer_expression")),
    "arrow_expression_clause": shape(Idea.RETURN, value=first_child).when(
        _answers_nothing, shape(Idea.STATEMENT, value=first_child)
    ),
    "as_expression": shape(Idea.WRAPPER, value="left"),
    "assignment_expression": _ASSIGNMENT.when(_is_setting, shape(Idea.KEYWORD, name="left", value="right")).when(
        _is_entry, shape(Idea.PAIR, key=_entry_key, value="right")
    ),
    "attribute": shape(Idea.ANNOTATION, name="name", arguments=child_of_kind("attribute_argument_list")),
    "attribute_argument": _ARGUMENT,
    "attribute_argument_list": shape(Idea.ARGUMENTS),
    "await_expression": shape(Idea.AWAIT, value=first_child),
    "base": shape(Idea.SELF),
    "binary_expression": shape(Idea.BINARY, left="left", right="right"),
    "block": shape(Idea.BLOCK),
    "boolean_literal": shape(Idea.BOOLEAN),
    "break_statement": shape(Idea.JUMP),
    "cast_expression": shape(Idea.WRAPPER, value="value"),
    "catch_clause": shape(Idea.HANDLER, types=_caught, name=_caught_name, body="body"),
    "character_literal": _STRING,
    "checked_expression": shape(Idea.WRAPPER, value=first_child),
    "checked_statement": shape(Idea.BLOCK),
    "class_declaration": _CLASS,
    "collection_expression": shape(Idea.COLLECTION),
    "collection_element": shape(Idea.WRAPPER, value=first_child),
    "comment": shape(Idea.COMMENT),
    "conditional_access_expression": shape(Idea.MEMBER, object="condition", name=_bound_name).when(
        _binds_element, shape(Idea.INDEX, object="condition", index=_bound_index)
    ),
    "conditional_expression": shape(Idea.BRANCH, condition="condition", then="consequence", otherwise="alternative"),
    "constant_pattern": shape(Idea.WRAPPER, value=first_child),
    "constructor_declaration": _FUNCTION,
    "constructor_initializer": shape(Idea.CALL, name=_keyword, arguments=child_of_kind("argument_list")),
    "continue_statement": shape(Idea.JUMP),
    "conversion_operator_declaration": _FUNCTION,
    "declaration_expression": _BOUND_NAME,
    "declaration_pattern": _BOUND_NAME,
    "default_expression": shape(Idea.NULL).when(_is_no_result, None),
    "delegate_declaration": shape(Idea.TYPE, name="name"),
    "destructor_declaration": _FUNCTION,
    "do_statement": shape(Idea.LOOP, condition="condition", body="body"),
    "element_access_expression": shape(Idea.INDEX, object="expression", index=_index),
    "element_binding_expression": shape(Idea.INDEX, index=_in_argument),
    "enum_declaration": shape(Idea.CLASS, name="name", body="body"),
    "event_field_declaration": shape(Idea.FIELD, name=_field_name, value=_field_value, type=_field_type),
    "expression_element": shape(Idea.WRAPPER, value=first_child),
    "expression_statement": shape(Idea.STATEMENT, value=first_child),
    "field_declaration": shape(Idea.FIELD, name=_field_name, value=_field_value, type=_field_type),
    "finally_clause": shape(Idea.FINALLY, body=child_of_kind("block")),
    "fixed_statement": shape(Idea.BLOCK),
    "for_statement": shape(Idea.LOOP, condition="condition", body="body"),
    "foreach_statement": shape(Idea.LOOP, item="left", over="right", body="body", type="type"),
    "from_clause": shape(Idea.ITERATION, item="name", over=last_child, type="type"),
    "generic_name": shape(Idea.WRAPPER, value=first_child),
    "goto_statement": shape(Idea.JUMP),
    "identifier": shape(Idea.NAME),
    "if_statement": shape(Idea.BRANCH, condition="condition", then="consequence", otherwise="alternative"),
    "implicit_array_creation_expression": shape(Idea.WRAPPER, value=child_of_kind("initializer_expression")),
    "implicit_object_creation_expression": shape(
        Idea.CALL,
        constructed=_target_type,
        arguments=child_of_kind("argument_list"),
        initialiser=child_of_kind("initializer_expression"),
    ),
    "implicit_parameter": shape(Idea.NAME),
    "indexer_declaration": shape(Idea.FUNCTION, parameters="parameters", body="value", result="type"),
    "initializer_expression": shape(Idea.COLLECTION)
    .when(_holds_settings, shape(Idea.ARGUMENTS))
    .when(_is_pair, shape(Idea.PAIR, key=first_child, value=last_child))
    .when(_holds_entries, shape(Idea.MAPPING)),
    "integer_literal": shape(Idea.NUMBER),
    "interface_declaration": shape(Idea.TYPE, name="name", body="body"),
    "interpolated_string_expression": _STRING,
    "interpolation": shape(Idea.SUBSTITUTION, value=_interpolated),
    "invocation_expression": shape(Idea.CALL, callee="function", arguments="arguments").when(
        _only_configures, shape(Idea.WRAPPER, value=_configured)
    ),
    "is_pattern_expression": shape(Idea.BINARY, left="expression", right="pattern"),
    "lambda_expression": shape(Idea.LAMBDA, parameters="parameters", body="body", result="type"),
    "let_clause": shape(Idea.ASSIGNMENT, target=first_child, value=last_child),
    "local_function_statement": _FUNCTION,
    "lock_statement": shape(Idea.BLOCK),
    "member_access_expression": shape(Idea.MEMBER, object="expression", name=_own_name),
    "method_declaration": shape(Idea.FUNCTION, name="name", parameters="parameters", body="body", result="returns"),
    "negated_pattern": shape(Idea.UNARY, value=first_child),
    "null_literal": shape(Idea.NULL),
    "object_creation_expression": shape(Idea.CALL, constructed="type", arguments="arguments", initialiser="initializer"),
    "operator_declaration": _FUNCTION,
    "or_pattern": shape(Idea.BINARY, left="left", right="right"),
    "parameter": shape(Idea.PARAMETER, name="name", type="type", default=_assigned),
    "parenthesized_expression": shape(Idea.WRAPPER, value=first_child),
    "postfix_unary_expression": shape(Idea.WRAPPER, value=first_child).when(_is_step, shape(Idea.UNARY, value=first_child)),
    "predefined_type": shape(Idea.NAME).when(lambda node: not _is_called_on(node), None),
    "prefix_unary_expression": shape(Idea.UNARY, value=first_child),
    "preproc_endregion": shape(Idea.COMMENT),
    "preproc_if": shape(Idea.BRANCH, condition="condition", otherwise="alternative"),
    "preproc_nullable": shape(Idea.COMMENT),
    "preproc_pragma": shape(Idea.COMMENT),
    "preproc_region": shape(Idea.COMMENT),
    "property_declaration": shape(Idea.FIELD, name="name", type="type", value=_property_value),
    "query_expression": shape(Idea.COMPREHENSION, body=child_of_kind("select_clause")),
    "range_expression": shape(Idea.SLICE),
    "raw_string_literal": _STRING,
    "real_literal": shape(Idea.NUMBER),
    "record_declaration": _CLASS,
    "recursive_pattern": _BOUND_NAME,
    "return_statement": shape(Idea.RETURN, value=first_child),
    "select_clause": shape(Idea.WRAPPER, value=first_child),
    "spread_element": shape(Idea.SPREAD, value=first_child),
    "string_literal": _STRING,
    "struct_declaration": _CLASS,
    "switch_expression": shape(Idea.SWITCH, condition=first_child),
    "switch_expression_arm": shape(Idea.CASE, condition=first_child, body=last_child),
    "switch_section": shape(Idea.CASE, condition=_case_pattern),
    "switch_statement": shape(Idea.SWITCH, condition="value", body="body"),
    "this": shape(Idea.SELF),
    "throw_expression": shape(Idea.THROW, value=first_child),
    "throw_statement": shape(Idea.THROW, value=first_child),
    "try_statement": shape(Idea.TRY, body="body"),
    "tuple_expression": shape(Idea.COLLECTION),
    "unsafe_statement": shape(Idea.BLOCK),
    "using_directive": shape(Idea.IMPORT),
    "var_pattern": _BOUND_NAME,
    "variable_declarator": shape(Idea.ASSIGNMENT, target=first_child, value=_initial, type=_declared_type).when(
        _is_opened, shape(Idea.RESOURCE, name=first_child, value=_initial, type=_declared_type)
    ),
    "verbatim_string_literal": _STRING,
    "where_clause": shape(Idea.FILTER, condition=first_child),
    "while_statement": shape(Idea.LOOP, condition="condition", body="body"),
    "with_initializer": shape(Idea.KEYWORD, name=first_child, value=last_child),
    "yield_statement": shape(Idea.YIELD, value=first_child),
}

LACKS = {
    Idea.ASSERT: "Debug.Assert is a call",
    Idea.DELETE: "what is no longer named is collected",
    Idea.ELEMENT: "markup stands in files of its own",
    Idea.ELSE: "the alternative of an `if` is a statement",
    Idea.SPAWN: "Task.Run is a call",
}

GRAMMARS = (
    Grammar(
        name="csharp",
        family="csharp",
        extensions=(".cs", ".csx"),
        wheel="tree_sitter_c_sharp",
        entry="language",
        shapes=SHAPES,
        imports=_imports,
        lacks=LACKS,
        per_element=frozenset(
            "Select SelectMany Where ForEach ForEachAsync Any All Aggregate ToDictionary ToLookup GroupBy OrderBy"
            " OrderByDescending Sum TakeWhile SkipWhile ConvertAll FindAll RemoveAll".split()
        ),
        untyped=frozenset({"var", "dynamic", "object"}),
        bare_fields=True,
        private_by_default=True,
        argument_holders=frozenset({"argument", "attribute_argument"}),
        transparent=frozenset({"attribute_list"}),
        acting_wrappers=_acts,
        inert=frozenset({"modifier", "type_parameter_constraints_clause", "empty_statement", "attribute_target_specifier"}),
        inert_annotations=frozenset(
            "Obsolete SuppressMessage ExcludeFromCodeCoverage MethodImpl GeneratedCode EditorBrowsable DebuggerDisplay"
            " DebuggerStepThrough PublicAPI UsedImplicitly NotNull CanBeNull Pure Experimental UnconditionalSuppressMessage"
            " RequiresUnreferencedCode RequiresDynamicCode DynamicallyAccessedMembers StackTraceHidden CLSCompliant".split()
        ),
    ),
)
