"""Fields, keys and parameters that are null at every place that sets them, in the change and in the repository."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from llmreview.checks.test_paths import is_test_path
from llmreview.detect import Candidate, Context, Mention
from llmreview.model import Evidence, Tier
from llmreview.pattern import Pattern
from llmreview.syntax import Definition, Idea, SourceFile
from llmreview.syntax.fields import fields
from llmreview.syntax.grammar import grammar_of
from llmreview.syntax.setters import Member, Setting, mapping_around, settings

if TYPE_CHECKING:
    from tree_sitter import Node

ANCHORS = (Idea.CLASS, Idea.TYPE, Idea.FUNCTION, Idea.PAIR, Idea.CALL)
_COMPUTED = (Idea.MEMBER, Idea.CALL, Idea.INDEX, Idea.AWAIT, Idea.BINARY)
_ANSWERING = (Idea.RETURN, Idea.YIELD, Idea.COLLECTION, Idea.COMPREHENSION, Idea.LAMBDA, Idea.FUNCTION)
MAX_FILES = 40
"""In how many files a name may stand for its uses to be looked at; beyond, nothing is said."""
UNREAD = (".vue", ".svelte", ".astro", ".html", ".razor", ".cshtml", ".erb", ".scala", ".groovy", ".swift", ".dart")
"""Files of code in no mapped language."""
ADMITS = Pattern(
    r"would (?:need|require)"
    r"|not (?:yet |currently )?(?:tracked|available|implemented|supported|stored|wired|populated|computed)"
    r"|not (?:yet |currently )?(?:calculated|known|provided|used|set|exposed)"
    r"|not (?:yet |currently )?in (?:the )?\w*\s?(?:model|db|schema|data)"
    r"|\byet\b|\btodo\b|\bfixme\b|compatib|placeholder|for now|\blater\b|needs? to (?:be|come|fetch)|\bstub|future"
    r"|no (?:source|data) (?:for|yet)|unused|(?:can|could)(?:not|n't) be (?:determined|computed|known)",
    re.IGNORECASE,
)
"""What authors write beside a null that they know to be for want of a value."""
REQUIRED = Pattern(
    r"required by|schema requires|must be (?:present|null)|expects? null"
    r"|spec(?:ification)? (?:requires|says|demands)|mandatory|protocol",
    re.IGNORECASE,
)
PARSED = (
    r"\bas\s+(?:unknown\s+as\s+)?{0}\b|(?<!List)(?<!Set)(?<!Collection)(?<!Task)(?<!Queue)<\s*{0}(?:\[\]|\?)?\s*>\s*\(|:\s*{0}(?:\[\])?\s*=\s*(?:await|JSON)"
    r"|@(?:RequestBody|Valid|ModelAttribute)\b.*\b{0}\b|\b{0}(?:\.|::)class\b|\btypeof\({0}\)|\b(?:DbSet|IOptions\w*|Configure|Deserialize\w*|Read\w+|Get\w*)<(?:\w+<)?{0}\b|\[From\w+\]\s*{0}\b|\*\*.*\b{0}\b|\b{0}\(\*\*"
    r"|\b{0}\.(?:parse|safeParse|model_validate|from_|parse_obj|fromJson|schema)"
    r"|\bvar\s+\w+\s+(?:\[\]|\*|map\[\w+\])*(?:\w+\.)?{0}\b|\bnew\((?:\w+\.)?{0}\)|\b{0}\{\}|\[\]\*?(?:\w+\.)?{0}\{\}|\w\[\*?(?:\w+\.)?{0}\]\("
)
HANDED = (
    r"(?<![\w.]){0}\s*[,)\]};]|(?:[:=]|::|\breturn)\s*(?:[\w.]+\.)?{0}\s*[,;)\]}]?\s*$"
    r"""|::{0}\b|[\w.]\.{0}\s*[,)\]};]|["'`]{0}["'`]"""
)
"""A function's name that stands without a call: handed about, or looked up by its text."""


