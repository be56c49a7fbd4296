"""Who went to the scene, as the ledger says it; the texts say 及时 and name no number."""

from collections.abc import Iterator
from datetime import date

from safetyduty.engine.accountability.holders import in_office
from safetyduty.model.consequence import Presence
from safetyduty.model.incident import NEVER, Accident
from safetyduty.model.ledger import Ledger
from safetyduty.model.post import Position

EXPECTED = (Position.PARTY_HEAD, Position.GOVERNMENT_HEAD, Position.SAFETY_LEAD)
"""Posts of which it is said, too, that the ledger does not mention them."""


def presences(ledger: Ledger, accident: Accident, unit: str | None) -> Iterator[Presence]:
    """Give those the ledger names, then the heads and the leader in charge whom it does not."""
    if not accident.occurred.known:
        return
    day = date.fromordinal(accident.occurred.day)
    posts = {ledger.people[t.person]: t.title for t in in_office(ledger, day, unit or "")}
    for arrival in accident.arrivals:
        at, since = arrival.at, accident.occurred
        timed = at.second >= 0 and since.second >= 0
        minutes = -(-(at.earliest - since.earliest) // 60) if timed else None
        yield Presence(
            arrival.name, posts.get(arrival.name, ""), recorded=True, at=at, minutes=minutes
        )
    there = {arrival.name for arrival in accident.arrivals}
    for tenure in in_office(ledger, day, unit or ""):
        name = ledger.people[tenure.person]
        if tenure.positions & set(EXPECTED) and name not in there:
            there.add(name)
            yield Presence(name, tenure.title, recorded=False, at=NEVER, minutes=None)
