"""Each kind of claim, held against changes that bear it out, contradict it, and neither."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from llmreview.change.memory import change_between
from llmreview.checks import check_tests
from llmreview.claims import Facts, check_claims
from llmreview.detect.catalog import load_catalog
from llmreview.detect.engine import detect
from llmreview.model import Claim
from llmreview.syntax.sources import ChangedSources

CATALOG = load_catalog(Path(__file__).parents[2] / "detectors")

STORE = """\
def load(path, limit=10):
    rows = read(path)
    return rows[:limit]


def save(path, rows):
    write(path, rows)
"""
TESTS = """\
from shop.store import load


def test_load(tmp_path):
    assert load(tmp_path / "a") == []
"""
BASE = {
    "shop/store.py": STORE,
    "shop/prices.py": "RATE = 2\n\n\ndef price(sku):\n    return RATE * len(sku)\n",
    "tests/test_store.py": TESTS,
    "README.md": "# Shop\n\nSells things.\n",
    "package.json": '{\n  "dependencies": {\n    "react": "^18.0.0"\n  }\n}\n',
}


def claims(message: str, after: Mapping[str, str | None], base: Mapping[str, str] = BASE) -> list[Claim]:
    """The claims of a message about the change that ``after`` makes of ``base``."""
    merged = {**base, **after}
    change = change_between(
        {path: text.encode() for path, text in base.items()},
        {path: text.encode() for path, text in merged.items() if text is not None},
        message,
    )
    sources = ChangedSources(change)
    tests = check_tests(sources)
    found = detect(sources, CATALOG, lambda: tests).findings
    return list(check_claims(Facts(sources, tests, found)).claims)


def verdict(message: str, after: Mapping[str, str | None], base: Mapping[str, str] = BASE) -> str:
    """The verdict of the message's last claim, with a look at whether a contradiction shows what contradicts it."""
    found = claims(message, after, base)
    for claim in found:
        assert claim.evidence
        assert claim.verdict != "contradicted" or claim.places, f"nothing shows it: {claim}"
    verdicts = {claim.verdict for claim in found}
    return next((v for v in ("contradicted", "supported", "unverifiable") if v in verdicts), "none")


CHANGED = {"shop/store.py": STORE.replace("rows[:limit]", "list(reversed(rows))[:limit]")}
NEW_TEST = {"tests/test_store.py": TESTS + "\n\ndef test_limit(tmp_path):\n    assert len(load(tmp_path / 'b', 3)) == 3\n"}
COMMENTED_TEST = {"tests/test_store.py": TESTS.replace("def test_load", "# loads\ndef test_load")}
HOLLOW_TEST = {"tests/test_store.py": TESTS + "\n\ndef test_limit(tmp_path):\n    load(tmp_path / 'b', 3)\n"}


@pytest.mark.parametrize(
    "message",
    [
        "Add tests for the new order",
        "Reverse the rows\n\nAdds unit tests for load.",
        "Reverse the rows\n\n- Added comprehensive test coverage",
        "fix(store): reverse the rows, with tests",
        "Reverse the rows\n\n- [x] Tests added",
        "Reverse the rows\n\n- [x] I have added tests that prove my fix is effective",
        "Reverse the rows\n\n✅ Unit tests added",
        "Reverse the rows\n\nIncludes regression tests covering the order.",
        "Reverse the rows\n\n| Item | State |\n|---|---|\n| Unit tests added | yes |",
        "test: add regression test for the order of rows",
    ],
)
def test_added_tests_need_a_case_that_really_changed(message: str) -> None:
    assert verdict(message, {**CHANGED, **NEW_TEST}) == "supported"
    assert verdict(message, CHANGED) == "contradicted"
    assert verdict(message, {**CHANGED, **COMMENTED_TEST}) == "contradicted"
    assert verdict(message, {**CHANGED, **HOLLOW_TEST}) == "contradicted"


