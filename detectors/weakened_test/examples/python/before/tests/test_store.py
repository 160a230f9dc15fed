from shop.store import load


def test_load(tmp_path):
    assert load(tmp_path) == [1, 2]


def test_limit(tmp_path):
    assert len(load(tmp_path)) == 10


def test_error(tmp_path):
    rows = load(tmp_path)
    assert rows
    assert rows[0] == 1


def test_close(tmp_path):
    assert load(tmp_path)[0] == pytest.approx(1.5, abs=0.001)


def test_count(tmp_path):
    assert len(load(tmp_path)) == 2


def test_part(tmp_path):
    assert 1 in load(tmp_path)
