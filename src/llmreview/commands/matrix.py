"""``llmreview detectors --matrix``: which detector looks at which language, as the folders and the grammars say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from llmreview.syntax.grammar import Grammar, families, grammars

if TYPE_CHECKING:
    from llmreview.detect.detector import Detector

LooksAt = Literal["code", "text", "change", "nothing of the kind", "not covered"]
SIGNS: dict[LooksAt, tuple[str, str]] = {
    "code": ("x", "looks at code in the language"),
    "text": ("t", "looks at the text of any file"),
    "change": ("c", "looks at the change as a whole"),
    "nothing of the kind": ("-", "no such thing in the language (below)"),
    "not covered": (".", "not covered"),
}
WIDTH = 80


class Cell(NamedTuple):
    """What a detector does with a language, and why where there is nothing to do."""

    looks_at: LooksAt
    why: str = ""


def cell_of(detector: Detector, family: str) -> Cell:
    """What a detector does with the languages of a family."""
    if family in detector.languages:
        return Cell("code")
    if family in detector.lacks:
        return Cell("nothing of the kind", detector.lacks[family])
    code = detector.load()
    if not detector.languages and code.in_text is not None:
        return Cell("text")
    if not detector.languages and (code.in_change is not None or code.in_claims is not None):
        return Cell("change")
    lacking = [_grammar(family).lacks.get(idea) for idea in code.anchors]
    if lacking and None not in lacking:
        return Cell("nothing of the kind", lacking[0] or "")
    return Cell("not covered")


def grammar_head(family: str) -> str:
    """What a family is called in the head of a column: the ending of its files."""
    return _grammar(family).extensions[0].removeprefix(".")


def _grammar(family: str) -> Grammar:
    return next(grammar for grammar in grammars() if grammar.family == family)


def matrix_as_json(detector: Detector) -> dict[str, object]:
    """A detector's row as plain values."""
    cells = {family: cell_of(detector, family) for family in families()}
    return {
        "id": detector.id,
        "languages": {f: {"looks_at": cell.looks_at} | ({"why": cell.why} if cell.why else {}) for f, cell in cells.items()},
    }


def matrix_as_table(detectors: tuple[Detector, ...]) -> str:
    """A row for each detector and a column for each family, the signs explained, then what languages lack."""
    columns = families()
    cells = {(detector.id, family): cell_of(detector, family) for detector in detectors for family in columns}
    heads = ("ID", *map(grammar_head, columns))
    rows = [heads, *((d.id, *(SIGNS[cells[d.id, family].looks_at][0] for family in columns)) for d in detectors)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(heads))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    used = {cell.looks_at for cell in cells.values()}
    lines += ["", *(f"{sign}  {meaning}" for looks_at, (sign, meaning) in SIGNS.items() if looks_at in used)]
    for detector in detectors:
        lines += _reasons(detector.id, {family: cells[detector.id, family].why for family in columns})
    return "\n".join(lines) + "\n"


def _reasons(detector: str, reasons: dict[str, str]) -> list[str]:
    """Why a detector has nothing to look for in some languages; families for which the same holds stand together."""
    import textwrap

    together: dict[str, list[str]] = {}
    for family, why in reasons.items():
        if why:
            together.setdefault(why, []).append(family)
    paragraphs = [f"{', '.join(names)}: {why}" for why, names in together.items()]
    lines = [line for text in paragraphs for line in textwrap.wrap(text, WIDTH, initial_indent="  ", subsequent_indent="    ")]
    return ["", detector, *lines] if lines else []
