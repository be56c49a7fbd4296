"""The parts of a leader's record that other documents have not."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from safetyduty.discover import extension
from safetyduty.model.audit import Verdict
from safetyduty.model.catalogue.spoken import spoken
from safetyduty.model.consequence import Window
from safetyduty.model.dossier import Answer, Condition, Dossier, Why
from safetyduty.model.ledger import LONG_AGO, OPEN_END, Tenure
from safetyduty.report.document import (
    Block,
    Cell,
    Column,
    Notes,
    Pairs,
    Paragraph,
    Row,
    Table,
    Tone,
)
from safetyduty.report.sections.cited import cited, place, short
from safetyduty.report.sections.facts import iso
from safetyduty.report.sections.frame import Frame
from safetyduty.report.sections.veto_words import Told

_TONES = {Answer.PROVED: Tone.GOOD, Answer.DISPROVED: Tone.WARN, Answer.UNKNOWN: Tone.INFO}
_MOST = 6
"""So many periods are named in a sentence; the findings name all."""
_TABLES = ("accidents", "sanctions", "scores")


@dataclass(frozen=True)
class Parts:
    """A record, and the frame its findings are told in."""

    found: Dossier
    frame: Frame

    def say(self, key: str, **blanks: object) -> str:
        """Give a phrase."""
        return spoken(f"dossier:{key}", self.frame.lang).format(**blanks)

    def _columns(self, *keys: str) -> tuple[Column, ...]:
        return tuple(Column(self.say(key)) for key in keys)

    def particulars(self) -> Pairs:
        """Say who, as of when, over which years, by which texts, and what he is now."""
        audit, say = self.found.audit, self.say
        now = [
            f"{one.organisation}{self.title(one)}"
            for one in self.found.tenures
            if one.end >= audit.as_of
        ]
        titles = [self.frame.title(regulation) for regulation in audit.regulations]
        told = [
            (say("leader"), self.found.leader),
            (say("as-of"), str(audit.as_of)),
            (say("period"), audit.period.name),
            (say("now"), self.frame.listed(now) or say("now.none")),
            (say("based-on"), self.frame.listed(titles)),
        ]
        if self.found.silent:
            told.append((say("silent"), self.frame.listed([str(y) for y in self.found.silent])))
        return Pairs(tuple((Cell(key, Tone.MUTED), Cell(value)) for key, value in told))

    def conditions(self) -> Iterator[Block]:
        """Answer the three conditions, each with its grounds and gaps, and cite them."""
        lang = self.frame.lang
        rows = tuple(
            (
                Cell(one.asked.label(lang)),
                Cell(one.answer.label(lang), _TONES[one.answer]),
                Cell(self.because(one)),
            )
            for one in self.found.conditions
        )
        columns = self._columns("condition", "answer", "why")
        yield Table("conditions", self.say("conditions"), columns, rows)
        clauses = [
            f"{cited(cite, lang)} {cite.regulation.in_force}" for cite in self.found.exempting
        ]
        if clauses:
            yield Notes(self.say("clauses"), tuple(map(Cell, clauses)))

    def because(self, condition: Condition) -> str:
        """Tell every reason of one answer in a line."""
        semicolon = "；" if self.frame.lang == "zh" else "; "
        return semicolon.join(map(self.reason, condition.reasons))

    def reason(self, why: Why) -> str:
        """Tell one reason; of many periods only the first are named."""
        what = self.frame.listed(why.what[:_MOST])
        if len(why.what) > _MOST:
            what = self.say("more", what=what, n=len(why.what))
        return self.say(f"why.{why.code}", n=why.number, what=what)

    def title(self, tenure: Tenure) -> str:
        """Name a post; who acts for a head is judged as the head, and it is said."""
        return self.say("acting", title=tenure.title) if tenure.acting else tenure.title

    def tenures(self) -> Table:
        """List the posts held over all organisations."""
        columns = self._columns("unit", "post", "positions", "start", "end", "portfolio", "cell")
        rows = tuple(self._tenure(one) for one in self.found.tenures)
        return Table("tenures", self.say("tenures"), columns, rows, repeats=1)

    def _tenure(self, one: Tenure) -> Row:
        positions = sorted(one.positions, key=lambda position: position.number)
        return (
            Cell(one.organisation),
            Cell(self.title(one)),
            Cell(self.frame.listed([position.label(self.frame.lang) for position in positions])),
            Cell(self.say("start.none") if one.start == LONG_AGO else str(one.start)),
            Cell(self.say("end.none") if one.end == OPEN_END else str(one.end)),
            Cell(one.portfolio),
            Cell(place(self.found.audit.ledger, one.row)),
        )

    def years(self) -> Table:
        """Count the verdicts of each year, by the year in which each fell due."""
        counts: dict[int, dict[Verdict, int]] = {}
        for finding in self.found.audit.findings:
            year = counts.setdefault(finding.due.year, dict.fromkeys(Verdict, 0))
            year[finding.verdict] += 1
        columns = (
            Column(self.say("year")),
            *(Column(verdict.label(self.frame.lang), "number") for verdict in Verdict),
        )
        rows = tuple(
            (Cell(str(year)), *(Cell(str(number)) for number in counts[year].values()))
            for year in sorted(counts)
        )
        return Table("years", self.say("years"), columns, rows)

    def accidents(self) -> Iterator[Block]:
        """List the accidents of his time, and say what was not handed in."""
        ledger, lang = self.found.audit.ledger, self.frame.lang
        rows = tuple(
            (
                Cell(str(one.accident.occurred)),
                Cell(one.accident.place),
                Cell(one.grade.label(lang) if one.grade else self.say("grade.none")),
                Cell(short(one.cite) if one.cite else ""),
                Cell(place(ledger, one.accident.row)),
            )
            for one in self.found.accidents
        )
        if rows:
            columns = self._columns("occurred", "place", "grade", "clause", "cell")
            yield Table("accidents", self.say("accidents"), columns, rows)
        lacking = [name for name in _TABLES if name not in ledger.handed_in]
        if lacking:
            made = [extension("safetyduty.tables", name).TABLE for name in lacking]
            named = self.frame.listed([t.title if lang == "zh" else t.title_en for t in made])
            yield Paragraph(self.say("not-handed-in", tables=named), Tone.WARN)

    def windows(self) -> Iterator[Block]:
        """List the windows that reach him, each with its interval and its clause."""
        if self.found.vetoes.windows:
            columns = self._columns("state", "start", "end", "bars", "clause", "reason", "cell")
            rows = tuple(map(self._window, self.found.vetoes.windows))
            yield Table("windows", self.say("windows"), columns, rows)

    def _window(self, one: Window) -> Row:
        report = self.found.vetoes
        told = Told(report, self.frame.lang)
        return (
            Cell(self.state(one)),
            Cell(str(one.start)),
            Cell(str(one.end) if one.end else self.say("open-end")),
            Cell(told.bars(one)),
            Cell(cited(one.cite, self.frame.lang)),
            Cell(told.reason(one)),
            Cell(self.frame.listed([place(report.ledger, row) for row in one.rows])),
        )

    def state(self, one: Window) -> str:
        """Say whether a window holds on the day, or only informs."""
        if not one.active(self.found.as_of):
            return self.say("over")
        return self.say("active" if self.found.vetoes.binds(one) else "informs")

    def sanctions(self) -> Iterator[Block]:
        """List what the ledger of sanctions holds of him."""
        ledger, lang = self.found.audit.ledger, self.frame.lang
        rows = tuple(
            (
                Cell(str(date.fromordinal(one.decided)) if one.decided else ""),
                Cell(one.form.label(lang) if one.form else one.printed),
                Cell(one.reason or one.because),
                Cell(place(ledger, one.row)),
            )
            for one in self.found.vetoes.sanctions
        )
        if rows:
            columns = self._columns("decided", "form", "reason", "cell")
            yield Table("sanctions", self.say("sanctions"), columns, rows)

    def afterwards(self) -> Iterator[Block]:
        """List what was entered after an accident for a day up to it."""
        ledger = self.found.audit.ledger
        rows = tuple(
            (
                Cell(place(ledger, one.row)),
                Cell(iso(one.day)),
                Cell(iso(one.entered)),
                Cell(place(ledger, one.accident)),
            )
            for one in self.found.afterwards
        )
        if rows:
            columns = self._columns("cell", "day", "entered", "accident")
            yield Table("afterwards", self.say("afterwards"), columns, rows)

    def manifest(self, result: str) -> Table:
        """List the digest of every source, and of what this record says."""
        told = [(one.file, one.sha256) for one in self.found.audit.inputs]
        told.append((self.say("result"), result))
        rows = tuple((Cell(name), Cell(sha, Tone.MUTED)) for name, sha in told)
        return Table("manifest", self.say("manifest"), self._columns("file", "sha256"), rows)
