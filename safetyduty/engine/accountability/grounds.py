"""Which circumstances a fact may point to, which forms the text allows, and who decides."""

from collections.abc import Collection, Iterable, Iterator

from safetyduty.engine.accountability.citing import Law
from safetyduty.model.accountability import Ground, Sign
from safetyduty.model.audit import Finding, Verdict
from safetyduty.model.consequence import Citation, Pointer, Remedy

KINDS = ("circumstances", "aggravating", "mitigating", "exempting")


def pointers(law: Law, signs: Collection[Sign]) -> tuple[Pointer, ...]:
    """Point from facts to circumstances and conditions; conditions no ledger shows stand too.

    A finding that is missed points by ``Sign.MISSED_DUTY`` alone. Without a sign there is none.
    """
    if not signs:
        return ()
    return tuple(_pointers(law, signs))


def _pointers(law: Law, signs: Collection[Sign]) -> Iterator[Pointer]:
    reached = set()
    for kind in KINDS:
        for cite, ground in law.parts(kind, Ground):
            because = tuple(sign for sign in ground.signs if sign in signs)
            if kind == "circumstances" and because:
                reached.add(cite.regulation.id)
            unseen = kind in {"mitigating", "exempting"} and cite.regulation.id in reached
            if because or unseen:
                yield Pointer(cite, kind, ground, because)


def of_overdue(findings: Iterable[Finding]) -> tuple[tuple[Pointer, ...], tuple[Remedy, ...]]:
    """Point from the duties among these that are overdue, by the texts that lay them down."""
    overdue = [one.quota for one in findings if one.verdict is Verdict.MISSED and one.quota.binds]
    law = Law({quota.regulation.id: quota.regulation for quota in overdue}.values())
    pointed = pointers(law, {Sign.MISSED_DUTY})
    return pointed, remedies(law, pointed)


def remedies(law: Law, found: Collection[Pointer]) -> tuple[Remedy, ...]:
    """Give, for each regulation with a circumstance, the forms it allows and who decides."""
    reached = {one.cite.regulation.id for one in found if one.kind == "circumstances"}
    given = []
    for regulation in law.regulations:
        said = law.said(regulation)
        if regulation.id in reached and (said.forms or said.deciding):
            deciding = tuple(Citation(regulation, one) for one in said.deciding)
            bodies = tuple(body for one in said.deciding for body in one.bodies)
            given.append(Remedy(regulation, said.forms, deciding, bodies))
    return tuple(given)
