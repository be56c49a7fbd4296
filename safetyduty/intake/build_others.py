"""The smaller tables: documents, absences, sites."""

import re
from datetime import date

from safetyduty.intake.build_roster import split_list
from safetyduty.intake.people import Roll
from safetyduty.intake.regions import Region
from safetyduty.intake.text import shown, squash
from safetyduty.intake.values import column, read_days, texts, words
from safetyduty.model.activity import document_lexicon
from safetyduty.model.ledger import LONG_AGO, OPEN_END, Absence, Document, Site, Tenure
from safetyduty.model.post import BODY_WORDS, Body, Position
from safetyduty.model.problem import Problem


def build_documents(
    region: Region, first_row: int, roll: Roll, tenures: list[Tenure]
) -> tuple[list[Document], list[Problem]]:
    """Read the document ledger; an unknown kind or an unread day is told and counts for nothing."""
    kinds, days = words(region, "kind", document_lexicon()), read_days(region, "day")
    problems = list(days.problems)
    printed, years = texts(region, "kind"), texts(region, "year")
    issuers, counterparts = texts(region, "issuer"), texts(region, "counterpart")
    documents = []
    for at, kind in enumerate(kinds):
        if not kind:
            problems.append(Problem("SD115", region.source(at, "kind"), printed[at]))
        if column(region, "day")[at] == "":
            problems.append(Problem("SD110", region.source(at, "day"), "", {"field": "日期"}))
        year = "".join(mark for mark in squash(years[at]) if mark.isdigit())
        documents.append(
            Document(
                row=first_row + at,
                kind=kind,
                day=days.ordinals[at],
                issuers=split_list(issuers[at]),
                counterparts=split_list(counterparts[at]),
                year=int(year) if len(year) == 4 else 0,
                people=_signers(issuers[at], roll, tenures),
                bodies=_bodies(issuers[at]),
            )
        )
    return documents, problems


def _signers(text: str, roll: Roll, tenures: list[Tenure]) -> tuple[int, ...]:
    """Find the leaders who issued a paper: named themselves, or heads of the unit named."""
    units = set(split_list(text))
    heads = {
        tenure.person
        for tenure in tenures
        if Position.DEPARTMENT_HEAD in tenure.positions and department_of(tenure) in units
    }
    return tuple(sorted({*roll.read(text).people, *heads}))


def department_of(tenure: Tenure) -> str:
    """Give the department a department head stands for: ``财政所所长`` is 财政所's."""
    found = re.match(
        r"(.+?(?:局|站|所|中心|办公室|办|队|科|院|校|大队|公司))", squash(tenure.title)
    )
    return found[1] if found else squash(tenure.organisation)


def _bodies(text: str) -> tuple[Body, ...]:
    """Read the bodies named as issuers, the longer word first: 安委会办公室 is not 安委会."""
    rest = squash(text)
    found = []
    for word, body in BODY_WORDS:
        if word in rest:
            found.append(body)
            rest = rest.replace(word, "")
    return tuple(dict.fromkeys(found))


def build_absences(
    region: Region, first_row: int, roll: Roll
) -> tuple[list[Absence], list[Problem]]:
    """Read leave and trips of known leaders; an open end is open."""
    starts, ends = read_days(region, "start"), read_days(region, "end")
    reasons = texts(region, "reason")
    absences = [
        Absence(
            row=first_row + at,
            person=person,
            start=date.fromordinal(starts.ordinals[at]) if starts.ordinals[at] else LONG_AGO,
            end=date.fromordinal(ends.ordinals[at]) if ends.ordinals[at] else OPEN_END,
            reason=reasons[at],
        )
        for at, cell in enumerate(column(region, "name"))
        for person in roll.read(cell).people
        if starts.ordinals[at]
    ]
    return absences, [*starts.problems, *ends.problems]


def build_sites(region: Region, first_row: int, roll: Roll) -> list[Site]:
    """Read the places to be inspected."""
    villages, industries = texts(region, "village"), texts(region, "industry")
    risks, leaders = texts(region, "risk"), column(region, "leaders")
    return [
        Site(
            first_row + at,
            squash(shown(name)),
            villages[at],
            industries[at],
            risks[at],
            roll.read(leaders[at]).people,
        )
        for at, name in enumerate(column(region, "name"))
    ]
