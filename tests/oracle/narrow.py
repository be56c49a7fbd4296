"""Counts by hand what clauses ask that look closer: words, papers, people, parts, days between.

Plain loops over one person, one period and one row at a time. Nothing is shared with the engine.
"""

import calendar
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

import chinese_calendar

MEETINGS = ("安全生产会议", "党委会")
INSPECTIONS = ("带队检查", "综合检查")
FAMILIES = {
    "meeting": MEETINGS,
    "party-committee-meeting": ("党委会",),
    "inspection": INSPECTIONS,
    "campaign-inspection": ("综合检查",),
}
LEAD_DAYS = {"month": 7, "quarter": 20, "half-year": 30, "year": 45}
PAPERS = {"notice": "通知", "sign-in": "签到", "minutes": "纪要", "photo": "照片"}


@dataclass(frozen=True)
class Row:
    """One row of the ledger; ``papers`` is ``None`` where the sheet has no such column."""

    day: date | None
    kind: str
    chair: str
    attends: tuple[str, ...]
    delegator: str
    content: str
    papers: str | None


@dataclass(frozen=True)
class Person:
    """A leader in one post for one time."""

    name: str
    fields: tuple[str, ...]
    start: date
    end: date


@dataclass(frozen=True)
class Town:
    """What was handed in, and the day asked about."""

    people: Sequence[Person]
    rows: Sequence[Row]
    absences: Sequence[tuple[str, date, date]] | None
    as_of: date


@dataclass(frozen=True)
class Asked:
    """One clause's number and what narrows it."""

    kind: str
    verb: str
    at_least: int
    per: str
    months: tuple[int, ...] = ()
    topic: tuple[tuple[str, ...], ...] = ()
    """One word of each group."""
    papers: tuple[tuple[str, ...], ...] = ()
    own_field: bool = False
    delegation: str = "by-verb"
    attendance: tuple[int, int, int] = (0, 1, 0)
    """A share as a fraction, and a number of people."""
    spacing: int = 0
    of_which: "Asked | None" = None
    any_of: "Asked | None" = None
    until: tuple[int, int] = (12, 31)
    cumulative: tuple["Asked", ...] = ()


@dataclass(frozen=True)
class Told:
    """What became of one number."""

    required: int
    done: int
    verdict: str


def periods(asked: Asked, year: int) -> list[tuple[date, date]]:
    """Give first and last day of each period of the year; of a part of it through its day."""
    months = {"month": 1, "quarter": 3, "half-year": 6, "year": 12}[asked.per]
    found = []
    for first in range(1, 13, months):
        if asked.months and first not in asked.months:
            continue
        last = first + months - 1
        end = date(year, last, calendar.monthrange(year, last)[1])
        if asked.per == "year":
            end = date(year, *asked.until)
        found.append((date(year, first, 1), end))
    return found


def stands(asked: Asked, row: Row, name: str, town: Town) -> str:
    """Say whether the person stands in the row as the verb asks: yes, maybe, no."""
    alone = row.chair == name
    if asked.verb in {"takes-part", "organises"}:
        alone = alone or name in row.attends
    if alone:
        return "yes"
    if row.delegator != name or asked.delegation == "never":
        return "no"
    if asked.delegation == "by-verb":
        return "yes" if asked.verb in {"convenes", "organises"} else "no"
    if asked.delegation == "always":
        return "yes"
    if town.absences is None or row.day is None:
        return "maybe"
    away = any(who == name and one <= row.day <= last for who, one, last in town.absences)
    return "yes" if away else "no"


def speaks(asked: Asked, row: Row) -> str:
    """Say whether the row speaks of what the clause names; a blank one may have."""
    said = row.content + row.kind
    if all(any(word in said for word in group) for group in asked.topic):
        return "yes"
    return "no" if row.content else "maybe"


def carries(asked: Asked, row: Row) -> str:
    """Say whether the row carries the papers; without the column nobody knows."""
    if not asked.papers:
        return "yes"
    if row.papers is None:
        return "maybe"
    if all(any(PAPERS[paper] in row.papers for paper in group) for group in asked.papers):
        return "yes"
    something = row.papers and not any(word in row.papers for word in PAPERS.values())
    return "maybe" if something else "no"


