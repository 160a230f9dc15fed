"""Names by which a part of a test file means a variable of its own, and not what else is called so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.checks.units import function_of
from llmreview.syntax import Idea

if TYPE_CHECKING:
    from llmreview.checks.cases import Part


def is_shadowed(part: Part, name: str) -> bool:
    """Whether a part gives a name to a value of its own wherever it stands, and neither calls it nor takes it from anything.

    What a runner hands to a case by name (a fixture) may be the thing itself, so parameters are no such variables.
    """
    function = function_of(part.unit)
    if function is None or _is_called_or_taken(part.code, name):
        return False
    file = part.file
    found = False
    for node in file.walk(function, Idea.NAME):
        if file.text(node) != name:
            continue
        scope = file.scope(node)
        definition = scope.definition_before(name, node) or next(iter(scope.definitions(name)), None)
        if definition is None or definition.kind != "assignment" or definition.node.start_byte < function.start_byte:
            return False
        found = True
    return found


def _is_called_or_taken(code: str, name: str) -> bool:
    """Whether a name is called, is a member's, or comes out of an object or a module: ``const { total } = cart``."""
    own = re.escape(name)
    member = rf"(?:(?:\.|->|::)\s*|[:@&]){own}(?!\w)"
    called = rf"(?<![\w.]){own}\s*(?:<[\w\s,.<>]*>|::<[^\n]*>|!)?\s*[(`]"
    taken = rf"[{{,]\s*{own}\s*(?:[,}}]|:(?!=))|\bimport\b[^\n]*(?<!\w){own}(?!\w)"
    return re.search(rf"{member}|{called}|{taken}", code) is not None
