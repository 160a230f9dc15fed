from shop.store import load


def test_load(tmp_path):
    assert load(tmp_path / "a") == []


def test_limit(tmp_path):
    assert len(load(tmp_path / "b", 3)) == 3
