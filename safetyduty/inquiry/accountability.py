"""From accidents to what follows on one page: read → judge → hold to a list → compose.

Everything here is screening: a competent body decides. ``pipeline`` reads and renders.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import structs
from rapidfuzz import process

from safetyduty import pipeline
from safetyduty.engine.accountability.candidates import candidates
from safetyduty.engine.accountability.citing import Law
from safetyduty.engine.accountability.reports import accident_report, veto_report
from safetyduty.intake.candidates import CandidateList, read_candidates
from safetyduty.model.accountability import Consequence, reaches
from safetyduty.model.audit import CannotAudit
from safetyduty.model.consequence import AccidentReport, VetoReport
from safetyduty.model.law import Regulation, Status
from safetyduty.model.ledger import Ledger
from safetyduty.model.post import Level
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source
from safetyduty.model.word import Lang
from safetyduty.pipeline import Request
from safetyduty.regulations.load import load, load_sound

if TYPE_CHECKING:  # only ``regulation test`` needs the cases
    from safetyduty.model.trial import Outcome
    from safetyduty.regulations.cases import Case

NATIONAL = ("state-493", "state-sanctions-2020")
"""The texts that hold everywhere: grades, clocks and terms; used whatever else is named."""


def accidents(ledger: Ledger, request: Request) -> AccidentReport:
    """Judge every accident up to the day; without an accident ledger it is ``CannotAudit``."""
    if "accidents" not in ledger.handed_in:
        raise CannotAudit(Problem("SD720", Source(ledger.inputs[0].file)))
    law, level, assumed = law_of(ledger, request)
    report = accident_report(ledger, law, level, request.as_of)
    return structs.replace(report, organisation=_unit(ledger, request), assumed=assumed)


def vetoes(ledger: Ledger, request: Request) -> VetoReport:
    """Find every veto window up to the day; with no table that could show one: ``CannotAudit``."""
    if not ledger.handed_in & {"accidents", "sanctions", "scores"}:
        raise CannotAudit(Problem("SD721", Source(ledger.inputs[0].file)))
    law, level, assumed = law_of(ledger, request, informing=True)
    named = request.regulations or request.workspace.settings.regulation
    report = veto_report(ledger, law, level, request.as_of, named)
    return structs.replace(report, organisation=_unit(ledger, request), assumed=assumed)


def _unit(ledger: Ledger, request: Request) -> str:
    return request.unit or request.workspace.settings.unit or ledger.organisation


def of_person(found: VetoReport, name: str) -> VetoReport:
    """Keep one person's windows; somebody unknown is ``CannotAudit`` with the nearest name."""
    asked = "".join(name.split())
    known = {*found.ledger.people[1:], *(one.name for one in found.sanctions)}
    if asked not in known:
        near = process.extractOne(asked, sorted(known), score_cutoff=30)
        source = Source(found.ledger.inputs[0].file)
        raise CannotAudit(Problem("SD722", source, name, {}, near[0] if near else ""))
    return structs.replace(
        found,
        person=asked,
        windows=tuple(window for window in found.windows if window.subject == asked),
        spans=tuple(pair for pair in found.spans if pair[0] == asked),
        effects=tuple(effect for effect in found.effects if effect.name == asked),
        sanctions=tuple(one for one in found.sanctions if one.name == asked),
    )


def candidate_list(path: Path) -> CandidateList:
    """Read a list of candidates."""
    return read_candidates(path)


def hold(found: VetoReport, listed: CandidateList, about: Consequence | None = None) -> VetoReport:
    """Hold every name of a list to the windows."""
    people = found.ledger.people[1:]
    binding = tuple(window for window in found.windows if found.binds(window))
    told = candidates(listed.names, binding, people, found.as_of, about)
    return structs.replace(found, candidates=told)


def candidate_book(found: VetoReport, listed: CandidateList, lang: Lang) -> bytes:
    """Write the list as it came, with the result beside each name."""
    from safetyduty.report.candidates import candidate_book as draw  # openpyxl is slow to load

    return draw(found, listed.rows, listed.heading, listed.first, lang)


def law_of(
    ledger: Ledger, request: Request, *, informing: bool = False
) -> tuple[Law, Level, tuple[Problem, ...]]:
    """Choose the texts on accountability that reach the level; what was assumed is told.

    With ``informing`` drafts and news reports come along where no text is named: they inform.
    """
    settings = request.workspace.settings
    named = request.regulations or settings.regulation
    level = request.level or settings.level or ledger.level or Level.TOWNSHIP
    packs = (*request.workspace.packs(), *request.packs)
    assumed: list[Problem] = []
    if named:
        chosen = load((*named, *NATIONAL), packs)
    else:
        sound, broken = load_sound(packs)
        fit = {Status.IN_FORCE, Status.DRAFT, Status.REPORTED} if informing else {Status.IN_FORCE}
        chosen = tuple(regulation for regulation in sound if regulation.status in fit)
        assumed.append(Problem("SD407", Source("")))
        assumed += [
            Problem("SD514", problem.source, problem.code, {"source": str(problem.source)})
            for problem in broken
        ]
    if not (request.level or settings.level):
        assumed.append(Problem("SD408", Source(""), level.value, {"level": level.zh}))
    kept = tuple(regulation for regulation in chosen if reaches(regulation, level))
    for regulation in chosen:
        if named and regulation not in kept:
            blanks = {"title": regulation.title, "level": level.zh}
            assumed.append(Problem("SD724", Source(""), regulation.id, blanks))
    return Law(kept), level, tuple(assumed)


def try_case(case: "Case", regulation: Regulation, file: str = "") -> "Outcome":
    """Judge the accidents of a case by its pack, beside the state's texts; else as any case."""
    from safetyduty import trials
    from safetyduty.regulations.cases import compare_facts

    if not (case.accidents_found or case.windows_found or case.free):
        return trials.try_case(case, regulation, file)
    law = Law((*load(set(NATIONAL) - {regulation.id}), regulation))
    about = trials.read_case(case, file), law, case.level, case.as_of
    accidents = pipeline.compose("accidents", accident_report(*about), "zh")
    windows = pipeline.compose("vetoes", veto_report(*about, [regulation.id]), "zh")
    return compare_facts(case, file, accidents.facts | windows.facts)
