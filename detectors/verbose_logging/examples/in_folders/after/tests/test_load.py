def test_load(rows):
    print("rows", rows)  # ok: verbose-logging (a test)
    assert rows
