"""Reads whole columns of a region, and tells every cell that could not be read."""

from collections.abc import Callable
from datetime import date
from typing import Any, Generic, TypeVar

from msgspec import Struct

from safetyduty.intake.cells import Cell
from safetyduty.intake.days import Day, read_day, year_in
from safetyduty.intake.regions import Region
from safetyduty.intake.text import shown, squash
from safetyduty.model.problem import Problem

Value = TypeVar("Value")


class Memo(dict[Any, Value], Generic[Value]):
    """Remembers an answer: a ledger repeats its words, so each is read once."""

    def __init__(self, read: Callable[[Any], Value]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, key: Any) -> Value:
        value = self[key] = self._read(key)
        return value


class Days(Struct, frozen=True):
    """A column of days."""

    ordinals: list[int]
    """0 where a cell is blank or cannot be read."""
    problems: list[Problem]


def column(region: Region, name: str) -> list[Cell]:
    """Give a column of the used rows; one the sheet does not have is blank throughout."""
    return region.cells.get(name) or [""] * len(region.rows)


def texts(region: Region, name: str) -> list[str]:
    """Give a column as text, spaces tidied."""
    memo: Memo[str] = Memo(shown)
    return [memo[cell] for cell in column(region, name)]


def words(region: Region, name: str, lexicon: dict[str, Any]) -> list[str]:
    """Give a column of known words as codes; a word that is not known is empty."""

    def code(cell: Cell) -> str:
        word = squash(shown(cell))
        return str(lexicon.get(word, ""))

    memo: Memo[str] = Memo(code)
    return list(map(memo.__getitem__, column(region, name)))


def read_days(region: Region, name: str) -> Days:
    """Read a column of days; blanks are 0 and no problem of their own."""
    cells = column(region, name)
    memo: Memo[Day] = Memo(read_day)
    days = list(map(memo.__getitem__, cells))
    ordinals = [day.ordinal for day in days]
    if not any(day.fault not in ("", "blank") or day.spans for day in memo.values()):
        return Days(ordinals, [])
    problems = _give_years(region, name, days, ordinals)
    for at, day in enumerate(days):
        problem = _fault(region, name, at, day, cells[at], ordinals[at])
        if problem:
            problems.append(problem)
    return Days(ordinals, problems)


def _fault(
    region: Region, name: str, at: int, day: Day, cell: Cell, ordinal: int
) -> Problem | None:
    source, value = region.source(at, name), shown(cell)
    match day.fault:
        case "unreadable" | "no-day":
            return Problem("SD104", source, value)
        case "impossible":
            return Problem("SD106", source, value)
        case "ambiguous":
            return Problem("SD107", source, value, {"reading": f"{day.month}月{day.day}日"})
        case "no-year" if not ordinal:
            return Problem("SD104", source, value)
    if day.spans:
        first = date.fromordinal(ordinal)
        last = date.fromordinal(day.last) if day.last else first
        crossing = "" if (first.year, first.month) == (last.year, last.month) else f" → {last}"
        return Problem("SD108", source, value, {"reading": str(first), "crossing": crossing})
    return None


def _give_years(region: Region, name: str, days: list[Day], ordinals: list[int]) -> list[Problem]:
    """Give days without a year the year of the sheet, its title, or their neighbours."""
    waiting = [at for at, day in enumerate(days) if day.fault == "no-year"]
    if not waiting:
        return []
    given: dict[tuple[str, int], list[int]] = {}
    for basis in (region.sheet, region.title):
        if year := year_in(basis):
            for at in waiting:
                if _place(days[at], year, ordinals, at):
                    given.setdefault((f"“{_with_year(basis, year)}”", year), []).append(at)
            break
    else:
        written = [(at, ordinal) for at, ordinal in enumerate(ordinals) if ordinal]
        for at in waiting:
            year, neighbour = _neighbour(at, days[at], written)
            if year and _place(days[at], year, ordinals, at):
                basis = region.source(neighbour, name).cell
                given.setdefault((basis, year), []).append(at)
    return [
        Problem(
            "SD105",
            region.source(places[0], name),
            shown(column(region, name)[places[0]]),
            {"count": str(len(places)), "basis": basis, "year": str(year)},
            also=tuple(region.source(at, name) for at in places[1:]),
        )
        for (basis, year), places in given.items()
    ]


def _with_year(text: str, year: int) -> str:
    """Give the word of a title that names the year."""
    return next((word for word in text.split() if str(year) in squash(word)), text.strip())


def _place(day: Day, year: int, ordinals: list[int], at: int) -> bool:
    try:
        ordinals[at] = date(year, day.month, day.day).toordinal()
    except ValueError:  # 29 February of a common year
        return False
    return True


def _neighbour(at: int, day: Day, written: list[tuple[int, int]]) -> tuple[int, int]:
    """Find the year both neighbours agree on, or the only one's; across a new year none."""
    before = [(i, ordinal) for i, ordinal in written if i < at][-1:]
    after = [(i, ordinal) for i, ordinal in written if i > at][:1]
    near = [(i, date.fromordinal(ordinal)) for i, ordinal in (*before, *after)]
    years = {found.year for _, found in near}
    if len(years) != 1 or any(abs(found.month - day.month) > 8 for _, found in near):
        return 0, 0
    return years.pop(), near[0][0]
