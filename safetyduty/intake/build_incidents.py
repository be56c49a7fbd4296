"""Accidents, casualty changes, sanctions and scores, row by row; what cannot be read is told."""

from collections.abc import Callable, Iterable
from datetime import date

from msgspec import Struct, structs

from safetyduty.intake.accident_names import link
from safetyduty.intake.accident_rows import read_accidents
from safetyduty.intake.figures import figure, read_count, read_money
from safetyduty.intake.indicator_rows import read_indicators
from safetyduty.intake.people import Named, Roll
from safetyduty.intake.regions import Region
from safetyduty.intake.sanction_rows import read_sanctions
from safetyduty.intake.text import squash
from safetyduty.intake.values import column, read_days, texts
from safetyduty.model.incident import Accident, Revision, Sanction, Score
from safetyduty.model.ledger import Incidents
from safetyduty.model.problem import Problem

Of = Callable[[str], tuple[list[Region], list[int]]]
"""Gives the regions of one table, with the number of the first row of each."""
Dropped = dict[tuple[str, int, int], str]
"""Rows that repeat another: table, number of the region, place of the row, and reason."""


class Built(Struct):
    """What the four tables say, and what is to be told of them."""

    incidents: Incidents
    problems: list[Problem] = []
    names: list[tuple[Region, str, Named, int]] = []
    dropped: Dropped = {}


def build_incidents(of: Of, roll: Roll) -> Built:
    """Read the four tables; links to an accident are made where the words leave no choice."""
    built = Built(Incidents())
    accidents: list[Accident] = []
    for number, (region, first) in enumerate(zip(*of("accidents"), strict=True)):
        for accident, at in read_accidents(built.problems, region, first, roll):
            if _repeats(built.problems, accidents, accident, region, at):
                built.dropped["accidents", number, at] = "duplicate"
            else:
                accidents.append(accident)
    revisions: list[Revision] = []
    places: dict[int, tuple[Region, int]] = {}
    for region, first in zip(*of("revisions"), strict=True):
        for at, revision in enumerate(_revisions(built.problems, region, first, accidents)):
            revisions.append(revision)
            places[revision.row] = region, at
    built.problems += _falling(accidents, revisions, places)
    sanctions: list[Sanction] = []
    for number, (region, first) in enumerate(zip(*of("sanctions"), strict=True)):
        for given, said, at in read_sanctions(built.problems, region, first, roll, accidents):
            built.names.append((region, "name", said, at))
            new = [one for one in given if not any(_same(one, other) for other in sanctions)]
            sanctions += new
            if given and not new:
                built.dropped["sanctions", number, at] = "duplicate"
    scores = [
        score
        for region, first in zip(*of("scores"), strict=True)
        for score in _scores(built.problems, region, first)
    ]
    indicators = [
        row
        for region, first in zip(*of("indicators"), strict=True)
        for row in read_indicators(built.problems, region, first)
    ]
    built.incidents = Incidents(
        tuple(accidents), tuple(revisions), tuple(sanctions), tuple(scores), tuple(indicators)
    )
    return built


def _repeats(
    problems: list[Problem], known: list[Accident], new: Accident, region: Region, at: int
) -> bool:
    """Tell whether a row repeats an accident; one that contradicts it is told, and stays."""
    for other in known:
        if not (new.occurred.known and new.occurred.day == other.occurred.day):
            continue
        if squash(new.place) != squash(other.place) or squash(new.place) == "":
            continue
        if len({new.occurred.second, other.occurred.second} - {-1}) > 1:
            continue
        if (new.deaths, new.injuries, new.loss) == (other.deaths, other.injuries, other.loss):
            return True
        day = str(date.fromordinal(new.occurred.day))
        problems.append(Problem("SD710", region.source(at), new.place, {"day": day}))
    return False


def _same(one: Sanction, other: Sanction) -> bool:
    return structs.replace(one, row=0) == structs.replace(other, row=0) and one.decided > 0


def _revisions(
    problems: list[Problem], region: Region, first_row: int, accidents: list[Accident]
) -> Iterable[Revision]:
    days = read_days(region, "day")
    problems += days.problems
    named = texts(region, "accident")
    for at, name in enumerate(named):
        found = link(name, accidents)
        if not found:
            problems.append(Problem("SD705", region.source(at, "accident"), name))
        figures = {
            key: figure(problems, region, at, key, read_count, "SD701")
            for key in ("deaths", "injuries", "more_deaths", "more_injuries")
        }
        if column(region, "day")[at] == "":
            problems.append(blank(region, at, "day"))
        yield Revision(
            first_row + at,
            found.row if found else 0,
            days.ordinals[at],
            figures["deaths"],
            figures["injuries"],
            figures["more_deaths"] or 0,
            figures["more_injuries"] or 0,
        )


def _falling(
    accidents: list[Accident], revisions: list[Revision], places: dict[int, tuple[Region, int]]
) -> Iterable[Problem]:
    """Tell every total of deaths that is less than one known before: it is not used."""
    for accident in accidents:
        known = accident.deaths or 0
        own = [one for one in revisions if one.accident == accident.row and one.day]
        for one in sorted(own, key=lambda revision: (revision.day, revision.row)):
            if one.deaths is not None and one.deaths < known:
                region, at = places[one.row]
                value = str(one.deaths)
                blanks = {"known": str(known)}
                yield Problem("SD709", region.source(at, "deaths"), value, blanks)
            known = max(known, one.deaths if one.deaths is not None else known + one.more_deaths)


def blank(region: Region, at: int, name: str) -> Problem:
    """Say that a cell without which the row says little is blank."""
    field = {"field": region.header.printed.get(name, name)}
    return Problem("SD110", region.source(at, name), "", field)


def _scores(problems: list[Problem], region: Region, first_row: int) -> Iterable[Score]:
    published = read_days(region, "published")
    problems += published.problems
    names, kinds, results = (texts(region, c) for c in ("organisation", "category", "result"))
    years = texts(region, "year")
    for at, name in enumerate(names):
        year = "".join(mark for mark in squash(years[at]) if mark.isdigit())
        yield Score(
            first_row + at,
            squash(name),
            kinds[at],
            int(year) if len(year) == 4 else 0,
            figure(problems, region, at, "score", read_money, "SD712"),
            squash(results[at]),
            published.ordinals[at],
            figure(problems, region, at, "limit", read_count, "SD701"),
            figure(problems, region, at, "deaths", read_count, "SD701"),
        )
