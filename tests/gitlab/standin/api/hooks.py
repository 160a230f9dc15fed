"""Web hooks of a project, as the API knows them."""

from __future__ import annotations
