"""The limits of an instance, small enough for a test to meet them."""

from __future__ import annotations

from typing import NamedTuple


class Limits(NamedTuple):
    """As gitlab.com has them, unless a test says otherwise."""

    patch_bytes: int = 200 * 1024
    diff_files: int = 3_000
    diff_lines: int = 100_000
    notes_in_merge_request: int = 5_000
    most_per_page: int = 100
    """``per_page`` asked for beyond it is cut: a small number makes many pages."""
    total_rows: int = 10_000
    """Longer lists have no totals and no last page."""
    notes_a_minute: int | None = None
    requests_a_minute: int | None = None


class Behaviour(NamedTuple):
    """What differs between servers that are all GitLab."""

    version: str = "18.9.0-ee"
    flags_of_diffs: bool = True
    """``collapsed`` and ``too_large`` of files: since 18.4."""
    file_positions: bool = True
    """``position_type: file``: since 16.4."""
    ruby_34: bool = False
    """Hashes in error messages are printed as ``{line_code: […]}``."""
    totals: bool = True
    """X-Total and X-Total-Pages."""
    link_host: str | None = None
    """Link headers name this address, as where a server is reached by another than its configured one."""
    idempotency_key: bool = True
    """Header of web hooks: since 17.4."""
