"""Which characters can be printed: those that a font of this machine really has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

_BROUGHT = (
    (0x20, 0x52F),  # Latin, Greek, Cyrillic
    (0x2010, 0x2027),
    (0x2030, 0x205E),  # punctuation
    (0x2066, 0x2069),  # isolates, which are not seen
    (0x20A0, 0x20B5),  # currencies
    (0x2190, 0x25FF),  # arrows, mathematics, boxes
)
"""What needs no font of the system, from the first to the last: Typst brings fonts along that have it."""


def unprintable(text: str, preferred: Iterable[str]) -> set[str]:
    """The characters of a text that no font has. ``preferred`` families are asked first; most texts need no others."""
    left = {character for character in set(text) if not any(first <= ord(character) <= last for first, last in _BROUGHT)}
    for characters in _coverages(list(preferred)) if left else ():
        left = {character for character in left if ord(character) not in characters}
        if not left:
            break
    return left


def first_family(preferred: Iterable[str]) -> str:
    """The first of some families that this machine has; no name where it has none."""
    from typst import Fonts

    here = {font.family for font in Fonts().fonts()}
    return next((family for family in preferred if family in here), "")


def _coverages(preferred: list[str]) -> Iterator[Iterable[int]]:
    """What each font file of the system has. A file that cannot be read has nothing."""
    from fontTools.ttLib import TTFont, TTLibError
    from typst import Fonts

    files: dict[str, int] = {}
    for font in sorted(Fonts().fonts(), key=lambda f: (f.family not in preferred, f.style != "normal", abs(f.weight - 400))):
        if font.path is not None:
            files.setdefault(str(font.path), font.index)
    for path, index in files.items():
        try:
            with open(path, "rb") as stream:
                characters = TTFont(stream, fontNumber=index, lazy=True).getBestCmap() or ()
        except (OSError, TTLibError, AssertionError, ValueError, KeyError):  # a damaged font of this machine: not ours to mend
            continue
        yield characters
