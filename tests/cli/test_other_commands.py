"""``detectors``, ``explain``, ``config``, ``--version`` and ``--help``."""

import json
import re

import pytest

from llmreview import __version__, cli
from llmreview.assets import detector_ids
from llmreview.commands.catalog import load
from llmreview.commands.examples import find_example
from llmreview.commands.matrix import Cell, cell_of, grammar_head, matrix_as_table
from llmreview.render import formats
from llmreview.settings import FORMATS, KEYS
from llmreview.syntax.grammar import families


def test_the_version(llmreview):
    result = llmreview("--version")
    assert (result.returncode, result.stdout) == (0, f"llmreview {__version__}\n")


def test_without_a_command_the_help_is_shown_as_an_error(llmreview):
    result = llmreview()
    assert result.returncode == 2
    assert "llmreview diff HEAD~1..HEAD" in result.stderr


def test_help_fits_a_terminal_and_names_every_key_and_status(llmreview):
    text = llmreview("diff", "--help", env={"COLUMNS": "80"}).stdout
    assert [line for line in text.splitlines() if len(line) > 84] == []
    for key in KEYS:
        assert f"\n    {key.name} " in text
    for words in (
        "A...B",
        "--patch FILE",
        "llmreview: ok ",
        "exit status:",
        "merge base",
        "git fetch",
        "[tool.llmreview]",
        "variable CI",
    ):
        assert words in text


def test_the_formats_that_may_be_configured_are_those_that_exist():
    assert sorted(FORMATS) == sorted(formats())


class TestDetectors:
    def test_the_table_has_every_folder(self, llmreview):
        lines = llmreview("detectors").stdout.splitlines()
        assert lines[0].split()[:4] == ["ID", "SEVERITY", "TIER", "CATEGORY"]
        assert tuple(line.split()[0] for line in lines[1:]) == detector_ids()

    def test_json_has_the_same(self, llmreview):
        listed = json.loads(llmreview("detectors", "--format", "json").stdout)
        assert tuple(detector["id"] for detector in listed) == detector_ids()
        assert {"title", "category", "severity", "tier", "confidence", "languages", "question", "why", "fix"} <= set(listed[0])


class TestMatrix:
    """Which detector looks at which language: as the folders and the grammars say."""

    def test_a_row_for_each_detector_within_80_columns(self, llmreview):
        text = llmreview("detectors", "--matrix").stdout
        head, *rows = text.partition("\n\n")[0].splitlines()
        assert head.split()[1:] == [grammar_head(family) for family in families()]
        assert tuple(row.split()[0] for row in rows) == detector_ids()
        assert all(len(row.split()) == len(families()) + 1 for row in rows)
        assert [line for line in text.splitlines() if len(line) > 80] == []

    def test_it_says_what_the_folders_say(self, llmreview):
        listed = json.loads(llmreview("detectors", "--matrix", "--format", "json").stdout)
        for row, detector in zip(listed, load().detectors, strict=True):
            assert row["id"] == detector.id
            assert tuple(row["languages"]) == families()
            looked_at = {family for family, cell in row["languages"].items() if cell["looks_at"] == "code"}
            assert looked_at == set(detector.languages)

    def test_what_a_language_lacks_comes_with_the_reason(self):
        with_anchors = load().by_id["error-masking"]
        described = with_anchors._replace(languages=("python",), lacks={"java": "there are no errors in this Java"})
        assert cell_of(described, "java") == Cell("nothing of the kind", "there are no errors in this Java")
        assert cell_of(described, "python") == Cell("code")
        assert cell_of(described, "typescript") == Cell("not covered")
        assert "-  no such thing in the language" in matrix_as_table((described,))
        assert "java: there are no errors in this Java" in matrix_as_table((described,))

    @pytest.mark.parametrize("detector", load().detectors, ids=lambda d: d.id)
    def test_no_detector_covers_what_a_language_lacks(self, detector):
        assert not set(detector.lacks) & set(detector.languages)
        assert set(detector.lacks) <= set(families())


