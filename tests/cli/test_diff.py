"""``llmreview diff`` from end to end: sources, outputs, exit statuses."""

import json
import os
import signal
import subprocess
import sys

import pytest

LAST = "HEAD~1..HEAD"


def all_findings(result):
    return {finding["detector"] for finding in json.loads(result.stdout)["findings"]}


def findings(result):
    """Of the one detector that these tests watch; what others make of their changes is not their concern."""
    return all_findings(result) & {"trailing-whitespace"}


def test_a_range_gives_a_report(llmreview):
    result = llmreview("diff", LAST, "--format", "json")
    assert result.returncode == 0
    assert result.stderr == ""
    assert "trailing-whitespace" in findings(result)


def test_the_terminal_is_the_default(llmreview):
    result = llmreview("diff", LAST)
    assert "trailing-whitespace" in result.stdout
    assert "\x1b" not in result.stdout


def test_the_index_and_the_working_tree_are_changes(repository, llmreview):
    repository.write(new__py="x = 1 \n")
    assert findings(llmreview("diff", "--format", "json")) == {"trailing-whitespace"}
    assert findings(llmreview("diff", "--staged", "--format", "json")) == set()
    repository.git("add", "new.py")
    assert findings(llmreview("diff", "--staged", "--format", "json")) == {"trailing-whitespace"}


def test_a_patch_needs_no_repository(repository, llmreview, tmp_path):
    patch = repository.git("diff", LAST)
    outside = tmp_path / "elsewhere"
    outside.mkdir()
    (outside / "a.patch").write_text(patch)
    from_file = llmreview("diff", "--patch", "a.patch", "--format", "json", cwd=outside)
    from_pipe = llmreview("diff", "--patch", "-", "--format", "json", cwd=outside, input=patch)
    assert findings(from_file) == findings(from_pipe) == {"trailing-whitespace"}


def test_a_message_file_comes_with_the_change(repository, llmreview):
    (repository.path / "message.txt").write_text("Title\n\nBody\n")
    assert llmreview("diff", LAST, "--message-file", "message.txt").returncode == 0
    missing = llmreview("diff", LAST, "--message-file", "nowhere.txt")
    assert missing.returncode == 2
    assert "nowhere.txt" in missing.stderr


def test_another_directory(repository, llmreview, tmp_path):
    result = llmreview("diff", "-C", str(repository.path), LAST, "--format", "json", cwd=tmp_path)
    assert "trailing-whitespace" in findings(result)


def test_outside_of_a_repository_git_is_not_to_blame(llmreview, tmp_path):
    outside = tmp_path / "elsewhere"
    outside.mkdir()
    result = llmreview("diff", cwd=outside, env={"GIT_CEILING_DIRECTORIES": str(tmp_path)})
    assert result.returncode == 2
    assert "not in a git repository" in result.stderr
    assert "--patch" in result.stderr


def test_a_missing_base_says_which_fetch(repository, tmp_path, llmreview):
    clone = tmp_path / "clone"
    subprocess.run(["git", "clone", "-q", "--depth", "1", repository.path.as_uri(), clone], check=True)
    result = llmreview("diff", LAST, cwd=clone)
    assert result.returncode == 2
    assert "git fetch --deepen=1 origin" in result.stderr


class TestDetectors:
    def test_select_runs_only_what_it_names(self, llmreview):
        assert all_findings(llmreview("diff", LAST, "--format", "json", "--select", "trailing-whitespace")) == {
            "trailing-whitespace"
        }
        assert all_findings(llmreview("diff", LAST, "--format", "json", "--select", "style")) == {"trailing-whitespace"}

    def test_ignore_leaves_out(self, llmreview):
        assert "trailing-whitespace" not in findings(
            llmreview("diff", LAST, "--format", "json", "--ignore", "trailing-whitespace")
        )

    def test_names_may_be_separated_by_commas(self, llmreview):
        result = llmreview("diff", LAST, "--format", "json", "--ignore", "style, trailing-whitespace")
        assert result.returncode == 0
        assert "trailing-whitespace" not in findings(result)

    def test_an_unknown_name_is_an_error_with_a_suggestion(self, llmreview):
        result = llmreview("diff", LAST, "--ignore", "trailing-whitespce")
        assert result.returncode == 2
        assert (
            "--ignore: there is no detector or category 'trailing-whitespce'; did you mean 'trailing-whitespace'?"
            in result.stderr
        )


