"""What is shown as pictures: leaders by month, the trend, the ranking, the year's activities."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import partial
from itertools import groupby
from typing import Literal

from safetyduty.model.audit import Finding, Verdict, View
from safetyduty.model.catalogue.phrases import phrase
from safetyduty.model.catalogue.spoken import spoken
from safetyduty.model.word import Lang
from safetyduty.report.document import (
    Block,
    Cell,
    Chart,
    Column,
    Heat,
    HeatRow,
    Mark,
    Row,
    Table,
)
from safetyduty.report.points import Point
from safetyduty.report.sections.days import calendar
from safetyduty.report.sections.frame import Frame
from safetyduty.report.sections.matrix import month_name, slot_of, slots
from safetyduty.report.sequences import Later

_WEIGHT = {verdict: weight for weight, verdict in enumerate(reversed(Verdict))}
_CONCLUDED = (Verdict.MET, Verdict.LATE, Verdict.MISSED)
_NONE = "—"
Who = Literal["organisation", "leader"]


def pictures(frame: Frame) -> list[Block]:
    """Give every picture there is something to draw in."""
    if not frame.audit.findings:
        return []
    charts = [trend(frame), ranking(frame)]
    if frame.audit.ledger.activities.row:
        charts.append(calendar(frame))
    return [*leaders(frame), *charts]


def _say(frame: Frame, key: str, **blanks: object) -> str:
    return spoken(f"pictures:{key}", frame.lang).format(**blanks)


def leaders(frame: Frame) -> list[Heat]:
    """Show each leader's months, each by the worst of what fell due in it; nothing for nobody."""
    persons = [one for one in frame.listed_once if one.view is View.PERSON]
    rows = [_leader(list(group), frame) for _, group in groupby(persons, key=_who)]
    columns = (
        *((Column(frame.say("organisation")),) if frame.several_units else ()),
        Column(frame.say("leader")),
        Column(_say(frame, "in-time"), "mark"),
    )
    heat = Heat(
        title=_say(frame, "leaders"),
        columns=columns,
        slots=slots(frame.audit.period),
        rows=tuple(rows),
        legend=tuple(frame.sign(verdict) for verdict in Verdict),
        name="leaders",
    )
    return [heat] if rows else []


def _who(finding: Finding) -> tuple[str, str]:
    return finding.organisation, finding.subject


def _leader(findings: list[Finding], frame: Frame) -> HeatRow:
    first = findings[0]
    named, counts = slots(frame.audit.period), _counts(findings)
    by_slot: dict[int, list[Finding]] = {}
    for one in findings:
        by_slot.setdefault(slot_of(one.due, frame.audit.period), []).append(one)
    labels = (
        *((Cell(first.organisation),) if frame.several_units else ()),
        Cell(first.subject),
        Cell(f"{counts[Verdict.MET]}/{sum(counts[verdict] for verdict in _CONCLUDED)}"),
    )
    marks = (_mark(slot, named[slot], by_slot[slot], frame) for slot in sorted(by_slot))
    return HeatRow(labels, tuple(marks))


def _mark(slot: int, month: str, findings: list[Finding], frame: Frame) -> Mark:
    counts = _counts(findings)
    worst = next(verdict for verdict in Verdict if counts[verdict])
    told = frame.listed(
        [
            _say(frame, "leaders.count", label=verdict.label(frame.lang), n=n)
            for verdict, n in counts.items()
            if n
        ]
    )
    label = _say(frame, "leaders.mark", month=month_name(month, frame), told=told)
    return Mark(frame.sign(worst), label, slot, slot, _WEIGHT[worst])


def _counts(findings: Iterable[Finding]) -> dict[Verdict, int]:
    found = Counter(finding.verdict for finding in findings)
    return {verdict: found[verdict] for verdict in Verdict}


def _rate(counts: dict[Verdict, int]) -> float | None:
    """Give the share done in time of what is concluded; nothing where nothing is."""
    concluded = sum(counts[verdict] for verdict in _CONCLUDED)
    return counts[Verdict.MET] / concluded if concluded else None


def _percent(rate: float | None) -> str:
    return _NONE if rate is None else f"{rate:.1%}"


