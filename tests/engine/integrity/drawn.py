"""Draws the ledger of a small invented station, a row a ``Row``, and looks at it with one item."""

from dataclasses import dataclass, replace
from datetime import date

from safetyduty.discover import extension
from safetyduty.engine.records import Case
from safetyduty.engine.verify import ITEMS
from safetyduty.model.hazard import Hazard
from safetyduty.model.integrity import Item, Scarce
from safetyduty.model.ledger import Absence, Activities, Ledger, Site, Stretch, Tenure
from safetyduty.model.trace import EvidenceFile, Trace, Traces

AS_OF = date(2026, 12, 31)
PEOPLE = ("", "章予安", "蓝溪云", "方既白")
COLUMNS = {"day": 1, "leads": 2, "place": 3, "topic": 4, "evidence": 5, "entered": 6, "closed": 7}
NEW_YEAR = date(2026, 1, 1).toordinal()


@dataclass(frozen=True)
class Row:
    """One row: its day, who led it, where, what for."""

    day: str = "2026-03-05"
    who: tuple[int, ...] = (1,)
    place: str = "刘家村"
    topic: str = ""
    entered: str = ""
    start: int = -1
    end: int = -1
    files: tuple[int, ...] = ()
    figures: tuple[int, ...] = ()
    role: str = "leads"
    sure: int = 1


def ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal() if day else 0


def draw(
    *rows: Row,
    files: tuple[EvidenceFile, ...] = (),
    saved: str = "",
    tenures: tuple[Tenure, ...] = (),
    absences: tuple[Absence, ...] = (),
    sites: tuple[Site, ...] = (),
    hazards: tuple[Hazard, ...] = (),
) -> Ledger:
    """Draw a ledger: the rows stand in one sheet from row 2 on, the absences and hazards below."""
    acts = Activities()
    traces = {}
    for number, row in enumerate(rows, 1):
        acts.row.append(number)
        acts.day.append(ordinal(row.day))
        acts.entered.append(ordinal(row.entered))
        acts.kind.append("inspection")
        acts.place.append(row.place)
        acts.topic.append(row.topic)
        for person in row.who:
            acts.presence_row.append(number)
            acts.presence_person.append(person)
            acts.presence_as.append(row.role)
            acts.presence_sure.append(row.sure)
        traces[number] = Trace(row.start, row.end, row.files, row.figures)
    last = len(rows) + len(absences) + len(hazards) + 2
    return Ledger(
        people=PEOPLE,
        tenures=tenures,
        activities=acts,
        absences=absences,
        sites=sites,
        hazards=hazards,
        stretches=(Stretch(1, "台账.xlsx", "台账", list(range(2, last + 1)), 0, COLUMNS),),
        traces=Traces(traces, files, {"台账.xlsx": ordinal(saved)} if saved else {}),
    )


def look(name: str, ledger: Ledger, as_of: date = AS_OF) -> list[Item | Scarce]:
    """Look at a ledger with one item."""
    return list(extension(ITEMS, name).look(Case(ledger, as_of)))


def told(name: str, ledger: Ledger, as_of: date = AS_OF) -> list[str]:
    """Say what one item found: strength, baseline and cells, or that there are too few rows."""
    return [
        f"{one.strength} {one.seen}/{one.of} {' '.join(cell.cell for cell in one.cells)}"
        if isinstance(one, Item)
        else f"{one.number}<{one.least}"
        for one in look(name, ledger, as_of)
    ]


def several(row: Row, days: int, *, every: int = 1, first: str = "2026-01-01") -> list[Row]:
    """Repeat a row on so many days."""
    start = ordinal(first)
    return [
        replace(row, day=str(date.fromordinal(start + number * every))) for number in range(days)
    ]
