"""Python: modules by their path below any root, names by what a module binds, distributions by their metadata's names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.syntax.ideas import Idea
from llmreview.syntax.modules.python_bindings import defines
from llmreview.syntax.modules.python_distributions import is_namesake, may_bring, shares, undeclared
from llmreview.syntax.modules.python_imports import is_conditional, may_fail, references
from llmreview.syntax.modules.python_made import is_made
from llmreview.syntax.modules.python_paths import absolute, is_in_folders, is_ours, module_files, module_paths
from llmreview.syntax.modules.python_standard import has_module, has_name, is_standard
from llmreview.syntax.modules.reference import Missing, Reference, Surroundings

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile


def missing(file: SourceFile, around: Surroundings) -> Iterator[Missing]:
    """Imports on changed lines that lead nowhere."""
    for node in file.query(Idea.IMPORT):
        place = file.place(node)
        if not file.touches(place.line, place.end_line) or may_fail(file, node):
            continue
        for reference in references(file, node):
            found = _missing(file, reference, around)
            if found is not None:
                yield found
                break
    yield from _members(file, around)
    if b"patch" in file.source:
        from llmreview.syntax.modules.python_patches import missing_targets

        yield from missing_targets(file, around)


def _members(file: SourceFile, around: Surroundings) -> Iterator[Missing]:
    """What is asked of modules of the repository or of the standard library, and that they do not bind."""
    own, standard = dict(_own_modules(file, around)), _standard_modules(file, around)
    seen: set[tuple[str, str]] = set()
    for node in file.query(Idea.MEMBER, Idea.CALL) if own or standard else ():
        holder, name = _asked(file, node)
        first = holder.partition(".")[0]
        if (holder not in own and first not in standard) or (holder, name) in seen or not file.touches(*_lines(file, node)):
            continue
        seen.add((holder, name))
        if not re.fullmatch(r"[A-Za-z]\w*", name) or not _is_asked_for_sure(file, node, holder, name):
            continue
        module = own.get(holder) or ".".join([standard[first], *holder.split(".")[1:]])
        if holder in own and not module_paths(f"{module}.{name}", around) and defines(module, name, around) is False:
            yield Missing(Reference(node, module, name), f"`{module}` defines no `{name}`")
        elif holder not in own and not _is_standard_name(module, name) and not is_conditional(file, node):
            yield Missing(Reference(node, module, name), f"the standard module `{module}` has no `{name}`")


def _asked(file: SourceFile, node: Node) -> tuple[str, str]:
    """What is asked for something, as it is written, and what it is asked for."""
    if file.idea(node) is Idea.CALL:
        call = file.call(node)
        return (file.text(call.receiver), call.name) if call is not None else ("", "")
    return file.text(file.role(node, "object")), file.name(node)


def _lines(file: SourceFile, node: Node) -> tuple[int, int]:
    place = file.place(node)
    return place.line, place.line


def _is_asked_for_sure(file: SourceFile, node: Node, holder: str, name: str) -> bool:
    """Whether the holder is what was imported, and nothing in the file gives it the name or asks whether it has it."""
    path, quoted = re.escape(f"{holder}.{name}".encode()), re.escape(name.encode())
    is_set = re.search(path + rb"\s*(?::[^=\n]+)?=(?!=)|[\"']" + quoted + rb"[\"']", file.source) is not None
    first = holder.partition(".")[0]
    return not is_set and file.scope(node).definition_before(first, node) is None and not may_fail(file, node)


def _own_modules(file: SourceFile, around: Surroundings) -> Iterator[tuple[str, str]]:
    """The names under which modules of the repository are imported."""
    for node in file.query(Idea.IMPORT):
        text = file.text(node)
        given = dict(re.findall(r"([\w.]+)\s+as\s+(\w+)", text))
        for reference in references(file, node):
            module = absolute(file.path, reference.module)
            path = ".".join(filter(None, (module, reference.name)))
            own = reference.name or reference.module
            top = (module or "").partition(".")[0]
            if not reference.module.startswith(".") and (is_standard(top) or not is_ours(top, file.path, around)):
                continue
            if module is not None and not own.startswith(".") and path and len(module_files(path, around)) == 1:
                yield given.get(own, own), path


def _standard_modules(file: SourceFile, around: Surroundings) -> dict[str, str]:
    """The names that stand for modules of the standard library throughout a file, and for nothing else."""
    found: dict[str, str] = {}
    others: set[str] = set()
    for node in file.query(Idea.IMPORT):
        for local, qualified in file.grammar.imports(node):
            top = qualified.partition(".")[0]
            is_one = is_standard(top) and has_module(qualified) and not is_ours(top, file.path, around)
            if is_one and found.setdefault(local, qualified) == qualified:
                continue
            others.add(local)
    assigned = {local for local in found if re.search(rf"(?m)^\s*{local}\s*(?::[^=\n]+)?=(?!=)".encode(), file.source)}
    return {local: module for local, module in found.items() if local not in others | assigned}


def _is_standard_name(module: str, name: str) -> bool:
    """Whether a name of a standard module is there, or cannot be told not to be."""
    return has_name(module, name) is not False or has_module(f"{module}.{name}") is True


def _missing(file: SourceFile, reference: Reference, around: Surroundings) -> Missing | None:
    module = absolute(file.path, reference.module)
    if module is None:
        return Missing(reference, f"`{reference.module}` leads out of the repository")
    top = module.partition(".")[0]
    is_relative = reference.module.startswith(".")
    if not top:
        return None
    if not is_relative and is_standard(top):
        is_left_alone = is_ours(top, file.path, around) or is_conditional(file, reference.node)
        return None if is_left_alone else _missing_standard(reference)
    is_own = is_relative or is_ours(top, file.path, around)
    if module_paths(module, around):
        in_folders = is_in_folders(module, file.path, around) and not may_bring(top, around)
        return _missing_name(reference, module, around) if is_own or in_folders else None
    if is_own:
        return None if not is_relative and is_namesake(top, around) else _missing_module(reference, module, around)
    return None if is_conditional(file, reference.node) else undeclared(file, reference, top, around)


def _missing_standard(reference: Reference) -> Missing | None:
    """What the standard library does not have of one of its own modules."""
    if has_module(reference.module) is False:
        return Missing(reference, f"the standard library has no module `{reference.module}`")
    if reference.name and not _is_standard_name(reference.module, reference.name):
        return Missing(reference, f"the standard module `{reference.module}` has no `{reference.name}`")
    return None


def _missing_module(reference: Reference, module: str, around: Surroundings) -> Missing | None:
    parent, _, name = module.rpartition(".")
    if parent and defines(parent, name, around) is not False:
        return None  # `import a.b` where b is a name of a, or a cannot be read
    if is_made(module, around):
        return None
    parts = module.split(".")
    if not reference.module.startswith(".") and any(shares("-".join(parts[:depth]), around) for depth in (2, 3)):
        return None  # another distribution brings a part of the same package
    return Missing(reference, f"there is no module `{module}` in the repository")


def _missing_name(reference: Reference, module: str, around: Surroundings) -> Missing | None:
    whole = f"{module}.{reference.name}"
    if not reference.name or module_paths(whole, around) or defines(module, reference.name, around) is not False:
        return None
    is_package = any(path.endswith(("__init__.py", "__init__.pyi")) for path in module_paths(module, around))
    return None if is_package and is_made(whole, around) else Missing(reference, f"`{module}` defines no `{reference.name}`")