@pytest.mark.parametrize(
    "message",
    [
        "Reverse the rows\n\nTests should be added later.",
        "Reverse the rows\n\n- [ ] Tests added",
        "Add a test page for the printer",
        "Add test data for the demo",
        "Add connection test button",
        "Reverse the rows\n\n## Test plan\n\n- Add tests for the order",
        "Reverse the rows\n\nNo tests were added.",
        "Test whether rows are reversed",
        "Reverse the rows\n\n```\nAdd tests for rows\n```",
        "Reverse the rows\n\n> Add tests for rows",
        "Reverse the rows\n\nTODO: add tests.",
    ],
)
def test_what_is_not_said_of_new_tests(message: str) -> None:
    assert verdict(message, CHANGED) in ("none", "unverifiable")


def test_a_number_of_tests() -> None:
    cases = "".join(f"\n\ndef test_{n}(tmp_path):\n    assert len(load(tmp_path, {n})) == {n}\n" for n in range(5))
    assert verdict("Add 5 tests for load", {**CHANGED, "tests/test_store.py": TESTS + cases}) == "supported"
    assert verdict("Add 24 tests for load", {**CHANGED, "tests/test_store.py": TESTS + cases}) == "contradicted"


@pytest.mark.parametrize(
    ("message", "after", "expected"),
    [
        ("Update the tests for the new order", {**CHANGED, **NEW_TEST}, "supported"),
        ("Update the tests for the new order", CHANGED, "contradicted"),
        (
            "Reverse the rows\n\nExisting tests are unchanged.",
            {"tests/test_store.py": TESTS.replace("== []", "== [1]")},
            "contradicted",
        ),
        ("Reverse the rows\n\nExisting tests are unchanged.", CHANGED, "supported"),
        ("Reverse the rows\n\nNo test changes.", {"tests/test_store.py": TESTS.replace("== []", "is not None")}, "contradicted"),
    ],
)
def test_tests_brought_up_to_date_or_left_alone(message: str, after: dict[str, str], expected: str) -> None:
    assert verdict(message, after) == expected


@pytest.mark.parametrize(
    ("message", "after", "expected"),
    [
        ("Update README", {"README.md": "# Shop\n\nSells books.\n"}, "supported"),
        ("Reverse the rows and more\n\n- Update README.md with the new order", CHANGED, "contradicted"),
        ("Reverse the rows\n\n- Updated the documentation accordingly", CHANGED, "contradicted"),
        ("Reverse the rows\n\n- Docs updated", {**CHANGED, "docs/order.md": "Rows are reversed.\n"}, "supported"),
        (
            "Reverse the rows\n\n- Documentation updated",
            {"shop/store.py": CHANGED["shop/store.py"].replace("def save", "# Rows come last first.\ndef save")},
            "unverifiable",
        ),
        ("Reverse the rows\n\n- Update CHANGELOG", {**CHANGED, "README.md": "# Shop\n"}, "contradicted"),
        ("Reverse the rows\n\nThe README should be updated.", CHANGED, "none"),
    ],
)
def test_documentation(message: str, after: dict[str, str], expected: str) -> None:
    assert verdict(message, after) in (expected, "unverifiable" if expected == "none" else expected)


NO_SAVE = {"shop/store.py": STORE.partition("\n\ndef save")[0] + "\n"}


