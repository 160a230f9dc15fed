import contextlib
import time
from collections.abc import Iterator

try:
    import prometheus_client
except ImportError:
    prometheus_client = None


class Metrics:
    def __init__(self, registry=None):
        self.counts: dict[str, int] = {}
        self.slowest: float | None = None
        self.registry = registry

    def count(self, name: str) -> int:
        self.counts[name] = self.counts.get(name, 0) + 1
        return self.counts[name]

    @contextlib.contextmanager
    def timed(self, name: str, clock=time.monotonic) -> Iterator[None]:
        started = clock()
        try:
            yield
        finally:
            took = clock() - started
            self.count(name)
            if self.slowest is None or took > self.slowest:
                self.slowest = took

    def push(self, gateway: str) -> bool:
        if prometheus_client is None:
            return False
        prometheus_client.push_to_gateway(gateway, job="service", registry=self.registry)
        return True
