"""The cases of a pack: a small ledger, and what must be found in it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from safetyduty.discover import extensions
from safetyduty.model.audit import CannotAudit, Finding, Observation, Verdict, View
from safetyduty.model.law import Clause, Regulation
from safetyduty.model.post import Level
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source
from safetyduty.model.trial import Miss, Outcome, Trial
from safetyduty.regulations.faults import Fault, faults
from safetyduty.regulations.load import PACKS, available, path_of, read_located, read_pack

SHIPPED = PACKS.parent.parent.parent / "tests" / "packs"
"""The cases of the shipped packs; only a source tree has them."""


class Expected(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One finding that must be there: which one, and what it must say."""

    subject: str | None = None
    view: View = View.PERSON
    position: str | None = None
    organisation: str | None = None
    activity: tuple[str, ...] | None = None
    document: tuple[str, ...] | None = None
    target: str | None = None
    period: str | None = None
    required: int | None = None
    done: int | None = None
    due: date | None = None
    verdict: Verdict | None = None
    """Left out, the duty is one the text does not quantify: only ``done`` is compared."""

    def picks(self, found: Finding) -> bool:
        """Tell whether a finding is the one meant, whatever it says."""
        rule = found.quota.clause.rule
        asked: tuple[tuple[object, object], ...] = (
            (self.subject, found.subject),
            (self.view, found.view),
            (self.position, found.position),
            (self.organisation, found.organisation),
            (self.activity, tuple(map(str, getattr(rule, "activity", ())))),
            (self.document, tuple(map(str, getattr(rule, "document", ())))),
            (self.target, found.target),
            (self.period, found.period.name),
        )
        return all(wanted is None or wanted == is_ for wanted, is_ in asked)

    def holds(self, found: Finding) -> bool:
        """Tell whether a finding says what it must."""
        said = (
            (self.required, found.required),
            (self.done, found.done),
            (self.due, found.due),
            (self.verdict, found.verdict),
        )
        return all(wanted is None or wanted == is_ for wanted, is_ in said)


