"""What needs attention, worst first; and every finding with its cells."""

from safetyduty.model.activity import ActivityKind, DocumentKind
from safetyduty.model.audit import Finding, Verdict
from safetyduty.model.word import Word
from safetyduty.report.document import Block, Cell, Column, Link, Paragraph, Row, Table, Tone
from safetyduty.report.sections.evidence import clause_cell, evidence_cell
from safetyduty.report.sections.frame import Frame, activity, row_key
from safetyduty.report.sections.reasons import reason, together
from safetyduty.report.sections.sources import place
from safetyduty.report.sequences import Drawn

_MOST_CELLS = 3
_MOST_NAMES = 3


def attention(frame: Frame) -> Block:
    """List what is missed, late, at risk or cannot be judged, worst first.

    What cannot be judged for want of a whole table is one row a clause, not one a leader.
    """
    if not frame.attention:
        return Paragraph(frame.say("attention.none"), Tone.GOOD)
    units = frame.several_units
    columns = (
        *((Column(frame.say("organisation"), pick=True),) if units else ()),
        Column(frame.say("leader"), pick=True),
        Column(frame.say("post"), spare=2),
        Column(frame.say("duty")),
        Column(frame.say("article"), spare=3),
        Column(frame.say("period")),
        Column(frame.say("owed-done"), "mark"),
        Column(frame.say("verdict"), pick=True),
        Column(frame.say("reason"), spare=1),
        Column(frame.say("cells"), spare=1),
    )
    groups: dict[tuple[object, ...], list[Finding]] = {}
    for finding in frame.attention:
        groups.setdefault(_together(finding), []).append(finding)
    rows = tuple(_urgent(group, frame)[0 if units else 1 :] for group in groups.values())
    title = frame.say("attention")
    return Table("attention", title, columns, rows, repeats=4 if units else 3)


def _together(finding: Finding) -> tuple[object, ...]:
    """Say which findings are told in one row: those of which the same is to be said.

    Whole periods missed by the same number stand together; so do all whom one missing table
    leaves open. Any other finding is a row of its own.
    """
    if finding.verdict is Verdict.UNKNOWN and finding.why:
        return finding.quota.quota_id, finding.why, finding.organisation
    key = (finding.verdict, *row_key(finding), finding.target, finding.position)
    whole = finding.days_in_office == finding.period.days
    if finding.verdict is Verdict.MISSED and whole:
        return (*key, finding.required, finding.done, finding.doubtful, finding.binding)
    return (*key, finding.period)


def _urgent(findings: list[Finding], frame: Frame) -> Row:
    first = findings[0]
    sign = frame.sign(first.verdict)
    verdict = Cell(f"{sign.symbol} {sign.label}", frame.tone(first))
    credits_ = [credit for finding in findings for credit in finding.credits]
    rows = sum(finding.rows for finding in findings)
    alone = len({finding.subject for finding in findings}) == 1
    return (
        Cell(first.organisation),
        Cell(_names(findings, frame)),
        Cell(frame.post(first, findings[-1]) if alone else "", Tone.MUTED),
        Cell(first.quota.clause.duty.label(frame.lang)),
        clause_cell(first.quota, frame, binding=frame.strictest(first)),
        Cell(_periods(findings, frame)),
        Cell(f"{first.done}/{first.required}"),
        verdict,
        Cell(together(findings, frame), Tone.MUTED),
        evidence_cell(credits_, rows, frame, max(_MOST_CELLS, len(findings))),
    )


def _names(findings: list[Finding], frame: Frame) -> str:
    names = list(dict.fromkeys(finding.subject for finding in findings))
    if len(names) <= _MOST_NAMES:
        return frame.listed(names)
    named = frame.listed(names[:_MOST_NAMES])
    return frame.say("more.names", names=named, n=frame.left(len(names), _MOST_NAMES))


def _periods(findings: list[Finding], frame: Frame) -> str:
    """Name the periods, the year once: ``2026-01、02、04``."""
    first, *others = (period.name for period in sorted({one.period for one in findings}))
    year = first[:4]
    rest = (name[4:].lstrip("- ") if name[:4] == year and name[4:] else name for name in others)
    return frame.listed([first, *rest])


def everything(frame: Frame) -> Table:
    """List every finding, each with all its cells."""
    say = frame.say
    columns = (
        Column(
            say("organisation"),
            pick=True,
            on="both" if frame.several_units else "data",
            spare=int(not frame.several_units),
        ),
        Column(say("view")),
        Column(say("leader"), pick=True),
        Column(say("post"), spare=2),
        Column(say("duty")),
        Column(say("target"), on="data"),
        Column(say("regulation"), on="data", spare=1),
        Column(say("article"), on="data"),
        Column(say("article"), on="page"),
        Column(say("activity"), on="data", spare=1),
        Column(say("per"), on="data", spare=1),
        Column(say("period"), "day"),
        Column(say("start"), "day", on="data", spare=1),
        Column(say("end"), "day", on="data", spare=1),
        Column(say("due"), "day", on="data"),
        Column(say("owed-done"), "mark", on="page"),
        Column(say("required"), "number", on="data"),
        Column(say("done"), "number", on="data"),
        Column(say("shortfall"), "number", on="data"),
        Column(say("verdict"), pick=True),
        Column(say("binding"), "mark", on="data", spare=1),
        Column(say("reason"), spare=1),
        Column(say("cells"), spare=1),
    )
    numbered = list(enumerate(frame.findings))
    rows = Drawn(numbered, lambda pair: _full(*pair, frame))
    fold = say("findings.fold", n=len(rows))
    return Table("findings", say("findings"), columns, rows, fold=fold, main=True)


def _full(number: int, finding: Finding, frame: Frame) -> Row:
    quota, period, lang = finding.quota, finding.period, frame.lang
    owed = (
        finding.organisation,
        finding.view.label(lang),
        finding.subject,
        frame.post(finding),
        quota.clause.duty.label(lang),
        finding.target,
        quota.regulation.id,
        quota.clause.article,
    )
    done = (
        frame.listed([kind_label(code, frame) for code in activity(quota)]),
        quota.rule.per.label(lang),
        period.name,
        period.start.isoformat(),
        period.end.isoformat(),
        finding.due.isoformat(),
        f"{finding.done}/{finding.required}",
        str(finding.required),
        str(finding.done),
        str(finding.shortfall),
    )
    return (
        *(Cell(value) for value in owed),
        clause_cell(quota, frame, binding=frame.strictest(finding)),
        *(Cell(value) for value in done),
        Cell(frame.sign(finding.verdict).label, frame.tone(finding)),
        Cell(frame.say("yes" if finding.binding else "no")),
        Cell(reason(finding, frame), Tone.MUTED),
        _led(evidence_cell(finding.credits, finding.rows, frame), place(number, frame)),
    )


def _led(cell: Cell, to: str) -> Cell:
    """Let a cell lead to the list of sources, too, where the document is a workbook."""
    return Link(cell.text, cell.tone, cell.links, to)


def kind_label(code: str, frame: Frame) -> str:
    """Label what a clause wants done: an activity, a document, or a post to be held."""
    word = _KINDS.get(code)
    return word.label(frame.lang) if word else frame.position(code)


_KINDS: dict[str, Word] = {word.value: word for word in (*DocumentKind, *ActivityKind)}
