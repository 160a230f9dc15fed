"""``llmreview gitlab`` as a job of a merge request's pipeline runs it."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from bot_scene import Scene, masked
from standin import Behaviour, GitLab

from llmreview.bot.merge_request import Options, review_merge_request
from llmreview.cli import main

PREDEFINED = (
    "CI",
    "GITLAB_CI",
    "LLMREVIEW_GITLAB_TOKEN",
    "GITHUB_ACTIONS",
    "HTTPS_PROXY",
    "HTTP_PROXY",
    "https_proxy",
    "http_proxy",
)


class Job:
    """A clone at the merge request's head, and GitLab's variables."""

    def __init__(self, scene: Scene, directory: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.scene, self.directory, self._patch = scene, directory, monkeypatch
        for name in [name for name in os.environ if name.startswith("CI_") or name in PREDEFINED]:
            monkeypatch.delenv(name)
        self.set(
            CI="true",
            CI_API_V4_URL=scene.gitlab.api_url,
            CI_SERVER_URL=scene.gitlab.url,
            CI_PROJECT_ID=str(scene.project.id),
            CI_MERGE_REQUEST_IID=str(scene.mr.iid),
            CI_MERGE_REQUEST_PROJECT_ID=str(scene.project.id),
            CI_MERGE_REQUEST_SOURCE_PROJECT_ID=str(scene.project.id),
            CI_MERGE_REQUEST_DIFF_BASE_SHA=scene.mr.refs.base,
            CI_MERGE_REQUEST_TITLE=scene.mr.title,
            CI_COMMIT_SHA=scene.mr.head,
            LLMREVIEW_GITLAB_TOKEN=scene.bot.token,
        )

    def set(self, **variables: str | None) -> None:
        for name, value in variables.items():
            self._patch.delenv(name, raising=False) if value is None else self._patch.setenv(name, value)

    def clone(self, *arguments: str) -> None:
        """As a runner does it: a fetch of the pipeline's commit, detached."""
        remote = f"file://{self.scene.project.repository.path}"
        git = ["git", "-C", str(self.directory)]
        subprocess.run(["git", "init", "-q", str(self.directory)], check=True)
        subprocess.run([*git, "remote", "add", "origin", remote], check=True)
        subprocess.run([*git, "fetch", "-q", *arguments, "origin", self.scene.mr.head], check=True)
        subprocess.run([*git, "checkout", "-q", "--detach", "FETCH_HEAD"], check=True)
        self._patch.chdir(self.directory)

    def run(self, *arguments: str) -> int:
        return main(["gitlab", *arguments])


@pytest.fixture
def job(scene, tmp_path, monkeypatch) -> Job:
    return Job(scene, tmp_path / "clone", monkeypatch)


def test_no_option_is_needed_in_a_pipeline(job, capfd) -> None:
    job.clone()
    assert job.run() == 0
    assert len(job.scene.summaries) == 1
    assert len(job.scene.threads) == 1
    out, err = capfd.readouterr()
    assert "An error is swallowed" in out
    assert "up to date" in err
    assert job.scene.bot.token not in out + err


def test_findings_decide_on_the_exit_status(job) -> None:
    job.clone()
    assert job.run("--fail-on", "high") == 1
    assert job.run("--fail-on", "high", "--id", "other") == 1


def test_a_shallow_clone_fetches_what_is_missing(job) -> None:
    job.scene.mr.push({"docs/use.md": "# Use\n"})
    job.set(CI_COMMIT_SHA=job.scene.mr.head)
    job.clone("--depth=1")
    assert job.run() == 0
    assert len(job.scene.threads) == 1


def test_a_shallow_clone_that_may_not_fetch_says_the_command(job, capfd) -> None:
    job.clone("--depth=1")
    assert job.run("--no-fetch") == 2
    err = capfd.readouterr().err
    assert f"git fetch --no-tags --depth=1 origin {job.scene.mr.refs.base}" in err
    assert not job.scene.own


def test_a_merged_results_pipeline_is_about_the_merge_request(job) -> None:
    """HEAD is a temporary merge commit there, with the target branch's work in it."""
    scene = job.scene
    scene.project.move_target({"shop/other.py": masked("other"), "README.md": "# Shop\n" * 9})
    job.clone()
    merged = scene.mr.merged_result()
    subprocess.run(["git", "-C", str(job.directory), "fetch", "-q", "origin", merged], check=True)
    subprocess.run(["git", "-C", str(job.directory), "checkout", "-q", "--detach", merged], check=True)
    job.set(CI_COMMIT_SHA=merged, CI_MERGE_REQUEST_EVENT_TYPE="merged_result", CI_MERGE_REQUEST_SOURCE_BRANCH_SHA=scene.mr.head)
    assert job.run() == 0
    (thread,) = scene.threads
    assert thread.first.position.new_line == 12
    assert "shop/other.py" not in scene.summary