class Case(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One small ledger, the article it is about, and what must be found."""

    case: str
    article: str
    as_of: date
    period: str
    expect: tuple[Expected, ...] = ()
    accidents_found: tuple[dict[str, Any], ...] = ()
    """What ``accident -f json`` must say of accidents; only what is written here is compared."""
    windows_found: tuple[dict[str, Any], ...] = ()
    """What ``veto -f json`` must say of windows, each another one."""
    free: tuple[str, ...] = ()
    """Names that no window may bind."""
    level: Level = Level.TOWNSHIP
    tables: dict[str, list[dict[str, Any]]] = {}
    """The input tables by name; each row by its headings."""
    line: int = 0

    def sheets(self) -> Iterator[tuple[str, list[list[Any]]]]:
        """Give each table as the cells of a sheet, the headings on top; an empty one has both."""
        known = extensions("safetyduty.tables")
        for name, rows in self.tables.items():
            table = known[name].TABLE
            headings = list(dict.fromkeys(key for row in rows for key in row))
            headings = headings or [table.column(group[0]).heading for group in table.needs]
            cells = [[_cell(row.get(key)) for key in headings] for row in rows]
            yield table.title, [list(headings), *cells]


def _cell(value: Any) -> Any:
    return "" if value is None else value


def find_cases(name: str, pack: Path) -> Path | None:
    """Find a pack's cases: beside it, in ``cases/`` beside it, or among those of shipped packs."""
    places = (
        pack.with_name(f"{name}.cases.yaml"),
        pack.parent / "cases" / f"{name}.yaml",
        pack.parent / "cases" / f"{name}.cases.yaml",
        *((SHIPPED / f"{name}.yaml",) if pack.parent == PACKS else ()),
    )
    return next((place for place in places if place.is_file()), None)


def read_cases(path: Path) -> tuple[Case, ...]:
    """Read a file of cases; anything not as it should be is ``CannotAudit`` with its line."""
    located = read_located(path)
    tables = extensions("safetyduty.tables")
    values = located.value
    if not isinstance(values, list):
        fault = Fault("SD509", (), type(values).__name__, "- case: …")
        raise CannotAudit(fault.problem(path.name, 1))
    shaped: list[object] = []
    for at, value in enumerate(values):
        if not isinstance(value, dict):
            shaped.append(value)
            continue
        own = {key: rows or [] for key, rows in value.items() if key in tables}
        rest = {key: part for key, part in value.items() if key not in tables}
        shaped.append({**rest, "tables": own, "line": located.line((at,))})
    for fault in faults(tuple[Case, ...], shaped):
        steps = tuple(step for step in fault.path if step != "tables")
        raise CannotAudit(fault.problem(path.name, located.line(steps)))
    return tuple(msgspec.convert(shaped, tuple[Case, ...]))


def compare(
    case: Case, file: str, findings: Iterable[Finding], observed: Iterable[Observation] = ()
) -> Outcome:
    """Hold findings to a case: each expectation takes one finding, and no two take the same."""
    about = [f for f in findings if _about(f.quota.clause, case.article)]
    seen = [o for o in observed if _about(o.quota.clause, case.article)]
    free = list(about)
    misses: list[Miss] = []
    shown: list[tuple[Clause, Verdict]] = []
    for wanted in case.expect:
        if wanted.verdict is None and any(_observed(wanted, o) for o in seen):
            continue
        hit = next((f for f in free if wanted.picks(f) and wanted.holds(f)), None)
        if hit is None:
            misses.append(Miss(_told(wanted), _nearest(wanted, free or about)))
        else:
            free.remove(hit)
            shown.append((hit.quota.clause, hit.verdict))
    return Outcome(
        case.case, case.article, Source(file, row=case.line), tuple(misses), tuple(shown)
    )


def compare_facts(case: Case, file: str, found: dict[str, list[dict[str, Any]]]) -> Outcome:
    """Hold accidents and windows to a case; each expectation takes one of those found."""
    misses: list[Miss] = []
    for kind, wanted in (("accidents", case.accidents_found), ("windows", case.windows_found)):
        left = list(found[kind])
        for one in wanted:
            hit = next((fact for fact in left if _within(one, fact)), None)
            if hit is None:
                shown = [{key: fact.get(key) for key in one} for fact in left[:3]]
                misses.append(Miss(str(one), "；".join(map(str, shown)) or "—"))
            else:
                left.remove(hit)
    bound = {str(window["subject"]) for window in found["windows"]}
    misses += [Miss(f"{name} —", name) for name in case.free if name in bound]
    return Outcome(case.case, case.article, Source(file, row=case.line), tuple(misses), ())


def _within(wanted: Any, found: Any) -> bool:
    """Tell whether all that is wanted is found; of a list each item in another."""
    if isinstance(wanted, dict):
        return isinstance(found, dict) and all(
            key in found and _within(value, found[key]) for key, value in wanted.items()
        )
    if isinstance(wanted, list) and isinstance(found, list):
        return all(any(_within(one, other) for other in found) for one in wanted)
    return str(wanted) == str(found)


def _about(clause: Clause, article: str) -> bool:
    return article in (clause.article, *clause.repeated_in)


def _observed(wanted: Expected, found: Observation) -> bool:
    return (
        wanted.subject in (None, found.subject)
        and wanted.view is found.view
        and wanted.position in (None, found.position)
        and wanted.done in (None, found.number)
    )


def _told(wanted: Expected) -> str:
    parts = (wanted.subject or wanted.position, wanted.target, wanted.period)
    numbers = "/".join("…" if n is None else str(n) for n in (wanted.done, wanted.required))
    words = [str(part) for part in parts if part]
    due = [str(wanted.due)] if wanted.due else []
    return " ".join([*words, numbers, *due, wanted.verdict or ""]).strip()


def _nearest(wanted: Expected, findings: Sequence[Finding]) -> str:
    """Say what was found instead: the findings it might have meant, or that there are none."""
    meant = [found for found in findings if wanted.picks(found)]
    told = [
        f"{f.subject} {f.target} {f.period.name} {f.done}/{f.required} {f.verdict}"
        for f in (meant or findings)[:3]
    ]
    return "；".join(" ".join(text.split()) for text in told) or "—"


def try_cases(
    name: str, folders: Iterable[Path], attempt: Callable[[Case, Regulation, str], Outcome]
) -> Trial:
    """Try every case of one pack; without a file of cases it says so and tries none."""
    path = path_of(name, available(folders))
    regulation, cases = read_pack(path), find_cases(name, path)
    if cases is None:
        code = "SD533" if path.parent == PACKS else "SD530"
        return Trial(name, "", problems=(Problem(code, Source(path.name), name),))
    outcomes = tuple(attempt(case, regulation, cases.name) for case in read_cases(cases))
    missing = lacking(regulation.clauses, outcomes, Source(cases.name))
    return Trial(name, cases.name, outcomes, (*failures(outcomes), *missing))


def failures(outcomes: Iterable[Outcome]) -> Iterator[Problem]:
    """Say every expectation that was not met."""
    for outcome in outcomes:
        for miss in outcome.misses:
            blanks = {"expected": miss.expected, "found": miss.found}
            yield Problem("SD531", outcome.source, outcome.name, blanks)


def lacking(
    clauses: Iterable[Clause], outcomes: Iterable[Outcome], source: Source
) -> Iterator[Problem]:
    """Name the clauses that judge and have no case that is met, or none that is not."""
    shown: dict[Clause, set[Verdict]] = {}
    for outcome in outcomes:
        for clause, verdict in outcome.shown:
            shown.setdefault(clause, set()).add(verdict)
    for clause in clauses:
        verdicts = shown.get(clause, set())
        needed = ({Verdict.MET}, {Verdict.MISSED, Verdict.LATE})
        for any_of in () if clause.rule.observes else needed:
            if not verdicts & any_of:
                word = min(any_of, key=lambda verdict: verdict.number)
                blanks = {"article": clause.article, "duty": clause.duty.zh}
                yield Problem("SD532", source, word, blanks)