def detect(node: Node, file: SourceFile, context: Context) -> Iterator[Candidate]:
    """What the change adds and nothing ever fills: declared fields, parameters, keys and arguments."""
    if is_test_path(file.path) or file.partial or not context.repository.known:
        return
    idea = file.idea(node)
    if idea in (Idea.CLASS, Idea.TYPE):
        yield from _declared_fields(node, file, context)
    elif idea is Idea.FUNCTION:
        yield from _parameters(node, file, context)
    elif idea is Idea.PAIR and _is_null(file, file.role(node, "value")) and file.is_changed(node):
        yield from _key(node, file, context)
    elif idea is Idea.CALL and file.is_changed(node):
        yield from _arguments(node, file, context)


def _is_null(file: SourceFile, node: Node | None) -> bool:
    node = file.unwrap(node)
    return node is not None and file.idea(node) is Idea.NULL


def _follows_schema(file: SourceFile, node: Node, context: Context) -> bool:
    """Whether a place is named after somebody else's interface, which says what is there: ``OpenAIChoice``."""
    around = [node, *(a for a in file.ancestors(node) if file.idea(a) in (Idea.CLASS, Idea.FUNCTION, Idea.LAMBDA))]
    named = "".join((file.path.rpartition("/")[2], *(file.name(part) for part in around))).replace("_", "").lower()
    return any(word in named for word in context.vocabulary.words("schemas"))


# Fields of the change's own types


def _declared_fields(cls: Node, file: SourceFile, context: Context) -> Iterator[Candidate]:
    owner = file.name(cls)
    incoming = owner.endswith(tuple(context.vocabulary.words("incoming")))  # others fill it, unless the code itself says null
    if (
        not owner
        or _is_mapped(file, cls, context)
        or _follows_schema(file, cls, context)
        or not _bases_are_own(file, cls, context)
    ):
        return
    declared = fields(file, cls)
    names = frozenset(field.name for field in declared)
    positions = _positions(file, cls, declared)
    for field in declared:
        holder = field.holder or field.node
        if not file.is_changed(field.node) or field.name.isupper() or _is_plain_type(file, field):
            continue
        if _is_mapped(file, holder, context):
            continue
        initial = _initial(file, field)
        if initial is not None and not _is_null(file, initial):
            continue
        member = Member(field.name, owner, positions.get(field.name), names - {field.name})
        is_own = _is_own(file, field)
        needs_null = initial is None or (incoming and not is_own)
        found = _all_null(member, file, context, needs_null=needs_null, starts_null=is_own)
        if found is not None and not _is_required(file, holder) and not _waits_for_callers(file, cls, field.name, found):
            admitted = _admitted(found) or bool(_admission(file, holder))
            sure = admitted or (bool(found) and len(names) > 1 and not incoming)
            tier: Tier | None = None if sure else "check"
            yield _candidate(file, field.node, f"{owner}.{field.name} is null wherever it is set", found, tier)


def _waits_for_callers(file: SourceFile, cls: Node, name: str, found: list[Setting]) -> bool:
    """Whether a setter of the class takes the value, and nobody calls it yet: those who will are not known."""
    bare = name.lstrip("_").lower()
    setters = {bare, f"set{bare}", f"with{bare}"}
    methods = (f for f in file.walk(cls, Idea.FUNCTION) if file.name(f).replace("_", "").lower() in setters)
    takes = any(file.scope(method).parameters() for method in methods)
    return takes and not any(s.file.idea(s.node) is Idea.CALL for s in found)


def _initial(file: SourceFile, field: Definition) -> Node | None:
    """What a field is at first: its own value or default, or the default of the parameter that it is set to."""
    value = field.value if field.value is not None else file.role(field.holder, "default")
    if value is None or file.idea(value) is not Idea.NAME:
        return value
    definition = file.scope(value).definition_before(file.text(value), value)
    return definition.value if definition is not None and definition.kind == "parameter" else value


def _is_own(file: SourceFile, field: Definition) -> bool:
    """Whether a field starts as null and only its own class can set it."""
    holder = field.holder
    if holder is None or file.idea(holder) is not Idea.FIELD or not _is_null(file, field.value):
        return False
    declarations = [file.text(node) for node in (holder, holder.parent) if node is not None]
    return field.name.startswith(("_", "#")) or any(text.startswith("private") for text in declarations)


