"""A team's own questions on the command line: where they are found, what is refused, and how they are listed."""

import json
import os

import pytest

from llmreview.cli import main

LIST = ".llmreview/checklists/ours.yaml"
OURS = """\
- id: sum-of-items
  question: Are the items all in one currency?
  why: Sums of several are wrong.
  answered-by: the type of the items.
  weight: 95
  when: {symbols: [total]}
"""


@pytest.fixture
def call(repository, capfd):
    """Runs a command in the repository: status, what it printed, what it complained of."""

    def run(command, *arguments):
        status = main([command, "-C", str(repository.path), *arguments])
        out, err = capfd.readouterr()
        return status, out, err

    return run


def asked(result):
    status, out, err = result
    assert status == 0, err
    return {item["id"]: item for item in json.loads(out)["checklist"] if item["status"] == "ask"}


def listed(result):
    status, out, err = result
    assert status == 0, err
    return {question["id"]: question for question in json.loads(out)}


def review(call, *arguments):
    return call("diff", "HEAD~1..HEAD", "--format", "json", "--quiet", *arguments)


def test_a_list_in_its_folder_is_asked(repository, call):
    repository.write_file(LIST, OURS)
    item = asked(review(call))["sum-of-items"]
    assert item["category"] == "ours"
    assert item["why"] == "Sums of several are wrong. Answered by: the type of the items."
    assert item["evidence"] == [{"path": "app.py", "line": 2, "note": "the change to `total`"}]
    assert "Are the items all in one currency?" in call("checklist", "HEAD~1..HEAD", "--quiet")[1]


def test_without_configuration_there_is_none(repository, call):
    repository.write_file(LIST, OURS)
    assert "sum-of-items" not in asked(review(call, "--no-config"))


def test_the_setting_names_files_and_folders_instead(repository, call):
    repository.write_file(LIST, OURS.replace("sum-of-items", "of-the-default"))
    repository.write_file("qa/lists/one.yaml", OURS)
    repository.write_file("qa/lists/deeper/two.yaml", OURS.replace("sum-of-items", "too-deep"))
    repository.write_file("qa/lists/README.md", "no list")
    repository.write_file("qa/lists/.hidden.yaml", "no list")
    repository.write_file("docs/three.yml", OURS.replace("sum-of-items", "of-a-file"))
    repository.write_file("llmreview.yaml", "checklists: [./qa/lists/, docs/three.yml, qa/lists/one.yaml]\n")
    sources = {id_: q["source"] for id_, q in listed(call("checklist", "--list", "--format", "json")).items()}
    ours = {id_: source for id_, source in sources.items() if source != "shipped"}
    assert ours == {"sum-of-items": "qa/lists/one.yaml", "of-a-file": "docs/three.yml"}
    assert {"sum-of-items", "of-a-file"} <= set(asked(review(call)))


def test_a_question_replaces_the_shipped_one_of_its_id(repository, call):
    repository.write_file(LIST, OURS.replace("sum-of-items", "raw-sql"))
    question = listed(call("checklist", "--list", "--format", "json"))["raw-sql"]
    assert (question["category"], question["source"], question["weight"]) == ("ours", LIST, 95)


def test_shipped_questions_are_switched_off_by_id_and_category(repository, call):
    before = listed(call("checklist", "--list", "--format", "json"))
    repository.write_file(LIST, OURS.replace("sum-of-items", "keyboard-and-reader"))
    repository.write_file("llmreview.yaml", "ignore-questions: [raw-sql, ui]\n")
    after = listed(call("checklist", "--list", "--format", "json"))
    gone = {id_ for id_, question in before.items() if id_ == "raw-sql" or question["category"] == "ui"}
    assert set(before) - set(after) == gone - {"keyboard-and-reader"}
    assert after["keyboard-and-reader"]["source"] == LIST


def test_a_name_that_no_shipped_question_has(repository, call):
    repository.write_file("llmreview.yaml", "# ours\nignore-questions: [raw-sqll]\n")
    status, out, err = review(call)
    assert (status, out) == (2, "")
    assert (
        "llmreview.yaml:2: ignore-questions: there is no shipped question or category 'raw-sqll'; did you mean 'raw-sql'?" in err
    )


def test_in_ci_the_lists_of_the_base_side_hold(repository, call, monkeypatch):
    repository.write_file(LIST, OURS)
    repository.commit("our questions")
    repository.write_file(LIST, OURS.replace("total", "nothing"))
    repository.write_file(".llmreview/checklists/more.yaml", "[")
    repository.commit("no questions, please", app__py="def total(items):\n    return 0\n")
    assert review(call)[0] == 2
    monkeypatch.setenv("CI", "true")
    assert "sum-of-items" in asked(review(call))
    head = repository.git("rev-parse", "HEAD~1")[:10]
    questions = listed(call("checklist", "--list", "--format", "json", "HEAD~1..HEAD"))
    assert questions["sum-of-items"]["source"] == f"{head}:{LIST}"
    assert questions["sum-of-items"]["when"] == {"symbols": ["total"]}


