"""What only sounds like a claim on documents: it tells of other pages, of other changes, or of what is written in the code."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from .aside_changes import MASKED_AMONG_OTHERS
from .test_check import CHANGED, STORE, verdict

HELPFUL = STORE + '\nEXAMPLES = """\n# all rows\nshop rows -x\n\n# none\nshop rows -n\n"""\n'
ROWS_JAVA = (
    'class Rows {\n    static final String %s =\n        "Which rows are read by default, "\n        + "%s of them.";\n'
    '    static final String KIND = "All of them";\n}\n'
)
COMMENTED = {"shop/store.py": STORE.replace("return rows[:limit]", "# the first of all\n    return list(rows)[:limit]")}

DOCUMENTED_TEST = {"tests/test_more.py": 'def test_more(tmp_path):\n    """Reads more."""\n    assert load(tmp_path, 2) == [1]\n'}


@pytest.mark.parametrize(
    ("message", "after", "said"),
    [
        ("Add docs about the order of rows to prompt", CHANGED, "unverifiable"),
        ("Add docs about the order of rows", CHANGED, "contradicted"),
        ("Rows\n\n- Add docs", {**CHANGED, "shop/rows.pyx": "cdef load(path):\n    return path\n"}, "unverifiable"),
        ("Rows\n\n- Add docs", {**CHANGED, "shop/rows.py": "def load(path):\n    return path\n"}, "contradicted"),
        ("Rows\n\n- [x] Documentation updated (comments, docstrings) — n/a, no public API change", CHANGED, "unverifiable"),
        ("Rows\n\n- [x] Documentation updated (comments, docstrings)", CHANGED, "contradicted"),
        ("Rows\n\n- [x] Documentation updated (comments, docstrings)", {**CHANGED, **DOCUMENTED_TEST}, "unverifiable"),
        ("x\n\n- shop/store.py - Removed JSDoc", CHANGED, "supported"),
        (
            "docs(api): add docs to the api reference for rows",
            {"fern/apis/rows.yml": "    docs: |\n      All rows.\n"},
            "unverifiable",
        ),
        ("Rows\n\nAdd docs to the api reference for rows", {"fern/apis/rows.yml": "    path: /rows\n"}, "contradicted"),
        ("Add RowsUI and docs of it", {"shop/view.py": "mount(rows_ui())\n"}, "unverifiable"),
        (
            "Update documentation",
            {"shop/store.py": STORE.replace("    rows =", "    # in the order of the file\n    rows =")},
            "unverifiable",
        ),
        ("Add CHANGELOG.md to the archive", CHANGED, "unverifiable"),
        ("Add CHANGELOG.md to describe the rows", CHANGED, "contradicted"),
        ("Rows\n\n  Sort rows (#421)\n\n  Load rows (#422)\n\n  Update README.md", CHANGED, "unverifiable"),
        ("Rows\n\n  Sort rows (#421)\n\n  Update README.md", CHANGED, "contradicted"),
        ("Add shop/README.md generation", CHANGED, "unverifiable"),
        ("Add shop/README.md to the shop", CHANGED, "contradicted"),
        (
            "Rows\n\nAlso updated the documentation",
            {"shop.gradle": "// Whether rows come last first\nrows = true\n"},
            "unverifiable",
        ),
        ("Rows\n\nAlso updated the documentation", {"shop.gradle": "rows = true\n"}, "contradicted"),
        ("Update README.md", {"docs/rows.md": "Rows come reversed.\n", **CHANGED}, "contradicted"),
        ("Add GoDoc to the store", CHANGED, "unverifiable"),
        (
            "Add doctests of rows",
            {"shop/rows.py": 'def rows():\n    """\n    >>> rows()\n    2\n    """\n    return 2\n'},
            "unverifiable",
        ),
        ("Update the docs", {"site/rows.html": "<p>Rows</p>\n", **CHANGED}, "unverifiable"),
        ("Add changelog entry", {"changes/12.bugfix": "Rows\n", **CHANGED}, "supported"),
        ("Document rows\n\n- Propagates errors to the caller", MASKED_AMONG_OTHERS, "unverifiable"),
        ("update Docs and Lobby hover styles", CHANGED, "unverifiable"),
        ("Reverse the rows\n\nDocumentation updated (this commit message)", CHANGED, "none"),
        ("Reverse the rows\n\nDocumentation updated", CHANGED, "contradicted"),
        (
            "Reverse rows\n\n  Merge remote-tracking branch 'origin feature' into rows\n\n  Update README.md",
            CHANGED,
            "unverifiable",
        ),
        ("Rows\n\nDOCUMENTATION\n----\n\nUpdated README.md", CHANGED, "contradicted"),
        (
            "Orders\n\nAdds a command that releases the shop:\n- Updates CHANGELOG.md\n- Bumps rows in shop/rows.rb",
            CHANGED,
            "unverifiable",
        ),
        ("Orders\n\nThis change:\n- Updates CHANGELOG.md", CHANGED, "contradicted"),
        ("Orders\n\n- Update changelog in recipe header", CHANGED, "unverifiable"),
        ("Update docs", {"web/header.tsx": "export const header = <Link href='/docs/rows' />;\n", **CHANGED}, "unverifiable"),
        (
            "Reverse the rows\n\nUpdate docs",
            {"web/header.tsx": "export const header = <Link href='/rows' />;\n", **CHANGED},
            "contradicted",
        ),
        (
            "Rows\n\n- Updated documentation",
            {"internal/rows.go": "package rows\n\n// Rows gives rows.\n// More than one.\nfunc Rows() int { return 1 }\n"},
            "unverifiable",
        ),
        ("Add some docs", {**CHANGED, "shop/gen.go": "// Code generated by gen. DO NOT EDIT.\npackage shop\n"}, "unverifiable"),
        ("Update the docs", {"shop/args.ts": "const args = z.string().describe('Which rows');\n"}, "unverifiable"),
        ("Update the docs", {"shop/args.py": "KINDS = 'all of the rows of a shop that are open'\n"}, "unverifiable"),
        ("Update the docs", {"shop/args.py": "log('all of the rows of a shop that are open')\n", **CHANGED}, "contradicted"),
        ("Add changelog entry", {"docs/changelog-entries/rows.mdx": "Rows\n", **CHANGED}, "supported"),
        ("Update readme", {"docs/rows.md": "Rows come reversed.\n", **CHANGED}, "unverifiable"),
        ("Add a rows section to the changelog", {"pyproject.toml": '[changelog]\nrows = "Rows"\n'}, "unverifiable"),
        ("Add a rows section to the changelog", {"pyproject.toml": '[sections]\nrows = "Rows"\n'}, "contradicted"),
        ("Rows\n\n- [x] Documentation updated (code comments)", COMMENTED, "unverifiable"),
        ("Rows\n\n- [x] Documentation updated", COMMENTED, "contradicted"),
        ("Update documentation", CHANGED, "contradicted"),
        ("Rows\n\nUpdate documentation.", {"shop/store.py": HELPFUL.replace("-x", "-X PATCH")}, "unverifiable"),
        ("Rows\n\nUpdate documentation.", {"shop/store.py": STORE + '\nQUERY = "select rows"\n'}, "contradicted"),
        ("Add RowsUI and docs of it", {"shop/view.py": "mount(table())\n"}, "contradicted"),
    ],
)
def test_what_only_sounds_like_a_claim_on_documents(message: str, after: Mapping[str, str | None], said: str) -> None:
    assert verdict(message, after) == said


