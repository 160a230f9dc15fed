"""An answer of GitLab, or of whatever stands in front of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import NamedTuple

_MOVED = (301, 302, 303, 307, 308)


class Answer(NamedTuple):
    """``headers`` are asked for by any case."""

    status: int
    headers: Mapping[str, str]
    content: bytes

    def complaint(self) -> str:
        """What is wrong, on one line: GitLab's errors are strings, lists or mappings, a proxy's are any text."""
        if self.status in _MOVED:
            return "it has moved; the token is not sent along"
        try:
            answer = json.loads(self.content)
        except (ValueError, RecursionError):
            is_text = self.headers.get("Content-Type", "").startswith("text/plain")
            return " ".join(self.content[:200].decode(errors="replace").split()) if is_text else "no reason given"
        if isinstance(answer, dict):
            answer = answer.get("message") or answer.get("error_description") or answer.get("error") or answer
        text = answer if isinstance(answer, str) else json.dumps(answer, ensure_ascii=False)
        return " ".join(text.split())[:300]

    def advice(self) -> str | None:
        """What would mend it."""
        if self.status in _MOVED:
            return "Give the address and the project as they are now: --url, --project."
        return _ADVICE.get(self.status)


_ADVICE = {
    401: "Is the token right, and has it not ended? It needs the scope `api`; a job's own token can write nothing.",
    403: "The token's user needs at least the role Reporter in the project, and the token the scope `api`.",
    404: "Is the project right, and may the token's user see it?",
}
