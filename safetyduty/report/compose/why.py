"""One verdict's whole story 结论说明: clause, number, tenure, rows, near misses, remedies."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from msgspec import structs

from safetyduty.model.activity import (
    ActivityKind,
    Capacity,
    DocumentKind,
    EvidenceKind,
    Presence,
)
from safetyduty.model.audit import Explanation, Finding, NearMiss, Verdict, Why
from safetyduty.model.catalogue.spoken import spoken
from safetyduty.model.catalogue.why import word
from safetyduty.model.condition import Papers
from safetyduty.model.law import Role
from safetyduty.model.ledger import LONG_AGO, OPEN_END
from safetyduty.model.word import Lang
from safetyduty.report.document import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Notes,
    Pairs,
    Paragraph,
    Table,
    Tone,
)
from safetyduty.report.sections.conditions import conditions, differs, papers_of
from safetyduty.report.sections.facts import facts_of
from safetyduty.report.sections.frame import Frame
from safetyduty.report.sections.kinds import asked_of_kind
from safetyduty.report.sections.reasons import reason


def papers(codes: str) -> Papers:
    """Read the papers a near miss lacks: ``notice、minutes/record``."""
    groups = [tuple(map(EvidenceKind.of, group.split("/"))) for group in codes.split("、")]
    return tuple(group if len(group) > 1 else group[0] for group in groups)


def compose(why: Why, lang: Lang) -> Document:
    """Compose the explanations, a part for each finding."""
    story = _Story(Frame(why.audit, lang), lang, why)
    title = word("title", lang, subject=why.subject, period=why.period or str(why.audit.as_of))
    return Document(
        title,
        lang,
        lambda: tuple(block for each in why.explanations for block in story.blocks(each)),
        lambda: {
            "schema": "safetyduty/why/1",
            "as_of": str(why.audit.as_of),
            "explanations": [story.facts(each) for each in why.explanations],
        },
    )


@dataclass(frozen=True)
class _Story:
    frame: Frame
    lang: Lang
    why: Why

    def say(self, key: str, **blanks: object) -> str:
        return word(key, self.lang, **blanks)

    def blocks(self, told: Explanation) -> Iterator[Block]:
        """Tell one finding: facts first, then rows, then what would change it."""
        finding = told.finding
        clause = finding.quota.clause
        target = f" · {finding.target}" if finding.target else ""
        yield Heading(f"{clause.duty.label(self.lang)}{target} · {finding.period.name}")
        yield Pairs(tuple((Cell(self.say(key)), Cell(text)) for key, text in self._facts(told)))
        yield from self._counted(told)
        yield from self._near(told)
        yield Notes(self.say("change"), tuple(Cell(line) for line in self.changes(told)))
        if items := tuple(Cell(line) for line in self._pointed(told.finding)):
            yield Notes(spoken("accident:pointers", self.lang), items)

    def _pointed(self, finding: Finding) -> Iterator[str]:
        """Name what an overdue duty may fall under, and the forms and bodies of the text."""
        regulation = finding.quota.regulation.id
        own = [one for one in self.why.pointers if one.cite.regulation.id == regulation]
        if finding.verdict is not Verdict.MISSED or not own:
            return
        for one in own:
            if one.because:
                yield f"{one.cite.part.article} {one.ground.name.label(self.lang)}"
        for remedy in self.why.remedies:
            if remedy.regulation.id == regulation:
                forms = [form.label(self.lang) for one in remedy.forms for form in one.items]
                named = "、".join(body.label(self.lang) for body in remedy.bodies)
                bodies = named or spoken("accident:bodies.none", self.lang)
                allowed = "、".join(forms) or spoken("accident:bodies.none", self.lang)
                yield f"{spoken('accident:forms', self.lang)}：{allowed}"
                yield f"{spoken('accident:bodies', self.lang)}：{bodies}"
        yield spoken("accident:confirm", self.lang)

    def _facts(self, told: Explanation) -> Iterator[tuple[str, str]]:
        finding = told.finding
        clause, regulation = finding.quota.clause, finding.quota.regulation
        yield "clause", self.say("clause.value", title=regulation.title, article=clause.article)
        yield "words", f"“{clause.words}”"
        yield "number", self._number(finding)
        for tenure in told.tenures:
            source = self.frame.audit.ledger.source(tenure.row)
            start = "…" if tenure.start == LONG_AGO else str(tenure.start)
            end = "…" if tenure.end == OPEN_END else str(tenure.end)
            blanks = {"title": tenure.title, "start": start, "end": end}
            yield "tenure", self.say("tenure.value", **blanks, cell=f"{source.sheet}!{source.cell}")
        if finding.days_in_office < finding.period.days:
            yield (
                "tenure",
                self.say(
                    "tenure.share",
                    days=finding.days_in_office,
                    total=finding.period.days,
                    required=finding.required,
                ),
            )
        if finding.responsible:
            yield "responsible", finding.responsible
        label = finding.verdict.label(self.lang)
        numbers = {"required": finding.required, "done": finding.done}
        told_so = label if finding.quota.rule.follows() else ""
        yield "verdict", told_so or self.say("verdict.value", verdict=label, **numbers)
        yield "why", reason(finding, self.frame)

    def _number(self, finding: Finding) -> str:
        rule = finding.quota.rule
        per = rule.per_of(finding.period).label(self.lang)
        if share := asked_of_kind(rule, self.lang):
            return self.say("number.share", per=per, told=share)
        if rule.on_the_day:
            return self._wanted(finding)
        if getattr(rule, "document", ()):
            return self.say("number.document", per=per, due=finding.due)
        told = conditions(rule, self.lang)
        asked = {"per": per, "at_least": finding.at_least, "verb": self._verb(finding)}
        parts = [self.say("number.value", **asked), *([told] if told else [])]
        return ("；" if self.lang == "zh" else "; ").join(parts)

    def _verb(self, finding: Finding) -> str:
        capacity: Capacity = getattr(finding.quota.rule, "capacity", Capacity.LEADS)
        return capacity.label(self.lang)

    def _wanted(self, finding: Finding) -> str:
        rule = finding.quota.rule
        kinds = [*getattr(rule, "activity", ()), *getattr(rule, "document", ())]
        kinds += [post] if (post := getattr(rule, "post", None)) else []
        return "、".join(kind.label(self.lang) for kind in kinds)

    def _counted(self, told: Explanation) -> Iterator[Block]:
        rows = tuple(
            (
                Cell(str(date.fromordinal(credit.day)) if credit.day else ""),
                self._cell(credit.row),
                Cell(self._what(credit.row)),
            )
            for credit in told.finding.credits
        )
        if not rows:
            yield Paragraph(self.say("counted.none"), Tone.MUTED)
            return
        columns = self._columns("day", "cell", "what")
        yield Table("counted", self.say("counted"), columns, rows)
        if told.same_day:
            yield Paragraph(self.say("same-day", number=told.same_day), Tone.MUTED)

    def _near(self, told: Explanation) -> Iterator[Block]:
        if not told.near:
            yield Paragraph(self.say("near.none"), Tone.MUTED)
            return
        rows = tuple(
            (
                Cell(str(date.fromordinal(miss.day)) if miss.day else "—"),
                self._cell(miss.row),
                Cell(self._what(miss.row)),
                Cell(self._why_not(told.finding, miss), Tone.WARN),
            )
            for miss in told.near
        )
        columns = self._columns("day", "cell", "what", "why-not")
        yield Table("near", self.say("near"), columns, rows)

    def _columns(self, *keys: str) -> tuple[Column, ...]:
        return tuple(Column(self.say(key), "day" if key == "day" else "text") for key in keys)

    def _cell(self, row: int) -> Cell:
        source = self.frame.audit.ledger.source(row)
        return Cell(f"{source.sheet}!{source.cell}")

    def _what(self, row: int) -> str:
        """Say what a row is: its kind and place, or the document's kind and issuer."""
        ledger = self.frame.audit.ledger
        for document in ledger.documents:
            if document.row == row:
                kind = DocumentKind.of(document.kind).label(self.lang) if document.kind else "?"
                return f"{kind} {'、'.join(document.issuers)}".strip()
        acts = ledger.activities
        if row not in acts.row:
            return ""
        at = acts.row.index(row)
        kind = ActivityKind.of(acts.kind[at]).label(self.lang) if acts.kind[at] else "?"
        return f"{kind} {' '.join(acts.place[at].split())}".strip()

    def _why_not(self, finding: Finding, miss: NearMiss) -> str:
        value = miss.value
        if miss.part:
            own = structs.replace(finding, quota=miss.part)
            return self.say("part", told=self._why_not(own, structs.replace(miss, part=None)))
        labels: dict[str, Callable[[str], str]] = {
            "kind": lambda code: ActivityKind.of(code).label(self.lang),
            "verb": lambda code: Presence.of(code).label(self.lang),
            "evidence": lambda codes: papers_of(papers(codes), self.lang),
        }
        if miss.reason in labels:
            value = labels[miss.reason](miss.value)
        blanks = {"wanted": self._wanted(finding), "verb": self._verb(finding)}
        return self.say(f"near.{miss.reason}", value=value, **blanks)

    def changes(self, told: Explanation) -> Iterator[str]:
        """Say what would change the verdict, the nearest thing first."""
        finding = told.finding
        rule = finding.quota.rule
        blanks = {
            "required": finding.required,
            "short": finding.shortfall,
            "verb": self._verb(finding) if hasattr(rule, "activity") else "",
            "articles": "、".join(rule.follows()),
            "closes": finding.closes,
            "period": finding.period.name,
            "wanted": self._wanted(finding),
            "number": finding.doubtful,
        }
        if rule.follows():
            yield self.say("change.follows", **blanks)
        elif finding.verdict is Verdict.EXEMPT:
            yield self.say("change.exempt")
        elif not finding.quota.handed_in:
            tables = "、".join(map(self.frame.table, finding.quota.rule.needs()))
            yield self.say("change.hand-in", table=tables)
        elif finding.verdict in (Verdict.MET, Verdict.LATE):
            yield self.say("change.met", **blanks)
        elif finding.quota.rule.on_the_day:
            yield self.say("change.post")
        else:
            if finding.doubtful:
                yield self.say("change.doubt", **blanks)
            for part in finding.parts:
                if part.role is Role.OF_WHICH and part.shortfall:
                    own = differs(part.quota.rule, finding.quota.rule, self.lang)
                    yield self.say("change.part", short=part.shortfall, told=own)
            if hasattr(rule, "percent"):
                yield self.say("change.share", **blanks)
                return
            over = finding.closes <= self.frame.audit.as_of
            yield self.say("change.closed" if over else "change.open", **blanks)

    def facts(self, told: Explanation) -> dict[str, object]:
        """Give the same for programs."""
        source = self.frame.audit.ledger.source
        return {
            "finding": facts_of(told.finding, self.frame),
            "tenures": [
                {
                    "title": tenure.title,
                    "start": str(tenure.start),
                    "end": str(tenure.end),
                    "cell": source(tenure.row).cell,
                }
                for tenure in told.tenures
            ],
            "near_misses": [
                {
                    "sheet": source(miss.row).sheet,
                    "cell": source(miss.row).cell,
                    "date": str(date.fromordinal(miss.day)) if miss.day else "",
                    "reason": miss.reason,
                    "message": self._why_not(told.finding, miss),
                }
                for miss in told.near
            ],
            "would_change": list(self.changes(told)),
            "circumstances": list(self._pointed(told.finding)),
        }