def test_a_base_side_without_lists_asks_what_ships(repository, call, monkeypatch):
    repository.write_file(LIST, OURS)
    repository.commit("our questions", app__py="def total(items):\n    return 0\n")
    monkeypatch.setenv("CI", "true")
    assert "sum-of-items" not in asked(review(call))


@pytest.mark.parametrize("path", ["../lists", "/etc", "a/../../b", "qa\\x", "C:x", ".git/info", "a\tb", "..", "."])
@pytest.mark.parametrize("ci", ["", "true"])
def test_settings_lead_nowhere_outside(repository, call, monkeypatch, path, ci):
    (repository.path.parent / "lists").mkdir()
    (repository.path.parent / "lists" / "ours.yaml").write_text(OURS)
    repository.write_file("llmreview.yaml", json.dumps({"checklists": [path]}))
    repository.commit("settings")
    repository.commit("work", app__py="def total(items):\n    return 0\n")
    monkeypatch.setenv("CI", ci)
    status, out, err = review(call)
    assert (status, out) == (2, "")
    assert "is no path inside of the repository" in err
    assert "--template PATH" in err


@pytest.mark.parametrize("ci", ["", "true"])
@pytest.mark.parametrize("link", [".llmreview", ".llmreview/checklists", LIST])
def test_links_are_not_followed(repository, call, monkeypatch, link, ci):
    outside = repository.path.parent / "outside"
    (outside / "checklists").mkdir(parents=True)
    for place in (outside / "ours.yaml", outside / "checklists" / "ours.yaml"):
        place.write_text(OURS)
    (repository.path / link).parent.mkdir(parents=True, exist_ok=True)
    os.symlink(outside / "ours.yaml" if link == LIST else outside, repository.path / link)
    repository.write_file("llmreview.yaml", "checklists: [.llmreview/checklists]\n")
    repository.commit("links")
    repository.commit("work", app__py="def total(items):\n    return 0\n")
    monkeypatch.setenv("CI", ci)
    status, out, err = review(call)
    assert (status, out) == (2, "")
    assert "symbolic link" in err or "there is no file or folder" in err


@pytest.mark.parametrize("path", ["ours.yaml", "qa/ours.yml"])
@pytest.mark.parametrize("ci", ["", "true"])
def test_the_category_is_the_name_of_the_file(repository, call, monkeypatch, path, ci):
    repository.write_file(path, OURS)
    repository.write_file("llmreview.yaml", json.dumps({"checklists": [path]}))
    repository.commit("settings")
    repository.commit("work", app__py="def total(items):\n    return 0\n")
    monkeypatch.setenv("CI", ci)
    assert asked(review(call))["sum-of-items"]["category"] == "ours"


@pytest.mark.parametrize("ci", ["", "true"])
def test_a_list_that_is_named_must_be_there(repository, call, monkeypatch, ci):
    repository.write_file("llmreview.yaml", "checklists: [qa/lists]\n")
    repository.commit("settings")
    repository.commit("work", app__py="def total(items):\n    return 0\n")
    monkeypatch.setenv("CI", ci)
    status, _, err = review(call)
    assert status == 2
    assert "llmreview.yaml:1: checklists: there is no file or folder" in err


def test_what_is_wrong_is_told_and_nothing_else_is_printed(repository, call):
    repository.write_file(LIST, OURS + "- id: sum-of-items\n  question: q\n  why: w\n")
    for command in ("diff", "checklist"):
        status, out, err = call(command, "HEAD~1..HEAD", "--quiet")
        assert (status, out) == (2, "")
        assert err.startswith(f"llmreview: {LIST}:7: question 'sum-of-items': id stands twice")
    assert call("checklist", "--list")[:2] == (2, "")


def test_one_id_in_two_lists(repository, call):
    repository.write_file(LIST, OURS)
    repository.write_file(".llmreview/checklists/zoo.yaml", OURS)
    assert f"zoo.yaml: question 'sum-of-items': id stands in {LIST} too" in review(call)[2]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("big.yaml", "#" * 200_001, "a list of questions of at most 200,000 bytes is expected"),
        ("Big List.yaml", "[]", "no name for a list of questions"),
    ],
)
def test_files_that_are_no_lists(repository, call, name, content, said):
    repository.write_file(f".llmreview/checklists/{name}", content)
    status, out, err = review(call)
    assert (status, out) == (2, "")
    assert said in err


def test_more_lists_than_are_read(repository, call):
    for number in range(51):
        repository.write_file(f".llmreview/checklists/l{number}.yaml", "[]\n")
    assert "more than 50 lists" in review(call)[2]


