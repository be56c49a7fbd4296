"""The published roster: whom it sends where, with which departments, by which day."""

import re

from safetyduty.intake.people import Roll
from safetyduty.intake.regions import Region
from safetyduty.intake.text import squash
from safetyduty.intake.values import column, texts
from safetyduty.model.ledger import RosterRow, Tenure
from safetyduty.model.problem import Problem

_QUOTED = re.compile(r"[“\"「『‘']([^”\"」』’']+)[”\"」』’']")
_VILLAGE = re.compile(r"(?:检查)?负责([一-鿿、]{1,30}?(?:村|社区))")
_OWN = re.compile(r"联系村|挂点村|包村|联系社区")
_GENERIC = re.compile(r"联系村(?:\(社区\))?|分管领域|各行业|各系统")
_DUE = re.compile(r"每月(\d{1,2})[日号](?:以?前|之前)")
_PLACE = re.compile(
    r"[一-鿿A-Za-z0-9]{1,20}(?:村|社区|站|厂|公司|矿|场|库|店|学校|园|小区|中心|工地|项目部)"
)


def build_roster(
    regions: list[Region], first_rows: list[int], roll: Roll, tenures: list[Tenure]
) -> tuple[list[RosterRow], list[Problem]]:
    """Read every roster row whose leader is known; the due day stands in heading, title or row."""
    rows: list[RosterRow] = []
    problems: list[Problem] = []
    for region, first_row in zip(regions, first_rows, strict=True):
        due = _due(region.header.printed.get("scope", ""), region.title)
        leaders, scopes = column(region, "leader"), texts(region, "scope")
        departments, dates = texts(region, "departments"), texts(region, "day")
        months = texts(region, "month")
        for at, scope in enumerate(scopes):
            villages, sites = read_scope(scope)
            own = bool(_OWN.search(squash(scope)))
            if not villages and not sites and not own:
                problems.append(Problem("SD116", region.source(at, "scope"), scope))
            rows += [
                RosterRow(
                    row=first_row + at,
                    person=person,
                    departments=split_list(departments[at]),
                    targets=tuple(dict.fromkeys((*villages, *sites, *_own(own, person, tenures)))),
                    villages=villages,
                    sites=sites,
                    own_villages=own,
                    due_day=_due(dates[at], scope) or due,
                    month=_month(months[at]),
                )
                for person in roll.read(leaders[at]).people
            ]
    return rows, problems


def _own(asked: bool, person: int, tenures: list[Tenure]) -> tuple[str, ...]:
    """Give the leader's own villages where the row speaks of 联系村 without naming them."""
    if not asked:
        return ()
    return tuple(name for tenure in tenures if tenure.person == person for name in tenure.villages)


def read_scope(scope: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Read the villages and the sites a scope names.

    >>> read_scope("负责分管领域、联系村（社区）及“和平加油站”、“ 环宇烟花”安全生产工作")
    ((), ('和平加油站', '环宇烟花'))
    """
    quoted = [squash(name) for name in _QUOTED.findall(scope)]
    plain = squash(_QUOTED.sub("", scope))
    bare = _GENERIC.sub("", plain)
    villages = [
        village
        for found in _VILLAGE.findall(bare)
        for village in split_list(found)
        if village.endswith(("村", "社区"))
    ]
    sites = [name for name in quoted if not name.endswith(("村", "社区"))]
    villages += [name for name in quoted if name.endswith(("村", "社区"))]
    if not villages and not sites and not _OWN.search(plain):
        listed = [part for part in split_list(bare) if _PLACE.fullmatch(part)]
        villages = [part for part in listed if part.endswith(("村", "社区"))]
        sites = [part for part in listed if not part.endswith(("村", "社区"))]
    return tuple(dict.fromkeys(villages)), tuple(dict.fromkeys(sites))


def split_list(text: str) -> tuple[str, ...]:
    """Split a list of departments, villages or sites at the usual marks."""
    return tuple(part for piece in re.split(r"[、，,；;/\n]", text) if (part := squash(piece)))


def _due(*candidates: str) -> int:
    for text in candidates:
        if found := _DUE.search(squash(text)):
            return int(found[1])
    return 0


def _month(text: str) -> str:
    """Read ``2026-07``, ``2026年7月``; a month without its year names no month of the calendar."""
    found = re.match(r"(\d{4})[年\-./](\d{1,2})", squash(text))
    return f"{found[1]}-{int(found[2]):02}" if found and 1 <= int(found[2]) <= 12 else ""
