"""What a migration does to a schema: the nouns that statements of SQL and calls of frameworks have in common."""

from __future__ import annotations

import re
from typing import NamedTuple


class SchemaChange(NamedTuple):
    """One thing that is done to a table.

    ``kind`` is one of create_table, drop_table, rename_table, add_column, drop_column, rename_column, change_type, set_not_null,
    add_index, update_rows, delete_rows, truncate. ``start`` and ``end`` are places in the text that it was read from.
    """

    kind: str
    table: str
    column: str
    start: int
    end: int
    type: str = ""
    old_type: str = ""
    not_null: bool = False
    default: bool = False
    concurrent: bool = False
    bounded: bool = False
    """Whether rows are taken a number at a time."""
    narrow: bool = False
    """Whether the rows are named one by one."""
    conditional: bool = False
    """Whether there is a condition on the rows."""
    copied: bool = False
    """Whether the rows were written to another table before."""
    looped: bool = False
    """Whether rows are changed one by one, all of them in hand."""
    new_name: str = ""
    sets: frozenset[str] | None = None
    """The columns that an update fills where they were empty; None where they are not known."""

    def moved(self, by: int) -> SchemaChange:
        return self._replace(start=self.start + by, end=self.end + by)


def own_name(name: str) -> str:
    """A table's or column's name without quotes and schema, in small letters."""
    return re.sub(r"""["`\[\]']""", "", name).rpartition(".")[2].strip(" :").lower()


_RANKS = (
    (r"(?:tiny|small)int|int2|smallinteger|smallintegerfield|byte|short", "integer", 1),
    (r"mediumint", "integer", 2),
    (r"int|integer|int4|serial|integerfield|positiveintegerfield|positivesmallintegerfield|unsignedinteger", "integer", 3),
    (r"bigint|int8|bigserial|biginteger|unsignedbiginteger|bigintegerfield|long", "integer", 4),
    (r"boolean|bool|bit|booleanfield", "boolean", 1),
    (r"date|datefield", "time", 1),
    (r"timestamp|timestamptz|datetime2?|datetimefield|datetimeoffset|timestamp with(?:out)? time zone", "time", 2),
    (r"real|float4?|floatfield", "real", 1),
    (r"double(?: precision)?|float8", "real", 2),
    (r"decimal|numeric|decimalfield|number|money", "decimal", 1),
    (
        r"(?:n?var)?char(?:acter)?(?: varying)?2?|n?varchar|string|charfield|slugfield|emailfield|urlfield|bpchar|unicode",
        "text",
        1,
    ),
    (r"(?:tiny|medium|long)?text|ntext|textfield|clob|unicodetext", "text", 2),
    (r"jsonb?|jsonfield", "json", 1),
    (r"uuid|uniqueidentifier|uuidfield|guid", "uuid", 1),
    (r"bytea|blob|binary|varbinary|largebinary|binaryfield", "bytes", 1),
)


_OWN_SIZES = {"urlfield": (200,), "emailfield": (254,), "slugfield": (50,)}
"""Types that have a size without saying so."""


def is_narrower(new: str, old: str) -> bool | None:
    """Whether values of type ``old`` may not fit type ``new``; None where one of them is not known."""
    a, b = _measure(new), _measure(old)
    if a is None or b is None:
        return None
    (family, rank, size), (old_family, old_rank, old_size) = a, b
    if family == old_family:
        if rank != old_rank:
            return rank < old_rank and not (family == "text" and size is None)
        return any(x is not None and (y is None or x < y) for x, y in zip(size or (None,), old_size or (None,), strict=False))
    widening = {("text", old_family), ("decimal", "integer"), ("real", "integer"), ("integer", "boolean")}
    if (family, old_family) in widening:
        return family == "text" and size is not None and size[0] < 20
    return True


def _measure(type_: str) -> tuple[str, int, tuple[int, ...] | None] | None:
    """The family of a type, its rank in it, and its sizes."""
    text = type_.lower().replace(" null=true", "").strip()
    sizes = tuple(int(n) for n in re.findall(r"\d+", text.partition("(")[2])) or None
    name = re.sub(r"\(.*|\s+unsigned", "", text).strip().rpartition(".")[2]
    if sizes is None and name in ("charfield", "decimalfield"):
        return None  # its size stands elsewhere
    sizes = sizes or _OWN_SIZES.get(name)
    for pattern, family, rank in _RANKS:
        if re.fullmatch(pattern, name):
            return family, rank, sizes if family in ("text", "decimal") else None
    return None
