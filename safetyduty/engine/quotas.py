"""Which clauses have something to say here, each with a number for the run."""

from collections.abc import Collection, Sequence

from msgspec import structs

from safetyduty.engine.targets import names_of
from safetyduty.model.law import Quota, Regulation
from safetyduty.model.ledger import Ledger
from safetyduty.model.post import Level


def number_quotas(
    regulations: Sequence[Regulation], ledger: Ledger, level: Level, named: frozenset[str]
) -> list[Quota]:
    """Give a number to every clause that has something to say here.

    A clause that does not reach the level stays, to be shown as not owed, unless another clause of
    the same article lays the same duty on the same posts at this level.
    """
    quotas: list[Quota] = []
    lists = [of for of in ("departments", "villages") if names_of(ledger, of)]
    there = ledger.handed_in.union(lists)
    for regulation in regulations:
        for clause in regulation.clauses:
            quota = Quota(
                len(quotas) + 1,
                regulation,
                clause,
                regulation.id in named,
                level in clause.who.levels,
                _shown(clause.rule.needs(), there),
            )
            if quota.reached or not _told_elsewhere(quota, level):
                quotas.append(quota)
    for quota in list(quotas):
        for role, rule in quota.rule.parts():
            own = {"quota_id": len(quotas) + 1, "part_of": quota.quota_id}
            quotas.append(structs.replace(quota, **own, part=rule, role=role))
    return quotas


def _shown(needs: Sequence[str], there: Collection[str]) -> bool:
    """Tell whether every table it takes was handed in; what takes none is in no table at all."""
    return bool(needs) and all(table in there for table in needs)


def _told_elsewhere(quota: Quota, level: Level) -> bool:
    clause = quota.clause
    if clause.rule.observes:
        return True
    what = _what(quota)
    return any(
        other.article == clause.article
        and level in other.who.levels
        and set(_what(Quota(0, quota.regulation, other, named=False))) & set(what)
        and {*other.who.positions, *other.who.bodies} & {*clause.who.positions, *clause.who.bodies}
        for other in quota.regulation.clauses
    )


def _what(quota: Quota) -> tuple[str, ...]:
    rule = quota.clause.rule
    what = (*getattr(rule, "activity", ()), *getattr(rule, "document", ()))
    return what or (type(rule).__name__,)
