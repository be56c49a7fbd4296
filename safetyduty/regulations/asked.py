"""Finds what is to be done at a time: in its own part of the sentence, or in the words near it."""

import re
from collections.abc import Sequence

from safetyduty.model.activity import ActivityKind, DocumentKind
from safetyduty.regulations.deeds import VAGUE, Deed, choose, particular
from safetyduty.regulations.owed import Place

_TITLE = 14
"""How long the first sentence of an item may be to be its title."""
_FILED = re.compile(r"(?:^|[前内日将把并应])报|备案|上报")
_MADE = re.compile(r"(?:制定|编制|制订|拟定|形成|梳理|建立)[^,;。]*$")
_DRAWN_UP = {
    DocumentKind.PLAN,
    DocumentKind.EMERGENCY_PLAN,
    DocumentKind.DUTY_LIST,
    DocumentKind.HAZARD_LIST,
    DocumentKind.DUTY_STATEMENT,
    DocumentKind.DUTY_REPORT,
}
_UNKNOWN: tuple[tuple[str, ActivityKind], ...] = (
    ("会|召开", ActivityKind.MEETING),
    ("教育|宣传|活动|课|广告|曝光|播", ActivityKind.TRAINING),
    ("", ActivityKind.INSPECTION),
)
"""What stands in for a deed there is no word for: its number and period are sure, not its kind."""


def stand_in(place: Place) -> Deed:
    """Give what stands in for a deed there is no word for: by a day a paper, else an activity."""
    at = place.when.start
    if place.when.kind == "due":
        return Deed(at, at, document=DocumentKind.WORK_REPORT)
    words = place.read[slice(*place.segment)]
    return Deed(at, at, next(kind for pattern, kind in _UNKNOWN if re.search(pattern, words)))


def asked(place: Place) -> tuple[list[Deed], str]:
    """Find what a time is about, and why that is a guess.

    In its own part first, then as the words before or after it say.
    """
    when, segment = place.when, place.segment
    begin = max(place.since, segment[0])
    own = [d for d in place.deeds if begin <= d.start < min(place.until, segment[1])]
    if "adjective" in when.doubts:
        inner = [d for d in place.deeds if when.start <= d.start < when.end]
        return inner[:1] or own[:1], ""
    own = [d for d in own if d.end > when.end] if when.kind == "event" else own
    own = _own_alone(place, own) if place.listed else own
    found = choose(place.read, own, begin, when.end, segment[1])
    if found:
        return _filed(place, found), ""
    rest = [d for d in place.deeds if when.end <= d.start < place.sentence[1]]
    if rest and (place.listed or place.read[place.until - 1 : place.until] == "、"):
        return [next((d for d in rest if d.document not in VAGUE), rest[0])], ""
    if when.kind == "event" and place.read[when.end : when.end + 1] == ",":
        return [d for d in rest if d.document not in VAGUE and d.start < place.until][:1], ""
    if when.kind == "event":
        return [], ""  # 2小时内赶到 is told by its own verb or not at all
    if when.kind in {"due", "occasion"} and place.read[when.end : when.end + 1] == ",":
        after = _end_of_part(place, when.end + 1)
        if near := particular(d for d in rest if d.start < min(after, place.until))[:1]:
            return near, ""
    if title := _titled(place):
        return title, "deed-nearby"
    if place.last and (place.last.activity or place.last.document):
        return [], "deed-inherited"
    before = [d for d in place.deeds if place.since <= d.start < when.start]
    near = [d for d in rest if d.start < place.until][:1] or _nearest(place.read, before)
    return near, "deed-nearby" if near else ""


def _nearest(read: str, deeds: Sequence[Deed]) -> list[Deed]:
    """Give the most particular of the last part between commas that tells something to be done."""
    begin = max(read.rfind(",", 0, deeds[-1].start), 0) if deeds else 0
    return particular(deed for deed in deeds if deed.start >= begin)[:1]


def _filed(place: Place, found: list[Deed]) -> list[Deed]:
    """Read 制定年度检查计划，于每年1月底前报安委办备案 as a plan, and not as a report."""
    only = found[0].document is DocumentKind.WORK_REPORT and len(found) == 1
    words = place.read[found[0].start : found[0].end]
    if not (only and _FILED.search(words)):
        return found
    begin, end = place.sentence[0], place.segment[0]
    drawn = [d for d in place.deeds if begin <= d.start < end and d.document in _DRAWN_UP]
    made = [d for d in drawn if _MADE.search(place.read[max(d.start - 12, begin) : d.start])]
    return made[-1:] or found


def _end_of_part(place: Place, begin: int) -> int:
    found = re.search("[,;。]", place.read[begin : place.sentence[1]])
    return begin + found.start() if found else place.sentence[1]


def _titled(place: Place) -> list[Deed]:
    """Give what the title of an item names: （四）应急演练。县政府每年不少于1次."""
    end = place.read.find("。")
    if not 0 < end <= _TITLE or place.sentence[0] <= end:
        return []
    return particular(d for d in place.deeds if d.end <= end and d.document not in VAGUE)[:1]


def _own_alone(place: Place, deeds: list[Deed]) -> list[Deed]:
    """Leave what follows 、 to the number after it: 宣传不少于2次、演练不少于1次."""
    before = [deed for deed in deeds if deed.end <= place.when.end]
    return before or deeds
