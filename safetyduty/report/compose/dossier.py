"""A leader's record 履职档案: posts, duties, accidents, windows, the three conditions, digests."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from safetyduty.model.dossier import Dossier
from safetyduty.model.word import Lang
from safetyduty.report.document import Block, Document, Heading, Paragraph, Tone
from safetyduty.report.kinds import Kind
from safetyduty.report.manifest import KEY, sealed
from safetyduty.report.sections.account import inputs, problems
from safetyduty.report.sections.dossier_facts import dossier_facts
from safetyduty.report.sections.dossier_parts import Parts
from safetyduty.report.sections.evidence import clauses, records
from safetyduty.report.sections.findings import attention, everything
from safetyduty.report.sections.frame import Frame
from safetyduty.report.sections.opening import summary
from safetyduty.report.sections.records import late_entries, observations

KIND = Kind("履职档案", "A leader's record of duties", takes="dossier", to="must")


def compose(found: Dossier, lang: Lang) -> Document:
    """Compose one leader's record; the same ledgers and day give the same record."""
    page = _Page(found, lang)
    title = page.parts.say("title", name=found.leader, as_of=found.as_of)
    return Document(title, lang, lambda: tuple(page.blocks()), lambda: page.facts)


@dataclass(frozen=True)
class _Page:
    found: Dossier
    lang: Lang

    @cached_property
    def frame(self) -> Frame:
        return Frame(self.found.audit, self.lang)

    @property
    def parts(self) -> Parts:
        return Parts(self.found, self.frame)

    @cached_property
    def facts(self) -> dict[str, Any]:
        """Give the same for programs, sealed by the manifest."""
        return sealed(dossier_facts(self.found, self.frame), self.found.audit.inputs)

    def blocks(self) -> Iterator[Block]:
        """Give the notice, the conditions, the posts, the duties, and everything beside them."""
        frame, parts = self.frame, self.parts
        yield Paragraph(parts.say("confirm"), Tone.INFO)
        yield parts.particulars()
        yield from parts.conditions()
        yield parts.tenures()
        yield from summary(frame)
        yield parts.years()
        yield attention(frame)
        yield from parts.accidents()
        yield from parts.windows()
        yield from parts.sanctions()
        yield from late_entries(frame)
        yield from parts.afterwards()
        yield from problems(frame)
        yield inputs(frame)
        yield Heading(frame.say("annex"))
        yield everything(frame)
        yield from observations(frame)
        yield clauses(frame)
        yield records(frame)
        yield parts.manifest(self.facts[KEY]["result_sha256"])
        yield Paragraph(parts.say("confirm"), Tone.INFO)