class TestExplain:
    @pytest.mark.parametrize("detector", detector_ids())
    def test_every_detector_has_a_flawed_and_a_sound_example(self, capsysbinary, detector):
        assert cli.main(["explain", detector]) == 0
        text = capsysbinary.readouterr().out.decode()
        for heading in ("Question", "Why", "Flawed (", "Sound (", "How to fix", "How to suppress"):
            assert f"\n{heading}" in text
        assert f"llmreview: ok {detector} - <reason>" in text
        assert re.search(r"precision \d+% ", text)

    def test_json_has_the_examples(self, llmreview):
        explained = json.loads(llmreview("explain", "trailing-whitespace", "--format", "json").stdout)
        assert [example["kind"] for example in explained["examples"]] == ["flawed", "sound"]

    def test_an_unknown_id_is_an_error_with_a_suggestion(self, llmreview):
        result = llmreview("explain", "trailing-whitespaces")
        assert result.returncode == 2
        assert "did you mean 'trailing-whitespace'?" in result.stderr


class TestExamples:
    """The stretch that is shown is the function around the annotation, and shows one thing."""

    @pytest.fixture
    def folder(self, tmp_path):
        (tmp_path / "examples").mkdir()
        return tmp_path

    def find(self, folder, name, text, word="expect"):
        (folder / "examples" / name).write_text(text)
        return find_example(str(folder), word, "some-flaw")

    def test_a_python_function(self, folder):
        function = "@decorated\ndef second():\n    if a:\n        b()  # expect: some-flaw\n\n    return 1"
        found = self.find(folder, "a.py", f"import a\n\n\ndef first():\n    pass\n\n\n{function}\n\n\nx = 1\n")
        assert found.text == function
        assert found.line == 8

    def test_a_method_without_its_class(self, folder):
        text = "class A {\n    void a() {\n        b(); // expect: some-flaw\n    }\n\n    void c() {\n    }\n}\n"
        assert self.find(folder, "A.java", text).text == "    void a() {\n        b(); // expect: some-flaw\n    }"

    def test_a_stretch_that_shows_one_thing_is_preferred(self, folder):
        both = "def both():\n    a()  # expect: some-flaw\n    b()  # ok: some-flaw (why)\n"
        one = "def one():\n    c()\n    d()\n    a()  # expect: some-flaw\n"
        assert self.find(folder, "a.py", f"{both}\n\n{one}").text == one.rstrip()

    def test_a_longer_id_is_another_detector(self, folder):
        assert self.find(folder, "a.py", "a()  # expect: some-flaw-more\n") is None

    def test_known_misses_are_no_examples(self, folder):
        assert self.find(folder, "a.py", "a()  # todo-expect: some-flaw\n") is None


class TestConfig:
    def test_defaults(self, llmreview):
        lines = llmreview("config").stdout.splitlines()
        assert [line.split()[0] for line in lines[1:]] == [key.name for key in KEYS]
        assert {line.split()[-1] for line in lines[1:]} == {"default"}

    def test_values_and_places(self, repository, llmreview):
        repository.write_file(
            "pyproject.toml", '[tool.llmreview]\nmax-items = 3\n\n[tool.llmreview.per-path-ignores]\n"a/" = ["style"]\n'
        )
        table = llmreview("config").stdout
        assert re.search(r"^max-items +3 +pyproject.toml:2$", table, re.MULTILINE)
        assert re.search(r'^per-path-ignores +\{"a/" = \["style"\]\} +pyproject.toml:4$', table, re.MULTILINE)
        shown = json.loads(llmreview("config", "--format", "json").stdout)
        assert shown["max-items"] == {"value": 3, "origin": "pyproject.toml:2"}
        assert shown["per-path-ignores"]["value"] == {"a/": ["style"]}

    def test_mistakes_are_found_without_a_review(self, repository, llmreview):
        repository.write(llmreview__yaml="ignore: [trailing-whitespac]\n")
        result = llmreview("config")
        assert result.returncode == 2
        assert "llmreview.yaml:1: ignore: there is no detector or category" in result.stderr
