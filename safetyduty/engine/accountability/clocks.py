"""How long reporting took against how long it may, to the second; days alone where that is all."""

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import structs

from safetyduty.engine.accountability.citing import Law
from safetyduty.model.accountability import Grade, Instant, Reporting, Sign
from safetyduty.model.consequence import Citation, Clock, Fact
from safetyduty.model.incident import NEVER, Accident, Moment


def instant(accident: Accident, which: Instant, as_of: date) -> Moment:
    """Give one point in time; one after the day asked about was not known then."""
    moment: Moment = getattr(accident, str(which), NEVER)
    return moment if moment.day <= as_of.toordinal() else NEVER


def clocks(law: Law, accident: Accident, grade: Grade | None, as_of: date) -> tuple[Clock, ...]:
    """Measure every step that an accident of this grade must go; numbered steps come first."""
    day = date.fromordinal(accident.occurred.day) if accident.occurred.known else None
    steps = [
        (cite, step)
        for cite, step in law.parts("reporting", Reporting, day)
        if not step.grades or grade in step.grades
    ]
    measured = [_measure(cite, step, accident, as_of) for cite, step in steps]
    shortest: dict[tuple[Instant, Instant], int] = {}
    for _, step in steps:
        if step.minutes:
            key = (step.start, step.end)
            shortest[key] = min(step.minutes, shortest.get(key, step.minutes))
    told = [
        structs.replace(
            clock,
            binding=bool(step.minutes) and clock.limit == shortest[step.start, step.end],
        )
        for clock, (_, step) in zip(measured, steps, strict=True)
    ]
    return tuple(sorted(told, key=lambda clock: clock.limit is None))


def _measure(cite: Citation, step: Reporting, accident: Accident, as_of: date) -> Clock:
    start, end = instant(accident, step.start, as_of), instant(accident, step.end, as_of)
    since = step.start
    if not start.known and step.start is Instant.RECEIVED:
        # who receives a report does so after the accident: from there it took at most as long
        start, since = instant(accident, Instant.OCCURRED, as_of), Instant.OCCURRED
    limit = step.minutes or None
    least, most = _between(start, end)
    minutes = most if most is not None and least == most else None
    in_time: bool | None = None
    if limit is not None and most is not None and least is not None:
        if most <= limit:
            in_time = True
        elif least > limit and since is step.start:
            in_time = False
    return Clock(cite, step.step, limit, minutes, in_time, binding=False, since=since, end=step.end)


def _between(start: Moment, end: Moment) -> tuple[int | None, int | None]:
    """Give the fewest and the most minutes between two moments, begun minutes counted whole.

    Nothing where one is not on file, or where the end stands before the beginning.
    """
    if not (start.known and end.known):
        return None, None
    most = end.latest - start.earliest
    if most < 0:
        return None, None
    least = max(end.earliest - start.latest, 0)
    return -(-least // 60), -(-most // 60)


def facts(accident: Accident, measured: Sequence[Clock], as_of: date) -> Iterator[Fact]:
    """Tell what the texts name: late by so many minutes, no time on file, concealment noted.

    Why it is so no ledger tells.
    """
    for clock in measured:
        if clock.in_time is False and clock.binding:
            over = clock.minutes - (clock.limit or 0) if clock.minutes is not None else None
            yield Fact(Sign.LATE_REPORT, over, clock.cite)
    reported = instant(accident, Instant.REPORTED, as_of)
    if not reported.known and "reported" not in accident.unread:
        received = instant(accident, Instant.RECEIVED, as_of)
        since = received if received.known else accident.occurred
        ends = Moment(as_of.toordinal() + 1, 0)
        open_for = (ends.earliest - since.earliest) // 60 if since.second >= 0 else None
        yield Fact(Sign.UNREPORTED, open_for)
    if accident.concealed:
        yield Fact(Sign.CONCEALED)
