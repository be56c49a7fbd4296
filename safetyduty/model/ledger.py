"""What intake hands on: tidy rows that know where they stand, the account, and the problems."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from safetyduty.model.post import Body, Level, Position
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source

if TYPE_CHECKING:  # most ledgers have none of them, and need not know them
    from safetyduty.model.hazard import Hazard
    from safetyduty.model.incident import Accident, Indicators, Revision, Sanction, Score
    from safetyduty.model.trace import Traces

LONG_AGO = date(1900, 1, 1)
"""Stands for a first day nobody wrote down: in office since before the ledger begins."""
OPEN_END = date(9000, 12, 31)
"""Stands for a last day that has not come."""


class SheetAccount(Struct, frozen=True):
    """What became of one sheet: ``used + skipped = rows``, so that no row is lost in silence."""

    sheet: str
    table: str
    """The input table it was read as; empty where none was recognised."""
    rows: int
    """All rows of the table's part of the sheet, from its title to its last note."""
    used: int
    skipped: int
    reasons: dict[str, int] = {}
    """Why rows were skipped: reason code and count; the counts add up to ``skipped``."""
    header_row: int = 0
    """The row, from 1, in which the headings end; 0 where there are none."""
    columns: tuple[tuple[str, str], ...] = ()
    """Each column read: its name in the table and its heading as printed."""
    skips: tuple[tuple[int, str], ...] = ()
    """Every skipped row: its sheet row and the reason code."""
    uses: Sequence[int] = ()
    """Every used row."""
    turned: bool = False
    """Whether each record is a column: then the rows counted here are the sheet's columns."""


class InputFile(Struct, frozen=True):
    """One file that was read, or refused."""

    file: str
    sha256: str
    sheets: tuple[SheetAccount, ...] = ()
    refused: bool = False
    """Whether nothing of it could be read; a problem says why."""


class Tenure(Struct, frozen=True):
    """A leader in a post, from day to day, both included."""

    row: int
    person: int
    """Index into ``Ledger.people``."""
    title: str
    """职务 as printed, tidied."""
    positions: frozenset[Position]
    start: date
    end: date
    organisation: str = ""
    portfolio: str = ""
    villages: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()
    acting: bool = False
    rank: int = 0
    unsure: tuple[tuple[int, int], ...] = ()
    """Spans of days on which he may not have been in office yet, or no more: the first or the last
    day cannot be read, or names its month alone. Ordinals, both included."""


class Activities(Struct, frozen=True):
    """The activity ledger in columns of equal length, a row each; whole numbers where SQL reads."""

    row: list[int] = []
    day: list[int] = []
    """Proleptic ordinal of the day (``date.toordinal``); 0 where it cannot be read."""
    entered: list[int] = []
    """Ordinal of 录入日期; 0 where it is not kept."""
    kind: list[str] = []
    """Code of the activity kind; empty where the word is not known."""
    place: list[str] = []
    topic: list[str] = []
    """内容, as written."""
    word: list[str] = []
    """活动类型, as written."""
    evidence: list[str | None] = []
    """佐证材料, as written; ``None`` where the sheet keeps no such column: absent is not blank."""
    several: list[int] = []
    """Of a cell that names several days, none of them certain: a hundred times the ordinal of the
    first, 0 where it cannot be read, and how many; else 0."""

    presence_row: list[int] = []
    presence_person: list[int] = []
    presence_as: list[str] = []
    """The three ``presence`` columns: who stands in which row, leading, attending, delegating."""
    presence_sure: list[int] = []
    """1; or 0 where the name is one character from this leader's, so that it may be he."""


class RosterRow(Struct, frozen=True):
    """One leader's row of the published roster."""

    row: int
    person: int
    departments: tuple[str, ...]
    targets: tuple[str, ...]
    """The villages and sites that the row names, in its own words."""
    villages: tuple[str, ...]
    sites: tuple[str, ...]
    own_villages: bool
    """Whether the row adds the leader's own 联系村 without naming them."""
    due_day: int
    """The day of the month by which each is to be visited; 0 where the roster names none."""
    month: str = ""
    """``2026-03`` where the row is for one month only."""
    day: int = 0
    """Ordinal of the day on which the visit is planned; 0 where the roster names none."""
    locked: bool = False
    """Whether the row was fixed by hand."""


