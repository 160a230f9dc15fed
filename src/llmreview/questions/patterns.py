"""The regular expressions of questions."""

from __future__ import annotations

import re
from functools import cache


@cache
def compiled(text: str) -> re.Pattern[str]:
    """``^`` and ``$`` match at every line. Raises ``re.error``."""
    return re.compile(text, re.MULTILINE)
