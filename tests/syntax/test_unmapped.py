"""A language without a grammar is said to be one, and no name of it is forgotten once it gets a grammar."""

from __future__ import annotations

from llmreview.change.memory import change_between
from llmreview.syntax.grammar import grammars
from llmreview.syntax.unmapped import UNMAPPED, unmapped_files


def test_what_is_not_parsed_is_counted_by_language() -> None:
    before = {"gone.lua": b"x\n", "b.lua": b"x\n"}
    after = {
        "a.lua": b"x\n",
        "b.lua": b"y\n",
        "App.vue": b"z\n",
        "a.py": b"x = 1\n",
        "a.md": b"text\n",
        "data.json": b"{}\n",
        "bare": b"x",
    }
    notes = unmapped_files(change_between(before, after))
    assert [(note.what, note.incomplete) for note in notes] == [("*.lua", False), ("*.vue", False)]
    assert notes[0].why.startswith("2 .lua files: ")
    assert notes[1].why.startswith("1 .vue file: ")


def test_no_mapped_language_is_named() -> None:
    assert not UNMAPPED & {extension for grammar in grammars() for extension in grammar.extensions}
