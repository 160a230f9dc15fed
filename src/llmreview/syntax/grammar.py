"""A language: its file names, its tree-sitter grammar, and the map of its node kinds onto the shared ideas.

A new language is one module in ``languages/`` that holds one ``Grammar`` (or several, for dialects) in ``GRAMMARS``.
"""

from __future__ import annotations

import importlib
import os
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib.machinery import ExtensionFileLoader, PathFinder
from importlib.util import module_from_spec, spec_from_loader
from typing import TYPE_CHECKING, NamedTuple

from llmreview.syntax.ideas import Idea, Shape

if TYPE_CHECKING:
    from tree_sitter import Language, Node


def _never(_: str) -> bool:
    return False


def _no_node(_: Node) -> bool:
    return False


def _as_it_stands(source: bytes) -> bytes:
    return source


class Grammar(NamedTuple):
    """What llmreview knows of a language."""

    name: str
    """As reports name it: ``python``, ``typescript``, ``javascript``, ``java``."""
    family: str
    """The key of detectors' vocabularies; dialects of one ecosystem share it."""
    extensions: tuple[str, ...]
    wheel: str
    """The package of the tree-sitter grammar, and the function in it that gives the language."""
    entry: str
    shapes: Mapping[str, Shape]
    """Node kind to its part in an idea. A kind that is absent means nothing to detectors."""
    imports: Callable[[Node], Iterator[tuple[str, str]]]
    """The names that an import node brings in, each with its qualified name (``np`` -> ``numpy``)."""
    lacks: Mapping[Idea, str] = {}
    """The ideas that the language does not have, each with what stands in their place or why there is none."""
    file_names: tuple[str, ...] = ()
    """Whole names of files that have no extension to tell them by (``Rakefile``)."""
    interpreters: tuple[str, ...] = ()
    """Programs that a first line ``#!`` names for files in this language (``bash``)."""
    per_element: frozenset[str] = frozenset()
    """Functions and methods that call a function passed to them once per element (``map``, ``forEach``)."""
    untyped: frozenset[str] = frozenset()
    """Declared types that say nothing, so that the initialiser is asked (``var``, ``any``)."""
    docstrings: bool = False
    """Whether a string that opens a function or class is documentation."""
    argument_holders: frozenset[str] = frozenset()
    """Node kinds that each hold one argument of a call, and add nothing to it but perhaps its name."""
    sigil: str = ""
    """What leads the name of a variable and is no part of the name that a field has (PHP's ``$``)."""
    silencers: frozenset[str] = frozenset()
    """Node kinds that keep errors of what they hold from being told (PHP's ``@``)."""
    returns_promises: bool = False
    """Whether an asynchronous function may return a promise, so that its callers wait for that one too (JavaScript)."""
    captures: frozenset[str] = frozenset()
    """Node kinds that only list the names which a function takes from around it (PHP's ``use (…)``)."""
    bare_fields: bool = False
    """Whether a field of the own object may be named without ``this`` (Java)."""
    constructors_look_like_calls: bool = False
    """Whether ``Name()`` with a capital constructs an object (Python), there being no ``new``."""
    marks: str = ""
    """Characters that lead names of members and symbols, and are no part of the name (Ruby's ``@``, ``:``)."""
    delimited_patterns: bool = False
    """Whether a regular expression is a text that holds its own delimiters and flags (PHP's ``'/a/i'``)."""
    bare_calls: bool = False
    """Whether a name that nothing defines is a call without arguments (Ruby)."""
    private_by_default: bool = False
    """Whether a method without a mark is the business of its class alone (C#)."""
    own_members: frozenset[str] = frozenset()
    """Node kinds that name a member of the own object by themselves (Ruby's ``@x``)."""
    lambdas_end_in_result: bool = False
    """Whether a lambda gives the value of its last expression, though functions say ``return`` (Kotlin)."""
    implicit_parameters: frozenset[str] = frozenset()
    """Names that the parameter of a lambda without declared parameters has (``it``)."""
    passes_receiver: frozenset[str] = frozenset()
    """Methods that call the function passed to them once, with what they are called on (``let``, ``tap``)."""
    errors_are_statuses: bool = False
    """Whether a failure is a status that the next command need not look at (the shell)."""
    errors_are_values: bool = False
    """Whether a failure is told by what a function gives back, and not thrown."""
    gives_result: frozenset[str] = frozenset()
    """Functions that call the function passed to them once and give what it gives (``use``, ``let``, ``File.open``)."""
    several_results: bool = False
    """Whether a call may give several values at once, of which the first is its result (Go: the value, then the error)."""
    appending: frozenset[str] = frozenset()
    """Functions of the language that give back the list which they get first, with the other arguments behind it."""
    token_lists: frozenset[str] = frozenset()
    """Node kinds that hold the arguments of a macro as bare tokens, the commas between them included."""
    statement_lists: frozenset[str] = frozenset()
    """Node kinds that stand between a block and its statements and add nothing (a list, a statement that holds another one)."""
    element_sources: frozenset[str] = frozenset()
    """Methods that begin a chain of elements (``iter``); where given, ``per_element`` holds only behind one of them: on an
    optional value the same methods run once."""
    last_is_result: bool = False
    """Whether a function gives the value of its last expression without saying ``return`` (Ruby, Rust)."""
    import_calls: frozenset[str] = frozenset()
    """Functions that give the module whose name they are called with (``require``)."""
    named_parts: frozenset[str] = frozenset()
    """Node kinds of a pattern that take the member of the same name out of a value (``{data} = …``)."""
    private_names: Callable[[str], bool] = _never
    """Whether a name says by its form that it is not for other modules."""
    inert: frozenset[str] = frozenset()
    """Node kinds that change nothing at run time (type annotations, visibility): no part of a normal form."""
    transparent: frozenset[str] = frozenset()
    """Node kinds that only hold their children: these are part of a normal form, the kind is not."""
    acting_wrappers: Callable[[Node], bool] = _no_node
    """Whether a wrapper does something to what it holds (Rust's ``f()?``, PHP's ``(int)``): it is part of a normal form, with the
    types that it names."""
    ways_of_functions: frozenset[str] = frozenset()
    """Nodes that declare a function in one way or another, all of which do the same."""
    test_marks: frozenset[str] = frozenset()
    """Annotations, white space apart, of what only tests use in a file of production code (Rust's ``cfg(test)``)."""
    test_guard: str = ""
    """What a branch of a file of production code asks for that holds its tests (Vitest's ``import.meta.vitest``)."""
    modules: str = ""
    """The module of ``syntax.modules`` that knows what imports refer to; empty where none does."""
    folder_is_module: bool = False
    """Whether the files of a folder see each other's names without importing them."""
    inert_annotations: frozenset[str] = frozenset()
    """Annotations that only inform readers and compilers."""
    tested: bool = True
    """Whether tests are written for what files in this language do: not for data, queries and what only starts programs."""
    as_parsed: Callable[[bytes], bytes] = _as_it_stands
    """What the parser reads in place of a source, byte for byte of the same length: without what is no part of the language."""

    def kinds(self, *ideas: Idea) -> tuple[str, ...]:
        """The node kinds that mean one of these ideas, or may do so."""
        return tuple(
            kind
            for kind, found in self.shapes.items()
            if found.idea in ideas or any(instead is not None and instead.idea in ideas for _, instead in found.variants)
        )