def _is_plain_type(file: SourceFile, field: Definition) -> bool:
    """Whether a declared type cannot be null, or says that nothing but null is meant."""
    text = file.text(field.type).strip(": ")
    return text in (
        "int",
        "long",
        "boolean",
        "double",
        "float",
        "char",
        "byte",
        "short",
        "null",
        "undefined",
        "None",
        "never",
        "void",
    )


def _positions(file: SourceFile, cls: Node, declared: list[Definition]) -> dict[str, int]:
    """At which position a construction gives each field: that of the constructor's parameter for it, else as declared."""
    for symbol in file.symbols if file.role(cls, "parameters") is None else ():
        inside = cls.start_byte <= symbol.core.start_byte and symbol.core.end_byte <= cls.end_byte
        if symbol.kind == "method" and inside and symbol.own_name in (file.name(cls), "constructor", "__init__", "__construct"):
            given = {parameter.name: i for i, parameter in enumerate(file.scope(symbol.core).parameters())}
            assignments = list(file.walk(symbol.core, Idea.ASSIGNMENT))
            set_to = {file.name(file.role(a, "target")): file.text(file.role(a, "value")) for a in assignments}
            return {field: given[value] for field, value in set_to.items() if value in given} | {
                name.removeprefix(file.grammar.sigil): i for name, i in given.items()
            }
    return {field.name: i for i, field in enumerate(declared)}


def _is_mapped(file: SourceFile, node: Node, context: Context) -> bool:
    """Whether an annotation says that a framework fills it."""
    mapped = context.vocabulary.words("mapped")
    tag = file.text(file.role(node, "tag"))
    if tag and mapped.intersection(re.findall(r'(\w+):"', tag)):
        return True
    return any(set(re.split(r"[.\\]", file.name(annotation))) & mapped for annotation in _annotations(file, node))


def _annotations(file: SourceFile, node: Node) -> Iterator[Node]:
    """The annotations of a declaration: before its name, or beside it in a node that holds nothing else."""
    name, outer = file.role(node, "name") or node, node.parent
    around = [c for c in outer.named_children[:8] if c != node] if outer is not None else []
    before = [c for c in node.named_children if c.end_byte <= name.start_byte]
    before += around if all(file.idea(c) is Idea.ANNOTATION for c in around) else []
    for child in before:
        yield from file.walk(child, Idea.ANNOTATION)


def _bases_are_own(file: SourceFile, cls: Node, context: Context) -> bool:
    """Whether no foreign type prescribes the fields: there are no bases, or they are of this file or merely technical."""
    bases = _bases(file, cls)
    known = context.vocabulary.words("own_bases") | {s.own_name for s in file.symbols if s.kind in ("class", "type")}
    return all(base in known for base in bases)


def _bases(file: SourceFile, cls: Node) -> list[str]:
    name, body = file.role(cls, "name"), file.role(cls, "body")
    if name is None or body is None:
        return []
    after = file.role(cls, "parameters") or name
    text = file.source[after.end_byte : body.start_byte].decode(errors="replace")
    text = re.sub(r"<[^<>]*>|\[[^\[\]]*\]|\w+\s*=\s*\w+", "", text)
    return [w for w in re.findall(r"[A-Za-z_]\w*", text) if w not in ("extends", "implements", "permits", "struct")]


# Parameters


