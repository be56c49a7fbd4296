"""What stands behind the verdicts: the clauses and the rows that count, to be followed to."""

from collections.abc import Iterator, Sequence
from functools import cache

from safetyduty.model.activity import ActivityKind, DocumentKind, Presence
from safetyduty.model.audit import Credit, Finding, Observation
from safetyduty.model.catalogue.spoken import spoken
from safetyduty.model.law import Quota
from safetyduty.model.ledger import Ledger
from safetyduty.model.word import Lang, Word
from safetyduty.report.document import Cell, Column, Reference, Row, Table, Tone
from safetyduty.report.sections.asked import due, every, number
from safetyduty.report.sections.facts import iso
from safetyduty.report.sections.frame import Frame
from safetyduty.report.sequences import Drawn, Later

_KINDS: dict[str, Word] = {word.value: word for word in (*DocumentKind, *ActivityKind)}


def clause_cell(quota: Quota, frame: Frame, *, binding: bool = False) -> Cell:
    """Name a clause, leading to its words."""
    text = frame.clause(quota, binding=binding)
    return Cell(text, links=(Reference(text, _clause_anchor(quota)),))


def evidence_cell(credits_: Sequence[Credit], rows: int, frame: Frame, most: int = 0) -> Cell:
    """Name the rows that count, each leading to what it says."""
    text = frame.cells(credits_, rows, most)
    placed = frame.evidence(credits_)[: most or None]
    links = tuple(Reference(frame.place(at), _row_anchor(credit.row)) for credit, at in placed)
    return Cell(text, Tone.MUTED, links)


def _clause_anchor(quota: Quota) -> str:
    return f"clause-{quota.quota_id}"


def _row_anchor(row: int) -> str:
    return f"row-{row}"


def clauses(frame: Frame) -> Table:
    """List the clauses by which anything was judged or looked at."""
    lang = frame.lang
    quotas = Later(lambda: _quotas(frame))
    columns = (
        Column(frame.say("article")),
        Column(frame.say("duty")),
        Column(spoken("pictures:words", lang)),
        Column(spoken("pictures:asks", lang)),
        Column(frame.say("force")),
        Column(frame.say("regulation"), spare=1),
        Column(spoken("pictures:note", lang), spare=2),
    )
    rows = Drawn(quotas, lambda quota: _clause(quota, frame))
    anchors = Drawn(quotas, _clause_anchor)
    title = spoken("pictures:clauses", lang)
    return Table("clauses", title, columns, rows, anchors=anchors, aside=True)


def _quotas(frame: Frame) -> list[Quota]:
    used = {found.quota.quota_id: found.quota for found in frame.audit.findings}
    used |= {found.quota.quota_id: found.quota for found in frame.audit.observations}
    return [used[quota_id] for quota_id in sorted(used)]


def _clause(quota: Quota, frame: Frame) -> Row:
    clause, lang = quota.clause, frame.lang
    asked = (every(clause.rule, lang), number(clause.rule, lang), due(clause.rule, lang))
    return (
        Cell(frame.clause(quota)),
        Cell(clause.duty.label(lang)),
        Cell(clause.words),
        Cell(" ".join(part for part in asked if part)),
        Cell(clause.force.label(lang)),
        Cell(frame.title(quota.regulation), Tone.MUTED),
        Cell(clause.note.label(lang) if clause.note else "", Tone.MUTED),
    )


def records(frame: Frame) -> Table:
    """List every row that counts for anything: where it stands and what it says."""
    say, lang = frame.say, frame.lang
    kept = Later(lambda: _kept(frame))
    columns = (
        Column(say("place")),
        Column(say("day"), "day"),
        Column(say("activity"), pick=True),
        Column(spoken("pictures:leads", lang)),
        Column(spoken("pictures:attends", lang), spare=3),
        Column(spoken("pictures:place", lang), spare=2),
        Column(spoken("pictures:topic", lang), spare=1),
    )
    rows = Drawn(kept, lambda pair: pair[1])
    anchors = Drawn(kept, lambda pair: _row_anchor(pair[0]))
    title = spoken("pictures:evidence", lang)
    return Table("evidence", title, columns, rows, anchors=anchors, aside=True)


def _kept(frame: Frame) -> list[tuple[int, Row]]:
    """Read the rows that count once more, in the order in which they stand."""
    found: tuple[Finding | Observation, ...]
    found = (*frame.audit.findings, *frame.audit.observations)
    days = {credit.row: credit.day for one in found for credit in one.credits}
    ledger = frame.audit.ledger
    told = dict(_told(ledger, frozenset(days), frame.lang))
    placed = sorted((ledger.source(row), row) for row in days)
    return [
        (row, (Cell(frame.place(source)), Cell(iso(days[row])), *map(Cell, told.get(row, _BARE))))
        for source, row in placed
    ]


_BARE = ("", "", "", "", "")


def _told(ledger: Ledger, rows: frozenset[int], lang: Lang) -> Iterator[tuple[int, Sequence[str]]]:
    """Give what the rows say: kind, who, with whom, where, what."""

    @cache
    def label(code: str) -> str:
        return _KINDS[code].label(lang) if code in _KINDS else code

    listed = "、" if lang == "zh" else ", "
    tenure = spoken("pictures:tenure", lang)
    for held in ledger.tenures:
        if held.row in rows:
            yield held.row, (tenure, ledger.people[held.person], "", held.organisation, held.title)
    for paper in ledger.documents:
        if paper.row in rows:
            sides = listed.join(paper.issuers), listed.join(paper.counterparts)
            yield paper.row, (label(paper.kind), *sides, "", str(paper.year or ""))
    deeds, people = ledger.activities, _present(ledger, rows)
    for at, row in enumerate(deeds.row):
        if row in rows:
            lead, attend = (listed.join(names) for names in people.get(row, ((), ())))
            yield row, (label(deeds.kind[at]), lead, attend, deeds.place[at], deeds.topic[at])


def _present(ledger: Ledger, rows: frozenset[int]) -> dict[int, tuple[list[str], list[str]]]:
    """Give who led and who took part in each of the rows."""
    deeds = ledger.activities
    present: dict[int, tuple[list[str], list[str]]] = {}
    stood = zip(deeds.presence_row, deeds.presence_person, deeds.presence_as, strict=True)
    for row, person, way in stood:
        if row in rows:
            sides = present.setdefault(row, ([], []))
            sides[way == Presence.ATTENDS.value].append(ledger.people[person])
    return present
