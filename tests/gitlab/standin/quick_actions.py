"""Commands on lines of their own that start with a slash: GitLab takes them out of a text and does them.

They are looked for in paragraphs only: not in code, quotes, lists, tables, or inside of HTML elements.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

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
_HTML = re.compile(r" {0,3}<(?P<close>/?)(?P<tag>[a-zA-Z][\w-]*)(?=[\s/>]|$)")
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
    found = {number: match for number in _command_lines(lines) if (match := _COMMAND.match(lines[number]))}
    if not found:
        return body
    names = [_run(mr, by, match[1].lower(), (match[2] or "").strip()) for match in found.values()]
    rest = "\n".join(line for number, line in enumerate(lines) if number not in found).strip()
    if not rest:
        summary = [f"Applied {name} command." for name in names]
        raise Refusal(202, {"commands_changes": dict.fromkeys(names, True), "summary": summary})
    return rest


def _command_lines(lines: list[str]) -> Iterator[int]:
    """Numbers of the lines that stand in a paragraph at the top of the document."""
    number, open_tags, block = 0, 0, ""
    while number < len(lines):
        line = lines[number]
        blank = not line.strip()
        if fence := _FENCE.match(line):
            number = _end_of_fence(lines, number, fence[1])
            block = ""
        elif line.startswith(">>>"):
            number = _end_of_quote(lines, number)
            block = ""
        elif line.lstrip().startswith("<!--"):
            while "-->" not in lines[number] and number + 1 < len(lines):
                number += 1
            block = ""
        elif _HTML.match(line) and block != "paragraph":
            block = "html"
            open_tags = _count_tags(open_tags, line)
        elif blank:
            block = "list" if block == "list" else ""
        elif block == "html":
            open_tags = _count_tags(open_tags, line)
        elif line.startswith((">", " >", "  >", "   >")):
            block = "quote"
        elif _LIST.match(line):
            block = "list"
        elif block == "list" and (line.startswith("  ") or lines[number - 1].strip()):
            pass  # more of the item, also when it is not indented
        elif block in {"quote", "table"}:
            pass  # a lazy line belongs to the paragraph before it
        elif _TABLE.match(line) and block == "paragraph":
            block = "table"
        elif line.startswith(("    ", "\t")) and block != "paragraph":
            block = ""
        else:
            block = "paragraph"
            if open_tags <= 0:
                yield number
        number += 1


def _end_of_fence(lines: list[str], start: int, fence: str) -> int:
    closing = re.compile(rf" {{0,3}}{re.escape(fence[0])}{{{len(fence)},}}\s*\Z")
    return next((n for n in range(start + 1, len(lines)) if closing.match(lines[n])), len(lines))


def _end_of_quote(lines: list[str], start: int) -> int:
    return next((n for n in range(start + 1, len(lines)) if lines[n].startswith(">>>")), start)


def _count_tags(count: int, line: str) -> int:
    for close, tag, closed in _TAG.findall(line):
        if tag.lower() not in _VOID and not closed:
            count += -1 if close else 1
    return max(count, 0)


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
            mr.approved_by.append(by)
        case "unapprove" if by in mr.approved_by:
            mr.approved_by.remove(by)
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
