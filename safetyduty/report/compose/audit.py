"""The audit report 履职核查报告: what was owed, what was done, the clause and the cell."""

from collections.abc import Iterator
from typing import Any

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
        lambda: facts(frame) | _asked_facts(frame),
        make_annexes=lambda: (sources(frame),),
    )


def _blocks(frame: Frame) -> tuple[Block, ...]:
    return (
        particulars(frame),
        *summary(frame),
        *pictures(frame),
        matrix(frame),
        attention(frame),
        *_asked(frame),
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


def _asked(frame: Frame) -> Iterator[Block]:
    """Compose what only some runs have: hazards, and items to verify."""
    if frame.audit.hazards is not None:
        from safetyduty.report.sections.hazards import section

        yield from section(frame.audit.hazards, frame)
    if frame.audit.integrity is not None:
        from safetyduty.report.sections.integrity import items

        yield from items(frame.audit.integrity, frame)


def _asked_facts(frame: Frame) -> dict[str, Any]:
    """Give the same as data; other runs have not even the keys."""
    more: dict[str, Any] = {}
    if frame.audit.hazards is not None:
        from safetyduty.report.sections.hazard_facts import facts_of_hazards

        more["hazards"] = facts_of_hazards(frame.audit.hazards, frame)
    if frame.audit.integrity is not None:
        from safetyduty.report.sections.integrity import facts_of_integrity

        more["integrity"] = facts_of_integrity(frame.audit.integrity, frame)
    return more
