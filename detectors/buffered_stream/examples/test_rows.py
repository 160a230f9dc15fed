def test_rows(cursor):
    for row in cursor.fetchall():  # ok: buffered-stream (a test)
        assert row
