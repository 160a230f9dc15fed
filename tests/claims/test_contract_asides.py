"""What sounds like a broken promise and is none: what linters do, values of settings, what others offer; and what is one."""

from __future__ import annotations

import pytest

from .test_check import verdict

CLEAN = "def find(rows, name):\n    if name in rows:\n        return rows[name]\n    else:\n        return None\n"
LINTED = {"shop/find.py": CLEAN.replace("    else:\n        return None", "    return None")}
GUARDED = {"shop/find.py": CLEAN.replace("if name in rows", "if ready and name in rows")}
FURTHER_CALL = {"shop/find.py": CLEAN.replace("return rows[name]", "return deepcopy(rows[name])")}
NEW_FUNCTION = {"shop/find.py": CLEAN + "\n\ndef drop(rows, name):\n    rows.pop(name)\n"}
OTHER_NUMBER = {"shop/table.py": "def row(a, b):\n    return f'{a:<10}'.ljust(20)\n"}
BASE = {"shop/find.py": CLEAN, "shop/table.py": "def row(a, b):\n    return f'{a:<10}'.ljust(10)\n"}
SHOWN = {"shop/table.py": "def row(a, b):\n    return f'{a:<10} {b:>6}'\n"}


@pytest.mark.parametrize(
    "title", ["chore: lint fixes", "fix: lint", "style: lint", "lint", "chore: code style fixes", "Apply pint"]
)
def test_linters_have_statements_rewritten(title: str) -> None:
    assert verdict(title, LINTED, BASE) == "unverifiable"
    for after in (GUARDED, NEW_FUNCTION, OTHER_NUMBER, FURTHER_CALL):
        assert verdict(title, after, BASE) == "contradicted"


@pytest.mark.parametrize("title", ["fix(cli): formatting", "fix: whitespace", "fix: indentation", "feat: formatting"])
def test_a_fix_of_formatting_is_one_of_what_is_shown(title: str) -> None:
    assert verdict(title, SHOWN, BASE) == "unverifiable"


@pytest.mark.parametrize("title", ["style(cli): formatting", "formatting", "fix: formatting only", "run black"])
def test_formatting_changes_no_tree(title: str) -> None:
    assert verdict(title, SHOWN, BASE) == "contradicted"


SETTINGS = [
    (".github/workflows/ci.yml", "jobs:\n  a:\n    timeout-minutes: {}\n"),
    ("k8s/values.yaml", "replicas: {}\n"),
    ("src/main/resources/application.properties", "shop.limit={}\n"),
    ("main.tf", 'resource "a" "b" {{\n  count = {}\n}}\n'),
    ("tsconfig.json", '{{\n  "a": {}\n}}\n'),
    (".nvmrc", "{}\n"),
    ("web/a.css", "a {{\n  margin: {}px;\n}}\n"),
]


@pytest.mark.parametrize(("path", "form"), SETTINGS)
def test_values_of_settings_are_no_code(path: str, form: str) -> None:
    before, after = {path: form.format(10)}, {path: form.format(20)}
    for words in ("No functional changes.", "No code changes.", "No logic changes."):
        assert verdict(f"Raise it\n\n{words}", after, before) == "unverifiable"
    assert verdict("Raise it\n\nFormatting only.", after, before) == "contradicted"
    assert verdict("Raise it\n\nDocs only.", after, before) == "contradicted"


@pytest.mark.parametrize("path", ["shop/rates.py", "web/rates.ts", "lib/rates.swift"])
def test_values_of_code_are(path: str) -> None:
    before, after = {path: "rate = price(10)\n"}, {path: "rate = price(20)\n"}
    for words in ("No functional changes.", "No code changes."):
        assert verdict(f"Raise it\n\n{words}", after, before) == "contradicted"


@pytest.mark.parametrize(
    ("path", "before", "after", "expected"),
    [
        ("shop/a.py", "LIMIT = 0xABC\n", "LIMIT = 0xabc\n", "supported"),
        ("lib/a.swift", "let limit = 1000000\n", "let limit = 1_000_000\n", "supported"),
        ("lib/a.swift", "let limit = 1000000\n", "let limit = 1_000_001\n", "contradicted"),
        ("shop/a.py", "LIMIT = 0xABC\n", "LIMIT = 0xabd\n", "contradicted"),
        ("shop/a.py", CLEAN, CLEAN + "    return None\n", "supported"),
        ("shop/a.py", CLEAN, CLEAN.replace("return None", "return 0"), "contradicted"),
        ("shop/a.py", "def f(x):\n    g(x)\n", "def f(x):\n    g(x)\n    h(x)\n", "contradicted"),
    ],
)
def test_what_is_only_written_otherwise_does_the_same(path: str, before: str, after: str, expected: str) -> None:
    assert verdict("Rework\n\nNo functional change.", {path: after}, {path: before}) == expected


