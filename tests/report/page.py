"""Pages to open: a township's report, one with hostile names, one with thousands of findings."""

from datetime import date
from pathlib import Path

from msgspec.structs import replace

from safetyduty.model.activity import Presence
from safetyduty.model.audit import Audit, Finding, Verdict
from safetyduty.model.ledger import Activities, Document, Ledger, Stretch
from safetyduty.report.compose.audit import compose
from safetyduty.report.formats import html
from tests.report.sample import HOSTILE, WIDE
from tests.report.township import HOLIDAY, MONTHLY, MONTHS, TENURES, finding, on, township

NAMES = (*HOSTILE, WIDE, "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>")
VERDICTS = (Verdict.MET, Verdict.MET, Verdict.MISSED, Verdict.LATE, Verdict.UNKNOWN)


def deeds(rows: range, names: tuple[str, ...]) -> Activities:
    """Give a row of activity a day, each led by one of the names and attended by the next."""
    made = Activities()
    for number, row in enumerate(rows):
        made.row.append(row)
        made.day.append(date(2026, 1, 1).toordinal() + number % 170)
        made.entered.append(0)
        made.kind.append("inspection" if number % 3 else "no-such-kind")
        made.place.append(names[number % len(names)])
        made.topic.append("查看作业现场")
        for presence, offset in ((Presence.LEADS, 0), (Presence.ATTENDS, 1)):
            made.presence_row.append(row)
            made.presence_person.append(1 + (number + offset) % len(names))
            made.presence_as.append(presence.value)
            made.presence_sure.append(1)
    return made


def audit_of(names: tuple[str, ...], months: int = 12) -> Audit:
    """Make an audit in which each of the names owes something every month."""
    rows = range(100, 100 + 2 * len(names))
    activities = deeds(rows, names)
    ledger = Ledger(
        people=("", *names),
        activities=activities,
        documents=(Document(90, "circular", 0, ("镇政府",), ("各村",), 2026),),
        tenures=(replace(TENURES[0], row=80, person=1),),
        stretches=(
            Stretch(0, "台账.xlsx", "名册", list(range(2, 93))),
            Stretch(91, "台账.xlsx", "<b>3月", list(range(3, 3 + 9 + len(rows)))),
        ),
        handed_in=frozenset({"leaders", "activities"}),
    )
    found = (_found(names, at, month) for at in range(len(names)) for month in range(months))
    papers = finding(
        HOLIDAY,
        names[0],
        MONTHS[0],
        Verdict.MET,
        credits=(on(90, date(2026, 1, 5)), on(80, date(2026, 1, 6))),
    )
    return township(findings=(*found, papers), ledger=ledger, observations=(), late_entries=())


def _found(names: tuple[str, ...], at: int, month: int) -> Finding:
    verdict = VERDICTS[(at + month) % len(VERDICTS)]
    day = date(2026, month % 12 + 1, 5)
    credits_ = tuple(on(100 + 2 * at + n, day) for n in range(2)) if verdict is Verdict.MET else ()
    return finding(
        MONTHLY, names[at], MONTHS[month % 12], verdict, credits=credits_, rows=len(credits_)
    )


def write_page(path: Path, audit: Audit) -> Path:
    """Write the report of an audit as a page."""
    path.write_text(html.render(compose(audit, "zh")), encoding="utf-8")
    return path
