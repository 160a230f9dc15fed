"""Reads of what is kept elsewhere: rows of a database, objects of a service, answers of a request; of what, and by what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from llmreview.pattern import Pattern
from llmreview.syntax.chains import Chain, outermost, read_chain
from llmreview.syntax.entities import MODEL, TYPE_ARGUMENT, entity
from llmreview.syntax.ideas import Idea
from llmreview.syntax.naming import ends_in, words_of
from llmreview.syntax.prepared import bound
from llmreview.syntax.requested import asks_by_url, is_requester, is_sent, receiver_name
from llmreview.syntax.selects import runs_select

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.calls import Call
    from llmreview.syntax.entities import ReadWords
    from llmreview.syntax.source import SourceFile

Kind = Literal["rows", "store", "service", "request"]
"""How a read is known: a database's own interface; a repository by its name; a client or service by its name; a URL."""


class Read(NamedTuple):
    """A call that reads, with the chain that leads to it."""

    file: SourceFile
    chain: Chain
    kind: Kind
    entity: tuple[str, ...]
    """The words of what is read, in the singular: ``("order", "line")``; empty where nothing tells."""
    keys: tuple[Node, ...]
    """The arguments that say which one is read."""

    @property
    def node(self) -> Node:
        return self.chain.node

    @property
    def shown(self) -> str:
        """The chain as a message names it."""
        shown = ".".join(name for name in self.chain.names[-3:] if name and name != "?")
        return shown if len(shown) <= 60 else self.chain.names[-1]


_FETCHED = Pattern(
    r"\.(?:first|get|last|one|one_or_none|latest|earliest|find|find_by|findOne|findUnique|findFirst|findById|scalar_one\w*)!?\(\)\.\w|\[\*?\]\.\w+\."
)
"""A path that goes on from what was read: a member of a row is at hand."""


def read_at(file: SourceFile, node: Node, words: ReadWords) -> Read | None:
    """The read that the chain ending with a call is; None where it writes, or reads what is in memory."""
    if outermost(file, node) != node:
        return None
    chain = read_chain(file, node)
    if chain is None or not _may_read(chain, words):
        return None
    writing = next((index for index, call in enumerate(chain.calls) if _writes(call, words)), None)
    if writing is not None:
        if writing == 0 or chain.calls[writing - 1].name not in words.words("brings"):
            return None
        chain = chain.until(writing - 1)  # `Order.find(id).destroy` reads before it writes
    for index in range(len(chain.calls) - 1, -1, -1):
        call = chain.calls[index]
        kind = _kind(file, chain, index, words)
        if kind is not None:
            whole = call.node == chain.node or call.name in words.words("prepares")
            part = chain if whole else chain.until(index)
            keys = (*(a.value for c in part.calls for a in c.arguments), *bound(file, part.calls[-1]))
            if keys or kind in ("rows", "store"):
                return Read(file, part, kind, entity(file, part, words), keys)
            return None
    return None


def reference_read(file: SourceFile, member: Node, words: ReadWords) -> bool:
    """Whether a method that is handed over by its name (``repository::findById``) reads."""
    name, holder = file.name(member), file.role(member, "object")
    return holder is not None and _first_word(name) in words.words("read_verbs") and _is_store(file, holder, words) == "store"


def _writes(call: Call, words: ReadWords) -> bool:
    makes_query = call.name in words.words("read_names")  # `createQuery`
    named = (_first_word(call.name) in words.words("write_verbs") and not makes_query) or call.name in words.words("writes")
    return named and _sent(call, words) is None


def _may_read(chain: Chain, words: ReadWords) -> bool:
    """The cheap question before the dear ones: whether some call is named like a read."""
    names = words.words("read_names") | words.words("model_reads")
    return any(call.name in names or _is_named_like_read(call.name, words) or _sent(call, words) for call in chain.calls)


def _sent(call: Call, words: ReadWords) -> Kind | None:
    """What a call does that sends an object which stands for a read: ``send(new GetCommand(…))``, ``client.Do(request)``."""
    if call.name not in words.words("query_senders") or not call.arguments:
        return None
    query = call.file.call(call.arguments[0].value)
    if query is not None and query.constructor:
        named = words_of(query.name)
        asks = bool(named) and named[0] in words.words("read_verbs") and named[-1] in ("query", "command", "request")
        asks = asks and "object" not in named  # what lies in a bucket has no bulk form
        return "service" if asks else None
    return "request" if is_sent(call) else None


def _is_named_like_read(name: str, words: ReadWords) -> bool:
    """``getUser``, ``find_by_id``; or, without a verb, ``UserByID``."""
    verb = _first_word(name)
    if verb in words.words("read_verbs") or verb in words.words("finders"):
        return True
    named = words_of(name)
    return "by" in named[:-1] and verb not in words.words("arranges")


def _first_word(name: str) -> str:
    if "_" in name:
        return name.lstrip("_").partition("_")[0].lower()
    found = words_of(name)
    return found[0] if found else ""


