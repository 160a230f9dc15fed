"""Claims that documentation was written or brought up to date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.checks.kinds import is_documentation, kind_of
from llmreview.checks.things import changed_text
from llmreview.claims.hedges import is_told
from llmreview.claims.judgement import Judgement, contradicted, supported, unverifiable
from llmreview.claims.prose import changed_prose
from llmreview.claims.wording import ADD, CHANGE
from llmreview.model import Evidence
from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.change import FileChange
    from llmreview.claims.facts import Facts
    from llmreview.claims.texts import Statement


def judge_documentation(statement: Statement, facts: Facts) -> Judgement | None:
    """Holds a claim that documentation was written or brought up to date against the files of the change."""
    text = statement.plain
    match = _DOCUMENTED.search(text)
    if not is_told(text, match.end() if match is not None else len(text)) or _OF_SCREENS.search(text):
        return None
    if match is not None and (_INTO.match(text, match.end()) or _STANDS.search(match[0])):
        return None
    if match is None:
        return _explained(facts) if re.match(r"document(?:s|ed)?\b", text, re.IGNORECASE) else None
    word = next(filter(None, match.groups())).lower()
    particular = next((name for name in ("readme", "changelog") if name in word.replace(" ", "")), None)
    if particular == "changelog":
        files = [f for f in facts.change.files if _CHANGELOG.search(f.path) or _has_changelog(f)]
    else:
        named = (f for f in facts.change.files if (particular or "") in f.path.lower())
        files = [f for f in named if particular or is_documentation(f.path)]
    if files:
        return supported(f"{files[0].path} is in the change", Evidence(files[0].path, 1, 1, "changed"))
    if not facts.is_spoken_of_whole(statement.source) or not facts.change.files:
        return unverifiable("another commit of the change may have done it")
    if (elsewhere := _ELSEWHERE.search(text)) is not None and not _is_folder(elsewhere[1], facts):
        return unverifiable(f"{elsewhere[0].strip()}, which is not of this repository, may be where it was done")
    if (doubt := _other_place(word, facts) if particular else _doubt_of_any(statement, match, facts)) is not None:
        return unverifiable(doubt)
    noted = [f.path for f in facts.change.files if _KEY_OF_NOTES.search(f.new or b"")] if particular == "changelog" else []
    if noted:
        return unverifiable(f"{noted[0]} may be what is called a changelog")
    places = [
        Evidence(f.path, min(f.added_lines()), min(f.added_lines()), "changed") for f in facts.change.files[:3] if f.added_lines()
    ]
    beside = "" if particular else ", and nothing in the code that others read of it"
    return contradicted(f"no {particular or 'documentation'} file is in the change{beside}", *places)


_STANDS = Pattern(r"\b(?:is|are) (?:already |properly |instead )", re.IGNORECASE)
"""How things are: ``attribution is properly documented in the README instead``."""


def _is_folder(path: str | None, facts: Facts) -> bool:
    """Whether the repository has the folder that a path begins with."""
    return path is not None and any(known.startswith(f"{path.partition('/')[0]}/") for known in facts.paths)


_ELSEWHERE = Pattern(
    r"\b(?:in|at|to|on) (?:the )?`?([A-Za-z][\w.-]*/(?!.*\.(?:mdx?|rst|txt|adoc|html?)\b)[\w.-]+)`?(?:#\d+)?(?=$|[\s,;.)])"
    r"|\b(?:of|in) (?:the|our|another|its) (?:(?!this\b)[\w-]+ ){1,3}(?:repository|repo|wiki)\b"
    r"|\b(?:in|to|on) the (?:draft of the release|release (?:draft|notes|page)|releases page|website|docs site)\b",
    re.IGNORECASE,
)
"""Another repository, or a page that a forge keeps: ``in acme/docs#12``, ``in the release draft``."""


def _doubt_of_any(statement: Statement, match: re.Match[str], facts: Facts) -> str | None:
    """Why documentation that is not called by a name may have changed, though no file of its own did."""
    if statement.may_be_of_a_part:
        return "documentation of a part of the change may be meant"
    if statement.is_title and not facts.tests.symbols and facts.is_complete:
        return "no code does anything else than before, so that what changed may be documentation"
    is_of_lines = _BETTERED.search(match[0]) is not None or statement.may_explain or _OF_LINES.search(statement.plain) is not None
    has_comments = is_of_lines and (_COMMENT.search(facts.added_text) is not None or '"""' in facts.added_text)
    if (
        has_comments
        or any(_is_unread_code(file, facts) for file in facts.change.files)
        or not facts.is_complete
        or changed_prose(facts)
    ):
        return "documentation in the code may have changed"
    if any(map(_has_new_text, (facts.added(file) for file in facts.code))):
        return "texts in the code changed, which may be read as documentation"
    if any(_DOCS.search(changed_text(file)) for file in facts.change.files):
        return "changed lines speak of the documentation"
    shown = next((f.path for f in facts.change.files if _SHOWN.search(f.path)), None)
    if shown is not None:
        return f"{shown} may be documentation"
    if any(f.path.endswith(_SETTINGS) and _COMMENT.search(changed_text(f)) for f in facts.change.files):
        return "comments changed on what is set"
    return None


