"""Which questions are in force: those that ship, those of the repository's own lists, and those that the caller names.

A later list replaces a question of an earlier one that has the same id.
"""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterable, Iterator

from llmreview.assets import checklists_directory
from llmreview.change.configured import Files, FilesOfFolder, Found
from llmreview.configuration import SIZE_LIMIT
from llmreview.model import InputError
from llmreview.questions.question import Question
from llmreview.questions.reading import read_questions
from llmreview.settings import Configuration, suggestion

MOST_LISTS = 50
MOST_BYTES = 500_000
"""Of all lists of a repository: a parser of YAML reads about 200 kB a second."""
MINIMAL_LIST = """\
A list is a YAML file, such as ours.yaml:

- id: price-source
  question: Which system of record does this price come from?
  why: Two sources of prices disagree within a day.
  answered-by: the call that reads it, or the ticket that names the source.
  when:
    paths: ["shop/"]
    words: [price]
"""


def questions_in_force(
    configuration: Configuration, files: Files | None = None, templates: Iterable[str] = ()
) -> tuple[Question, ...]:
    """The shipped questions that the settings do not switch off, with those of ``files``, the side that says how to review,
    and of ``templates``, files or folders of the caller. Raises InputError for a list that is wrong or missing."""
    found = {question.id: question for question in _shipped(configuration)}
    if files is not None:
        found |= {question.id: question for question in _of_repository(configuration, files)}
    for template in templates:
        found |= {question.id: question for question in read_template(template)}
    return tuple(found.values())


def _shipped(configuration: Configuration) -> tuple[Question, ...]:
    questions = read_questions(checklists_directory())
    ignored = configuration.settings.ignore_questions
    if ignored:
        known = {question.id for question in questions} | {question.category for question in questions}
        for name in ignored:
            if name not in known:
                raise InputError(
                    f"{configuration.origins['ignore_questions']}: ignore-questions: there is no shipped question or category "
                    f"{name!r:.60}{suggestion(name, known)}",
                    "`llmreview checklist --list` lists them all.",
                )
    return tuple(q for q in questions if q.id not in ignored and q.category not in ignored)


def _of_repository(configuration: Configuration, files: Files) -> Iterator[Question]:
    origin = configuration.origins["checklists"]
    reading = _Reading(files)
    for written in configuration.settings.checklists:
        path = _inside(written, origin) if files.is_confined else written
        found = files.look(path)
        if found is None and origin == "default":
            continue
        if found is None or found.kind == "other":
            raise InputError(f"{origin}: checklists: there is no file or folder {files.side}{path}")
        yield from reading.questions(path, found)


def read_template(path: str) -> tuple[Question, ...]:
    """The questions of a list, or of all lists of a folder, anywhere. Raises InputError where there is none."""
    files = FilesOfFolder("", is_confined=False)
    found = files.look(path)
    if found is None or found.kind == "other":
        raise InputError(f"--template {path}: there is no such folder or file", MINIMAL_LIST)
    questions = tuple(_Reading(files).questions(path, found))
    if not questions:
        what = "the folder holds no list with a question" if found.kind == "folder" else "the list holds no question"
        raise InputError(f"--template {path}: {what}", MINIMAL_LIST)
    return questions


def _inside(path: str, origin: str) -> str:
    """A path of the settings as the repository has it. Raises InputError for one that leads out of it."""
    plain = posixpath.normpath(path)
    parts = plain.split("/")
    leads_out = os.path.isabs(plain) or parts[0] in ("", ".", "..") or ".git" in parts
    if leads_out or "\\" in plain or ":" in plain or not plain.isprintable():  # drives and streams of other systems too
        raise InputError(
            f"{origin}: checklists: {path!r:.80} is no path inside of the repository",
            "Lists from elsewhere are the caller's to name: --template PATH.",
        )
    return plain


def _is_meant_as_list(name: str) -> bool:
    return name.endswith((".yaml", ".yml")) and not name.startswith(".")


class _Reading:
    """The lists of one place, with the bounds on all of them and the ids that are taken."""

    def __init__(self, files: Files) -> None:
        self._files = files
        self._sources: dict[str, str] = {}
        self._count = 0
        self._bytes = 0

    def questions(self, path: str, found: Found) -> Iterator[Question]:
        """Those of a file, or of the lists right in a folder."""
        if found.kind != "folder":
            yield from self._list(path, found.kind)
            return
        for name in sorted(filter(_is_meant_as_list, found.entries)):
            yield from self._list(posixpath.join(path, name), found.entries[name])

    def _list(self, path: str, kind: str) -> Iterator[Question]:
        name = f"{self._files.side}{path}"
        self._count += 1
        if kind != "file":
            what = "a symbolic link: name the list itself" if kind == "link" else "no file"
            raise InputError(f"{name}: a list of questions is expected, and this is {what}")
        content = self._files.read(path)
        if content is None:
            raise InputError(f"{name}: a list of questions of at most {SIZE_LIMIT:,} bytes is expected, and cannot be read")
        self._bytes += len(content)
        if self._count > MOST_LISTS or self._bytes > MOST_BYTES:
            raise InputError(f"{name}: more than {MOST_LISTS} lists of questions, or more than {MOST_BYTES:,} bytes of them")
        from llmreview.questions.checking import parse_list  # what nobody needs who has no list

        for question in parse_list(path, content, self._files.side):
            other = self._sources.setdefault(question.id, name)
            if other != name:
                raise InputError(f"{name}: question {question.id!r}: id stands in {other} too")
            yield question
