"""The frame of an official letter: who issues it, its number and day, whom it may be sent to."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from msgspec import structs

from safetyduty.model.audit import CannotAudit, Finding, View
from safetyduty.model.catalogue.letters import say
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source
from safetyduty.model.word import Lang
from safetyduty.report.document import Block, Table
from safetyduty.report.kinds import Kind, Order
from safetyduty.report.letter import Attachments, Letterhead, NewPage, Official, Signature
from safetyduty.report.sections.frame import Frame
from safetyduty.report.sections.provenance import provenance

_DAYS_TO_ANSWER = 10
_LONGEST_NAME = len("2026-03")
_PARTS = {"Q": "一二三四", "H": "上下"}


@dataclass(frozen=True)
class Letter:
    """An order as the documents made of it see it."""

    order: Order
    lang: Lang

    @cached_property
    def frame(self) -> Frame:
        """The audit, in the letter's language."""
        return Frame(self.order.audit, self.lang)

    def say(self, key: str, **blanks: object) -> str:
        """Give a sentence of the letters' own."""
        return say(key, self.lang, **blanks)

    def day(self, day: date) -> str:
        """Write a day as letters do: 2026年6月20日."""
        return self.say("day", year=day.year, month=day.month, day=day.day)

    @property
    def made_on(self) -> date:
        """The day on the letter."""
        return self.order.wanted.day or self.order.audit.as_of

    @property
    def reply_by(self) -> date:
        """By when an answer is asked for."""
        return self.order.wanted.reply_by or self.made_on + timedelta(_DAYS_TO_ANSWER)

    @property
    def unit(self) -> str:
        """The unit the ledgers are of; empty where they do not say."""
        return self.order.audit.organisation

    @property
    def issuer(self) -> str:
        """Who issues the letter: as asked, else the unit's safety committee office."""
        if self.order.wanted.issuer:
            return self.order.wanted.issuer
        return self.say("issuer", unit=self.unit) if self.unit else self.say("issuer.plain")

    def head(self) -> Letterhead:
        """Give the red head; without a number its place is left open for the pen."""
        blank = self.say("number.blank", year=self.made_on.year)
        return Letterhead(self.issuer, self.order.wanted.number or blank)

    def signature(self) -> Signature:
        """Give who signs, and the day."""
        return Signature(self.issuer, self.day(self.made_on))

    def attachments(self, *names: str) -> Attachments:
        """Say what is attached; what it was made from always is."""
        return Attachments(self.say("attachment"), (*names, self.say("annex.origin")))

    def annex(self, *tables: Block) -> tuple[Block | Official, ...]:
        """Begin each attachment on a page of its own; the last says what it was made from."""
        blocks: list[Block | Official] = []
        for number, table in enumerate((*tables, self._origin()), 1):
            head = f"{self.say('attachment.head')}{number if tables else ''}"
            blocks += [NewPage(head), table]
        return tuple(blocks)

    def _origin(self) -> Table:
        """Say what it was made from under the name the letter gives it."""
        return structs.replace(provenance(self.frame), title=self.say("annex.origin"))

    def titles(self) -> str:
        """Name the regulations that bind, in book marks."""
        frame = self.frame
        binding = [one for one in frame.audit.regulations if one not in frame.informing]
        named = [
            self.say("law", mark=frame.marks[one.id], title=frame.title(one)) for one in binding
        ]
        return frame.listed(named)

    def period(self) -> str:
        """Name the period asked for, as a title does: 2026年第一季度."""
        name = self.frame.audit.period.name
        year, part = name[:4], name[4:]
        if self.lang == "en" or len(name) > _LONGEST_NAME:
            return name
        if not part:
            return self.say("period.year", year=year)
        if part[0] == "-":
            return self.say("period.month", year=year, month=int(part[1:]))
        return self.say(f"period.{part[0]}", year=year, part=_PARTS[part[0]][int(part[1:]) - 1])

    def about(self) -> tuple[Finding, ...]:
        """Give the findings of the leader, unit or body the letter is to; without one all.

        A name nobody has is ``CannotAudit``, with the nearest.
        """
        to = "".join(self.order.wanted.to.split())
        if not to:
            return self.frame.findings
        found = tuple(
            finding
            for finding in self.frame.findings
            if to in {finding.subject, finding.organisation, finding.responsible}
        )
        return found or self._unknown(to)

    def _unknown(self, to: str) -> tuple[Finding, ...]:
        from rapidfuzz import process

        known = self.names()
        near = process.extractOne(to, known, score_cutoff=30)
        blanks = {"known": "、".join(known)}
        raise CannotAudit(Problem("SD925", Source(""), to, blanks, near[0] if near else ""))

    def names(self) -> list[str]:
        """Give every name a letter may be to: leaders first, then units and bodies."""
        subjects = [one.subject for one in self.frame.findings if one.view is not View.POST]
        units = [one.organisation for one in self.frame.findings if one.organisation]
        return list(dict.fromkeys([*subjects, *units]))

    def is_leader(self, name: str) -> bool:
        """Tell whether a name is a leader's, not a unit's."""
        return name in self.frame.seats.held

    def needs_name(self, kind: Kind) -> None:
        """Refuse to write a letter to nobody."""
        if not self.order.wanted.to:
            blanks = {"kind": kind.label(self.lang), "known": "、".join(self.names())}
            raise CannotAudit(Problem("SD924", Source(""), "", blanks))
