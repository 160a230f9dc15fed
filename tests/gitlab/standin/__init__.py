"""A stand-in for GitLab: real HTTP, real git repositories, GitLab's own rules of positions and notes."""

from __future__ import annotations

from .faults import FAULTS
from .instance import GitLab
from .limits import Behaviour, Limits
from .positions import Position, Refs

__all__ = ["FAULTS", "Behaviour", "GitLab", "Limits", "Position", "Refs"]