class Document(Struct, frozen=True):
    """One row of the document ledger."""

    row: int
    kind: str
    day: int
    """Ordinal; 0 where it cannot be read."""
    issuers: tuple[str, ...]
    counterparts: tuple[str, ...]
    year: int
    """年度; 0 where it is not kept."""
    people: tuple[int, ...] = ()
    """Leaders who issued it, by name or as heads of the department that did."""
    bodies: tuple[Body, ...] = ()
    """Bodies that issued it."""


class Absence(Struct, frozen=True):
    """A leader away, from day to day."""

    row: int
    person: int
    start: date
    end: date
    reason: str = ""


class Site(Struct, frozen=True):
    """One place to be inspected."""

    row: int
    name: str
    village: str = ""
    industry: str = ""
    risk: str = ""
    leaders: tuple[int, ...] = ()
    distance: str = ""


class Visit(Struct, frozen=True):
    """A row of the activity ledger whose place is, or may be, a target of the roster."""

    row: int
    target: str
    sure: bool
    """False where the place only contains the name, so that it may be another place."""


class LateEntry(Struct, frozen=True):
    """A row entered in the ledger after the day asked for (事后补录)."""

    row: int
    day: int
    entered: int


class Incidents(Struct, frozen=True):
    """What the tables of accidents, casualty changes, sanctions and scores say."""

    accidents: "tuple[Accident, ...]" = ()
    revisions: "tuple[Revision, ...]" = ()
    sanctions: "tuple[Sanction, ...]" = ()
    scores: "tuple[Score, ...]" = ()
    indicators: "tuple[Indicators, ...]" = ()


NO_INCIDENTS = Incidents()
"""What a ledger says in which none of the four tables is."""


class Stretch(Struct, frozen=True):
    """A run of row ids that stand in one sheet: a source is made when somebody asks for it."""

    first: int
    """The first row id."""
    file: str
    sheet: str
    rows: list[int]
    """Sheet rows, in the order of the row ids."""
    across: int = 0
    """Where each record is a column: the sheet row in which they begin; ``rows`` are columns."""
    columns: dict[str, int] = {}
    """Where each column of the table stands in the sheet, by its name, from 1."""


@dataclass(frozen=True)
class Ledger:
    """Everything that was read, with the account of every sheet and the problems found."""

    people: tuple[str, ...] = ("",)
    """Names without spaces; index 0 is nobody in particular."""
    tenures: tuple[Tenure, ...] = ()
    activities: Activities = field(default_factory=Activities)
    roster: tuple[RosterRow, ...] = ()
    documents: tuple[Document, ...] = ()
    absences: tuple[Absence, ...] = ()
    sites: tuple[Site, ...] = ()
    incidents: Incidents = NO_INCIDENTS
    """Accidents, casualty changes, sanctions and scores."""
    visits: tuple[Visit, ...] = ()
    departments: tuple[str, ...] = ()
    """Departments that the roster or the leader list names, each once."""
    inputs: tuple[InputFile, ...] = ()
    problems: tuple[Problem, ...] = ()
    handed_in: frozenset[str] = frozenset()
    """The tables of which some sheet has a row: a sheet nobody has begun says nothing."""
    stretches: tuple[Stretch, ...] = ()
    """Where the rows stand, in the order of the row ids."""
    level: Level | None = None
    """The level the titles speak of; ``None`` where they speak of none."""
    organisation: str = ""
    whole: bool = True
    """False where a file that was handed in could not be read: its rows might change anything."""
    hazards: "tuple[Hazard, ...]" = ()
    traces: "Traces | None" = None
    """What only ``--integrity`` asks for: hours, files of evidence, when files were saved."""

    def source(self, row: int, column: str = "") -> Source:
        """Say where a row stands, or one cell of it; a column the sheet lacks is the whole row."""
        at = bisect_right(self.stretches, row, key=lambda stretch: stretch.first) - 1
        stretch = self.stretches[at]
        place, cell = stretch.rows[row - stretch.first], stretch.columns.get(column, 0)
        if stretch.across:
            return Source(stretch.file, stretch.sheet, cell or stretch.across, place)
        return Source(stretch.file, stretch.sheet, place, cell)
