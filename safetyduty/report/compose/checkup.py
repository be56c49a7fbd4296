"""The state of the installation 自查: what a run needs, and whether it is there."""

from collections.abc import Sequence

from msgspec import Struct

from safetyduty.model.word import Lang
from safetyduty.report.document import Cell, Column, Document, Paragraph, Table, Tone


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
    bad = sum(not check.good for check in checks)
    lead = Paragraph(*_sum(bad, lang))
    title_of_table = "逐项情况" if lang == "zh" else "Item by item"
    table = Table("checks", title_of_table, tuple(map(Column, headings)), rows, main=True)
    return Document(
        title,
        lang,
        lambda: (lead, table),
        lambda: {
            "schema": "safetyduty/doctor/1",
            "checks": [{"what": c.what, "found": c.found, "good": c.good} for c in checks],
        },
    )


def _sum(bad: int, lang: Lang) -> tuple[str, Tone]:
    """Say in one line whether a run can begin."""
    if not bad:
        return ("全部就绪。" if lang == "zh" else "Everything is ready."), Tone.GOOD
    told = f"有{bad}项没有就绪，见标 × 的各行。" if lang == "zh" else f"{bad} not ready, marked ×."
    return told, Tone.BAD