PACKAGE = '{{\n  "dependencies": {{\n    "{}": "^5"\n  }}\n}}\n'
UUID, NANOID = {"package.json": PACKAGE.format("uuid")}, {"package.json": PACKAGE.format("nanoid")}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("nanoid has no dependencies and is smaller.", "none"),
        ("- nanoid (no runtime dependencies) replaces uuid", "none"),
        ("nanoid has zero dependencies.", "none"),
        ("- Chosen because it has no external dependencies", "none"),
        ("No new dependencies.", "contradicted"),
        ("- No external dependencies", "contradicted"),
        ("- Adds no external dependencies", "contradicted"),
        ("- This change has no extra dependencies", "contradicted"),
        ("- Shorter ids (no new dependencies)", "contradicted"),
        ("- Small enough that no dependencies were added", "contradicted"),
    ],
)
def test_a_package_without_dependencies_is_not_the_change(words: str, expected: str) -> None:
    said = verdict(f"Shorter ids\n\n{words}", NANOID, UUID)
    assert said == expected or (expected == "none" and said == "unverifiable")


@pytest.mark.parametrize(
    ("elsewhere", "expected"),
    [
        ({"web/package.json": PACKAGE.format("zod")}, "unverifiable"),
        ({"web/package.json": PACKAGE.format("yup")}, "contradicted"),
        ({"examples/web/package.json": PACKAGE.format("zod")}, "contradicted"),
        ({"requirements.txt": "zod\n"}, "contradicted"),
    ],
)
def test_what_another_list_of_the_repository_names_is_not_new(elsewhere: dict[str, str], expected: str) -> None:
    before = {"packages/core/package.json": PACKAGE.format("react"), **elsewhere}
    after = {"packages/core/package.json": PACKAGE.format("react").replace('"^5"', '"^5",\n    "zod": "^3"')}
    assert verdict("Share the schema\n\nNo new dependencies.", after, before) == expected


MAIL = {"src/main/java/Mail.java": "public class Mail {\n    public void send(String to) {\n        go(to);\n    }\n}\n"}
SUBJECT = {path: text.replace("String to", "String to, String subject") for path, text in MAIL.items()}
OPTIONAL = {path: text.replace("go(to)", "go(to, null)") for path, text in MAIL.items()}


@pytest.mark.parametrize(
    "message", ["Add subject (backward compatible)", "Add subject\n\n- [x] This change is non-breaking", "Mails (non-breaking)"]
)
def test_compatible_in_other_words(message: str) -> None:
    assert verdict(message, SUBJECT, MAIL) == "contradicted"
    assert verdict(message, OPTIONAL, MAIL) == "unverifiable"


def test_an_item_that_says_of_itself_that_it_breaks_nothing() -> None:
    assert verdict("Mails\n\n- Add cc (backward compatible)\n- BREAKING: subject", SUBJECT, MAIL) != "contradicted"


ORDER = "class Order:\n    def __init__(self, id, total=0):\n        self.id = id\n        self.total = total\n"
FIELDS = "class Order{}:\n    id: int\n    total: int = 0\n"
CUSTOMER = """public class Customer {
    private String name;

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    @Override
    public String toJson() {
        return json(name);
    }
}
"""
BARE = "public class Customer {\n    private String name;\n}\n"
BUILT = """public class Customer {
    private String name;

    public static CustomerBuilder builder() {
        return new CustomerBuilder();
    }

    public static class CustomerBuilder {
        private String name;

        public CustomerBuilder name(String name) {
            this.name = name;
            return this;
        }

        public Customer build() {
            return new Customer(this);
        }
    }
}
"""


@pytest.mark.parametrize(
    ("path", "before", "after", "expected"),
    [
        ("shop/order.py", ORDER, "@dataclass\n" + FIELDS.format(""), "unverifiable"),
        ("shop/order.py", ORDER, "@attrs.define\n" + FIELDS.format(""), "unverifiable"),
        ("shop/order.py", ORDER, FIELDS.format("(BaseModel)"), "unverifiable"),
        ("shop/order.py", ORDER, "@dataclass\n" + FIELDS.format("").replace("total: ", "sum: "), "contradicted"),
        ("shop/order.py", ORDER, FIELDS.format(""), "contradicted"),
        ("shop/Customer.java", CUSTOMER, "@Getter\n@Setter\n" + BARE, "unverifiable"),
        ("shop/Customer.java", CUSTOMER, "@lombok.Data\n" + BARE, "unverifiable"),
        ("shop/Customer.java", CUSTOMER, BARE.replace("    private", "    @Getter @Setter private"), "unverifiable"),
        ("shop/Customer.java", BUILT, "@Builder\n" + BARE, "unverifiable"),
        ("shop/Customer.java", BUILT, "@Data\n@Builder\n@JsonInclude(NON_NULL)\n" + BARE, "unverifiable"),
        ("shop/Customer.java", BUILT, "@Data\n" + BARE, "contradicted"),
        ("shop/Customer.java", BUILT.replace("CustomerBuilder", "Maker"), "@Builder\n" + BARE, "contradicted"),
        ("shop/Customer.java", CUSTOMER, "@Getter\n" + BARE, "contradicted"),
        ("shop/Customer.java", CUSTOMER, "@Data\n" + BARE.replace("name", "title"), "contradicted"),
        ("shop/Customer.java", CUSTOMER, CUSTOMER.replace("    @Override\n    public String toJson() {\n        return json(name);\n    }\n", ""), "unverifiable"),
        ("shop/Customer.java", CUSTOMER.replace("    @Override\n", ""), BARE.replace("}", "    public String getName() {\n        return name;\n    }\n\n    public void setName(String name) {\n        this.name = name;\n    }\n}"), "contradicted"),
    ],
)  # fmt: skip
def test_members_that_nobody_wrote_are_there(path: str, before: str, after: str, expected: str) -> None:
    assert verdict("Less to write\n\nNo breaking changes.", {path: after}, {path: before}) == expected


