"""A roster held against the logs: what was done as planned, late, not at all, or without a plan."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from safetyduty.model.ledger import RosterRow
from safetyduty.model.problem import Problem
from safetyduty.model.roster import Kept
from safetyduty.planner.check import Sheet
from safetyduty.planner.places import visited


def kept(sheet: Sheet, as_of: date) -> tuple[Kept, ...]:
    """Pair each planned visit with what its leader did there, in the order of the days.

    What was done by the due day is done, be it on another day than planned.
    """
    month = sheet.planning.month
    names = dict.fromkeys(
        [target for row in sheet.rows for target in row.targets]
        + [place.name for place in sheet.planning.places]
    )
    done: dict[tuple[int, str], list[int]] = defaultdict(list)
    for name, visits in visited(sheet.ledger, names, as_of).items():
        for day, person in visits:
            if month.start.toordinal() <= day <= month.end.toordinal():
                done[person, name].append(day)
    found = [
        _one(sheet, row, target, done[row.person, target], as_of)
        for row in sorted(sheet.rows, key=lambda row: (row.day or sheet.due(row), row.row))
        for target in row.targets
    ]
    joint = {(one.place, one.done) for one in found}
    for (person, name), days in sorted(done.items()):
        leader = sheet.ledger.people[person] if person < len(sheet.ledger.people) else ""
        found += [
            Kept(date.fromordinal(day), leader, name, "unplanned", date.fromordinal(day))
            for day in days
            if (name, date.fromordinal(day)) not in joint
        ]
    return tuple(sorted(found, key=lambda one: (one.day, one.leader, one.place)))


def _one(sheet: Sheet, row: RosterRow, target: str, done: list[int], as_of: date) -> Kept:
    """Judge one planned visit, and take what it was done by off the list."""
    due = max(sheet.due(row), row.day)
    planned = date.fromordinal(row.day or due)
    if not done:
        state = "missed" if planned <= as_of else "open"
        return Kept(planned, sheet.name(row), target, state)
    day = row.day if row.day in done else done[0]
    done.remove(day)
    state = "done" if day <= due else "late"
    return Kept(planned, sheet.name(row), target, state, date.fromordinal(day))


CODES = {"missed": "SD831", "late": "SD832", "unplanned": "SD833"}


def told(sheet: Sheet, found: tuple[Kept, ...]) -> Iterator[Problem]:
    """Tell what was not done, done late, or not planned."""
    rows = {(sheet.name(row), target): row for row in sheet.rows for target in row.targets}
    for one in found:
        if code := CODES.get(one.state):
            row = rows.get((one.leader, one.place), sheet.rows[0])
            blanks = {
                "name": one.leader,
                "day": str(one.day),
                "done": str(one.done),
                "due": str(date.fromordinal(max(sheet.due(row), row.day))),
            }
            yield Problem(code, sheet.ledger.source(row.row), one.place, blanks)
