"""Defaults, configuration and options become settings, and each remembers where it came from."""

import pytest

from llmreview.configuration import ConfigurationFile
from llmreview.model import Finding, Fix, InputError
from llmreview.settings import KEYS, Configuration, Settings, check_detector_names, load_settings, reaches


def file(values, lines=None):
    return ConfigurationFile("pyproject.toml", values, lines or {})


def test_without_anything_the_defaults_hold():
    configuration = load_settings(None, {})
    assert configuration.settings == Settings()
    assert set(configuration.origins.values()) == {"default"}


def test_every_setting_has_a_key_and_every_key_a_setting():
    assert {key.field for key in KEYS} == set(Settings._fields)


def test_the_file_overrides_defaults_and_options_override_the_file():
    configuration = load_settings(file({"max-items": 3, "fail-on": "low"}, {"fail-on": 7}), {"max_items": 5, "fail_on": None})
    assert configuration.settings.max_items == 5
    assert configuration.settings.fail_on == "low"
    assert configuration.origins["max_items"] == "option"
    assert configuration.origins["fail_on"] == "pyproject.toml:7"


def test_ignore_of_the_command_line_adds_and_select_replaces():
    configuration = load_settings(file({"ignore": ["a", "b"], "select": ["c"]}), {"ignore": ("b", "d"), "select": ("e",)})
    assert configuration.settings.ignore == ("a", "b", "d")
    assert configuration.settings.select == ("e",)
    assert configuration.origins["ignore"] == "pyproject.toml and option"


def test_an_unknown_key_is_an_error_with_place_and_suggestion():
    with pytest.raises(InputError, match=r"pyproject.toml:4: unknown key 'fail_on'; did you mean 'fail-on'\?"):
        load_settings(file({"fail_on": "high"}, {"fail_on": 4}), {})


def test_an_unknown_key_far_from_all_others_has_no_suggestion():
    with pytest.raises(InputError, match=r"unknown key 'zzzzzz'$"):
        load_settings(file({"zzzzzz": 1}), {})


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("select", "buffered-stream"),
        ("select", [1]),
        ("ignore", [""]),
        ("exclude", {"a": 1}),
        ("per-path-ignores", ["a"]),
        ("per-path-ignores", {"a": "b"}),
        ("fail-on", "highest"),
        ("fail-on", True),
        ("max-items", -1),
        ("max-items", True),
        ("max-items", "3"),
        ("size-limit", 1.5),
        ("format", 3),
    ],
)
def test_a_value_of_the_wrong_type_is_an_error(key, value):
    with pytest.raises(InputError, match=f"pyproject.toml: {key} must be "):
        load_settings(file({key: value}), {})


def test_the_table_of_paths_keeps_its_order():
    configuration = load_settings(file({"per-path-ignores": {"b/": ["x"], "a/": ["y", "z"]}}), {})
    assert configuration.settings.per_path_ignores == (("b/", ("x",)), ("a/", ("y", "z")))


@pytest.mark.parametrize(
    ("settings", "runs"),
    [
        (Settings(), True),
        (Settings(select=("memory",)), True),
        (Settings(select=("buffered-stream",)), True),
        (Settings(select=("error-masking",)), False),
        (Settings(ignore=("buffered-stream",)), False),
        (Settings(ignore=("memory",)), False),
        (Settings(select=("buffered-stream",), ignore=("memory",)), False),
    ],
)
def test_a_detector_runs_when_selected_and_not_ignored(settings, runs):
    assert settings.runs("buffered-stream", "memory") is runs


@pytest.mark.parametrize(
    ("settings", "origins", "message"),
    [
        (
            Settings(select=("bufered-stream",)),
            {"select": "option"},
            "--select: .*'bufered-stream'; did you mean 'buffered-stream'",
        ),
        (
            Settings(ignore=("memori",)),
            {"ignore": "llmreview.yaml:2"},
            "llmreview.yaml:2: ignore: .*'memori'; did you mean 'memory'",
        ),
        (Settings(per_path_ignores=(("a/", ("nope",)),)), {"per_path_ignores": "llmreview.yaml"}, "per-path-ignores: .*'nope'"),
    ],
)
def test_a_name_that_is_no_detector_and_no_category_is_an_error(settings, origins, message):
    configuration = Configuration(settings, dict.fromkeys(Settings._fields, "default") | origins)
    with pytest.raises(InputError, match=message):
        check_detector_names(configuration, ["buffered-stream"], ["memory"])


def test_ids_and_categories_are_names():
    configuration = Configuration(Settings(select=("buffered-stream", "memory")), dict.fromkeys(Settings._fields, "option"))
    check_detector_names(configuration, ["buffered-stream"], ["memory"])


def finding(severity):
    return Finding("f", "buffered-stream", "memory", severity, 0.9, "fix", "m", "q", "w", Fix("d"))


@pytest.mark.parametrize(
    ("threshold", "severity", "expected"),
    [
        ("never", "high", False),
        ("high", "high", True),
        ("high", "medium", False),
        ("medium", "high", True),
        ("low", "low", True),
        ("low", "info", False),
    ],
)
def test_the_threshold_is_reached_from_its_severity_on(threshold, severity, expected):
    assert reaches(threshold, [finding(severity)]) is expected
