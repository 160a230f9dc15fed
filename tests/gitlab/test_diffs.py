"""Versions and diffs over the API: all from git, with limits, flags and unprepared merge requests."""

from __future__ import annotations

import pytest
from standin import Behaviour, GitLab, Limits

from .conftest import Shop

LONG = "".join(f"{number:>9}\n" for number in range(30))


@pytest.fixture
def limited():
    with GitLab(limits=Limits(patch_bytes=2_000, diff_files=4)) as gitlab:
        shop = Shop(gitlab)
        yield shop
        shop.client.close()
        gitlab.log.check()


def by_path(answer):
    files = answer.json()
    return {file["new_path"]: file for file in (files if isinstance(files, list) else files["changes"])}


def test_a_file_beyond_a_tenth_of_the_limit_is_collapsed_and_beyond_it_too_large(limited):
    limited.mr.push({"short.txt": "1\n", "long.txt": LONG, "huge.txt": LONG * 10})
    files = by_path(limited.get("/diffs"))
    assert {path: (file["collapsed"], file["too_large"], bool(file["diff"])) for path, file in files.items()} == {
        "a.py": (False, False, True),
        "short.txt": (False, False, True),
        "long.txt": (True, False, False),
        "huge.txt": (False, True, False),
    }
    whole = by_path(limited.get("/changes", params={"access_raw_diffs": True}))
    assert whole["huge.txt"]["diff"].count("\n+") == 300


def test_a_line_of_a_file_that_is_too_large_takes_no_thread(limited):
    limited.mr.push({"huge.txt": LONG * 10})
    answer = limited.thread(old_path="huge.txt", new_path="huge.txt", new_line=1)
    assert answer.status_code == 400


def test_too_many_files_overflow(limited):
    limited.mr.push({f"{number}.txt": "1\n" for number in range(5)})
    answer = limited.get("/changes")
    assert answer.json()["overflow"]
    assert len(answer.json()["changes"]) == 4
    assert limited.get("/raw_diffs").text.count("diff --git") == 6
    assert limited.get("").json()["changes_count"] == "6"


def test_older_servers_say_nothing_of_what_they_left_out():
    with GitLab(limits=Limits(patch_bytes=2_000), behaviour=Behaviour(flags_of_diffs=False)) as gitlab:
        shop = Shop(gitlab)
        shop.mr.push({"huge.txt": LONG * 10})
        file = by_path(shop.get("/diffs"))["huge.txt"]
        assert "too_large" not in file
        assert file["diff"] == ""
        shop.client.close()
        gitlab.log.check()


def test_generated_files_arrive_collapsed(shop):
    shop.mr.push({".gitattributes": "gen/* gitlab-generated\n", "gen/a.txt": "1\n"})
    file = by_path(shop.get("/diffs"))["gen/a.txt"]
    assert (file["generated_file"], file["collapsed"], file["diff"]) == (True, True, "")


def test_what_is_new_gone_and_renamed_is_told(shop):
    shop.project.move_target({"gone.txt": "gone\n", "old name.txt": LONG})
    shop.mr.rebase()
    shop.mr.push({"new.txt": "1\n", "gone.txt": None}, renames={"old name.txt": "näme.txt"})
    files = by_path(shop.get("/diffs", params={"unidiff": True}))
    assert files["new.txt"]["new_file"]
    assert files["new.txt"]["diff"].startswith("--- /dev/null\n+++ b/new.txt\n@@ -0,0 +1 @@")
    assert files["gone.txt"]["deleted_file"]
    assert (files["näme.txt"]["renamed_file"], files["näme.txt"]["old_path"]) == (True, "old name.txt")


def test_binary_files_and_files_without_diff_take_no_thread(shop):
    shop.mr.push({"x.bin": b"\0\1\2", ".gitattributes": "*.lock -diff\n", "some.lock": "1\n"})
    for path in ("x.bin", "some.lock"):
        assert shop.thread(old_path=path, new_path=path, new_line=1).status_code == 400


