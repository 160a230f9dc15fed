from shop.store import load


def test_a(tmp_path):
    assert load(tmp_path) == []


def test_b(tmp_path):
    rows = load(tmp_path)
    assert len(rows) == 0


def test_c(tmp_path):
    assert load(tmp_path / "c") == []