class TestExitStatus:
    @pytest.mark.parametrize(("threshold", "status"), [("never", 0), ("high", 0), ("low", 1)])
    def test_findings_at_or_above_the_threshold_are_1(self, llmreview, threshold, status):
        assert llmreview("diff", LAST, "--fail-on", threshold, "--select", "trailing-whitespace").returncode == status

    def test_suppressed_findings_do_not_count(self, repository, llmreview):
        repository.commit("Configure", llmreview__yaml="per-path-ignores:\n  app.py: [trailing-whitespace]\n")
        result = llmreview("diff", "HEAD~2..HEAD~1", "--fail-on", "low", "--select", "trailing-whitespace", "--format", "json")
        assert result.returncode == 0
        assert json.loads(result.stdout)["suppressed"] == 1

    def test_an_incomplete_analysis_is_2_where_that_is_asked(self, monkeypatch, repository):
        from llmreview import cli, review
        from llmreview.model import NotEvaluated

        whole = review.review
        broken = NotEvaluated("a.py", "the detector broke", incomplete=True)

        def partial(*arguments, **options):
            return whole(*arguments, **options)._replace(not_evaluated=(broken,))

        monkeypatch.setattr(review, "review", partial)
        words = ["diff", "-C", str(repository.path), LAST, "--fail-on", "low"]
        assert cli.main(words) == 1
        assert cli.main([*words, "--require-complete"]) == 2

    def test_wrong_usage_is_2(self, llmreview):
        for words in (["--fail-on", "sometimes"], ["--max-items", "-1"], ["--quiet", "--verbose"], ["--staged", "--patch", "x"]):
            result = llmreview("diff", *words)
            assert result.returncode == 2, words
            assert "usage: llmreview diff" in result.stderr

    def test_an_abbreviated_option_is_unknown_and_the_full_one_suggested(self, llmreview):
        result = llmreview("diff", "--stage")
        assert result.returncode == 2
        assert "usage: llmreview diff" in result.stderr
        assert "unknown argument '--stage'; did you mean '--staged'?" in result.stderr

    def test_a_range_in_place_of_a_command_gets_a_hint(self, llmreview):
        result = llmreview(LAST)
        assert result.returncode == 2
        assert "llmreview diff [RANGE]" in result.stderr

    def test_an_internal_error_is_one_line_and_a_traceback_only_on_demand(self, monkeypatch, capsys, repository):
        from llmreview import cli, review

        def broken(*_, **__):
            raise ZeroDivisionError("at the worst moment")

        monkeypatch.setattr(review, "review", broken)
        words = ["diff", "-C", str(repository.path), LAST]
        assert cli.main(words) == 2
        shown = capsys.readouterr().err
        assert "internal error: ZeroDivisionError: at the worst moment" in shown
        assert "LLMREVIEW_DEBUG=1" in shown
        assert "Traceback" not in shown
        assert cli.main(["--debug", *words]) == 2
        assert "Traceback" in capsys.readouterr().err
        monkeypatch.setenv("LLMREVIEW_DEBUG", "1")
        assert cli.main(words) == 2
        assert "Traceback" in capsys.readouterr().err

    def test_a_reader_that_leaves_is_no_error(self, repository):
        command = f"{sys.executable} -m llmreview diff {LAST} --format json; echo $? >&2"
        read_end, write_end = os.pipe()
        os.close(read_end)
        result = subprocess.run(
            ["sh", "-c", command], cwd=repository.path, stdout=write_end, stderr=subprocess.PIPE, text=True, check=False
        )
        os.close(write_end)
        assert result.stderr == "141\n"

    def test_an_interruption_is_130_and_silent(self, repository):
        # The patch never ends: the command reads standard input until it is interrupted.
        restored = "signal.signal(signal.SIGINT, signal.default_int_handler)"  # a parent may have it ignored
        start = f"import signal, sys; from llmreview.cli import main; {restored}; sys.exit(main())"
        process = subprocess.Popen(
            [sys.executable, "-c", start, "diff", "--patch", "-"],
            cwd=repository.path,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        process.stdin.write(b"x" * 200_000)  # more than a pipe holds: once this returns, the command is reading
        process.stdin.flush()
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=30)
        assert process.returncode == 130
        assert errors == b""

    @pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a device that is full")
    def test_a_full_disk_is_an_error(self, repository):
        with open("/dev/full", "wb") as full:
            result = subprocess.run(
                [sys.executable, "-m", "llmreview", "diff", LAST],
                cwd=repository.path,
                stdout=full,
                stderr=subprocess.PIPE,
                text=True,
                check=False,
                env={
                    name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"
                },  # it hides the flush at exit
            )
        assert result.returncode == 2
        assert result.stderr == "llmreview: standard output cannot be written: No space left on device\n"


