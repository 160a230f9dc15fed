"""How sure a detector says it is, where that depends on the case."""

from __future__ import annotations

import pytest

from detectors.examples import CATALOG, findings_of
from llmreview.change.memory import change_between


def tier_of(detector: str, before: dict[str, str], after: dict[str, str]) -> str:
    change = change_between(*({path: text.encode() for path, text in side.items()} for side in (before, after)))
    found = [f for f in findings_of(change, CATALOG.only(frozenset({detector}))) if f.detector == detector]
    assert len(found) == 1, found
    return found[0].tier


OLD_CODE = "def settle(order):\n    return order.total\n"
NEW_CODE = """\
def settle(order):
    unpaid_amount = order.total
    for shipping_discount in order.discounts:
        if shipping_discount.valid:
            unpaid_amount -= shipping_discount.value
    if unpaid_amount < 0:
        unpaid_amount = 0
    order.settled = unpaid_amount == 0
    return unpaid_amount
"""
OLD_TEST = "def test_names(client):\n    assert client.get('/names') == []\n"
BESIDE = OLD_TEST + "\n\ndef test_sizes(client):\n    assert client.get('/sizes') == [1]\n"
SPEAKING = (
    OLD_TEST + "\n\ndef test_page(client):\n    assert client.get('/page') == {'unpaid_amount': 1, 'shipping_discount': 2}\n"
)


@pytest.mark.parametrize(("test", "tier"), [(OLD_TEST, "check"), (BESIDE, "check"), (SPEAKING, "ask")])
def test_tests_that_use_the_names_of_the_changed_code_make_the_gap_a_question(test: str, tier: str) -> None:
    before = {"shop/settling.py": OLD_CODE, "tests/test_pages.py": OLD_TEST}
    assert tier_of("tests-unchanged", before, {"shop/settling.py": NEW_CODE, "tests/test_pages.py": test}) == tier


QUERY = """\
def {name}(session, out):
    rows = session.query(Order){narrowed}.all()
    for row in rows:
        {use}
"""


@pytest.mark.parametrize(
    ("narrowed", "use", "tier"),
    [
        ("", "count(row)", "fix"),
        (".filter(Order.owner == 1)", "out.write(row.line)", "fix"),
        (".filter(Order.owner == 1)", "count(row)", "ask"),
    ],
)
def test_rows_that_may_be_few_are_a_question_unless_they_are_written_out(narrowed: str, use: str, tier: str) -> None:
    after = {"orders.py": QUERY.format(name="go_through", narrowed=narrowed, use=use)}
    assert tier_of("buffered-stream", {}, after) == tier


def test_a_parameter_that_no_call_gives_is_less_sure_than_a_field() -> None:
    parameter = "def show(order, footer=None):\n    return f'{order} {footer}'\n\n\ndef page(orders):\n    return [show(o) for o in orders]\n"
    field = "class Row(NamedTuple):\n    name: str\n    total: str | None\n\n\ndef page(xs):\n    return [Row(x.name, None) for x in xs]\n"
    own = CATALOG.by_id["dead-null-field"].tier
    assert tier_of("dead-null-field", {}, {"pages.py": parameter}) == "check"
    assert tier_of("dead-null-field", {}, {"rows.py": field}) == own