def _parameters(function: Node, file: SourceFile, context: Context) -> Iterator[Candidate]:
    name, cls = file.name(function), file.enclosing(function, Idea.CLASS, Idea.TYPE)
    if file.role(function, "body") is None or len(name) < 4 or name.startswith("__") or name == "constructor":
        return
    if any(_annotations(file, function)):
        return
    if cls is not None and (_bases(file, cls) or file.name(cls) == name):
        return
    if file.role(function, "owner") is not None and not file.grammar.private_names(name):
        return  # any interface may ask for it
    parameters = file.scope(function).parameters()
    places = list(dict.fromkeys(_place_of(d) for d in parameters))
    for parameter in parameters:
        own_name = parameter.name.removeprefix(file.grammar.sigil)
        hands_on = re.sub(r"^(?:set|with)_?", "", name).lower() == own_name.lower()
        if (
            hands_on
            or not file.is_changed(parameter.node)
            or parameter.holder is None
            or file.idea(parameter.holder) not in (Idea.PARAMETER, Idea.NAME)
        ):
            continue
        default_null = _is_null(file, parameter.value) or file.text(parameter.holder).startswith(f"{parameter.name}?")
        if parameter.value is not None and not default_null:
            continue
        member = Member(own_name, name, places.index(_place_of(parameter)), field=False)
        found = _all_null(member, file, context, needs_null=not default_null)
        if found is None:
            continue
        if found:
            yield _candidate(file, parameter.node, f"{name} gets null for {parameter.name} at every call", found, "check")
        elif default_null and not _is_shared(file, function, own_name):
            message = f"No caller of {name} passes {parameter.name}: it is always its default, null"
            yield _candidate(file, parameter.node, message, found, "check")


def _place_of(parameter: Definition) -> int:
    """What tells the places of arguments apart: several names may share one type, or stand in one pattern."""
    return parameter.node.id if parameter.type is not None or parameter.holder is None else parameter.holder.id


def _is_shared(file: SourceFile, function: Node, name: str) -> bool:
    """Whether other functions of the file take a parameter of that name that may be left out, too: it belongs to their form."""
    alike = re.compile(rf"\b{re.escape(name)}\s*(?:\?|(?::[^,)]*)?=\s*(?:None|null|undefined)\b)")
    others = (s for s in file.symbols if s.core != function and s.kind in ("function", "method"))
    return sum(alike.search(file.text(file.role(s.core, "parameters"))) is not None for s in others) > 1


# Keys of mappings and arguments without a declaration in the change


def _key(pair: Node, file: SourceFile, context: Context) -> Iterator[Candidate]:
    key = file.role(pair, "key")
    name = file.string(key) or file.text(key)
    mapping = mapping_around(file, pair)
    if (
        mapping is None
        or _follows_schema(file, mapping, context)
        or not name.isidentifier()
        or name.isupper()
        or _declared_in_change(name, context)
        or _is_required(file, pair)
    ):
        return
    comment = _admission(file, pair)
    if _is_reset(file, mapping, name, context) or (not comment and not _is_answer(file, mapping, name, context)):
        return
    member = Member(name, "", None, _keys(file, mapping) - {name})
    found = _all_null(member, file, context, needs_null=True)
    if found:
        yield _candidate(file, pair, f"{name} is null wherever it is set", found, None if comment else "check")


def _keys(file: SourceFile, mapping: Node) -> frozenset[str]:
    keys = (file.role(p, "key") for p in file.elements(mapping))
    return frozenset(file.string(k) or file.text(k) for k in keys if k is not None)


def _declared_in_change(name: str, context: Context) -> bool:
    """Whether a type of the change declares it: then its declaration is judged."""
    for change in context.sources.readable:
        source = context.sources.new(change)
        if source is None or name.encode() not in source.words:
            continue
        types = (fields(source, cls) for cls in source.query(Idea.CLASS, Idea.TYPE))
        if any(field.name == name and source.is_changed(field.node) for declared in types for field in declared):
            return True
    return False


def _is_reset(file: SourceFile, mapping: Node, name: str, context: Context) -> bool:
    """Whether a mapping is a query, a configuration, the start or the end of some state, or is altered by a spread."""
    words = context.vocabulary
    if any(file.idea(c) is Idea.SPREAD for c in file.elements(mapping)):
        return True
    for outer in file.ancestors(mapping):
        idea = file.idea(outer)
        label = ""
        if idea is Idea.PAIR:
            label = file.string(file.role(outer, "key")) or file.text(file.role(outer, "key"))
            if label in words.words("predicates") or label.startswith("$"):
                return True
        elif idea is Idea.CALL:
            call = file.call(outer)
            if call is not None and call.name in words.words("queries"):
                return True
        elif idea is Idea.ASSIGNMENT:
            label = file.text(file.role(outer, "target"))
        elif idea in (Idea.FUNCTION, Idea.LAMBDA):
            label = file.name(outer)
        if any(word in label.lower() for word in words.words("resets")):
            return True
        if idea is Idea.FUNCTION:
            return False
    return False


