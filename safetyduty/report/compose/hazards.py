"""The hazard ledger as of a day 隐患闭环: overdue, late, not re-checked, the five, by whom."""

from safetyduty.model.audit import Audit
from safetyduty.model.catalogue.spoken import spoken
from safetyduty.model.hazard import Hazards
from safetyduty.model.word import Lang
from safetyduty.report.document import Block, Cell, Document, Pairs, Tone
from safetyduty.report.kinds import Kind
from safetyduty.report.sections.account import inputs, problems
from safetyduty.report.sections.facts import facts
from safetyduty.report.sections.frame import Frame
from safetyduty.report.sections.hazard_facts import facts_of_hazards
from safetyduty.report.sections.hazards import section
from safetyduty.report.sections.origin import facts as origin_facts
from safetyduty.report.sections.provenance import provenance

KIND = Kind("隐患清单", "Hazard list", takes="hazards")


def compose(audit: Audit, lang: Lang) -> Document:
    """Compose the document; what was not judged, such as duties, has no part in it."""
    frame, hazards = Frame(audit, lang), audit.hazards
    assert hazards is not None  # noqa: S101  # the command judges them before it composes
    key = "hazards:title" if audit.organisation else "hazards:title.plain"
    title = spoken(key, lang).format(organisation=audit.organisation)
    return Document(title, lang, lambda: _blocks(hazards, frame), lambda: _facts(hazards, frame))


def _blocks(hazards: Hazards, frame: Frame) -> tuple[Block, ...]:
    as_of = Cell(frame.say("as-of"), Tone.MUTED), Cell(hazards.as_of.isoformat())
    return (
        Pairs((as_of,)),
        *section(hazards, frame)[1:],
        *problems(frame),
        inputs(frame),
        provenance(frame),
    )


def _facts(hazards: Hazards, frame: Frame) -> dict[str, object]:
    whole = facts(frame)
    return {
        "schema": "safetyduty/hazards/1",
        "lang": frame.lang,
        "organisation": frame.audit.organisation,
        **facts_of_hazards(hazards, frame),
        "inputs": whole["inputs"],
        "problems": whole["problems"],
        "origin": origin_facts(frame),
    }
