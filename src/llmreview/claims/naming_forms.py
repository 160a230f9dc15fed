"""How messages call parts of the code: parts of patterns."""

from __future__ import annotations

import re

from llmreview.pattern import Pattern

NOUN = (
    r"(?:function|method|class|helper|constant|module|file|field|property|parameter|argument|"
    r"variable|option|flag|type|interface|hook|"
    r"component|package|script|struct|enum|trait|service|utility|record|object|decorator|macro)(?:s|es)?"
)
REF = (
    r"(?:`[^`\n]+`|[\w.@-]*(?:/[\w.@-]+)+\.\w{1,6}\b|(?-i:[a-z]+[A-Z]|[A-Z][a-z0-9]+[A-Z]|\w+_)\w*(?:(?:\.|::|#(?=[A-Za-z_]))\w+)*(?:\(\))?"
    r"|\w+(?:(?:\.|::)\w+)*\(\))"
)
"""What is called by its name: in ticks, or in a form that only names have."""
NOT_OFFERED = (
    r"(?:@(?:\w+\.)*(?i:\w*internal\w*|visiblefortesting|restrictto|\w*experimental\w*|beta|incubating|preview\w*|unstable\w*)\b"
    r"|\[Experimental|\[EditorBrowsable\(EditorBrowsableState\.Never)"
)
"""What a library marks as none of its users' business, or not settled yet."""
OPENING = r"^(?:also |and |then |now |finally |instead )*"
CODE_NOUN = Pattern(
    r"\b(?:function|method|class|helper|module|component|hook|struct|interface|trait|enum|service|utility|decorator|macro|record|type)s?\b",
    re.IGNORECASE,
)
"""What is written out as such, rather than made by a framework."""
WORD = Pattern(r"\w*(?:Docs?|Strings?|ing|API|CI|SQL|Script|DB|JS|OS|ML)s?|Git[HL]\w+")
"""What is a word or a product more likely than a name of the code: ``LazyLoading``, ``JavaDoc``, ``PostgreSQL``."""
PRODUCT = Pattern(r"(?P<first>[A-Z][a-z]{3,})[A-Z]{2,4}")
"""What is called by a product's name as likely as by one of the code: ``SwaggerUI``."""
MANNER_OF_WRITING = Pattern(r"(?:snake|camel|kebab|pascal|upper|lower|title|constant)[_-]?case", re.IGNORECASE)
"""How names are put together: ``PascalCase``."""
