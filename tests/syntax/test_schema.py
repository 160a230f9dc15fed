"""Types that hold less than others, and what SQL does, in the dialects."""

from __future__ import annotations

import pytest

from llmreview.syntax.schema import is_narrower
from llmreview.syntax.sql_statements import read_sql


@pytest.mark.parametrize(
    ("new", "old", "narrower"),
    [
        ("varchar(50)", "varchar(255)", True),
        ("varchar(255)", "varchar(50)", False),
        ("text", "varchar(50)", False),
        ("varchar(50)", "text", True),
        ("int", "bigint", True),
        ("bigint", "int", False),
        ("decimal(10,2)", "decimal(12,2)", True),
        ("text", "int", False),
        ("int", "text", True),
        ("date", "timestamp", True),
        ("urlfield(1024)", "urlfield", False),
        ("charfield(20)", "charfield", None),
        ("geometry", "text", None),
    ],
)
def test_what_may_not_fit(new: str, old: str, narrower: bool | None) -> None:
    assert is_narrower(new, old) is narrower


def said(text: str) -> list[tuple[str, str, str]]:
    return [(change.kind, change.table, change.column) for change in read_sql(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('ALTER TABLE "Order" DROP COLUMN "a", ADD COLUMN b int', [("drop_column", "order", "a"), ("add_column", "order", "b")]),
        ("ALTER TABLE IF EXISTS ONLY public.t ADD COLUMN IF NOT EXISTS x int", [("add_column", "t", "x")]),
        ("ALTER TABLE [dbo].[T] ALTER COLUMN [x] nvarchar(10) NOT NULL", [("change_type", "t", "x")]),
        ("ALTER TABLE t ADD a int NOT NULL, b int", [("add_column", "t", "a"), ("add_column", "t", "b")]),
        ("ALTER TABLE t ADD (a int, b decimal(10, 2))", [("add_column", "t", "a"), ("add_column", "t", "b")]),
        ("ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0), DROP CONSTRAINT d", []),
        ("ALTER TABLE t RENAME TO u", [("rename_table", "t", "")]),
        ("ALTER TABLE t RENAME INDEX a TO b", []),
        ("RENAME TABLE a TO b", [("rename_table", "a", "")]),
        ("EXEC sp_rename 'dbo.t.a', 'b', 'COLUMN'", [("rename_column", "t", "a")]),
        (
            "ALTER TABLE `t` CHANGE `a` `b` int, MODIFY c int",
            [("rename_column", "t", "a"), ("change_type", "t", "a"), ("change_type", "t", "c")],
        ),
        ("DROP TABLE IF EXISTS a, b CASCADE", [("drop_table", "a", ""), ("drop_table", "b", "")]),
        ("CREATE TEMP TABLE t (a int); TRUNCATE t", [("create_table", "t", ""), ("truncate", "t", "")]),
        ("WITH x AS (SELECT 1) UPDATE t SET a = 1 WHERE b = 2", [("update_rows", "t", "")]),
        ("-- DROP TABLE a;\n/* DROP TABLE b; */ SELECT 'DROP TABLE c;'", []),
        ("IF EXISTS (SELECT 1) DROP TABLE t\nGO\nDROP TABLE u\n", [("drop_table", "t", ""), ("drop_table", "u", "")]),
        ("DO $$ BEGIN ALTER TABLE t DROP COLUMN a; END $$;", [("drop_column", "t", "a")]),
        ("CREATE FUNCTION f() RETURNS void AS $$ DELETE FROM t $$ LANGUAGE sql;", []),
        ("CREATE TRIGGER x BEFORE UPDATE ON t FOR EACH ROW BEGIN DELETE FROM a; END; DROP TABLE b;", [("drop_table", "b", "")]),
        ("INSERT INTO t (a) VALUES (1) ON CONFLICT DO UPDATE SET a = 1", []),
        ("ALTER TABLE", []),
        ("UPDATE", []),
        ("DROP TABLE", []),
    ],
)
def test_statements(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert said(text) == expected


def test_rows_that_are_named_or_counted() -> None:
    (by_key,) = read_sql("UPDATE t SET a = 1 WHERE id = 3")
    (counted,) = read_sql("DELETE FROM t WHERE a < 1 LIMIT 100")
    (whole,) = read_sql("UPDATE t SET a = 1, b = 2")
    assert (by_key.narrow, counted.bounded, whole.narrow or whole.bounded) == (True, True, False)
    assert whole.sets == {"a", "b"}
