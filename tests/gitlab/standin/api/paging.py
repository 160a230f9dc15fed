"""Lists in pages, with the headers that lead from one to the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar
from urllib.parse import urlencode

from standin.exchange import Answer, Refusal

from .router import Call

T = TypeVar("T")


def page(call: Call, items: Sequence[T], shape: Callable[[T], Any], visible: Callable[[T], bool] | None = None) -> Answer:
    """``visible`` filters what the page holds already: such a page is short, though others follow."""
    query, limits = call.request.query, call.gitlab.limits
    number, size = _number(query, "page", 1), min(_number(query, "per_page", 20), limits.most_per_page)
    shown = items[(number - 1) * size : number * size]
    headers = _headers(call, number, size, len(items))
    return Answer(200, [shape(item) for item in shown if visible is None or visible(item)], headers)


def _number(query: dict[str, str], name: str, default: int) -> int:
    value = query.get(name) or str(default)
    if not value.isdigit() or int(value) < 1:
        raise Refusal(400, {"error": f"{name} does not have a valid value"})
    return int(value)


def _headers(call: Call, number: int, size: int, total: int) -> dict[str, str]:
    last = max(1, -(-total // size))
    counted = call.gitlab.behaviour.totals and total <= call.gitlab.limits.total_rows
    following = str(number + 1) if number < last else ""
    previous = str(number - 1) if number > 1 else ""
    links = {"prev": previous, "next": following, "first": "1"} | ({"last": str(last)} if counted else {})
    headers = {
        "X-Page": str(number),
        "X-Per-Page": str(size),
        "X-Next-Page": following,
        "X-Prev-Page": previous,
        "Link": ", ".join(f'<{_url(call, target, size)}>; rel="{name}"' for name, target in links.items() if target),
    }
    return headers | ({"X-Total": str(total), "X-Total-Pages": str(last)} if counted else {})


def _url(call: Call, number: str, size: int) -> str:
    query = call.request.query | {"page": number, "per_page": str(size)}
    return f"{call.gitlab.external_url}{call.request.path}?{urlencode(query)}"
