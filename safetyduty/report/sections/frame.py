"""What every section asks of an audit: its language, order of leaders, clauses, names of cells."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from safetyduty.discover import extension, names
from safetyduty.model.audit import Audit, Credit, Finding, Observation, Verdict, View
from safetyduty.model.catalogue.phrases import phrase
from safetyduty.model.law import Force, Quota, Regulation, Status
from safetyduty.model.ledger import LateEntry
from safetyduty.model.period import Per
from safetyduty.model.post import Body, Position
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source
from safetyduty.model.word import Lang
from safetyduty.report.document import Sign, Tone
from safetyduty.report.sections.seats import Seats
from safetyduty.report.sections.signs import VERDICTS, sign

_URGENT = (Verdict.MISSED, Verdict.LATE, Verdict.UNKNOWN, Verdict.AT_RISK)
SHORT = frozenset({Per.WEEK, Per.TEN_DAYS, Per.HALF_MONTH, Per.OCCASION})
"""Periods of which a month may hold several."""
_VIEWS = {view: index for index, view in enumerate(View)}
_LABELS: dict[str, Position | Body] = {str(word): word for word in (*Position, *Body)}
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩"


@dataclass(frozen=True)
class Frame:
    """An audit as its sections see it, in one language."""

    audit: Audit
    lang: Lang

    def say(self, key: str, **blanks: object) -> str:
        """Give a phrase in the report's language."""
        return phrase(key, self.lang, **blanks)

    def listed(self, words: Sequence[str]) -> str:
        """Join words as the language does."""
        return self.say("listed").join(words)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding: persons, posts, bodies; leaders in the order of their list."""
        return tuple(sorted(self.audit.findings, key=self._finding_key))

    @cached_property
    def first_source(self) -> tuple[int, ...]:
        """How many rows of evidence stand before those of each finding; of all of them last."""
        return tuple(accumulate((len(one.credits) for one in self.findings), initial=0))

    @cached_property
    def observations(self) -> tuple[Observation, ...]:
        """Every observation, in the same order."""
        return tuple(sorted(self.audit.observations, key=self._subject_key))

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """Every problem, as it would be met reading the files and their sheets one by one."""
        sheets = ((file.file, sheet.sheet) for file in self.audit.inputs for sheet in file.sheets)
        place = {sheet: number for number, sheet in enumerate(sheets)}

        def met(problem: Problem) -> tuple[object, ...]:
            at = problem.source
            return (at.file, place.get((at.file, at.sheet), -1), at, problem.code, problem.value)

        return tuple(sorted(self.audit.problems, key=met))

    @cached_property
    def late_entries(self) -> tuple[LateEntry, ...]:
        """The rows entered after the day asked for, by their day and place."""
        source = self.audit.ledger.source
        entries = self.audit.late_entries
        return tuple(sorted(entries, key=lambda late: (late.day, source(late.row))))

    @cached_property
    def informing(self) -> tuple[Regulation, ...]:
        """The regulations that bind nobody here: drafts and news nobody asked for by name."""
        quotas = [finding.quota for finding in self.audit.findings]
        quotas += [found.quota for found in self.audit.observations]
        binding = {quota.regulation.id for quota in quotas if quota.binds}
        return tuple(
            regulation
            for regulation in self.audit.regulations
            if regulation.id not in binding and regulation.status is not Status.IN_FORCE
        )

    @cached_property
    def several_units(self) -> bool:
        """Whether the findings are about more than one organisation."""
        return len({finding.organisation for finding in self.audit.findings}) > 1

    @cached_property
    def listed_once(self) -> tuple[Finding, ...]:
        """The findings without those on posts that only repeat what is found of their holder."""
        holders: dict[tuple[object, ...], list[Finding]] = {}
        for finding in self.findings:
            if finding.view is View.PERSON:
                holders.setdefault(_outcome(finding), []).append(finding)
        return tuple(
            finding
            for finding in self.findings
            if finding.view is not View.POST
            or not any(
                self.seats.holds(person.subject, finding.subject, finding.period)
                for person in holders.get(_outcome(finding), ())
            )
        )

    @cached_property
    def attention(self) -> tuple[Finding, ...]:
        """What needs attention, worst first; what one missing table leaves open stands together."""
        urgent = [one for one in self.listed_once if one.verdict in _URGENT and one.quota.binds]
        return tuple(sorted(urgent, key=lambda one: (_URGENT.index(one.verdict), _cause(one))))

    @cached_property
    def _contested(self) -> set[tuple[object, ...]]:
        """Where a regulation asks less than another of the same subject."""
        return {
            _asked(finding, kind)
            for finding in self.audit.findings
            if not finding.binding
            for kind in activity(finding.quota)
        }

    def strictest(self, finding: Finding) -> bool:
        """Say whether a finding is the one that binds among several on the same matter.

        Sites and counterparts stand beside the number of another clause, never against it.
        """
        if finding.target:
            return False
        kinds = activity(finding.quota) if finding.binding and self._contested else []
        return any(_asked(finding, kind) in self._contested for kind in kinds)

    @cached_property
    def crowded(self) -> bool:
        """Whether some duty falls due more than once a month."""
        return any(finding.quota.rule.per in SHORT for finding in self.audit.findings)

    def _finding_key(self, finding: Finding) -> tuple[object, ...]:
        period = finding.period
        place = (finding.target, period.start, period.end, finding.position)
        return (*self._subject_key(finding), *place)

    def _subject_key(self, found: Finding | Observation) -> tuple[object, ...]:
        return (
            _VIEWS[found.view],
            found.organisation,
            *self._seat(found),
            found.subject,
            found.quota.regulation.id,
            found.quota.quota_id,
        )

    def _seat(self, found: Finding | Observation) -> tuple[int, int]:
        ranked = found.view is View.PERSON and found.subject in self.seats.held
        return self.seats.rank(found.subject) if ranked else Seats.unranked(found.position)

    @cached_property
    def seats(self) -> Seats:
        """Who held which post, and in which order leaders are named."""
        return Seats(self.audit.ledger)

    def post(self, found: Finding | Observation, last: Finding | None = None) -> str:
        """Name the post as the leader list prints it; of a body who answers for it.

        Given a ``last`` finding, all posts held from the first period through the last are named.
        """
        if found.view is View.BODY:
            answers = found.responsible if isinstance(found, Finding) else ""
            return self.say("body.post", name=answers) if answers else ""
        if found.view is View.PERSON:
            first = found.period if isinstance(found, Finding) else self.audit.period
            end = last.period.end if last else first.end
            if titles := self.seats.titles(found.subject, first.start, end):
                return self.listed(titles)
        label = self.position(found.position)
        return label if label != found.subject else ""

    def position(self, code: str) -> str:
        """Label a position or body by its code; one nobody knows stands as it is."""
        found = _LABELS.get(code)
        return found.label(self.lang) if found else code

    @cached_property
    def marks(self) -> dict[str, str]:
        """Number the regulations when there are several: ``①``."""
        regulations = self.audit.regulations
        if len(regulations) < 2:
            return {regulation.id: "" for regulation in regulations}
        return {
            regulation.id: _CIRCLED[index] if index < len(_CIRCLED) else f"[{index + 1}]"
            for index, regulation in enumerate(regulations)
        }

    def clause(self, quota: Quota, *, binding: bool = False) -> str:
        """Name the clause in short: ``①二（一）3``, with a star where it is the strictest."""
        star = " ★" if binding else ""
        return f"{self.marks.get(quota.regulation.id, '')}{quota.clause.article}{star}"

    def title(self, regulation: Regulation) -> str:
        """Name a regulation in the report's language."""
        return regulation.title if self.lang == "zh" else regulation.title_en

    def sign(self, verdict: Verdict) -> Sign:
        """Give the verdict's sign."""
        return sign(verdict, self.lang)

    def tone(self, finding: Finding) -> Tone:
        """Weigh a verdict: what the clause asks 原则上 is a warning when missed."""
        tone = VERDICTS[finding.verdict][1]
        strict = finding.quota.clause.force is Force.MUST and finding.quota.binds
        return Tone.WARN if tone is Tone.BAD and not strict else tone

    def evidence(self, credits_: Sequence[Credit]) -> list[tuple[Credit, Source]]:
        """Give the rows that count with their places, earliest first."""
        placed = [(credit, self.audit.ledger.source(credit.row)) for credit in credits_]
        if len(placed) > 1:
            placed.sort(key=lambda pair: (pair[0].day, pair[1].file, pair[1].sheet, pair[1].row))
        return placed

    def place(self, source: Source) -> str:
        """Name a row by its first cell, and by its file where there are several."""
        alone = len(self.audit.inputs) < 2 and source.sheet and source.row
        return f"{source.sheet}!{source.cell}" if alone else str(source)

    def cells(self, credits_: Sequence[Credit], rows: int, most: int = 0) -> str:
        """Name the rows that count, earliest first; past ``most`` only how many ``rows`` there are.

        An audit may hand on fewer rows than count: the number said is that of all of them.
        """
        places = [self.place(source) for _, source in self.evidence(credits_)]
        rows, shown = max(rows, len(places)), min(most or len(places), len(places))
        if shown < rows:
            named = self.listed(places[:shown])
            return self.say("more.cells", cells=named, n=self.left(rows, shown))
        return self.listed(places)

    def left(self, total: int, named: int) -> int:
        """Say the number the language speaks of: Chinese the whole, English the rest."""
        return total if self.lang == "zh" else total - named

    def table(self, name: str) -> str:
        """Name an input table in the report's language; one nobody knows stands as it is."""
        if name not in names("safetyduty.tables"):
            return name
        table = extension("safetyduty.tables", name).TABLE
        return str(table.title if self.lang == "zh" else table.title_en)


def row_key(finding: Finding) -> tuple[object, ...]:
    """Tell apart the rows of the matrix: who owes what."""
    return finding.view, finding.organisation, finding.subject, finding.quota.line


def activity(quota: Quota) -> list[str]:
    """Give the codes of what a clause wants done: activities, else documents, else the post."""
    rule = quota.rule
    kinds = getattr(rule, "activity", ()) or getattr(rule, "document", ())
    if not kinds and (post := getattr(rule, "post", None)):
        kinds = (post,)
    return [kind.value for kind in kinds]


def _asked(finding: Finding, kind: str) -> tuple[object, ...]:
    return finding.view, finding.organisation, finding.subject, kind


def _outcome(finding: Finding) -> tuple[object, ...]:
    """Give what must agree for the verdict on a post to repeat the verdict on its holder."""
    return (
        finding.quota.line,
        finding.organisation,
        finding.target,
        finding.period,
        finding.required,
        finding.done,
        finding.verdict,
    )


def _cause(finding: Finding) -> tuple[object, ...]:
    if finding.verdict is Verdict.UNKNOWN and finding.why:
        return finding.why, finding.organisation, finding.quota.line
    return ()
