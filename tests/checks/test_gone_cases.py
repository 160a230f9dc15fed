"""Cases that went: with their subject, into a table or another case, or for no reason that the change shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from llmreview.change.memory import change_between
from llmreview.checks import check_tests
from llmreview.detect.catalog import load_catalog
from llmreview.detect.engine import detect
from llmreview.syntax.sources import ChangedSources

CATALOG = load_catalog(Path(__file__).parents[2] / "detectors")
SLUG = "def slug(s):\n    return s.lower()\n"
TITLE = "\n\ndef title(s):\n    return s.title()\n"
LOWERS = 'def test_lowers():\n    assert slug("ABC") == "abc"\n'
SPACES = '\n\ndef test_spaces():\n    assert slug("a b") == "a-b"\n'
TITLES = '\n\ndef test_title():\n    assert title(slug("A")) == "A"\n'
HEAD = "from text import slug, title\n\n\n"
MARK = "import pytest\n\n\n@pytest.mark.parametrize(('given', 'want'), [{}])\n"
TABLE = HEAD + MARK + "def test_slug(given, want):\n    assert slug(given) == want\n"


def told(before: dict[str, str], after: dict[str, str]) -> list[str]:
    change = change_between({p: t.encode() for p, t in before.items()}, {p: t.encode() for p, t in after.items()})
    sources = ChangedSources(change)
    found = detect(sources, CATALOG, lambda: check_tests(sources)).findings
    return sorted({one.detector for one in found if one.detector in ("skipped-test", "weakened-test")})


def in_python(code: tuple[str, str], tests: tuple[str, str]) -> list[str]:
    return told(*({"text.py": one, "test_text.py": other} for one, other in zip(code, tests, strict=True)))


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (TABLE.format('("ABC", "abc"), ("a b", "a-b")'), []),
        (TABLE.format('("ABC", "abc"), ("a", "a-b"), ("a b", "-")'), ["skipped-test"]),  # its values in different rows
        (TABLE.format('("ABC", "abc")'), ["skipped-test"]),
        (HEAD + LOWERS.replace("lowers", "slug") + '    assert slug("a b") == "a-b"\n', []),
        (HEAD + LOWERS + '    assert slug("a b") == "a-b"\n', []),
        (HEAD + LOWERS + '    assert slug("a b") == "b-a"\n', ["skipped-test"]),
        (HEAD + LOWERS, ["skipped-test"]),
        (HEAD + LOWERS + "\n\n@pytest.mark.skip\ndef test_slug():\n    assert slug('a b') == 'a-b'\n", ["skipped-test"]),
    ],
)
def test_merged_cases(after: str, expected: list[str]) -> None:
    assert in_python((SLUG, SLUG), (HEAD + LOWERS + SPACES, after)) == expected


@pytest.mark.parametrize(
    ("code", "expected"),
    [(SLUG, []), (SLUG + TITLE, ["skipped-test"]), (SLUG + TITLE.replace("s.title()", "s"), ["skipped-test"])],
)
def test_a_case_that_went_with_its_subject(code: str, expected: list[str]) -> None:
    assert in_python((SLUG + TITLE, code), (HEAD + LOWERS + TITLES, HEAD + LOWERS)) == expected


def test_a_case_that_only_is_called_as_what_went() -> None:
    other = TITLES.replace('title(slug("A")) == "A"', 'slug("title") == "title"')
    assert in_python((SLUG + TITLE, SLUG), (HEAD + LOWERS + other, HEAD + LOWERS)) == ["skipped-test"]


def test_cases_of_go_in_a_table() -> None:
    code = "package cart\n\nfunc Total(qty int) int {\n\treturn qty * 350\n}\n"
    case = 'func Test{name}(t *testing.T) {{\n\tif got := Total({qty}); got != {want} {{\n\t\tt.Errorf("got %d", got)\n\t}}\n}}\n'
    head = 'package cart\n\nimport "testing"\n\n'
    before = head + case.format(name="None", qty=0, want=0) + case.format(name="Two", qty=2, want=700)
    rows = '\tfor _, tt := range []struct{{ name string; qty, want int }}{{\n\t\t{{"none", 0, 0}},\n\t\t{{"two", 2, {want}}},\n\t}} {{\n'
    asked = "\t\tif got := Total(tt.qty); got != tt.want {\n\t\t\tt.Error(got)\n\t\t}\n\t}\n}\n"
    table = head + "func TestTotal(t *testing.T) {\n" + rows.format(want=700) + asked
    files = {"cart/cart.go": code, "cart/cart_test.go": before}
    assert told(files, files | {"cart/cart_test.go": table}) == []
    assert told(files, files | {"cart/cart_test.go": table.replace("700", "900")}) == ["skipped-test"]


BOTH = 'def test_summary(cart):\n    summary = cart.summary()\n    assert summary["user"] == "ann"\n    assert summary["count"] == 1\n'
NUMBERS = 'def test_summary_numbers(cart):\n    summary = cart.summary()\n    assert summary["count"] == 1\n'


@pytest.mark.parametrize(
    ("beside", "expected"),
    [
        ('def test_summary_user(cart):\n    assert cart.summary()["user"] == "ann"\n\n\n', []),
        ('def test_summary_user(cart):\n    assert cart.summary()["user"] == "bob"\n\n\n', ["weakened-test"]),
        ('def test_summary_user(cart):\n    assert cart.summary()["user"]\n\n\n', ["weakened-test"]),
        (
            '@pytest.mark.skip\ndef test_summary_user(cart):\n    assert cart.summary()["user"] == "ann"\n\n\n',
            ["skipped-test", "weakened-test"],
        ),
    ],
)
def test_a_case_in_two(beside: str, expected: list[str]) -> None:
    code = {"cart.py": "class Cart:\n    def summary(self):\n        return {'user': self.user, 'count': 1}\n"}
    before, after = ("import pytest\n\n\n" + text for text in (BOTH, beside + NUMBERS))
    assert told(code | {"test_cart.py": before}, code | {"test_cart.py": after}) == expected
