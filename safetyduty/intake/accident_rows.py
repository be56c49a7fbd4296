"""The accident ledger, row by row: times to the minute, casualties, money, who came."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from safetyduty.intake.columns import Cell
from safetyduty.intake.figures import Number, figure, read_count, read_money, unit_of
from safetyduty.intake.moments import read_moments, second_of
from safetyduty.intake.names import pieces
from safetyduty.intake.people import Roll
from safetyduty.intake.regions import Region
from safetyduty.intake.text import shown, squash
from safetyduty.intake.values import column, read_days, texts
from safetyduty.model.incident import NEVER, Accident, Arrival, Moment
from safetyduty.model.problem import Problem

_TIMES = ("received", "reported", "county", "city", "province", "arrived")
_ORDER = (
    ("received", "occurred"),
    ("reported", "received"),
    ("reported", "occurred"),
    ("county", "reported"),
    ("city", "county"),
    ("province", "city"),
)
"""Each time, and one that cannot come after it."""
_YES = frozenset({"是", "√", "✓", "有", "y", "yes", "1", "true", "瞒报", "已瞒报"})
_NO = frozenset({"否", "×", "无", "没有", "n", "no", "0", "false", "未瞒报", "不是", "/", "-", "—"})
_AT = re.compile(
    r"(?:上午|下午|晚上|凌晨|中午)?\d{1,2}[:时点](?:\d{1,2}分?|半|整)?(?:到达|到场|赶到|抵达)?"
)


def read_accidents(
    problems: list[Problem], region: Region, first_row: int, roll: Roll
) -> Iterator[tuple[Accident, int]]:
    """Read the rows of one accident sheet, each with its place among them."""
    occurred, told, unread = read_moments(region, "occurred")
    problems += told
    days = [moment.day for moment in occurred]
    times: dict[str, list[Moment]] = {}
    doubtful: dict[str, frozenset[int]] = {"occurred": unread}
    for name in _TIMES:
        times[name], told, doubtful[name] = read_moments(region, name, days)
        problems += told
    submitted, replied = read_days(region, "submitted"), read_days(region, "replied")
    problems += [*submitted.problems, *replied.problems]
    money = partial(read_money, unit=_unit(problems, region))
    words = {name: texts(region, name) for name in ("place", "industry", "organisation")}
    for at, moment in enumerate(occurred):
        lost = {name for name, rows in doubtful.items() if at in rows}
        if column(region, "occurred")[at] == "":
            field = {"field": region.header.printed["occurred"]}
            problems.append(Problem("SD110", region.source(at, "occurred"), "", field))
            lost.add("occurred")
        for later, earlier in _ORDER:
            after = moment if later == "occurred" else times[later][at]
            before = moment if earlier == "occurred" else times[earlier][at]
            if after.known and before.known and after.latest < before.earliest:
                problems.append(_reversed(region, at, later, earlier))
        figures = {
            name: _figure(problems, region, at, name, lost, read_count)
            for name in ("deaths", "injuries", "extension")
        }
        yield (
            Accident(
                row=first_row + at,
                occurred=moment,
                place=words["place"][at],
                industry=words["industry"][at],
                deaths=figures["deaths"],
                injuries=figures["injuries"],
                loss=_figure(problems, region, at, "loss", lost, money, "SD702"),
                received=times["received"][at],
                reported=times["reported"][at],
                county=times["county"][at],
                city=times["city"][at],
                province=times["province"][at],
                concealed=_concealed(problems, region, at, lost),
                organisation=words["organisation"][at],
                arrivals=tuple(_arrivals(region, at, roll, moment, times["arrived"][at])),
                direct=_named(column(region, "direct")[at], roll),
                related=_named(column(region, "related")[at], roll),
                submitted=submitted.ordinals[at],
                extension=figures["extension"] or 0,
                replied=replied.ordinals[at],
                unread=tuple(sorted(lost)),
            ),
            at,
        )


def _reversed(region: Region, at: int, later: str, earlier: str) -> Problem:
    """Say that two times of a row stand in the wrong order."""
    printed = region.header.printed
    blanks = {"later": printed[later], "earlier": printed[earlier]}
    value = shown(column(region, later)[at])
    return Problem("SD707", region.source(at, later), value, blanks)


def _unit(problems: list[Problem], region: Region) -> str:
    """Tell the unit of the losses; one other than 万元, or none, is said once a sheet."""
    printed = region.header.printed.get("loss", "")
    unit = unit_of(printed)
    if printed and unit != "万" and any(cell != "" for cell in column(region, "loss")):
        source, blanks = region.heading("loss"), {"unit": {"": "万", "元": ""}.get(unit, unit)}
        problems.append(Problem("SD704" if unit else "SD713", source, printed, blanks))
    return unit or "万"


def _figure(
    problems: list[Problem],
    region: Region,
    at: int,
    name: str,
    lost: set[str],
    read: Callable[[Cell], Number | None],
    code: str = "SD701",
) -> Number | None:
    """Read one figure; where it cannot be read, note that it is lost, not blank."""
    before = len(problems)
    value = figure(problems, region, at, name, read, code)
    if len(problems) > before:
        lost.add(name)
    return value


def _concealed(problems: list[Problem], region: Region, at: int, lost: set[str]) -> bool | None:
    cell = column(region, "concealed")[at]
    word = squash(shown(cell)).lower()
    if word in _YES:
        return True
    if word in _NO:
        return False
    if word:
        lost.add("concealed")
        problems.append(Problem("SD714", region.source(at, "concealed"), shown(cell)))
    return None


def _named(cell: Cell, roll: Roll) -> tuple[str, ...]:
    """Give the names in a cell, those of leaders as the leader list writes them."""
    said = roll.read(cell)
    return (*(roll.names[person] for person in said.people), *said.unknown)


def _arrivals(
    region: Region, at: int, roll: Roll, occurred: Moment, arrived: Moment
) -> Iterable[Arrival]:
    """Read who came, each with the time beside his name, else with that of the time's column."""
    for piece in pieces(shown(column(region, "attended")[at])):
        clock = _AT.search(squash(piece))
        name = squash(piece)[: clock.start()] if clock else piece
        name = name.strip("(（:：")
        second = second_of(clock[0].rstrip("到达场赶抵")) if clock else -1
        moment = Moment(occurred.day, second) if occurred.known and second >= 0 else arrived
        if clock and moment.known and moment.latest < occurred.earliest:
            moment = NEVER
        for one in _named(name, roll):
            yield Arrival(one, moment)
