"""A value that is given back has one form, however the language lets it be written."""

from __future__ import annotations

import pytest

from llmreview.syntax import SourceFile
from llmreview.syntax.normal import Form, normal_form


def form(path: str, text: str) -> Form:
    file = SourceFile.of(path, text.encode())
    assert file is not None
    return normal_form(file, file.root)


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        ("a.cs", "class A { T W(int n) { return new T(n, 1); } }", "class A { T W(int n) => new T(n, 1); }"),
        ("a.cs", "class A { void W(int n) { Do(n); } }", "class A { void W(int n) => Do(n); }"),
        ("a.cs", "class A { async Task W(int n) { await Do(n); } }", "class A { async Task W(int n) => await Do(n); }"),
        (
            "a.cs",
            "class A { int P { get { return x + 1; } set { x = value; } } }",
            "class A { int P { get => x + 1; set => x = value; } }",
        ),
        ("a.cs", "class A { A(int n) { x = n; } }", "class A { A(int n) => x = n; }"),
        ("a.kt", "fun w(n: Int): T { return T(n, 1) }", "fun w(n: Int): T = T(n, 1)"),
        ("a.kt", "class A { val p: Int get() { return x + 1 } }", "class A { val p: Int get() = x + 1 }"),
        ("a.java", "class A { F f = n -> { return t(n); }; }", "class A { F f = n -> t(n); }"),
        ("a.ts", "const f = (n) => { return t(n); };", "const f = (n) => t(n);"),
        ("a.rs", "fn w(n: u8) -> T { return t(n); }", "fn w(n: u8) -> T { t(n) }"),
        ("a.rb", "def w(n)\n  return t(n)\nend", "def w(n)\n  t(n)\nend"),
        ("a.rb", "x.each { |n| go(n) }", "x.each do |n|\n  go(n)\nend"),
        ("a.rb", "go if ready", "if ready\n  go\nend"),
        ("a.rb", "go unless ready", "unless ready\n  go\nend"),
        ("a.rb", "x.draw do |f|\n  a\n  b\nend if ready", "if ready\n  x.draw do |f|\n    a\n    b\n  end\nend"),
        ("a.py", "def f():\n    return a, b\n", "def f():\n    return (\n        a,\n        b,\n    )\n"),
        ("a.py", "for a, b in c:\n    d(a)\n", "for (a, b) in c:\n    d(a)\n"),
        ("a.py", "x = a,\n", "x = (a,)\n"),
    ],
)
def test_one_form(path: str, before: str, after: str) -> None:
    assert form(path, before) == form(path, after)


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        ("a.ts", "const f = (n) => { t(n); };", "const f = (n) => { return t(n); };"),
        ("a.py", "x = a,\n", "x = a\n"),
        ("a.py", "def f(n):\n    t(n)\n", "def f(n):\n    return t(n)\n"),
        ("a.java", "class A { F f = n -> { t(n); }; }", "class A { F f = n -> t(n); }"),
        ("a.cs", "class A { T W(int n) { return a(n); } }", "class A { T W(int n) => b(n); }"),
        ("a.rb", "go if ready", "if go\n  ready\nend"),
        ("a.rb", "def w(n)\n  return t(n) if n\n  u\nend", "def w(n)\n  t(n) if n\n  u\nend"),
        ("a.rs", "fn w(n: u8) -> u8 { if n > 1 { return 2; } 3 }", "fn w(n: u8) -> u8 { if n > 1 { 2; } 3 }"),
    ],
)
def test_two_forms(path: str, before: str, after: str) -> None:
    assert form(path, before) != form(path, after)
