"""The scripts work in the real shells, where these are installed."""

import shutil
import subprocess

import pytest


def needs(shell):
    return pytest.mark.skipif(shutil.which(shell) is None, reason=f"{shell} is not installed")


@pytest.fixture
def script(llmreview, tmp_path):
    def write(shell):
        result = llmreview("completion", shell)
        assert result.returncode == 0, result.stderr
        file = tmp_path / f"llmreview.{shell}"
        file.write_text(result.stdout)
        return file

    return write


def run(*command, **options):
    result = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60, **options)
    assert result.returncode == 0, result.stderr
    assert result.stderr == ""
    return result.stdout


@pytest.mark.parametrize("shell", [pytest.param(name, marks=needs(name)) for name in ("bash", "zsh", "fish")])
def test_the_shell_can_read_it(script, shell):
    run(shell, "-n", str(script(shell)))


@needs("bash")
def test_bash_completes(script):
    def complete(*words):
        line = " ".join(words)
        program = f"""
            source {script("bash")}
            COMP_WORDS=({" ".join(f"'{word}'" for word in words)}); COMP_CWORD={len(words) - 1}
            COMP_LINE='{line}'; COMP_POINT=${{#COMP_LINE}}
            $(complete -p llmreview | sed 's/.*-F \\([^ ]*\\).*/\\1/') llmreview '{words[-1]}' '{words[-2]}'
            printf '%s\\n' "${{COMPREPLY[@]}}" """
        return set(run("bash", "-c", program).split())

    assert {"diff", "detectors", "explain", "config", "completion"} <= complete("llmreview", "")
    assert {"--staged", "--format", "--fail-on"} <= complete("llmreview", "diff", "--")
    assert complete("llmreview", "diff", "--fail-on", "") >= {"never", "low", "medium", "high"}
    assert "trailing-whitespace" in complete("llmreview", "explain", "tr")


@needs("fish")
def test_fish_completes(script, repository, tmp_path):
    def complete(line):
        environment = {"HOME": str(tmp_path), "PATH": "/usr/bin:/bin", "XDG_CONFIG_HOME": str(tmp_path)}
        shown = run("fish", "-c", f"source {script('fish')}; complete -C '{line}'", env=environment, cwd=repository.path)
        return {row.split("\t")[0] for row in shown.splitlines()}

    commands = "diff checklist fix gitlab serve scrub detectors explain config completion"
    assert complete("llmreview ") == set(commands.split())
    assert {"--staged", "--format", "--fail-on"} <= complete("llmreview diff --")
    assert complete("llmreview diff --fail-on ") == {"never", "low", "medium", "high"}
    assert "main" in complete("llmreview diff ")
    assert "app.py" in complete("llmreview diff --patch a")
    assert "trailing-whitespace" in complete("llmreview explain ")
    assert complete("llmreview completion ") == {"bash", "zsh", "fish"}


@needs("zsh")
def test_zsh_completes(script):
    # zsh completes in an interactive line editor only: zpty gives it one.
    program = f"""
        zmodload zsh/zpty
        zpty z zsh -f -i
        zpty -w z 'autoload -Uz compinit; compinit -u -D; LISTMAX=1000'
        zpty -w z 'source {script("zsh")}; compdef _shtab_llmreview llmreview; PS1="ready> "'
        zpty -r z output '*ready> *'
        zpty -w -n z $'llmreview diff --fail-on \\t'
        zpty -r z output '*never*'
        print -r -- $output """
    assert "never" in run("zsh", "-f", "-c", program)
