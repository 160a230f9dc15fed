from shop.store import load


def test_load(tmp_path):
    assert load(tmp_path)  # expect: weakened-test


def test_limit(tmp_path):
    assert len(load(tmp_path)) == 20  # expect: weakened-test


def test_error(tmp_path):  # expect: weakened-test
    rows = load(tmp_path)
    assert rows


def test_close(tmp_path):
    assert load(tmp_path)[0] == pytest.approx(1.5, abs=0.5)  # expect: weakened-test


def test_count(tmp_path):
    assert load(tmp_path) == [1, 2]  # ok: weakened-test (the contents say the count)


def test_part(tmp_path):
    assert load(tmp_path) == [1, 2]  # ok: weakened-test (equality says the part)
