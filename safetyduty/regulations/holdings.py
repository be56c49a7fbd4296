"""Finds who must hold which post: 担任安委会主任, 由党委常委分管安全生产."""

import re
from collections.abc import Iterator

from msgspec import structs

from safetyduty.model.law import Force
from safetyduty.model.post import Position
from safetyduty.regulations.obligation import Obligation
from safetyduty.regulations.owners import owners
from safetyduty.regulations.text import Passage

_HOLDS: tuple[tuple[str, Position], ...] = (
    (
        (
            r"(?:担任|兼任|(?<![主责现新])任)[^,;。]{0,14}?(?:安委会|安全生产委员会)?(?:、)?常务副主任"
        ),
        Position.COMMITTEE_EXECUTIVE,
    ),
    (
        (
            r"(?:担任|兼任|(?<![主责现新])任)[^,;。]{0,14}?(?:安委会|安全生产委员会)?(?:、)?(?<!常务)副主任"
        ),
        Position.COMMITTEE_DEPUTY,
    ),
    (
        (
            r"(?:担任|兼任|(?<![主责现新])任)[^,;。]{0,14}?(?:安委会|安全生产委员会)(?:、)?(?:双|第一)?主任|(?:担任|兼任)(?:双|第一)?主任(?![委科])"
        ),
        Position.COMMITTEE_CHAIR,
    ),
    (
        (
            r"由?(?:担任)?[^,;。]{0,12}?(?:党\(?工?\)?委)?(?:常委"
            r"|党委委员)[^,;。]{0,16}?(?:分管安全|兼任)"
            r"|安全[^,;。]{0,14}由[^,;。]{0,10}常委[^,;。]{0,10}(?:兼任|担任)"
        ),
        Position.STANDING_MEMBER,
    ),
    (r"由[^,;。]{0,10}常务副[^,;。]{0,10}(?:分管安全|兼任|担任)", Position.EXECUTIVE_DEPUTY),
)
_HOLDING = tuple((re.compile(pattern), post) for pattern, post in _HOLDS)
_IN_CHARGE = re.compile(r"分管安全|安全生产工作的(?:负责人|领导)")
_COMMITTEE = re.compile("安委会|安全生产委员会")


def holdings(passage: Passage, read: str, sentence: tuple[int, int]) -> Iterator[Obligation]:
    """Find every post a sentence says somebody must hold; whom it does not name it leaves out."""
    words = read[slice(*sentence)]
    for pattern, post in _HOLDING:
        for found in pattern.finditer(words):
            at, end = sentence[0] + found.start(), sentence[0] + found.end()
            force = Force.IN_PRINCIPLE if "原则上" in words[: found.end()] else Force.MUST
            one = Obligation(
                passage,
                at,
                end,
                "holding",
                post=post,
                force=force,
                core=(at, end),
                doubts=("holding",),
            )
            if post in {Position.STANDING_MEMBER, Position.EXECUTIVE_DEPUTY}:
                if _IN_CHARGE.search(words):
                    yield structs.replace(one, positions=(Position.SAFETY_LEAD,))
            elif _COMMITTEE.search(words):
                who = owners(passage, read, (at, at), sentence, after=False)
                held = structs.replace(
                    one,
                    positions=tuple(dict.fromkeys(p for s in who for p in s.positions)),
                    excepted=tuple(dict.fromkeys(p for s in who for p in s.excepted)),
                    levels=next((s.levels for s in reversed(who) if s.levels), ()),
                )
                if held.positions:
                    yield held