def _is_unread_code(file: FileChange, facts: Facts) -> bool:
    """Whether lines came to code of a language that is not read: what documents it is not known."""
    return (
        bool(file.added)
        and kind_of(file.path) == "code"
        and not file.path.endswith(_SETTINGS)
        and facts.sources.new(file) is None
    )


def _other_place(word: str, facts: Facts) -> str | None:
    """Where a readme or a list of changes may be meant that is not called so; a file that is named is no other one."""
    other = next((f.path for f in facts.change.files if is_documentation(f.path)), None)
    if other is not None and word == "readme":
        return f"{other} may be what is called a readme"
    return f"changed lines speak of the {word}" if word in facts.added_text.lower() else None


def _has_new_text(added: str) -> bool:
    """Whether a line holds a text of some words that is no message of an error or a log."""
    return any(_TEXT.search(line) and not _TOLD.search(line) for line in added.split("\n"))


_TEXT = Pattern(r"[\"'`](?:[A-Za-z][\w',.:;-]*\s+){5,}[\w',.:;-]+")
_TOLD = Pattern(
    r"\b(?:log\w*|console|print\w*|error\w*|throw|raise|panic|exception|warn\w*|fail\w*|debug|info|fmt)\b", re.IGNORECASE
)
_SHOWN = Pattern(
    r"\.(?:ipynb|html?|stories\.\w+)$|(?:^|/)(?:site|website|www|guides?|manuals?|help|wiki|examples?|samples?|openapi|swagger|i18n|locales?)/"
    r"|\.po$",
    re.IGNORECASE,
)
"""What is made to be read, though much else is kept in such files, too."""
_SETTINGS = (
    ".yaml",
    ".yml",
    ".toml",
    ".ini",
    ".cfg",
    ".conf",
    ".properties",
    ".env",
    ".example",
    ".sample",
    ".gradle",
    ".kts",
    ".tf",
)
"""Files whose comments are all the documentation that their readers have."""
_INTO = Pattern(
    r"(?<!docs)(?<!documentation) (?:to|into) (?:the |an? )?"
    r"(?!(?:the|explain|describe|mention|cover|reflect|document|clarify|show|include|say|help|list|match|note|add|use|be|make|give|"
    r"point|warn|tell|state|correct|fix|remove|refer|follow|better)\b)[\w`-]",
    re.IGNORECASE,
)
"""What a document is made part of: ``add the changelog to the archive``."""
_DOCS = Pattern(r"\bdocs?\b|\bdocumentation\b", re.IGNORECASE)
_OF_SCREENS = Pattern(
    r"(?:docs?|documentation|changelog|readme)\b(?:,? (?:and|or) [\w-]+)* (?:[\w-]+ )?"
    r"(?:styles?|links?|buttons?|icons?|tabs?|layouts?|menus?|nav\w*|sidebars?|colou?rs?|hover\w*|fonts?|themes?|sites?|deploy\w*|builds?)\b"
    r"|\bchangelog (?:in|at|of|inside|within) (?:the )?(?:[\w-]+ ){0,2}(?:headers?|comments?|docstrings?|scripts?|recipes?|top)\b"
    r"|\b(?:docs?|documentation)\b.{0,60}? (?:to|in|into|for) (?:the |an? )?(?:[\w-]+ )?"
    r"(?:prompts?|outputs?|messages?|errors?|console|terminal|menus?|dialogs?|tooltips?|screens?|ui|"
    r"overlays?|panels?|popups?|modals?|banners?|help|code|source|functions?|methods?|class(?:es)?|modules?|headers?|types?|fields?)\b"
    r"|\((?:in )?th(?:is|e) (?:commit|pr|mr|message|description)[^()]*\)"
    r"|\breadme(?:\.\w+)? (?:templates?|generator|generation)\b"
    r"|\bbetween (?:the )?`?(?:readme|docs?|documentation|changelog)(?:\.\w+)?`? and\b",
    re.IGNORECASE,
)
"""What a page of documents looks like, and what stands in a comment or in the message itself."""
_BETTERED = Pattern(r"\b(?:improv|clarif|enhanc|add|writ|wrote|expand|extend|includ)\w*\b", re.IGNORECASE)
_OF_LINES = Pattern(r"\b(?:comments?|docstrings?|inline (?:api )?doc\w*)\b", re.IGNORECASE)
_COMMENT = Pattern(r"(?m)(?:^|\s)(?://|#(?!\[|include|if|define)|/\*|\*(?!/)|--)\s*[A-Za-z`]\w* \w")
"""Better documentation may be that of the lines themselves."""
_CHANGELOG = Pattern(
    r"(?:^|/)(?:changelog|changes|history|news|releases?|release[-_]?notes|upgrading)[^/]*$|"
    r"(?:^|/)(?:\.?change(?:set|log)?s?|[\w.-]*change-?log[\w.-]*|newsfragments|\.?chloggen|releasenotes|release[-_]notes|unreleased|updates)/",
    re.IGNORECASE,
)
_NO_KIND = (
    r"(?!(?:to|of|in|for|from|on|with|and|or|into|by|at|via|that|which|when|no|not|any|links?|buttons?|pages?|sites?|builds?|deploy\w*|"
    r"swagger|openapi|\w*doc|\w+docs?|docstrings?|xml|functions?|methods?|class(?:es)?|modules?|param\w*|types?|fields?|code|"
    r"google|word|agents?|skills?|prompts?|help|pr|mr|commit|support|handling|generation|loading|missing)\b)"
)
"""What shows that other documents are meant, or none: ``Fix links to docs``, ``Add Swagger docs``."""
_DOCUMENT = r"readmes?(?:\.\w+)?|docs?|documentation|changelog(?:\.\w+)?|change log|release notes|wiki|user guide"
_DOCUMENTED = Pattern(
    rf"^(?:also |and )?(?:{CHANGE}|{ADD}) (?:(?:the|all|relevant|related|corresponding|"
    rf"user|api|project|developer|comprehensive|new|inline|usage|some|main|root|necessary|existing|our|both|its|their) )*"
    rf"(?:{_NO_KIND}[\w'-]+ ){{0,2}}({_DOCUMENT})"
    r"(?=$|[,;:)]|\.(?!\w)| (?:to|with|for|on|of|about|and|so|that|which|accordingly|as|section|entry|covering|"
    r"explaining|files?(?! [\w-]*(?:er|or)\b)|pages?|where|in)\b)"
    rf"|^(?:also |and )?(?:{ADD}|{CHANGE}) (?:(?:an?|the|new|matching|corresponding|unreleased) "
    rf")*(changelog|release notes?|readme|docs?|documentation) "
    r"(?:entry|section|page|note)\b"
    rf"|^(?:also |and )?(?:{ADD}) (?:an? |the )?(?:[\w'-]+ ){{0,3}}(?:entry|section|note|"
    rf"example|instructions)s? (?:to|in) (?:the )?(changelog|readme|docs|documentation)\b"
    r"|^(?:document|describe|mention|explain|note|reflect)(?:s|ed)? (?:[\w`'()./-]+ ){0,8}in "
    r"(?:the )?(readme(?:\.\w+)?|docs|documentation|changelog(?:\.\w+)?)(?=$|[.,;)])"
    r"|^(?:the )?(readme|docs|documentation|changelog) (?:(?:was|were|have been|has been|"
    r"is|are) )?(?:now )?(?:updated|added|extended|"
    r"now (?:describes?|covers?|explains?|documents?|mentions?|lists?|shows?|reflects?))\b"
    r"|^(readme|docs|documentation|changelog) (?:describes?|covers?|explains?|documents?|mentions?|lists?|shows?|reflects?)\b",
    re.IGNORECASE,
)


def _has_changelog(file: FileChange) -> bool:
    """Whether a document has a part of its own for what changed, or a file a key for it."""
    text = file.new or b""
    return (is_documentation(file.path) and _CHANGES.search(text) is not None) or _KEY_OF_CHANGES.search(text) is not None


_KEY_OF_CHANGES = Pattern(rb"(?im)^[ \t]{0,20}[\"']?\w{0,40}change_?log\w{0,20}[\"']?[ \t]{0,4}[:=]")
_KEY_OF_NOTES = Pattern(
    rb"(?im)^[ \t]{0,20}[\"']?(?:(?:release_?|change_?)?notes|(?:\w{1,20}_)?history|revisions)[\"']?[ \t]{0,4}[:=]"
)
"""Where data keep what became of them: ``"notes": [``."""
_CHANGES = Pattern(rb"(?im)^[#=]+\s.*\b(?:change ?log|release notes|what'?s new|history)\b")


def _explained(facts: Facts) -> Judgement | None:
    """Something particular that is said to be documented, by the documents of the change."""
    files = [f for f in facts.change.files if is_documentation(f.path)]
    return supported(f"{files[0].path} is in the change", Evidence(files[0].path, 1, 1, "changed")) if files else None
