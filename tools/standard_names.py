"""Writes the table of the public names of Python's standard modules: src/llmreview/syntax/modules/standard_names.txt.

They are those that the interpreters given have when asked, and those that type stubs of the standard library name, which know
other platforms and later versions: `python tools/standard_names.py STUBS INTERPRETER...` (mypy brings stubs along, in
`mypy/typeshed/stdlib`). A line is a module and its names; a module without names is known to be there, and no more.
"""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "src/llmreview/syntax/modules/standard_names.txt"
LEFT_OUT = {"antigravity", "idlelib", "lib2to3", "msilib", "pydoc_data", "test", "this", "turtledemo", "typing_extensions"}
"""What is not asked: it does something when imported, or nobody imports from it."""
DIFFERS = frozenset(
    """os sys time socket select selectors signal ctypes errno mmap msvcrt winreg winsound asyncio posix nt curses readline
    resource fcntl termios tty pty pwd grp spwd crypt nis syslog ossaudiodev _thread multiprocessing tkinter encodings
    distutils stat locale""".split()
)
"""What differs by platform, or by how the interpreter was built: that it is there is known, its names are not."""
ASK = """
import importlib, json, pkgutil, sys, warnings
warnings.simplefilter("ignore")
left_out, found = set(json.loads(sys.argv[1])), {}
def visit(name):
    if name != "__future__" and name.rpartition(".")[2].startswith("_") or name.partition(".")[0] in left_out:
        return
    found[name] = []
    try:
        module = importlib.import_module(name)
    except BaseException:
        return
    found[name] = [own for own in dir(module) if not own.startswith("_")]
    for part in pkgutil.iter_modules(getattr(module, "__path__", ())):
        if part.name not in ("tests", "test"):
            visit(name + "." + part.name)
for name in sorted(sys.stdlib_module_names):
    visit(name)
print(json.dumps(found))
"""


def main(stubs: Path, interpreters: list[str]) -> None:
    table: dict[str, set[str]] = {}
    for interpreter in interpreters:
        asked = subprocess.run(
            [interpreter, "-c", ASK, json.dumps(sorted(LEFT_OUT))], capture_output=True, check=True, text=True, timeout=120
        )
        for module, names in json.loads(asked.stdout.splitlines()[-1]).items():
            table.setdefault(module, set()).update(names)
    for path in sorted(stubs.rglob("*.pyi")):
        parts = path.relative_to(stubs).with_suffix("").parts
        module = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        if not any(part.startswith("_") for part in parts if part != "__init__") and parts[0] not in LEFT_OUT:
            table.setdefault(module, set()).update(_bound(_stub(stubs, module), stubs))
    table["os.path"] = table["posixpath"] | table["ntpath"]
    for module in [module for module in table if module.partition(".")[0] in DIFFERS and module != "os.path"]:
        table[module] = set()
    for module in table:
        parent, _, name = module.rpartition(".")
        names = table.get(parent)
        if names:
            names.add(name)
    lines = (" ".join([module, *sorted(names)]) for module, names in sorted(table.items()))
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _bound(body: list[ast.stmt], stubs: Path) -> Iterator[str]:
    """The public names that the statements of a stub give to others, whatever the platform and version they are for."""
    for statement in body:
        names: list[str] = []
        if isinstance(statement, ast.If):
            yield from _bound([*statement.body, *statement.orelse], stubs)
        elif isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            names = [statement.name]
        elif isinstance(statement, ast.ImportFrom) and statement.names[0].name == "*":
            yield from _bound(_stub(stubs, statement.module or ""), stubs)
        elif isinstance(statement, (ast.Import, ast.ImportFrom)):  # a stub hands on what it names a second time
            names = [alias.name for alias in statement.names if alias.asname == alias.name]
        elif isinstance(statement, (ast.Assign, ast.AnnAssign, ast.AugAssign)):
            nodes = list(ast.walk(statement))
            names = [node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)]
            if "__all__" in names:
                names = [node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)]
        yield from (name for name in names if not name.startswith("_"))


def _stub(stubs: Path, module: str) -> list[ast.stmt]:
    path = stubs / module.replace(".", "/")
    file = path / "__init__.pyi" if path.is_dir() else path.with_suffix(".pyi")
    return ast.parse(file.read_text(encoding="utf-8")).body if module and file.exists() else []


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