def _is_answer(file: SourceFile, mapping: Node, name: str, context: Context) -> bool:
    """Whether a mapping is a record of computed values that goes out: returned, or handed to what answers."""
    entries = file.elements(mapping)
    values = [file.unwrap(file.role(entry, "value")) or entry for entry in entries]
    computed = [v for v in values if file.idea(v) in _COMPUTED]
    nulls = [v for v in values if _is_null(file, v)]
    named = [v for v in values if file.idea(v) is Idea.NAME]
    if not computed or len(computed) + len(named) < 2 or len(nulls) > len(computed) + len(named):
        return False
    if name in context.vocabulary.words("mundane") or len(name) < 5:
        return False
    outer = mapping.parent if file.idea(mapping) is not Idea.ARGUMENTS or mapping.parent is None else mapping.parent.parent
    while outer is not None and file.idea(outer) in (Idea.WRAPPER, Idea.ARGUMENTS):
        outer = outer.parent
    if outer is None:
        return False
    idea = file.idea(outer)
    call = file.call(outer) if idea is Idea.CALL else None
    if call is not None:
        return call.name in context.vocabulary.words("answers")
    return idea in _ANSWERING or (idea is Idea.BLOCK and file.idea(outer.parent or outer) in _ANSWERING)


def _arguments(node: Node, file: SourceFile, context: Context) -> Iterator[Candidate]:
    """Null arguments beside which the author says that there is no value yet, and setters that are only ever given null."""
    call = file.call(node)
    if call is None or not call.name or call.name in context.vocabulary.words("queries"):
        return
    for position, argument in enumerate(call.arguments):
        if not _is_null(file, argument.value):
            continue
        holder = argument.value.parent if argument.name and argument.value.parent is not None else argument.value
        comment = _admission(file, holder)
        setter = (
            len(call.arguments) == 1 and call.receiver is not None and call.name.startswith("set") and call.name[3:4].isupper()
        )
        if not comment or not file.is_changed(holder) or _is_required(file, holder):
            continue
        keyed = position == 1 and len(call.arguments) == 2 and call.name in context.vocabulary.words("copies")
        key = (file.string(call.arguments[0].value) or "") if keyed else ""
        name = argument.name or key or (call.name[3].lower() + call.name[4:] if setter else "")
        if not name and len(call.arguments) > 1 and call.name not in file.functions_by_name:
            continue  # what another's function is to be given
        if name and _declared_in_change(name, context):
            continue
        plain = Member(name, call.name, position if argument.name is None else None, field=False)
        found = _all_null(Member(name) if key else plain, file, context, needs_null=True)
        if found:
            yield _candidate(
                file, holder, f"{name or f'argument {position + 1}'} of {call.name} is null at every call", found, None
            )


# Asking every place


def _all_null(
    member: Member, file: SourceFile, context: Context, needs_null: bool, starts_null: bool = False
) -> list[Setting] | None:
    """The places that set ``member`` to null; None if one sets something else or that is not known, or if none sets it at all.

    With ``needs_null`` false, places that leave it out suffice: its default is null; with ``starts_null`` none is needed.
    """
    own = [s for f in context.sources.readable if (s := context.sources.new(f)) is not None and _may_name(s, member)]
    here = _nulls(member, sorted(own, key=lambda s: s is not file), context) if len(own) <= MAX_FILES else None
    if here is None or (needs_null and not here[0]):
        return None
    found = _nulls(member, _naming_files(member, own, context), context)
    if found is None:
        return None
    nulls, left_out = found
    if needs_null and not nulls:
        return None
    made_in_product = [s for s in nulls if not is_test_path(s.file.path) and not _is_blank(s, context)]
    return made_in_product or ([] if (left_out or starts_null) and not nulls else None)


