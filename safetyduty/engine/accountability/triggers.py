"""What sets a veto off: accidents by grade and number, concealment, indices, sanctions, scores."""

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct

from safetyduty.engine.accountability.holders import unit_of
from safetyduty.engine.accountability.spans import later
from safetyduty.model.accountability import Grade, Trigger, Veto
from safetyduty.model.consequence import AccidentRecord, Citation, Doubt
from safetyduty.model.incident import Form, Sanction, Score
from safetyduty.model.ledger import Ledger

FAILED = frozenset({"不合格", "不称职", "不达标", "不及格", "未达标", "不合格等次"})
EXCEEDED = ("突破", "超过", "超出", "超标", "超指标", "超控")


class Firing(Struct, frozen=True):
    """One time a veto is set off."""

    days: tuple[date, ...]
    """The days that set it off; the last one decides who is bound."""
    start: date
    rows: tuple[int, ...]
    unit: str = ""
    records: tuple[AccidentRecord, ...] = ()
    person: str = ""
    """Who is reached by name, not by a post."""
    form: Form | None = None


def reaches(record: AccidentRecord, trigger: Trigger) -> bool:
    """Tell whether an accident counts for a trigger."""
    if record.grade is None or record.grade.number > trigger.at_least.number:
        return False
    if trigger.casualties and not ((record.deaths or 0) > 0 or (record.injuries or 0) > 0):
        return False
    field = record.accident.industry
    return not trigger.industries or any(word in field for word in trigger.industries)


def by_accidents(
    cite: Citation, veto: Veto, records: Sequence[AccidentRecord], known: frozenset[str]
) -> Iterator[Firing | Doubt]:
    """Give every accident that fills the number within the running span, unit by unit.

    The last falls on or before the anniversary of the first; the window starts at the last.
    """
    by_unit: dict[str, list[tuple[date, AccidentRecord]]] = {}
    for record in records:
        day = record.day
        unit = unit_of((record.accident.organisation, record.accident.place), known)
        if day is None:
            yield Doubt(record.accident.row, "undated", cite)
        elif day < cite.regulation.in_force:
            continue
        elif record.grade is None and record.missing and veto.trigger.count == 1:
            yield Doubt(record.accident.row, "no-grade", cite)
        elif not reaches(record, veto.trigger):
            continue
        elif unit is None:
            yield Doubt(record.accident.row, "no-unit", cite)
        else:
            by_unit.setdefault(unit, []).append((day, record))
    number = veto.trigger.count
    for unit, found in by_unit.items():
        for at in range(number - 1, len(found)):
            group = found[at - number + 1 : at + 1]
            first, last = group[0][0], group[-1][0]
            if last <= later(first, veto.trigger.within_months):
                days = tuple(day for day, _ in group)
                counted = tuple(record for _, record in group)
                rows = tuple(record.accident.row for record in counted)
                yield Firing(days, last, rows, unit, counted)


def by_concealment(
    cite: Citation, veto: Veto, records: Sequence[AccidentRecord], known: frozenset[str]
) -> Iterator[Firing | Doubt]:
    """Give every accident of the grade of which the ledger notes that it was concealed."""
    noted = [record for record in records if record.accident.concealed]
    yield from by_accidents(cite, veto, noted, known)
    for record in records:
        grave = record.grade is None or record.grade.number <= Grade.LARGER.number
        if grave and "concealed" in record.accident.unread:
            yield Doubt(record.accident.row, "concealed", cite)


def by_sanction(
    cite: Citation, veto: Veto, sanctions: Sequence[Sanction], as_of: date
) -> Iterator[Firing | Doubt]:
    """Give every sanction for an accident whose form the trigger names; each of a person's own."""
    for one in sanctions:
        forms = veto.trigger.forms
        if not for_accident(one) or one.decided > as_of.toordinal():
            continue
        if forms and one.form is None:
            yield Doubt(one.row, "form", cite)
        elif forms and one.form not in forms:
            continue
        elif not one.decided:
            yield Doubt(one.row, "undecided", cite)
        elif one.decided >= cite.regulation.in_force.toordinal():
            day = date.fromordinal(one.decided)
            yield Firing((day,), day, (one.row,), person=one.name, form=one.form)


def for_accident(sanction: Sanction) -> bool:
    """Tell whether a sanction was given because of an accident, as the ledger says it."""
    return bool(sanction.accident or sanction.because) or "事故" in sanction.reason


def by_index(
    cite: Citation, scores: Sequence[Score], ledger: Ledger, known: frozenset[str], as_of: date
) -> Iterator[Firing | Doubt]:
    """Give every year whose deaths went beyond the limit, from the day that was published.

    The day that decides who is bound is the last of that year.
    """
    about = [score for score in scores if exceeded(score)]
    names = {score.organisation for score in about}
    for score in about:
        unit = unit_of((score.organisation,), known)
        others = len(names) > 1 and ledger.organisation not in {"", score.organisation}
        if not score.published:
            yield Doubt(score.row, "unpublished", cite)
        elif score.published > as_of.toordinal():
            continue
        elif unit is None or others or (len(names) > 1 and not known):
            yield Doubt(score.row, "no-unit", cite)
        elif score.published >= cite.regulation.in_force.toordinal():
            start = date.fromordinal(score.published)
            held = date(score.year, 12, 31) if score.year else start
            yield Firing((min(held, start),), start, (score.row,), unit)


def exceeded(score: Score) -> bool:
    """Tell whether a row says that the year's limit of deaths was exceeded."""
    if score.limit is not None and score.deaths is not None:
        return score.deaths > score.limit
    about = "死亡" in score.category or "指标" in score.category
    return about and any(word in score.result for word in EXCEEDED)


def by_assessment(
    cite: Citation, scores: Sequence[Score], ledger: Ledger, as_of: date
) -> Iterator[Firing | Doubt]:
    """Give every failed assessment of a leader; a unit's failure reaches no person, and is said."""
    for score in scores:
        if score.result not in FAILED or score.published > as_of.toordinal():
            continue
        day = score.published or (date(score.year, 12, 31).toordinal() if score.year else 0)
        if score.organisation not in ledger.people:
            yield Doubt(score.row, "unit-failed", cite)
        elif not day:
            yield Doubt(score.row, "unpublished", cite)
        elif cite.regulation.in_force.toordinal() <= day <= as_of.toordinal():
            start = date.fromordinal(day)
            yield Firing((start,), start, (score.row,), person=score.organisation)
