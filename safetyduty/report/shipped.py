"""The templates a user may edit, held to the ones that are shipped."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import zip_longest
from pathlib import Path

from msgspec import Struct

from safetyduty.discover import shipped
from safetyduty.model.word import Lang

BESIDE = ("台账.xlsx", "safetyduty.toml")
"""What ``init`` puts beside the ledgers; the rest are templates in a folder of their own."""


class Difference(Struct, frozen=True):
    """One place where a user's template is not the shipped one."""

    file: str
    place: str
    """Empty where only fonts or layout differ."""
    shipped: str
    own: str


def templates() -> dict[str, Path]:
    """Give the shipped templates by file name."""
    files = sorted(path for path in shipped("templates").iterdir() if path.is_file())
    return {path.name: path for path in files if path.name not in BESIDE}


def state(name: str, folder: Path | None) -> str:
    """Say how a user's template stands: ``same``, ``changed``, or ``missing``."""
    own = folder / name if folder else None
    if own is None or not own.is_file():
        return "missing"
    return "same" if own.read_bytes() == templates()[name].read_bytes() else "changed"


def differences(name: str, folder: Path, lang: Lang) -> Iterator[Difference]:
    """Give each paragraph that differs, with its place; where none does, that looks differ."""
    before = list(_lines(templates()[name], lang))
    after = list(_lines(folder / name, lang))
    told = False
    matcher = SequenceMatcher(None, [text for _, text in before], [text for _, text in after])
    for kind, start, end, own_start, own_end in matcher.get_opcodes():
        if kind != "equal":
            told = True
            nothing = ("", "")
            pairs = zip_longest(before[start:end], after[own_start:own_end], fillvalue=nothing)
            for (place, was), (own_place, now) in pairs:
                yield Difference(name, own_place or place, was, now)
    if not told:
        yield Difference(name, "", "", "")


def _lines(path: Path, lang: Lang) -> Iterator[tuple[str, str]]:
    if path.suffix == ".docx":
        from safetyduty.report.office.word import opened
        from safetyduty.report.office.word_tags import places

        yield from places(opened(path), lang)
    else:
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
        yield from ((str(number), line) for number, line in enumerate(lines, 1))
