"""The state of the installation 自查: what a run needs, and whether it is there."""

from collections.abc import Sequence

from msgspec import Struct

from safetyduty.model.word import Lang
from safetyduty.report.document import Cell, Column, Document, Table, Tone


class Check(Struct, frozen=True):
    """One thing looked at."""

    what: str
    found: str
    good: bool


def compose(checks: Sequence[Check], lang: Lang) -> Document:
    """List what was looked at, a mark before each."""
    title = "安装自查" if lang == "zh" else "Installation"
    headings = ("", "项目", "情况") if lang == "zh" else ("", "what", "found")
    rows = tuple(
        (
            Cell("√", Tone.GOOD) if check.good else Cell("×", Tone.BAD),
            Cell(check.what),
            Cell(check.found),
        )
        for check in checks
    )
    table = Table("checks", title, tuple(map(Column, headings)), rows, main=True)
    return Document(
        title,
        lang,
        lambda: (table,),
        lambda: {
            "schema": "safetyduty/doctor/1",
            "checks": [{"what": c.what, "found": c.found, "good": c.good} for c in checks],
        },
    )
