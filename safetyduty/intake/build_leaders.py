"""The leader list as tenures: who is in which post, from day to day."""

from dataclasses import dataclass, field
from datetime import date

from safetyduty.intake.people import Roll, called_by
from safetyduty.intake.regions import Region
from safetyduty.intake.text import shown, squash
from safetyduty.intake.titles import Reading, read_title
from safetyduty.intake.values import column, read_days, texts
from safetyduty.model.ledger import LONG_AGO, OPEN_END, Tenure
from safetyduty.model.problem import Problem

_YES = frozenset({"是", "√", "✓", "有", "y", "yes", "1", "常委"})


@dataclass
class Leaders:
    """What the leader lists say."""

    names: list[str] = field(default_factory=lambda: [""])
    titles: dict[int, set[str]] = field(default_factory=dict)
    tenures: list[Tenure] = field(default_factory=list)
    readings: list[Reading] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    dropped: dict[int, dict[int, str]] = field(default_factory=dict)
    """Rows that could not be used: by region number, sheet row and reason."""

    def roll(self, aliases: dict[str, str]) -> Roll:
        """Give the roll by which names in the other tables are read."""
        return Roll(self.names, self.titles, aliases)

    def person(self, name: str) -> int:
        """Give the number of a name, a new one if it is new."""
        name = squash(name)
        if name not in self.names:
            self.names.append(name)
        return self.names.index(name)


def build_leaders(regions: list[Region], first_rows: list[int]) -> Leaders:
    """Read every leader list; a row without a name or with its dates reversed is not used."""
    leaders = Leaders()
    for number, region in enumerate(regions):
        _add(leaders, number, region, first_rows[number])
    return leaders


def _add(leaders: Leaders, number: int, region: Region, first_row: int) -> None:
    dropped = leaders.dropped.setdefault(number, {})
    starts, ends = read_days(region, "start"), read_days(region, "end")
    names, titles = texts(region, "name"), texts(region, "title")
    portfolios, units = texts(region, "portfolio"), texts(region, "organisation")
    villages, sites = texts(region, "villages"), texts(region, "sites")
    standing, ranks = texts(region, "standing"), texts(region, "rank")
    undated = []
    for at, name in enumerate(names):
        if not squash(name):
            leaders.problems.append(
                Problem("SD110", region.source(at, "name"), "", {"field": "姓名"})
            )
            dropped[region.rows[at]] = "incomplete"
            continue
        start = _day(starts.ordinals[at], LONG_AGO)
        end = _day(ends.ordinals[at], OPEN_END)
        leaders.problems += _unread_days(region, at, name, starts.ordinals[at], ends.ordinals[at])
        if end < start:
            blanks = {"name": squash(name), "start": str(start), "end": str(end)}
            leaders.problems.append(Problem("SD206", region.source(at, "end"), str(end), blanks))
            dropped[region.rows[at]] = "incomplete"
            continue
        if start == LONG_AGO and column(region, "start")[at] == "":
            undated.append(at)
        reading = read_title(
            titles[at], portfolios[at], standing=squash(standing[at]).lower() in _YES
        )
        if not reading.positions:
            blanks = {"name": squash(name)}
            leaders.problems.append(
                Problem("SD204", region.source(at, "title"), titles[at], blanks)
            )
        person = leaders.person(name)
        leaders.titles.setdefault(person, set()).update(called_by(titles[at]))
        leaders.readings.append(reading)
        leaders.tenures.append(
            Tenure(
                row=first_row + at,
                person=person,
                title=titles[at],
                positions=reading.positions,
                start=start,
                end=end,
                organisation=units[at],
                portfolio=portfolios[at],
                villages=_list(villages[at]),
                sites=_list(sites[at]),
                acting=reading.acting,
                rank=int(ranks[at]) if ranks[at].isdecimal() else 0,
            )
        )
    if undated:
        places = [region.source(at, "start") for at in undated]
        blanks = {"count": str(len(undated))}
        leaders.problems.append(Problem("SD205", places[0], "", blanks, also=tuple(places[1:])))


def _day(ordinal: int, missing: date) -> date:
    return date.fromordinal(ordinal) if ordinal else missing


def _unread_days(region: Region, at: int, name: str, start: int, end: int) -> list[Problem]:
    """Tell a first or last day that is written but cannot be read: it is taken as blank."""
    found = []
    for which, ordinal in (("start", start), ("end", end)):
        cell = column(region, which)[at]
        if not ordinal and squash(shown(cell)) not in ("", "至今", "现任", "在任", "-", "—"):
            blanks = {"name": squash(name)}
            found.append(Problem("SD211", region.source(at, which), shown(cell), blanks))
    return found


def _list(text: str) -> tuple[str, ...]:
    """Split a list of villages or sites."""
    for mark in "，,；;/\n":
        text = text.replace(mark, "、")
    return tuple(part for piece in text.split("、") if (part := squash(piece)))
