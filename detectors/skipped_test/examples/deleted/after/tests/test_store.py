from shop.store import load


def test_load(tmp_path):
    assert load(tmp_path / "a") == []  # expect: skipped-test
