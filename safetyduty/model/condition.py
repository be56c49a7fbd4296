"""What a clause asks of a record beyond its kind and its verb."""

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from safetyduty.model.activity import (
    ADMITS,
    ActivityKind,
    Capacity,
    EvidenceKind,
    Presence,
    counted,
)
from safetyduty.model.post import Position

Words = tuple[str | tuple[str, ...], ...]
"""Words one of which must stand there; lists of words: one of each list."""
Papers = tuple[EvidenceKind | tuple[EvidenceKind, ...], ...]
"""Papers all of which must be there; of a list within the list one."""
Delegation = Literal["by-verb", "always", "if_absent", "never"]
Scope = Literal["anywhere", "own-field"]


class Attendance(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How many of whom must have been there for a record to count.

    Who held one of the positions on that day is the base.

    一条记录要计入，哪些人至少要到多少；以当日在任的人为基数。
    """

    positions: tuple[Position, ...]
    """Whose attendance is counted.

    统计哪些职务的到会情况。
    """
    share: str = ""
    """At least this share of those in office, as a fraction or in percent, rounded up.

    至少到会几分之几，写作分数或百分比，如 2/3、50%；不足一人按一人算。
    """
    at_least: int = 0
    """At least so many people.

    至少到会几人。
    """

    def wrong(self) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
        """Tell a share that is none, and a demand for nobody."""
        try:
            top, _ = fraction(self.share)
        except ValueError:
            yield ("attendance", "share"), self.share, "2/3、50%"
            return
        if not (top or self.at_least):
            yield ("attendance",), "at_least: 0", "share: 2/3、at_least: 3"
        if not self.positions:
            yield ("attendance", "positions"), "[]", "[team-member]"

    def needed(self, in_office: int) -> int:
        """Say how many of those in office must be there."""
        top, bottom = fraction(self.share)
        return max(self.at_least, -(-in_office * top // bottom))


def fraction(text: str) -> tuple[int, int]:
    """Read ``2/3`` or ``50%``; nothing is no share at all; anything else is a ``ValueError``."""
    if not text:
        return 0, 1
    top, _, bottom = text.partition("/")
    if text.endswith("%"):
        top, bottom = text[:-1], "100"
    if not 0 < int(top) <= int(bottom):
        raise ValueError(text)
    return int(top), int(bottom)


class Share(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The part of a number that must be done in a stricter way; what is left out is as above.

    总数中必须以更严方式完成的一部分；没有写的与上层相同。
    """

    at_least: int
    """How many of them.

    其中至少几次。
    """
    capacity: Capacity | None = None
    """The verb for them.

    这部分的动词。
    """
    activity: tuple[ActivityKind, ...] = ()
    """The kinds that count for them.

    这部分计入的活动类型。
    """
    topic: Words = ()
    """The words they must be about.

    这部分内容中要有的词。
    """
    evidence: Papers = ()
    """The papers they must carry.

    这部分应附的佐证。
    """
    delegation: Delegation | None = None
    """Whether they may be delegated.

    这部分可否委托。
    """


class Demand(Struct, frozen=True):
    """Everything about a record that has to be read in its words, its papers and its people."""

    topic: Words = ()
    evidence: Papers = ()
    own_field: bool = False
    if_absent: frozenset[Presence] = frozenset()
    """Where a delegate may act in absence alone: the presences that count on any day."""
    attendance: Attendance | None = None


class Conditions(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The keys by which a kind of rule that counts activities narrows what counts."""

    capacity: Capacity = Capacity.LEADS
    """The verb: leads and chairs need the person, convenes may be delegated, takes-part
    needs presence in any capacity, organises needs none.

    条款的动词：带队、主持要本人；组织召开可以委托；参加不论以什么身份；组织不要求到场。
    """
    topic: Words = ()
    """Words one of which must stand in 内容 or 活动类型 as printed; with lists in the list one word
    of each. A row whose 内容 is blank cannot be told, and is never counted as missing.

    内容或活动类型中要有的词，有其一即可；写成几组的，每组都要有其一。内容空白的无法判断，不当作没有。

        rule: {kind: count, activity: [meeting], capacity: chairs, at_least: 4, per: year,
               topic: [专题, 消防]}

        rule: {kind: count, activity: [meeting], capacity: chairs, at_least: 1, per: year,
               topic: [[专题, 专门], [消防, 防火]]}
    """
    evidence: Papers = ()
    """The papers a record must carry, read in 佐证材料 (words and names of files); of a list within
    the list one will do. A record without them does not count. Where the ledger keeps no 佐证材料,
    or the cell only says that there is something, nothing can be told.

    记录要附齐的佐证，从佐证材料栏（文字或文件名）认定；括在一起的几种有其一即可。没有的不计入；
    台账没有佐证材料栏，或只写“有”“见附件”的，无法判断。

        rule: {kind: count, activity: [meeting], capacity: chairs, at_least: 4, per: year,
               evidence: [notice, sign-in, [minutes, record], photo]}
    """
    scope: Scope = "anywhere"
    """With own-field only records count whose 内容, 地点 or 行业 lies in the leader's 分管领域.
    What cannot be told is never guessed: such a record leaves the verdict unknown.

    写 own-field 的，只计内容、地点或行业属于本人分管领域的记录；看不出的不猜，结论为无法判定。

        rule: {kind: count, activity: [inspection], at_least: 1, per: month, scope: own-field}
    """
    delegation: Delegation = "by-verb"
    """Whether a record counts for who delegated it (委托人): always, only on days on which 请假外出
    shows him away, or never; by-verb leaves it to the verb. Without 请假外出 nothing can be told.

    委托他人的，是否计入委托人：always 都计入，if_absent 只在请假外出表载明其外出的日子计入，
    never 不计入，by-verb 按动词。没有请假外出表的无法判断。

        rule: {kind: count, activity: [meeting], capacity: chairs, at_least: 1, per: quarter,
               delegation: if_absent}
    """
    attendance: Attendance | None = None
    """Who must have been there for a record to count. Without names of who took part nothing can
    be told.

    哪些人到会才计入。没有写参加人员的无法判断。

        rule: {kind: count, activity: [meeting], capacity: chairs, at_least: 4, per: year,
               attendance: {positions: [team-member], share: 2/3}}
    """
    spacing: int = 0
    """How many days must lie from one counted day to the next at least; the earliest day counts.

    计入的两次之间至少相隔几天；从最早的一次算起。

        rule: {kind: count, activity: [inspection], at_least: 2, per: quarter, spacing: 30}
    """

    def counting(
        self, quota_id: int, activity: tuple[ActivityKind, ...]
    ) -> Iterator[tuple[str, tuple[int, ...]]]:
        """Give the kinds that count as rows: apart where the words of a record have to be read."""
        table = "quota_held" if self.demand() else "quota_activity"
        for kind, unit in counted(activity):
            yield table, (quota_id, kind, unit)
        if self.spacing:
            yield "quota_spaced", (quota_id, self.spacing)

    def wrong(self) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
        """Tell what no single key shows."""
        for key in ("topic", "evidence"):
            for at, one in enumerate(getattr(self, key)):
                if not one:
                    yield (key, at), "[]" if one == () else '""', "“…”"
        if self.attendance:
            yield from self.attendance.wrong()

    def demand(self) -> Demand | None:
        """Give what has to be read in the words, the papers and the people of a record, if any."""
        if_absent = self.delegation == "if_absent"
        asked = Demand(
            self.topic,
            self.evidence,
            self.scope == "own-field",
            ADMITS[self.capacity] - {Presence.DELEGATES} if if_absent else frozenset(),
            self.attendance,
        )
        return None if asked == Demand() else asked

    @property
    def narrows(self) -> bool:
        """Tell whether more is asked of a record than its kind, its verb and its day."""
        return bool(self.spacing or self.delegation != "by-verb" or self.demand())

    @property
    def capacity_no(self) -> int:
        """Give the number under which ``admits`` lists the presences that count."""
        return admitting(self.capacity, self.delegation)

    @property
    def strictness(self) -> int:
        """Say how many conditions narrow what counts: among equal numbers the stricter binds."""
        asked = (self.topic, self.evidence, self.scope == "own-field", self.attendance)
        return sum(map(bool, (*asked, self.spacing, self.delegation == "never")))


def admitting(capacity: Capacity, delegation: Delegation) -> int:
    """Give the number of a verb together with what the clause says of delegating."""
    extra = {"by-verb": 0, "always": 1, "if_absent": 1, "never": 2}[delegation]
    return capacity.number + extra * len(Capacity)


def admitted() -> Iterator[tuple[int, Presence]]:
    """Give every presence that counts under every such number."""
    delegates = frozenset({Presence.DELEGATES})
    for capacity, presences in ADMITS.items():
        for delegation, counting in (
            ("by-verb", presences),
            ("always", presences | delegates),
            ("never", presences - delegates),
        ):
            for presence in Presence:
                if presence in counting:
                    # mypy sees plain texts where the words of ``Delegation`` stand
                    yield admitting(capacity, delegation), presence  # type: ignore[arg-type]