@cache
def grammars() -> tuple[Grammar, ...]:
    """Every grammar map in ``languages/``."""
    from llmreview.syntax import languages

    files = sorted(name for folder in languages.__path__ for name in os.listdir(folder))  # pkgutil would import 5 ms of inspect
    names = [name.removesuffix(".py") for name in files if name.endswith(".py") and not name.startswith("_")]
    modules = (importlib.import_module(f"{languages.__name__}.{name}") for name in names)
    return tuple(grammar for module in modules for grammar in module.GRAMMARS)


@cache
def _by_extension() -> dict[str, Grammar]:
    return {extension: grammar for grammar in grammars() for extension in grammar.extensions}


@cache
def _by_file_name() -> dict[str, Grammar]:
    return {name: grammar for grammar in grammars() for name in grammar.file_names}


@cache
def _by_interpreter() -> dict[str, Grammar]:
    return {program: grammar for grammar in grammars() for program in grammar.interpreters}


def grammar_of(path: str, source: bytes | None = None) -> Grammar | None:
    """The grammar for a path, by its extension or its whole name, else by the program that the first line of ``source`` names
    to run it; None where no language is mapped."""
    name = path.rpartition("/")[2]
    _, dot, extension = name.rpartition(".")
    found = (_by_extension().get("." + extension.lower()) if dot else None) or _by_file_name().get(name)
    if found is None and not dot and source is not None and source.startswith(b"#!"):
        return _by_interpreter().get(_interpreter(source))
    return found


def _interpreter(source: bytes) -> str:
    """The program that ``#!/bin/bash -e`` or ``#!/usr/bin/env -S python3.12`` names, without its version."""
    words = source[2:200].partition(b"\n")[0].decode(errors="replace").split()
    programs = [word.rpartition("/")[2] for word in words if not word.startswith("-") and "=" not in word]
    program = programs[1] if len(programs) > 1 and programs[0] == "env" else programs[0] if programs else ""
    return program.rstrip("0123456789.")


def families() -> tuple[str, ...]:
    """The names that a detector's vocabulary may be given for."""
    return tuple(sorted({grammar.family for grammar in grammars()}))


@cache
def load_language(wheel: str, entry: str) -> Language:
    """The compiled grammar. Its binding is loaded directly: the package around it imports 13 ms of resources for nothing."""
    from tree_sitter import Language

    spec = PathFinder.find_spec(wheel)
    folder = (spec.submodule_search_locations or [""])[0] if spec else ""
    for file in sorted(os.listdir(folder)) if folder else ():
        if file.startswith("_binding.") and file.endswith((".so", ".pyd")):
            loader = ExtensionFileLoader(f"{wheel}._binding", os.path.join(folder, file))
            binding_spec = spec_from_loader(loader.name, loader)
            if binding_spec is not None:
                binding = module_from_spec(binding_spec)
                loader.exec_module(binding)
                return Language(getattr(binding, entry)())
    return Language(getattr(importlib.import_module(wheel), entry)())
