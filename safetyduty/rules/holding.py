"""``holding``: who must hold which post."""

from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from safetyduty.model.law import Rule
from safetyduty.model.period import Per
from safetyduty.model.post import Position


class Holding(Struct, Rule, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Whoever holds one of the clause's positions must hold ``post`` as well.

    Judged by the leader list on the last day of the period, or on the day asked for if that comes
    first. Where the list names nobody in ``post`` nothing can be said: the appointment may stand
    in a paper that was not handed in.

    Example::

        who: {positions: [party-head, government-head], levels: [township]}
        rule: {kind: holding, post: safety-committee-chair}
    """

    post: Position

    per: ClassVar[Per] = Per.YEAR  # type: ignore[misc]  # fixed for this kind
    statements: ClassVar[str] = "holding"
    tables: ClassVar[dict[str, tuple[str, ...]]] = {"quota_holding": ("quota_id", "post_no")}
    on_the_day: ClassVar[bool] = True

    def rows(self, quota_id: int) -> Iterator[tuple[str, tuple[int, ...]]]:
        """Give the post to be held."""
        yield "quota_holding", (quota_id, self.post.number)

    def needs(self) -> tuple[str, ...]:
        """Without the leader list nothing can be said."""
        return ("leaders",)