def _kind(file: SourceFile, chain: Chain, index: int, words: ReadWords) -> Kind | None:
    call = chain.calls[index]
    if call.constructor:
        return None
    if (sent := _sent(call, words)) is not None:
        return sent
    name = call.name
    named = _is_named_like_read(name, words)
    if not named and name not in words.words("read_names") | words.words("model_reads"):
        return None
    if runs_select(file, call, words):
        return "rows"
    if words.matches(call, "requests"):
        return "request" if asks_by_url(file, chain, words) else None
    if _is_kept(chain, words) or (_picks(file, call) and "lambdas_query" not in words.words("traits")):
        return None
    by_type = named and _of_type(file, call) and len(call.arguments) > 1
    by_model = name in words.words("model_reads") and _model_root(file, chain, words)
    if by_type or by_model or (words.matches(call, "rows") and not _FETCHED.search(call.path)):
        return "rows"
    if name in words.words("request_names") and is_requester(file, call, words):
        return "request" if asks_by_url(file, chain, words) else None
    return _by_receiver(file, call, words) if named and not ends_in(name, words.words("made")) else None


def _by_receiver(file: SourceFile, call: Call, words: ReadWords) -> Kind | None:
    """What a method that is named like a read reads from, told by what it is called on."""
    if _is_own_store(file, call, words):
        return "store"
    if call.receiver is None:
        return None
    store = _is_store(file, call.receiver, words, _first_word(call.name) in words.words("finders"))
    if store == "service":
        return "service" if len(words_of(call.name)) > 1 and _is_waited_for(file, call, words) else None
    return store


def _picks(file: SourceFile, call: Call) -> bool:
    """``users.find((user) => …)``: a function decides, so that the elements are at hand."""
    return bool(call.arguments) and all(file.idea(file.unwrap(a.value) or a.value) is Idea.LAMBDA for a in call.arguments)


def _is_kept(chain: Chain, words: ReadWords) -> bool:
    """Whether the chain starts from a cache, a map, a configuration: what is in memory already."""
    kept = words.words("in_memory")
    held = chain.names[: len(chain.names) - len(chain.calls)]
    return any(ends_in(name, kept) or "cache" in words_of(name) or (name.isupper() and len(name) > 3) for name in held)


def _of_type(file: SourceFile, call: Call) -> bool:
    """``get(User, id)``, ``find(User.class, id)``: the first argument is a type."""
    if not call.arguments or call.arguments[0].name is not None or call.receiver is None:
        return False
    text = file.text(call.arguments[0].value)
    found = TYPE_ARGUMENT.match(text)
    return found is not None and not text.isupper()


def _model_root(file: SourceFile, chain: Chain, words: ReadWords) -> bool:
    """Whether a chain starts from a class that stands for a table: ``User.find(id)``, ``User::where(…)``."""
    if chain.root is None or file.idea(chain.root) is Idea.CALL:
        return False
    text = file.text(chain.root)
    found = MODEL.match(text)
    return (
        found is not None
        and found[1] not in words.words("no_models")
        and not found[1].endswith(tuple(words.words("no_model_ends")))
    )


def _is_own_store(file: SourceFile, call: Call, words: ReadWords) -> bool:
    """Whether a method of the own object reads because its class is built on a database's layer (``extends ServiceImpl``)."""
    bases = words.words("store_bases")
    if not bases or not (call.receiver is None or file.is_self(call.receiver)) or call.name in file.functions_by_name:
        return False
    cls = file.class_around(call.node)
    body = file.role(cls, "body")
    head = file.source[cls.start_byte : body.start_byte] if cls is not None and body is not None else b""
    return any(base.encode() in head for base in bases)


def _is_store(file: SourceFile, receiver: Node, words: ReadWords, finds: bool = True) -> Kind | None:
    """What a receiver is by its own name or that of its declared type; a table of a context only for what ``finds`` rows."""
    receiver = file.unwrap(receiver, Idea.AWAIT) or receiver
    names = [receiver_name(file, receiver)]
    names.append(file.origin(receiver).rpartition(".")[2].removesuffix("()"))
    lasts = {last[-1] for name in names if (last := words_of(name))}
    if any(ends_in(name, words.words("in_memory")) or "cache" in words_of(name) for name in names):
        return None
    if lasts & words.words("stores"):
        return "store"
    holder = file.role(receiver, "object")
    if holder is not None and not file.is_self(holder):
        held = (file.name(holder) or file.text(holder)[-40:]).strip("_$").lower()
        if held in words.words("units") or (finds and (held in words.words("holders") or held.endswith("dbcontext"))):
            return "rows"
    return "service" if lasts & words.words("services") else None


def _is_waited_for(file: SourceFile, call: Call, words: ReadWords) -> bool:
    """Whether a call of a service says that it goes out: it is awaited, is given a context, or the language has no other way."""
    if any(file.text(a.value) in words.words("contexts") for a in call.arguments) or words_of(call.name)[-1] == "async":
        return True
    parent = call.node.parent
    while parent is not None and file.idea(parent) in (
        Idea.WRAPPER,
        Idea.MEMBER,
        Idea.CALL,
        Idea.ARGUMENTS,
        Idea.RETURN,
        Idea.LAMBDA,
        Idea.COMPREHENSION,
    ):
        parent = parent.parent
    if parent is not None and file.idea(parent) is Idea.AWAIT:
        return True
    return "waits_unseen" in words.words("traits")
