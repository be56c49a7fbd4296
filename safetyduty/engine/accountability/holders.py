"""Who held which post on a day: the one in office then answers, wherever he is now."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct

from safetyduty.model.accountability import Bound, Role
from safetyduty.model.incident import Accident
from safetyduty.model.ledger import Ledger, Tenure
from safetyduty.model.post import Position

_RANKED = (
    Position.PARTY_HEAD,
    Position.GOVERNMENT_HEAD,
    Position.EXECUTIVE_DEPUTY,
    Position.SAFETY_LEAD,
    Position.GOVERNMENT_DEPUTY,
    Position.DEPARTMENT_HEAD,
    Position.DEPARTMENT_DEPUTY,
    Position.PARTY_MEMBER,
    Position.TEAM_MEMBER,
)
_MARKS = r"[、，,；;/\s（）()和及与]+"
_EMPTY = re.compile("工作|方面|领域|行业|等$|^分管|^负责|生产$")


class Holder(Struct, frozen=True):
    """One person bound, by which post and why."""

    name: str
    position: str
    role: Role
    title: str = ""
    row: int = 0
    """Row of the leader list; 0 where he is not bound by a post."""
    sure: bool = True
    """Whether the leader list leaves no doubt that he was in office on the day."""


def units(ledger: Ledger) -> frozenset[str]:
    """Name the organisations of the leader list."""
    return frozenset({tenure.organisation for tenure in ledger.tenures} - {""})


def unit_of(texts: Iterable[str], known: frozenset[str]) -> str | None:
    """Tell which organisation is meant: with one there is no choice, else one must be named."""
    if len(known) < 2:
        return next(iter(known), "")
    said = [text for text in texts if text]
    found = {
        unit
        for unit in known
        for text in said
        if unit in text or text in unit or _short(unit) in text
    }
    return found.pop() if len(found) == 1 else None


def _short(unit: str) -> str:
    """Drop what an organisation's name ends in: 听禾镇人民政府 is 听禾镇."""
    return re.sub("(?:人民政府|党委|党工委|管委会|街道办事处|办事处)$", "", unit) or unit


def in_office(ledger: Ledger, day: date, unit: str = "") -> Iterator[Tenure]:
    """Give the tenures that hold on a day, their first and last included."""
    for tenure in ledger.tenures:
        if tenure.start <= day <= tenure.end and (not unit or tenure.organisation in {unit, ""}):
            yield tenure


def surely(tenure: Tenure, day: date) -> bool:
    """Tell whether a tenure that holds on a day surely does: its own days may be unreadable."""
    return not any(start <= day.toordinal() <= end for start, end in tenure.unsure)


def position_of(tenure: Tenure) -> str:
    """Give the foremost position of a tenure; empty where its title is not understood."""
    return next((str(post) for post in _RANKED if post in tenure.positions), "")


def holders(ledger: Ledger, bound: Bound, day: date, unit: str, field: str) -> Iterator[Holder]:
    """Give who is bound by a post on a day; two posts of one person are two, the sure one first."""
    seen: set[tuple[str, str]] = set()
    for tenure in sorted(in_office(ledger, day, unit), key=lambda one: not surely(one, day)):
        name = ledger.people[tenure.person]
        found = [str(post) for post in bound.positions if post in tenure.positions]
        if Position.TEAM_MEMBER in bound.positions and found:
            found = [position_of(tenure)]
        if not found and bound.portfolio and in_charge(tenure, field):
            found = [position_of(tenure)]
        for position in found:
            if (name, position) not in seen:
                seen.add((name, position))
                sure = surely(tenure, day)
                yield Holder(name, position, bound.role, tenure.title, tenure.row, sure)


def in_charge(tenure: Tenure, field: str) -> bool:
    """Tell whether a member of the team is in charge of a field, by the words of his portfolio."""
    heads = {Position.PARTY_HEAD, Position.GOVERNMENT_HEAD}
    if Position.TEAM_MEMBER not in tenure.positions or tenure.positions & heads or not field:
        return False
    parts = [_EMPTY.sub("", part) for part in re.split(_MARKS, tenure.portfolio)]
    fields = [part for part in re.split(_MARKS, field) if len(part) > 1]
    return any(
        len(part) > 1 and any(part in one or one in part for one in fields) for part in parts
    )


def named(
    ledger: Ledger, accident: Accident, role: Role, names: Iterable[str], day: date
) -> Iterator[Holder]:
    """Give who the ledger itself names as liable, with the post held on the day, if any."""
    for name in dict.fromkeys(names):
        own = [t for t in in_office(ledger, day) if ledger.people[t.person] == name]
        post = min(own, key=lambda tenure: tenure.row) if own else None
        yield Holder(
            name,
            position_of(post) if post else "",
            role,
            post.title if post else "",
            post.row if post else accident.row,
        )


def posts_on(ledger: Ledger, name: str, day: date) -> tuple[str, ...]:
    """Give the posts of a person on a day, as the leader list prints them."""
    own = (t for t in in_office(ledger, day) if ledger.people[t.person] == name)
    return tuple(dict.fromkeys(f"{t.organisation}{t.title}" for t in own))