@pytest.mark.parametrize(("name", "said"), [("ROWS_DOC", "unverifiable"), ("ROWS", "contradicted")])
def test_documentation_that_is_put_together_of_strings(name: str, said: str) -> None:
    base, after = ({"shop/Rows.java": ROWS_JAVA % (name, which)} for which in ("none", "all"))
    assert verdict("Rows\n\nUpdated the documentation for rows.", after, base) == said


@pytest.mark.parametrize(("attribute", "said"), [("ProducesResponseType", "unverifiable"), ("Authorize", "contradicted")])
def test_attributes_that_describe_an_interface(attribute: str, said: str) -> None:
    rows = "class Rows {\n    [%s(typeof(%s))]\n    public int Count() { return Load().Count; }\n}\n"
    base, after = ({"shop/Rows.cs": rows % (attribute, name)} for name in ("Row", "OkResult"))
    assert verdict("Rows\n\nUpdate the documentation.", after, base) == said


@pytest.mark.parametrize(("mark", "said"), [("//!", "unverifiable"), ("///", "unverifiable"), ("//", "contradicted")])
def test_drawings_in_comments_that_documentation_is_made_of(mark: str, said: str) -> None:
    rows = "%s | %s<Row> |\nuse std::rows::%s;\n\npub fn load() {\n    read();\n}\n"
    base, after = ({"shop/rows.rs": rows % (mark, kind, kind)} for kind in ("List", "Tree"))
    assert verdict("Rows\n\nUpdate the documentation.", after, base) == said