class TestOutputs:
    def test_each_file_goes_with_the_format_before_it(self, repository, llmreview):
        words = ["--format", "markdown", "--output", "r.md", "--format", "json", "--output", "r.json", "--format", "terminal"]
        result = llmreview("diff", LAST, *words)
        assert json.loads((repository.path / "r.json").read_text())["schema_version"] == 1
        assert "trailing-whitespace" in (repository.path / "r.md").read_text()
        assert "trailing-whitespace" in result.stdout

    def test_two_formats_for_standard_output_are_refused_before_anything_is_written(self, repository, llmreview):
        result = llmreview("diff", LAST, "--format", "markdown", "--output", "r.md", "--format", "json", "--format", "terminal")
        assert result.returncode == 2
        assert "two formats go to standard output" in result.stderr
        assert not (repository.path / "r.md").exists()

    def test_the_format_of_the_configuration_is_the_default(self, repository, llmreview):
        repository.write(llmreview__yaml="format: json\n")
        assert json.loads(llmreview("diff", LAST).stdout)["schema_version"] == 1

    def test_max_items_folds_and_counts_the_rest(self, repository, llmreview):
        repository.commit("More", **{f"f{n}__py": "x = 1 \n" for n in range(3)})
        assert llmreview("diff", "HEAD~2..HEAD", "--max-items", "0").returncode == 0


