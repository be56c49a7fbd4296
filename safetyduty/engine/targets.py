"""What is covered one by one: sites by class, villages, departments, and who looks after each."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from safetyduty.model.law import Quota
from safetyduty.model.ledger import Ledger
from safetyduty.model.site import Targets, read_class

Row = tuple[str, tuple[int, ...]]
"""A table, and one row of it."""


def target_rows(
    ledger: Ledger, quotas: Sequence[Quota], number: Callable[[str], int]
) -> Iterator[Row]:
    """Give the lists that the quotas cover, each once, as rows; ``number`` numbers a name.

    Of a list nobody handed in there is one target without a name, which is everybody's: so that
    what cannot be told is said.
    """
    wanted: dict[Targets, int] = {}
    for quota in quotas:
        targets = quota.rule.targets()
        if targets is not None:
            if targets not in wanted:
                wanted[targets] = len(wanted) + 1
                yield from _listed(ledger, targets, wanted[targets], number)
            yield "quota_set", (quota.quota_id, wanted[targets])
    yield from _signed(ledger, wanted, number)
    if any("hazards" in quota.rule.needs() for quota in quotas):
        yield from _hazards(ledger)


def _listed(
    ledger: Ledger, targets: Targets, set_no: int, number: Callable[[str], int]
) -> Iterator[Row]:
    everybody = range(1, len(ledger.people))
    named = names_of(ledger, targets.of)
    keepers = _keepers(ledger, targets.of)
    for name in named or [""]:
        target = number(name)
        yield "each_target", (set_no, target, *_class(ledger, targets, name))
        for person in sorted(keepers[name]) if named else everybody:
            yield "keeper", (set_no, target, person)


def _class(ledger: Ledger, targets: Targets, name: str) -> tuple[int, int]:
    """Give the class and row of a target; 0 where its class is nobody's guess."""
    rows = [site for site in ledger.sites if site.name == name] if targets.by_class else []
    read = {read_class(site.risk, targets.classes) for site in rows}
    known = read.pop() if len(read) == 1 else None
    return known.number if known else 0, rows[0].row if rows else 0


def names_of(ledger: Ledger, of: str) -> list[str]:
    """Name every target of a list, each once, in the order of their names."""
    if of == "sites":
        return sorted({site.name for site in ledger.sites})
    if of == "departments":
        return sorted(ledger.departments)
    charged = (village for row in ledger.roster for village in row.villages)
    return sorted({*charged, *_villages(ledger)})


def _villages(ledger: Ledger) -> Iterator[str]:
    """Give the villages that leaders are assigned to and in which sites lie."""
    for tenure in ledger.tenures:
        yield from tenure.villages
    yield from (site.village for site in ledger.sites if site.village)


def _keepers(ledger: Ledger, of: str) -> dict[str, set[int]]:
    """Give who looks after what: 包保领导 of a site, the leader of a 联系村."""
    kept: dict[str, set[int]] = defaultdict(set)
    if of == "sites":
        for site in ledger.sites:
            kept[site.name] |= set(site.leaders)
    elif of == "villages":
        for tenure in ledger.tenures:
            for village in tenure.villages:
                kept[village].add(tenure.person)
    return kept


def _signed(
    ledger: Ledger, wanted: Iterable[Targets], number: Callable[[str], int]
) -> Iterator[Row]:
    """Give which papers name which site or village as the other side."""
    names = {name for targets in wanted for name in names_of(ledger, targets.of)}
    for document in ledger.documents:
        for counterpart in document.counterparts:
            for name in sorted(names - set(ledger.departments)):
                if same_party(counterpart, name):
                    yield "signed_with", (document.row, number(name))


def _hazards(ledger: Ledger) -> Iterator[Row]:
    """Give the hazards: when found, due and closed; closed on a day that cannot be read: maybe.

    Of a ledger that keeps them as a sheet alone nothing can be told: there may be some.
    """
    kept = getattr(ledger, "hazards", None)
    if kept is None and "hazards" in ledger.handed_in:
        yield "hazard", (0, 0, 0, 0, 1)
    for found in kept or ():
        closed = found.closed_written or found.state in ("closed", "rechecked")
        maybe = int(not found.closed and closed)
        yield "hazard", (found.row, found.found, found.due, found.closed, maybe)


def same_party(counterpart: str, name: str) -> bool:
    """Tell whether a paper's counterpart is the one named: the same, or one within the other."""
    return counterpart == name or (
        len(counterpart) > 2 and (counterpart in name or name in counterpart)
    )