def test_a_folder_or_pipe_that_is_called_like_a_list(repository, call):
    (repository.path / LIST).mkdir(parents=True)
    assert "this is no file" in review(call)[2]
    (repository.path / LIST).rmdir()
    os.mkfifo(repository.path / LIST)
    assert "this is no file" in review(call)[2]


class TestTemplate:
    """Questions that whoever runs the review names."""

    @pytest.fixture
    def folder(self, tmp_path):
        (tmp_path / "shared").mkdir()
        (tmp_path / "shared" / "company.yaml").write_text(OURS)
        return tmp_path / "shared"

    def test_they_come_on_top_of_all_others(self, repository, call, folder):
        repository.write_file(LIST, OURS.replace("weight: 95", "weight: 12") + OURS.replace("sum-of-items", "also"))
        for path in (folder, folder / "company.yaml"):
            questions = listed(call("checklist", "--list", "--format", "json", "--template", str(path)))
            assert {"raw-sql", "also"} <= set(questions)
            assert (questions["sum-of-items"]["weight"], questions["sum-of-items"]["category"]) == (95, "company")
        assert "sum-of-items" in asked(review(call, "--template", str(folder), "--no-config"))

    def test_links_of_the_operator_are_followed(self, call, folder, tmp_path):
        os.symlink(folder, tmp_path / "link")
        assert "sum-of-items" in asked(review(call, "--template", str(tmp_path / "link")))

    @pytest.mark.parametrize("name", ["missing", "empty", "empty/none.yaml"])
    def test_nothing_there_is_an_error_that_shows_a_list(self, call, tmp_path, name):
        (tmp_path / "empty").mkdir()
        (tmp_path / "empty" / "none.yaml").write_text("# nothing yet\n")
        status, out, err = call("checklist", "HEAD~1..HEAD", "--template", str(tmp_path / name))
        assert (status, out) == (2, "")
        assert f"--template {tmp_path / name}: " in err
        example = err[err.index("- id: ") :]
        (tmp_path / "empty" / "none.yaml").write_text(example)
        assert call("checklist", "--list", "--template", str(tmp_path / "empty"))[0] == 0

    def test_a_configuration_that_is_named_may_name_lists_anywhere(self, repository, call, folder, tmp_path):
        repository.write_file(LIST, OURS.replace("sum-of-items", "of-the-repository"))
        (tmp_path / "own.yaml").write_text(f"checklists: [{folder.name}]\n")
        questions = asked(review(call, "--config", str(tmp_path / "own.yaml")))
        assert "sum-of-items" in questions
        assert "of-the-repository" not in questions


class TestListing:
    def test_at_80_columns(self, repository, call):
        repository.write_file(LIST, OURS)
        status, out, _ = call("checklist", "--list")
        assert status == 0
        assert max(map(len, out.splitlines())) <= 80
        assert out.splitlines()[0].endswith(f" shipped, 1 {LIST}")
        assert f"  sum-of-items  95  {LIST}\n    Are the items all in one currency?\n    symbols    total\n" in out

    def test_as_ascii_and_markdown(self, repository, call):
        repository.write_file(LIST, OURS.replace("currency", "Währung"))
        assert call("checklist", "--list", "--format", "text")[1].isascii()
        assert (
            f"- `sum-of-items` (95, `{LIST}`) Are the items all in one Währung?"
            in call("checklist", "--list", "--format", "markdown")[1]
        )

    def test_what_steers_a_terminal_is_spelled_out(self, repository, call):
        repository.write_file(LIST, OURS.replace("Are the", '"\\e[31mAre\\u202e the').replace("currency?", 'currency?"'))
        out = call("checklist", "--list")[1]
        assert "\\x1b[31mAre\\u202e the items" in out
        assert "\x1b" not in out

    @pytest.mark.parametrize("form", ["html", "pdf"])
    def test_forms_of_the_sheet_alone(self, call, form):
        assert "--list: there is no form" in call("checklist", "--list", "--format", form)[2]

    def test_json_is_for_the_list(self, call):
        assert "--format json goes with --list" in call("checklist", "HEAD~1..HEAD", "--format", "json")[2]

    def test_outside_of_a_repository_it_lists_what_ships(self, tmp_path, capfd):
        (tmp_path / "nowhere").mkdir()
        assert main(["checklist", "--list", "--format", "json", "-C", str(tmp_path / "nowhere")]) == 0
        assert {question["source"] for question in json.loads(capfd.readouterr().out)} == {"shipped"}

    def test_the_schema_is_printed(self, call):
        status, out, _ = call("checklist", "--schema")
        assert status == 0
        assert json.loads(out)["items"]["required"] == ["id", "question", "why"]
