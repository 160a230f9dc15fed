"""Finding and reading the configuration file."""

import os

import pytest

from llmreview.configuration import (
    SIZE_LIMIT,
    configuration_of_directory,
    find_configuration,
    named_configuration,
    parse_toml,
    parse_yaml,
)
from llmreview.model import InputError


def read_from(files):
    return files.get


def test_the_table_of_pyproject_is_found_with_lines():
    content = b"""[project]
name = "x"
select = 1

[tool.llmreview]
# ours
fail-on = "high"
[tool.other]
per-path-ignores = 1

[tool.llmreview.per-path-ignores]
"a/" = ["b"]
[tool.x]
select = 2
"""
    file = find_configuration(read_from({"pyproject.toml": content}))
    assert file.values == {"fail-on": "high", "per-path-ignores": {"a/": ["b"]}}
    assert file.place("fail-on") == "pyproject.toml:7"
    assert file.place("per-path-ignores") == "pyproject.toml:11"
    assert file.place("elsewhere") == "pyproject.toml"


def test_yaml_is_found_with_lines():
    file = find_configuration(read_from({"llmreview.yaml": b"# ours\nfail-on: high\nexclude:\n  - vendor/\n"}))
    assert file.values == {"fail-on": "high", "exclude": ["vendor/"]}
    assert file.place("exclude") == "llmreview.yaml:3"


def test_a_pyproject_of_other_tools_is_no_configuration():
    assert find_configuration(read_from({"pyproject.toml": b'[tool.other]\nname = "llmreview"\n'})) is None


def test_a_broken_pyproject_that_does_not_concern_us_is_left_alone():
    assert find_configuration(read_from({"pyproject.toml": b"[tool.other\n"})) is None


def test_two_configurations_are_an_error_that_says_which_to_keep():
    files = {"pyproject.toml": b"[tool.llmreview]\n", "llmreview.yaml": b"max-items: 3\n"}
    with pytest.raises(InputError, match="stands twice") as raised:
        find_configuration(read_from(files))
    assert "Keep the one in pyproject.toml" in raised.value.advice


@pytest.mark.parametrize("name", ["llmreview.yml", ".llmreview.yaml", "llmreview.toml"])
def test_a_name_that_would_not_be_read_is_an_error(name):
    with pytest.raises(InputError, match=f"{name} is not a name that is read"):
        find_configuration(read_from({name: b""}))


def test_the_side_stands_in_places():
    assert find_configuration(read_from({"llmreview.yaml": b"a: 1\n"}), side="0a1b2c:").place("a") == "0a1b2c:llmreview.yaml:1"


def test_what_is_no_yaml_is_told_with_its_line_and_what_was_being_read():
    with pytest.raises(
        InputError, match=r"llmreview\.yaml:2 is not valid YAML: while parsing a flow sequence, expected ',' or ']'"
    ):
        parse_yaml("llmreview.yaml", b"a: 1\nb: [x? {}\n")


@pytest.mark.parametrize("content", [b"", b"# nothing\n", b"---\n"])
def test_an_empty_yaml_file_sets_nothing(content):
    assert parse_yaml("llmreview.yaml", content).values == {}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"a: &x [1]\nb: *x\n", "llmreview.yaml:2: anchors and aliases"),
        (b"a: 1\nb: 2\na: 3\n", "llmreview.yaml:3: 'a' stands twice, first on line 1"),
        (b"a: !!python/object/apply:os.system [id]\n", "not valid YAML"),
        (b"- a\n", "must hold keys and values"),
        (b"a: [\n", "not valid YAML"),
        (b"a: 1\n---\nb: 2\n", "not valid YAML"),
        (b"[" * 50_000, "so many levels"),
        (b"? [a]\n: 1\n", "not valid YAML"),
        (b"a: " + b"9" * 10_000, "not valid YAML"),
        (b"a: \xff\n", "not UTF-8"),
    ],
)
def test_yaml_that_is_not_plain_keys_and_values_is_an_error(content, message):
    with pytest.raises(InputError, match=message):
        parse_yaml("llmreview.yaml", content)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"[tool.llmreview\n", "not valid TOML"),
        (b"[tool]\nllmreview = 3\n", "must be a table"),
        (b"[tool.llmreview]\nx = " + b"[" * 50_000, "not valid TOML"),
        (b"[tool.llmreview]\nx = '\xff'\n", "not UTF-8"),
    ],
)
def test_toml_that_is_broken_is_an_error(content, message):
    with pytest.raises(InputError, match=message):
        parse_toml("pyproject.toml", content)


def test_a_byte_order_mark_is_no_part_of_the_text():
    assert parse_yaml("llmreview.yaml", b"\xef\xbb\xbfa: 1\n").values == {"a": 1}
    assert parse_toml("pyproject.toml", b"\xef\xbb\xbf[tool.llmreview]\na = 1\n").values == {"a": 1}


def test_the_top_of_the_working_tree_is_found_from_below(tmp_path):
    (tmp_path / ".git").mkdir()
    (tmp_path / "llmreview.yaml").write_text("max-items: 3\n")
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    (below / "llmreview.yaml").write_text("max-items: 4\n")
    assert configuration_of_directory(str(below)).values == {"max-items": 3}


def test_without_a_working_tree_there_is_none(tmp_path):
    (tmp_path / "llmreview.yaml").write_text("max-items: 3\n")
    assert configuration_of_directory(str(tmp_path)) is None


def test_a_file_that_is_too_large_is_an_error(tmp_path):
    (tmp_path / "c.yaml").write_bytes(b"#" * (SIZE_LIMIT + 1))
    with pytest.raises(InputError, match="larger than"):
        named_configuration(str(tmp_path / "c.yaml"))


def test_a_named_pipe_is_refused_rather_than_waited_for(tmp_path):
    os.mkfifo(tmp_path / "c.yaml")
    with pytest.raises(InputError, match="not a regular file"):
        named_configuration(str(tmp_path / "c.yaml"))


def test_a_named_file_must_be_there_and_be_ours(tmp_path):
    with pytest.raises(InputError, match="no such file"):
        named_configuration(str(tmp_path / "c.yaml"))
    (tmp_path / "c.toml").write_text("[tool.other]\n")
    with pytest.raises(InputError, match="has no table"):
        named_configuration(str(tmp_path / "c.toml"))
