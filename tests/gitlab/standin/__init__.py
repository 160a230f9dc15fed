"""A stand-in for GitLab: real HTTP, real git repositories, GitLab's own rules of positions and notes."""

from __future__ import annotations

from .elsewhere import Elsewhere
from .faults import FAULTS
from .instance import GitLab
from .limits import Behaviour, Limits
from .positions import Position, Refs
from .proxy import Proxy
from .webhooks import signing_token

__all__ = ["FAULTS", "Behaviour", "Elsewhere", "GitLab", "Limits", "Position", "Proxy", "Refs", "signing_token"]
