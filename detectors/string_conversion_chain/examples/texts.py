import json
from datetime import date
from decimal import Decimal
from enum import Enum


def to_text(value):
    # expect: string-conversion-chain
    if isinstance(value, str):
        return value
    elif isinstance(value, int):
        return str(value)
    elif isinstance(value, float):
        return f"{value}"
    else:
        return str(value)


def all_the_same(value):
    # expect: string-conversion-chain
    if isinstance(value, bool):
        return str(value)
    elif isinstance(value, (int, float)):
        return str(value)
    else:
        return str(value)


def one_after_the_other(value):
    # expect: string-conversion-chain
    if isinstance(value, str):
        return value
    if type(value) is int:
        return str(value)
    if isinstance(value, float):
        return "{}".format(value)
    return str(value)


def collected(values):
    parts = []
    for value in values:
        # expect: string-conversion-chain
        if isinstance(value, int):
            parts.append(str(value))
        elif isinstance(value, float):
            parts.append(str(value))
        elif isinstance(value, bool):
            parts.append(str(value))
        else:
            parts.append(repr(value))
    return parts


def assigned(row, value):
    # expect: string-conversion-chain
    if isinstance(value, int):
        row["value"] = str(value)
    elif isinstance(value, float):
        row["value"] = str(value)
    elif isinstance(value, Decimal):
        row["value"] = str(value)
    return row


def in_one_expression(value):
    # expect: string-conversion-chain
    return value if isinstance(value, str) else str(value) if isinstance(value, int) else str(value)


def as_json(value):
    # expect: string-conversion-chain
    if isinstance(value, dict):
        return json.dumps(value)
    elif isinstance(value, list):
        return json.dumps(value)
    elif isinstance(value, tuple):
        return json.dumps(value)
    return None


def formats(value):
    # ok: string-conversion-chain (branches with different formats)
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return f"{value:.2f}"
    if isinstance(value, Enum):
        return value.value
    return str(value)


def only_two(value):
    # ok: string-conversion-chain (two branches)
    if isinstance(value, bytes):
        return value.decode()
    if isinstance(value, str):
        return value
    return str(value)


def other_frames(value, out, log):
    # ok: string-conversion-chain (what is done with the text differs)
    if isinstance(value, int):
        out.write(str(value))
    elif isinstance(value, float):
        log.info(str(value))
    else:
        return str(value)


def by_value(value):
    # ok: string-conversion-chain (no type is asked for)
    if value > 10:
        return str(value)
    elif value > 5:
        return str(value)
    elif value > 1:
        return str(value)
    return "0"


def by_match(value):
    match value:
        # expect: string-conversion-chain
        case int():
            return str(value)
        case float():
            return str(value)
        case bool():
            return str(value)
        case _:
            return repr(value)