@pytest.mark.parametrize(
    ("message", "after", "expected"),
    [
        ("Remove `save`", NO_SAVE, "supported"),
        ("Clean up\n\n- Removed unused function `save()`", NO_SAVE, "supported"),
        ("Clean up\n\n- Removed unused function `save()`", CHANGED, "contradicted"),
        ("Clean up\n\n- Deleted shop/prices.py", {"shop/prices.py": None}, "supported"),
        ("Clean up\n\n- Deleted shop/prices.py", CHANGED, "contradicted"),
        ("Publish\n\n- Deleting shop/prices.py", {"publish.sh": "rm -rf build shop/prices.py\n"}, "unverifiable"),
        ("Publish\n\n- Deleting shop/prices.py", {"publish.sh": "rm -rf build\n"}, "contradicted"),
        ("bench: add rates\n\nNo code change — coverage only.", CHANGED, "unverifiable"),
        ("bench: rates\n\nNo code change — coverage only.", CHANGED, "contradicted"),
        ("Rows\n\nNo code change — coverage only.", {"shop-bench/rows.py": STORE}, "unverifiable"),
        ("Rows\n\nNo code change — coverage only.", {"shop-bend/rows.py": STORE}, "contradicted"),
        ("Clean up\n\n- Remove `limit` from `load`", CHANGED, "supported"),
        ("Rename `load` to `read_rows`", {"shop/store.py": STORE.replace("load", "read_rows")}, "supported"),
        ("Rename `load` to `read_rows`", {"shop/prices.py": BASE["shop/prices.py"].replace("2", "3"), **CHANGED}, "contradicted"),
        ("Extract the reversal into `reversed_rows`", CHANGED, "contradicted"),
        (
            "Extract the reversal into `reversed_rows`",
            {"shop/store.py": STORE + "\n\ndef reversed_rows(rows):\n    return rows[::-1]\n"},
            "supported",
        ),
        ("Reverse the rows\n\n- Use `cached_price()` for the totals", CHANGED, "contradicted"),
        ("Reverse the rows\n\n- Use `reversed` for the order", CHANGED, "supported"),
        ("Reverse the rows\n\n- Update `shop/prices.py` to match", CHANGED, "contradicted"),
        ("Reverse the rows\n\n- Update `shop/store.py`", CHANGED, "supported"),
        ("Reverse the rows\n\n- shop/prices.py: cache the rate", CHANGED, "contradicted"),
        ("Reverse the rows\n\nSee `shop/prices.py` for the same idea.", CHANGED, "none"),
        ("Reverse the rows\n\n- Fix rounding in `price`", CHANGED, "contradicted"),
        ("Reverse the rows\n\n- Fix `price` to round", CHANGED, "contradicted"),
        ("Reverse the rows\n\nshop/prices.py:12: undefined name", CHANGED, "none"),
    ],
)
def test_what_is_named(message: str, after: dict[str, str | None], expected: str) -> None:
    assert verdict(message, after) == expected


FORMATTED = {"shop/store.py": STORE.replace("path, limit=10", "path,  limit = 10")}
VALUE = {"shop/store.py": STORE.replace("limit=10", "limit=20")}
PROSE = {"shop/store.py": "# Rows of a shop.\n" + STORE}


@pytest.mark.parametrize(
    ("message", "after", "expected"),
    [
        ("Refactor the store\n\nNo functional changes.", VALUE, "contradicted"),
        ("Refactor the store (no behavior change)", VALUE, "contradicted"),
        ("Refactor the store\n\nNo behaviour change intended.", FORMATTED, "supported"),
        ("Refactor only", VALUE, "contradicted"),
        ("Refactor the store\n\nNo functional changes.", CHANGED, "unverifiable"),
        ("style: formatting only", CHANGED, "contradicted"),
        ("style: formatting only", FORMATTED, "supported"),
        ("Run black", CHANGED, "contradicted"),
        ("docs only: explain the store", CHANGED, "contradicted"),
        ("docs only: explain the store", PROSE, "unverifiable"),
        ("docs-only: README", {"README.md": "# Shops\n"}, "supported"),
        ("Fix typo", {"shop/store.py": STORE + "\n\ndef drop(path):\n    remove(path)\n    return read(path)\n"}, "contradicted"),
        ("Fix typo in comment", PROSE, "supported"),
        ("Fix typos in README", {"README.md": "# Shop\n\nSells thing.\n"}, "supported"),
        ("Reverse the rows\n\nNo functional change for existing users.", VALUE, "unverifiable"),
    ],
)
def test_the_nature_of_the_change(message: str, after: dict[str, str], expected: str) -> None:
    found = verdict(message, after)
    assert found == expected or (expected == "unverifiable" and found == "none")


PACKAGE = BASE["package.json"]


