"""What a Prometheus server asks for. Each service has a registry of its own, so that several can live in one process."""

from __future__ import annotations

from collections.abc import Callable

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Gauge, Histogram, generate_latest

CONTENT_TYPE = CONTENT_TYPE_LATEST
_SECONDS = (1, 2, 5, 10, 20, 40, 80, 160, 320, 640)
_KINDS = {"Merge Request Hook": "merge_request", "Note Hook": "note", "Confidential Note Hook": "note", "Emoji Hook": "emoji"}


class Metrics:
    """Counters of one service."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self.deliveries = Counter("llmreview_deliveries", "Webhook deliveries.", ("kind", "answer"), registry=self._registry)
        self.reviews = Counter("llmreview_reviews", "Reviews that ended.", ("outcome",), registry=self._registry)
        self.seconds = Histogram("llmreview_review_seconds", "How long a review took.", buckets=_SECONDS, registry=self._registry)
        self.requests = Counter("llmreview_api_requests", "Requests to GitLab's API.", ("status",), registry=self._registry)
        self._depth = Gauge("llmreview_queue_depth", "Reviews that wait.", registry=self._registry)

    def measure_depth(self, count: Callable[[], float]) -> None:
        """Asks ``count`` for the length of the queue whenever the metrics are read."""
        self._depth.set_function(count)

    def delivered(self, kind: str, answer: str) -> None:
        """Counts a delivery. Kinds that are not ours are one: a label must not grow with what strangers send."""
        self.deliveries.labels(_KINDS.get(kind, "other"), answer).inc()

    def text(self) -> bytes:
        """All of it in Prometheus' text format."""
        return generate_latest(self._registry)
