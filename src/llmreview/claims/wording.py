"""Forms that statements take: what is said to be done, to what, and whether it is said at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from llmreview.claims.headings import is_aside, is_below_an_aside
from llmreview.claims.texts import Statement
from llmreview.pattern import Pattern

CODE_SPAN = Pattern(r"`([^`\n]{1,120})`")
_IDENTIFIER = Pattern(r"[@$]?[A-Za-z_]\w*(?:(?:\.|::|->|#)[A-Za-z_]\w*)*(?:\(\))?[!?]?")
_CODE_LIKE = Pattern(r"[a-z]+[A-Z]\w*|[A-Z][a-z0-9]+[A-Z]\w*|\w+_\w+|\w+\(\)|\w+::\w+|[A-Za-z_]\w*#[A-Za-z_]\w*")
"""Words that are names even without ticks: ``camelCase``, ``snake_case``, ``name()``."""
_VERSION = Pattern(r"[vV]?\d*(?:_\d+)+")
"""A version as branches and files have it: ``v4_2_0``."""
_PATH = Pattern(r"(?:[\w.@()\[\]-]+/)*[\w.@()\[\]-]*[\w)\]]\.[A-Za-z][A-Za-z0-9]{0,9}")
_EXTENSIONS = frozenset(
    "py pyi ts tsx js jsx mjs cjs java kt kts go cs csproj rb erb rake php rs sh bash "
    "zsh yaml yml sql json toml md mdx rst txt xml html css "
    "scss sass less vue svelte gradle properties cfg ini lock proto graphql tf tpl hcl "
    "env c h cc cpp hpp swift scala ex exs dart bat ps1".split()
)
CODE = (".py", ".ts", ".tsx", ".js", ".jsx", ".java", ".kt", ".go", ".cs", ".rb", ".php", ".rs", ".sql", ".vue")
"""How files of code are called in what they end in."""
REMOVE = (
    r"(?:remov(?:e|es|ed|ing)|delet(?:e|es|ed|ing)|drop(?:s|ped|ping)?|get(?:s|ting)? rid of|got rid of|eliminat(?:e|es|ed|ing))"
)
ADD = (
    r"(?:add(?:s|ed|ing)?|includ(?:e|es|ed)|writ(?:e|es|ten)|wrote|introduc(?:e|"
    r"es|ed|ing)|creat(?:e|es|ed|ing)|implement(?:s|ed|ing)?)"
)
CHANGE = (
    r"(?:updat(?:e|es|ed|ing)|modif(?:y|ies|ied|ying)|chang(?:e|es|ed|ing)|refactor(?:s|"
    r"ed|ing)?|rewrit(?:e|es|ten|ing)|rewrote|rework(?:s|ed|ing)?|"
    r"fix(?:es|ed|ing)?|improv(?:e|es|ed|ing)|extend(?:s|ed|ing)?|adjust(?:s|ed|ing)?|"
    r"simplif(?:y|ies|ied|ying)|clean(?:s|ed)? up|edit(?:s|ed)?|"
    r"bump(?:s|ed)?|optimi[sz]e[sd]?|correct(?:s|ed)?|patch(?:es|ed)?|enhanc(?:e|es|ed)|harden(?:s|ed)?|document(?:s|ed)?)"
)
DEED = Pattern(
    rf"^(?:also |now |and )?(?:{ADD}|{CHANGE}|{REMOVE}|us(?:e|es|ed|ing)|mov(?:e|es|ed|ing)|renam\w+|extract\w*|replac\w+|"
    r"support\w*|mak(?:e|es|ing)|ensur\w+|prevent\w*|avoid\w*|allow\w*|enabl\w+|disabl\w+|handl\w+|resolv\w+|switch\w*|"
    r"introduc\w+|convert\w*|implement\w*|migrat\w+|stream\w*|reduc\w+)\b",
    re.IGNORECASE,
)
"""A statement that tells of something done to the code."""
_DEED_OF_A_FILE = Pattern(
    r"(?:new|now|minor|small|same|bump\w*|wir(?:e|es|ed|ing)|validat\w+|check(?:s|ed)?|export(?:s|ed)?|expos\w+|guard(?:s|ed)?|"
    r"skip(?:s|ped)?|pars(?:e|es|ed)|return(?:s|ed)?|pass(?:es|ed)?|set(?:s|ting)?|log(?:s|ged)?|retr(?:y|ies|ied)|cach(?:e|es|ed)|"
    r"stop(?:s|ped)?|start(?:s|ed)?|split(?:s|ting)?|merg(?:e|es|ed)|sort(?:s|ed)?|filter(?:s|ed)?|escap(?:e|es|ed)|"
    r"regist(?:er|ers|ered)|render(?:s|ed)?|show(?:s|ed)?|hid(?:e|es|den)|call(?:s|ed)?|accept(?:s|ed)?|reject(?:s|ed)?|throw(?:s|n)?|"
    r"rais(?:e|es|ed)|load(?:s|ed)?|read(?:s)?|apply|appl(?:y|ies|ied)|align(?:s|ed)?|revert(?:s|ed)?|restor(?:e|es|ed)|"
    r"enforc(?:e|es|ed)|limit(?:s|ed)?|increas(?:e|es|ed)|decreas(?:e|es|ed)|inlin(?:e|es|ed))\b",
    re.IGNORECASE,
)
"""What beside such deeds is told of a file that leads the statement: ``src/app.py: retry on timeouts``."""


_LEFT_ALONE = Pattern(
    r"\b(?:unaffected|unchanged|untouched|no changes?(?: (?:is |are )?(?:needed|required|necessary))?|as[- ]is|"
    r"which (?:stays?|remains?))\W*$",
    re.IGNORECASE,
)
_STATE = Pattern(
    r"\W*(?:uses\b|pass(?:e[sd])?\W*(?:$|\|)|(?:now |also )*(?:is |gets? )?"
    r"(?:runs?|executed|sent|served|rendered|cached|read|loaded|called|invoked|published|shipped|included|kept|triggered)"
    r" (?:with|by|to|on|as|when|from|before|after|in|every|at|during)\b)",
    re.IGNORECASE,
)
"""What is told of a file as it is, or by what is around it, in a table of all: ``✅ Uses `load()` ``, ``pass``, ``sent with a
header``."""
_UNDONE = Pattern(r"\W*?(?:[☐⬜🔲🚧⏳✗✘]|❌(?!\W*(?:remov|delet|drop)))", re.IGNORECASE)
"""What leads an item that is not done."""
_ELSEWHERE = Pattern(
    r"^[0-9a-f]{7,40} (?=\w)"
    r"|\b(?:in|by|via|from|since) (?:pr |mr |pull request |issue |commits? )?(?:#\d+|![0-9]+|[0-9a-f]{7,40}\b)"
    r"|\b(?:added|introduced|removed|renamed|deprecated|changed|released) (?:in|since|with) (?:version |release )?"
    r"v?\d+\.\d+(?:\.\d+)?\b(?!\w|\.\w)"
    r"|^(?:pr|mr|pull request|issue|commit) (?:#\d+|![0-9]+|`?[0-9a-f]{7,40}`?) (?=[a-z])"
    r"|\b(?:added|introduced|removed|renamed|deprecated|changed|released) (?:in|since|with) [\w./@-]{2,40} v?\d+\.\d+"
    r"|\b(?:added|introduced|removed|renamed|deprecated|changed|released) (?:in (?:19|20)\d\d\b|(?:in|by) https?://)"
    r"|\(commit [0-9a-f]{7,40}\)|^[\w./-]+ #\d+ (?:added|introduced|removed|renamed|fixed|moved|changed)\b"
    r"|\b(?:in|by|via|from|since) (?:an?|the|another) (?:previous |earlier |prior |separate |other |parent |upstream |last )?"
    r"(?<!the )(?:pr|mr|pull request|merge request|commit|branch|release)\b|\blast (?:week|month|release|year)\b|\byesterday\b",
    re.IGNORECASE,
)
"""Where something was done other than here."""
_MAYBE_ELSEWHERE = Pattern(
    r"\b(?:next|later|separate|another|future|follow[- ]?up|subsequent|upcoming) "
    r"(?:pr|mr|pull request|merge request|commit|branch|repo(?:sitory)?)\b"
    r"|\b(?:on|in) (?:the|our|an?|another|its own) (?:[\w./-]+ )?(?:branch|repo|repository|monorepo)\b"
    r"|\b(?:wiki|confluence|notion|sharepoint|google docs?|zendesk|upstream)\b|\bseparately\b|\bautomatically\b|"
    r"\bon (?:each |every |the next )?release\b|\bago\b|\blast (?:spring|summer|autumn|fall|winter|sprint|quarter|\w+day)\b"
    r"|\b(?:was|were) (?:added|written|created|introduced) (?:before|when|back|long|while)\b"
    r"|\b(?:bring|put|add)(?:s|ing)? (?:it|them|this|that) back\b|\brestor(?:e|es|ed|ing) (?:it|them|this|that)\b"
    r"|\bre-?add(?:s|ed|ing)? (?:it|them|this|that)\b",
    re.IGNORECASE,
)
"""What shows that something may have been done elsewhere, or at another time."""
_MISTAKEN = Pattern(r"\b(?:by (?:mistake|accident)|accidentally|mistakenly|inadvertently|too early|prematurely)\b", re.IGNORECASE)
_BY_A_PROGRAM = Pattern(
    r"\b(?:added|created|written|generated|updated|produced|inserted) by (?:the |an? |our )?(?:[\w-]+ ){0,2}"
    r"(?:build|scripts?|installer|generator|bundler|compiler|commands?|cli|program|workflow|hooks?)\b",
    re.IGNORECASE,
)
"""What is done as something runs: ``dist/index.js, added by the build script``."""
_CONSIDERED = Pattern(
    r"^(?:verified|confirmed|checked|noted|noticed|found|discovered|realized) (?:that|how|whether)\b|"
    r"^(?:remov|renam|extract|delet|dropp|add|mov|updat|writ|splitt)ing "
    r"(?:(?!(?:since|because|as|which|that|who|where|when|if|so|and)\b)[^\s,;]{1,80} ){1,12}?"
    r"(?:is|was|are|were|turned|would|broke|breaks|caused|causes|requires|needs|led|leads|proved|seems|did|does|comes|stays)\b"
    r"|^(?:remov|delet|dropp?|renam)(?:e|es|ed|ing)? .{1,120} to (?:confirm|verify|check|see|test)\b",
    re.IGNORECASE,
)
"""A deed that is spoken of, rather than told: ``Removing it is left to others``."""
_INSTRUCTION = Pattern(r"(?:verify|confirm|check|open|follow|try|visit|navigate|click)\b", re.IGNORECASE)
_STORY = Pattern(r"(?:the|an?|one|another|each)\b[^.`]{1,80}? then (?:\w+ed|went|made|sent|took|ran)\b", re.IGNORECASE)
_BEFORE = Pattern(
    r"(?:the |an? |our |its )?(?:[\w`'.:()/-]+ ){1,8}?(?:was|were) (?:(?:only|always|just) )?(?:\w{3,}ing\b|"
    r"(?:added|created|written|introduced|implemented|included|moved|extracted|updated)\b.*?"
    r"\b(?:but|however|yet|instead of|without)\b)",
    re.IGNORECASE,
)
"""What was before: ``The hook was routing all through `send()` ``, ``It was added to one list but not to the other``."""
_OF_SOME = Pattern(
    r"`[^`]+` (?:(?:existing|unit|integration) )*tests? (?:\w+ ){0,2}(?:unchanged|untouched|intact|unmodified)\b", re.IGNORECASE
)
"""Tests of something in particular, where others may be altered."""
_OF_OTHERS = Pattern(
    r"^(?!as\b)(?:[\w'-]+ ){1,3}(?:suggest|ask|request|recommend|propos|want|comment)\w*$|^(?:[\w'-]+ ){1,3}(?:said|says)$",
    re.IGNORECASE,
)
"""What words of others are introduced with."""
_LABEL = Pattern(r"[\W_]*([A-Za-z][\w '-]{1,30})[*_]*:[*_]*\s")
_NO = Pattern(r"\W*no\W*", re.IGNORECASE)
_NOT_DONE = r"no|todo|tbd|pending|open|planned|later|in progress|wip|skipped|not (?:yet|done|started)\b.*"
_UNDONE_CELL = Pattern(rf"\W*[❌✗✘☐⬜🔲🚧⏳]\W*|[\W🚧⏳]*(?:{_NOT_DONE})\W*", re.IGNORECASE)
_DEED_DONE = Pattern(
    r"\b(?:added|updated|written|removed|renamed|extracted|moved|done|implemented|documented|tested)\b", re.IGNORECASE
)


SHORTEST_NAME = 4
"""Letters from which on a name is told from other words."""


class Name(NamedTuple):
    """Something that a statement calls by its name in the code: ``text`` without parentheses, ``last`` its last segment."""

    text: str
    last: str
    start: int
    end: int
    is_path: bool


def is_about_now(statement: Statement) -> bool:
    """Whether a statement speaks of what this change does, as opposed to plans, causes, conditions and what was before."""
    if statement.ticked is False or statement.plain.endswith("?") or is_below_an_aside(statement):
        return False
    if _UNDONE.match(statement.text) or _ELSEWHERE.search(statement.plain) or _is_undone_row(statement.text):
        return False
    label = _LABEL.match(statement.text) if not statement.is_title else None
    return label is None or not (is_aside(label[1]) or _OF_OTHERS.search(label[1]))


def doubt_of_place(statement: Statement) -> str | None:
    """Why what a statement says may have been done elsewhere, by mistake, or not at all; None where nothing says so."""
    text = statement.plain
    if _INSTRUCTION.match(text) and not (statement.is_title or statement.ticked):
        return "it may be what others are to do"
    if _STORY.match(text) or _BEFORE.match(text):
        return "it tells what happened"
    if _CONSIDERED.match(text) or (_MISTAKEN.search(text) and not DEED.match(text)):
        return "what is spoken of need not be what this change did"
    if _BY_A_PROGRAM.search(text):
        return "it may be done as something runs"
    if _OF_SOME.search(text):
        return "it is said of some tests only"
    return "it may have been done elsewhere" if _MAYBE_ELSEWHERE.search(text) else None


def _is_undone_row(text: str) -> bool:
    """Whether a row of a table says of a deed that it is not done."""
    cells = text.split(" | ")
    return len(cells) > 1 and any(
        _UNDONE_CELL.fullmatch(cell) and (not _NO.fullmatch(cell) or any(_DEED_DONE.search(other) for other in cells))
        for cell in cells
    )


def is_deed_of_a_file(text: str) -> bool:
    """Whether what follows a file's name tells of work on it, as opposed to how things are or were in it."""
    if _LEFT_ALONE.search(text) is not None or is_use_of_a_file(text):
        return False
    return DEED.match(text) is not None or _DEED_OF_A_FILE.match(text) is not None


