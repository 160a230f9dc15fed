"""Rewrites of Python with libcst: a tree is parsed once, each rewrite replaces one node, the difference is an edit of lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import libcst as cst
from libcst.metadata import MetadataWrapper

from llmreview.fixes import content_type, conversions, materialised
from llmreview.fixes.edits import Edit, edit_between
from llmreview.fixes.module import Module, Rewrite

MAX_BYTES = 300_000
"""libcst with scopes takes a second for so much."""

REWRITERS: dict[str, Callable[[Module], Iterator[Rewrite]]] = {
    "redundant-content-type": content_type.rewrites,
    "buffered-stream": materialised.rewrites,
    "string-conversion-chain": conversions.rewrites,
}


def rewrites(source: str, detector: str) -> Iterator[Edit]:
    """The edits that keep behaviour, of all places in a file that a detector may find; none where it does not parse."""
    if len(source) > MAX_BYTES:
        return
    try:
        wrapper = MetadataWrapper(cst.parse_module(source))
        found = list(REWRITERS[detector](Module(wrapper)))
    except (cst.ParserSyntaxError, RecursionError):
        return
    for rewrite in found:
        new = wrapper.module.deep_replace(rewrite.old, rewrite.new)
        edit = edit_between(source, new.code, detector) if isinstance(new, cst.Module) else None
        if edit is not None:
            yield edit