@pytest.mark.parametrize("why", ["no token", "fork", "token that may only read", "token that ended"])
def test_where_nothing_may_be_written_the_review_goes_to_the_log_and_the_reports(job, why, capfd) -> None:
    scene = job.scene
    job.clone()
    if why in ("no token", "fork"):
        job.set(LLMREVIEW_GITLAB_TOKEN=None)
    if why == "fork":
        job.set(CI_PROJECT_ID="4711", CI_MERGE_REQUEST_SOURCE_PROJECT_ID="4711")
    if why == "token that may only read":
        job.set(LLMREVIEW_GITLAB_TOKEN=scene.project.bot("reader", scopes=("read_api",)).token)
    if why == "token that ended":
        scene.gitlab.revoke(scene.bot.token)
    assert job.run("--code-quality", "quality.json", "--json", "review.json", "--markdown", "review.md") == 0
    out, err = capfd.readouterr()
    assert "An error is swallowed" in out
    assert "Nothing is written to the merge request" in err
    assert "error-masking" in {entry["check_name"] for entry in json.loads(Path("quality.json").read_text())}
    assert json.loads(Path("review.json").read_text())["verdict"] == "fail"
    assert "An error is swallowed" in Path("review.md").read_text()
    assert not scene.own
    assert job.run("--fail-on", "high") == 1


def test_the_code_quality_report_is_what_gitlab_reads(job) -> None:
    import jsonschema
    from standin.description import ABSENT, SHARED

    job.clone()
    assert job.run("--code-quality", "quality.json") == 0
    entries = json.loads(Path("quality.json").read_text())
    assert len({entry["fingerprint"] for entry in entries}) == len(entries) > 0
    for entry in entries:
        assert entry["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert not entry["location"]["path"].startswith((".", "/"))
    schema = SHARED / "fixtures" / "gitlab-codeclimate.schema.json"
    if not schema.exists():
        pytest.skip(ABSENT)
    for entry in entries:
        jsonschema.validate(entry, json.loads(schema.read_text()))


def test_the_default_branch_has_an_empty_code_quality_report(job) -> None:
    job.clone()
    job.set(CI_MERGE_REQUEST_IID=None, CI_COMMIT_BRANCH="main", CI_DEFAULT_BRANCH="main")
    assert job.run("--code-quality", "quality.json") == 0
    assert json.loads(Path("quality.json").read_text()) == []


def test_outside_of_a_merge_request_it_says_what_is_missing(job, capfd) -> None:
    job.set(CI_MERGE_REQUEST_IID=None, CI_MERGE_REQUEST_PROJECT_ID=None)
    assert job.run() == 2
    assert "--mr, --project" in capfd.readouterr().err


def test_a_dry_run_writes_nothing_and_prints_every_request(job, capfd) -> None:
    job.clone()
    assert job.run("--dry-run") == 0
    out, err = capfd.readouterr()
    assert "POST /projects/" in out
    assert '"new_line": 12' in out
    assert "nothing was written" in err
    assert job.scene.bot.token not in out + err
    assert not job.scene.own


def test_a_job_needs_no_variable_where_options_say_it(job, tmp_path) -> None:
    scene = job.scene
    job.clone()
    token = tmp_path / "token"
    token.write_text(scene.bot.token + "\n")
    for name in [name for name in os.environ if name.startswith("CI")] + ["LLMREVIEW_GITLAB_TOKEN"]:
        job.set(**{name: None})
    options = ["--url", scene.gitlab.url, "--project", scene.project.path, "--mr", f"!{scene.mr.iid}", "--token-file", str(token)]
    assert job.run(*options) == 0
    assert len(scene.summaries) == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--mr", "seven"], "no number of a merge request"),
        (["--url", "gitlab.example.com"], "no address of a GitLab"),
        (["--url", "https://me:secret@gitlab.example.com"], "must not hold a name or password"),
        (["--id", "a -- b"], "is no id"),
        (["--token-file", "/nonexistent/token"], "cannot be read"),
        (["--ca-file", "/nonexistent/ca.pem"], "cannot be read"),
        (["-C", "/nonexistent/clone"], "no directory"),
    ],
)
def test_wrong_usage_is_said(job, words, said, capfd) -> None:
    assert job.run(*words) == 2
    err = capfd.readouterr().err
    assert said in err
    assert "secret" not in err
    assert "Traceback" not in err


