"""Joins what every file says into one ledger: rows numbered, sheets accounted for."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from safetyduty.intake import checks
from safetyduty.intake.build_activities import Built, build_activities
from safetyduty.intake.build_leaders import Leaders, build_leaders
from safetyduty.intake.build_others import (
    build_absences,
    build_documents,
    build_sites,
    department_of,
)
from safetyduty.intake.build_roster import build_roster
from safetyduty.intake.cells import Workbook
from safetyduty.intake.headings import nearest
from safetyduty.intake.people import Roll
from safetyduty.intake.regions import Region, find_regions, unread
from safetyduty.intake.visits import find_visits
from safetyduty.model.ledger import (
    Activities,
    InputFile,
    Ledger,
    RosterRow,
    SheetAccount,
    Stretch,
)
from safetyduty.model.post import Position
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source


@dataclass
class _Sheets:
    """Everything found in the files before a row means anything."""

    regions: list[Region] = field(default_factory=list)
    unread: dict[tuple[int, str], list[SheetAccount]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    owner: list[int] = field(default_factory=list)
    """Which workbook each region stands in."""


def read_ledger(workbooks: Sequence[Workbook], aliases: dict[str, str] | None = None) -> Ledger:
    """Read every workbook into one ledger; the order in which they are given changes nothing."""
    books = _each_once(workbooks)
    sheets = _Sheets([], {}, [p for book in books for p in book.problems])
    for number, book in enumerate(books):
        _find(sheets, number, book)
    return _join(books, sheets, aliases or {})


def _each_once(workbooks: Iterable[Workbook]) -> list[Workbook]:
    """Sort by name and content; the same file given twice is read once."""
    ordered = sorted(workbooks, key=lambda book: (_natural(book.file), book.sha256))
    return list({book.sha256: book for book in reversed(ordered)}.values())[::-1]


def _natural(text: str) -> tuple[tuple[int, int, str], ...]:
    """Sort ``2月`` before ``10月``."""
    parts = re.findall(r"(\d+)|(\D+)", text)
    return tuple((0, int(number), "") if number else (1, 0, word) for number, word in parts)


def _find(sheets: _Sheets, number: int, book: Workbook) -> None:
    for sheet in sorted(book.sheets, key=lambda sheet: _natural(sheet.name)):
        regions = find_regions(book.file, sheet)
        sheets.regions += regions
        sheets.owner += [number] * len(regions)
        if regions:
            continue
        blank = not any(cell != "" for row in sheet.rows for cell in row)
        reason = "blank" if blank else "not-recognised"
        sheets.unread.setdefault((number, sheet.name), []).append(unread(sheet, reason))
        if not blank:
            near = nearest(sheet)
            lacking = "、".join(near[1]) if near else ""
            hint = f"{near[0].title}：{lacking}" if near else ""
            blanks = {"sheet": sheet.name, "rows": str(len(sheet.rows)), "near": hint or "—"}
            sheets.problems.append(Problem("SD101", Source(book.file, sheet.name), "", blanks))


def _join(books: Sequence[Workbook], sheets: _Sheets, aliases: dict[str, str]) -> Ledger:
    stretches, first_rows = _number(sheets.regions)

    def of(table: str) -> tuple[list[Region], list[int]]:
        picked = [
            (region, first)
            for region, first in zip(sheets.regions, first_rows, strict=True)
            if region.header.table.name == table
        ]
        return [region for region, _ in picked], [first for _, first in picked]

    leaders = build_leaders(*of("leaders"))
    if not leaders.tenures:
        _add_from_roster(leaders, of("roster")[0])
    roll = leaders.roll(aliases)
    roster, problems = build_roster(*of("roster"), roll, leaders.tenures)
    regions, firsts = of("activities")
    built = [build_activities(*pair, roll) for pair in zip(regions, firsts, strict=True)]
    activities, dropped, repeats = _merge(built, regions)
    documents = [
        build_documents(*pair, roll, leaders.tenures) for pair in zip(*of("documents"), strict=True)
    ]
    absences = [build_absences(*pair, roll) for pair in zip(*of("absences"), strict=True)]
    sites = [build_sites(*pair, roll) for pair in zip(*of("sites"), strict=True)]
    dropped |= _dropped_leaders(leaders, of("leaders")[0])
    ledger = Ledger(
        people=tuple(roll.names),
        tenures=tuple(leaders.tenures),
        activities=activities,
        roster=tuple(roster),
        documents=tuple(row for rows, _ in documents for row in rows),
        absences=tuple(row for rows, _ in absences for row in rows),
        sites=tuple(row for rows in sites for row in rows),
        visits=find_visits(activities, (name for row in roster for name in row.targets)),
        departments=_departments(leaders, roster),
        inputs=_inputs(books, sheets, dropped),
        handed_in=frozenset(region.header.table.name for region in sheets.regions),
        stretches=tuple(stretches),
        level=next((reading.level for reading in leaders.readings if reading.level), None),
        organisation=_organisation(leaders),
    )
    names = [(r, *named) for b, r in zip(built, regions, strict=True) for named in b.names]
    found = [
        *sheets.problems,
        *leaders.problems,
        *problems,
        *repeats,
        *(problem for b in built for problem in b.problems),
        *(problem for _, told in (*documents, *absences) for problem in told),
        *checks.odd_names(names, roll),
        *checks.outside_tenure(ledger),
        *checks.empty_months(ledger),
        *checks.shared_seats(ledger),
    ]
    return _with_problems(ledger, found)


def _number(regions: Sequence[Region]) -> tuple[list[Stretch], list[int]]:
    """Give every row of every region a number of its own, from 1."""
    stretches, firsts, row = [], [], 1
    for region in regions:
        stretches.append(Stretch(row, region.file, region.sheet, region.rows))
        firsts.append(row)
        row += len(region.rows)
    return stretches, firsts


def _add_from_roster(leaders: Leaders, regions: Sequence[Region]) -> None:
    """Without a leader list the roster still says who there is, though not in which post."""
    plain = Roll([""])
    for region in regions:
        for cell in region.cells.get("leader", []):
            for name in plain.read(cell).unknown:
                leaders.person(name)


def _merge(
    built: Sequence[Built], regions: Sequence[Region]
) -> tuple[Activities, dict[tuple[str, str, int], str], list[Problem]]:
    """Join the regions; a row that another sheet repeats is left out and said."""
    if len(built) == 1:
        acts, region_of = built[0].activities, [0] * len(regions[0].rows)
    else:
        acts, region_of = Activities(), []
        for number, part in enumerate(built):
            for name in Activities.__slots__:
                getattr(acts, name).extend(getattr(part.activities, name))
            region_of += [number] * len(part.activities.row)
    keys = [key for part in built for key in part.keys]
    across, within = checks.repeated(keys, region_of)
    starts = [part.activities.row[0] if part.activities.row else 0 for part in built]

    def place(at: int) -> tuple[Region, int]:
        number = region_of[at]
        return regions[number], acts.row[at] - starts[number]

    problems, dropped = [], {}
    for at, other in across.items():
        region, index = place(at)
        twin, twin_index = place(other)
        dropped[region.file, region.sheet, region.rows[index]] = "duplicate"
        blanks = {"other": str(twin.source(twin_index))}
        problems.append(Problem("SD109", region.source(index), "", blanks))
    for at, other in within.items():
        region, index = place(at)
        blanks = {"other": str(region.rows[place(other)[1]])}
        problems.append(Problem("SD113", region.source(index), "", blanks))
    return (_joined(acts, across) if across else acts), dropped, problems


def _joined(acts: Activities, twins: dict[int, int]) -> Activities:
    """Leave out repeated rows; whoever stands in one only is taken over to its twin."""
    twin_row = {acts.row[at]: acts.row[other] for at, other in twins.items()}
    kept = [at for at in range(len(acts.row)) if at not in twins]
    seen: set[tuple[object, ...]] = set()
    presences = [name for name in Activities.__slots__ if name.startswith("presence")]
    joined = Activities(
        **{
            name: [getattr(acts, name)[at] for at in kept]
            for name in Activities.__slots__
            if name not in presences
        }
    )
    for entry in zip(*(getattr(acts, name) for name in presences), strict=True):
        moved = (twin_row.get(entry[0], entry[0]), *entry[1:])
        if moved not in seen:
            seen.add(moved)
            for name, value in zip(presences, moved, strict=True):
                getattr(joined, name).append(value)
    return joined


def _dropped_leaders(
    leaders: Leaders, regions: Sequence[Region]
) -> dict[tuple[str, str, int], str]:
    return {
        (regions[number].file, regions[number].sheet, row): reason
        for number, rows in leaders.dropped.items()
        for row, reason in rows.items()
    }


def _inputs(
    books: Sequence[Workbook], sheets: _Sheets, dropped: dict[tuple[str, str, int], str]
) -> tuple[InputFile, ...]:
    """Give the account of every sheet of every file, in the order of the sheets' names."""
    files = []
    for number, book in enumerate(books):
        accounts: list[SheetAccount] = []
        for region, owner in zip(sheets.regions, sheets.owner, strict=True):
            if owner == number:
                lost = {
                    row: reason
                    for (file, sheet, row), reason in dropped.items()
                    if (file, sheet) == (region.file, region.sheet) and row in set(region.rows)
                }
                accounts.append(region.account(lost))
        for (owner, _), unread_accounts in sheets.unread.items():
            if owner == number:
                accounts += unread_accounts
        accounts.sort(key=lambda account: (_natural(account.sheet), account.header_row))
        files.append(InputFile(book.file, book.sha256, tuple(accounts)))
    return tuple(files)


def _departments(leaders: Leaders, roster: Iterable[RosterRow]) -> tuple[str, ...]:
    heads = (t for t in leaders.tenures if Position.DEPARTMENT_HEAD in t.positions)
    named = [name for row in roster for name in row.departments]
    return tuple(sorted({*named, *(department_of(tenure) for tenure in heads)} - {""}))


def _organisation(leaders: Leaders) -> str:
    """Give the unit's name where the leader list names just one."""
    named = {tenure.organisation for tenure in leaders.tenures} - {""}
    return named.pop() if len(named) == 1 else ""


def _with_problems(ledger: Ledger, problems: Iterable[Problem]) -> Ledger:
    ordered = sorted(
        problems,
        key=lambda p: (
            _natural(p.source.file),
            _natural(p.source.sheet),
            p.source.row,
            p.source.column,
            p.code,
            p.value,
        ),
    )
    return replace(ledger, problems=tuple(ordered))
