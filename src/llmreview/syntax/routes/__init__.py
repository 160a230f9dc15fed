"""Routes of web services: what source files serve, as method and normalised path, and which route answers a request."""

from __future__ import annotations

from llmreview.syntax.routes.filed import is_filed
from llmreview.syntax.routes.paths import ANY, REST, Route, segments_of
from llmreview.syntax.routes.rewritten import is_rewriting
from llmreview.syntax.routes.table import RouteTable

__all__ = ["ANY", "REST", "Route", "RouteTable", "is_filed", "is_rewriting", "segments_of"]
