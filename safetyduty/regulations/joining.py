"""Joins what belongs in one rule: a number with a part of it, the classes of sites."""

import re
from collections.abc import Sequence
from typing import Any

from msgspec import Struct

from safetyduty.model.activity import ActivityKind
from safetyduty.model.site import read_class
from safetyduty.regulations.obligation import Obligation
from safetyduty.regulations.ruling import around, rule_of

_OF_WHICH = re.compile(r"其中[:,]?(?P<what>[^,;。]{0,14})$")
_STRICTER = re.compile(r"暗访|暗查|明查|夜查|夜间|突击|四不两直|节假日|专题|综合|专项|联合")
_CLASS = re.compile(r"[ABCD][级类]|[一二三四]级|[红橙黄蓝]色|(?:重大|较大|一般|低)风险")
_VISITS = {ActivityKind.INSPECTION, ActivityKind.CAMPAIGN_INSPECTION}


class Group(Struct, frozen=True):
    """What makes one clause: an obligation, or several that one rule holds."""

    members: tuple[Obligation, ...]
    rule: dict[str, Any]
    doubts: tuple[str, ...]
    """Codes of what was guessed."""

    @property
    def one(self) -> Obligation:
        """Give the first of them, which says who owes it."""
        return self.members[0]

    @property
    def words(self) -> str:
        """Give the few words that carry the numbers."""
        return "…".join(member.words for member in self.members)


def grouped(found: Sequence[Obligation]) -> list[Group]:
    """Give each clause to be drafted, in the order of the text."""
    made: list[Group] = []
    for one in found:
        rule, guesses = rule_of(one)
        new = Group((one,), rule, (*one.doubts, *guesses))
        joined = _joined(made[-1], new) if made else None
        if joined:
            made[-1] = joined
        else:
            made.append(new)
    return made


def _joined(last: Group, new: Group) -> Group | None:
    """Give both in one, where the text means one duty; ``None`` where they are two."""
    if last.one.passage is not new.one.passage:
        return None
    members, doubts = (*last.members, new.one), (*last.doubts, *new.doubts)
    if part := _part(last, new.one):
        return Group(members, last.rule | {"of_which": part}, (*last.doubts, "of-which"))
    if visits := _visits(last, new):
        one = last.one
        rule: dict[str, Any] = {"kind": "sites", "activity": [kind.value for kind in one.activity]}
        rule |= {"at_least": one.number} if one.number > 1 else {}
        rule |= {"capacity": one.capacity.value, "visits": visits}
        return Group(members, rule, (*doubts, "sites"))
    return None


def _part(last: Group, other: Obligation) -> dict[str, Any]:
    """Give ``of_which`` where a number is said to be part of the one before it; else nothing.

    每季度检查不少于10次，其中暗访不少于3次: the three are told by their verb, kind or word.
    """
    first = last.one
    found = _OF_WHICH.search(around(other).read[: other.core[0]])
    same = first.per is other.per and last.rule["kind"] == "count" and other.kind == "count"
    fits = same and len(last.members) == 1 and 0 < other.number <= first.number
    if not (found and fits):
        return {}
    part: dict[str, Any] = {"at_least": other.number}
    if other.capacity is not first.capacity and "verb" not in other.doubts:
        part["capacity"] = other.capacity.value
    if other.activity and other.activity != first.activity:
        part["activity"] = [kind.value for kind in other.activity]
    words = _STRICTER.findall(found["what"]) if len(part) == 1 else []
    part |= {"topic": words} if words else {}
    return part if len(part) > 1 else {}


def _visits(last: Group, new: Group) -> dict[str, str]:
    """Give how often each class is visited, where the next class is told in the same sentence.

    A级企业每月检查1次、B级每季度1次: the classes of 风险等级, each once.
    """
    gap = around(new.one).read[last.members[-1].core[1] : new.one.core[0]]
    of_last = last.rule.get("visits") or _of_class(last.one, around(last.one).before)
    of_new = _of_class(new.one, gap)
    alike = last.one.number == new.one.number and not re.search("[;。]", gap)
    if not (of_last and of_new and alike) or of_new.keys() & of_last.keys():
        return {}
    return of_last | of_new


def _of_class(one: Obligation, before: str) -> dict[str, str]:
    """Give the class of sites an inspection is of, and how often it falls due."""
    of_kind = one.kind == "count" and one.per and set(one.activity) <= _VISITS
    told = _CLASS.findall(before) if of_kind and not one.due else []
    classes = [found for word in told if (found := read_class(word))]
    return {found.value: one.per.value for found in classes if one.per}
