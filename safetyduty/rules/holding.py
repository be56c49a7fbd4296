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

    担任某一职务的人，应当同时担任另一职务。

    以考核期最后一天（未到期的以截至日期）的领导名册为准；名册没有写明由谁担任的，无法判定。

    Example::

        who: {positions: [party-head, government-head], levels: [township]}
        rule: {kind: holding, post: safety-committee-chair}
    """

    post: Position
    """The post to be held.

    应当担任的职务。
    """

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
