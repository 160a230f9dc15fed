"""Which comments are documentation of the code that others read, and which are not."""

from __future__ import annotations

import pytest

from .test_check import BASE, verdict

GO = "package shop\n\nfunc Load(path string) error {\n\treturn read(path)\n}\n\nfunc scan(path string) error {\n\treturn read(path)\n}\n"
TS = "export class Store {\n  load(path: string) {\n    return read(path);\n  }\n\n  private scan() {\n    return 1;\n  }\n}\n"
RUST = "pub fn load(path: &str) -> Row {\n    read(path)\n}\n"
CS = "public class Store\n{\n    public int Load(string path)\n    {\n        return Read(path);\n    }\n}\n"
FIELDS = "package shop\n\ntype Rows struct {\n\t// Most is how many are read.\n\tMost int\n}\n\nfunc (r Rows) read() int {\n\treturn r.Most\n}\n"
FILES = {
    **BASE,
    "run.sh": "#!/bin/sh\nshow() {\n  ls\n}\nshow\n",
    "store.go": GO,
    "rows.go": FIELDS,
    "src/store.ts": TS,
    "src/store.rs": RUST,
    "Store.cs": CS,
}
SAYS = "Order\n\n- Documentation updated"


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("store.go", "func Load", "// Load reads rows, the last one first.\nfunc Load"),
        ("src/store.ts", "  load(", "  /** Reads rows, the last one first. */\n  load("),
        ("src/store.rs", "pub fn load", "/// Reads rows, the last one first.\n#[must_use]\npub fn load"),
        ("src/store.rs", "pub fn load", "//! Rows of a shop.\n\npub fn load"),
        ("Store.cs", "    public int Load", "    /// <summary>Reads rows.</summary>\n    public int Load"),
        ("shop/store.py", "    rows = read(path)", '    """Reads rows, the last one first."""\n    rows = read(path)'),
        ("shop/store.py", "def save(", "ORDER = Option(help='sort by this column')\n\n\ndef save("),
        ("store.go", "func scan", "// scan reads rows.\nfunc scan"),
        ("store.go", "func scan", "// turn reverses rows.\nfunc turn(rows []Row) []Row {\n\treturn rows\n}\n\nfunc scan"),
        ("src/store.ts", "  private scan", "  /** Reverses rows. */\n  private turn() {\n    return 2;\n  }\n\n  private scan"),
        ("src/store.rs", "pub fn load", "/// Reverses rows.\nfn turn(rows: Rows) -> Rows {\n    rows\n}\n\npub fn load"),
        ("shop/store.py", "def save(", 'def _turn(rows):\n    """Reverses rows."""\n    return rows[::-1]\n\n\ndef save('),
        ("run.sh", "\nshow\n", "\n# Shows the rows\nshow -l\n"),
        ("rows.go", "\tMost int", "\t//\n\t// Note: not for rows that are open.\n\tMost int"),
    ],
)
def test_documentation_in_the_code(path: str, old: str, new: str) -> None:
    assert verdict(SAYS, {path: FILES[path].replace(old, new)}, FILES) == "unverifiable"


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("store.go", "\treturn read(path)\n}\n\nfunc scan", "\t// the last one first\n\treturn turn(read(path))\n}\n\nfunc scan"),
        ("run.sh", "  ls", "  # all rows\n  ls -l"),
        ("src/store.rs", "    read(path)", "    read(path, 2) // clippy"),
        ("rows.go", "\treturn r", "\t// not for rows that are open\n\treturn 1 + r"),
        ("src/store.ts", "    return 1;", "    const shortcut = 'a b';\n    return { description: shortcut };"),
    ],
)
def test_what_is_no_documentation(path: str, old: str, new: str) -> None:
    assert verdict(SAYS, {path: FILES[path].replace(old, new)}, FILES) == "contradicted"


def test_a_lock_file_hides_no_document() -> None:
    after = {
        "shop/store.py": BASE["shop/store.py"].replace("rows[:limit]", "rows"),
        "package-lock.json": '{"lockfileVersion": 3}\n',
    }
    for claim in ("Updated the README.", "Adds unit tests for the order.", "Added `PriceFactory` to hold the rate."):
        assert verdict(f"Order\n\n{claim}", after) == "contradicted", claim
