"""Added files that belong to the work, not to the product, and that nothing in the repository refers to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from llmreview.change import FileChange
from llmreview.checks.test_paths import is_test_path
from llmreview.detect import Candidate, Context
from llmreview.model import Evidence, Tier
from llmreview.pattern import Pattern
from llmreview.syntax import Place

_ASIDE = Pattern(
    r"(?:^|/)(?:fixtures?|testdata|test-data|test_data|test-fixtures|testFixtures|__snapshots__|snapshots?|golden|expected|cassettes|resources"
    r"|vendor|third_party|node_modules|examples?|samples?|seeds?|templates?|adr|decisions|rfcs?|proposals|migrations?|migrate|versions|\.github"
    r"|\.changeset|changelogs?|news|newsfragments|commands|agents|skills|prompts|rules|workflows)/"
)
"""Places where a file of any name may have its reason."""
_DOCUMENTATION = Pattern(r"(?:^|/)(?:docs?|documentation|wiki|guides?|website|site|book|blog|posts|content)/", re.IGNORECASE)
_LASTING = Pattern(
    r"^(?:readme|changelog|changes|contributing|architecture|security|license|licence|notice|authors|maintainers|governance|code_of_conduct|support"
    r"|install(?:ation|ing)?|upgrad(?:e|ing)|migrat(?:ion|ing)|design|roadmap|release[_-]notes|faq|glossary|testing|development|developing|hacking"
    r"|building|deployment|operations|runbook|style[_-]?guide|claude|agents|gemini|copilot-instructions|pull_request_template|issue_template"
    r"|summary|api|usage|quickstart|getting[_-]started|conventions|standards|vision|requirements)(?:[._-][a-z]{2}(?:[_-][a-z]{2})?)?$"
    r"|(?:^|[_-])(?:guide|guidelines?|howto|reference|handbook|manual|tutorial|spec|specification|policy|conventions|standards|template|readme"
    r"|architecture|overview|glossary)$",
    re.IGNORECASE,
)
"""Stems of guides that outlast the work."""

_BACKUP = Pattern(
    r"\.(?:bak|orig|backup|rej|swp|swo|save)\d*$|~$|\.(?:bak|orig|old|backup)\.\w+$|\.old$"
    r"|(?:^| )copy(?: \d+)?(?: of .*)?\.\w+$| \(\d+\)\.\w+$|^Copy of "
    r"|[._-](?:backup|bak|orig|copy)\d*\.\w+$|^\.DS_Store$|^Thumbs\.db$"
)
_VERSION = Pattern(
    r"(?P<stem>.+?)(?:[._-](?:v\d+|new|fixed|final|updated|improved|enhanced|refactored|old|tmp|temp|modified|corrected|working|simple|clean|copy\d*|\d)"
    r"|(?:New|Fixed|Old|Updated|Improved|Enhanced|Refactored|Copy|Temp))(?P<extension>\.\w+)$"
)
_SURE_VERSION = Pattern(
    r"[._-](?:fixed|final|updated|old|tmp|temp|modified|corrected|working|copy\d*)\.|(?:Fixed|Old|Copy|Temp)\."
)
_SCRIPT = Pattern(r"\.(?:py|js|ts|mjs|cjs|tsx|sh|rb|php|go|rs|java|kt|cs|sql|ps1|bat|html|ipynb)$")
_THROWAWAY = Pattern(
    r"^(?:reproduce|repro|debug|scratch|tmp|temp|throwaway|playground|quick|adhoc|untitled|sandbox|foo|asdf)(?:[_. -]|\d|$)"
    r"|(?:_|-)(?:debug|repro|scratch|tmp|temp|throwaway|playground)\.\w+$",
    re.IGNORECASE,
)
_TRIAL = Pattern(
    r"^(?:test|verify|validate|check|demo|try|simple|minimal|manual|final|run|show|inspect|diagnose|analy[sz]e|fix|patch|update|apply|cleanup)[_-]\w+\.\w+$"
    r"|^test\d*\.\w+$|(?:_|-)(?:fix|test|check|demo|validation|verification)\.\w+$",
    re.IGNORECASE,
)
"""Scripts that try something out, where they lie at the root."""
_REPORT = Pattern(
    r"(?:^|[_-])(?:summary|report|complete|completed|completion|status|progress|analysis|findings|results|review|audit|handoff|session|recap|checklist"
    r"|fix|fixes|fixed|changes|verification|validation|investigation|plan|implementation|notes|todo|todos|description|proposal|next[_-]steps)$",
    re.IGNORECASE,
)
_SURE_REPORT = Pattern(r"(?:summary|report|complete|completed|completion|handoff|recap)$", re.IGNORECASE)
_NOTES = Pattern(
    r"^(?:notes?|todos?|scratch(?:pad)?|ideas|thoughts|prompts?|conversation|transcript|chat|memory|journal|plan|task|progress|untitled)\d*$",
    re.IGNORECASE,
)
_ABOUT_THE_WORK = Pattern(
    r"files? (?:modified|changed|created|added|updated)|changes made|what (?:was|we|has been) (?:done|did|changed|fixed)"
    r"|implementation (?:is )?(?:complete|summary|status)|✅|☑|all tests (?:pass|are passing)|next steps|root cause"
    r"|## (?:summary|problem|solution|status)|successfully (?:implemented|completed|fixed|added)|lines (?:added|changed)"
    r"|remaining (?:work|tasks)|test results|- \[[ x]\]|this (?:pr|session|fix)\b",
    re.IGNORECASE,
)
_LOG = Pattern(
    r"\.log(?:\.\d+)?$|^nohup\.out$|^(?:npm|yarn|lerna)-(?:debug|error)\.log|^hs_err_pid\d+|\.pid$|^core\.\d+$", re.IGNORECASE
)
_OUTPUT = Pattern(
    r"^(?:out|output|log|logs|error|errors|result|results|response|dump|debug|test[_-]?output|build[_-]?output|diff)\d*\.(?:txt|json|out|html)$",
    re.IGNORECASE,
)
_DATABASE = Pattern(r"\.(?:db|sqlite3?|db3|mdb)(?:-(?:journal|wal|shm))?$|^dump\.rdb$", re.IGNORECASE)


class Suspect(NamedTuple):
    """A file whose name speaks of the work, and how sure that is."""

    file: FileChange
    what: str
    tier: Tier | None
    beside: str | None = None
    """The file that it is a version of."""


def detect_change(context: Context) -> Iterator[Candidate]:
    paths = {file.path for file in context.sources.change.files if file.status != "deleted"}
    added = [f for f in context.sources.change.files if f.status in ("added", "copied") and not _ASIDE.search(f.path)]
    suspects = [suspect for file in added if (suspect := _suspect(file, paths, context)) is not None]
    if not suspects:
        return
    mentioned = _mentioned(suspects, context)
    for suspect in suspects:
        path = suspect.file.path
        if path in mentioned:
            continue
        evidence: tuple[Evidence, ...] = ()
        if suspect.beside is not None:
            evidence = (Evidence(suspect.beside, 1, 1, "the file that it is a version of"),)
        tier = suspect.tier if context.repository.known else suspect.tier or "check"
        yield Candidate(
            Place(1, 1, 1), f"{suspect.what}, and nothing refers to it", evidence, path=path, tier=tier, about_file=True
        )


def _suspect(file: FileChange, paths: set[str], context: Context) -> Suspect | None:
    folder, _, name = file.path.rpartition("/")
    at_root = not folder
    if _BACKUP.search(name):
        return Suspect(file, f"`{name}` is a backup copy", None)
    if _LOG.search(name) or (at_root and _OUTPUT.search(name)):
        return Suspect(file, f"`{name}` is a log or the output of a run", None)
    if _DATABASE.search(name):
        return Suspect(file, f"`{name}` is a local database", None if at_root else "check")
    if name.lower().endswith((".md", ".txt", ".markdown", ".rst")):
        return _document(file, folder, name)
    return _version(file, folder, name, paths, context) or (_script(file, at_root, name) if _SCRIPT.search(name) else None)


def _document(file: FileChange, folder: str, name: str) -> Suspect | None:
    """Reports about the work, notes to self."""
    stem = name.rpartition(".")[0]
    if _LASTING.search(stem):
        return None
    about = _ABOUT_THE_WORK.search((file.new or b"")[:6_000].decode(errors="replace")) is not None
    in_documentation = _DOCUMENTATION.search(file.path) is not None
    if _NOTES.search(stem) and not in_documentation:
        return Suspect(file, f"`{name}` is a note to oneself", None if not folder else "check")
    if not _REPORT.search(stem) or ("_" not in stem and "-" not in stem):
        return None
    shouts = stem == stem.upper()
    if in_documentation:
        return Suspect(file, f"`{name}` reports on the work", "check") if about and shouts and _SURE_REPORT.search(stem) else None
    if about:
        return Suspect(file, f"`{name}` reports on the work", None if shouts or not folder else "check")
    return Suspect(file, f"`{name}` seems to report on the work", "check" if _SURE_REPORT.search(stem) and shouts else "ask")


def _version(file: FileChange, folder: str, name: str, paths: set[str], context: Context) -> Suspect | None:
    """``orders_v2.py`` beside ``orders.py``, ``OrderServiceNew.java`` beside ``OrderService.java``"""
    found = _VERSION.match(name)
    if found is None or is_test_path(file.path):
        return None
    original = f"{folder}/{found['stem']}{found['extension']}".removeprefix("/")
    if original not in paths and not _exists(original, context):
        return None
    sure = _SURE_VERSION.search(name) is not None
    return Suspect(
        file, f"`{name}` is a second version of `{found['stem']}{found['extension']}`", None if sure else "check", original
    )


def _exists(path: str, context: Context) -> bool:
    tree = context.sources.change.tree
    return tree is not None and bool(tree.read((path,), 10_000_000))


def _script(file: FileChange, at_root: bool, name: str) -> Suspect | None:
    """Scripts that reproduce, debug or try something."""
    if _THROWAWAY.search(name):
        if is_test_path(file.path) and not at_root:
            return None
        return Suspect(file, f"`{name}` is a script for one occasion", None if at_root else "check")
    if at_root and _TRIAL.search(name):
        return Suspect(file, f"`{name}` at the root tries something out", "check")
    return None


# What refers to a file


def _mentioned(suspects: list[Suspect], context: Context) -> set[str]:
    """The paths of the suspects that something else refers to: by file name, or by the name that an import has for it."""
    names = {suspect.file.path: _names(suspect.file.path) for suspect in suspects}
    own = set(names)
    found: set[str] = set()
    for path, line in _lines_with({word for words in names.values() for word in words}, context):
        if path in own or path.endswith((".gitignore", ".dockerignore")):
            continue
        found |= {suspect for suspect, words in names.items() if any(_stands_in(word, line) for word in words)}
    return found


def _names(path: str) -> tuple[str, ...]:
    name = path.rpartition("/")[2]
    stem = name.partition(".")[0]
    is_distinct = re.search(r"[_-]|[a-z][A-Z]", stem) is not None and _SCRIPT.search(name) is not None
    return (name, stem) if is_distinct else (name,)


def _lines_with(words: set[str], context: Context) -> Iterator[tuple[str, str]]:
    """The lines in which one of the words stands: of the repository, or of the change where that is all there is."""
    mentions = context.repository.mentions(*sorted(words))
    if mentions is not None:
        yield from ((mention.path, mention.text) for mention in mentions)
        return
    for file in context.sources.readable:
        for line in (file.new or b"").decode(errors="replace").split("\n"):
            if any(word in line for word in words):
                yield file.path, line


def _stands_in(word: str, line: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", line) is not None
