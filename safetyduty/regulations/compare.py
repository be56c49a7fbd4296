"""Sets regulations side by side: the same duty of the same subject, the binding one marked."""

from collections.abc import Iterable, Iterator, Sequence

from safetyduty.model.activity import PARENT, ActivityKind
from safetyduty.model.duty import Change, Comparison, Entry, Link, Row, Subject
from safetyduty.model.law import Clause, Force, Regulation, Status
from safetyduty.model.period import A_YEAR, of_year
from safetyduty.model.post import Body, Level, Position
from safetyduty.regulations.duties import reaches
from safetyduty.regulations.spelling import folded

SOME_YEAR = 2026
"""Due days are compared within one year; which one makes no difference."""


def compare(
    regulations: Sequence[Regulation],
    shelf: Iterable[Regulation] = (),
    level: Level | None = None,
) -> Comparison:
    """Compare what is quantified; drafts, news and repealed texts are shown and never bind.

    ``shelf`` are all packs at hand: the texts the compared ones are based on are looked up there.
    """
    levels = [level] if level else list(Level)
    rows = tuple(_merged(row for one in levels for row in _rows(regulations, one)))
    everything = {r.id: r for r in (*shelf, *regulations)}
    links = tuple(link for r in regulations for link in _chain(r, everything))
    return Comparison(tuple(regulations), rows, links)


def demand(clause: Clause) -> tuple[float, float, float, int]:
    """Weigh a clause: the number a year, the period, the day, what narrows it.

    The largest number comes first, then the shortest period, then the earliest day.
    """
    often = clause.rule.a_year()
    some = of_year(clause.rule.per, SOME_YEAR)
    ahead = (some[0].end - clause.rule.due_on(some[0])).days if some else 0
    rule = clause.rule
    number = getattr(rule, "percent", getattr(rule, "at_least", 1))
    return number * often, A_YEAR[rule.per], float(ahead), rule.strictness


def topic(clause: Clause) -> str:
    """Name what a clause is about: its kind of activity, document, or post."""
    rule = clause.rule
    kinds: tuple[ActivityKind, ...] = getattr(rule, "activity", ())
    if rule.follows():
        return "repeated"
    targets = rule.targets()
    if of := targets.of if targets else getattr(rule, "of", ""):
        return f"share-{of}" if hasattr(rule, "percent") else str(of)
    if kinds:
        return str(PARENT.get(kinds[0], kinds[0]))
    named = getattr(rule, "document", ()) or (getattr(rule, "post", type(rule).__name__),)
    return str(named[0])


def _rows(regulations: Sequence[Regulation], level: Level) -> Iterator[Row]:
    """Give one row a subject and topic, wherever any of the regulations asks something."""
    subjects: tuple[Subject, ...] = (*Position, *Body)
    for subject in subjects:
        topics: dict[str, list[Entry]] = {}
        for regulation in regulations:
            for clause in _quantified(regulation, level):
                if reaches(clause.who, subject):
                    topics.setdefault(topic(clause), []).append(Entry(regulation, clause))
        for name, entries in topics.items():
            yield Row(subject, (level,), name, tuple(_marked(entries)))


def _quantified(regulation: Regulation, level: Level) -> Iterator[Clause]:
    return (c for c in regulation.clauses if level in c.who.levels and not c.rule.observes)


def _marked(entries: Sequence[Entry]) -> Iterator[Entry]:
    """Mark what no other text in force exceeds; two duties of one text bind side by side."""
    for entry in entries:
        others = [
            _weight(other.clause)
            for other in entries
            if other.regulation.status is Status.IN_FORCE
            and other.regulation.id != entry.regulation.id
        ]
        in_force = entry.regulation.status is Status.IN_FORCE
        exceeded = bool(others) and max(others) > _weight(entry.clause)
        yield Entry(entry.regulation, entry.clause, in_force and not exceeded)


def _weight(clause: Clause) -> tuple[object, ...]:
    """应当 goes before 原则上, then the demand decides."""
    return (clause.force is Force.MUST, *demand(clause))


def _merged(rows: Iterable[Row]) -> Iterator[Row]:
    """Join the levels at which a subject owes the same, so that nothing is printed twice."""
    joined: dict[tuple[Subject, str, tuple[Entry, ...]], tuple[Level, ...]] = {}
    for row in rows:
        key = (row.subject, row.topic, row.entries)
        joined[key] = (*joined.get(key, ()), *row.levels)
    every = [Row(subject, levels, name, e) for (subject, name, e), levels in joined.items()]
    named = {(row.levels, row.topic, row.entries) for row in every if _is_named(row)}
    for row in every:
        # A position that only implies another owes the other's row again: the named one stays.
        duty = (row.levels, row.topic, row.entries)
        if _is_named(row) or duty not in named:
            named.add(duty)
            yield row


def _is_named(row: Row) -> bool:
    return any(row.subject in (*e.clause.who.positions, *e.clause.who.bodies) for e in row.entries)


def _chain(local: Regulation, shelf: dict[str, Regulation]) -> Iterator[Link]:
    """Follow what a text is based on, as far as packs are at hand."""
    for name in local.based_on:
        upper = shelf.get(name) or next(
            (r for r in shelf.values() if r.id != local.id and folded(r.title) in folded(name)),
            None,
        )
        if upper is None or upper.id == local.id:
            yield Link(local, name, at_hand=False)
        else:
            yield Link(local, upper.id, at_hand=True, changes=tuple(_changes(local, upper)))


def _changes(local: Regulation, upper: Regulation) -> Iterator[Change]:
    """Say how the local text departs from the upper one at the levels the local one reaches."""
    reached = {level for clause in local.clauses for level in clause.who.levels}
    for level in (level for level in Level if level in reached):
        for row in _merged(_rows((local, upper), level)):
            mine = [e.clause for e in row.entries if e.regulation.id == local.id]
            theirs = [e.clause for e in row.entries if e.regulation.id == upper.id]
            own = max(mine, key=demand, default=None)
            over = max(theirs, key=demand, default=None)
            yield Change(_kind(own, over), row.subject, level, row.topic, own, over)


def _kind(local: Clause | None, upper: Clause | None) -> str:
    if local is None:
        return "leaves-out"
    if upper is None:
        return "adds"
    if demand(local) == demand(upper):
        return "keeps"
    return "tightens" if demand(local) > demand(upper) else "loosens"
