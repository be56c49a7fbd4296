"""By which day the inquiry reports and is replied to (第二十九条、第三十二条)."""

from collections.abc import Iterator
from datetime import date, timedelta

from safetyduty.engine.accountability.citing import Law
from safetyduty.model.accountability import Grade, Inquiry, Instant
from safetyduty.model.consequence import Deadline
from safetyduty.model.incident import Accident


def deadlines(law: Law, accident: Accident, grade: Grade | None, as_of: date) -> Iterator[Deadline]:
    """Give every step that has begun; days are counted from the next day, the last one included.

    Done after the plain limit but within the longest, with no extension on file, stays open to
    judgement; so does what is not on file.
    """
    begun = date.fromordinal(accident.occurred.day) if accident.occurred.known else None
    for cite, step in law.parts("inquiry", Inquiry, begun):
        start = _day(accident, step.start, as_of)
        if start is None or grade is None or (step.grades and grade not in step.grades):
            continue
        extension = min(accident.extension, step.extension) if step.start is Instant.OCCURRED else 0
        due = start + timedelta(days=step.days + extension)
        latest = start + timedelta(days=step.days + step.extension)
        done = _day(accident, step.end, as_of)
        in_time = None
        if done is not None and (done <= due or done > latest):
            in_time = done <= due
        yield Deadline(cite, step.step, step.days, extension, due, latest, done, in_time)


def _day(accident: Accident, which: Instant, as_of: date) -> date | None:
    """Give the day of one step of the inquiry; one after ``as_of`` was not known then."""
    days = {
        Instant.OCCURRED: accident.occurred.day,
        Instant.SUBMITTED: accident.submitted,
        Instant.REPLIED: accident.replied,
    }
    found = days.get(which, 0)
    return date.fromordinal(found) if 0 < found <= as_of.toordinal() else None
