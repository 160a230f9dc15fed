from shop.store import load


def test_limit(tmp_path):
    assert len(load(tmp_path / "b", 3)) == 3
