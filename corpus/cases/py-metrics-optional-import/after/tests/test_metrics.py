from service.metrics import Metrics


def test_starts():
    assert Metrics().counts == {}


def test_counts():
    metrics = Metrics()
    metrics.count("a")
    assert metrics.count("a") == 2


def test_remembers_the_slowest():
    times = iter([0.0, 2.0, 5.0, 6.0])
    metrics = Metrics()
    with metrics.timed("a", lambda: next(times)):
        pass
    with metrics.timed("b", lambda: next(times)):
        pass
    assert metrics.slowest == 2.0
    assert metrics.counts == {"a": 1, "b": 1}


def test_pushing_needs_the_client(monkeypatch):
    monkeypatch.setattr("service.metrics.prometheus_client", None)
    assert Metrics().push("gateway:9091") is False