@pytest.mark.parametrize(
    ("message", "after", "expected"),
    [
        (
            "Sort rows\n\nNo new dependencies.",
            {"package.json": PACKAGE.replace('"^18.0.0"', '"^18.0.0",\n    "lodash": "^4.17.0"')},
            "contradicted",
        ),
        ("Sort rows\n\nNo new dependencies.", {"package.json": PACKAGE.replace("18", "19")}, "supported"),
        ("Sort rows\n\nNo additional dependencies required.", CHANGED, "supported"),
        (
            "Sort rows\n\nFully backward compatible.",
            {"shop/store.py": STORE.replace("path, rows)", "path, rows, mode)")},
            "contradicted",
        ),
        ("Sort rows\n\n- No breaking changes", {"shop/store.py": STORE.replace("path, limit=10", "path")}, "contradicted"),
        (
            "Sort rows\n\nBackwards compatible.",
            {"shop/store.py": STORE.replace("path, rows)", "path, rows, mode=None)")},
            "unverifiable",
        ),
        ("Sort rows\n\nThis is not backward compatible.", {"shop/store.py": STORE.replace("path, limit=10", "path")}, "none"),
    ],
)
def test_what_others_rely_on(message: str, after: dict[str, str], expected: str) -> None:
    assert verdict(message, after) == expected


BUFFERED = {
    "shop/export.py": "import csv\n\n\ndef export_orders(cursor, out):\n    rows = cursor.fetchall()\n    writer = csv.writer(out)\n"
    "    for row in rows:\n        writer.writerow(row)\n"
}
MASKED = {
    "shop/sync.py": "import requests\n\n\ndef sync_orders(url):\n    try:\n        return requests.get(url, timeout=5).json()\n"
    "    except Exception:\n        return []\n"
}
LOOPED = {
    "shop/report.py": "from shop.models import Customer\n\n\ndef report(orders):\n    lines = []\n    for order in orders:\n"
    "        customer = Customer.objects.get(id=order.customer_id)\n        lines.append(customer.name)\n    return lines\n"
}
STUB = {
    "shop/mail.py": "def send_invoice_email(order):\n    # TODO: send the mail\n    return True\n",
}
DROPS = {"migrations/002_drop.sql": "ALTER TABLE orders DROP COLUMN note;\n"}


@pytest.mark.parametrize(
    ("message", "after", "expected"),
    [
        ("Stream the orders export", BUFFERED, "contradicted"),
        ("Export orders\n\nRows are written in constant memory, row by row.", BUFFERED, "contradicted"),
        ("Export orders without loading everything into memory", BUFFERED, "contradicted"),
        ("Export orders\n\nThe streaming API comes later.", BUFFERED, "none"),
        ("Sync orders with robust error handling", MASKED, "contradicted"),
        ("Sync orders\n\n- Errors are properly propagated", MASKED, "contradicted"),
        ("Report\n\nCustomers are loaded in bulk.", LOOPED, "contradicted"),
        ("Report\n\n- Avoids N+1 queries", LOOPED, "contradicted"),
        ("Send invoice email to the customer", STUB, "contradicted"),
        ("Add a stub for the invoice email", STUB, "none"),
        ("Drop the note\n\nNo data is lost.", DROPS, "contradicted"),
        (
            "Migration\n\nPurely additive.",
            {"migrations/003_add.sql": "ALTER TABLE orders ADD COLUMN note text;\n"},
            "unverifiable",
        ),
    ],
)
def test_flaws_speak_against_claims(message: str, after: dict[str, str], expected: str) -> None:
    found = verdict(message, after)
    assert found == expected or (expected == "none" and found == "unverifiable")


def test_squashed_messages_contradict_nothing_that_later_ones_may_have_undone() -> None:
    message = (
        "Reverse the rows (#7)\n\n* Add tests for the order\n\n* Remove the tests again\n\n---------\n\nCo-authored-by: A <a@b.c>"
    )
    assert verdict(message, CHANGED) == "unverifiable"


