"""Changes that what only sounds like a claim is held against."""

from __future__ import annotations

from .test_check import BASE, CHANGED, MASKED, TESTS

LOOSENED = {"tests/test_store.py": TESTS.replace("== []", "is not None"), **CHANGED}
OTHERS = "".join(f"\n\ndef place_{n}(page):\n    return page.place({n})\n" for n in range(12))
MASKED_AMONG_OTHERS = {path: text + OTHERS for path, text in MASKED.items()}
RETAKEN = {
    "tests/test_store.py": TESTS.replace("    assert", "    save(tmp_path, [])\n    assert", 1).replace(
        "import load\n", "import load, save\n"
    )
}
REPOSITORY = {
    **BASE,
    "docs/rates.md": "# Rates\n",
    "docs/cli/main.md": "# Commands\n",
    "shop/__init__.py": "",
    "shop/cli/__init__.py": "",
    "shop/cli/parse.py": "def parse_rate(text):\n    return int(text)\n",
    "tests/test_prices.py": "def test_price():\n    assert price('a') == 2\n",
}
"""A repository of some more files, among them two of one name."""
