from service.metrics import Metrics


def test_starts():
    assert Metrics().requests is not None
