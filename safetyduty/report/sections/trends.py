"""How the share done in time went from month to month, a row a station, to be read at a glance."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from safetyduty.model.audit import Audit, Verdict
from safetyduty.model.catalogue.phrases import phrase
from safetyduty.model.catalogue.spoken import spoken
from safetyduty.model.period import Period
from safetyduty.model.word import Lang
from safetyduty.report.document import Cell, Column, Row, Table, Tone
from safetyduty.report.sections.matrix import slot_of, slots

Months = tuple[tuple[int, int], ...]
"""Of each month of a period: how many duties were done in time, of how many concluded."""
_CONCLUDED = (Verdict.MET, Verdict.LATE, Verdict.MISSED)
_STEPS = "▁▂▃▄▅▆▇█"
"""Blocks that stand in every font with Chinese: the whole height is everything done in time."""
_NONE = "—"


def by_month(audit: Audit) -> Months:
    """Count what was concluded by the month it fell due in; ``rate`` of the whole says the same."""
    counts = [[0, 0] for _ in slots(audit.period)]
    for one in audit.findings:
        if one.verdict in _CONCLUDED:
            month = counts[slot_of(one.due, audit.period)]
            month[0] += one.verdict is Verdict.MET
            month[1] += 1
    return tuple((met, concluded) for met, concluded in counts)


def trends(
    stations: Sequence[tuple[Cell, Months]], period: Period, as_of: date, lang: Lang
) -> Iterator[Table]:
    """Give a row a station, and of several one of them all; nothing before two months are over.

    A month that is not over has no share yet: what is done early would stand alone in it.
    """
    told = [months for _, months in stations if months]
    total = tuple(
        (sum(met for met, _ in month), sum(concluded for _, concluded in month))
        for month in zip(*told, strict=True)
    )
    over = slot_of(as_of + timedelta(1), period)
    ended = len(total) if as_of >= period.end else over
    shown = [at for at, (_, concluded) in enumerate(total[:ended]) if concluded]
    if len(shown) < 2:
        return
    named = slots(period)
    columns = (
        Column(phrase("organisation", lang)),
        Column(spoken("pictures:course", lang)),
        Column(spoken("pictures:change", lang), "number"),
        *(Column(_month(named[at], lang), "number", spare=1) for at in shown),
    )
    rows = [_row(name, [months[at] for at in shown]) for name, months in stations if months]
    if len(rows) > 1:
        whole = Cell(spoken("pictures:together", lang))
        rows.insert(0, _row(whole, [total[at] for at in shown]))
    yield Table("months", spoken("pictures:courses", lang), columns, tuple(rows))


def _month(name: str, lang: Lang) -> str:
    return phrase("month", lang, n=name) if name.isdigit() else name


def _row(name: Cell, months: Sequence[tuple[int, int]]) -> Row:
    return (
        name,
        Cell("".join(map(_step, months))),
        _change(months),
        *(Cell(_rate(month), _tone(month)) for month in months),
    )


def _step(month: tuple[int, int]) -> str:
    """Draw one month as a block as high as the share; nothing concluded is a dot.

    >>> _step((9, 10)), _step((10, 10)), _step((0, 10)), _step((0, 0))
    ('▇', '█', '▁', '·')
    """
    met, concluded = month
    return _STEPS[met * (len(_STEPS) - 1) // concluded] if concluded else "·"


def _rate(month: tuple[int, int]) -> str:
    met, concluded = month
    return f"{met / concluded:.0%}" if concluded else _NONE


def _tone(month: tuple[int, int]) -> Tone:
    met, concluded = month
    return Tone.PLAIN if met < concluded else Tone.MUTED


def _change(months: Sequence[tuple[int, int]]) -> Cell:
    """Say by how many points the last month stands above the one before, of those with any."""
    shares = [met / concluded * 100 for met, concluded in months if concluded]
    if len(shares) < 2:
        return Cell(_NONE, Tone.MUTED)
    points = round(shares[-1] - shares[-2], 1)
    if not points:
        return Cell("0.0", Tone.MUTED)
    return Cell(f"{points:+.1f}", Tone.GOOD if points > 0 else Tone.WARN)