def test_a_project_that_moved_is_said_and_the_token_not_sent_along(job, capfd) -> None:
    job.clone()
    job.set(CI_MERGE_REQUEST_PROJECT_ID=job.scene.project.path)
    job.scene.project.move("team/store")
    assert job.run() == 2
    assert "moved" in capfd.readouterr().err


@pytest.mark.parametrize("prefix", ["", "/gitlab"])
def test_tls_with_a_certificate_of_ones_own_and_an_address_with_a_path(prefix, tmp_path, monkeypatch, capfd) -> None:
    with GitLab(tls=True, prefix=prefix) as gitlab:
        job = Job(Scene(gitlab), tmp_path / "clone", monkeypatch)
        job.clone()
        assert job.run() == 2
        assert "certificate" in capfd.readouterr().err.lower()
        job.set(CI_SERVER_TLS_CA_FILE=str(gitlab.ca_file))
        assert job.run() == 0
        assert len(job.scene.summaries) == 1
        gitlab.log.check()


def test_a_proxy_of_the_environment_is_used(tmp_path, monkeypatch) -> None:
    from standin.proxy import Proxy

    with GitLab(tls=True) as gitlab, Proxy() as proxy:
        job = Job(Scene(gitlab), tmp_path / "clone", monkeypatch)
        job.set(HTTPS_PROXY=proxy.url, CI_SERVER_TLS_CA_FILE=str(gitlab.ca_file), NO_PROXY=None, no_proxy=None)
        job.clone()
        assert job.run() == 0
        assert proxy.tunnels
        assert len(job.scene.summaries) == 1


def test_the_target_branch_says_how_many_threads(job) -> None:
    job.scene.project.move_target({"llmreview.yaml": "max-threads: 0\n"})
    job.scene.mr.rebase()
    job.set(CI_COMMIT_SHA=job.scene.mr.head)
    job.clone()
    assert job.run() == 0
    assert not job.scene.threads
    assert job.run("--max-threads", "1") == 0
    assert len(job.scene.threads) == 1


def test_pages_of_another_host_are_not_asked_for(tmp_path, monkeypatch) -> None:
    """Behind an internal address GitLab's own links lead to its public one."""
    with GitLab(behaviour=Behaviour(link_host="http://gitlab.invalid")) as gitlab:
        gitlab.limits = gitlab.limits._replace(most_per_page=2)
        scene = Scene(gitlab)
        for number in range(7):
            scene.mr.comment(scene.person, f"Remark {number}", hidden=number % 2 == 0)
        job = Job(scene, tmp_path / "clone", monkeypatch)
        job.clone()
        assert job.run() == 0
        scene.mr.push({"docs/use.md": "# Use\n"})
        job.set(CI_COMMIT_SHA=scene.mr.head)
        subprocess.run(["git", "-C", str(job.directory), "fetch", "-q", "origin", scene.mr.head], check=True)
        assert job.run() == 0
        assert len(scene.summaries) == 1
        assert len(scene.threads) == 1


def test_an_old_gitlab_without_threads_on_files_gets_the_summary(tmp_path, monkeypatch) -> None:
    """A file that GitLab shows no lines of, and that takes no thread as a whole."""
    with GitLab(behaviour=Behaviour(file_positions=False)) as gitlab:
        scene = Scene(gitlab, files={".gitattributes": "*.py -diff\n", "shop/store.py": masked("read_or_none")})
        job = Job(scene, tmp_path / "clone", monkeypatch)
        job.clone()
        assert job.run() == 0
        assert "- [ ] high: **An error is swallowed**" in scene.summary
        assert not scene.threads


def test_the_newest_version_is_waited_for(scene) -> None:
    scene.mr = fresh = scene.project.merge_request({"shop/store.py": masked("read_or_none")}, prepared=False)
    with scene.client(sleep=lambda _: fresh.versions or fresh.prepare()) as client:
        review_merge_request(client, scene.project.id, fresh.iid, str(scene.project.repository.path), Options(may_fetch=False))
    assert len(scene.summaries) == 1
