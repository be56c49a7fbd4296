"""Which records meet what a clause asks of their words, papers and people; who cannot be told."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from safetyduty.engine.stints import Stint, cut
from safetyduty.model.activity import (
    EVIDENCE_WORDS,
    PICTURES,
    ActivityKind,
    Capacity,
    EvidenceKind,
    Presence,
    counted,
)
from safetyduty.model.condition import Attendance, Demand, Papers, Words, admitted
from safetyduty.model.law import Quota
from safetyduty.model.ledger import Ledger

_BLANK = frozenset({"", "无", "没有", "未留存", "/", "-", "—", "——"})
_GENERAL = ("安全生产", "安全监管", "安全管理", "应急管理", "安全工作", "安全", "应急")
"""Words of every record of this trade: they show the field of who has them, and of nobody else."""
_EVERYTHING = ("全面工作", "主持工作", "党委全面", "政府全面")
_ENDS = re.compile(r"(?:等|的|相关|有关)*(?:安全生产|安全|工作|领域|行业|方面|管理|监管|系统|口)+$")
_BETWEEN = re.compile(r"[、,，;；/|\s和及与]+")


@dataclass(frozen=True)
class Lack:
    """Why a record does not meet a demand, or cannot be told to."""

    reason: str
    """Code: ``topic`` ``evidence`` ``field`` ``delegation`` ``attendance``, each also with
    ``-unclear`` where it cannot be told."""
    value: str = ""

    @property
    def sure(self) -> bool:
        """Tell whether it certainly does not count."""
        return not self.reason.endswith("-unclear")


@dataclass(frozen=True)
class Records:
    """The records of a ledger, with what their words, papers and people show."""

    ledger: Ledger

    def lack(self, demand: Demand, row: int, person: int) -> Lack | None:
        """Give what a record lacks for one person, what is sure first; nothing: it counts.

        ``person`` 0 is nobody in particular: of a body neither field nor absence is asked.
        """
        at = self.places[row]
        found = [
            self._topic(demand.topic, at),
            self._papers(demand.evidence, at),
            self._field(at, person) if demand.own_field and person else None,
            self._away(demand.if_absent, at, person) if demand.if_absent and person else None,
            self._attended(demand.attendance, at, person) if demand.attendance else None,
        ]
        lacks = [lack for lack in found if lack]
        return next((lack for lack in lacks if lack.sure), lacks[0] if lacks else None)

    @cached_property
    def places(self) -> dict[int, int]:
        """Give the place of each row in the columns."""
        return {row: at for at, row in enumerate(self.ledger.activities.row)}

    @cached_property
    def there(self) -> dict[int, list[tuple[int, Presence, bool]]]:
        """Give who stands in each row, and how."""
        acts, found = self.ledger.activities, defaultdict(list)
        for row, person, presence, sure in zip(
            acts.presence_row,
            acts.presence_person,
            acts.presence_as,
            acts.presence_sure,
            strict=True,
        ):
            found[row].append((person, Presence.of(presence), bool(sure)))
        return found

    @cached_property
    def stints(self) -> list[Stint]:
        """Give who held which posts when."""
        return cut(self.ledger.tenures)

    @cached_property
    def fields(self) -> dict[str, tuple[str, ...]]:
        """Give the fields of work that each 分管领域 names."""
        portfolios = {portfolio for stint in self.stints for portfolio in stint.portfolios}
        return {portfolio: tuple(fields_of(portfolio)) for portfolio in portfolios}

    def _topic(self, words: Words, at: int) -> Lack | None:
        acts = self.ledger.activities
        said = f"{acts.topic[at]} {acts.word[at]}"
        groups = [(word,) if isinstance(word, str) else word for word in words]
        if groups and all(isinstance(word, str) for word in words):
            groups = [tuple(word for group in groups for word in group)]
        missing = [group for group in groups if not any(word in said for word in group)]
        if not missing:
            return None
        told = "、".join(missing[0])
        return Lack("topic" if acts.topic[at].strip() else "topic-unclear", told)

    def _papers(self, wanted: Papers, at: int) -> Lack | None:
        if not wanted:
            return None
        cell = self.ledger.activities.evidence[at]
        if cell is None:
            return Lack("evidence-unclear")
        shown = papers_in(cell)
        groups = [(one,) if isinstance(one, EvidenceKind) else one for one in wanted]
        missing = [group for group in groups if not shown & set(group)]
        if not missing:
            return None
        unclear = not shown and cell.strip() not in _BLANK
        return Lack(
            "evidence-unclear" if unclear else "evidence",
            "、".join("/".join(kind.value for kind in group) for group in missing),
        )

    def _field(self, at: int, person: int) -> Lack | None:
        """Hold what a record is about against the leader's 分管领域 on that day."""
        acts, day = self.ledger.activities, self.ledger.activities.day[at]
        said = f"{acts.topic[at]} {acts.place[at]} {self._industry(acts.place[at])}"
        held = {
            portfolio
            for stint in self.stints
            if stint.person == person and (not day or stint.start <= day <= stint.end)
            for portfolio in stint.portfolios
        }
        if any(word in portfolio for portfolio in held for word in _EVERYTHING):
            return None
        own = {word for portfolio in held for word in self.fields[portfolio]}
        if any(word in said for word in own):
            return None
        others = {word for words in self.fields.values() for word in words} - own - {*_GENERAL}
        of_others = sorted(word for word in others if word in said)
        if held and of_others:
            return Lack("field", "、".join(of_others))
        return Lack("field-unclear")

    def _industry(self, place: str) -> str:
        sites = self.ledger.sites
        return " ".join(site.industry for site in sites if site.name and site.name in place)

    def _away(self, counting: frozenset[Presence], at: int, person: int) -> Lack | None:
        """Let a delegate stand in only on days on which 请假外出 shows the leader away."""
        acts = self.ledger.activities
        stands = {how for who, how, _ in self.there[acts.row[at]] if who == person}
        if stands & counting or Presence.DELEGATES not in stands:
            return None
        if "absences" not in self.ledger.handed_in or not acts.day[at]:
            return Lack("delegation-unclear")
        away = any(
            one.person == person and one.start.toordinal() <= acts.day[at] <= one.end.toordinal()
            for one in self.ledger.absences
        )
        return None if away else Lack("delegation")

    def _attended(self, wanted: Attendance, at: int, person: int) -> Lack | None:
        """Count who of those in office on the day was there; leading is being there."""
        acts = self.ledger.activities
        day, standing = acts.day[at], self.there.get(acts.row[at], [])
        present = {who for who, how, sure in standing if how is not Presence.DELEGATES and sure}
        maybe = {who for who, how, _ in standing if how is not Presence.DELEGATES}
        base = self._in_office(wanted, day, person, present)
        needed = wanted.needed(len(base))
        if base and len(base & present) >= needed:
            return None
        told = f"{len(base & present)}/{needed}"
        named = any(how is Presence.ATTENDS for _, how, _ in standing)
        clear = base and named and len(base & maybe) < needed
        return Lack("attendance" if clear else "attendance-unclear", told)

    def _in_office(self, wanted: Attendance, day: int, person: int, present: set[int]) -> set[int]:
        """Give who held one of the positions on a day, in the unit whose record it is."""
        serving = [stint for stint in self.stints if stint.start <= day <= stint.end]
        whose = {person} if person else present
        units = {stint.organisation for stint in serving if stint.person in whose}
        return {
            stint.person
            for stint in serving
            if stint.positions & {*wanted.positions} and stint.organisation in units
        }


