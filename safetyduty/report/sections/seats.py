"""Who held which post when, and the order in which leaders are named."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from safetyduty.model.ledger import Ledger, Tenure
from safetyduty.model.period import Period
from safetyduty.model.post import Body, Position

_ORDER: dict[str, int] = {str(word): place for place, word in enumerate((*Position, *Body))}
_LAST = 1_000_000


@dataclass(frozen=True)
class Seats:
    """The leader list, asked by name."""

    ledger: Ledger

    @cached_property
    def held(self) -> dict[str, tuple[Tenure, ...]]:
        """What each leader held, first to last."""
        held: dict[str, list[Tenure]] = {}
        for tenure in self.ledger.tenures:
            held.setdefault(self.ledger.people[tenure.person], []).append(tenure)
        return {
            name: tuple(sorted(tenures, key=lambda tenure: (tenure.start, tenure.title)))
            for name, tenures in held.items()
        }

    @cached_property
    def _ranks(self) -> dict[str, tuple[int, int]]:
        return {
            name: (
                min(tenure.rank or _LAST for tenure in tenures),
                min(
                    (_ORDER[seat] for tenure in tenures for seat in tenure.positions), default=_LAST
                ),
            )
            for name, tenures in self.held.items()
        }

    def rank(self, name: str) -> tuple[int, int]:
        """Rank a leader as the list does (排序), else by the foremost position he ever held."""
        return self._ranks[name]

    @staticmethod
    def unranked(position: str) -> tuple[int, int]:
        """Rank a post or body by its place in the vocabulary."""
        return _LAST, _ORDER.get(position, _LAST)

    def titles(self, name: str, start: date, end: date) -> tuple[str, ...]:
        """Give the posts a leader held on any day of a span, as the list prints them, each once.

        Who becomes 常务副镇长（主持政府工作） stays 党委委员, and is not named so twice.
        """
        held = self.held.get(name, ())
        within = (one for one in held if one.start <= end and one.end >= start and one.title)
        named: set[str] = set()
        told = []
        for tenure in within:
            fresh = [post for post in tenure.title.split("、") if post not in named]
            named.update(fresh)
            told.append("、".join(fresh))
        return tuple(filter(None, told))

    def holds(self, name: str, post: str, period: Period) -> bool:
        """Say whether a leader held a post through the whole period."""
        return any(
            tenure.start <= period.start and tenure.end >= period.end and post in _names(tenure)
            for tenure in self.held.get(name, ())
        )


def _names(tenure: Tenure) -> set[str]:
    return {tenure.title, *(seat.zh for seat in tenure.positions), *tenure.positions}
