"""What stands beside the verdicts: duties without a number, and rows entered late."""

from safetyduty.model.audit import Observation
from safetyduty.model.ledger import LateEntry
from safetyduty.report.document import Block, Cell, Column, Row, Table, Tone
from safetyduty.report.sections.facts import iso
from safetyduty.report.sections.frame import Frame
from safetyduty.report.sequences import Drawn


def observations(frame: Frame) -> list[Block]:
    """List what is on file for duties the texts do not quantify; nothing where there are none."""
    if not frame.observations:
        return []
    say = frame.say
    columns = (
        Column(say("leader")),
        Column(say("post"), spare=1),
        Column(say("duty")),
        Column(say("article")),
        Column(say("kept")),
        Column(say("number"), "number"),
        Column(say("gap"), "number"),
        Column(say("last"), "day"),
        Column(say("cells"), spare=1),
    )
    rows = Drawn(frame.observations, lambda found: _observed(found, frame))
    fold = say("observations.fold", n=len(rows))
    return [Table("observations", say("observations"), columns, rows, fold=fold)]


def _observed(found: Observation, frame: Frame) -> Row:
    kept = found.kept
    return (
        Cell(found.subject),
        Cell(frame.post(found), Tone.MUTED),
        Cell(found.quota.clause.duty.label(frame.lang)),
        Cell(frame.clause(found.quota)),
        Cell(frame.say("kept.yes" if kept else "kept.no"), Tone.PLAIN if kept else Tone.INFO),
        Cell(str(found.number) if kept else "—"),
        Cell(str(found.longest_gap) if kept else "—"),
        Cell(found.last.isoformat() if found.last else "—"),
        Cell(frame.cells(found.credits, found.rows), Tone.MUTED),
    )


def late_entries(frame: Frame) -> list[Block]:
    """List the rows entered after the day asked for; nothing where there are none."""
    if not frame.late_entries:
        return []
    say = frame.say
    columns = (
        Column(say("place")),
        Column(say("day"), "day"),
        Column(say("entered"), "day"),
    )
    rows = Drawn(frame.late_entries, lambda entry: _late(entry, frame))
    fold = say("late-entries.fold", n=len(rows))
    return [Table("late-entries", say("late-entries"), columns, rows, fold=fold)]


def _late(entry: LateEntry, frame: Frame) -> Row:
    place = frame.place(frame.audit.ledger.source(entry.row))
    return Cell(place), Cell(iso(entry.day)), Cell(iso(entry.entered))
