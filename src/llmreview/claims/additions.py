"""Claims that something named came: that it was added, or is the new place of what was there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.checks.spelling import squeezed, stem_of
from llmreview.claims.about_work import UNCHANGED
from llmreview.claims.facts import first_changes
from llmreview.claims.judgement import Judgement, contradicted, supported, unverifiable
from llmreview.claims.naming_forms import CODE_NOUN, PRODUCT, WORD
from llmreview.claims.removals import GOES_ON
from llmreview.claims.spelling import is_made_of, is_spelled_otherwise, nearest_name, nearest_word
from llmreview.claims.stood_before import judge_stood_before
from llmreview.claims.wording import CODE, Name
from llmreview.model import Evidence
from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.claims.facts import Facts

_PART_OF_IT = Pattern(r"(?:option|flag|parameter|argument|field|property|variable|package|script|file|type)s?", re.IGNORECASE)
"""What a thing from elsewhere has, too: ``add FlightRecorder options``."""
_PHRASE = Pattern(r"[a-z]+(?:_[a-z]+)+")
"""What branches, tools and the like are called as well as parts of the code: ``add client_wrapper_tests``."""
_WRITTEN = (".json", ".jsonl", ".lock", ".env", ".txt", ".csv", ".log", ".db", ".sqlite", ".pid")
"""What programs write when they run."""
_SETTINGS = (".yaml", ".yml", ".toml", ".ini", ".cfg", ".properties", ".xml")
FLAG = Pattern(r"`--(?:no-)?(?P<words>[a-z][a-z0-9]{2,}(?:-[a-z0-9]+)+)(?:[= ][^`\n]{1,40})?`")
"""An option of a command, of several words."""
_HANDS_ON = Pattern(
    r"\b(?:pass\w*[- ]?through|pass(?:es|ed|ing)?|hand(?:s|ed|ing)?|forward\w*|native|other|every|all)\b", re.IGNORECASE
)
"""What says that an option goes to another program: ``support `--line-regexp` through passthrough``."""
_TAKES_ANY = Pattern(
    r"trailing_var_arg|allow_hyphen_values|DisableFlagParsing|UnknownFlags|parse_known_args|ignore_unknown_options|allowUnknownOption|"
    r"unknown_option|REMAINDER"
)
"""How programs take options that they do not know."""
_LISTED = Pattern(
    r" to (?:the |our |its )?(?:[\w.`/'-]+ ){0,4}(?:[\w-]*lists?|arrays?|globs?|patterns?|filters?|index|"
    r"exclusions?|excludes?|exceptions?|baselines?|ignore\w*|"
    r"manifests?|tables?|menus?|sidebars?|navigation|toc|matrix|`?\.\w+ignore`?)\b",
    re.IGNORECASE,
)
"""What a file is entered in that stands already, or is made later: ``add bridge/cli.cjs to the files array``."""
OF_A_LIST = Pattern(r"\b(?:allow|deny|block|white|black|ignore|exclude)-?lists?\b|\bexceptions\b|\bexclusions\b", re.IGNORECASE)
"""What stands above such files: ``Typography allowlist updates``."""
_MOVED_TO = "moved to the file"


def judge_extracted(name: Name, match: re.Match[str], text: str, facts: Facts) -> Judgement | None:
    """Whether the new place, that something is said to be taken to, is there."""
    is_word = not name.is_path and not re.search(r"[`(]", match["names"])
    if is_word and (WORD.fullmatch(name.last) or (match["noun"] is None and GOES_ON.match(text, match.end()))):
        return unverifiable(f"`{name.last}` may be a word, not a name of the code")  # `move rows to PostgreSQL`, `GitHub pages`
    judgement = _is_there(name, facts, "named as the new place" if not name.is_path else _MOVED_TO)
    if name.is_path or judgement is None or judgement.verdict != "contradicted":
        return judgement
    near = nearest_name(name.last, (*sorted(facts.definitions), *(stem_of(file.path) for file in facts.change.files)))
    return judgement if near is None else unverifiable(f"no added line names `{name.last}`, but some name `{near}`")


def judge_moved(name: Name, facts: Facts) -> Judgement:
    """Whether something that is said to be taken to a place of its own is named by what changed."""
    if facts.names(name.last, facts.changed_text) or any(name.last.lower() in file.path.lower() for file in facts.change.files):
        return supported(f"changed lines name `{name.last}`")
    return unverifiable(f"no changed line names `{name.last}`, which may be called otherwise now")


def judge_added(name: Name, match: re.Match[str], text: str, facts: Facts) -> Judgement | None:
    """Whether something that is said to be new is there, and can be nothing else than a name of the code."""
    if name.is_path and (GOES_ON.match(text, match.end()) or _LISTED.match(text, match.end())):
        return unverifiable(f"something of {name.text} is spoken of")  # `add README.md generation`, `… to the list`
    judgement = _is_there(name, facts, "added")
    if judgement is not None and judgement.verdict == "unverifiable" and not name.is_path:
        return judge_stood_before(name, match, text, facts) or judgement
    if (
        judgement is not None
        and judgement.verdict == "contradicted"
        and not (match["noun"] or CODE_NOUN.search(match[0]) or "(" in match[0])
    ):
        if facts.has_new_versions and not name.is_path:
            return unverifiable(f"`{name.last}` may be of what the lists of dependencies name, which changed")
        if not facts.code and not name.is_path:
            return unverifiable(f"`{name.last}` may be what is spoken of, where no code changed")
        if is_made_of(name.last, facts.added_text):
            return unverifiable(f"`{name.last}` may be made of words of added lines")
    is_phrase = match["noun"] is None and CODE_NOUN.search(match[0]) is None and _PHRASE.fullmatch(match["names"]) is not None
    if judgement is not None and judgement.verdict == "contradicted" and is_phrase:
        return unverifiable(f"`{name.last}` may be what the change is called")
    is_word = not name.is_path and "_" not in name.last and not re.search(r"[`(]", match["names"])
    if judgement is not None and judgement.verdict == "contradicted" and is_word:
        product = PRODUCT.fullmatch(name.last)
        is_of_it = match["noun"] is not None and _PART_OF_IT.fullmatch(match["noun"].strip()) is not None  # `add X options`
        is_name = (
            not is_of_it
            and not WORD.fullmatch(name.last)
            and (product is None or product["first"].lower() not in facts.added_text.lower())
        )
        if is_name and GOES_ON.match(text, match.end()) is None:
            return judgement
        return unverifiable(f"`{name.last}` may be a word, not a name of the code")  # `add LaTeX math rendering`
    return judgement


def judge_flag(words: str, text: str, facts: Facts) -> Judgement:
    """Whether an option that is said to be new is named by an added line, in whatever way programs spell it."""
    spelled = [words, words.replace("-", "_"), re.sub(r"-(\w)", lambda letter: letter[1].upper(), words)]
    if facts.names(words, facts.added_text) or is_spelled_otherwise(words, facts.added_text):
        return supported(f"added lines name `{words}`")
    is_known = any(facts.is_in_repository(word) is not False for word in spelled)
    is_handed_on = _HANDS_ON.search(text) is not None or _TAKES_ANY.search(facts.added_text) is not None
    if is_known or is_handed_on or not facts.is_complete or not facts.code or is_made_of(words, facts.added_text):
        return unverifiable(f"no added line names `--{words}`")
    return contradicted(f"`--{words}` is added by the message, and stands nowhere in the repository", *first_changes(facts))


def _is_there(name: Name, facts: Facts, what: str) -> Judgement | None:
    """Whether something that is said to be new is named by an added line, or is a file of the change."""
    if name.is_path:
        return _is_file_there(name, facts, what)
    written = any(facts.names(f"{lead}{name.last}", facts.added_text) for lead in ("", "_", "__"))
    if written or any(_names(f.path, name.last) for f in facts.change.files):
        return supported(f"added lines name `{name.last}`")
    if not facts.change.files:
        return unverifiable("nothing of the change was read")
    if is_spelled_otherwise(name.last, facts.added_text):
        return unverifiable(f"added lines spell `{name.last}` in another way")
    known = facts.is_in_repository(name.last)
    if known is False and is_taken_back(name.last, facts.said):
        return unverifiable(f"the messages say of `{name.last}`, too, that it went")
    near = nearest_word(name.last, facts.added_text) if known is False else None
    if near is not None:
        return unverifiable(f"no added line names `{name.last}`, but some name `{near}`")
    if known is False and re.fullmatch(r"\w+", name.last) and (name.last != name.last.lower() or "_" in name.last):
        return contradicted(
            f"`{name.last}` is {what} by the message, and stands nowhere in the repository", *first_changes(facts)
        )
    return unverifiable(f"no added line names `{name.last}`")


def _names(path: str, name: str) -> bool:
    """Whether a path has a name in it, or ends in its words: ``swarm/executor.rb`` for ``SwarmExecutor``."""
    return name.lower() in path.lower() or squeezed(path.rpartition(".")[0]).endswith(squeezed(name))


def _is_file_there(name: Name, facts: Facts, what: str) -> Judgement:
    """Whether a file that is said to be new, or to have something now, is one of the change."""
    changed = facts.changed_named(name.text)
    if changed:
        return supported(f"{changed[0].path} is in the change")
    if facts.names(name.last, facts.added_text):
        return unverifiable(f"added lines name {name.last}, which the program may write")
    is_known = facts.is_complete and facts.change.files and not _is_path_spelled_otherwise(name.last, facts)
    if not (is_known and _is_of_the_repository(name.text, facts)) or _is_kept_out(name.text, facts):
        return unverifiable(f"no file of the change is called {name.text}")
    standing = sorted(facts.paths_named(name.text))
    if not standing:
        return contradicted(f"{name.text} is neither in the change nor in the repository", *first_changes(facts))
    if what == _MOVED_TO and name.last.endswith(CODE):
        place = Evidence(standing[0], 1, 1, UNCHANGED)
        return contradicted(f"{standing[0]} is not in the change", place, *first_changes(facts))
    return unverifiable(f"no file of the change is called {name.text}")


def _is_path_spelled_otherwise(name: str, facts: Facts) -> bool:
    """Whether a file of the change has a name that differs in nothing but case and what parts its words."""
    return any(squeezed(file.path.rpartition("/")[2]) == squeezed(name) for file in facts.change.files)


def _is_kept_out(path: str, facts: Facts) -> bool:
    """Whether the messages say of a file that it is none of the repository: ``… to notes.md (gitignored)``."""
    return (
        re.search(
            rf"{re.escape(path)}`?\s{{1,9}}\((?:git-?ignored|ignored|untracked|local|not (?:tracked|committed))\b", facts.said
        )
        is not None
    )


def is_taken_back(name: str, said: str) -> bool:
    """Whether the messages tell of something that it was replaced or removed: several commits may have become one."""
    return (
        re.search(rf"(?:replac|remov|renam|drop|delet)\w* [^.\n]{{0,80}}?(?<!\w){re.escape(name)}(?!\w)", said, re.IGNORECASE)
        is not None
    )


def _is_of_the_repository(path: str, facts: Facts) -> bool:
    """Whether a path can only be that of a file that is kept: no data, and no settings in a folder that is not there."""
    folder = path.removeprefix("./").rpartition("/")[0]
    if not folder or not facts.paths or path.endswith(_WRITTEN) or folder.startswith("node_modules"):
        return False
    return not path.endswith(_SETTINGS) or any(f"/{folder}/" in f"/{known}" for known in facts.paths)