def test_trailers_and_signatures_claim_nothing() -> None:
    message = "Reverse the rows\n\nFixes: #12\nAdded-by: tests\nGenerated with tests added by Tool\nCo-authored-by: A <a@b.c>"
    assert verdict(message, CHANGED) in ("none", "unverifiable")


@pytest.mark.parametrize(
    ("message", "is_open"),
    [
        ("Reverse (#7)\n\n* Reverse the rows\n\nFirst last.\n\n* Add tests for the order\n\nWith limits.", True),
        ("Reverse (#7)\n\n* Reverse the rows\n\n* Add tests for the order\n\n---------\n\nCo-authored-by: A <a@b.c>", True),
        ("Reverse (#7)\n\n* Reverse the rows\n* Add tests for the order", False),
        ("Reverse (#7)\n\n* Reverse the rows\n\n* Add tests for the order", True),
        ("Reverse\n\n* Reverse the rows\n\n* Add tests for the order\n\nRows come last first.", False),
    ],
)
def test_which_messages_are_squashed(message: str, is_open: bool) -> None:
    assert verdict(message, CHANGED) == ("unverifiable" if is_open else "contradicted")


@pytest.mark.parametrize("item", ["Lint fixes", "Ran black over the code", "Formatting", "Run prettier"])
def test_formatting_among_others_is_not_the_whole_change(item: str) -> None:
    assert verdict(f"Reverse the rows\n\n- Reverse the rows of a file\n- {item}", CHANGED) != "contradicted"
    assert verdict(item, CHANGED) == "contradicted"


MEMBER_LEFT_OUT = {
    "shop/mail.py": "class InvoiceMailer:\n    def send(self, order):\n        return deliver(order)\n\n"
    "    def wait(self, order):\n        raise NotImplementedError('Not implemented')\n"
}
MEMBER_SAID_DONE = {
    "shop/mail.py": "class InvoiceMailer:\n    def send(self, order):\n        raise NotImplementedError('Not implemented')\n"
}


def test_a_part_that_is_not_there_speaks_only_against_what_it_is_called() -> None:
    assert verdict("Add an invoice mailer", MEMBER_LEFT_OUT) != "contradicted"
    assert verdict("Sends the invoice to the customer", MEMBER_SAID_DONE) == "contradicted"
    assert verdict("Mend the mail: remove references to what sends the invoice", MEMBER_SAID_DONE) != "contradicted"


TODO_ABOUT_A_DETAIL = {
    "shop/mail.py": "def send_invoice_email(order):\n    mail = Mail(order.customer)\n    mail.attach(order.invoice)\n"
    "    # TODO: translate the subject\n    mail.subject = 'Invoice'\n    mail.send()\n"
}
ROUTE = {
    "web/rewards.ts": "export const removeReward = wrap(async ({ params }) => {\n  await db.reward.remove({ id: params.id });\n\n"
    "  // TODO:\n  // Send an email about the reward being removed.\n\n  return reply({ id: params.id });\n});\n"
}
MADE_UP = {
    "app/welcome.rb": "class Welcome\n  def suggestions\n    # For now, return hardcoded groups\n    [\n"
    '      { name: "Sample Group", members: 12 },\n    ]\n  end\nend\n'
}
ADMITTED = {
    "shop/mail.py": "def send_invoice_email(order):\n    mail = Mail(order.customer)\n    mail.attach(order.invoice)\n"
    "    # In a real implementation, this would send the mail\n    log(mail)\n    return mail\n"
}


SHORT = {"shop/mail.py": "def send_invoice_email(order):\n    # TODO: make it asynchronous\n    return Mail(order).send()\n"}


def test_open_work_on_a_detail_does_not_speak_against_the_rest() -> None:
    assert verdict("Send invoice email to the customer", SHORT) != "contradicted"
    assert verdict("Implement a route that removes a reward", ROUTE) != "contradicted"
    assert verdict("Welcome new members with suggestions", MADE_UP) == "contradicted"
    assert verdict("Send invoice email to the customer", TODO_ABOUT_A_DETAIL) != "contradicted"
    assert verdict("Send invoice email to the customer", ADMITTED) == "contradicted"


