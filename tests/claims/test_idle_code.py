"""Deeds that are told of changes in which every function only holds a place."""

from __future__ import annotations

import pytest

from .test_check import claims, verdict

GO = {"refunds/refund.go": 'package refunds\n\nimport "errors"\n\n// Refund pays an order back.\nfunc Refund(order string) error {\n\treturn errors.New("not implemented")\n}\n'}  # fmt: skip
RUBY = {"app/reminder.rb": "class Reminder\n  def initialize(user)\n    @user = user\n  end\n\n  def deliver\n    raise NotImplementedError\n  end\nend\n"}  # fmt: skip
KOTLIN = {"src/main/Alerts.kt": 'package shop\n\nclass Alerts(private val gate: Gate) {\n    fun late(order: Order) {\n        TODO("alert")\n    }\n}\n'}  # fmt: skip
KOTLIN_VALUE = {"src/main/Alerts.kt": 'package shop\n\nclass Alerts {\n    fun late(order: Order): Unit = TODO("alert")\n}\n'}
CSHARP = {"src/Vault.cs": "using System;\n\nnamespace Shop\n{\n    public class Vault\n    {\n        private readonly Box _box;\n\n        public Vault(Box box)\n        {\n            _box = box;\n        }\n\n        public void Keep(Bill bill)\n        {\n            throw new NotImplementedException();\n        }\n    }\n}\n"}  # fmt: skip
PYTHON = {"shop/weather.py": '"""Weather."""\n\n\ndef weather(town):\n    # In a real implementation this would call the weather service\n    return {"town": "Rome", "degrees": 21}\n'}  # fmt: skip
PHP = {"src/Guests.php": "<?php\n\nnamespace App;\n\nclass Guests\n{\n    public function leave(string $name): bool\n    {\n        // For now, just return true\n        return true;\n    }\n}\n"}  # fmt: skip
TYPESCRIPT = {"src/audit.ts": "export async function audit(order: Order): Promise<void> {\n  // TODO: write the entry\n}\n"}
JAVA = {"src/main/java/shop/Stock.java": 'package shop;\n\nimport java.util.List;\n\npublic class Stock {\n    public int left(String sku) {\n        // Simplified: in a real system this would query the warehouse\n        int left = 7;\n        return left;\n    }\n}\n'}  # fmt: skip
TABLE = {"shop/weather.py": 'def weather(town):\n    # In a real implementation this would call the weather service\n    return {"Rome": 21, "Oslo": 7}.get(town, 15)\n'}  # fmt: skip
MARKED = {
    "app/reminder.rb": "class Reminder\n  def deliver(user)\n    # TODO: implement\n    raise NotImplementedError\n  end\nend\n"
}
LEDGER = "class Ledger(private val rows: Rows) {\n    fun close(id: Long): Row {\n        val row = rows.find(id)\n        return rows.save(row)\n    }\n}\n"
CALLED = LEDGER.replace("        return rows.save(row)\n    }\n", "        alert(row)\n        return rows.save(row)\n    }\n\n    private fun alert(row: Row) {\n        // TODO: send it\n    }\n")  # fmt: skip
RUST = {"src/lib.rs": "pub fn seal(bytes: &[u8]) -> Vec<u8> {\n    todo!()\n}\n"}


@pytest.mark.parametrize(
    ("message", "after"),
    [
        ("Implement refunds with partial amounts", GO),
        ("Refunds\n\nAdds `Refund`, which pays an order back", GO),
        ("Implement weekly reminder mails", RUBY),
        ("Send alerts for late orders", KOTLIN),
        ("Late orders\n\n- Sends an alert when an order is late.", KOTLIN_VALUE),
        ("Adds keeping of bills in the vault", CSHARP),
        ("Bills\n\nBills are stored in the vault.", CSHARP),
        ("Weather\n\n`weather` fetches the weather of today from the service.", PYTHON),
        ("feat: guests\n\nLeaving removes the guest from the list.", PHP),
        ("feat: store an audit entry for each order", TYPESCRIPT),
        ("Query the warehouse for the stock", JAVA),
        ("Encrypt exports", RUST),
        ("feat: fetch the weather\n\nDegrees are read from the service.", TABLE),
        ("Implement weekly reminder mails", MARKED),
    ],
)
def test_what_is_told_to_be_done_by_placeholders(message: str, after: dict[str, str]) -> None:
    assert verdict(message, after, {}) == "contradicted"
    contradicted = [claim for claim in claims(message, after, {}) if claim.verdict == "contradicted"]
    assert all(claim.places[0].path in after for claim in contradicted)


