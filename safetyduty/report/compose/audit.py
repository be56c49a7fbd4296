"""The audit report 履职核查报告: what was owed, what was done, the clause and the cell."""

from safetyduty.model.audit import Audit
from safetyduty.model.word import Lang
from safetyduty.report.document import Block, Document, Heading
from safetyduty.report.kinds import Kind
from safetyduty.report.sections.account import inputs, problems, rows
from safetyduty.report.sections.evidence import clauses, records
from safetyduty.report.sections.facts import facts
from safetyduty.report.sections.findings import attention, everything
from safetyduty.report.sections.frame import Frame
from safetyduty.report.sections.matrix import matrix
from safetyduty.report.sections.opening import notes, particulars, summary, title
from safetyduty.report.sections.pictures import pictures
from safetyduty.report.sections.provenance import provenance
from safetyduty.report.sections.records import late_entries, observations
from safetyduty.report.sections.sources import sources

KIND = Kind("履职核查报告", "Safety duty audit")


def compose(audit: Audit, lang: Lang) -> Document:
    """Compose the report of one audit; the same audit gives the same document."""
    frame = Frame(audit, lang)
    return Document(
        title(frame),
        lang,
        lambda: _blocks(frame),
        lambda: facts(frame),
        make_annexes=lambda: (sources(frame),),
    )


def _blocks(frame: Frame) -> tuple[Block, ...]:
    return (
        particulars(frame),
        *summary(frame),
        *pictures(frame),
        matrix(frame),
        attention(frame),
        *problems(frame),
        inputs(frame),
        *rows(frame),
        Heading(frame.say("annex")),
        everything(frame),
        *observations(frame),
        *late_entries(frame),
        clauses(frame),
        records(frame),
        notes(frame),
        provenance(frame),
    )