class TestColor:
    @pytest.mark.parametrize(
        ("words", "environment", "colored"),
        [
            ([], {}, False),
            ([], {"FORCE_COLOR": "1"}, True),
            ([], {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
            ([], {"FORCE_COLOR": "1", "NO_COLOR": ""}, True),
            (["--color", "always"], {"NO_COLOR": "1"}, True),
            (["--color", "never"], {"FORCE_COLOR": "1"}, False),
        ],
    )
    def test_the_option_goes_before_the_variables(self, llmreview, words, environment, colored):
        result = llmreview("diff", LAST, *words, env=environment)
        assert ("\x1b[" in result.stdout) is colored

    def test_files_hold_no_colors_unless_told(self, repository, llmreview):
        llmreview("diff", LAST, "--output", "r.txt", env={"FORCE_COLOR": "1"})
        assert "\x1b[" not in (repository.path / "r.txt").read_text()


class TestConfigurationSide:
    """Who wrote the change must not choose what is looked for."""

    @pytest.fixture
    def switched_off_by_the_change(self, repository):
        repository.commit("Silence", llmreview__yaml="ignore: [trailing-whitespace]\n", b__py="x = 1 \n")

    @pytest.mark.usefixtures("switched_off_by_the_change")
    def test_at_a_terminal_the_working_tree_counts(self, llmreview):
        assert findings(llmreview("diff", LAST, "--format", "json")) == set()

    @pytest.mark.usefixtures("switched_off_by_the_change")
    @pytest.mark.parametrize("value", ["true", "1", "yes"])
    def test_in_ci_the_base_side_counts(self, llmreview, value):
        assert findings(llmreview("diff", LAST, "--format", "json", env={"CI": value})) == {"trailing-whitespace"}

    @pytest.mark.usefixtures("switched_off_by_the_change")
    @pytest.mark.parametrize("value", ["", "false", "0"])
    def test_a_ci_that_says_no_is_none(self, llmreview, value):
        assert findings(llmreview("diff", LAST, "--format", "json", env={"CI": value})) == set()

    @pytest.mark.usefixtures("switched_off_by_the_change")
    def test_the_base_side_can_be_asked_for(self, llmreview):
        assert findings(llmreview("diff", LAST, "--format", "json", "--config-from-base")) == {"trailing-whitespace"}

    def test_the_base_side_is_read(self, repository, llmreview):
        repository.commit("Silence", llmreview__yaml="ignore: [trailing-whitespace]\n")
        repository.git("rm", "-q", "llmreview.yaml")
        repository.commit("Loud", b__py="x = 1 \n")
        assert findings(llmreview("diff", LAST, "--format", "json", env={"CI": "true"})) == set()
        assert findings(llmreview("diff", LAST, "--format", "json")) == {"trailing-whitespace"}

    def test_an_error_names_the_side(self, repository, llmreview):
        repository.commit("Misspelt", llmreview__yaml="ignor: []\n")
        base = repository.git("rev-parse", "--short=10", "HEAD").strip()
        repository.commit("Empty")
        result = llmreview("diff", LAST, env={"CI": "true"})
        assert f"{base}:llmreview.yaml:1: unknown key 'ignor'; did you mean 'ignore'?" in result.stderr

    @pytest.mark.usefixtures("switched_off_by_the_change")
    def test_a_patch_in_ci_is_reviewed_with_the_defaults(self, repository, llmreview):
        patch = repository.git("diff", LAST)
        assert findings(llmreview("diff", "--patch", "-", "--format", "json", input=patch, env={"CI": "true"})) == {
            "trailing-whitespace"
        }
        assert findings(llmreview("diff", "--patch", "-", "--format", "json", input=patch)) == set()

    @pytest.mark.usefixtures("switched_off_by_the_change")
    def test_a_named_file_and_none_go_before_everything(self, repository, llmreview):
        repository.write(other__yaml="ignore: [trailing-whitespace]\n")
        assert findings(llmreview("diff", LAST, "--format", "json", "--no-config")) == {"trailing-whitespace"}
        assert findings(llmreview("diff", LAST, "--format", "json", "--config", "other.yaml", env={"CI": "true"})) == set()

    def test_a_bare_repository_has_only_the_base_side(self, repository, tmp_path, llmreview):
        repository.commit("Silence", llmreview__yaml="ignore: [trailing-whitespace]\n")
        repository.commit("Loud", b__py="x = 1 \n")
        bare = tmp_path / "bare.git"
        subprocess.run(["git", "clone", "-q", "--bare", repository.path, bare], check=True)
        assert findings(llmreview("diff", LAST, "--format", "json", cwd=bare)) == set()


def test_the_size_limit_and_exclusions_are_heeded(repository, llmreview):
    repository.commit("Large", big__py="x = 1 \n" * 100, vendored__py="x = 1 \n")
    repository.write(llmreview__yaml="size-limit: 200\nexclude: [vendored.py]\n")
    report = json.loads(llmreview("diff", LAST, "--format", "json").stdout)
    assert not any(finding["path"] in ("big.py", "vendored.py") for finding in report["findings"])
    assert {entry["what"] for entry in report["not_evaluated"]} == {"big.py", "vendored.py"}


def test_text_of_strangers_does_not_steer_the_terminal(llmreview):
    result = llmreview("diff", "--config", "bad\x1b[2Jname\u202e.yaml")
    assert result.returncode == 2
    assert "\x1b" not in result.stderr
    assert "\u202e" not in result.stderr
    assert "bad\\x1b[2Jname" in result.stderr
