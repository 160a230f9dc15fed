"""An import, or a member of a module of the repository, that exists nowhere; a dependency that nothing declares."""

from __future__ import annotations

from collections.abc import Iterator

from llmreview.change import FileChange
from llmreview.detect import Candidate, Context
from llmreview.syntax import SourceFile
from llmreview.syntax.modules import Missing, Surroundings, missing_references


def detect_change(context: Context) -> Iterator[Candidate]:
    """The references on added lines that lead nowhere. Without the repository nothing is known."""
    files = [source for file in context.sources.readable if (source := _looked_at(file, context)) is not None]
    tree = context.sources.change.tree
    if not files or tree is None:
        return
    changed = {file.path: file.new for file in context.sources.readable}

    def text(path: str) -> str | None:
        content = changed.get(path) or tree.read((path,), MOST_BYTES).get(path)
        return content.decode(errors="replace") if content is not None else None

    around = Surroundings(
        tree.paths(), context.repository.file, text, lambda family, topic: context.vocabulary_of(family).words(topic)
    )
    for source in files:
        old = context.sources.old(context.sources.change.by_path[source.path])
        for missing in missing_references(source, around):
            if old is not None and _stood(missing, old):
                continue
            place = source.place(missing.reference.node)
            sentence = missing.said[0].upper() + missing.said[1:]
            yield Candidate(place, sentence, path=source.path, tier="check")  # too few were seen in real changes to be sure


def _stood(missing: Missing, old: SourceFile) -> bool:
    """Whether the file referred to it before."""
    reference = missing.reference
    return reference.module.encode() in old.source and (not reference.name or reference.name.encode() in old.words)


MOST_BYTES = 2_000_000


def _looked_at(file: FileChange, context: Context) -> SourceFile | None:
    source = context.sources.new(file) if not file.partial else None
    return source if source is not None and source.grammar.modules and source.changed else None