def demand_rows(ledger: Ledger, quotas: Sequence[Quota]) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Give what the clauses demand, and which record may meet it for whom: table and row.

    Records are read once a demand, however many clauses make it; one that certainly does not meet
    it has no row.
    """
    for capacity_no, presence in admitted():
        if capacity_no > len(Capacity):  # the plain verbs are always there
            yield "admits", (capacity_no, presence.number)
    asked: dict[Demand, list[Quota]] = defaultdict(list)
    for quota in quotas:
        if quota.reached and (demand := quota.rule.demand()):
            asked[demand].append(quota)
    records = Records(ledger)
    acts = ledger.activities
    numbers = {kind.value: kind.number for kind in ActivityKind}
    for number, (demand, whose) in enumerate(asked.items(), 1):
        for quota in whose:
            yield "quota_demand", (quota.quota_id, number)
        counting = {kind for q in whose for kind, _ in counted(getattr(q.rule, "activity", ()))}
        for row, kind in zip(acts.row, acts.kind, strict=True):
            if not kind or numbers[kind] in counting:  # of no known kind it may be any
                for person, sure in _meets(records, demand, row):
                    yield "fit", (number, row, person, sure)


def _meets(records: Records, demand: Demand, row: int) -> Iterator[tuple[int, int]]:
    """Give for whom a record meets a demand, or may: 1 where it is sure."""
    for person in sorted({0, *(who for who, _, _ in records.there.get(row, ()))}):
        lack = records.lack(demand, row, person)
        if lack is None or not lack.sure:
            yield person, int(lack is None)


def papers_in(cell: str) -> frozenset[EvidenceKind]:
    """Read a cell of 佐证材料: words and names of files.

    >>> sorted(map(str, papers_in("会议通知.docx、签到表.jpg，IMG_0012.jpg")))
    ['notice', 'photo', 'sign-in']
    """
    found: set[EvidenceKind] = set()
    for item in re.split(r"[、,，;；|\s]+", cell.strip()):
        if item in _BLANK or re.match(r"(?:无|没有|未|缺)", item):
            continue
        told = item.replace("整改通知", "")
        said = {kind for kind, words in EVIDENCE_WORDS.items() if any(w in told for w in words)}
        picture = item.lower().endswith(PICTURES)
        found |= said or ({EvidenceKind.PHOTO} if picture else set())
    return frozenset(found)


def fields_of(portfolio: str) -> Iterable[str]:
    """Give the fields of work that a 分管领域 names, bare of 安全, 工作 and the like.

    >>> list(fields_of("工业经济、道路交通安全和安全生产工作"))
    ['工业经济', '道路交通', '安全生产']
    """
    for part in _BETWEEN.split(portfolio):
        told = re.sub(r"^(?:分管|负责|协助分管|联系|主抓)+", "", part)
        bare = _ENDS.sub("", told)
        if len(bare) > 1:
            yield bare
        elif found := next((word for word in _GENERAL if word in told), ""):
            yield found