def _is_blank(setting: Setting, context: Context) -> bool:
    """Whether a construction makes the instance that stands for "nothing": `EMPTY = new Options(null)`."""
    file, node = setting.file, setting.node
    if file.idea(node) is not Idea.CALL:
        return False
    holders = (file.enclosing(node, Idea.ASSIGNMENT, Idea.FIELD, Idea.BLOCK), file.enclosing(node, Idea.FUNCTION))
    labels = [file.text(file.role(h, "target")) or file.name(h) for h in holders]
    return any(word in label.lower() for label in labels for word in context.vocabulary.words("blanks"))


def _nulls(member: Member, files: Iterable[SourceFile | None], context: Context) -> tuple[list[Setting], int] | None:
    """The places that set null, and how many of the product leave the member out; None if a place fills it or is unread."""
    nulls, left_out = [], 0
    for source in files:
        if source is None:
            return None
        for setting in settings(source, member, context.vocabulary.words("copies")):
            if not setting.known or (setting.value is not None and not setting.is_null):
                return None
            nulls += [setting] if setting.is_null else []
            left_out += setting.value is None and not is_test_path(source.path)
    return nulls, left_out


def _naming_files(member: Member, own: list[SourceFile], context: Context) -> Iterator[SourceFile | None]:
    """The files of the repository in which the member may be set; None among them says that they cannot all be known."""
    capital = member.name[:1].upper() + member.name[1:]
    words = {member.name, f"set{capital}", f"with{capital}"} if member.field else set()
    mentions = context.repository.mentions(*(words | {member.owner}) - {""})
    if mentions is None or (member.owner and _used_otherwise(member, mentions)):
        yield None
        return
    paths = list(dict.fromkeys(m.path for m in mentions if grammar_of(m.path) is not None))
    if len(paths) > MAX_FILES:
        yield None
        return
    if member.field and any(_may_set(member, m) for m in mentions):
        yield None
        return
    by_path = {source.path: source for source in own}
    for path in paths:
        yield by_path.get(path) or context.repository.file(path)


def _may_set(member: Member, mention: Mention) -> bool:
    """Whether a line of code that cannot be read gives the member a value: in a template, or a component of one."""
    if grammar_of(mention.path) is not None or not mention.path.endswith(UNREAD):
        return False
    return re.search(rf"\b{re.escape(member.name)}\s*(?:=(?![=>])|:)", mention.text) is not None


def _may_name(source: SourceFile, member: Member) -> bool:
    """Whether a file may set a member at all: the cheap question before the dear one."""
    capital = f"{member.name[:1].upper()}{member.name[1:]}"
    words = [member.name, f"set{capital}", f"with{capital}", f"set_{member.name}"] if member.field else []
    return any(word.encode() in source.words for word in (*words, member.owner) if word)


def _used_otherwise(member: Member, mentions: tuple[Mention, ...]) -> bool:
    """Whether the type is filled from outside, or the function handed about, so that not every place can be seen."""
    owner = re.escape(member.owner)
    parsed = re.compile(PARSED.replace("{0}", owner))
    if member.field:
        return any(parsed.search(m.text) for m in mentions)
    handed = re.compile(HANDED.replace("{0}", owner))
    plain = re.compile(r"^\s*(?:import|from|export|//|#|\*|/\*|\w+,?$|\} from)")
    return any(handed.search(m.text) and not plain.search(m.text) for m in mentions if grammar_of(m.path) is not None)


def _admission(file: SourceFile, node: Node) -> str:
    """A comment at a place that says that there is no value yet."""
    return next((c for c in file.comments_near(node) if ADMITS.search(c)), "")


def _admitted(found: list[Setting]) -> bool:
    return any(_admission(s.file, s.node) for s in found)


def _is_required(file: SourceFile, node: Node) -> bool:
    return any(REQUIRED.search(c) for c in file.comments_near(node))


def _candidate(file: SourceFile, node: Node, message: str, found: list[Setting], tier: Tier | None) -> Candidate:
    evidence = []
    for setting in found[:8]:
        place = setting.file.place(setting.node)
        comment = _admission(setting.file, setting.node).strip("/#* \n")
        note = f"sets null, and says: {comment[:80]}" if comment else "sets null"
        evidence.append(Evidence(setting.file.path, place.line, place.end_line, note))
    return Candidate(file.place(node), message, tuple(evidence), tier=tier)
