"""Every accident up to a day: grade, changes, clocks, inquiry, facts, and what they point to."""

from collections.abc import Iterator, Sequence
from datetime import date

from safetyduty.engine.accountability.citing import Law
from safetyduty.engine.accountability.clocks import clocks, facts
from safetyduty.engine.accountability.grading import (
    casualties,
    field_in_doubt,
    grade,
    regrading,
)
from safetyduty.engine.accountability.grounds import pointers, remedies
from safetyduty.engine.accountability.holders import unit_of, units
from safetyduty.engine.accountability.inquiry import deadlines
from safetyduty.engine.accountability.presence import presences
from safetyduty.engine.accountability.spans import later
from safetyduty.model.accountability import Grade, Sign
from safetyduty.model.consequence import AccidentRecord
from safetyduty.model.incident import Accident
from safetyduty.model.ledger import Ledger

_FIGURES = ("deaths", "injuries", "loss")


def known(ledger: Ledger, as_of: date) -> tuple[Accident, ...]:
    """Give the accidents up to a day in their order; those without a day stand last."""
    found = [a for a in ledger.incidents.accidents if a.occurred.day <= as_of.toordinal()]
    return tuple(sorted(found, key=lambda a: (not a.occurred.known, a.occurred.earliest, a.row)))


def records(ledger: Ledger, law: Law, as_of: date) -> tuple[AccidentRecord, ...]:
    """Judge every accident up to a day."""
    every = known(ledger, as_of)
    return tuple(record(ledger, law, one, every, as_of) for one in every)


def record(
    ledger: Ledger, law: Law, accident: Accident, every: Sequence[Accident], as_of: date
) -> AccidentRecord:
    """Judge one accident as it stands on a day; ``every`` tells whether another preceded it."""
    day = date.fromordinal(accident.occurred.day) if accident.occurred.known else None
    found = regrading(law, accident)
    figures = casualties(accident, ledger.incidents.revisions, found[1].days if found else 0, as_of)
    first = grade(law, accident.deaths, accident.injuries, accident.loss, day)
    graded = grade(law, figures.deaths, figures.injuries, accident.loss, day)
    measured = clocks(law, accident, graded.grade, as_of)
    told = tuple(facts(accident, measured, as_of))
    signs = {fact.sign for fact in told}
    if graded.grade:
        signs.add(Sign.ACCIDENT)
        if graded.grade.number <= Grade.LARGER.number:
            signs.add(Sign.LARGER_ACCIDENT)
    if (figures.deaths or 0) > (accident.deaths or 0) or graded.grade is not first.grade:
        signs.add(Sign.GREATER_LOSS)
    if any(_preceded(other, accident) for other in every):
        signs.add(Sign.SECOND_ACCIDENT)
    pointed = pointers(law, signs)
    unit = unit_of((accident.organisation, accident.place), units(ledger))
    return AccidentRecord(
        accident=accident,
        grade=graded.grade,
        first_grade=first.grade,
        cite=graded.cite,
        by=graded.by,
        deaths=figures.deaths,
        injuries=figures.injuries,
        loss=accident.loss,
        missing=tuple(_missing(accident, figures.deaths, figures.injuries)),
        regrading=found[0] if found else None,
        changes=figures.changes,
        field_in_doubt=field_in_doubt(law, accident),
        clocks=measured,
        deadlines=tuple(deadlines(law, accident, graded.grade, as_of)),
        facts=told,
        presences=tuple(presences(ledger, accident, unit)),
        pointers=pointed,
        remedies=remedies(law, pointed),
    )


def _missing(accident: Accident, deaths: int | None, injuries: int | None) -> Iterator[str]:
    values = dict(zip(_FIGURES, (deaths, injuries, accident.loss), strict=True))
    for name, value in values.items():
        if value is None:
            yield name


def _preceded(other: Accident, accident: Accident) -> bool:
    """Tell whether another accident fell within the year before, its anniversary included."""
    if other.row == accident.row or not (other.occurred.known and accident.occurred.known):
        return False
    first, second = other.occurred, accident.occurred
    if (first.earliest, other.row) > (second.earliest, accident.row):
        return False
    return second.day <= later(date.fromordinal(first.day), 12).toordinal()
