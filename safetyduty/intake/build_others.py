"""The smaller tables: documents, absences, sites."""

import re
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from safetyduty.intake.columns import Memo
from safetyduty.intake.days import read_day
from safetyduty.intake.people import Named, Roll
from safetyduty.intake.regions import Region
from safetyduty.intake.text import shown, split_list, squash
from safetyduty.intake.values import column, lines, read_days, texts, words
from safetyduty.model.activity import DOCUMENT_SYNONYMS, DocumentKind, document_lexicon
from safetyduty.model.ledger import LONG_AGO, OPEN_END, Absence, Document, Site, Tenure
from safetyduty.model.post import BODY_WORDS, Body, Position
from safetyduty.model.problem import Problem

if TYPE_CHECKING:  # most ledgers have no hazards
    from safetyduty.model.hazard import Hazard


class Others(Struct):
    """What the smaller tables say."""

    documents: list[Document] = []
    absences: list[Absence] = []
    sites: list[Site] = []
    problems: list[Problem] = []
    hazards: "list[Hazard]" = []
    dropped: dict[tuple[int, int], str] = {}
    """Hazards that another sheet repeats: number of the region, place in it, and the reason."""
    names: list[tuple[Region, str, Named, int]] = []
    """Cells with names: the region, the column, what they say, and the row's place."""


def add_documents(
    others: Others, region: Region, first_row: int, roll: Roll, tenures: list[Tenure]
) -> None:
    """Read the document ledger; an unknown kind or an unread day is told and counts for nothing."""
    kinds, days = _kinds(region), read_days(region, "day")
    others.problems += days.problems
    printed, years = texts(region, "kind"), texts(region, "year")
    issuers, counterparts = lines(region, "issuer"), lines(region, "counterpart")
    for at, kind in enumerate(kinds):
        if not printed[at]:
            others.problems.append(_missing(region, at, "kind"))
        elif not kind:
            source = region.source(at, "kind")
            others.problems.append(Problem("SD115", source, printed[at], {}, _like(printed[at])))
        if column(region, "day")[at] == "":
            others.problems.append(_missing(region, at, "day"))
        year = "".join(mark for mark in squash(years[at]) if mark.isdigit())
        others.documents.append(
            Document(
                row=first_row + at,
                kind=kind,
                day=days.ordinals[at],
                issuers=split_list(issuers[at]),
                counterparts=split_list(counterparts[at]),
                year=int(year) if len(year) == 4 else 0,
                people=_signers(issuers[at], roll, tenures),
                bodies=_bodies(issuers[at], tenures),
            )
        )


def _kinds(region: Region) -> list[str]:
    """Read what each paper is; of a whole title, 2026年安全生产责任书, by the word it ends in."""
    lexicon = document_lexicon()
    known = {squash(word): kind for word, kind in lexicon.items()}
    memo: Memo[str] = Memo(lambda title: _ending(squash(title), known))
    codes = zip(words(region, "kind", lexicon), texts(region, "kind"), strict=True)
    return [code or memo[title] for code, title in codes]


def _ending(title: str, known: dict[str, DocumentKind]) -> str:
    bare = title.strip("《》“”")
    fitting = [word for word in known if len(word) > 1 and bare.endswith(word)]
    return str(known[max(fitting, key=len)]) if fitting else ""


def _missing(region: Region, at: int, name: str) -> Problem:
    return Problem("SD110", region.source(at, name), "", {"field": region.header.printed[name]})


def _like(word: str) -> str:
    """Suggest the kind of document whose word stands in an unknown one, if it is one kind."""
    found = {
        kind
        for kind in DocumentKind
        for known in (kind.zh, *DOCUMENT_SYNONYMS.get(kind, ()))
        if len(known) > 2 and known in squash(word)
    }
    return found.pop().zh if len(found) == 1 else ""


def _signers(text: str, roll: Roll, tenures: list[Tenure]) -> tuple[int, ...]:
    """Find the leaders who issued a paper: named themselves, or heads of the unit named."""
    return tuple(sorted({*roll.read(text).people, *_heads(text, tenures)}))


def _heads(text: str, tenures: list[Tenure]) -> set[int]:
    """Find the heads of the departments named as issuers."""
    units = set(split_list(text))
    return {
        tenure.person
        for tenure in tenures
        if Position.DEPARTMENT_HEAD in tenure.positions and department_of(tenure) in units
    }


def department_of(tenure: Tenure) -> str:
    """Give the department a department head stands for: ``财政所所长`` is 财政所's."""
    found = re.match(
        r"(.+?(?:局|站|所|中心|办公室|办|队|科|院|校|大队|公司))", squash(tenure.title)
    )
    return found[1] if found else squash(tenure.organisation)


def _bodies(text: str, tenures: list[Tenure]) -> tuple[Body, ...]:
    """Read the bodies named as issuers, the longer word first: 安委会办公室 is not 安委会.

    A department is one where its head stands in the list of leaders.
    """
    rest = squash(text)
    found = [Body.DEPARTMENT] if _heads(text, tenures) else []
    for word, body in BODY_WORDS:
        if word in rest:
            found.append(body)
            rest = rest.replace(word, "")
    return tuple(dict.fromkeys(found))


def add_absences(others: Others, region: Region, first_row: int, roll: Roll) -> None:
    """Read leave and trips of known leaders; an open end is open, a missing beginning is told."""
    starts, ends = read_days(region, "start"), read_days(region, "end")
    others.problems += [*starts.problems, *ends.problems]
    reasons = texts(region, "reason")
    for at, cell in enumerate(column(region, "name")):
        said = roll.read(cell)
        others.names.append((region, "name", said, at))
        for name in ("name", "start"):
            if region.cells[name][at] == "":
                others.problems.append(_missing(region, at, name))
        if not starts.ordinals[at]:
            continue
        others.absences += [
            Absence(
                row=first_row + at,
                person=person,
                start=_day(starts.ordinals[at], LONG_AGO),
                end=_end(region, at, starts.ordinals[at], ends.ordinals[at]),
                reason=reasons[at],
            )
            for person in said.people
        ]


def _end(region: Region, at: int, start: int, end: int) -> date:
    """Give the last day; a list without such a column says it with the first, or means one day."""
    if "end" in region.cells:
        return _day(end, OPEN_END)
    return read_day(region.cells["start"][at]).last_day(start) or date.fromordinal(start)


def _day(ordinal: int, missing: date) -> date:
    return date.fromordinal(ordinal) if ordinal else missing


def add_sites(others: Others, region: Region, first_row: int, roll: Roll) -> None:
    """Read the places to be inspected; one without a name is told and left out."""
    villages, industries = texts(region, "village"), texts(region, "industry")
    risks, leaders = texts(region, "risk"), column(region, "leaders")
    grades, distances = texts(region, "grade"), texts(region, "distance")
    for at, cell in enumerate(column(region, "name")):
        said = roll.read(leaders[at])
        others.names.append((region, "leaders", said, at))
        if not (name := squash(shown(cell))):
            others.problems.append(_missing(region, at, "name"))
            continue
        others.sites.append(
            Site(
                first_row + at,
                name,
                villages[at],
                industries[at],
                grades[at] or risks[at],
                said.people,
                distances[at],
            )
        )
