"""Reads whole columns of a region, and tells every cell that could not be read."""

import re
from datetime import date
from typing import Any

from msgspec import Struct

from safetyduty.intake.columns import Cell, Memo
from safetyduty.intake.days import Day, read_day
from safetyduty.intake.given_days import complete
from safetyduty.intake.regions import Region
from safetyduty.intake.text import shown, squash
from safetyduty.intake.years import ordinal
from safetyduty.model.problem import Problem

_TILL = r"(?<=[\d日号])(?:之|以)?前(?:整改)?(?:完成|到位|完毕)?[。.]?$"


class Days(Struct, frozen=True):
    """A column of days."""

    ordinals: list[int]
    """0 where a cell is blank or cannot be read."""
    problems: list[Problem] = []
    given: frozenset[int] = frozenset()
    """The rows whose year is not written in the cell."""
    several: dict[int, int] = {}
    """The rows whose cell names several days: a hundred times the first one, and how many."""


def column(region: Region, name: str) -> list[Cell]:
    """Give a column of the used rows; one the sheet does not have is blank throughout."""
    return region.cells.get(name) or [""] * len(region.rows)


def texts(region: Region, name: str) -> list[str]:
    """Give a column as text, spaces tidied; line breaks become spaces."""
    memo: Memo[str] = Memo(shown)
    return [memo[cell] for cell in column(region, name)]


def lines(region: Region, name: str) -> list[str]:
    """Give a column as text with its line breaks, for lists written one below the other."""
    return [cell if isinstance(cell, str) else shown(cell) for cell in column(region, name)]


def words(region: Region, name: str, lexicon: dict[str, Any]) -> list[str]:
    """Give a column of known words as codes; a word that is not known is empty."""

    def code(cell: Cell) -> str:
        return str(lexicon.get(squash(shown(cell)), ""))

    memo: Memo[str] = Memo(code)
    return list(map(memo.__getitem__, column(region, name)))


def read_days(region: Region, name: str, code: str = "", *, till: bool = False) -> Days:
    """Read a column of days; blanks are 0 and no problem of their own.

    A ``code`` stands for every fault of the column: one that decides no period says so itself.
    ``till`` reads last days, such as 3月15日前, which include the day.
    """
    if name not in region.cells:
        return Days([0] * len(region.rows))
    cells = region.cells[name]
    read = {cell: read_day(_last(cell) if till else cell) for cell in region.distinct[name]}
    plain = {cell: day.ordinal for cell, day in read.items()}
    ordinals = list(map(plain.__getitem__, cells))
    odd = {cell for cell, day in read.items() if day.fault not in ("", "blank") or day.spans}
    if not odd:
        return Days(ordinals)
    days = {at: read[cell] for at, cell in enumerate(cells) if cell in odd}
    problems, given = complete(region, name, days, ordinals)
    lacking = [] if code else [at for at, day in days.items() if _lacks_year(region, day)]
    lacking = [at for at in lacking if not ordinals[at]]
    if lacking:
        first, *others = [region.source(at, name) for at in lacking]
        blanks = {"count": str(len(lacking))}
        value = shown(cells[lacking[0]])
        problems.append(Problem("SD140", first, value, blanks, also=tuple(others)))
    for at in sorted(days.keys() - set(lacking)):
        problem = _fault(region, name, at, days[at], ordinals[at])
        if problem:
            problems.append(_recoded(problem, code) if code and not ordinals[at] else problem)
    several = {at: day.first * 100 + day.named for at, day in days.items() if day.named}
    return Days(ordinals, problems, given, several)


def _last(cell: Cell) -> Cell:
    """Drop the words that make a day the last one: ``3月15日前完成`` is 3月15日."""
    return re.sub(_TILL, "", cell.strip()) if isinstance(cell, str) else cell


def _lacks_year(region: Region, day: Day) -> bool:
    """Tell a day whose year is not to be found; one that does not exist in its year is another."""
    return day.fault == "no-year" and not region.frame.year_of(day.month, day.day)


def _recoded(problem: Problem, code: str) -> Problem:
    return Problem(code, problem.source, problem.value, problem.blanks, problem.suggestion)


def _fault(region: Region, name: str, at: int, day: Day, found: int) -> Problem | None:
    source, value = region.source(at, name), shown(region.cells[name][at])
    likely = day.likely or _in_year(region, day)
    match day.fault:
        case "several":
            return Problem("SD118", source, value)
        case "impossible":
            return Problem("SD106", source, value, suggestion=likely)
        case "ambiguous":
            readings = _readings(day, value)
            reading = "、".join(f"{day.month}月{number}日" for number in readings)
            hint = likely if len(readings) == 1 else ""
            return Problem("SD107", source, value, {"reading": reading}, hint)
        case "unreadable" | "no-day":
            return Problem("SD104", source, value, suggestion=day.likely)
        case "no-year" | "no-month" if not found:
            known = day.month and region.frame.year_of(day.month, day.day)
            return Problem("SD106" if known else "SD104", source, value)
    if day.spans:
        first = date.fromordinal(found)
        last = day.last_day(found) or first
        crossing = "" if (first.year, first.month) == (last.year, last.month) else f" → {last}"
        return Problem("SD108", source, value, {"reading": str(first), "crossing": crossing})
    return None


def _in_year(region: Region, day: Day) -> str:
    """Give month and day in the year of the sheet: the likely day where the year is a slip."""
    year = region.frame.year_of(day.month, day.day) if day.month else 0
    found = ordinal(year, day.month, day.day)
    return str(date.fromordinal(found)) if found else ""


def _readings(day: Day, value: str) -> list[int]:
    """Give the days of the month that ``4.1`` may mean: the 1st, and the 10th whose 0 is lost."""
    lost = day.day * 10 if "." in value and value[-2:-1] == "." and day.day < 4 else 0
    return [day.day, *([lost] if ordinal(2000, day.month, lost or 1) and lost else [])]
