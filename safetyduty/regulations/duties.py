"""Who owes what by a regulation: one article of it, or the duties of a position at a level."""

from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import structs
from rapidfuzz import process

from safetyduty.model.accountability import only, parts_of
from safetyduty.model.audit import CannotAudit
from safetyduty.model.duty import DutyList, Exhibit, Subject
from safetyduty.model.law import Clause, Regulation, Who
from safetyduty.model.post import Body, Level, Position, closure
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source
from safetyduty.regulations.marks import cited, covers
from safetyduty.regulations.subjects import subjects_in
from safetyduty.regulations.text import Text


def exhibit(
    regulation: Regulation, article: str = "", text: Text | None = None, as_of: date | None = None
) -> Exhibit:
    """Show a regulation, or the clauses and lists of one article, beside the text if it is given.

    An article is found however its numerals and brackets are written; an unknown one is
    ``CannotAudit`` with the nearest.
    """
    wanted = cited(article)
    shown = _article(regulation, article, wanted) if article else regulation
    passages = text.find(article) if text and article else text.passages if text else ()
    told = tuple((p.label, p.text) for p in passages if p.text)
    return Exhibit(shown, text.file if text else "", told, as_of)


def _article(regulation: Regulation, article: str, wanted: tuple[object, ...]) -> Regulation:
    def within(label: str) -> bool:
        return covers(cited(article), cited(label))

    clauses = tuple(c for c in regulation.clauses if any(map(within, (c.article, *c.repeated_in))))
    lists = tuple(listing for listing in regulation.lists if within(listing.article))
    said = only(regulation, within)
    if not wanted or not (clauses or lists or said):
        known = [*(c.article for c in regulation.clauses), *(x.article for x in regulation.lists)]
        known += [part.article for part in parts_of(regulation)]
        near = process.extractOne(article, known)
        blanks = {"title": regulation.title, "near": "、".join(dict.fromkeys(known))}
        suggestion = near[0] if near else ""
        raise CannotAudit(Problem("SD504", Source(regulation.id), article, blanks, suggestion))
    return structs.replace(regulation, clauses=clauses, lists=lists, accountability=said)


def read_subject(text: str) -> Subject:
    """Read a position or body: its code, its label, or a post such as 镇长."""
    every: tuple[Subject, ...] = (*Body, *Position)
    known = {str(word.value): word for word in every}
    labels = {word.zh: word for word in every}
    if text in known:
        return known[text]
    if text in labels:
        return labels[text]
    read = subjects_in(text)
    named: tuple[Subject, ...] = (*read[0].positions, *read[0].bodies) if read else ()
    if named:
        return named[0]
    near = process.extractOne(text, [*known, *labels], score_cutoff=40)
    blanks = {"known": "、".join(known)}
    raise CannotAudit(Problem("SD515", Source(""), text, blanks, near[0] if near else ""))


def reaches(who: Who, subject: Subject) -> bool:
    """Tell whether a clause reaches whoever holds a position, by what holding it implies."""
    if isinstance(subject, Body):
        return subject in who.bodies
    held = closure(frozenset({subject}))
    return bool(held & set(who.positions)) and not held & set(who.excepted)


def duties(
    regulation: Regulation, subject: Subject | None = None, level: Level | None = None
) -> DutyList:
    """List a regulation's duties; without a subject, of everyone its clauses name.

    A subject asked for is given everything that reaches him, under his own name; otherwise a
    clause stands under each position and body as it names them.
    """
    clauses = [c for c in regulation.clauses if level is None or level in c.who.levels]
    if subject is not None:
        own = tuple(c for c in clauses if reaches(c.who, subject))
        return DutyList(regulation, level, ((subject, own),) if own else ())
    listed = []
    for named in _named(clauses):
        own = tuple(c for c in clauses if named in (*c.who.positions, *c.who.bodies))
        listed.append((named, own))
    return DutyList(regulation, level, tuple(listed))


def _named(clauses: Iterable[Clause]) -> Iterator[Subject]:
    """Give everyone the clauses name, people first, in the order of the vocabulary."""
    positions = {position for c in clauses for position in c.who.positions}
    bodies = {body for c in clauses for body in c.who.bodies}
    yield from (position for position in Position if position in positions)
    yield from (body for body in Body if body in bodies)
