"""Positions on random repositories: each line of a diff is found by its own position, and no other way.

What is expected is worked out from both files' texts alone, so that it does not lean on the reading of patches under test.
"""

from __future__ import annotations

import random

import pytest
from standin import GitLab, Position

SEEDS = range(12)


def texts(chance):
    """Two versions of a file: blocks of it kept, dropped, changed or put in."""
    old, new = [], []
    for number in range(chance.randrange(2, 80)):
        line = f"{chance.choice('abc')} {number if chance.random() < 0.7 else ''}"  # some lines are the same
        match chance.choices(["keep", "drop", "change", "insert"], [12, 1, 1, 1])[0]:
            case "keep":
                old.append(line)
                new.append(line)
            case "drop":
                old.append(line)
            case "change":
                old.append(line)
                new.append(f"{line} changed")
            case "insert":
                new += [f"new {number} {extra}" for extra in range(chance.randrange(1, 4))]
    end = chance.choice(["\n", ""])
    return "\n".join(old) + "\n", "\n".join(new) + end if new else ""


def truth(repository, refs, path):
    """The pairs of numbers of every line: (old, new), None where it does not stand. From a diff with all context."""
    patch = repository.git("diff", "--find-renames=30%", "-U100000", refs.base, refs.head, "--", path).decode()
    old = new = 0
    for line in patch.partition("\n@@")[2].split("\n")[1:]:
        match line[:1]:
            case " ":
                old, new = old + 1, new + 1
                yield old, new
            case "-":
                old += 1
                yield old, None
            case "+":
                new += 1
                yield None, new


@pytest.fixture(scope="module")
def project():
    with GitLab(validate=False) as gitlab:
        yield gitlab.project("random")


@pytest.mark.parametrize("seed", SEEDS)
def test_each_line_has_one_position_and_no_other(project, seed):
    chance = random.Random(seed)  # noqa: S311
    old, new = texts(chance)
    path = chance.choice(["a.py", "dir/ä b.py", 'quo"te.py'])
    base = project.repository.commit(f"base-{seed}", {path: old}, "Base", parent=None)
    project.repository.commit(f"head-{seed}", {path: new, "other.txt": "1\n"}, "Head", parent=base)
    mr = project.merge_request(branch=f"head-{seed}", target=f"base-{seed}")
    pairs = set(truth(project.repository, mr.refs, path))
    shown = set(_shown(project.repository, mr.refs, path))
    assert pairs or old == new
    for pair in pairs:
        assert _code(project, mr.refs, path, pair) is not None, pair
        for mutated in _mutations(pair):
            if mutated not in pairs:
                assert _code(project, mr.refs, path, mutated) is None, (pair, mutated)
        if None not in pair:
            assert (_code(project, mr.refs, path, (None, pair[1])), _code(project, mr.refs, path, (pair[0], None))) == (
                None,
                None,
            )
    assert shown <= pairs


def _code(project, refs, path, pair):
    return project.places.line_code(Position(refs, "text", path, path, *pair))


def _mutations(pair):
    old, new = pair
    yield new, old  # swapped sides
    for by in (-1, 1):
        yield old and old + by, new
        yield old, new and new + by


def _shown(repository, refs, path):
    """As git's own numbers of hunks have it, with three lines of context."""
    patch = repository.git("diff", "-U3", refs.base, refs.head, "--", path).decode()
    for hunk in patch.split("\n@@ ")[1:]:
        head, *lines = hunk.split("\n")
        old, new = (abs(int(part.partition(",")[0])) for part in head.split(" ")[:2])
        for line in lines:
            match line[:1]:
                case " ":
                    yield old, new
                    old, new = old + 1, new + 1
                case "-":
                    yield old, None
                    old += 1
                case "+":
                    yield None, new
                    new += 1


@pytest.mark.parametrize("seed", SEEDS)
def test_a_renamed_file_needs_both_paths(project, seed):
    chance = random.Random(seed)  # noqa: S311
    lines = [f"line {number}" for number in range(chance.randrange(10, 40))]
    changed = list(lines)
    at = chance.randrange(len(lines))
    changed[at] = "changed"
    base = project.repository.commit(f"rename-base-{seed}", {"old.py": "\n".join(lines) + "\n"}, "Base", parent=None)
    files = {"new.py": "\n".join(changed) + "\n", "old.py": None}
    project.repository.commit(f"rename-{seed}", files, "Head", parent=base)
    mr = project.merge_request(branch=f"rename-{seed}", target=f"rename-base-{seed}")
    both = Position(mr.refs, "text", "old.py", "new.py", None, at + 1)
    assert project.places.line_code(both).endswith(f"_{at + 2}_{at + 1}")
    # Without the old path every line of it is new, also those that are not.
    assert project.places.line_code(both._replace(old_path=None)).endswith(f"_0_{at + 1}")
    unchanged = (at + 1) % len(lines) + 1
    pair = Position(mr.refs, "text", "old.py", "new.py", unchanged, unchanged)
    assert project.places.line_code(pair) is not None
    assert project.places.line_code(pair._replace(old_path=None)) is None
    assert project.places.line_code(pair._replace(old_path=None, new_path=None)) is None


@pytest.mark.parametrize("seed", range(4))
def test_threads_follow_their_text_over_random_pushes(project, seed):
    """A line that nobody touches keeps its thread, wherever it goes; a thread never stands on another text."""
    chance = random.Random(seed)  # noqa: S311
    lines = [f"line {number}" for number in range(60)]
    base = project.repository.commit(f"follow-base-{seed}", {"a.py": "\n".join(lines) + "\n"}, "Base", parent=None)
    texts_now = list(lines)
    for number in range(0, 60, 6):
        texts_now[number] = f"mine {number}"
    project.repository.commit(f"follow-{seed}", {"a.py": "\n".join(texts_now) + "\n"}, "Head", parent=base)
    mr = project.merge_request(branch=f"follow-{seed}", target=f"follow-base-{seed}")
    threads = {
        texts_now[at]: mr.comment(mr.author, "Why?", position=Position(mr.refs, "text", "a.py", "a.py", None, at + 1))
        for at in range(0, 60, 6)
    }
    for push in range(5):
        at = chance.randrange(len(texts_now))
        if chance.random() < 0.5:
            texts_now.insert(at, f"put in {push}")
        else:
            texts_now[at] = f"changed {push}"
        mr.push({"a.py": "\n".join(texts_now) + "\n"})
        for text, thread in threads.items():
            position = thread.first.position
            assert thread.outdated == (text not in texts_now)
            if not thread.outdated:
                assert texts_now[position.new_line - 1] == text
                assert position.refs == mr.refs


def test_the_expectation_itself_is_gits(project):
    """The whole patch is read right: its lines give both files back."""
    old, new = texts(random.Random(3))  # noqa: S311
    base = project.repository.commit("truth-base", {"a.py": old}, "Base", parent=None)
    project.repository.commit("truth", {"a.py": new}, "Head", parent=base)
    mr = project.merge_request(branch="truth", target="truth-base")
    pairs = list(truth(project.repository, mr.refs, "a.py"))
    assert [pair[0] for pair in pairs if pair[0]] == list(range(1, len(old.splitlines()) + 1))
    assert [pair[1] for pair in pairs if pair[1]] == list(range(1, len(new.splitlines()) + 1))
