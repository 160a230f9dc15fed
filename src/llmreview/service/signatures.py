"""Who sent a delivery: GitLab's secret token, and Standard Webhooks signatures of the raw body."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import re
from collections.abc import Mapping
from typing import NamedTuple

MOST_SKEW = 300
"""Seconds that the clock of a signed delivery may differ from ours."""
MOST_SIGNATURES = 16
"""Signatures of one delivery that are looked at: one for each key that GitLab may still sign with."""
_KEY_PREFIX = "whsec_"


class Secrets(NamedTuple):
    """What a delivery is held against. Several of a kind are valid at once, so that they can be exchanged.

    Where there is a key to sign with, the plain token alone proves nothing: nobody may fall back to the weaker of the two.
    """

    tokens: tuple[bytes, ...] = ()
    keys: tuple[bytes, ...] = ()

    @property
    def signed(self) -> bool:
        """Whether deliveries have to be signed."""
        return bool(self.keys)


def signing_key(text: str) -> bytes:
    """The key in GitLab's ``whsec_<base64>``. Raises ValueError for anything else."""
    if not text.startswith(_KEY_PREFIX):
        raise ValueError(f"a signing key starts with {_KEY_PREFIX}")
    try:
        key = base64.b64decode(text.removeprefix(_KEY_PREFIX), validate=True)
    except binascii.Error:
        raise ValueError("what follows is not base64") from None
    if not key:
        raise ValueError("the key is empty")
    return key


def token_matches(headers: Mapping[str, str], secrets: Secrets) -> bool:
    """Whether ``X-Gitlab-Token`` is one of ours. All are compared, so that the time tells nothing."""
    given = headers.get("x-gitlab-token", "").encode("utf-8", "surrogateescape")
    matches = [hmac.compare_digest(given, token) for token in secrets.tokens]
    return bool(given) and any(matches)


def signature_matches(headers: Mapping[str, str], body: bytes, secrets: Secrets, now: float) -> bool:
    """Whether one of the signatures is that of the body as it came, with one of our keys, and fresh."""
    name, timestamp = headers.get("webhook-id", ""), headers.get("webhook-timestamp", "")
    if not name or re.fullmatch(r"[0-9]{1,12}", timestamp) is None or abs(now - int(timestamp)) > MOST_SKEW:
        return False
    signed = b".".join((name.encode("utf-8", "surrogateescape"), timestamp.encode(), body))
    wanted = [hmac.digest(key, signed, hashlib.sha256) for key in secrets.keys]
    given = [_decoded(word) for word in headers.get("webhook-signature", "").split()[:MOST_SIGNATURES]]
    matches = [hmac.compare_digest(ours, theirs) for ours in wanted for theirs in given]
    return any(matches)


def _decoded(word: str) -> bytes:
    """The signature in ``v1,<base64>``; empty for other versions and what cannot be read."""
    version, _, text = word.partition(",")
    if version != "v1":
        return b""
    try:
        return base64.b64decode(text, validate=True)
    except ValueError:  # also for a text that is not ASCII
        return b""
