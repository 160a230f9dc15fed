"""Expressions that are compiled when they are first used."""

import marshal
import re
import sys

import pytest

from llmreview.pattern import _INTERNALS, CompiledPatterns, Pattern


def test_nothing_is_compiled_before_it_is_used():
    broken = Pattern(r"(")
    with pytest.raises(re.error):
        broken.search("(")


@pytest.mark.parametrize("method", ["match", "fullmatch", "search", "finditer", "findall", "split"])
def test_it_answers_as_a_compiled_expression_does(method):
    def shown(found):
        return [str(part) for part in found] if method in ("finditer", "findall", "split") else str(found)

    text, flags = r"a(b)?", re.IGNORECASE
    assert shown(getattr(Pattern(text, flags), method)("AB, a")) == shown(getattr(re.compile(text, flags), method)("AB, a"))


def test_it_replaces_as_a_compiled_expression_does():
    assert Pattern(rb"\d").sub(b"0", b"a1b2") == b"a0b0"
    assert Pattern(r"\d").subn("0", "a1b2") == ("a0b0", 2)


EXPRESSIONS = [
    (r"a(?P<one>b)?(c)|(?<!x)\d{2,3}[^é-ü]", re.IGNORECASE),
    (rb"(?s)<(.*?)>", 0),
    (r"^\s+$", re.MULTILINE | re.VERBOSE),
]


@pytest.mark.parametrize(("text", "flags"), EXPRESSIONS)
def test_what_was_kept_is_what_would_be_compiled(text, flags, tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    file = str(tmp_path / "patterns")
    first = CompiledPatterns(file)
    first.compile(text, flags)
    first.keep()
    monkeypatch.setattr("llmreview.pattern._parts", None)  # nothing is compiled a second time
    kept, compiled = CompiledPatterns(file).compile(text, flags), re.compile(text, flags)
    assert kept == compiled
    assert (kept.flags, kept.groups, dict(kept.groupindex)) == (compiled.flags, compiled.groups, dict(compiled.groupindex))
    for sample in ("abc", "AB 123é", "<x>\n", "  "):
        subject = sample.encode() if isinstance(text, bytes) else sample
        assert kept.findall(subject) == compiled.findall(subject)


@pytest.mark.parametrize("content", [b"", b"no such thing", marshal.dumps((0, {})), marshal.dumps(7)])
def test_a_damaged_file_is_as_none(content, tmp_path):
    (tmp_path / "patterns").write_bytes(content)
    assert CompiledPatterns(str(tmp_path / "patterns")).compile("a+").fullmatch("aa")


def test_damaged_code_is_compiled_anew(tmp_path):
    (tmp_path / "patterns").write_bytes(
        marshal.dumps((_INTERNALS._compiler.MAGIC, {("a+", 0): b"nonsense", ("b", 0): marshal.dumps((32, [99], 0, {}, ()))}))
    )
    kept = CompiledPatterns(str(tmp_path / "patterns"))
    assert kept.compile("a+").fullmatch("aa")
    assert kept.compile("b").fullmatch("b")


def test_nothing_is_written_where_python_writes_no_byte_code(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    patterns = CompiledPatterns(str(tmp_path / "patterns"))
    patterns.compile("a")
    patterns.keep()
    assert not list(tmp_path.iterdir())


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    patterns = CompiledPatterns(str(tmp_path / "missing" / "patterns"))
    patterns.compile("a")
    patterns.keep()


def test_an_expression_that_is_wrong_says_why(tmp_path):
    with pytest.raises(re.error, match="unterminated subpattern"):
        CompiledPatterns(str(tmp_path / "patterns")).compile("(")