@pytest.mark.parametrize(
    "message",
    [
        "Clean up\n\n- Delete order_rows records where the order is gone",
        "Clean up\n\n- Remove `price` entries when the shop closes",
        "Clean up\n\n- Removes `price` after each run",
    ],
)
def test_what_the_program_removes_as_it_runs(message: str) -> None:
    after = {"shop/prices.py": BASE["shop/prices.py"] + "\n\ndef drop(order_rows):\n    execute(order_rows)\n"}
    assert verdict(message, after) != "contradicted"


def test_something_else_of_what_is_named_may_go() -> None:
    assert verdict("Rows\n\n- Drop read_rows atom-split", {"shop/store.py": STORE + "\nx = read_rows\n"}) == "unverifiable"
    assert verdict("Rows\n\n- Drop read_rows entirely", {"shop/store.py": STORE + "\nx = read_rows\n"}) == "contradicted"
    assert verdict("Rows\n\n- Remove `save` calls", CHANGED) == "contradicted"


def test_a_changelog_may_be_a_part_of_another_document() -> None:
    readme = {"README.md": "# Shop\n\nSells things.\n\n## Changelog\n\n- Rows come last first\n"}
    assert verdict("Rows\n\nChangelog updated.", {**CHANGED, **readme}) == "supported"
    assert verdict("Rows\n\nChangelog updated.", {**CHANGED, "README.md": "# Shop\n\nSells.\n"}) == "contradicted"


def test_paths_that_begin_with_a_dot() -> None:
    message = "Guide\n\nAdds .github/TEMPLATE.md with three sections."
    assert verdict(message, {".github/TEMPLATE.md": "# What\n"}) == "supported"
    assert verdict(message, CHANGED) == "contradicted"


SWITCH_GO = """\
package shop

func rate(kind string, open bool) int {
	if open {
		return 0
	}
	switch kind {
	case "book":
		return 1
	}
	return 2
}
"""
SWITCH_TS = SWITCH_GO.replace(
    "package shop\n\nfunc rate(kind string, open bool) int", "export function rate(kind: string, open: boolean)"
)
SWITCH_TS = SWITCH_TS.replace("if open {", "if (open) {").replace("switch kind", "switch (kind)")
RUST = "pub fn rate(kind: &str, open: bool) -> u32 {\n    if open {\n        return 0;\n    }\n    match kind {\n"
RUST += '        "book" => 1,\n        _ => 2,\n    }\n}\n'


@pytest.mark.parametrize(
    ("path", "base", "old", "new", "expected"),
    [
        ("rate.go", SWITCH_GO, '\tcase "book"', '\tcase "map":\n\t\treturn 3\n\tcase "book"', "contradicted"),
        ("rate.go", SWITCH_GO, "if open {", 'if open && kind != "map" {', "contradicted"),
        ("src/rate.ts", SWITCH_TS, '\tcase "book"', '\tcase "map":\n\t\treturn 3\n\tcase "book"', "contradicted"),
        ("src/rate.ts", SWITCH_TS, "if (open) {", "if (open || kind.length > limit) {", "contradicted"),
        ("src/rate.rs", RUST, '        "book"', '        "map" => 3,\n        "book"', "contradicted"),
        ("rate.go", SWITCH_GO, "\tif open {\n\t\treturn 0\n\t}\n", "\tif open {\n\t\treturn none()\n\t}\n", "unverifiable"),
        (
            "rate.go",
            SWITCH_GO,
            "func rate",
            'func name(kind string) int {\n\tswitch kind {\n\tcase "map":\n\t\treturn 1\n\t}\n\treturn 2\n}\n\nfunc rate',
            "unverifiable",
        ),
    ],
)
def test_conditions_and_arms_that_a_refactoring_has_no_use_for(path: str, base: str, old: str, new: str, expected: str) -> None:
    assert old in base
    files = {**BASE, path: base}
    assert verdict("refactor: rates\n\nNo functional changes.", {path: base.replace(old, new)}, files) == expected


