"""The lines under the title, the count by verdict, and the closing notes."""

from collections.abc import Sequence

from safetyduty.model.audit import Finding, Verdict, View
from safetyduty.model.catalogue.index import message, severity
from safetyduty.model.law import Regulation
from safetyduty.model.period import parse_period
from safetyduty.model.problem import Severity
from safetyduty.report.document import Block, Cell, Column, Notes, Pairs, Part, Table, Tally, Tone
from safetyduty.report.sections.frame import Frame

_WEIGHT = {weight: place for place, weight in enumerate(Severity)}
_SPARE = {Verdict.EXEMPT: 1, Verdict.PENDING: 1, Verdict.MET: 2, Verdict.MISSED: 0}
"""What a narrow screen sets beneath the row first: what asks for nothing."""
_CONCLUDED = (Verdict.MET, Verdict.LATE, Verdict.MISSED)


def title(frame: Frame) -> str:
    """Name the report by its unit, where the unit is known."""
    organisation = frame.audit.organisation
    if not organisation:
        return frame.say("audit.title.plain")
    return frame.say("audit.title", organisation=organisation)


def particulars(frame: Frame) -> Pairs:
    """Say what was asked: the day, the period, the level, the regulations."""
    audit = frame.audit
    blanks = {"name": audit.period.name, "start": audit.period.start, "end": audit.period.end}
    free = audit.period.name == f"{audit.period.start}/{audit.period.end}"
    period = frame.say("period.span" if free else "period.value", **blanks)
    items = [
        (Cell(frame.say("as-of"), Tone.MUTED), Cell(audit.as_of.isoformat())),
        (Cell(frame.say("period"), Tone.MUTED), Cell(period)),
        (Cell(frame.say("level"), Tone.MUTED), Cell(audit.level.label(frame.lang))),
    ]
    for index, regulation in enumerate(audit.regulations):
        label = frame.say("based-on") if index == 0 else ""
        items.append((Cell(label, Tone.MUTED), _regulation(regulation, frame)))
    return Pairs(tuple(items))


def _regulation(regulation: Regulation, frame: Frame) -> Cell:
    informs = regulation in frame.informing
    text = frame.say(
        "regulation.informs" if informs else "regulation.value",
        mark=frame.marks[regulation.id],
        title=frame.title(regulation),
        id=regulation.id,
        status=regulation.status.label(frame.lang),
    )
    return Cell(text, Tone.MUTED if informs else Tone.PLAIN)


def summary(frame: Frame) -> list[Block]:
    """Count the findings by verdict; by who owes too, where several kinds do."""
    audit = frame.audit
    parts = tuple(Part(frame.sign(verdict), n) for verdict, n in audit.tally().items())
    tally = Tally(frame.say("tally"), parts, _result(audit.tally(), audit.rate(), frame))
    by_view = {
        view: [finding for finding in audit.findings if finding.view is view] for view in View
    }
    present = {view: findings for view, findings in by_view.items() if findings}
    return [tally, _by_view(present, frame)] if len(present) > 1 else [tally]


def _result(counts: dict[Verdict, int], rate: float, frame: Frame) -> str:
    concluded = sum(counts[verdict] for verdict in _CONCLUDED)
    if not concluded:
        return frame.say("tally.nothing")
    met = counts[Verdict.MET]
    return frame.say("tally.rate", concluded=concluded, met=met, rate=f"{rate:.1%}")


def _by_view(present: dict[View, list[Finding]], frame: Frame) -> Table:
    verdicts = [
        Column(frame.sign(verdict).label, "number", spare=_SPARE.get(verdict, 3))
        for verdict in Verdict
    ]
    columns = (
        Column(frame.say("view")),
        *verdicts,
        Column(frame.say("total"), "number", spare=2),
        Column(frame.say("rate"), "number"),
    )
    rows = tuple(
        _view_row(view.label(frame.lang), findings, frame) for view, findings in present.items()
    )
    return Table("summary", frame.say("by-view"), columns, rows)


def _view_row(label: str, findings: Sequence[Finding], frame: Frame) -> tuple[Cell, ...]:
    counts = dict.fromkeys(Verdict, 0)
    for finding in findings:
        counts[finding.verdict] += 1
    concluded = sum(counts[verdict] for verdict in _CONCLUDED)
    rate = f"{counts[Verdict.MET] / concluded:.1%}" if concluded else "—"
    cells = [
        Cell(str(n), frame.sign(verdict).tone if n else Tone.MUTED) for verdict, n in counts.items()
    ]
    return (Cell(label), *cells, Cell(str(len(findings))), Cell(rate))


def notes(frame: Frame) -> Notes:
    """Close with what a reader must know, and how to learn more."""
    counts = frame.audit.tally()
    keys = [
        ("note.verify", counts[Verdict.MISSED]),
        ("note.unknown", counts[Verdict.UNKNOWN]),
        ("note.rate", sum(counts.values())),
        ("note.posts", len(frame.listed_once) < len(frame.findings)),
        ("note.exempt", counts[Verdict.EXEMPT]),
        ("note.binding", any(map(frame.strictest, frame.findings))),
        ("note.slots", frame.crowded),
    ]
    said = [Cell(frame.say(key)) for key, wanted in keys if wanted]
    if frame.informing:
        titles = frame.listed([frame.title(regulation) for regulation in frame.informing])
        said.append(Cell(frame.say("note.informs", titles=titles)))
    said += [Cell(message(taken, frame.lang)) for taken in frame.audit.assumed]
    return Notes(frame.say("notes"), (*said, *_hints(frame)))


def _hints(frame: Frame) -> list[Cell]:
    said = []
    asked = frame.attention or frame.findings
    if asked:
        alone = len(frame.audit.inputs) == 1
        files = quoted(frame.audit.inputs[0].file) if alone else frame.say("note.why.files")
        name, period = quoted(asked[0].subject), asked[0].period.name
        if not parse_period(period):  # a holiday cannot be typed; the period asked for can
            period = frame.audit.period.name
        said.append(frame.say("note.why", files=files, name=name, period=period))
    if frame.problems:
        worst = min(frame.problems, key=lambda problem: _WEIGHT[severity(problem)])
        said.append(frame.say("note.explain", code=worst.code))
    return [Cell(text, Tone.INFO) for text in said]


def quoted(word: str) -> str:
    """Write a word so that a command line takes it as one."""
    return f'"{word}"' if any(char.isspace() or char in '"&|<>();' for char in word) else word
