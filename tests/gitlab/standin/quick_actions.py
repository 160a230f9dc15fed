"""Commands on lines of their own that start with a slash: GitLab takes them out of a text and does them.

They are looked for in paragraphs only: not in code, quotes, lists, tables, or inside of HTML elements.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, NamedTuple

from .exchange import Refusal
from .people import ACCESS_LEVELS, User

if TYPE_CHECKING:
    from .merge_requests import MergeRequest

NAMES = (
    "approve unapprove assign unassign assign_reviewer reviewer request_review unassign_reviewer award react close reopen merge rebase "
    "label labels unlabel remove_label relabel title target_branch draft wip ready todo done subscribe unsubscribe lock unlock "
    "milestone remove_milestone estimate remove_estimate spend spend_time time submit_review copy_metadata cc ship"
).split()
_COMMAND = re.compile(rf"/({'|'.join(sorted(NAMES, key=len, reverse=True))})(?: ([^\n]*))?\s*\Z", re.IGNORECASE)
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_LIST = re.compile(r" {0,3}(?:[-+*]|\d{1,9}[.)])(?:\s|$)")
_TABLE = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$|\s*\|\s*:?-+:?\s*\|\s*$")
_QUOTE = re.compile(r" {0,3}>")
_BLOCK_TAG = re.compile(
    r" {0,3}</?(?:address|article|aside|blockquote|body|center|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|"
    r"h[1-6]|head|header|hr|html|li|main|menu|nav|ol|p|pre|script|section|style|summary|table|tbody|td|textarea|tfoot|th|thead|tr|ul)"
    r"(?=[\s/>]|$)",
    re.IGNORECASE,
)
_LONE_TAG = re.compile(r" {0,3}</?[a-zA-Z][\w-]*[^<>]*>\s*\Z")
_TAG = re.compile(r"<(/?)([a-zA-Z][\w-]*)[^>]*?(/?)>")
_VOID = {"br", "hr", "img", "input", "wbr", "col", "meta", "link", "source"}


class QuickAction(NamedTuple):
    user: User
    merge_request: MergeRequest
    name: str
    argument: str
    done: bool
    """Whether the user had the right to it."""


def run_quick_actions(mr: MergeRequest, by: User, body: str) -> str:
    """Do the commands of a text and give what is left of it. Raises the 202 that answers a text of nothing else."""
    lines = body.replace("\r", "").split("\n")
    found = {number: match for number in _Document(lines).paragraph_lines() if (match := _COMMAND.match(lines[number]))}
    if not found:
        return body
    names = [_run(mr, by, match[1].lower(), (match[2] or "").strip()) for match in found.values()]
    rest = "\n".join(line for number, line in enumerate(lines) if number not in found).strip()
    if not rest:
        summary = [f"Applied {name} command." for name in names]
        raise Refusal(202, {"commands_changes": dict.fromkeys(names, True), "summary": summary})
    return rest


class _Document:
    """Reads blocks of Markdown, as far as it takes to tell paragraphs at the top from everything else."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self._number = 0
        self._block: Literal["", "paragraph", "html", "list", "quote", "table"] = ""
        self._open_tags = 0

    def paragraph_lines(self) -> Iterator[int]:
        while self._number < len(self._lines):
            if not self._skip():
                self._block = self._kind(self._lines[self._number])
                if self._block == "paragraph" and not self._open_tags:
                    yield self._number
            self._number += 1

    def _skip(self) -> bool:
        """Go to the last line of a fence, a comment or a quote of many lines."""
        line = self._lines[self._number]
        if fence := _FENCE.match(line):
            closing = re.compile(rf" {{0,3}}{re.escape(fence[1][0])}{{{len(fence[1])},}}\s*\Z")
            self._go_to(closing, len(self._lines))
        elif line.lstrip().startswith("<!--") and self._block != "html":
            if "-->" not in line:
                self._go_to(re.compile(".*-->"), len(self._lines))
        elif line.startswith(">>>"):
            self._go_to(re.compile(">>>"), self._number)
        else:
            return False
        self._block = ""
        return True

    def _go_to(self, closing: re.Pattern[str], otherwise: int) -> None:
        following = range(self._number + 1, len(self._lines))
        self._number = next((number for number in following if closing.match(self._lines[number])), otherwise)

    def _kind(self, line: str) -> Literal["", "paragraph", "html", "list", "quote", "table"]:
        before = self._block
        if not line.strip():
            return "list" if before == "list" else ""
        if before == "html" or _BLOCK_TAG.match(line) or (before != "paragraph" and _LONE_TAG.match(line)):
            self._count_tags(line)
            return "html"
        if _QUOTE.match(line):
            return "quote"
        lazy = self._number > 0 and self._lines[self._number - 1].strip() != ""
        if _LIST.match(line) or (before == "list" and (lazy or line.startswith("  "))):
            return "list"
        if before in {"quote", "table"}:
            return before
        return "table" if before == "paragraph" and _TABLE.match(line) else "paragraph"

    def _count_tags(self, line: str) -> None:
        for close, tag, closed in _TAG.findall(line):
            if tag.lower() not in _VOID and not closed:
                self._open_tags = max(0, self._open_tags + (-1 if close else 1))


def _run(mr: MergeRequest, by: User, name: str, argument: str) -> str:
    level = mr.project.access_level(by)
    allowed = level >= ACCESS_LEVELS["developer"] or (by.id == mr.author.id and name not in {"merge", "approve"})
    mr.project.gitlab.quick_actions.append(QuickAction(by, mr, name, argument, allowed))
    if not allowed:
        return name
    match name:
        case "close" if mr.state == "opened":
            mr.close(by)
        case "reopen" if mr.state == "closed":
            mr.reopen(by)
        case "merge" if mr.state == "opened":
            mr.merge(by)
        case "approve" if by not in mr.approved_by:
            mr.approve(by)
        case "unapprove" if by in mr.approved_by:
            mr.unapprove(by)
        case "label" | "labels":
            mr.labels += [label for label in re.findall(r'~"([^"]+)"|~(\S+)', argument) for label in label if label]
        case "unlabel" | "remove_label":
            gone = {label.strip('"') for label in argument.replace("~", "").split()}
            mr.labels = [label for label in mr.labels if argument and label not in gone]
        case "title":
            mr.retitle(argument, by)
        case "draft" | "wip" | "ready":
            mr.set_draft(name != "ready" and not mr.draft, by)
    return name