MASKING = {
    "web/rows.ts": "export async function rows(u: string) {\n  try {\n    return await fetch(u);\n  } catch (e) {\n    return null;\n  }\n}\n"
}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Handles network errors by returning null", "unverifiable"),
        ("Handles network errors and falls back to an empty list", "unverifiable"),
        ("Handles network errors", "contradicted"),
        ("Robust error handling", "contradicted"),
        ("Errors are no longer swallowed by returning null", "contradicted"),
    ],
)
def test_what_is_said_to_become_of_errors(words: str, expected: str) -> None:
    assert verdict(f"Rows\n\n- {words}", MASKING, {}) == expected


DROPS = {"db/migrate/20240101000000_drop_note.rb": "class DropNote < ActiveRecord::Migration[7.1]\n  def change\n    remove_column :orders, :note\n  end\nend\n"}  # fmt: skip


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("No data is lost when the connection drops", "unverifiable"),
        ("No data is lost.", "contradicted"),
        ("No data is lost during the migration", "contradicted"),
    ],
)
def test_data_that_is_not_lost_as_the_program_runs(words: str, expected: str) -> None:
    assert verdict(f"Orders\n\n- {words}", DROPS, {}) == expected


STUB = {
    "shop/mail.py": "class InvoiceMailer:\n    def send_invoice(self, order):\n        raise NotImplementedError\n",
    "shop/order.py": "class SendInvoiceRequest:\n    def __init__(self, total):\n        self.total = total\n",
}


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("Invoices\n\n- Sends invoices by mail", "contradicted"),
        ("Invoices\n\n- Add `send_invoice`, which mails invoices", "contradicted"),
        ("Replace the stub of invoices\n\n- Sends invoices by mail", "contradicted"),
        ("Scaffold invoices\n\n- Sends invoices by mail", "none"),
        ("Invoices\n\n- Sends invoices by mail. Bodies are stubs that raise `NotImplementedError`.", "none"),
        ("Invoices\n\n- Sends invoices by mail.\n- Bodies of orders are stubs.", "contradicted"),
        ("Orders\n\n- Add type `SendInvoiceRequest` for orders", "supported"),
    ],
)
def test_placeholders_that_are_owned_up_to(message: str, expected: str) -> None:
    assert verdict(message, STUB, {}) == expected


PRICE = "def price(net, rate):\n    total = net + rate\n    return total\n"


@pytest.mark.parametrize(
    ("message", "after", "expected"),
    [
        ("No functional changes", PRICE.replace("return total", "return total * 2"), "contradicted"),
        ("No functional changes", PRICE.replace("net + rate", "rate + net"), "unverifiable"),
        (
            "No functional changes",
            PRICE.replace("+ rate", "+ 1 * rate").replace("return total", "return total * 2"),
            "unverifiable",
        ),
        (
            "fix: typo",
            PRICE.replace("    return", "    if net < 0:\n        log(net)\n        return 0\n    return"),
            "contradicted",
        ),
        ("fix: typo", PRICE.replace("    return", "    total = max(total, 0)\n    return"), "unverifiable"),
        ("fix: typo", PRICE.replace("price", "prize").replace("+ rate", "+ 2"), "unverifiable"),
        ("fix: typo", PRICE + "\n\ndef rebate(net):\n    return net - 3\n", "contradicted"),
    ],
)
def test_small_changes_of_behaviour(message: str, after: str, expected: str) -> None:
    assert verdict(message, {"shop/price.py": after}, {"shop/price.py": PRICE}) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Fully backwards compatible for JVM, native-friendly for others", "unverifiable"),
        ("Fully backwards compatible on Android", "unverifiable"),
        ("Fully backwards compatible for existing callers", "contradicted"),
        ("Fully backwards compatible.", "contradicted"),
    ],
)
def test_compatible_for_some_only(words: str, expected: str) -> None:
    assert verdict(f"Mails\n\n- {words}", SUBJECT, MAIL) == expected


CANCELLED = (
    "open class Cancelled(message: String) : Failure(message) {\n    constructor(cause: Throwable) : this(cause.text)\n}\n"
)


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ("typealias Cancelled = kotlin.Cancelled\n", "unverifiable"),
        ("open class Stopped(message: String) : Failure(message)\n", "contradicted"),
    ],
)
def test_types_that_are_another_name_now(after: str, expected: str) -> None:
    assert verdict("Cancel\n\nNo breaking changes.", {"src/C.kt": after}, {"src/C.kt": CANCELLED}) == expected