def in_field(asked: Asked, row: Row, name: str, town: Town) -> str:
    """Say whether the row lies in the person's own field of work that day."""
    if not asked.own_field:
        return "yes"
    held: set[str] = set()
    for one in town.people:
        if one.name == name and (row.day is None or one.start <= row.day <= one.end):
            held |= set(one.fields)
    if any(word in row.content for word in held):
        return "yes"
    every = {word for one in town.people for word in one.fields}
    return "no" if held and any(word in row.content for word in every - held) else "maybe"


def attended(asked: Asked, row: Row, town: Town) -> str:
    """Say whether enough of those in office on the day were there."""
    top, bottom, people = asked.attendance
    if not (top or people):
        return "yes"
    if row.day is None:
        return "maybe"
    base = {one.name for one in town.people if one.start <= row.day <= one.end}
    there = base & {row.chair, *row.attends}
    if base and len(there) >= people and len(there) * bottom >= top * len(base):
        return "yes"
    return "no" if base and row.attends else "maybe"


def state(asked: Asked, row: Row, name: str, town: Town) -> str:
    """Say whether a row counts for a person; one certain lack outweighs every doubt."""
    kind = "yes" if row.kind in FAMILIES[asked.kind] else "maybe" if row.kind == "怪事" else "no"
    answers = {
        kind,
        stands(asked, row, name, town),
        speaks(asked, row),
        carries(asked, row),
        in_field(asked, row, name, town),
        attended(asked, row, town),
        "yes" if row.day else "maybe",
    }
    return "no" if "no" in answers else "maybe" if "maybe" in answers else "yes"


def spaced(days: set[date], spacing: int) -> list[date]:
    """Take the earliest day, then each next that lies far enough from the last one taken."""
    taken: list[date] = []
    for day in sorted(days):
        if not taken or (day - taken[-1]).days >= spacing:
            taken.append(day)
    return taken


def working_days(after: date, until: date) -> int:
    """Count the working days after one day through another."""
    days = (after + timedelta(n) for n in range(1, (until - after).days + 1))
    return sum(chinese_calendar.is_workday(day) for day in days)


def judge_one(town: Town, asked: Asked, name: str, start: date, end: date) -> Told | None:
    """Judge one number of one person in one period; ``None`` where he is not in office."""
    whole = (end - start).days + 1
    days = [start + timedelta(n) for n in range(whole)]
    served = {
        day
        for day in days
        if any(one.name == name and one.start <= day <= one.end for one in town.people)
    }
    if not served:
        return None
    required = asked.at_least * len(served) // whole
    may = [row for row in town.rows if row.day is None or row.day in served]
    may = [row for row in may if row.day is None or row.day <= town.as_of]
    sure = {row.day for row in may if row.day and state(asked, row, name, town) == "yes"}
    unsure = [row for row in may if state(asked, row, name, town) == "maybe"]
    done = spaced(sure, asked.spacing)
    more = {row.day for row in unsure if row.day} - set(done)
    at_most = len(done) + len(more) + sum(row.day is None for row in unsure)
    verdict = verdict_of(town, asked.per, required, (len(done), at_most), max(served))
    return Told(required, len(done), verdict)


def verdict_of(town: Town, per: str, required: int, counts: tuple[int, int], closing: date) -> str:
    """Give the verdict on so many done, and so many at most, of so many owed."""
    done, at_most = counts
    if not required:
        return "exempt"
    if not town.rows:
        return "unknown"
    if done >= required:
        return "met"
    if closing <= town.as_of:
        return "unknown" if at_most >= required else "missed"
    few = required - done > working_days(town.as_of, closing)
    return "at_risk" if few or (closing - town.as_of).days <= LEAD_DAYS[per] else "pending"


WORST = ("missed", "unknown", "at_risk", "pending", "late", "met")
BEST = ("met", "late", "pending", "at_risk", "unknown", "missed")


def judge(town: Town, asked: Asked, name: str, start: date, end: date) -> Told | None:
    """Judge a clause: the number with its stricter part, or another way if that is nearer."""
    told = judge_one(town, asked, name, start, end)
    if told is None:
        return None
    if asked.of_which and told.required:
        part = judge_one(town, asked.of_which, name, start, end)
        if part and part.required:
            told = replace(told, verdict=min(told.verdict, part.verdict, key=WORST.index))
    if asked.any_of:
        other = judge_one(town, asked.any_of, name, start, end)
        ways = [one for one in (told, other) if one and one.required]
        if ways:
            told = min(ways, key=lambda one: (BEST.index(one.verdict), -one.done / one.required))
    return told
