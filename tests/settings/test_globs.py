"""Path patterns follow .gitignore; where git is asked the same, it says the same."""

import subprocess

import pytest

from llmreview.globs import matches_any

CASES = [
    ("*.sql", "a/b/c.sql", True),
    ("*.sql", "c.sql", True),
    ("*.sql", "c.sql.txt", False),
    ("docs/", "docs/a.md", True),
    ("docs/", "x/docs/a.md", True),
    ("docs/", "docs", False),
    ("docs", "docs/a/b.md", True),
    ("/docs", "docs/a.md", True),
    ("/docs", "x/docs/a.md", False),
    ("src/*.py", "src/a.py", True),
    ("src/*.py", "src/b/a.py", False),
    ("src/*.py", "x/src/a.py", False),
    ("src/**/a.py", "src/a.py", True),
    ("src/**/a.py", "src/b/c/a.py", True),
    ("**/gen", "x/gen/a", True),
    ("src/**", "src/b/c.py", True),
    ("a?.py", "ab.py", True),
    ("a?.py", "a/.py", False),
    ("a[bc].py", "ac.py", True),
    ("a[!bc].py", "ac.py", False),
    ("a[!bc].py", "ad.py", True),
    ("a+b.py", "a+b.py", True),
    ("a+b.py", "aab.py", False),
    ("a[b", "xab", False),
    ("*", "any/thing", True),
    ("src/**", "src", False),
    ("a/**/b", "a/b", True),
    ("a/**/b", "a/x/y/b/c", True),
    ("a/**/b", "ab", False),
    ("a**b.py", "axb.py", True),
    ("a**b.py", "a/b.py", False),
    ("*-*-*.py", "a-b-c.py", True),
    ("*-*-*.py", "a-b.py", False),
    ("a*a", "a", False),
    ("**/docs/**/*.md", "x/docs/a.md", True),
    ("**", "a", True),
]


@pytest.mark.parametrize(("pattern", "path", "expected"), CASES)
def test_a_pattern_matches_as_in_gitignore(pattern, path, expected, tmp_path):
    assert matches_any(path, [pattern]) is expected
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    (tmp_path / ".git" / "info" / "exclude").write_text(pattern + "\n")
    asked = subprocess.run(["git", "-C", tmp_path, "check-ignore", "-q", "--no-index", path], check=False)
    assert (asked.returncode == 0) is expected


def test_any_pattern_is_enough():
    assert matches_any("a.py", ["b.py", "a.py"])
    assert not matches_any("a.py", [])


def test_many_stars_take_no_time():
    pattern = "/".join(["**", "a"] * 30) + "/b"
    assert not matches_any("/".join(["a"] * 500), [pattern])
    assert not matches_any("a" * 5_000, ["*a" * 30 + "b"])
