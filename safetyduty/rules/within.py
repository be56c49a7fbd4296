"""``within``: something to be done within so many days after a period, or after each event."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import ClassVar, Literal

from msgspec import Struct

from safetyduty.model.activity import (
    ActivityKind,
    Capacity,
    DocumentKind,
    counted,
    kinds_under,
)
from safetyduty.model.law import Event, Rule
from safetyduty.model.ledger import Ledger
from safetyduty.model.period import Per, Period, overlapping


class Within(Struct, Rule, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A document or an activity within so many days after each period, or after each event.

    ``after: period``: the days run from the last day of each ``per``; a paper counts from that day
    on, or earlier if its 年度 names the year. ``after: document`` and ``after: activity``: they run
    from each paper of the kinds in ``event_document``, each activity of the kinds in
    ``event_activity``; ``after: accident`` from each accident. The day it runs from is not counted
    and the last day is. Several events on one day are one; what falls within two limits serves
    both. Who holds the post on the due day owes it. Done later but within ``grace_days`` is
    ``late``. An event without a day that can be read is ``unknown``.

    考核期结束后，或每次某事之后，若干天内完成一份文件或一次活动。

    从期末起算的，文件自期末当日起计，所写年度相符的提前也算；从某事起算的，从每份文件、每次活动或每起事故
    的次日数起，含最后一日。同一天的几件事算一件，落在两个期限内的各算各的。到期日任职的人负责；
    期限后、宽限期内补做的为“逾期补做”。事件日期认不出的，无法判定。

    Examples::

        - rule: {kind: within, days: 10, after: period, per: quarter, document: [duty-report]}
        - who: {bodies: [safety-committee], levels: [township]}
          rule: {kind: within, days: 15, count: working, after: document,
                 event_document: [assessment], document: [circular]}
        - rule: {kind: within, days: 30, after: accident, activity: [meeting], capacity: chairs}
    """

    days: int
    """How many days.

    多少天。
    """
    after: Literal["period", "document", "activity", "accident"]
    """What the days run from.

    从什么时候起算：期末、某类文件、某类活动、事故。
    """
    document: tuple[DocumentKind, ...] = ()
    """The kinds of document that count as done.

    哪类文件算完成。
    """
    activity: tuple[ActivityKind, ...] = ()
    """The kinds of activity that count as done.

    哪类活动算完成。
    """
    event_document: tuple[DocumentKind, ...] = ()
    """The kinds of document from which the days run.

    从哪类文件起算。
    """
    event_activity: tuple[ActivityKind, ...] = ()
    """The kinds of activity from which the days run.

    从哪类活动起算。
    """
    per: Per = Per.YEAR
    """The period after which the days run; after an event it says nothing.

    从期末起算的，是哪种考核期。
    """
    count: Literal["calendar", "working"] = "calendar"
    """Calendar days, or working days by the State Council's calendar.

    自然日，还是工作日。
    """
    capacity: Capacity = Capacity.LEADS
    """The verb: leads and chairs need the person, convenes may be delegated, takes-part
    needs presence in any capacity, organises needs none.

    条款的动词：带队、主持要本人；组织召开可以委托；参加不论以什么身份；组织不要求到场。
    """
    at_least: int = 1
    """How many are owed each time.

    每次至少几份（次）。
    """
    rest_day: Literal["next-working-day", "stays"] = "next-working-day"
    """Whether a due day on a rest day moves to the next working day; of activities it never does.

    期限逢休息日是否顺延到下一个工作日；活动的期限不顺延。
    """
    grace_days: int = 0
    """So many days after the due day it still counts as done late.

    期限后几天内补做仍算“逾期补做”。
    """

    statements: ClassVar[str] = "within"
    tables: ClassVar[dict[str, tuple[str, ...]]] = {
        "quota_within": ("quota_id", "at_least", "capacity_no", "after_period", "by_year"),
        "unread_event": ("quota_id", "period_id", "row_id"),
    }

    def wrong(self) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
        """Ask for what is to be done, and for the event where the days run from one."""
        if not (self.document or self.activity):
            yield ("document",), "[]", "[circular]"
        examples = {"document": "[assessment]", "activity": "[inspection]"}
        for name, example in examples.items():
            key = f"event_{name}"
            if self.after == name and not getattr(self, key):
                yield (key,), "[]", example
            elif self.after != name and getattr(self, key):
                yield ("after",), self.after, name

    def periods(self, asked: Period, _holidays: object) -> list[Period]:
        """Give the periods of the span asked for, and those before it whose limit may reach it."""
        limit = timedelta(2 * self.days + self.grace_days + 30)  # half of all days are worked
        return overlapping(self.per, Period(asked.start - limit, asked.end, ""))

    def events(self, ledger: Ledger) -> Iterable[Event] | None:
        """Give the papers, activities or accidents from which the days run."""
        if self.after == "period":
            return None
        if self.after == "document":
            kinds = {str(kind) for kind in self.event_document}
            papers = ledger.documents
            return [Event(d.day, d.row) for d in papers if d.kind in kinds or not d.kind]
        if self.after == "activity":
            return list(self._activities(ledger))
        return accidents(ledger)

    def _activities(self, ledger: Ledger) -> Iterator[Event]:
        kinds = {str(one) for kind in self.event_activity for one in kinds_under(kind)}
        acts = ledger.activities
        columns = zip(acts.row, acts.day, acts.entered, acts.kind, strict=True)
        for row, day, entered, kind in columns:
            if kind in kinds or not kind:
                yield Event(day if kind else 0, row, entered)

    def due_on(self, period: Period) -> date:
        """Give the last day, counted in calendar days; working days are counted from the end."""
        return period.end + timedelta(self.days if self.count == "calendar" else 0)

    def working_days(self) -> int:
        """Give the days, where they are working days."""
        return self.days if self.count == "working" else 0

    def moves(self) -> bool:
        """Filings move (§5.8), activities do not; working days end on one anyway."""
        return bool(self.document) and self.rest_day == "next-working-day"

    def closes_on(self, _period: Period, due: date) -> date:
        """Give the last day of grace."""
        return due + timedelta(self.grace_days)

    def counts_in(self, period: Period, closes: date) -> tuple[date, date]:
        """Give the days from the end of a period, or from an event, to the last day of grace."""
        return period.end if self.after == "period" else period.start, closes

    def lead_days(self, _period: Period) -> int:
        """Give the last third of the days, a week at most."""
        return min(7, max(1, self.days // 3))

    def rows(self, quota_id: int) -> Iterator[tuple[str, tuple[int, ...]]]:
        """Give the number, the verb, and what counts."""
        after = int(self.after == "period")
        by_year = int(after and self.per is Per.YEAR)  # 年度 tells years apart, not their parts
        yield "quota_within", (quota_id, self.at_least, self.capacity.number, after, by_year)
        for kind, unit in counted(self.activity):
            yield "quota_activity", (quota_id, kind, unit)
        for document in self.document:
            yield "quota_document", (quota_id, document.number)

    def needs(self) -> tuple[str, ...]:
        """Name the tables with what is to be done and what it is counted from."""
        event = {"document": "documents", "activity": "activities", "accident": "accidents"}
        asked = [event[self.after]] if self.after in event else []
        asked += ["documents"] if self.document else []
        asked += ["activities"] if self.activity else []
        return tuple(dict.fromkeys(asked))


def accidents(ledger: Ledger) -> list[Event]:
    """Give the accidents; a ledger that keeps them as a table alone shows that there may be some.

    So nobody is told that nothing was owed while accidents stand in a sheet nobody has read.
    """
    incidents = getattr(ledger, "incidents", None)
    if incidents is None:
        return [Event(0, 0)] if "accidents" in ledger.handed_in else []
    return [Event(found.occurred.day, found.row) for found in incidents.accidents]
