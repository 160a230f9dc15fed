"""Start-up time is felt: what a command does not use, it does not import."""

import subprocess
import sys

import pytest

LIST_MODULES = "import sys; from llmreview.cli import main; main(sys.argv[1:]); print(*sys.modules, file=sys.stderr)"
NEVER_AT_ONCE = {
    "click",
    "dataclasses",
    "inspect",
    "libcst",
    "logging",
    "multiprocessing",
    "rich.console",
    "shtab",
    "unidiff",
    "yaml",
}


@pytest.fixture
def imported(tmp_path):
    (tmp_path / "a.py").write_text("x = 1 \n")
    (tmp_path / "a.patch").write_text("--- a/a.py\n+++ b/a.py\n@@ -1 +1 @@\n-x = 2\n+x = 1 \n")
    for words in (
        ["init", "-q", "-b", "main"],
        ["add", "-A"],
        ["-c", "user.name=A", "-c", "user.email=a@x", "commit", "-qm", "a"],
    ):
        subprocess.run(["git", *words], cwd=tmp_path, check=True)
    (tmp_path / "a.py").write_text("x = 2 \n")

    def run(*words):
        result = subprocess.run(
            [sys.executable, "-c", LIST_MODULES, *words], cwd=tmp_path, capture_output=True, text=True, check=True
        )
        return set(result.stderr.split())

    return run


@pytest.mark.parametrize("words", [["--version"], ["diff", "--help"]])
def test_help_and_version_import_next_to_nothing(imported, words):
    modules = imported(*words)
    unused = {
        "pathlib",
        "subprocess",
        "json",
        "tree_sitter",
        "llmreview.change",
        "llmreview.detect",
        "llmreview.review",
        "llmreview.syntax",
    }
    assert modules & (NEVER_AT_ONCE | unused) == set()


@pytest.mark.parametrize(
    "words", [["diff"], ["diff", "--format", "json"], ["diff", "--format", "markdown"], ["diff", "--staged"]]
)
def test_a_review_imports_no_library_that_it_may_not_need(imported, words):
    assert imported(*words) & (NEVER_AT_ONCE - {"inspect"}) == set()
