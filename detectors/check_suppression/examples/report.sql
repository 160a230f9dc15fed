-- expect: check-suppression
SELECT * FROM orders; -- noqa: AM04
SELECT '-- noqa' FROM orders; -- ok: check-suppression (text in a string)
