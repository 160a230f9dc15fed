"""Forms that statements take: what is said to be done, and to what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

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
OF_DOCUMENTS = Pattern(r"docs?(?:\([^()]*\))?!?:", re.IGNORECASE)
"""How the title of a change of documents begins."""
_DEED_OF_A_FILE = Pattern(
    r"(?:(?:\d+ |new |more |test |further )*(?:test )?cases (?:for|of|that)|new|now|minor|small|same|bump\w*|wir(?:e|es|"
    r"ed|ing)|validat\w+|check(?:s|ed)?|export(?:s|ed)?|expos\w+|guard(?:s|ed)?|"
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
    r"\W*(?:uses\b|pass(?:e[sd])?(?:\W*$|\s*[|(,;.–—-])|(?:now |also )*(?:is |gets? )?"
    r"(?:runs?|executed|sent|served|rendered|cached|read|loaded|called|invoked|published|shipped|included|kept|triggered)"
    r" (?:with|by|to|on|as|when|from|before|after|in|every|at|during)\b)",
    re.IGNORECASE,
)
"""What is told of a file as it is, or by what is around it, in a table of all: ``✅ Uses `load()` ``, ``pass``, ``sent with a
header``."""
SHORTEST_NAME = 4
"""Letters from which on a name is told from other words."""


class Name(NamedTuple):
    """Something that a statement calls by its name in the code: ``text`` without parentheses, ``last`` its last segment."""

    text: str
    last: str
    start: int
    end: int
    is_path: bool


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
        and not any(folder.endswith(CODE) for folder in word.split("/")[:-1])  # `rows.go/rows_test.go`: two of them
    )
