"""Claims that the code keeps clear of a flaw, which a detector found otherwise."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.claims.facts import place_of_finding
from llmreview.claims.flawed_parts import is_about
from llmreview.claims.hedges import is_hedged, is_negated
from llmreview.claims.judgement import Judgement, contradicted, supported, unverifiable
from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.claims.facts import Facts
    from llmreview.claims.texts import Statement

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
_LOGGED = Pattern(
    r"\bconsole\.\w|\be?println!|\bdbg!|\b(?:print|printf|println|puts|var_dump|dd)\b|\blog(?:ger|ging)?\.\w|\bSystem\.out|\bDebug\."
)
"""What writes something out as the program runs."""
_ALL = Pattern(r"\b(?:all|any|every|no|remaining)\b", re.IGNORECASE)
_SHOWN = {
    "buffered-stream": Pattern(
        r"\byield\b|\b(?:stream|iterator|iter_\w+|chunks?|pipe|copy|getReader|bufio|Flux|asFlow|"
        r"sequence|lazy|each_row|find_each|cursor|"
        r"readline|scanner|forEach)\w*\s*[(<.{]|\b(?:Streaming|Async|Lazy)\w*(?:Response|Enumerable|"
        r"Iterator|Generator)\b|(?-i:\b(?:Buffered|Stream|Line|Bufio)?(?:Reader|Writer)\b)",
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
_SPOILT = {
    "buffered-stream": Pattern(
        r"\b(?:io(?:util)?\.ReadAll|os\.ReadFile|ioutil\.ReadFile|(?:File|IO)\.(?:read|readlines|binread)|file_get_contents|"
        r"stream_get_contents|readFileSync|fs::read(?:_to_string)?|read_to_(?:end|string)|(?:fs|fsp|promises)\.readFile|readAsText)\("
        r"|\.(?:readAllBytes|readAllLines|ReadToEnd(?:Async)?|ReadAll(?:Text|Bytes|Lines)(?:Async)?|readText|readBytes|readLines|"
        r"readlines|getvalue|arrayBuffer|toByteArray|ReadAs(?:String|ByteArray)Async|read_text|read_bytes)\("
        r"|\.read\(\)|\b[tT]oList(?:Async)?\(\)|\b(?:res|resp|response|req|request|body)\.(?:text|json|blob)\(\)"
    ),
    "error-masking": Pattern(
        r"\bexcept\b[^\n:]{0,120}:[ \t]*(?:#[^\n]*)?\n?[ \t]*(?:pass|continue|\.\.\.)[ \t]*(?:#|\n|\Z)"
        r"|\bcatch\b[ \t]*(?:\([^()\n]{0,120}\))?[ \t]*\{\s{0,99}(?://[^\n]{0,200}\s{0,99}|/\*[^*]{0,200}\*/\s{0,99})?\}"
        r"|\.catch\(\s*(?:\(\w*\)|\w+)\s*=>\s*(?:\{\s*\}|null|undefined)\s*\)"
        r"|\brescue\b[^\n]{0,80}(?:\n[ \t]*(?:nil|end)\b|[ \t]nil\b)"
        r"|\bexcept\b[^\n:]{0,120}:[ \t]*\n[ \t]*[\w.]*log\w*\.[^\n]{0,200}\n[ \t]*(?:pass|continue)[ \t]*(?:\n|\Z)"
        r"|\bcontextlib\.suppress\(|\bif err != nil \{\s{0,99}\}|\b_ = err\b"
    ),
}
"""What shows that it may well not be: what is read whole, and errors that nothing is done with."""
_SUBJECTS: tuple[tuple[Pattern[str], tuple[str, ...]], ...] = (
    (_STREAMS, ("buffered-stream",)),
    (_ERRORS, ("error-masking",)),
    (_BULK, ("fetch-in-loop", "redundant-fetch")),
    (_PAGES, ("manual-pagination",)),
    (_LOGS, ("verbose-logging",)),
)
_OF_TESTS = Pattern(r"\b(?:tests?|specs?|test cases?|coverage)\b", re.IGNORECASE)
"""What tests cover is said of them, not of how the code does it."""
_PAST = Pattern(r"\b(?:no longer|instead of)\b", re.IGNORECASE)
_COMES_TO = Pattern(
    r"\bpass(?:ed|es)?[- ]?through\b|\b(?:by|and|with|then|to) (?:\w+ ){0,2}?"
    r"(?:return|yield|answer|giv|show|render|us|fall|default|resolv|send)\w* (?:\w+ ){0,3}?"
    r"`?(?:null|none|nil|undefined|false|empty|zero|0|-1|\[\]|\{\}|back|cached?|default\w*|fallback)\b"
    r"|\b(?:return|yield|answer|resolv)\w* (?:with )?"
    r"`?(?:null|none|nil|undefined|false|\[\]|\{\}|an? empty)`? (?:instead of \S{1,40} )?(?:on|for|when|if|in case)\b",
    re.IGNORECASE,
)
"""What says what is done with an error: ``handles network errors by returning null``."""
_IN_FAVOUR = Pattern(r"\bin favou?r of\b[^.;]{1,80}?(?:,? which|,? that)\b", re.IGNORECASE)
"""What something else does that is used instead: ``in favor of the action which handles failures``."""
_INSTEAD = Pattern(
    r"\b(?:warn\w*|log(?:s|ged|ging)?|skip\w*|empty|null|none|fall(?:s|ing)? back) (?:\w+ ){0,2}(?:instead of|rather than) "
    r"(?:crash|throw|fail|rais|panic|abort|break|error)\w*",
    re.IGNORECASE,
)


def judge_flaws(statement: Statement, facts: Facts) -> Judgement | None:
    """Holds a claim against what the detectors state of the code that it is about."""
    text = statement.plain
    if is_hedged(_PAST.sub("", text)) or _OF_TESTS.search(text) or _IN_FAVOUR.search(text):
        return None
    for pattern, detectors in _SUBJECTS:
        if pattern.search(text) and not (is_negated(text) and pattern in (_PAGES, _LOGS)):
            if pattern is _ERRORS and _COMES_TO.search(text) and not (is_negated(text) or "no longer" in text.lower()):
                return unverifiable("it says itself what becomes of an error")
            if pattern is _ERRORS and facts.once(_says_what_becomes_of_errors):
                return unverifiable("the message says what becomes of an error")
            if pattern is _LOGS and not _ALL.search(text) and facts.once(_logs_less):
                return unverifiable("lines went that log something, and others may stay")
            return _against(statement, facts, pattern, detectors)
    return None


def _logs_less(facts: Facts) -> bool:
    went, came = (len(_LOGGED.findall(text)) for text in (facts.removed_text, facts.added_text))
    return went > came


def _says_what_becomes_of_errors(facts: Facts) -> bool:
    lines = (line for message in facts.change.messages for line in message.text.split("\n"))
    return any(
        _INSTEAD.search(line) or (_COMES_TO.search(line) and not (is_negated(line) or "no longer" in line.lower()))
        for line in lines
    )


def _against(statement: Statement, facts: Facts, pattern: Pattern[str], detectors: tuple[str, ...]) -> Judgement:
    found = [f for f in facts.found(*detectors) if f.tier == "fix" or f.detector != "error-masking"]
    related = [f for f in found if is_about(statement, f, pattern, facts)]
    if related:
        return contradicted(related[0].message, *map(place_of_finding, related[:3]))
    if found:
        return unverifiable("what was found elsewhere in the change does not tell")
    shown = _SHOWN.get(detectors[0])
    come = "\n".join(facts.added(file) for file in facts.code)
    spoilt = _spoilt(detectors[0], facts)
    if spoilt:
        return unverifiable(f"added lines hold `{spoilt}` too")
    token = shown.search(come) if shown is not None else None
    if token is not None:
        return supported(f"added lines hold `{token[0].strip(' ([{.<')}`, and nothing was found that speaks against it")
    return unverifiable("nothing was found that speaks against it")


def _spoilt(detector: str, facts: Facts) -> str:
    """What begins on an added line and shows that it may well not be as it is said; empty where nothing does."""
    if detector not in _SPOILT:
        return ""
    for file in facts.code:
        text, added = (file.new or b"").decode(errors="replace"), file.added_lines()
        line, counted = 1, 0
        for found in _SPOILT[detector].finditer(text):
            line, counted = line + text.count("\n", counted, found.start()), found.start()
            if line in added:
                return " ".join(found[0].split())[:60]
    return ""
