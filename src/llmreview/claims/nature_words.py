"""How messages say what a change is as a whole: a refactoring, formatting, prose, a typo, only additions."""

from __future__ import annotations

import re

from llmreview.pattern import Pattern

END = (
    r"(?:\s*(?:$|[.!;,)])|(?: ?[—–-] )| (?:intended|expected|whatsoever|at all|here|in "
    r"this (?:commit|change|pr|mr)|only|just|other than|were made|are made|made)\b)"
)
SAME = Pattern(
    rf"(?:^|\()(?:(?:this|it) (?:is|has|contains|makes|introduces) |there (?:are|is) |contains "
    rf"|with |purely [\w ]+(?:with|,) |pure [\w ]+(?:with|,|:|[—–-]) |[\w ]+[;,:—–-] |[\w ]+ with )?"
    rf"(?:with )?no (?:(?:functional|behaviou?r(?:al)?|logic(?:al)?|semantic|runtime|code|functionality|"
    rf"user[- ](?:facing|visible)|intended)(?: or | and |/|, )?)+(?: changes?| differences?|"
    rf" impact| effects?)?{END}"
    rf"|^no changes? (?:to|in|of) (?:the )?(?:(?:existing|current|runtime|program|observable) "
    rf")?(?:behaviou?r|functionality|logic|semantics)"
    rf"(?:{END}| (?:or|and|nor) )"
    rf"|^(?:this is |purely |just |only )?(?:an? )?(?:pure|mechanical|strictly a|purely "
    rf"a|just a|only a|straight|simple) (?:refactor(?:ing)?|"
    rf"rename|move|cleanup|restructuring)(?: only)?{END}"
    rf"|^(?:this is )?(?:an? )?refactor(?:ing)?(?:[ -]only| change only)\b(?:{END}|:)|^nfc{END}|\bbehaviou?r[- ]preserving\b"
    rf"|^(?:only|just|purely|simply) refactor(?:s|ed|ing)?\b(?! (?:and|to|so))"
    rf"|\b(?:behaviou?r|functionality|logic|semantics) (?:is |are |was |remains? |stays? "
    rf"|left |has been )?(?:entirely |completely |exactly "
    rf"|fully )?(?:unchanged|the same|identical|as before|preserved){END}"
    rf"|(?:^|[,;(] ?|\b(?:do|does|did|should|must) ?)(?:not|n't|without) (?:chang(?:e|es|"
    rf"ing)|alter(?:s|ing)?|affect(?:s|ing)?|modif(?:y|ying)) "
    rf"(?:(?:any|the|existing|current|its|runtime|observable|program) )*(?:behaviou?r|functionality|logic|semantics){END}"
    rf"|^(?:pure(?:ly)? |just |only )?(?:refactor|clean|restructur|reorgani[sz])\w*\b[^.;]{{0,80}} without (?:any |an? )?"
    rf"(?:functional |behaviou?ral )?changes? (?:in|of|to) (?:the )?(?:behaviou?r|functionality|logic|semantics){END}"
    rf"|^(?:pure(?:ly)? |just |only )?(?:refactor|clean|restructur|reorgani[sz])\w*\b[^.;]{{0,80}} without (?:chang|"
    rf"alter|affect)ing (?:(?:any|the|existing|its) )*"
    rf"(?:behaviou?r|functionality|logic|semantics){END}",
    re.IGNORECASE,
)
FORMATTERS = (
    r"prettier|black|gofmt|rustfmt|ktlint|ruff format|formatter|spotless|clang-format|dotnet format|(?:cargo|go) fmt|pint"
)
OF_FORMATTERS = Pattern(rf"\b(?:{FORMATTERS}|(?:re)?format\w*)\b", re.IGNORECASE)
FORMATTING_TITLE = Pattern(
    rf"^(?!(?:format|lint|style)(?:ting|ing)? only \w)(?:this is )?(?:code )?(?:white ?space|formatting|reformatting|format|code "
    rf"style|style|lint(?:ing)?|indentation)(?: (?:changes?|fixes|cleanup))?{END}"
    rf"|^(?:run|apply|ran|applied) (?:{FORMATTERS}|php-cs-fixer|rubocop -a|rubocop formatting)\b"
    rf"|^(?:{FORMATTERS})(?: (?:run|format(?:ting)?|changes?|fixes))?{END}|^re-?indent(?:s|ed|ation|ing)?{END}"
    rf"|^(?:re)?format(?:s|ted)? (?:the )?(?:code|files?|sources?)(?: with [\w ]+)?{END}",
    re.IGNORECASE,
)
"""Titles of changes that do nothing else; as an item among others it is one thing that was done."""
FORMATTING = Pattern(
    rf"^(?:this is )?(?:just |only |pure(?:ly)? )(?:code )?(?:white ?space|formatting|reformatting|format|code "
    rf"style|style|lint(?:ing)?|indentation)(?: (?:changes?|fixes|cleanup))?(?: only|-only)?{END}"
    rf"|\b(?:formatting|white ?space|style|cosmetic|lint(?: fixes)?|indentation)[- ](?:only(?! \w)|changes? only|only changes?)\b"
    r"|^(?:only|just) (?:the )?(?:white ?space|indentation|formatting|blank lines)(?: and (?:white ?space|indentation|"
    r"formatting|blank lines))?"
    r" (?:was |were |is |are |has |have )?(?:been )?chang(?:ed|es?)\b"
    r"|^(?:purely|only|just) (?:cosmetic|formatting|stylistic)\b|^no (?:code|functional|"
    r"logic) changes?, (?:only|just) (?:re)?formatting\b",
    re.IGNORECASE,
)
ONLY = Pattern(r"\b(?:only|just|purely|pure)\b", re.IGNORECASE)
BESIDES = Pattern(
    r"(?:,|;| and| \+| &) (?:also |then )*(?:remov|delet|drop|add|fix|us(?:e|ing)\b|replac|simplif|refactor|inlin|mov(?:e|ing)\b|"
    r"merg|sort|tid(?:y|ied)|clean|convert|silenc|suppress|resolv|address|correct|adjust|tweak)\w*",
    re.IGNORECASE,
)
"""What a title tells to be done beside formatting: ``apply rustfmt and remove a redundant binding``."""
LINTED = Pattern(
    r"\b(?:lint(?:ing)?|(?:code )?style|pint|php-cs-fixer|rubocop|clippy|idiomatic(?:ally)?|let[- ]chains?)\b", re.IGNORECASE
)
"""What asks for other statements too, not for other blanks alone."""
MENDS = Pattern(r"\s*(?:fix|feat|feature|bugfix|hotfix|perf)\b[^:]*:(?!\s*(?:code )?(?:style|lint))", re.IGNORECASE)
"""What leads the title of a change that mends or adds something: formatting is what the program does."""
EXCEPT = Pattern(
    r"\b(?:other than|besides|apart from|aside from|except(?:ing)?|save for|beyond|but for)\b"
    r"|, only (?:wording|text|made|the|an?|in)\b",
    re.IGNORECASE,
)
"""What is left out of what is said of all of a change: ``no functional changes other than the limit``."""
COMMENTS = Pattern(
    r"^(?:this is )?(?:an? )?(?:only |just |purely )?(?:code )?(?:comments?|docstrings?)"
    r"(?: (?:changes?|fix(?:es)?|updates?))?[- ](?:only|changes? only)\b"
    r"|^(?:only|just) (?:touches|changes|updates) (?:code )?comments\b|"
    r"\b(?:only (?:comments|docstrings)|(?:comments|docstrings) only|(?:comment|docstring)-only)\b",
    re.IGNORECASE,
)
DOCS_ONLY = Pattern(
    r"\b(?:docs?|documentation|readme)[- ]only\b(?! (?!changes?\b|prs?\b|mrs?\b|updates?\b|commits?\b|diffs?\b|patch\b|edits?\b|"
    r"fix|so\b|and\b|with\b|in\b|for\b|to\b)\w)"
    r"|^(?:only|just) (?:touches|changes|updates) (?:the )?(?:docs|documentation|readme)\b",
    re.IGNORECASE,
)
NO_CODE = Pattern(
    r"\bno code (?:changes?|changed|is changed)\b(?! (?:are |is |was |were )?(?:required|needed|necessary))", re.IGNORECASE
)
MOVES = Pattern(r"\b(?:extract|mov|renam|relocat|reorgani[sz]|split|refactor|restructur|rearrang|reorder)\w*\b", re.IGNORECASE)
"""Titles of changes that take code elsewhere."""
TYPO = Pattern(
    r"^(?::\w+: ?)?(?:(?:fix|correct)(?:es|ed|ing|s)? )?(?:(?:an?|some|several|minor|small|"
    r"the|various|few|simple|tiny) )*(?:typos?|"
    r"spelling(?: mistakes?| errors?)?|misspellings?)(?: (?:fix(?:es)?|corrections?))?(?: (?:in|of|on) [\w ./`'-]{1,60})?\W*$",
    re.IGNORECASE,
)
OF_A_TEXT = Pattern(
    r"\b(?:in|of|on) (?:(?:an?|the|some|several|various|code|inline|our) )*(?:(?P<readme>readme\b|`?[\w./-]*\.(?:md|rst|adoc)\b)|"
    r"(?P<comment>comments?|docstrings?|javadocs?|jsdoc)\b|(?P<docs>docs?|documentation)\b)",
    re.IGNORECASE,
)
"""Where a title says that the typo was: a readme, a comment, the documentation."""
OF_WHAT_IS_REFACTORED = Pattern(
    r"^(?:(?:pure(?:ly)?|just|only|mechanical|simple|small|straight) )*(?:an? )?(?:refactor\w*|clean-?ups?|tidy\w*|restructur\w*)"
    r"(?: (?:of|in) (?:the |our )?(?:[\w`./-]+ ?){1,4})?[,;:(–—-]\s*",
    re.IGNORECASE,
)
"""What leads to what is said of the whole change: ``Pure refactoring of the cart, …``."""
FURTHER = Pattern(r"\b(?:additionally|furthermore|moreover|also|as well|besides)\b", re.IGNORECASE)
SPELT = Pattern(r"\b(?:typos?|mis-?spel\w*|spel\w*|mistyped|wording|grammar)\b", re.IGNORECASE)
OF_A_NAME = Pattern(r"\bof ['`\"]|\bof \w*[a-z][A-Z]|\bof \w+_\w")
"""A typo in what code is called by: the old name may stay for those who use it."""
ADDITIVE = Pattern(
    r"\b(?:no|without(?: any)?|zero) (?:data|record|row)s? (?:is |are |will be |was |gets? "
    r")?(?:loss|lost|deleted|removed)\b|\bno (?:existing )?(?:data|rows?|records?|columns?) "
    r"(?:is |was |are |will be )?(?:lost|dropped|"
    r"touched|deleted|affected|removed)\b"
    r"|\b(?:non|not)[- ]destructive\b|\b(?:purely|strictly|only) additive\b|\badditive[- ](?:only|migration|schema|change)\b"
    r"|^(?:the |this )?migration (?:only adds|is (?:purely |fully )?additive|is safe)\b|"
    r"\bonly adds (?:a |an |new |some )?(?:\w+ ){0,2}(?:columns?|"
    r"tables?|fields?|index(?:es)?)\b|^only added (?:a |an |new |some )?(?:\w+ ){0,2}(?:columns?|tables?|fields?)\b"
    r"|^(?:the )?(?:(?:all|existing|old|user|stored) )*(?:data|rows|records) (?:is|are|"
    r"stays?|remains?|will be) (?:all |fully )?(?:preserved|kept|intact|"
    r"untouched|unchanged|safe|retained|migrated without loss)\b|\bnothing (?:is|gets|"
    r"was|will be) (?:dropped|deleted|lost|removed)\b",
    re.IGNORECASE,
)
WHILE = Pattern(
    r"^\W*(?:when|whenever|if|while|during|after|on|upon|even|in case|across|between)\b"
    r"(?!.*\b(?:migrat|upgrad|schema|column|table))",
    re.IGNORECASE,
)
"""What says when no data is lost, as the program runs."""
OF_ALL = Pattern(
    r"(?!.*\b(?:existing|current|other|default|unless|except|when|for|if|where|outside|in)\b)"
    r"(?:(?:this|the|it|pr|mr|change|changes|commit|diff|patch|are|is|was|a|an|all|only|just|purely|pure|strictly|simply|and|no|code|"
    r"functional|logic|behaviou?r|contains?|touches|changed|there|with|refactor\w*|cleanup|clean-up|tidy|misc)[\s,;:.()—–-]+)*"
    r"(?:docs?|documentation|readme|comments?|docstrings?|formatting|reformat\w*|white ?space|style|cosmetic|stylistic|lint\w*|"
    r"indentation|format|code)\b",
    re.IGNORECASE,
)
"""Statements in which nothing stands before what is said of the change that it could be said of instead."""
APART = Pattern(
    r"^(?:(?:apply|make|do|run|minor|small|some|more|further|mostly|tiny|various|few|misc|the|a) )*$|[(\[,;:.—–-]\s*$",
    re.IGNORECASE,
)
"""What may stand before what is said of the change as a whole, where more stands before it."""
GENERAL = Pattern(
    r"\b(?:refactor|clean|chang|summar|note|impact|risk|behavio|compat|breaking|overview|descri|what|why|how|result|type|scope|qualit|"
    r"test|verif|valid|detail|other|misc|tl;?dr|checklist|implement|technical|this|pr|mr|commit|guarantee|safety|benefit|review|"
    r"motivation|context|approach|solution|fix|improve|update|migrat|function)",
    re.IGNORECASE,
)
"""Words of headings below which all of a change is spoken of."""
LABELLED = Pattern(
    r"(?:[-*+\d.)\s]*)(?:\*\*|__)?(?!(?i:types?|kind|scope|nature|changes?|impact|summary|overview|description|behaviou?r(?:al)?|"
    r"functional(?:ity)?|code|notes?|fix|feat|perf|ci|build|tests?|refactor\w*|style|chore|docs?|clean-?up|quality|results?|breaking|risk|"
    r"this|commit|pr|mr|diff|patch|whole|overall|no|all|only|purely)\b)[A-Z][\w /&`'-]{2,50}(?:\*\*|__)?:(?:\*\*|__)?\s",
)
"""An item that says first what it is about: ``**Trap quoting**: no functional change``."""
DESTRUCTIVE = Pattern(r"\b(?:drop|remov|delet|narrow|truncat|lose|lost|renam)", re.IGNORECASE)
WHOLE = frozenset(
    "the all any its existing current overall runtime observable external program public api and or no changes change pure "
    "purely refactor refactoring cleanup only just this is a code".split()
)
"""What may stand before ``behaviour`` where that of the whole program is meant."""
ADDS = Pattern(
    r"^(?:feat|fix|perf|hotfix|bugfix)\b[^:]*:"
    r"|^(?:\[[^\]]*\] ?)*(?:add|fix|support|implement|introduce|enable|allow)(?:s|es|ed|ing)?\b",
    re.IGNORECASE,
)
REFACTORING = Pattern(r"\b(?:refactor\w*|nfc)\b", re.IGNORECASE)
PART = Pattern(
    r"\b(?:for|when|if|unless|default|opt-in|still|so|now)\b|\bwithout (?!chang|alter|"
    r"affect)|`|^(?!refactor|pure|clean)[\w ]+\(.*\)",
    re.IGNORECASE,
)
"""What shows that a part of the change is spoken of."""