def test_the_same_behaviour_of_a_part() -> None:
    assert verdict("feat: limit rows\n\nIt takes a limit now. No behavior change, no breaking change.", VALUE) == "unverifiable"
    assert verdict("Limit rows\n\n- No breaking changes: existing --parent behavior unchanged", VALUE) != "contradicted"
    assert verdict("Tidy rows\n\n- No breaking changes: existing behavior unchanged", VALUE) == "contradicted"


def test_open_work_beside_a_value_that_is_none() -> None:
    customer = "def to_view(customer):\n    view = View(customer.id)\n    view.name = customer.name\n"
    after = {"shop/customer_view.py": customer + "    view.loyalty = None  # TODO: from the loyalty service\n    return view\n"}
    assert verdict("Extend the customer view with loyalty data", after) == "contradicted"
    assert verdict("Extend the customer view with names", after) != "contradicted"
    edges = "def read_nodes_and_edges(rows):\n    places = {}  # TODO: the edges\n    return collapse(rows, places)\n"
    assert verdict("Registers the new `read_nodes_and_edges` kind", {"shop/rows.py": edges}) != "contradicted"


def test_what_supports_a_deed() -> None:
    code = {"shop/store.py": STORE + "\n\nclass RowCache(Cache):\n    # kept on macOS too\n    rows = read_rows()\n"}
    assert verdict("Handle rows in RowCache", code) == "supported"
    assert verdict("Move the rows out of the shared folder on macOS", code) != "supported"
    assert verdict("Cache\n\nNo entry is needed: rows are public through `read_rows()`.", code) != "supported"


@pytest.mark.parametrize(
    "title",
    [
        "Release v5.4.4: rows",
        "chore(release): 1.2.0",
        "v2.0.1",
        "chore: bump version to 1.3",
        "Bump rows from 1.2 to 1.3",
        "fix(deps): update dependency rows to v2.1 (#7)",
    ],
)
def test_notes_of_a_release_tell_of_other_commits(title: str) -> None:
    assert verdict(f"{title}\n\n- Added tests for the order\n- Modified shop/prices.py", CHANGED) == "unverifiable"
    assert verdict(f"This reverts rows\n\nThis reverts commit 1234567.\n\n{title}\n\n- Added tests", CHANGED) == "unverifiable"
    assert verdict("Version the rows\n\n- Added tests for the order", CHANGED) == "contradicted"


def test_what_stands_nowhere_need_not_be_looked_for_in_files_that_are_not_read() -> None:
    after = {**CHANGED, "dist/app.min.js": "var rows=1;" * 200}
    for claim in (
        "Added `PriceFactory` to hold the rate.",
        "Extract the sums into `price_sums()`.",
        "Delegates to `cached_price()`",
    ):
        assert verdict(f"Order\n\n{claim}", after) == "contradicted", claim
    named = {**CHANGED, "dist/app.min.js": "class PriceFactory{};cached_price();" * 200}
    for claim in ("Added `PriceFactory` to hold the rate.", "Delegates to `cached_price()`"):
        assert verdict(f"Order\n\n{claim}", named) != "contradicted", claim


def test_the_spelling_of_a_name() -> None:
    named = {"shop/store.py": STORE + "\n\ndef read_rows(path):\n    warn(path)\n    return load(path)\n"}
    assert verdict("fix: correct spelling of 'read_rows' in the store", named) != "contradicted"
    assert verdict("fix: correct spelling", named) == "contradicted"


def test_words_that_look_like_names_and_comments_that_are_documentation() -> None:
    assert verdict("Rows\n\n- Add LaTeX math rendering to the rows", CHANGED) != "contradicted"
    assert verdict("Rows\n\n- Add RowFactory to hold the rows", CHANGED) == "contradicted"
    commented = {"shop/store.py": STORE.replace("    rows = read", "    # a copy of the rows\n    rows = read")}
    assert verdict("Rows\n\nAlso drops an import and improved documentation to say what a copy is.", commented) != "contradicted"
    assert verdict("Rows\n\nUpdated the documentation.", commented) == "contradicted"
