"""Names of files that speak of the work: backup copies, second versions, throwaway scripts, reports, logs, local databases."""

from __future__ import annotations

import re
from collections.abc import Iterator

from llmreview.pattern import Pattern

ASIDE = Pattern(
    r"(?:^|/)(?:fixtures?|testdata|test-data|test_data|test-fixtures|testFixtures|__snapshots__|snapshots?|golden|expected|cassettes|resources"
    r"|vendor|third_party|node_modules|examples?|samples?|seeds?|templates?|adr|decisions|rfcs?|proposals|migrations?|migrate|versions|\.github"
    r"|\.changeset|changelogs?|news|newsfragments|commands|agents|skills|prompts|rules|workflows)/|(?:^|/)tests?/(?:.*/)?data/"
)
"""Places where a file of any name may have its reason."""
DOCUMENTATION = Pattern(r"(?:^|/)(?:docs?|documentation|wiki|guides?|website|site|book|blog|posts|content)/", re.IGNORECASE)
LASTING = Pattern(
    r"^(?:readme|changelog|changes|contributing|architecture|security|license|licence|notice|authors|maintainers|governance|code_of_conduct|support"
    r"|install(?:ation|ing)?|upgrad(?:e|ing)|migrat(?:ion|ing)|design|roadmap|release[_-]notes|faq|glossary|testing|development|developing|hacking"
    r"|building|deployment|operations|runbook|style[_-]?guide|claude|agents|gemini|copilot-instructions|pull_request_template|issue_template"
    r"|summary|api|usage|quickstart|getting[_-]started|conventions|standards|vision|requirements)(?:[._-][a-z]{2}(?:[_-][a-z]{2})?)?$"
    r"|(?:^|[_-])(?:guide|guidelines?|howto|reference|handbook|manual|tutorial|spec|specification|policy|conventions|standards|template|readme"
    r"|architecture|overview|glossary)$",
    re.IGNORECASE,
)
"""Stems of guides that outlast the work."""

BACKUP = Pattern(
    r"\.(?:bak|orig|backup|rej|swp|swo|save)\d*$|~$|\.(?:bak|orig|old)\.\w+$|\.old$"
    r"| [Cc]opy(?: \d+)?(?: of .*)?\.\w+$| \(\d+\)\.\w+$|^[Cc]opy(?: \(?\d+\)?)? of |\.tmp$"
    r"|[._-](?:bak|orig)\d*\.\w+$|^\.DS_Store$|^Thumbs\.db$"
)
SCRIPT = Pattern(r"\.(?:py|js|ts|mjs|cjs|tsx|sh|rb|php|go|rs|java|kt|cs|sql|ps1|bat|html|ipynb)$")
THROWAWAY = Pattern(
    r"^(?:reproduce|repro|debug|scratch|tmp|throwaway|playground|adhoc|untitled|sandbox|foo|asdf)(?:[_. -]|\d|$)"
    r"|^temp\d*\.|^(?:temp|quick|one[_-]?off)[_-](?:test|check|fix|debug|script|try|run|verify|validation|patch|hack|file|output)"
    r"|(?:_|-)(?:debug|repro|scratch|tmp|temp|throwaway|playground)\.\w+$",
    re.IGNORECASE,
)
TRIAL = Pattern(
    r"^(?:test|verify|validate|check|demo|try|simple|minimal|manual|final|run|show|inspect|diagnose|analy[sz]e|fix|patch|update|apply|cleanup)[_-]\w+\.\w+$"
    r"|^test\d*\.\w+$|(?:_|-)(?:fix|test|check|demo|validation|verification)\.\w+$",
    re.IGNORECASE,
)
"""Scripts that try something out, where they lie at the root."""
REPORT = Pattern(
    r"(?:^|[_-])(?:summary|report|complete|completed|completion|status|progress|analysis|findings|results|review|audit|handoff|session|recap|checklist"
    r"|fix|fixes|fixed|changes|verification|validation|investigation|plan|implementation|notes|todo|todos|description|proposal|next[_-]steps)$",
    re.IGNORECASE,
)
SURE_REPORT = Pattern(r"(?:summary|report|complete|completed|completion|handoff|recap)$", re.IGNORECASE)
NOTES = Pattern(
    r"^(?:notes?|todos?|scratch(?:pad)?|ideas|thoughts|prompts?|conversation|transcript|chat|memory|journal|plan|task|progress|untitled)\d*$",
    re.IGNORECASE,
)
ABOUT_THE_WORK = Pattern(
    r"files? (?:modified|changed|created|added|updated)|changes made|what (?:was|we|has been) (?:done|did|changed|fixed)"
    r"|implementation (?:is )?(?:complete|summary|status)|✅|☑|all tests (?:pass|are passing)|next steps|root cause"
    r"|## (?:summary|problem|solution|status)|successfully (?:implemented|completed|fixed|added)|lines (?:added|changed)"
    r"|remaining (?:work|tasks)|test results|- \[[ x]\]|this (?:pr|session|fix)\b",
    re.IGNORECASE,
)
LOG = Pattern(
    r"\.log(?:\.\d+)?$|^nohup\.out$|^(?:npm|yarn|lerna)-(?:debug|error)\.log|^hs_err_pid\d+|\.pid$|^core\.\d+$", re.IGNORECASE
)
OUTPUT = Pattern(
    r"^(?:out|output|log|logs|error|errors|result|results|response|dump|debug|test[_-]?output|build[_-]?output|diff)\d*\.(?:txt|json|out|html)$",
    re.IGNORECASE,
)
RECORDING = Pattern(r"^(?:coverage|cover|c)\.out$|^\.coverage$|\.(?:prof|pprof|hprof|cpuprofile|heapsnapshot|dmp)$|^lcov\.info$")
"""What tools write while they measure."""
DATABASE = Pattern(
    r"\.(?:db|sqlite3?|db3|mdb)(?:-(?:journal|wal|shm))?$|^dump\.rdb$|(?:^|[._-])(?:dump|backup)\.sql(?:\.\w+)?$", re.IGNORECASE
)
SEEN_UNNAMED = (".go", ".kt", ".kts", ".cs", ".java", ".php", ".rb")
"""Of files whose contents others use without naming the file."""

