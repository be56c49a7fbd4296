"""Where and when a leader served, and of which years the ledgers say anything at all."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import structs

from safetyduty.model.audit import Finding, Verdict
from safetyduty.model.ledger import LONG_AGO, Ledger, Tenure
from safetyduty.model.period import Per, Period, of_year, span

UNSEEN = "no-ledger-year"
"""Why nothing can be said of a year no row of which was handed in: absent is not zero."""
_TAKEN_BACK = frozenset({Verdict.MISSED, Verdict.LATE})


def tenures_of(ledger: Ledger, leader: str, as_of: date) -> tuple[Tenure, ...]:
    """Give the posts a leader had taken up by a day, the earliest first, wherever they were."""
    person = ledger.people.index(leader)
    own = [t for t in ledger.tenures if t.person == person and t.start <= as_of]
    return tuple(sorted(own, key=lambda tenure: (tenure.start, tenure.end, tenure.row)))


def years_of(ledger: Ledger, tenures: Iterable[Tenure], as_of: date) -> Period:
    """Give the whole years in which somebody served, up to the year of a day.

    Whose first day nobody wrote down is taken from the first year on file.
    """
    tenures = tuple(tenures)
    first = min((day.year for day in _days(ledger)), default=as_of.year)
    starts = [first if t.start == LONG_AGO else t.start.year for t in tenures]
    ends = [min(t.end, as_of).year for t in tenures]
    last = max(ends, default=as_of.year)
    begin = min(min(starts, default=last), last)
    if begin == last:
        return of_year(Per.YEAR, last)[0]
    return span(date(begin, 1, 1), date(last, 12, 31))


def _days(ledger: Ledger) -> Iterator[date]:
    papers = (document.day for document in ledger.documents)
    for day in {*ledger.activities.day, *papers} - {0}:
        yield date.fromordinal(day)


def seen_years(ledger: Ledger) -> dict[str, frozenset[int]]:
    """Give, for each organisation, the years of which a row was handed in.

    Rows name no organisation: where there are several, a row is of those whose people stand in it.
    """
    every = frozenset(day.year for day in _days(ledger))
    units = {tenure.organisation for tenure in ledger.tenures}
    if len(units) < 2:
        return dict.fromkeys(units, every)
    held: dict[int, list[tuple[int, int, str]]] = defaultdict(list)
    for tenure in ledger.tenures:
        span_of = tenure.start.toordinal(), tenure.end.toordinal(), tenure.organisation
        held[tenure.person].append(span_of)
    found: dict[str, set[int]] = {unit: set() for unit in units}
    for person, day in _presences(ledger):
        for start, end, unit in held[person]:
            if start <= day <= end:
                found[unit].add(date.fromordinal(day).year)
    return {unit: frozenset(years) for unit, years in found.items()}


def _presences(ledger: Ledger) -> set[tuple[int, int]]:
    """Give who stands in a row of which day, each pair once."""
    acts = ledger.activities
    day_of = dict(zip(acts.row, acts.day, strict=True))
    stood = zip(acts.presence_row, acts.presence_person, strict=True)
    found = {(person, day_of[row]) for row, person in stood}
    found |= {(person, paper.day) for paper in ledger.documents for person in paper.people}
    return {(person, day) for person, day in found if day}


def silenced(finding: Finding, seen: dict[str, frozenset[int]]) -> Finding:
    """Take back a verdict on years of which nothing was handed in: it cannot be told."""
    years = {finding.period.start.year, finding.period.end.year}
    if finding.verdict not in _TAKEN_BACK or years & seen.get(finding.organisation, frozenset()):
        return finding
    return structs.replace(finding, verdict=Verdict.UNKNOWN, why=UNSEEN)
