"""Tells what a text says twice: a name that announces a duty, a day that only says when."""

import re

from safetyduty.model.activity import PARENT
from safetyduty.regulations.obligation import Obligation
from safetyduty.regulations.owed import Place
from safetyduty.regulations.plain import plain


def said_once(found: list[Obligation]) -> list[Obligation]:
    """Leave out what a name only announces: 建立月度通报机制。每月10日前通报…."""
    spoken = [one for one in found if "adjective" not in one.doubts and not _is_slogan(one)]
    return [
        one
        for one in found
        if one in spoken or not any(one.per is other.per and _alike(one, other) for other in spoken)
    ]


def _alike(one: Obligation, other: Obligation) -> bool:
    nobody = not (one.positions or one.bodies)
    theirs = nobody or (one.positions, one.bodies) == (other.positions, other.bodies)
    named = re.match("[^。;]{0,6}(?:机制|制度)", plain(one.passage.text)[one.end :])
    alike = bool(_sorts(one) & _sorts(other)) or _is_slogan(one)
    return alike and (theirs or named is not None) and one.number <= max(other.number, 1)


def _is_slogan(one: Obligation) -> bool:
    """Tell whether an item only begins with it, and says it properly after: 一季议一次。."""
    ends = one.passage.text[one.end : one.end + 1] in {"。", "："}
    return "deed-unknown" in one.doubts and ends and one.start == 0


def _sorts(one: Obligation) -> set[str]:
    """Give the kinds of an obligation, each with the kind it is a kind of."""
    kinds = [PARENT.get(kind, kind) for kind in one.activity]
    return {*map(str, kinds), *map(str, one.activity), *map(str, one.document)}


def is_echo(place: Place, doubt: str) -> bool:
    """Tell whether a period only says when: 例会每月一次，于每月第一个星期一召开."""
    when, last = place.when, place.last
    bare = when.kind == "often" and not when.number and doubt in {"deed-inherited", "deed-nearby"}
    same = last is not None and last.passage is place.passage and last.per is when.per
    return bool(bare and same and last and last.start >= place.sentence[0])
