"""Who owes what by a regulation: the duties a position or a body carries at a level."""

from collections.abc import Iterable, Iterator

from safetyduty.model.duty import DutyList, Subject
from safetyduty.model.law import Clause, Regulation, Who
from safetyduty.model.post import Body, Level, Position, closure


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
    named = {subject for c in clauses for subject in (*c.who.positions, *c.who.bodies)}
    yield from (position for position in Position if position in named)
    yield from (body for body in Body if body in named and isinstance(body, Body))
