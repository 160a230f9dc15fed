"""Claims that the code keeps clear of a flaw, or does something, which a detector found otherwise."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.claims.admissions import is_admitted
from llmreview.claims.facts import place_of_finding
from llmreview.claims.judgement import Judgement, contradicted, supported, unverifiable
from llmreview.claims.wording import CODE_SPAN, is_hedged, is_negated, names_in
from llmreview.pattern import Pattern
from llmreview.syntax.naming import words_of
from llmreview.syntax.stubs import own_statements

if TYPE_CHECKING:
    from llmreview.claims.facts import Facts
    from llmreview.claims.texts import Statement
    from llmreview.model import Finding

_THINGS = (
    r"(?:rows?|records?|results?|data|exports?|files?|response|body|lines?|entries|content|"
    r"uploads?|downloads?|items?|orders?|chunks?)"
)
_STREAMS = Pattern(
    r"^(?:now |also )?stream(?:s|ed|ing)?\b(?! (?:api|deck|id|name|type|key|url|provider|"
    r"chat|response handling))|\b(?:is|are|gets?|now) streamed\b|\bnow streams\b|\bstream(?:s|ing)? (?:the "
    rf"|all |each |its |large |csv |json )*{_THINGS}\b"
    r"|\b(?:add|implement|us|introduc|support)(?:e|es|s|ed|ing)? (?:a |the )?(?:\w+ )?streaming "
    r"(?:\w+ )?(?:exports?|uploads?|downloads?|writer|reader|response|parser)\b"
    r"|^us(?:e|es|ing) streaming\b"
    r"|\b(?:in )?constant[- ]memory\b|\bmemory (?:usage |use |footprint |consumption )?(?:is "
    r"|stays |remains |kept )*(?:constant|flat|bounded)\b"
    r"|\b(?:with|keep\w*) (?:a )?(?:constant|flat|bounded|low) memory\b|\bkeep memory "
    r"(?:constant|flat|bounded|low)\b|\blow memory footprint\b"
    r"|(?:\b(?:without|avoid(?:s|ing)?|instead of|never|not)|n't) (?:ever )?(?:load|read|"
    r"buffer|hold|keep|held|kept)(?:s|ed|ing)? "
    r"(?:(?:the|all|every|it|them|entire|whole|full|everything|\w+) ){0,5}(?:into |in )?memory\b"
    r"|\b(?:record|row|line|chunk|item) by (?:record|row|line|chunk|item)\b|\b(?:processed|"
    r"written|read|handled|parsed|sent) (?:one (?:at a time|by one)|lazily)\b"
    rf"|\b(?:process|write|read|handle|parse)(?:s|es)? (?:the )?{_THINGS} (?:one (?:at a time|by one)|lazily)\b"
    r"|\blazily (?:iterat|read|load|pars|process|yield)\w*|\bwritten as they (?:arrive|come)\b"
    r"|\bmemory[- ]efficient\b|\bO\(1\) memory\b",
    re.IGNORECASE,
)
_ERRORS = Pattern(
    r"\b(?:proper|robust|comprehensive|complete|full|better|improved|graceful|thorough|"
    r"solid)(?:ly)? (?:error|exception|failure)[- ]handling\b|\b(?:add|adds|added|implement\w*|"
    r"with|includ\w+|improv\w+) (?:proper |robust |comprehensive |better |graceful |full "
    r")*(?:error|exception)[- ]handling\b"
    r"|\bhandl(?:e|es|ed|ing) (?:all |any |the |network |api |database |http |i/o |connection |timeout )*(?:errors?|"
    r"exceptions?|failures?|timeouts?)\b|\b(?:errors?|failures?|exceptions?) (?:are|is|get) (?:now "
    r"|properly |correctly |always |caught and |logged and |gracefully )*(?:handled|propagated|"
    r"reported|surfaced|raised|rethrown|logged "
    r"and re-?raised|re-?raised|bubbled up)\b"
    r"|\b(?:propagat|surfac|report|rethrow|re-?rais)(?:e|es|ed|ing|s) (?:all |any |the )*(?:errors?|failures?|"
    r"exceptions?)\b|\bno (?:more |longer )?(?:silent(?:ly)?|swallowed|errors? (?:is|are) "
    r"swallowed) ?(?:failures?|errors?|exceptions?|"
    r"ignored)?\b|\bfails? loudly\b|^(?:now )?(?:raises?|throws?) on (?:failures?|errors?)\b"
    r"|(?:\b(?:no longer|never|not)|n't) (?:silently )?(?:swallow|hide|ignore|suppress|"
    r"mask)(?:s|ed)?\b(?: (?:any|the|errors?|exceptions?|failures?)\b)*"
    r"|\b(?:error|exception|failure)s? (?:is|are) (?:no longer|never|not) (?:silently "
    r")?(?:swallowed|hidden|ignored|suppressed|masked)\b",
    re.IGNORECASE,
)
_BULK = Pattern(
    r"\bin bulk\b|\bbulk[- ](?:load|fetch|read|quer|insert|load)\w*|\bbatch[- ](?:load|fetch|read|quer)\w*"
    r"|(?:^|\b(?:in|with|by|using|via|only|just|issues?|makes?|takes?|needs?|runs?|a) )(?<!\binto a )"
    r"(?:only |just )?(?:a |just )?(?:single|one) (?:database |db "
    r"|sql |http |api )?(?:quer(?:y|ies)|round[- ]?trip|request|call)\b"
    r"|\b(?:avoid|fix|prevent|eliminat|remov|no|without|solv|resolv)\w* (?:the |an? |any "
    r"|more )?(?:n ?\+ ?1|(?:additional|extra|further|more|per-\w+) "
    r"(?:database |db |sql |http |api )?(?:quer|read|request|call|look)\w*)\b|"
    r"\bbatch(?:es|ed)? (?:the |all )?(?:quer|read|fetch|load|look)\w*|\b(?:fetch|load|"
    r"read|quer)\w* (?:all |the |every )*[\w ]{1,30} at once\b"
    r"|^(?:pre-?fetch|preload|eager[- ]load)(?:s|es|ed|ing)?\b",
    re.IGNORECASE,
)
_PAGES = Pattern(
    r"\b(?:use|uses|using|via|with) (?:the )?(?:sdk'?s? |client'?s? |built-in |library'?s? "
    r")*(?:paginator|auto[- ]?pag\w+|iterator)\b",
    re.IGNORECASE,
)
_LOGS = Pattern(
    r"\b(?:remov|clean|delet|no)\w* (?:up )?(?:all |the |any |left-?over )*(?:debug(?:ging)? "
    r")?(?:console\.logs?|print(?:s| statements?)|debug (?:logs?|logging|output|statements?|"
    r"prints?))\b",
    re.IGNORECASE,
)
_SHOWN = {
    "buffered-stream": Pattern(
        r"\byield\b|\b(?:stream|iterator|iter_\w+|chunks?|pipe|copy|getReader|bufio|Flux|asFlow|"
        r"sequence|lazy|each_row|find_each|cursor|"
        r"readline|scanner|forEach)\w*\s*[(<.{]|\b(?:Streaming|Async|Lazy)\w*(?:Response|Enumerable|"
        r"Iterator|Generator)\b|\bReader\b|\bWriter\b",
        re.IGNORECASE,
    ),
    "error-masking": Pattern(
        r"\b(?:catch|except|rescue|raise|throw|throws|reject|panic|onError|onFailure|handleError|"
        r"errors?\.(?:Is|As|New|Wrap)|Errorf|map_err|"
        r"anyhow|bail!|Result<)|\berr != nil\b|\?;|\braise_for_status\b|\.catch\("
    ),
    "fetch-in-loop": Pattern(
        r"\bbulk\w*|__in\b|\b(?:select_related|prefetch\w*|joinedload|selectinload|includes|"
        r"preload|eager_load|whereIn|with|findAllBy\w*|"
        r"batch\w*|DataLoader|Include|JOIN|IN|ANY|UNNEST|in_batches|pluck|createMany|findMany|"
        r"insertMany|upsert_all|insert_all)\s*[(\[{]|"
        r"\bJOIN\b|\bIN \(",
        0,
    ),
    "manual-pagination": Pattern(r"paginat\w*|autoPag\w*|iterator|iterate", re.IGNORECASE),
}
"""What added lines hold where it is as it is said."""
_SUBJECTS: tuple[tuple[Pattern[str], tuple[str, ...]], ...] = (
    (_STREAMS, ("buffered-stream",)),
    (_ERRORS, ("error-masking",)),
    (_BULK, ("fetch-in-loop", "redundant-fetch")),
    (_PAGES, ("manual-pagination",)),
    (_LOGS, ("verbose-logging",)),
)
_PAST = Pattern(r"\b(?:no longer|instead of)\b", re.IGNORECASE)
_ADMITS = Pattern(
    r"\b(?:stubs?|placeholders?|skeletons?|scaffold\w*|mock\w*|dummy|wip|work in progress|todo|"
    r"draft|initial|prototype|poc|sample|fake|not (?:yet )?implemented|for now|demo)\b",
    re.IGNORECASE,
)
_COMES_TO = Pattern(
    r"\bpass(?:ed|es)?[- ]?through\b|\b(?:by|and|with|then|to) (?:\w+ ){0,2}?"
    r"(?:return|yield|answer|giv|show|render|us|fall|default|resolv|send)\w* (?:\w+ ){0,3}?"
    r"`?(?:null|none|nil|undefined|false|empty|zero|0|-1|\[\]|\{\}|back|cached?|default\w*|fallback)\b"
    r"|\b(?:return|yield|answer|resolv)\w* (?:with )?"
    r"`?(?:null|none|nil|undefined|false|\[\]|\{\}|an? empty)`? (?:on|for|when|if|in case)\b",
    re.IGNORECASE,
)
"""What says what is done with an error: ``handles network errors by returning null``."""
_COMMON = frozenset(
    "add adds added implement implements implemented support supports new the and for "
    "with from into via that this use uses using when all now also its get set make update "
    "create creates created service services api code file files function method class "
    "data user users value values type types return returns test tests handle handles "
    "page app "
    "error errors result results endpoint component components command module based via "
    "per one two page list item items info option options config setting settings "
    "init initialize initialization constructor".split()
)


FILES_OF_ONE, SYMBOLS_OF_ONE, LINES_OF_ONE = 3, 5, 100
"""Files of code, changed symbols and added lines up to which what is said of code is said of all of it."""
MOST_OF_A_TITLE = 10
"""Changed symbols up to which a title may be about each."""
_READ = Pattern(r"reads one (\w+) for each")
_ANYTHING = frozenset({"row", "record", "element", "entry", "item", "object", "value", "thing"})
_OBJECT = Pattern(
    r"(?:load|fetch|read|get|quer(?:y|ie))(?:s|ed|ing)? (?:(?:all|the|every|each|its|their)(?: of the)? )*(?:[\w-]+ ){0,2}?"
    r"([\w-]+)"
    r"(?=$|[.,;)]| (?:in|at|with|by|via|using|for|from|of|per|on|once|before|instead)\b)",
    re.IGNORECASE,
)
"""What is said to be read, by the last word for it: ``batch-loads all mission labels``."""
_PER = Pattern(r"\b(?:per|for (?:each|every)) \w+", re.IGNORECASE)
"""What the loop goes over."""
_ANY_READ = frozenset(
    "row rows record records element elements entry entries object objects thing things everything query queries database round "
    "trip request requests call calls avoid avoids avoided fix fixes fixed prevent prevents eliminate eliminates remove removes "
    "solve solves resolve resolves resolved problem problems issue issues reduce reduces once instead subquery subqueries".split()
)
"""What tells nothing of what is read at once."""


def judge_flaws(statement: Statement, facts: Facts) -> Judgement | None:
    """Holds a claim against what the detectors state of the code that it is about."""
    text = statement.plain
    if is_hedged(_PAST.sub("", text)):
        return None
    for pattern, detectors in _SUBJECTS:
        if pattern.search(text) and not (is_negated(text) and pattern in (_PAGES, _LOGS)):
            if pattern is _ERRORS and _COMES_TO.search(text) and not (is_negated(text) or "no longer" in text.lower()):
                return unverifiable("it says itself what becomes of an error")
            return _against(statement, facts, pattern, detectors)
    if not _ADMITS.search(text) and not is_negated(text) and not is_admitted(statement, facts):
        return _stubbed(statement, facts)
    return None


def _against(statement: Statement, facts: Facts, pattern: Pattern[str], detectors: tuple[str, ...]) -> Judgement:
    found = [f for f in facts.found(*detectors) if f.tier == "fix" or f.detector != "error-masking"]
    related = [f for f in found if _is_about(statement, f, pattern, facts)]
    if related:
        return contradicted(related[0].message, *map(place_of_finding, related[:3]))
    if found:
        return unverifiable("what was found elsewhere in the change does not tell")
    shown = _SHOWN.get(detectors[0])
    token = shown.search("\n".join(facts.added(file) for file in facts.code)) if shown is not None else None
    if token is not None:
        return supported(f"added lines hold `{token[0].strip(' ([{.<')}`, and nothing was found that speaks against it")
    return unverifiable("nothing was found that speaks against it")


def _is_about(statement: Statement, finding: Finding, claimed: Pattern[str], facts: Facts) -> bool:
    """Whether a finding stands in the code that a statement is about: they share a telling word, or there is hardly other code.

    Of what is read one by one, what is said to be read at once has to be the same where it is named.
    """
    noun = _READ.search(finding.message)
    own = _telling(finding.symbol or "")
    if noun is not None and noun[1] not in _ANYTHING:
        things = _telling(_PER.sub(" ", _BULK.sub(" ", statement.plain)), _ANY_READ)
        read = _OBJECT.search(statement.plain)
        things = _telling(read[1], _ANY_READ) if read is not None and _telling(read[1], _ANY_READ) else things
        if things and not things & (own | _telling(noun[1])):
            return False
    if _is_small(facts):
        return True
    if " through `" in finding.message:
        return False  # the loop and the read stand apart, and only one of them may be spoken of
    above, last = _telling(f"{statement.heading} {statement.lead}"), _telling((finding.symbol or "").rpartition(".")[2])
    if _telling(statement.plain) & own or 2 * len(above & last) > len(last):
        return True
    is_named = facts.is_one and len(facts.tests.symbols) <= MOST_OF_A_TITLE and not _telling(claimed.sub(" ", statement.plain))
    return is_named and bool(_telling(facts.change.title) & own)


def _is_small(facts: Facts) -> bool:
    """Whether a change is so small that what is said of code is said of all of it."""
    few = len(facts.code) <= FILES_OF_ONE and len(facts.tests.symbols) <= SYMBOLS_OF_ONE
    return few and sum(file.added for file in facts.code) <= LINES_OF_ONE


def _stubbed(statement: Statement, facts: Facts) -> Judgement | None:
    """Something that is said to be done, where the code that would do it is a placeholder, or asks a route that is not there."""
    said = _telling(statement.plain)
    for finding in facts.found("placeholder", "client-only"):
        if finding.path in facts.testish:
            continue
        route = " ".join(CODE_SPAN.findall(finding.message)) if finding.detector == "client-only" else ""
        shared = said & _telling(f"{finding.symbol or ''} {route}")
        if finding.detector == "placeholder":
            if not _may_mean(statement.plain, finding):
                continue
            meant = _telling(_without_other_names(statement.plain, finding))
            shared &= meant
            left_empty = said & _telling(finding.message.partition(": ")[2]) if _leaves_empty(finding, facts) else set()
            own = _telling(_named(finding)) & meant
            if own and _holds_a_place(finding, facts):
                shared |= left_empty
            else:  # the value is spoken of, not the class that it is left empty in
                shared = own | left_empty if left_empty else set()
            named = _telling(_named(finding))
            if named and 2 * len(named & meant) <= len(named):
                continue  # words of its class alone, or of what it works on: another part of it is spoken of
        if len(shared) >= 2 or (len(shared) == 1 and len(said) <= 2):
            return contradicted(finding.message, place_of_finding(finding))
    return None


def _may_mean(text: str, finding: Finding) -> bool:
    """Whether a text that names parts of the code names the one that a placeholder stands in, or none."""
    own = {part.lower() for part in re.split(r"\W+", f"{finding.symbol or ''} {_named(finding)}")}
    names = [name.last.lower() for name in names_in(text) if not name.is_path]
    return not names or any(name in own for name in names)


def _without_other_names(text: str, finding: Finding) -> str:
    """A text without the names of other things than what a placeholder stands in: their words do not speak of it."""
    own = {part.lower() for part in re.split(r"\W+", finding.symbol or "")}
    for name in sorted(names_in(text), key=lambda name: -name.start):
        if name.last.lower() not in own:
            text = f"{text[: name.start]} {text[name.end :]}"
    return text


def _named(finding: Finding) -> str:
    """What a placeholder is called: the handler or function that the message names, or else what it stands in."""
    spans = CODE_SPAN.findall(finding.message)
    return spans[0] if spans else (finding.symbol or "").rpartition(".")[2]


LINES_OF_A_STUB = 20
"""Lines of a function up to which a plain word of open work in it is one on the whole of it."""
MOST_OF_A_STUB = 2
"""Statements up to which a function is no more than the mark of open work in it."""


def _holds_a_place(finding: Finding, facts: Facts) -> bool:
    """Whether a function does not do what it is called: it says so plainly, or there is little in it but a mark of open work."""
    file = next((side.source for side in facts.sides(new=True) if side.source.path == finding.path), None)
    symbol = next((s for s in file.symbols if s.name == finding.symbol), None) if file is not None else None
    if file is None or symbol is None or symbol.kind not in ("function", "method"):
        return False  # what is left open in a class is not the class
    if finding.severity == "high" and symbol.end_line - symbol.line < LINES_OF_A_STUB:
        return True
    if file.role(symbol.core, "body") is None:
        return False
    own = own_statements(file, symbol.core)
    return len(own) <= MOST_OF_A_STUB and all(_IDLE.fullmatch(file.text(statement)) for statement in own)


_IDLE = Pattern(
    r"(?s:return\b[\s\w.\"'\[\]{}]*;?|pass|\.\.\.|[\w.:!]*(?:log|print|debug|info|warn)\w*[!.(].*|(?:throw|raise|panic)\b.*"
    r"|[\w.\"'\[\]{}]+;?|(?:return\s+)?[\[{][^()]*[\]}];?)"
)
"""A statement that does nothing but say what there is to do."""


def _leaves_empty(finding: Finding, facts: Facts) -> bool:
    """Whether a mark of open work stands beside a value that is none."""
    file = next((f for f in facts.change.files if f.path == finding.path), None)
    lines = ((file.new if file is not None else None) or b"").decode(errors="replace").split("\n")
    return any(_EMPTY_VALUE.search(line) for line in lines[(finding.line or 1) - 1 : (finding.line or 1) + 1])


_EMPTY_VALUE = Pattern(
    r"(?:=|\(|:|\breturn|=>|,)\s*(?:null|None|nil|undefined|0(?:\.0)?|\"\"|''|\[\]|\{\}|Optional\.empty\(\))\s*\)*\s*[;,]?\s*(?://.*|#.*)?$"
)


def _telling(text: str, besides: frozenset[str] = frozenset()) -> set[str]:
    return {_stem(word) for word in words_of(text) if len(word) > 2 and word not in _COMMON and word not in besides}


def _stem(word: str) -> str:
    return re.sub(r"(?:ations?|ions?|ing|ers?|ed|es|s|e|ies|y)$", "", word) if len(word) > 4 else word
