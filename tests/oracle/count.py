"""Counts who owed what and what was done, in plain loops, so that the engine can be held to it.

The clauses of design.md §3 and §5 are followed one day, one row and one person at a time. Nothing
is shared with the engine: not the periods, not the reading of titles, not the kinds of kinds.
"""

import calendar
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

import chinese_calendar

from tests.oracle.station import (
    FAMILIES,
    LEAD_DAYS,
    MEETINGS,
    Activity,
    Leader,
    Outcome,
    Period,
    Quota,
    Station,
    positions_of,
    post_of,
)


def periods(per: str, year: int) -> list[Period]:
    """Give the periods of a year: twelve months, four quarters, two halves, or the year."""
    months, mark = {
        "month": (1, "-"),
        "quarter": (3, "Q"),
        "half-year": (6, "H"),
        "year": (12, ""),
    }[per]
    found = []
    for number in range(1, 12 // months + 1):
        last_month = number * months
        last_day = calendar.monthrange(year, last_month)[1]
        name = {"-": f"{year}-{number:02}", "": f"{year}"}.get(mark, f"{year}{mark}{number}")
        start = date(year, last_month - months + 1, 1)
        found.append(Period(name, start, date(year, last_month, last_day)))
    return found


def in_office(row: Leader, day: date) -> bool:
    """Say whether the row has its person in the post on the day."""
    return (row.start is None or row.start <= day) and (row.end is None or day <= row.end)


def positions_on(station: Station, name: str, day: date) -> set[str]:
    """Give every position a person holds on a day: two hats make one set."""
    held: set[str] = set()
    for row in station.leaders:
        if row.name == name and in_office(row, day):
            held |= positions_of(row.title)
    return held


def reached(quota: Quota, held: set[str]) -> bool:
    """Say whether a clause reaches someone who holds these positions."""
    return bool(held & set(quota.positions)) and not held & set(quota.excepted)


def kinds_of(quota: Quota) -> set[str]:
    """Give the kinds that serve a clause, the kinds of its kinds included."""
    return {kind for named in quota.activity for kind in FAMILIES.get(named, (named,))}


def fits(quota: Quota, row: Activity, who: Callable[[str], bool]) -> bool:
    """Say whether a row shows somebody doing what the verb of the clause asks."""
    led = any(map(who, row.leads))
    attended = any(map(who, row.attends))
    delegated = who(row.delegator)
    return {
        "leads": led,
        "chairs": led,
        "convenes": led or delegated,
        "takes-part": led or attended,
        "organises": led or attended or delegated,
    }[quota.capacity]


def serves(quota: Quota, row: Activity, name: str) -> bool:
    """Say whether a row shows the person doing what the clause asks."""
    return row.kind in kinds_of(quota) and fits(quota, row, lambda written: written == name)


def one_apart(written: str, name: str) -> bool:
    """Say whether one character was dropped, added or mistaken.

    Of two names of two characters half would differ: those are two people.
    """
    if written == name or max(len(written), len(name)) < 3:
        return False
    short, long = sorted((written, name), key=len)
    if len(short) == len(long):
        return sum(a != b for a, b in zip(short, long, strict=True)) == 1
    return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


def may_serve(station: Station, quota: Quota, row: Activity, name: str) -> bool:
    """Say whether a row would count, or might if its kind, its day or its names were clear."""
    everyone = {leader.name for leader in station.leaders}

    def may_be_he(written: str) -> bool:
        return written == name or (written not in everyone and one_apart(written, name))

    return row.kind in {*kinds_of(quota), ""} and fits(quota, row, may_be_he)


def known(station: Station, row: Activity) -> bool:
    """Say whether the row stood in the ledger on the day asked about."""
    return row.entered is None or row.entered <= station.as_of


def happened(station: Station, row: Activity) -> bool:
    """Say whether the row tells of a day that is over, and was entered in time."""
    return row.day is not None and row.day <= station.as_of and known(station, row)


def named_kind(quota: Quota, row: Activity) -> str:
    """Give the kind under which a clause counts a row: the first it names that embraces it."""
    return next(named for named in quota.activity if row.kind in FAMILIES.get(named, (named,)))


def number(quota: Quota, rows: Iterable[Activity]) -> int:
    """Count the rows as the clause does: days; of meetings, days and kinds; or every row.

    The kind of a meeting is the one the clause names: to a clause that asks for meetings, a party
    committee meeting and a government meeting on one day are meetings on one day.
    """
    rows = list(rows)
    if quota.count == "records":
        return len(rows)
    kinds = [named_kind(quota, row) for row in rows]
    return len(
        {(row.day, kind if kind in MEETINGS else "") for row, kind in zip(rows, kinds, strict=True)}
    )


def working_days(after: date, until: date) -> int:
    """Count the working days after one day through another."""
    total = 0
    day = after + timedelta(1)
    while day <= until:
        total += chinese_calendar.is_workday(day)
        day += timedelta(1)
    return total


def judge(
    station: Station, quota: Quota, required: int, counts: tuple[int, int], closing: date
) -> str:
    """Give the verdict on one obligation that can be fulfilled through ``closing``.

    ``counts`` are how many were done, and how many there may be if what is unclear counts too.
    """
    done, at_most = counts
    shortfall = required - done
    if required == 0:
        return "exempt"
    if not station.handed_in:
        return "unknown"
    if shortfall <= 0:
        return "met"
    if closing <= station.as_of:
        return "missed" if station.whole and at_most < required else "unknown"
    if shortfall > working_days(station.as_of, closing):
        return "at_risk"
    if (closing - station.as_of).days <= LEAD_DAYS[quota.per]:
        return "at_risk"
    return "pending"


def at_most(quota: Quota, within: Iterable[Activity], undated: Iterable[Activity]) -> int:
    """Count as if every unclear row counted; rows without a day all lie on days of their own."""
    kind = quota.activity[0]
    clear = [row if row.kind else replace(row, kind=kind) for row in within]
    return number(quota, clear) + len(list(undated))


def outcome(
    quota: Quota, view: str, subject: str, period: Period, required: int, done: int, verdict: str
) -> Outcome:
    """Write down one result."""
    return Outcome(
        view,
        subject,
        quota.regulation,
        quota.article,
        quota.activity,
        quota.per,
        period.name,
        required,
        done,
        verdict,
    )


def of_person(station: Station, quota: Quota, name: str, period: Period) -> Iterator[Outcome]:
    """Judge one person by the days on which the clause reaches him; none where there are none."""
    days = [day for day in period.days() if reached(quota, positions_on(station, name, day))]
    if not days:
        return
    mine = [row for row in station.activities if may_serve(station, quota, row, name)]
    within = [row for row in mine if happened(station, row) and row.day in days]
    undated = [row for row in mine if row.day is None and known(station, row)]
    done = number(quota, [row for row in within if serves(quota, row, name)])
    required = quota.at_least * len(days) // len(period.days())
    counts = done, at_most(quota, within, undated)
    verdict = judge(station, quota, required, counts, max(days))
    yield outcome(quota, "person", name, period, required, done, verdict)


def of_body(station: Station, quota: Quota, body: str, period: Period) -> Iterator[Outcome]:
    """Judge a body by every meeting of the kind, whoever chaired it; it owes the whole number."""
    rows = [row for row in station.activities if row.kind in {*kinds_of(quota), ""}]
    within = [row for row in rows if happened(station, row) and row.day in period.days()]
    undated = [row for row in rows if row.day is None and known(station, row)]
    done = number(quota, [row for row in within if row.kind])
    counts = done, at_most(quota, within, undated)
    verdict = judge(station, quota, quota.at_least, counts, period.end)
    yield outcome(quota, "body", body, period, quota.at_least, done, verdict)


def holding(
    station: Station, quota: Quota, post: str, period: Period
) -> Iterator[tuple[Leader, date]]:
    """Give who held the post on which day, where the clause reaches him by that post.

    What his other hats bring him he owes as a person; what they take away they take from both.
    """
    for row in station.leaders:
        if post_of(row.title) == post and positions_of(row.title) & set(quota.positions):
            for day in period.days():
                if in_office(row, day) and reached(quota, positions_on(station, row.name, day)):
                    yield row, day


def of_post(station: Station, quota: Quota, post: str, period: Period) -> Iterator[Outcome]:
    """Judge a post that changed hands within the period: the holders together, the whole number."""
    seated = {
        (row.name, day)
        for row in station.leaders
        for day in period.days()
        if post_of(row.title) == post and in_office(row, day)
    }
    holdings = {(row.name, day) for row, day in holding(station, quota, post, period)}
    names = {name for name, _ in holdings}
    if len(names) < 2 or len({day for _, day in seated}) < len(seated):
        return  # one holder, or several at once: no post that changed hands
    within = [
        row
        for row in station.activities
        if happened(station, row)
        and any(may_serve(station, quota, row, n) and (n, row.day) in holdings for n in names)
    ]
    undated = [
        row
        for row in station.activities
        if row.day is None
        and known(station, row)
        and any(may_serve(station, quota, row, name) for name in names)
    ]
    served = [
        row
        for row in within
        if any(serves(quota, row, name) and (name, row.day) in holdings for name in names)
    ]
    counts = number(quota, served), at_most(quota, within, undated)
    verdict = judge(station, quota, quota.at_least, counts, period.end)
    yield outcome(quota, "post", post, period, quota.at_least, counts[0], verdict)


def audit(station: Station, quotas: Iterable[Quota]) -> list[Outcome]:
    """Judge every person, post and body by every clause that reaches the station's level."""
    names = list(dict.fromkeys(row.name for row in station.leaders))
    posts = list(dict.fromkeys(post_of(row.title) for row in station.leaders))
    found: list[Outcome] = []
    for quota in quotas:
        if station.level not in quota.levels:
            continue
        for period in periods(quota.per, station.year):
            for body in quota.bodies:
                found += of_body(station, quota, body, period)
            for name in names:
                found += of_person(station, quota, name, period)
            for post in posts:
                found += of_post(station, quota, post, period)
    return sorted(found)
