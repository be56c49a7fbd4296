"""Next month's inspections: who goes where on which day, what it serves, and what cannot be met."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from msgspec import Struct

from safetyduty.model.law import Regulation, Text
from safetyduty.model.ledger import InputFile
from safetyduty.model.period import Period
from safetyduty.model.problem import Problem
from safetyduty.model.word import Lang, Word

WEIGHTS: dict[str, int] = {
    "rotate": 20_000,
    "balance": 300,
    "distance": 100,
    "spread": 5,
    "pairings": 3,
    "fridays": 1,
}
"""The soft terms in their stated order, and what one breach of each costs by default.

Each weighs more than all that usually stands below it, so that the order is kept.
"""
CLASS_WORDS: dict[str, str] = {
    "A": "A", "A类": "A", "A级": "A", "甲": "A", "甲类": "A", "一级": "A", "重大": "A", "红": "A",
    "红色": "A", "高": "A", "高风险": "A", "重大风险": "A",
    "B": "B", "B类": "B", "B级": "B", "乙": "B", "乙类": "B", "二级": "B", "较大": "B", "橙": "B",
    "橙色": "B", "中": "B", "中风险": "B", "较大风险": "B",
    "C": "C", "C类": "C", "C级": "C", "丙": "C", "丙类": "C", "三级": "C", "一般": "C", "黄": "C",
    "黄色": "C", "低": "C", "低风险": "C", "一般风险": "C", "四级": "C", "蓝": "C", "蓝色": "C",
    "较小": "C",
}  # fmt: skip
"""How the words of a site list are read as classes; a station may add its own."""
MONTHS: dict[str, int] = {"A": 1, "B": 3, "C": 6}
"""A class is visited every so many months: A monthly, B quarterly, C half-yearly."""
DISTANCE_WORDS: dict[str, int] = {
    "": 0, "近": 0, "较近": 0, "1": 0, "一类": 0,
    "中": 1, "较远": 1, "2": 1, "二类": 1,
    "远": 2, "偏远": 2, "3": 2, "三类": 2,
}  # fmt: skip
"""Distance classes: how much a trip there weighs beyond an ordinary one."""


class Status(Word):
    """How good a plan is known to be."""

    OPTIMAL = "optimal", "最优（已证明）", "optimal, proven"
    FEASIBLE = "feasible", "可行（未证明最优）", "feasible, not proven best"
    INFEASIBLE = "infeasible", "要求不能全部满足", "not all can be met"


class Said(Struct, frozen=True):
    """Something to be told in either language: a key of the roster's words, and its blanks."""

    key: str
    blanks: Mapping[str, str | Text] = {}

    def tell(self, words: dict[str, tuple[str, str]], lang: Lang) -> str:
        """Fill the blanks and give the words in ``lang``."""
        filled = {
            name: value.label(lang) if isinstance(value, Text) else value
            for name, value in self.blanks.items()
        }
        zh, en = words[self.key]
        return (zh if lang == "zh" else en).format(**filled)


class Assignment(Struct, frozen=True):
    """One leader at one place on one day."""

    day: date
    leader: str
    place: str
    department: str = ""
    locked: bool = False
    """Fixed by hand: it stays whatever is planned around it."""
    serves: tuple[str, ...] = ()
    """Labels of the requirements it serves: ``daligang-2019 二（一）3 2026-07``."""
    campaign: bool = False
    """Whether it is a campaign inspection (综合检查), which some clauses ask for."""
    why: tuple[Said, ...] = ()
    """The same in words."""


class GivenUp(Struct, frozen=True):
    """A requirement that cannot be met beside the others."""

    requirement: Said
    label: str
    lacking: int
    conflict: tuple[Said, ...] = ()
    """The smallest set that collides: without any one of them the rest can be met."""
    remedies: tuple[Said, ...] = ()
    """What would resolve it, best first; each was tried."""


class Change(Struct, frozen=True):
    """What became of one visit when the month was planned again."""

    before: Assignment | None
    after: Assignment | None


class Roster(Struct, frozen=True):
    """One month's plan."""

    month: Period
    as_of: date
    due: date
    status: Status
    gap: float
    assignments: tuple[Assignment, ...]
    given_up: tuple[GivenUp, ...] = ()
    changes: tuple[Change, ...] | None = None
    """``None`` where nothing was planned before."""
    organisation: str = ""
    soft: tuple[tuple[str, int], ...] = ()
    """How often each soft wish is not kept, in the stated order."""
    days: tuple[tuple[date, str], ...] = ()
    """Every day of the month and what it is: ``work`` ``rest`` ``busy`` ``eve``."""
    assumed: tuple[Problem, ...] = ()
    regulations: tuple[Regulation, ...] = ()
    inputs: tuple[InputFile, ...] = ()

    def by_leader(self) -> list[Assignment]:
        """Put one leader's visits together, as published; leaders in the order of their first."""
        visits = self.assignments
        order = list(dict.fromkeys(one.leader for one in visits))
        return sorted(visits, key=lambda one: (order.index(one.leader), one.day, one.place))


class Edits(Struct, frozen=True):
    """What of an earlier roster a new plan takes over."""

    locked: tuple[Path, ...] = ()
    """Rosters whose dated cells stay."""
    kept: tuple[Path, ...] = ()
    """An earlier plan of the month: what can stay of it does."""


class Kept(Struct, frozen=True):
    """What became of one planned visit, or of one that was done without a plan."""

    day: date
    leader: str
    place: str
    state: str
    """``done`` ``late`` ``missed`` ``open`` ``unplanned``."""
    done: date | None = None


class RosterCheck(Struct, frozen=True):
    """A roster held against the duties, the places, the calendar and the logs."""

    month: Period
    as_of: date
    organisation: str
    visits: int
    leaders: int
    problems: tuple[Problem, ...]
    kept: tuple[Kept, ...] = ()
    against_logs: bool = False
    assumed: tuple[Problem, ...] = ()