_MARKED = (
    "new|fixed|final|updated|improved|enhanced|refactored|rewritten|rewrite|old|tmp|temp|modified|corrected|working|broken|simple"
    "|clean|original|orig|backup|bak|legacy|alt|alternative|copy\\d*|v\\d+|\\d"
)
_CAMEL = (
    "New|Fixed|Final|Old|Updated|Improved|Enhanced|Refactored|Rewritten|Rewrite|Original|Backup|Copy|Temp|Tmp|Legacy|V\\d|\\d"
)
_BEHIND = Pattern(rf"(?P<stem>.+?)(?:[._-](?i:{_MARKED})|(?<=[a-z])(?:{_CAMEL}))(?P<extension>(?:\.\w+)*)$")
_BEFORE = Pattern(
    r"(?i:new|old|fixed|updated|backup|copy|tmp|temp|original|orig)[_-](?P<stem>\w.*)$"
    r"|(?:New|Old|Fixed|Updated|Backup|Copy|Temp)(?P<type>[A-Z].*)$"
)
_FOLDER = Pattern(r"_?(?:old|backups?|bak|orig|original|archived?|copy|tmp|temp)$", re.IGNORECASE)
_MARKED_FOLDER = Pattern(r"(?P<stem>.+)[._ -](?:old|backup|bak|orig|copy)$", re.IGNORECASE)
SURE_VERSION = Pattern(
    r"[._-](?:fixed|final|updated|old|tmp|temp|modified|corrected|working|broken|backup|bak|orig|copy\d*)(?:\.|$)"
    r"|(?:Fixed|Old|Copy|Temp|Backup)\."
)
NUMBERED = Pattern(r"(?:[._-]v\d+|V\d|\d)(?:\.\w+)*$")
"""Names of versions that may be the product's own: of an interface, of a format."""
ALONE = Pattern(r"[._-](?:(?P<sure>fixed|old|copy)|new|updated|improved|refactored|rewritten)(?:\.\w+)+$", re.IGNORECASE)
"""Names of versions that say so where nothing of the first name is beside them, too."""
FOUND_BY_MARK = Pattern(
    rb"@(?:Rest)?Controller\b|@(?:Component|Service|Repository|Configuration|Entity|Path|Bean|Module)\b"
    rb"|\[ApiController|: *ControllerBase"
)
"""What a container finds without anybody naming it."""


def originals(path: str) -> Iterator[str]:
    """What a file may be another version of: ``orders.py`` for ``orders_v2.py``, ``new_orders.py``, ``old/orders.py``."""
    *folders, name = path.split("/")
    beside = "".join(f"{folder}/" for folder in folders)
    behind = _BEHIND.match(name)
    if behind is not None:
        yield f"{beside}{behind['stem']}{behind['extension']}"
    before = _BEFORE.match(name)
    if before is not None:
        yield f"{beside}{before['stem'] or before['type']}"
    for position, folder in enumerate(folders):
        marked = _MARKED_FOLDER.match(folder)
        if _FOLDER.match(folder):
            yield "/".join((*folders[:position], *folders[position + 1 :], name))
        elif marked is not None:
            yield "/".join((*folders[:position], marked["stem"], *folders[position + 1 :], name))
