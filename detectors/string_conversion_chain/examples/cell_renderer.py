"""Rendering of cell values."""
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from uuid import UUID


class CellRenderer:
    def render(self, value) -> str:
        # expect: string-conversion-chain
        if isinstance(value, str):
            return value
        elif isinstance(value, int):
            return str(value)
        elif isinstance(value, float):
            return str(value)
        elif isinstance(value, bool):
            return str(value)
        else:
            return str(value)

    def render_types(self, value) -> str:
        # expect: string-conversion-chain
        if type(value) is int:
            result = str(value)
        elif type(value) is float:
            result = str(value)
        elif type(value) == bool:
            result = str(value)
        else:
            result = ""
        return result

    def render_match(self, value) -> str:
        match value:
            # expect: string-conversion-chain
            case int():
                return str(value)
            case float():
                return str(value)
            case UUID():
                return str(value)
            case _:
                return repr(value)

    def render_bound(self, value) -> str:
        match value:
            # expect: string-conversion-chain
            case int(n):
                return str(n)
            case float(f):
                return str(f)
            case str(s):
                return s
        return ""

    def render_formats(self, value) -> str:
        # ok: string-conversion-chain (formats of their own)
        if isinstance(value, datetime):
            return value.isoformat()
        elif isinstance(value, Decimal):
            return f"{value:.2f}"
        elif isinstance(value, Enum):
            return value.value
        return str(value)

    def render_mixed(self, value) -> str:
        # expect: string-conversion-chain
        if isinstance(value, int):
            return str(value)
        if isinstance(value, float):
            return f"{value}"
        if isinstance(value, UUID):
            return "{}".format(value)
        if isinstance(value, date):
            return value.strftime("%d.%m.%Y")
        return ""

    def render_two(self, value) -> str:
        # ok: string-conversion-chain (two branches)
        if isinstance(value, int):
            return str(value)
        elif isinstance(value, float):
            return str(value)
        return value

    def numbers(self, value):
        # ok: string-conversion-chain (different conversions)
        if isinstance(value, str):
            return int(value)
        elif isinstance(value, float):
            return round(value)
        elif isinstance(value, bool):
            return 1 if value else 0
        return value

    def to_json(self, value):
        # expect: string-conversion-chain
        if isinstance(value, dict):
            return json.dumps(value)
        elif isinstance(value, list):
            return json.dumps(value)
        elif isinstance(value, tuple):
            return json.dumps(value)
        return str(value)

    def write(self, row, key, value):
        # expect: string-conversion-chain
        if isinstance(value, int):
            row[key] = str(value)
        elif isinstance(value, float):
            row[key] = str(value)
        elif isinstance(value, Decimal):
            row[key] = str(value)
        elif value is None:
            row[key] = ""

    def joined(self, values):
        parts = []
        for value in values:
            # expect: string-conversion-chain
            if isinstance(value, int):
                parts.append(str(value))
            elif isinstance(value, float):
                parts.append(str(value))
            elif isinstance(value, str):
                parts.append(str(value))
        return ",".join(parts)

    def by_kind(self, column, value):
        # expect: string-conversion-chain
        if column.type == "int":
            return str(value)
        elif column.type == "float":
            return str(value)
        elif column.type == "text":
            return str(value)
        return value

    def by_kind_formats(self, column, value):
        # ok: string-conversion-chain (formats of their own)
        if column.type == "date":
            return value.isoformat()
        elif column.type == "money":
            return f"{value:.2f} EUR"
        elif column.type == "text":
            return str(value)
        return value