def test_a_fresh_merge_request_has_no_refs_yet(shop):
    mr = shop.project.merge_request({"b.py": "1\n"}, prepared=False)
    path = f"/projects/{shop.project.id}/merge_requests/{mr.iid}"
    found = shop.client.get(path).json()
    assert (found["diff_refs"], found["changes_count"], found["prepared_at"]) == (None, None, None)
    assert shop.client.get(f"{path}/versions").json() == []
    mr.prepare()
    assert shop.client.get(path).json()["diff_refs"]["head_sha"] == mr.head


def test_the_newest_version_comes_first(shop):
    first = shop.mr.head
    shop.mr.push({"b.py": "1\n"})
    found = shop.get("/versions").json()
    assert [version["head_commit_sha"] for version in found] == [shop.mr.head, first]
    whole = shop.get(f"/versions/{found[1]['id']}").json()
    assert [diff["new_path"] for diff in whole["diffs"]] == ["a.py"]
    assert [commit["id"] for commit in whole["commits"]] == [first]


def test_a_merged_result_is_none_of_the_versions(shop):
    shop.project.move_target()
    merged = shop.mr.merged_result()
    assert merged not in {version.refs.head for version in shop.mr.versions}
    assert shop.project.repository.find("refs/merge-requests/1/merge") == merged


def test_a_fork_brings_its_commits(shop):
    fork = shop.project.fork()
    mr = shop.project.merge_request({"b.py": "1\n"}, source=fork)
    found = shop.client.get(f"/projects/{shop.project.id}/merge_requests/{mr.iid}").json()
    assert (found["source_project_id"], found["target_project_id"]) == (fork.id, shop.project.id)
    assert shop.project.repository.find("refs/merge-requests/2/head") == mr.head
    mr.push({"b.py": "2\n"})
    assert len(mr.versions) == 2


def test_files_and_comparisons(shop):
    shop.mr.push({"dir/b c.py": "1\n"})
    path = f"/projects/{shop.project.id}/repository"
    assert shop.client.get(f"{path}/files/dir%2Fb%20c.py/raw", params={"ref": shop.mr.head}).text == "1\n"
    assert shop.client.get(f"{path}/files/none/raw", params={"ref": "main"}).json() == {"message": "404 File Not Found"}
    found = shop.client.get(f"{path}/compare", params={"from": "main", "to": shop.mr.head}).json()
    assert [diff["new_path"] for diff in found["diffs"]] == ["a.py", "dir/b c.py"]
    base = shop.client.get(f"{path}/merge_base", params={"refs[]": ["main", shop.mr.head]})
    assert base.json()["id"] == shop.mr.refs.base
    shop.gitlab.log.forgive()  # the description of merge_base wants no list


def test_lists_of_merge_requests_are_cut_by_time(shop):
    shop.gitlab.clock.advance(hours=1)
    since = shop.gitlab.clock.now
    other = shop.project.merge_request({"b.py": "1\n"})
    path = f"/projects/{shop.project.id}/merge_requests"
    options = {"state": "opened", "updated_after": since.isoformat(), "order_by": "updated_at", "sort": "asc"}
    assert [mr["iid"] for mr in shop.client.get(path, params=options).json()] == [other.iid]
    shop.mr.push({"b.py": "1\n"})
    assert [mr["iid"] for mr in shop.client.get(path, params=options).json()] == [other.iid, 1]
    other.close()
    assert [mr["iid"] for mr in shop.client.get(path, params=options).json()] == [1]


def test_gitlab_may_fall_behind_a_push(shop):
    shop.mr.pause()
    shop.mr.push({"b.py": "1\n"})
    assert shop.get("").json()["sha"] == shop.mr.versions[0].refs.head != shop.mr.head
    shop.mr.resume()
    assert shop.get("").json()["sha"] == shop.mr.head
