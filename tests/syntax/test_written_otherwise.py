"""What formatters and linters write otherwise has one form; what does something else keeps another."""

from __future__ import annotations

import pytest

from .test_given_back import form

IF = "<?php function f($x) {{ if ($x) {{ return 1; }} {} (!$x) {{ return 2; }} {} ($y) {{ return 5; }} else {{ return 3; }} }}"
SWITCH = "function f(x) {{ switch (x) {{ case 'a': go();{} }} }}"
JAVA = "class A {{ void f(int x) {{ switch (x) {{ case 1: go();{} }} }} }}"
GO = "package a\nfunc f(x int) {{\nswitch x {{\ncase 1:\n go()\n{}}}\n}}\n"
SELECT = "package a\nfunc f(x chan int) {{\nselect {{\ncase <-x:\n go()\n{}}}\n}}\n"
ONE = "package a\nfunc f(x int) int {{\n{}\treturn 1\n}}\n"
RUST = "fn f() {{ {} }}"
CSHARP = "class A {{ void f() {{ {} }} }}"
KOTLIN = "fun f() {{ {} }}"
GUARD = "def f(x):\n    if x:\n        return 1\n"


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        ("a.py", "x = 0xabcdef", "x = 0xABCDEF"),
        ("a.rs", "fn f() -> u32 { 100000 }", "fn f() -> u32 { 100_000 }"),
        ("a.ts", "x = 1.50", "x = 1.5"),
        ("a.ts", "x = 1.0", "x = 1"),
        ("a.ts", "x = .5", "x = 0.5"),
        ("a.ts", "x = 1E5", "x = 1e+5"),
        ("a.go", "package a\nvar x = 0644", "package a\nvar x = 0o644"),
        ("a.php", "<?php f(array(1, 'a' => 2));", "<?php f([1, 'a' => 2]);"),
        ("a.php", "<?php list($a, $b) = f();", "<?php [$a, $b] = f();"),
        ("a.php", IF.format("else if", "else if"), IF.format("elseif", "elseif")),
        ("a.php", IF.format("elseif", "else if"), IF.format("else if", "elseif")),
        ("a.rb", "f(:a => 1, b: 2)", "f(a: 1, :b => 2)"),
        ("a.rb", "x = { :a => 1 }", "x = { a: 1 }"),
        ("a.py", GUARD, GUARD + "    return None\n"),
        ("a.go", ONE.format(""), ONE.format("\t_ = x\n")),
        ("a.go", "package a\nfunc f() {\n\tg()\n}\n", "package a\nfunc f() {\n\tg()\n\treturn\n}\n"),
        ("a.ts", SWITCH.format(""), SWITCH.format(" break;")),
        ("a.ts", SWITCH.format(""), SWITCH.format(" break; default: break;")),
        ("A.java", JAVA.format(""), JAVA.format(" break;")),
        ("A.java", JAVA.format(""), JAVA.format(" break; default: break;")),
        ("a.go", GO.format(""), GO.format("break\n")),
        ("a.go", GO.format(""), GO.format("default:\n")),
        ("a.go", GO.format("case 2:\ngo2()\n"), GO.format("break\ncase 2:\ngo2()\n")),
        ("a.py", r"""x = "say \"I'll\" now" """.strip(), r"""x = 'say "I\'ll" now'"""),
        ("a.py", r"""x = f"say \"I'll\" {y}" """.strip(), r"""x = f'say "I\'ll" {y}'"""),
        ("a.py", "x = 'a'", 'x = u"""a"""'),
        ("a.py", "x = r'a'", 'x = "a"'),
        ("a.py", r"x = r'a\d'", r"x = 'a\\d'"),
        ("a.ts", r"""x = "say \"I'll\" now" """.strip(), r"""x = 'say "I\'ll" now'"""),
        ("a.php", r"""<?php $x = "a 'b'";""", r"""<?php $x = 'a \'b\'';"""),
        ("a.rb", r"""x = "a\\b" """.strip(), r"""x = 'a\b'"""),
        ("a.go", 'package a\nvar x = "a\\\\d"\n', "package a\nvar x = `a\\d`\n"),
        ("A.java", CSHARP.format("A y = (A) x;"), CSHARP.format("A y = (B) x;")),
        ("A.cs", CSHARP.format("var y = (A)x;"), CSHARP.format("var y = (B)x;")),
        ("A.cs", CSHARP.format("var y = new List<A>();"), CSHARP.format("var y = new List<B>();")),
        ("a.kt", KOTLIN.format("val y = x as A"), KOTLIN.format("val y = x as B")),
        ("a.ts", "f(a as A)", "f(a as B)"),
        ("a.go", ONE.format("\ty := g(&x)\n"), ONE.format("\ty := g(x)\n")),
        ("a.rs", RUST.format('g("a \\\n    b");'), RUST.format('g("a \\\n\t\tb");')),
        ("a.rs", RUST.format("assert!(g(|x| panic!(x)));"), RUST.format("assert!(g(|x| { panic!(x) }));")),
    ],
)
def test_what_only_looks_otherwise(path: str, before: str, after: str) -> None:
    assert form(path, before) == form(path, after)


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        ("a.py", "x = 0xabcdee", "x = 0xABCDEF"),
        ("a.py", "x = 1.0", "x = 1"),
        ("a.ts", "x = 1.50", "x = 1.05"),
        ("a.ts", "x = 1e-5", "x = 1e5"),
        ("a.go", "package a\nvar x = 10", "package a\nvar x = 100"),
        ("a.php", IF.format("else if", "else if"), IF.format("elseif", "elseif").replace("5", "6")),
        ("a.rb", 'f("a" => 1)', 'f("a": 1)'),
        ("a.rb", 'f("a" => 1)', "f(a: 1)"),
        ("a.py", GUARD, GUARD + "    return 0\n"),
        ("a.py", "def f(x):\n    for y in x:\n        g(y)\n", "def f(x):\n    for y in x:\n        g(y)\n        return None\n"),
        ("a.py", "def f(x):\n    return None\n", "def f(x):\n    return x\n"),
        ("a.go", ONE.format(""), ONE.format("\t_ = g(x)\n")),
        ("a.ts", SWITCH.format(""), SWITCH.format(" default: stop();")),
        ("a.ts", SWITCH.format(" case 'b': go2();"), SWITCH.format(" break; case 'b': go2();")),
        ("A.java", JAVA.format(" case 2: go2();"), JAVA.format(" break; case 2: go2();")),
        ("a.go", SELECT.format(""), SELECT.format("default:\n")),
        ("a.py", r'x = f"abc \n {y}"', r'x = f"abd \n {y}"'),
        ("a.py", r'x = f"{y} \n abc"', r'x = f"{y} \n abd"'),
        ("a.py", 'x = "a"', "x = \"'a'\""),
        ("a.py", 'x = "a"', 'x = b"a"'),
        ("a.py", r"x = r'a\d'", r"x = 'a\d'"),
        ("a.py", r"""x = '\\"'""", r"""x = '\"'"""),
        ("a.php", r"""<?php $x = "a\nb";""", r"""<?php $x = 'a\nb';"""),
        ("a.rb", r"""x = "a\nb" """.strip(), r"""x = 'a\nb'"""),
        ("a.go", 'package a\nvar x = "a\\d"\n', "package a\nvar x = `a\\d`\n"),
        ("a.py", "f(f'{a:>3}')", "f(f'{a:>4}')"),
        ("a.rs", RUST.format("match x { Some(y) => g(), _ => {} }"), RUST.format("match x { Ok(y) => g(), _ => {} }")),
        ("a.rs", RUST.format("match x { A::B(y) => g(), _ => {} }"), RUST.format("match x { A::C(y) => g(), _ => {} }")),
        ("a.rs", RUST.format("g(x)?;"), RUST.format("g(x);")),
        ("a.rs", RUST.format("let y = x as u8;"), RUST.format("let y = x as u64;")),
        ("a.rs", RUST.format("let y = x.parse::<u8>();"), RUST.format("let y = x.parse::<u64>();")),
        ("a.go", ONE.format("\ty := x.(A)\n"), ONE.format("\ty := x.(B)\n")),
        ("a.go", ONE.format("\ty := []byte(x)\n"), ONE.format("\ty := []rune(x)\n")),
        ("a.ts", "const [a = 1] = b;", "const [a = 2] = b;"),
        ("A.cs", CSHARP.format("var y = (int)x;"), CSHARP.format("var y = x;")),
        ("A.cs", CSHARP.format("s.Add<IStore, Store>();"), CSHARP.format("s.Add<IStore, OtherStore>();")),
        ("A.java", CSHARP.format("long y = (int) x;"), CSHARP.format("long y = x;")),
        ("a.kt", KOTLIN.format("val y = x as? A"), KOTLIN.format("val y = x as A")),
        ("a.php", "<?php $y = (int) $x;", "<?php $y = (string) $x;"),
        ("a.php", "<?php $y = @f();", "<?php $y = f();"),
        ("a.php", "<?php $y = clone $x;", "<?php $y = $x;"),
        ("a.sh", "f > a", "f >> a"),
        ("a.sh", "f 2>/dev/null", "f"),
        ("a.sh", "f <<EOF\na\nEOF", "f <<EOF\nb\nEOF"),
        ("a.rs", RUST.format('g("a \\\n    b");'), RUST.format('g("a \\\n    c");')),
        ("a.rs", RUST.format("assert!(g(|x| panic!(x)));"), RUST.format("assert!(g(|x| { panic!(y) }));")),
        ("A.java", "class A { synchronized void f() {} }", "class A { void f() {} }"),
    ],
)
def test_what_does_something_else(path: str, before: str, after: str) -> None:
    assert form(path, before) != form(path, after)
