"""What headings, and what introduces lists, say of the items below: done by this change, planned, asked for, or how things are.

Of headings that are known for plans nothing is taken as said. Of those that tell of deeds everything is. Headings are an open
set, though: below others an order (``Add tests``) may be a plan, while what is told (``Added tests``) is none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.claims.texts import unmarked
from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.claims.texts import Statement

_GUIDE = r"(?:guides?|notes?|steps?|instructions?|path|checklist|considerations?|procedure)"
_ASIDE = Pattern(
    r"^(?:"
    r"how to (?!fix|solve).*|how has this been tested|how (?:i|we) (?:tested|verified|checked).*|verification|"
    r"(?:verified|validated|tested|checked)(?: (?:with|by|using|via|on|locally|against|in)\b.*)?|"
    r"validation|test(?:ing)? (?:steps?|instructions?|procedures?|scenarios?)|qa(?: .*)?|"
    r"instructions?(?: .*)?|(?:[\w-]+ )?commands(?: (?:provided|available|to run|run|used))?|"
    r"action items?|required actions?|actions? required|manual (?:steps?|actions?|work).*|"
    r"manual (?:verification|test(?:s|ing)?|checks?|qa)\b.*|"
    r"back-?log|wish ?list|tb[da]|to be done|stretch goals?|getting started|quick ?start|glossary|"
    r"trade-?offs?|option \w|status quo|current (?:state|situation)|on hold|parked|descoped|cut from .*|"
    r"excluded|skipped|abandoned|tried.*|what (?:i|we) tried.*|what comes .*|"
    r"(?:(?:what|which) )?(?:did|does|do)(?:n't| not)\b.*|"
    r"(?:planned|upcoming|outstanding|unfinished|stacked|subsequent)\b.*|(?:later|other) (?:prs?|mrs?)|"
    r"for (?:the )?(?:reviewers?|qa|testers?|maintainers?|operators?|admins?)|"
    r"(?:we|i)(?:'ll| will| plan| should| could| would| might)\b.*|"
    r"(?:users?|maintainers?|operators?|admins?) (?:should|must|need|have to)\b.*|(?:upgrading|migrating) from .*|"
    r"(?!as\b)(?:[\w'-]+ ){1,4}(?:suggests?|suggested|recommends?|wants?|complains?|asks?(?: for)?|asked for|says|said)|"
    r"to[ -]?dos?(?: (?:before|after|later|list|for|items?)\b.*)?|future.*|"
    r"follow[- ]?ups?(?: (?:work|tasks?|items?|tickets?|prs?|mrs?|issues?|actions?|steps?|ideas?|plans?))?|next|"
    r"next (?:steps?|up|prs?|mrs?|pull|merge|phases?|releases?|versions?|iterations?|sprints?|tasks?|actions?)\b.*|"
    r"the next .*|in (?:the|an?) (?:next|later|separate|future|follow[- ]?up|subsequent) .*|out[- ]of[- ]scope.*|"
    r"not\b.*|won'?t\b.*|deferred.*|(?:still )?missing|left|left (?:out|for|to|open|alone|undone)\b.*|"
    r"(?:intentionally|deliberately|explicitly|purposely) (?:left|not|out|omitted|excluded|skipped|deferred|unchanged)\b.*|"
    r"what (?:i|we|this|is|was|were|are)\b.*(?:\bnot|n't)\b.*|what'?s (?:left|next|missing|open|remaining).*|"
    r"considered.*|rejected.*|ideally.*|ideas?(?: for .*)?|suggest(?:ed|ions?)\b.*|recommend(?:ed|ations?)\b.*|"
    r"proposals?|background|problem.*|motivation|context|root cause(?!s (?:addressed|fixed)).*|why.*|issue.*|before.*|"
    r"current behaviou?r|expected.*|steps.*|alternatives?\b.*|(?:[\w-]+ ){1,3}considered|notes? (?:for|to) .*|"
    r"part of\b.*|epics?|"
    r"(?:also )?(?:clos(?:e[sd]?|ing)|mark(?:s|ed|ing)?)\b.*\b(?:beads?|issues?|tickets?|tasks?|items?|stor(?:y|ies)|todos?)\b.*|"
    r"reviewer.*|risks?|limitations.*|known .*|non[- ]goals?|symptoms?|bugs?|cause|impact|type of change|change types?|"
    r"(?:api |cli |basic |example )?usage|examples?.*|(?:[\w-]+ )(?:examples?|samples?)|samples?(?: .*)?|previous.*|remaining.*|"
    r"related.*|references?|estimated .*|reproduc.*|repro|review guide|rollback.*|later|blocked.*|blockers?|depends.*|pending.*|"
    r"wip|open|(?:open )?questions?.*|.*\b(?:because|since|due to|caused by)|"
    r"(?:this|the) (?:[\w-]+ ){1,3}(?:guides?|walks?|leads?|asks?|tells?|prompts?) "
    r"(?:users?|you|people|developers?|agents?|the \w+)\b.*|"
    r"post[- ]?(?:merge|release|deploy(?:ment)?)(?: (?:tasks?|steps?|work|actions?|to[- ]?dos?|checklist|follow[- ]?ups?))?|"
    r"(?:when|once|if|until|unless|as soon as) .*|after (?:this|that|the|it|merg|releas|deploy).*|"
    rf"(?:migration|upgrad(?:e|ing)|deploy(?:ment|ing)|installation|set-?up|usage|rollout|integration) {_GUIDE}|"
    r"upgrading|"
    r"to (?:add|support|extend|create|use|run|test|try|enable|disable|"
    r"migrate|upgrade|deploy|install|reproduce|configure|set ?up|verify|do)\b.*|"
    r"you (?:can|could|may|should|need|must|have to)\b.*|what to .*|(?:[\w-]+ ){1,3}recommendations?|"
    r"how (?:it|this|that|things|everything) works?\b.*|"
    r"where .*|(?:relevant|key|important) files|architecture|(?:directory|project|folder|file) (?:structure|layout)|"
    r"(?:files? |code )?(?:reviewed|inspected|checked|looked at|audited|read)(?: files?)?|"
    r"(?:test )?(?:cases|scenarios|commands|flows|paths|behaviou?rs?|examples) "
    r"(?:verified|validated|checked|tested|tried|confirmed)|"
    r"(?:[\w&/'-]+ ){0,5}(?<!no )(?:required|needed|necessary|pending|outstanding)|requires|"
    r"required (?:set-?up|secrets|steps)\b.*|"
    r"(?:(?!that\b|which\b|who\b)[\w&/'-]+ ){0,6}(?:should|could|would|might|must)\b.*|what\b.*\b(?:still|remains?|needed)\b.*|"
    r"(?:potential|possible) (?:[\w-]+ )?(?:additions?|improvements?|enhancements?|impacts?|issues?|problems?|follow[- ]?ups?|"
    r"failures?|false positives?|optimi[sz]ations?|extensions?|work)\b.*|(?:[\w-]+ ){1,2}considerations?|"
    r"(?:historical|old|prior|existing|current) (?:context|art|code|approach|tests?|test coverage|coverage|implementation)|"
    r"already (?!also\b).*|[^()]*\(already\b.*\)|for (?:existing|old|running) (?:deployments|installations|users)|"
    r"untouched.*|unchanged.*|unaffected.*|(?:[\w-]+ ){1,3}not (?:modified|changed|touched|affected|included)|"
    r"(?!how )(?:[\w-]+ ){1,3}to (?:update|modify|change|add|create|touch|delete|remove|edit|write|fix|review|check)"
    r")\W*$",
    re.IGNORECASE,
)
"""What stands above things that this change did not do."""
_ASKED = Pattern(
    r"^(?:(?:[\w-]+ ){0,2}plans?|road ?maps?|"
    r"(?:original |user |feature |change |agent |system |ai |the |sub)*(?:tasks?|prompts?|requests?|asks?|tickets?)|"
    r"specification|(?:[\w&-]+ ){0,3}checklist(?: (?:for|amendment)\b.*)?|"
    r"(?:success|exit) criteri(?:a|on)|"
    r"goals?|objectives?|requirements?|user stor(?:y|ies)|acceptance criteri(?:a|on)|acceptance|definition of done|dod)\W*$",
    re.IGNORECASE,
)
"""What stands above things that were asked for, or are to be done; they are done where they are ticked."""
_PLAN = Pattern(r"^(?:\w+[ -]){0,3}plan\b\s*(?:\([^()]*\)\W*$|[:—–-] |\W*$)", re.IGNORECASE)
"""What headings stand below that are parts of a plan, whatever they are called."""
_DEEDS = Pattern(
    r"\b(?:chang|fix|improv|expan|enhanc|optimi[sz]|refactor|re-?work|clean|add|remov|delet|drop|updat|feature|implement|solution|summary|"
    r"tl;?dr|descri|overview|detail|highlight|test|spec|coverage|doc|readme|checklist|done|complet|review|address|finding|bug|"
    r"issue|harden|polish|tweak|modif|renam|extract|mov(?:e|ing)|creat|introduc|replac|simplif|split|consolidat|conver|switch|"
    r"port(?:s|ed)?\b|backport|restor|revert|bump|upgrad|adopt|appl(?:y|ies)|correct|resol|clos(?:e|ing)|edit|ma[kd]e|enforc|support|handl|"
    r"us(?:e|ing)|also|this|misc|minor|major|chore|includ|contain|file|code|api|ui|ux|cli|core|c[id]\b|back-?end|front-?end|server|client|"
    r"database|schema|config|security|performance|infra|dependenc|types?\b|models?\b|script|build|tool|component|module|package|"
    r"service|plugin|workflow|styl|typing|logging|error|accessib|i18n|commit|[pm]r\b|approach|round|cover|what|new|work|"
    r"motivation and context)",
    re.IGNORECASE,
)
"""Words of headings that tell of what was done, or of the part that it was done to."""
_DEEDS_PROPER = Pattern(
    r"\b(?:chang|fix|solution|implement|resol|added|removed|updated|summary|this (?:pr|mr|commit|change))", re.IGNORECASE
)
_OF_CODE = Pattern(r"[`_/\\]|\w\.\w|[a-z][A-Z]|\(\)")
_ORDER = Pattern(
    r"^(?:[^:|]{1,40}(?::|\|) ?)?(?:also |then |and |now |finally |please |first )*"
    r"(?:add|include|write|introduce|create|implement|update|modify|change|refactor|rewrite|rework|fix|improve|extend|adjust|simplify|"
    r"clean up|edit|bump|optimi[sz]e|correct|patch|enhance|harden|document|remove|delete|drop|get rid of|eliminate|rename|"
    r"extract|move|use|call|reuse|replace|switch|split|pull|factor|convert|migrate|support|make|ensure|mention|describe|explain|"
    r"(?:tests?|docs|documentation|readme|changelog)\b(?!.{0,40}\b(?:added|updated|written|extended|included|cover|descri|reflect)))\b",
    re.IGNORECASE,
)
"""An item that may be an order as well as a report."""
_AT_WORK = Pattern(r"^`?[\w.@()\[\]-]*[./][\w./@()\[\]-]*`?\s*(?::|—|–| - |\|)\s*[a-z]+s\b")
"""A file with what it does, rather than what was done to it."""
_HOW_TESTED = Pattern(
    r"^how (?:(?:was|is|were|has|have) )?(?:(?:this|it|these|that|i|we) )?(?:been )?(?:tested|verified|checked|validated)\b"
    r"|^testing\W*$",
    re.IGNORECASE,
)
"""What stands above what was done to try the change."""
_CODE_FIRST = Pattern(r"^`?(?![\w./-]*(?:test|spec))[\w.@()\[\]-]*[./][\w./@()\[\]-]*`?\s*(?::|—|–| - |\|)", re.IGNORECASE)
"""A file that is none of tests leads the item."""
_COVERED = Pattern(r"\b(?:tests?|coverage|cover(?:s|ed)?|tested)\b", re.IGNORECASE)
_NUMBER = Pattern(r"^[\W\d_]+")
_ROLES = Pattern(r"\b(?:role|purpose|responsibilit|description|what it does|contains|usage|meaning)", re.IGNORECASE)
"""Heads of columns below which stands how things are."""
_FILES = Pattern(r"^\W*(?:files?|paths?|modules?|components?|class(?:es)?)\b", re.IGNORECASE)
_STAGE = Pattern(r"^\W*(?:part|step|phase|stage|milestone|sprint|pr|mr) (?:\d{1,3}|[a-c]|one|two|three)\b", re.IGNORECASE)
_LATER = Pattern(
    r"\b(?:follow[- ]?ups?(?! (?:fix|change|hardening|clean|to|on|of|from)\w*)|"
    r"to be addressed|(?:still|left|things|issues) to address|plan(?:s|ned)? to|"
    r"still to (?:do|come)|left to do|will (?:be )?follow)\b"
    r"|\b(?:next|later|separate|another|future|follow[- ]?up|subsequent|upcoming) "
    r"(?:pr|mr|pull request|merge request|commit|iteration|sprint)\b",
    re.IGNORECASE,
)
"""What a list of things is introduced with that come later."""
_PROCESS = Pattern(
    r"\b(?:that|which) (?!(?:was|were|is|are|has|had)\b)[a-z]+s\b"
    r"|\b(?:process|workflow|pipeline|command|script|flow|job|does the following)$",
    re.IGNORECASE,
)
"""What introduces a list of the steps that something goes through."""
_AS_IT_RUNS = Pattern(r"^`?[A-Za-z]+(?:[^s\W]s|sses|es)\b")
_NEW_VERSION = Pattern(r"\bv?\d+\.\d+[\w.-]*`? *(?:→|->|=>|\bto\b) *`?v?\d+\.\d+", re.IGNORECASE)
"""What stands above the notes of a release: ``@shop/sdk (1.4.0 → 1.5.0)``."""
_MAYBE = Pattern(
    r"^\W*(?:further|possible|potential|optional|proposed)\b(?! changes)|\b(?:ideally|should|would|could|might)\b|'d\b",
    re.IGNORECASE,
)
_NOT_NOW = Pattern(
    r"\((?:later|next|planned|future|deferred|post-?merge|to ?do|not (?:in|part|yet|done|included))\b[^()]*\)\W*$"
    r"|\((?:intentionally|deliberately|explicitly|purposely|kept|preserved|retained)\b[^()]*\)?\W*$"
    r"|[\[(][^()\[\]]*\bunchanged\b[^()\[\]]*[\])]\W*$",
    re.IGNORECASE,
)


def is_aside(words: str) -> bool:
    """Whether a heading, or a label, stands above something else than deeds of this change."""
    title = _title(words)
    return any(pattern.search(title) is not None for pattern in (_ASIDE, _ASKED, _NOT_NOW))


def is_below_an_aside(statement: Statement) -> bool:
    """Whether a statement stands where nothing is told of this change."""
    if statement.ticked and any(_ASKED.search(_title(words)) for words in (statement.heading, statement.lead)):
        return False
    if any(_PLAN.search(_title(words)) for words in (*statement.outer, statement.heading)) and not statement.ticked:
        return True
    if _FILES.search(statement.columns) and _ROLES.search(statement.columns):
        return True
    if any(is_aside(words) or _LATER.search(words) for words in (statement.heading, statement.lead) if words):
        return True
    return any(map(is_aside, statement.outer)) and _DEEDS_PROPER.search(statement.heading) is None


def doubt_of_heading(statement: Statement) -> str | None:
    """Why what a statement says may be planned rather than done, by what stands above it; None where nothing says so."""
    text = statement.plain
    if any(_HOW_TESTED.search(_title(words)) for words in (statement.heading, statement.lead)) and not _COVERED.search(text):
        return "it may be told how the change was tried"
    if statement.is_title or statement.ticked:
        return None
    if any(_NEW_VERSION.search(words) for words in (*statement.outer, statement.heading, statement.lead)):
        return "what a new version of something else brings may be told"
    if _PROCESS.search(statement.lead) and _AS_IT_RUNS.match(text):
        return f"what “{_shown(statement.lead)}” does as it runs may be told"
    if _STAGE.search(text) and _ORDER.search(text):
        return "one of several stages is spoken of, which need not be this one"
    above = statement.lead or statement.heading
    if _COVERED.search(above) and _CODE_FIRST.search(text):
        return f"the files below “{_shown(above)}” may be those that are tested"
    if not above or not (_ORDER.search(text) or _AT_WORK.search(text)):
        return None
    if _MAYBE.search(above) and not _ORDER.search(above):
        return f"what may be done is listed below “{_shown(above)}”"
    if not _STAGE.search(above) and (_DEEDS.search(above) or _OF_CODE.search(above)):
        return None
    return f"what stands below “{_shown(above)}” may be planned"


def _title(words: str) -> str:
    return _NUMBER.sub("", unmarked(words))


def _shown(words: str) -> str:
    return unmarked(words)[:40]
