"""The places of a change and of the repository that set a member to null, if there are no others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from llmreview.checks.test_paths import is_test_path
from llmreview.detect.detector import Context
from llmreview.detect.repository import Mention
from llmreview.syntax.grammar import grammar_of
from llmreview.syntax.ideas import Idea
from llmreview.syntax.setters import Member, Setting, settings
from llmreview.syntax.source import SourceFile

MAX_FILES = 40
"""In how many files a name may stand for its uses to be looked at; beyond, nothing is said."""
UNREAD = (".vue", ".svelte", ".astro", ".html", ".razor", ".cshtml", ".erb", ".scala", ".groovy", ".swift", ".dart")
"""Files of code in no mapped language."""
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


def null_settings(
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
