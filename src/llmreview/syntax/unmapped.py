"""Languages that people write programs in and that no grammar is at hand for: only the text of such files is looked at."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from llmreview.model import NotEvaluated

if TYPE_CHECKING:
    from llmreview.change import Change

UNMAPPED = frozenset(
    ".astro .c .cc .clj .cljs .cpp .cxx .dart .elm .erl .ex .exs .f90 .fs .groovy .h .hh .hpp .hs .jl .lua .m .ml .mm .nim .pas "
    ".pl .pm .r .scala .sol .svelte .swift .vb .vue .zig".split()
)


def extension_of(path: str) -> str:
    """``.vue``; empty for a name without one."""
    name = path.rpartition("/")[2]
    return f".{name.rpartition('.')[2].lower()}" if "." in name else ""


def unmapped_files(change: Change) -> tuple[NotEvaluated, ...]:
    """A note for each such language of the change. It names no file: what is found in the text of one is known."""
    counts = Counter(extension_of(file.path) for file in change.files if file.skipped is None and file.new is not None)
    return tuple(
        NotEvaluated(
            f"*{extension}", f"{count} {extension} file{'' if count == 1 else 's'}: the language is not parsed, only text is"
        )
        for extension, count in sorted(counts.items())
        if extension in UNMAPPED
    )
