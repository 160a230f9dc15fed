"""Claims that something named was removed, held against the lines that went and what still stands."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from llmreview.checks.kinds import kind_of
from llmreview.checks.spelling import parts_of, squeezed
from llmreview.claims.facts import shown
from llmreview.claims.judgement import Judgement, contradicted, supported, unverifiable
from llmreview.claims.naming_forms import CODE_NOUN, WORD
from llmreview.claims.wording import SHORTEST_NAME, Name
from llmreview.model import Evidence
from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.claims.facts import Facts
    from llmreview.syntax import SourceFile

_PARTLY = Pattern(
    r"^\s*(?:from|in|of|call|usage|use|import|option|flag|entry|references?|mentions?|"
    r"handling|dependency|dependencies|comment|line|prefix|suffix|check|tag|"
    r"param|logic|block|support|config|attribute|annotation|command|badge|step|job|key|section|[a-z]+ing)s?\b",
    re.IGNORECASE,
)
_LOOSELY = Pattern(
    r"['’]s\b|\s*(?:handling|logic|support|checks?|blocks?|sections?|badges?|steps?|jobs?|prefix|suffix|comments?|lines?|commands?|[a-z]+ing)\b",
    re.IGNORECASE,
)
"""Parts of what is named that may go without a word of it: ``remove `token` checks``."""
_LINK = (
    r"(?:and|or|from|in|of|on|at|as|by|to|for|with|via|since|because|which|that|so|now|not|is|are|was|were|everywhere|"
    r"entirely|completely|again|too|also|here|where|when|after|before|instead|but|plus|if|it|this|altogether)\b(?!-)"
)
"""A word that ends what is named."""
GOES_ON = Pattern(rf" (?!{_LINK})(?:[A-Za-z`\"]|/\w)|[`)]?(?:-[A-Za-z]|['’]s\b)", re.IGNORECASE)
"""What shows that something of what is named is meant: ``drop token_size atom-split``."""
_KIND = (
    r"(?:imports?|calls?|callbacks?|usages?|uses?|param(?:eter)?s?|arguments?|options?|flags?|fields?|propert(?:y|ies)|props?|constants?|"
    r"variables?|functions?|methods?|class(?:es)?|helpers?|components?|hooks?|types?|interfaces?|structs?|enums?|traits?|modules?|files?|"
    r"statements?|declarations?|definitions?|dependenc(?:y|ies)|packages?|endpoints?|routes?|attributes?|decorators?|annotations?|"
    r"references?|mentions?)"
)
_PLAINLY = Pattern(rf"[`)\]'\"]*(?: {_KIND})*(?:\s*$|\s*[.,;:!)\]|]|/|\s+[(—–&+-]|\s+{_LINK})", re.IGNORECASE)
"""What follows a name that is all that is meant; anything else may make a part of something else of it."""
_MADE_ANEW = Pattern(r"[`)]*,? (?:and|then) (?:then )?(?:re-?\w+|run|install|build|generate|start|try)\b", re.IGNORECASE)
"""What shows that it is a step of something that runs: ``delete node_modules and reinstall``."""
_FOLDERS = frozenset({"node_modules", "__pycache__", "dist", "build", "target", "site_packages"})
_SHARED_END = Pattern(
    r"[`)\]'\"]*\s*(?:\+|&|/|,|and|or)\s+(?!(?:the|an?|its|their|our|all|some|two)\b)(?:[\w-]+ ){1,3}?"
    r"(?:logic|support|checks?|guards?|steps?|code|\w+ing|\w+tion)\b",
    re.IGNORECASE,
)
"""What ends what is named as well as what is told beside it: ``drop `sort` + circular reference detection``."""
_OF_A_KIND = Pattern(rf"[`)\]'\"]*(?: {_KIND})+\b", re.IGNORECASE)
_DEPENDENCY = Pattern(r"\b(?:dependenc|package)", re.IGNORECASE)
_DOUBLE = Pattern(r"\b(?:duplicate\w*|second|doubled|repeated)\b", re.IGNORECASE)
_IMPORTS = Pattern(r"[`)]*\s*(?:\w+ )?(?:imports?|definitions?|declarations?|files?|entr(?:y|ies))\b", re.IGNORECASE)
_FROM_FILE = Pattern(r"\s+from (?:the |your |users?'? |their )?`?([\w./~-]*\w\.[A-Za-z]{1,6})\b")
"""What the program takes out of a file of its user: ``remove X from settings.json``."""
_FROM_A_STATE = Pattern(
    r"[`)]*\s+from (?:the )?(?:\w+ )?"
    r"(?:previews?|beta|alpha|experiment\w*|incubat\w+|early access|(?:feature )?(?:gates?|flags?)|quarantine)\b",
    re.IGNORECASE,
)
"""What is more settled than it was: ``remove X from tech preview``."""
_FROM_WHERE = Pattern(r"\s+(?:from|in|on|for|when|if|before|after|while)\b", re.IGNORECASE)
"""What shows that the program may leave it out of something, or at some time: ``delete `token` on logout``."""
_IN_GENERAL = Pattern(r"(?:also |and |then |now )*(?:removes|deletes|drops|eliminates)\b", re.IGNORECASE)
"""What is said of a program as well as of a change."""
_RUN_TWICE = Pattern(
    r"\b(?:remov|delet|drop|eliminat)\w* (?:the |an? |all |any )?(?:duplicated|repeated|doubled|second|extra|additional)\b",
    re.IGNORECASE,
)
"""What is done more than once as the program runs, of which the line may stay: ``duplicated `resolvePath` removed``."""
REMARK = Pattern(r"\s*(?://|#(?!\[)|\*|/\*|--|<!--)")
_MANNER = Pattern(r"[a-z]+[A-Z]\d?s?")
"""What is written so in any text: ``authN``."""
_TAKING_OUT = r"\b(?:remove|delete|drop|unset|pop|omit|exclude|discard|strip|without|del)\w*\b"
_PART_OF_IT = Pattern(r"(?:option|flag|parameter|argument|field|property|variable|method|constant)s?(?:es)?", re.IGNORECASE)
_OF_A_TYPE = Pattern(r"[A-Z][a-z0-9]+[A-Z]\w*|[A-Z][a-z]\w*")
"""What has parts of its own: ``remove obsolete BundleSignature fields``."""
FARTHEST = 200
"""Characters between a call and what it takes out: a line of many calls is searched once, not once for each."""


def judge_removed(name: Name, match: re.Match[str], text: str, facts: Facts) -> Judgement | None:
    """Holds a removal, told in ``match`` of ``text``, against the change."""
    if name.is_path:
        return _removed_file(name, match, text, facts)
    if facts.names(name.last, facts.removed_text) or facts.names(f"_{name.last}", facts.removed_text):
        if name.last in facts.definitions and name.last in facts.former_definitions:
            return _still_defined(name, match, text, facts)
        return supported(f"removed lines name `{name.last}`")
    place = facts.definitions.get(name.last) or facts.place_of(name.last, facts.besides_documentation)
    if not facts.is_complete or place is None:
        return unverifiable(f"`{name.text}` is not named in the changed files")
    if _in_any_spelling(name.last).search(facts.removed_text) is not None:
        return unverifiable(f"removed lines name `{name.last}` in another spelling")
    doubt = _doubt_of_name(name, match, text, place, facts) or _doubt_of_removal(name, match, text, place, facts)
    if doubt is not None:
        return unverifiable(doubt)
    if _PARTLY.match(text[match.end() :]):
        return contradicted(f"no removed line names `{name.last}`, which still stands in {shown(place)}", place)
    return contradicted(f"`{name.last}` still stands in {shown(place)}, and no removed line names it", place)


def _doubt_of_name(name: Name, match: re.Match[str], text: str, place: Evidence, facts: Facts) -> str | None:
    """Why a word may be none of the code, or a dependency, or one of two that never were; None where nothing says so."""
    if _MADE_ANEW.match(text, match.end()) or name.last in _FOLDERS:
        return f"`{name.last}` may go and come back as something runs"
    kind = _OF_A_KIND.match(text, match.end())
    is_defined = name.last in facts.definitions or name.last in facts.former_definitions
    is_in_ticks = re.search(r"[`(]", match["names"]) is not None
    is_written_so = is_in_ticks or "_" in name.last or not (name.last[:1].isupper() or WORD.fullmatch(name.last))
    if not (is_written_so or is_defined or kind or match["noun"] or CODE_NOUN.search(match[0])):
        return f"`{name.last}` may be a word, not a name of the code"
    if kind is not None and _DEPENDENCY.search(kind[0]) and kind_of(place.path) != "dependencies":
        return f"`{name.last}` is said to be a dependency, and stands in no list of them"
    if _DOUBLE.search(match[0]) and not any(_count(name.last, file.old) > 1 for file in facts.change.files):
        return f"no changed file named `{name.last}` twice"
    return None


def _count(name: str, text: bytes | None) -> int:
    return len(re.findall(rb"(?<!\w)%b(?!\w)" % re.escape(name.encode()), text or b""))


def _in_any_spelling(name: str) -> re.Pattern[str]:
    """A name however its words are put together: ``skipCheck``, ``--skip-check``, ``SKIP_CHECK``."""
    return re.compile(rf"(?<![A-Za-z]){'[-_ .]?'.join(parts_of(name) or [re.escape(name)])}(?![a-z])", re.IGNORECASE)


def _still_defined(name: Name, match: re.Match[str], text: str, facts: Facts) -> Judgement:
    """Holds the removal of something that the change defines before and after, and of which removed lines speak."""
    place = facts.definitions[name.last]
    says_what = CODE_NOUN.search(match[0]) is not None and name.text == name.last
    after = text[match.end() :]
    is_whole = not (_PARTLY.match(after) or GOES_ON.match(text, match.end()) or _LOOSELY.match(text, match.end()))
    is_told = says_what and is_whole and facts.is_complete and not (_INSTEAD.search(after) or _ONE_OF_SEVERAL.match(after))
    if is_told and _is_kept(name.last, facts):
        return contradicted(f"`{name.last}` is still defined in {shown(place)}", place)
    return unverifiable(f"`{name.last}` is still defined in {shown(place)}")


def _is_kept(name: str, facts: Facts) -> bool:
    """Whether every file that defined a name does so as often as before."""
    return all(_defined(name, side.source) <= _defined(name, facts.sources.new(side.change)) for side in facts.sides(new=False))


def _defined(name: str, file: SourceFile | None) -> Counter[tuple[str, str]]:
    """How often a file defines a name, by the kind and the name with what it is part of."""
    symbols = file.symbols if file is not None else ()
    return Counter((symbol.kind, symbol.name) for symbol in symbols if symbol.own_name == name)


_INSTEAD = Pattern(
    r"\b(?:moved?|shared|import\w*|extract\w*|favou?r|instead|replac\w+|in place of|overload\w*|duplicate\w*|now)\b",
    re.IGNORECASE,
)
"""What may have come under the same name."""
_ONE_OF_SEVERAL = Pattern(r"[`()]*\s*(?:\w+ )?(?:that|which|with|without|taking|accepting|for|of)\b|\([^)]", re.IGNORECASE)
"""What tells one of several of a name from the others: ``remove the `rows` method that takes a limit``."""


def _doubt_of_removal(name: Name, match: re.Match[str], text: str, place: Evidence, facts: Facts) -> str | None:
    """Why something else than what stands at ``place`` may be said to go; None where nothing says so."""
    if _MANNER.fullmatch(match["names"]):
        return f"`{name.text}` may be a manner of writing a word"
    if (meant := _removed_instead(name.last, facts)) is not None:
        return f"`{meant}` went, which may be meant"
    if _RUN_TWICE.search(match[0]) and not _IMPORTS.match(text, match.end()):
        return f"`{name.last}` may be run less often, and stand where it did"
    if REMARK.match(facts.lines_of(place.path)[place.line - 1]):
        return f"`{name.last}` stands in a comment"
    taken = rf"{_TAKING_OUT}[^\n]{{0,{FARTHEST}}}(?:\(\n[^\n]{{0,{FARTHEST}}})?(?<!\w){re.escape(name.last)}(?!\w)"
    if re.search(taken, facts.added_text, re.IGNORECASE) is not None:
        return f"added lines take `{name.last}` out as the program runs"
    if facts.names(name.last, facts.added_text) and _FROM_WHERE.match(text, match.end()):
        return f"added lines name `{name.last}`, so that the program may leave it out"
    if _IN_GENERAL.match(match[0]) and _is_text(name.last, place, facts):
        return f"`{name.last}` stands in a text, so that the program may take it out"
    away = _FROM_FILE.match(text, match.end())
    if away is not None and not any(file.path.endswith(away[1]) for file in facts.change.files):
        return f"{away[1]}, which it is to go from, is not in the change"
    noun = match.groupdict().get("noun")
    if noun and _PART_OF_IT.fullmatch(noun.strip()) and _OF_A_TYPE.fullmatch(name.last):
        return f"parts of `{name.last}` are spoken of"
    if not _PLAINLY.match(text, match.end()) or any(what.match(text, match.end()) for what in (_FROM_A_STATE, _SHARED_END)):
        return f"no removed line names `{name.last}`, of which something else may be spoken"
    return None


def _removed_instead(name: str, facts: Facts) -> str | None:
    """A definition that went and whose name is in the one that is said to go, or has it in it."""
    said = squeezed(name)
    gone = (other for other in sorted(facts.former_definitions.keys() - facts.definitions.keys()) if len(other) >= SHORTEST_NAME)
    return next((other for other in gone if squeezed(other) in said or said in squeezed(other)), None)


def _is_text(name: str, place: Evidence, facts: Facts) -> bool:
    """Whether a name stands between quotes at a place."""
    return re.search(rf"""(["'`]){re.escape(name)}\1""", facts.lines_of(place.path)[place.line - 1]) is not None


def _removed_file(name: Name, match: re.Match[str], text: str, facts: Facts) -> Judgement | None:
    gone = [f for f in facts.change.files if f.status in ("deleted", "renamed") and (f.old_path or f.path).endswith(name.text)]
    if gone:
        return supported(f"{gone[0].old_path or gone[0].path} went")
    if _PARTLY.match(text[match.end() :]) or GOES_ON.match(text, match.end()) or facts.names(name.text, facts.removed_text):
        return supported(f"removed lines name {name.text}") if facts.names(name.text, facts.removed_text) else None
    standing = facts.paths_named(name.text)
    exact = [path for path in standing if path == name.text]
    if facts.names(name.text, facts.added_text):
        return unverifiable(f"added lines name {name.text}, which the program may take out as it runs")
    if exact or (len(standing) == 1 and "/" in name.text):
        path = (exact or standing)[0]
        return contradicted(f"{path} is still in the repository", Evidence(path, 1, 1, "it is still here"))
    return unverifiable(f"nothing shows that {name.text} went")