@pytest.mark.parametrize(
    ("message", "after"),
    [
        ("Stub out refunds", GO),
        ("Implement refunds as a stub", GO),
        ("Implement refunds (WIP)", GO),
        ("Implement refunds\n\nFirst step: the interface only.", GO),
        ("Add refunds\n\nThe body is not implemented yet.", GO),
        ("Add the skeleton of refunds", GO),
        ("Add refunds\n\nTODO: call the bank", GO),
        ("Return a fixed answer for the weather", PYTHON),
        ("Add weather with mock data", PYTHON),
        ("Add `Refund`", GO),
        ("Add the method `late` to the alerts", KOTLIN),
        ("Add a class for the vault", CSHARP),
        ("Throw for refunds", GO),
        ("Reject refunds as unsupported", GO),
        ("docs: add a guide to refunds", GO),
        ("Add tests for refunds", GO),
        ("Release 1.4.0", GO),
        ("Refunds", GO),
        ("Document refunds", GO),
        ("Refunds\n\nImport of refunds", GO),
        ("Weather\n\n`Degrees` stores the weather of today", {"shop/weather.py": "class Degrees:\n    pass\n\n\n" + PYTHON["shop/weather.py"].partition("\n\n\n")[2]}),
    ],
)  # fmt: skip
def test_what_placeholders_are_owned_up_to_or_are_not_told_of(message: str, after: dict[str, str]) -> None:
    found = [claim for claim in claims(message, after, {}) if "hold" in claim.evidence and claim.verdict == "contradicted"]
    assert not found


def test_calls_of_placeholders_do_nothing_either() -> None:
    message, base = "Send alerts when a row is closed", {"src/main/Ledger.kt": LEDGER}
    assert verdict(message, {"src/main/Ledger.kt": CALLED}, base) == "contradicted"
    further = CALLED.replace("        alert(row)\n", "        alert(row)\n        row.closed = true\n")
    other = CALLED.replace("        alert(row)\n", "        notify(row)\n")
    instead = CALLED.replace("        alert(row)\n        return rows.save(row)", "        alert(row)\n        return row")
    for after in (further, other, instead):
        assert verdict(message, {"src/main/Ledger.kt": after}, base) != "contradicted"


REAL = "\n\ndef degrees(town):\n    return read(town).degrees\n"
BEFORE = {"shop/weather.py": "def weather(town):\n    # TODO: call the service\n    return 20\n"}


@pytest.mark.parametrize(
    ("after", "base"),
    [
        ({"shop/weather.py": PYTHON["shop/weather.py"] + REAL}, {}),
        ({**PYTHON, "shop/other.py": "import shop\n\nshop.register(weather)\n"}, {}),
        ({**PYTHON, "config/weather.yaml": "source: https://weather.example\n"}, {}),
        ({"shop/weather.py": "def weather(town):\n    # For now, just return what the service says\n    return ask(town).today\n"}, {}),
        ({"shop/weather.py": "def weather(town):\n    # For now, just return the first\n    return rows[0]\n"}, {}),
        ({"shop/weather.py": "from abc import ABC, abstractmethod\n\n\nclass Weather(ABC):\n    @abstractmethod\n    def of(self, town):\n        raise NotImplementedError\n"}, {}),
        ({"shop/weather.py": "class FakeWeather:\n    def of(self, town):\n        raise NotImplementedError\n"}, {}),
        ({"tests/weather.py": "def weather(town):\n    # In a real implementation this would call the service\n    return 20\n"}, {}),
        (PYTHON, BEFORE),
        ({"shop/weather.py": "def weather(town):\n    return 20\n"}, {}),
        ({"shop/weather.py": "class Weather:\n    service = connect('weather')\n\n    def of(self, town):\n        raise NotImplementedError\n"}, {}),
        ({"app/weather.rb": "class Weather\n  include Fetched\n\n  def of(town)\n    raise NotImplementedError\n  end\nend\n"}, {}),
        ({"app/weather.rb": "class Weather\n  validates :town\n\n  def of(town)\n    raise NotImplementedError\n  end\nend\n"}, {}),
    ],
)  # fmt: skip
def test_changes_that_do_something_or_say_nothing_of_it(after: dict[str, str], base: dict[str, str]) -> None:
    found = claims("Fetch the weather of today\n\nForecasts are sent every day.", after, base)
    assert not [claim for claim in found if "hold" in claim.evidence]
