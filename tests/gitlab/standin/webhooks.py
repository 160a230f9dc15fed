"""Sends events to whom they concern."""

from __future__ import annotations

from typing import Any


class Hooks:
    def __init__(self, gitlab: Any) -> None:
        self._gitlab = gitlab

    def merge_request(self, mr: Any, action: str, by: Any, changes: Any = None, *, oldrev: str | None = None) -> None: ...

    def note(self, mr: Any, note: Any, action: str) -> None: ...

    def emoji(self, mr: Any, award: Any, note: Any, event: str) -> None: ...

    def close(self) -> None: ...