def trend(frame: Frame) -> Chart:
    """Count by month what fell due in it, by verdict; what is not owed is left out."""
    verdicts = [verdict for verdict in Verdict if verdict is not Verdict.EXEMPT]
    months = Later(partial(_by_month, frame))
    columns = (
        Column(_say(frame, "month")),
        *(Column(verdict.label(frame.lang), "number") for verdict in verdicts),
        Column(_say(frame, "fell-due"), "number"),
        Column(frame.say("rate"), "number"),
    )
    named = slots(frame.audit.period)

    def points() -> list[Point]:
        return [
            Point(
                slot, layer, counts[verdict], frame.sign(verdict).symbol, frame.sign(verdict).tone
            )
            for slot, counts in enumerate(months)
            for layer, verdict in enumerate(reversed(verdicts))
        ]

    def rows() -> list[Row]:
        return [
            (
                Cell(month_name(name, frame)),
                *(Cell(str(counts[verdict])) for verdict in verdicts),
                Cell(str(sum(counts[verdict] for verdict in verdicts))),
                Cell(_percent(_rate(counts))),
            )
            for name, counts in zip(named, months, strict=True)
        ]

    title = _say(frame, "trend")
    table = Table("trend", title, columns, Later(rows))
    signs = tuple(frame.sign(verdict) for verdict in verdicts)
    return Chart("trend", "trend", title, named, Later(points), table, signs)


def _by_month(frame: Frame) -> list[dict[Verdict, int]]:
    period = frame.audit.period
    months: list[list[Finding]] = [[] for _ in slots(period)]
    for one in frame.listed_once:
        months[slot_of(one.due, period)].append(one)
    return [_counts(month) for month in months]


def ranking(frame: Frame) -> Chart:
    """Rank by the share done in time: organisations where there are several, else leaders."""
    who: Who = "organisation" if frame.several_units else "leader"
    return ranking_of(_by_name(frame), who, frame.lang)


def ranking_of(counted: dict[str, dict[Verdict, int]], who: Who, lang: Lang) -> Chart:
    """Rank whoever is named by the share done in time."""
    title = spoken(f"pictures:ranking.{who}", lang)
    ranked = Later(partial(_ranked, counted))
    columns = (
        Column(spoken("pictures:rank", lang), "number"),
        Column(phrase(who, lang)),
        Column(spoken("pictures:met", lang), "number"),
        Column(spoken("pictures:concluded", lang), "number"),
        Column(phrase("rate", lang), "number"),
    )
    table = Table("ranking", title, columns, Later(lambda: _ranking_rows(ranked)))
    points = Later(lambda: _ranking_points(ranked))
    return Chart("ranking", "ranking", title, (), points, table)


def _by_name(frame: Frame) -> dict[str, dict[Verdict, int]]:
    groups: dict[str, list[Finding]] = {}
    for one in frame.listed_once:
        if frame.several_units or one.view is View.PERSON:
            name = one.organisation if frame.several_units else one.subject
            groups.setdefault(name, []).append(one)
    return {name: _counts(findings) for name, findings in groups.items()}


Ranked = tuple[int, str, dict[Verdict, int]]


def _ranked(counted: dict[str, dict[Verdict, int]]) -> list[Ranked]:
    """Rank, best first; equals share a rank, and who has nothing concluded comes last with none."""
    order = {name: number for number, name in enumerate(counted)}
    names = [name for name in counted if _rate(counted[name]) is not None]
    names.sort(key=lambda name: (-(_rate(counted[name]) or 0), order[name]))
    ranked: list[Ranked] = []
    for place, name in enumerate(names, 1):
        same = bool(ranked) and _rate(ranked[-1][2]) == _rate(counted[name])
        ranked.append((ranked[-1][0] if same else place, name, counted[name]))
    rest = ((0, name, counted[name]) for name in counted if _rate(counted[name]) is None)
    return [*ranked, *rest]


def _ranking_rows(ranked: Sequence[Ranked]) -> list[Row]:
    """Give the rank, the name, the numbers and the share of each."""
    return [
        (
            Cell(str(rank) if rank else _NONE),
            Cell(name),
            Cell(str(counts[Verdict.MET])),
            Cell(str(sum(counts[verdict] for verdict in _CONCLUDED))),
            Cell(_percent(_rate(counts))),
        )
        for rank, name, counts in ranked
    ]


def _ranking_points(ranked: Sequence[Ranked]) -> list[Point]:
    """Give the share of each that has any."""
    return [
        Point(0, row, round(_rate(counts) or 0, 4), name)
        for row, (rank, name, counts) in enumerate(ranked)
        if rank
    ]
