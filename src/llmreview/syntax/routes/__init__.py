"""Routes of web services: what source files serve, as method and normalised path, and which route answers a request."""

from __future__ import annotations

from llmreview.syntax.routes.described import is_description
from llmreview.syntax.routes.filed import is_filed
from llmreview.syntax.routes.paths import ANY, REST, Route, segments_of
from llmreview.syntax.routes.rewritten import is_rewriting
from llmreview.syntax.routes.table import RouteTable


def is_told(path: str) -> bool:
    """Whether a file tells of routes by where it stands, what it hands on, or as a description of the service."""
    return is_filed(path) or is_rewriting(path) or is_description(path)


__all__ = ["ANY", "REST", "Route", "RouteTable", "is_filed", "is_told", "segments_of"]
