"""What surrounds the diffs in a patch file: mails of ``git format-patch``, headers of ``git show`` and ``git log -p``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.message import Message as Mail
from typing import NamedTuple

from llmreview.change.change import Message
from llmreview.pattern import Pattern

# Lines of a diff never start with a letter where content stands, so that these cannot be part of a file.
_MAIL = Pattern(rb"^From (?:[0-9a-f]{40,64} Mon Sep 17 00:00:00 2001|\S+ +\w{3} \w{3} .+\d{4}.*)$", re.MULTILINE)
_SHOWN = Pattern(rb"^commit ([0-9a-f]{40,64})\b.*$", re.MULTILINE)
_MAIL_HEADER = Pattern(rb"\A(?:From|Subject|Date|Message-I[Dd]|Return-Path|Received|X-[\w-]+|To|MIME-Version): ")
_DIFF = Pattern(rb"^(?:diff --|diff -|Index: |Binary files |--- [^\n]+\n\+\+\+ )", re.MULTILINE)
_END_OF_MESSAGE = Pattern(rb"^---\s*$", re.MULTILINE)
_TAG = Pattern(r"^\s*(?:\[[^\]]*\]\s*)+")


class Part(NamedTuple):
    """One patch of the file: its message, if any, and its diff."""

    message: Message | None
    diff: bytes


def split_parts(text: bytes) -> Iterator[Part]:
    """The patches of a mailbox or log, in their order; one without a message for a bare diff."""
    mails = _pieces(text, _MAIL)
    if mails:
        yield from map(_mail, mails)
    elif _MAIL_HEADER.match(text):
        yield _mail(text)
    else:
        shown = _pieces(text, _SHOWN)
        yield from map(_shown, shown) if shown else (Part(None, _from_first_diff(text)),)


def _pieces(text: bytes, heading: Pattern[bytes]) -> list[bytes]:
    starts = [found.start() for found in heading.finditer(text)]
    if not starts or text[: starts[0]].strip():
        return []
    return [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]


def _mail(text: bytes) -> Part:
    from email import message_from_bytes, policy

    first, _, rest = text.partition(b"\n")
    sha = re.match(rb"From ([0-9a-f]{40,64}) ", first)
    mail = message_from_bytes(rest if first.startswith(b"From ") else text, policy=policy.compat32)
    body = _body(mail)
    diff = _from_first_diff(body)
    written = body[: len(body) - len(diff)] if diff else body
    written = _END_OF_MESSAGE.split(written, maxsplit=1)[0]
    subject = _TAG.sub("", " ".join(_decoded(mail.get("Subject")).split()))
    words = f"{subject}\n\n{written.decode('utf-8', 'replace').strip()}".strip()
    if not words:
        return Part(None, diff)
    if not diff:
        return Part(Message(None, words, "description"), diff)
    return Part(Message(sha[1].decode() if sha else None, words), diff)


def _body(mail: Mail) -> bytes:
    parts = [part for part in mail.walk() if part.get_content_maintype() == "text" or part.get_content_subtype() == "x-patch"]
    payloads = [part.get_payload(decode=True) for part in parts]
    return b"\n".join(payload for payload in payloads if isinstance(payload, bytes))


def _decoded(header: object) -> str:
    if header is None:
        return ""
    from email.header import decode_header, make_header

    try:
        return str(make_header(decode_header(str(header))))
    except (LookupError, ValueError):
        return str(header)


def _shown(text: bytes) -> Part:
    """What ``git show`` prints: the message is indented by four."""
    diff = _from_first_diff(text)
    head = text[: len(text) - len(diff)] if diff else text
    sha = _SHOWN.match(head)
    lines = [line[4:] for line in head.split(b"\n") if line.startswith(b"    ")]
    words = b"\n".join(lines).decode("utf-8", "replace").strip()
    return Part(Message(sha[1].decode() if sha else None, words) if words else None, diff)


def _from_first_diff(text: bytes) -> bytes:
    found = _DIFF.search(text)
    return text[found.start() :] if found else b""