def is_use_of_a_file(text: str) -> bool:
    """Whether what follows a file's name tells what happens with it: ``now runs before each release``."""
    return _STATE.match(text) is not None


def names_in(text: str) -> Iterator[Name]:
    """Names and paths: what stands in ticks, and words that can be nothing else."""
    spans = [(m.start(), m.end(), m[1].strip()) for m in CODE_SPAN.finditer(text)]
    for start, end, span in spans:
        name = as_name(span, start, end)
        if name is not None:
            yield name
    inside = [(start, end) for start, end, _ in spans]
    for match in re.finditer(r"[\w./@$:\[\]()-]+(?:#[A-Za-z_]\w*)?", text):
        if any(start <= match.start() < end for start, end in inside):
            continue
        start = match.start() + len(match[0]) - len(match[0].lstrip("(["))
        word = match[0].lstrip("([").strip(",:;-").rstrip(".,:;-")
        word = word if re.match(r"\.\w[\w-]*/", word) else word.lstrip(".,:;-")
        word = word.rstrip(")") if "(" not in word else word
        if word and (_CODE_LIKE.fullmatch(word) or is_path(word)):
            name = as_name(word, start, start + len(word))
            if name is not None:
                yield name


def as_name(word: str, start: int = 0, end: int = 0) -> Name | None:
    """A word as a name or a path; None for anything else that stands in ticks (commands, expressions)."""
    if is_path(word):
        return Name(word, word.rpartition("/")[2], start, end, True)
    if _IDENTIFIER.fullmatch(word) and not _VERSION.fullmatch(word):
        text = word.removesuffix("()")
        return Name(text, re.split(r"\.|::|->|#", text)[-1].strip("@$!?"), start, end, False)
    return None


def as_telling_name(word: str) -> Name | None:
    """A word as a name that is long enough to be told from others."""
    name = as_name(word.strip())
    return name if name is not None and len(name.last) >= SHORTEST_NAME else None


def is_path(word: str) -> bool:
    """Whether a word is a file's path or name, by its extension."""
    return (
        _PATH.fullmatch(word) is not None
        and word.rpartition(".")[2].lower() in _EXTENSIONS
        and not re.fullmatch(r"[A-Z]\w*\.js", word)
    )
