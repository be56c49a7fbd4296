"""The hazard ledger as of a day: overdue, late, open, unknown, and what of the five is missing.

Plain Python: a ledger has thousands of hazards at most, and no rule of a pack asks about them.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from safetyduty.model.hazard import (
    Closure,
    Count,
    Duty,
    Fixed,
    Grade,
    Hazard,
    Hazards,
    Outcome,
    Progress,
    Recheck,
    Supervised,
)
from safetyduty.model.law import Regulation
from safetyduty.model.ledger import Ledger

LISTS = ("listed-hazard", "five-fixed", "interview-triggers")
"""Lists of a pack that speak of major hazards."""
NAMED = ("listed", "organisation", "assisting", "supervisor", "responsible")
"""What a listing names, as columns of the ledger: 挂牌督办, 整改、协办、督办单位, 责任人."""


def closures(ledger: Ledger, as_of: date, regulations: Iterable[Regulation] = ()) -> Hazards:
    """Judge every hazard found by ``as_of``; the due day itself is in time.

    A day after ``as_of`` has not come: what was put right then is open as of it.
    """
    day = as_of.toordinal()
    known = [hazard for hazard in ledger.hazards if hazard.found <= day]
    judged = tuple(judge(hazard, day) for hazard in known)
    units: dict[str, list[Closure]] = {}
    leaders: dict[str, list[Closure]] = {}
    for closure in judged:
        units.setdefault(closure.hazard.organisation, []).append(closure)
        for person in closure.hazard.people:
            leaders.setdefault(ledger.people[person], []).append(closure)
    return Hazards(
        as_of=as_of,
        closures=judged,
        later=len(ledger.hazards) - len(known),
        total=count("", judged),
        by_unit=_counts(units),
        by_leader=_counts(leaders),
        supervised=tuple(
            _supervised(closure)
            for closure in judged
            if closure.hazard.grade == Grade.MAJOR
            or (closure.hazard.grade_written and not closure.hazard.grade)
        ),
        duties=tuple(
            Duty(regulation, listing)
            for regulation in regulations
            for listing in regulation.lists
            if listing.kind in LISTS
        ),
    )


def judge(hazard: Hazard, day: int) -> Closure:
    """Judge one hazard as of a day, given as an ordinal."""
    outcome, why, days = _outcome(hazard, day)
    done = outcome in (Outcome.CLOSED, Outcome.LATE) or why == "undated"
    return Closure(
        hazard,
        outcome,
        why,
        days,
        _recheck(hazard, day) if done else Recheck.NOT_DUE,
        tuple(one for one in Fixed if one in hazard.kept and one not in hazard.fixed),
        tuple(one for one in Fixed if one not in hazard.kept),
    )


def _outcome(hazard: Hazard, day: int) -> tuple[Outcome, str, int]:
    """Say what became of it, which code tells why, and by how many days it is over."""
    if hazard.closed > day:
        return _open(hazard, day)
    if hazard.closed:
        if hazard.state == Progress.OPEN:
            return Outcome.UNKNOWN, "contradiction", 0
        return _closed(hazard, hazard.closed)
    if hazard.state == Progress.OPEN:
        return _open(hazard, day)
    return _by_word(hazard, day)


def _by_word(hazard: Hazard, day: int) -> tuple[Outcome, str, int]:
    """Judge one without a closing day: by its re-check, by its word, or by what is not said."""
    if hazard.state_written and not hazard.state:
        return Outcome.UNKNOWN, "state", 0
    if 0 < hazard.rechecked <= day:
        return _closed(hazard, hazard.rechecked)
    if hazard.state:
        # put right on a day unknown; without a due day it cannot be late
        return (Outcome.CLOSED, _no_due(hazard), 0) if _no_due(hazard) else _undated(hazard, day)
    if hazard.closed_written:
        return Outcome.UNKNOWN, "closed", 0
    if hazard.rechecked:
        return Outcome.UNKNOWN, "undated", 0
    if "state" in hazard.keeps or "closed" in hazard.keeps:
        # the columns that would say so are blank: nobody says it was put right
        return _open(hazard, day)
    return Outcome.UNKNOWN, "nothing", 0


def _undated(hazard: Hazard, day: int) -> tuple[Outcome, str, int]:
    """Put right on a day unknown: in time where the due day has not passed, else who knows."""
    if hazard.due >= day:
        return Outcome.CLOSED, "undated", 0
    return Outcome.UNKNOWN, "undated", 0


def _closed(hazard: Hazard, closed: int) -> tuple[Outcome, str, int]:
    if why := _no_due(hazard):
        return Outcome.CLOSED, why, 0
    if not hazard.due:
        return Outcome.UNKNOWN, "due", 0
    if closed <= hazard.due:
        return Outcome.CLOSED, "", 0
    if not hazard.closed:  # only its re-check has a day, and that may be long after
        return Outcome.UNKNOWN, "undated", 0
    return Outcome.LATE, "days", closed - hazard.due


def _open(hazard: Hazard, day: int) -> tuple[Outcome, str, int]:
    if why := _no_due(hazard):
        return Outcome.OPEN, why, 0
    if not hazard.due:
        return Outcome.UNKNOWN, "due", 0
    if hazard.due < day:
        return Outcome.OVERDUE, "days", day - hazard.due
    return Outcome.OPEN, "", 0


def _no_due(hazard: Hazard) -> str:
    """Say that no due day was set, or that the sheet has no column for one; else nothing."""
    if "due" not in hazard.keeps:
        return "due-not-kept"
    return "" if hazard.due_written else "no-due"


def _recheck(hazard: Hazard, day: int) -> Recheck:
    if hazard.rechecked:
        return Recheck.DONE if hazard.rechecked <= day else Recheck.MISSING
    if hazard.rechecked_written:
        return Recheck.UNKNOWN
    if hazard.state == Progress.RECHECKED:
        return Recheck.DONE
    return Recheck.MISSING if "rechecked" in hazard.keeps else Recheck.NOT_KEPT


def count(name: str, closures_: Sequence[Closure]) -> Count:
    """Count the hazards of one unit, of one leader or of all."""
    by = dict.fromkeys(Outcome, 0)
    for closure in closures_:
        by[closure.outcome] += 1
    return Count(
        name,
        len(closures_),
        by[Outcome.OVERDUE],
        by[Outcome.LATE],
        by[Outcome.UNKNOWN],
        by[Outcome.OPEN],
        by[Outcome.CLOSED],
        sum(closure.recheck is Recheck.MISSING for closure in closures_),
        sum(closure.outcome is Outcome.CLOSED and closure.hazard.due > 0 for closure in closures_),
    )


def _counts(groups: dict[str, list[Closure]]) -> tuple[Count, ...]:
    """Count each group, the most overdue first, then by name."""
    counted = (count(name, found) for name, found in groups.items())
    return tuple(sorted(counted, key=lambda one: (-one.overdue, -one.late, -one.total, one.name)))


def _supervised(closure: Closure) -> Supervised:
    """Say what a listing names and this row does not."""
    hazard = closure.hazard
    values = {name: getattr(hazard, name) for name in NAMED}
    return Supervised(
        closure,
        hazard.grade == Grade.MAJOR,
        tuple(name for name in NAMED if name in hazard.keeps and not values[name]),
        tuple(name for name in NAMED if name not in hazard.keeps),
    )
