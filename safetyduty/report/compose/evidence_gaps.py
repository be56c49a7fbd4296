"""The list of missing evidence 佐证缺项: records that count without minutes or papers on file."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from safetyduty.model.activity import ActivityKind
from safetyduty.model.audit import Finding, Verdict
from safetyduty.model.word import Lang
from safetyduty.report.document import Block, Cell, Column, Document, Paragraph, Table, Tone
from safetyduty.report.kinds import Kind, Order
from safetyduty.report.letter import Official
from safetyduty.report.sections.facts import facts_of
from safetyduty.report.sections.letterhead import Letter
from safetyduty.report.sections.origin import facts as origin_facts
from safetyduty.report.sections.provenance import provenance

KIND = Kind("佐证缺项清单", "Missing evidence", order=True, to="may")

_INSPECTIONS = (ActivityKind.INSPECTION, ActivityKind.CAMPAIGN_INSPECTION, ActivityKind.RESEARCH)
_GATHERINGS = (ActivityKind.TRAINING, ActivityKind.DRILL, ActivityKind.INTERVIEW)


class Gap(Struct, frozen=True):
    """One row that counts and names no evidence."""

    row: int
    day: int
    kind: str
    place: str
    subjects: tuple[str, ...]


def compose(order: Order, lang: Lang) -> Document:
    """Compose the list, of everybody or of the leader or unit named."""
    letter = Letter(order, lang)
    found = [one for one in letter.about() if one.quota.binds]
    gaps = list(_gaps(letter, found))
    unknown = [one for one in found if one.verdict is Verdict.UNKNOWN]
    source = letter.frame.audit.ledger.source
    return Document(
        letter.say("gaps.title", unit=letter.unit),
        lang,
        lambda: tuple(_blocks(letter, gaps, unknown)),
        lambda: {
            "schema": "safetyduty/evidence-gaps/1",
            "records": [
                {
                    "place": str(source(gap.row)),
                    "date": date.fromordinal(gap.day).isoformat(),
                    "kind": gap.kind,
                    "subjects": list(gap.subjects),
                }
                for gap in gaps
            ],
            "unknown": [facts_of(one, letter.frame) for one in unknown],
            "origin": origin_facts(letter.frame),
        },
    )


def _gaps(letter: Letter, found: list[Finding]) -> Iterator[Gap]:
    """Give every row of the activity ledger that counts for somebody and names no evidence."""
    acts = letter.frame.audit.ledger.activities
    at_row = {row: at for at, row in enumerate(acts.row)}
    counting: dict[int, dict[str, None]] = {}
    for finding in found:
        for credit in finding.credits:
            if credit.row in at_row and not (acts.evidence[at_row[credit.row]] or "").strip():
                counting.setdefault(credit.row, {})[finding.responsible or finding.subject] = None
    for row in sorted(counting, key=lambda row: (acts.day[at_row[row]], row)):
        at = at_row[row]
        yield Gap(row, acts.day[at], acts.kind[at], acts.place[at], tuple(counting[row]))


def _blocks(letter: Letter, gaps: list[Gap], unknown: list[Finding]) -> Iterator[Block | Official]:
    acts = letter.frame.audit.ledger.activities
    if acts.row and not any(acts.evidence):
        yield Paragraph(letter.say("gaps.not-kept"), Tone.WARN)
    if gaps:
        yield _records(letter, gaps)
    else:
        yield Paragraph(letter.say("gaps.records.none"), Tone.GOOD)
    if unknown:
        yield _unknown(letter, unknown)
    yield provenance(letter.frame)


def _records(letter: Letter, gaps: list[Gap]) -> Table:
    frame = letter.frame
    heads = ("day", "activity", "leader", "target", "place")
    columns = (
        *(Column(frame.say(key), "day" if key == "day" else "text") for key in heads),
        Column(letter.say("gaps.needed")),
    )
    rows = tuple(
        (
            Cell(date.fromordinal(gap.day).isoformat()),
            Cell(ActivityKind.of(gap.kind).label(letter.lang)),
            Cell(frame.listed(gap.subjects)),
            Cell(" ".join(gap.place.split())),
            Cell(frame.place(frame.audit.ledger.source(gap.row))),
            Cell(letter.say(_needed(ActivityKind.of(gap.kind)))),
        )
        for gap in gaps
    )
    return Table("records", letter.say("gaps.records"), columns, rows, main=True)


def _needed(kind: ActivityKind) -> str:
    if kind in _INSPECTIONS:
        return "gaps.inspection"
    return "gaps.other" if kind in _GATHERINGS else "gaps.minutes"


def _unknown(letter: Letter, unknown: list[Finding]) -> Table:
    """List what cannot be judged, by duty, with the tables it needs."""
    frame = letter.frame
    duties: dict[int, list[Finding]] = {}
    for finding in unknown:
        duties.setdefault(finding.quota.quota_id, []).append(finding)
    columns = (
        Column(frame.say("duty")),
        Column(frame.say("article")),
        Column(frame.say("leader")),
        Column(letter.say("count"), "number"),
        Column(letter.say("gaps.needed")),
    )
    rows = tuple(
        (
            Cell(same[0].quota.clause.duty.label(letter.lang)),
            Cell(frame.clause(same[0].quota)),
            Cell(frame.listed(list(dict.fromkeys(one.subject for one in same)))),
            Cell(str(len(same))),
            Cell(frame.listed([frame.table(name) for name in same[0].quota.clause.rule.needs()])),
        )
        for same in duties.values()
    )
    return Table("unknown", letter.say("gaps.unknown"), columns, rows)
