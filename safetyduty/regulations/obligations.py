"""Finds the quantified and time-bound obligations of a text: who, what, how many, by when."""

import re
from collections.abc import Iterator, Sequence

from msgspec import structs

from safetyduty.model.activity import PARENT, ActivityKind, Capacity, DocumentKind
from safetyduty.model.law import Force
from safetyduty.model.post import Level, Position
from safetyduty.regulations.deeds import VAGUE, Deed, choose, deeds_in, particular, verb
from safetyduty.regulations.holdings import holdings
from safetyduty.regulations.obligation import Obligation
from safetyduty.regulations.owed import (
    CONSEQUENCE,
    DEFINITION,
    REPORTING,
    Place,
    follows_at_once,
    is_circumstance,
    is_owed,
)
from safetyduty.regulations.owners import SENTENCE, owners
from safetyduty.regulations.plain import plain
from safetyduty.regulations.naming import Subjects
from safetyduty.regulations.text import Passage, Text
from safetyduty.regulations.when import whens

_TITLE = 14
"""How long the first sentence of an item may be to be its title."""
_PRINCIPLE = re.compile(r"原则上|一般(?:应|不少于|每)")
_ROSTER = re.compile(r"检查(?:范围|对象|区域)|安排表")

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


def obligations(text: Text) -> list[Obligation]:
    """Find every obligation of a text, in its order; what follows from a breach is none."""
    found: list[Obligation] = []
    for passage in text.passages:
        if passage.steps and passage.text and not is_circumstance(passage):
            found += _once(sorted(_in_passage(passage), key=lambda one: one.start))
    return found


def _once(found: list[Obligation]) -> list[Obligation]:
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


def _in_passage(passage: Passage) -> Iterator[Obligation]:
    read = plain(passage.text)
    deeds = deeds_in(read)
    last: Obligation | None = None
    for sentence in SENTENCE.finditer(read):
        begin, end = sentence.span()
        if DEFINITION.search(sentence[0]):
            continue
        times = [
            structs.replace(when, start=when.start + begin, end=when.end + begin)
            for when in whens(sentence[0])
        ]
        for at, when in enumerate(times):
            since = times[at - 1].end if at else begin
            until = times[at + 1].start if at + 1 < len(times) else end
            place = Place(passage, read, deeds, when, since, until, (begin, end), last)
            one = _obligation(place)
            if one:
                last = one
                yield one
        if not CONSEQUENCE.search(sentence[0]):
            yield from holdings(passage, read, (begin, end))


def _obligation(place: Place) -> Obligation | None:
    """Make one obligation of a time and what stands around it; ``None`` where it is none."""
    when = place.when
    if not is_owed(place):
        return None
    deeds, doubt = _deeds(place)
    if not deeds and doubt != "deed-inherited" and when.kind != "event":
        if not (when.number or when.due or follows_at_once(place)):
            return None
        deeds, doubt = [_unknown(place)], "deed-unknown"
    if _is_echo(place, doubt):
        return None
    only_mentioned = deeds and all(deed.document in VAGUE for deed in deeds)
    if only_mentioned and not (when.number or when.kind == "due" or follows_at_once(place)):
        return None
    near = [] if place.listed and when.kind != "occasion" else deeds[:1]
    reach = max([when.end, *(deed.end for deed in near)])
    who = owners(place.passage, place.read, (when.start, reach), place.sentence, after=True)
    return _made(place, deeds, who, [*when.doubts, *([doubt] if doubt else [])])


def _is_echo(place: Place, doubt: str) -> bool:
    """Tell whether a period only says when: 例会每月一次，于每月第一个星期一召开."""
    when, last = place.when, place.last
    bare = when.kind == "often" and not when.number and doubt in {"deed-inherited", "deed-nearby"}
    same = last is not None and last.passage is place.passage and last.per is when.per
    return bool(bare and same and last and last.start >= place.sentence[0])


def _unknown(place: Place) -> Deed:
    """Give what stands in for a deed there is no word for: by a day a paper, else an activity."""
    at = place.when.start
    if place.when.kind == "due":
        return Deed(at, at, document=DocumentKind.WORK_REPORT)
    words = place.read[slice(*place.segment)]
    return Deed(at, at, next(kind for pattern, kind in _UNKNOWN if re.search(pattern, words)))


def _deeds(place: Place) -> tuple[list[Deed], str]:
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


def _made(
    place: Place, deeds: Sequence[Deed], who: Sequence[Subjects], doubts: list[str]
) -> Obligation:
    when, last, read = place.when, place.last, place.read
    activity, document = _kinds(deeds, last, inherited="deed-inherited" in doubts)
    positions = tuple(dict.fromkeys(p for s in who for p in s.positions))
    bodies = () if positions else tuple(dict.fromkeys(b for s in who for b in s.bodies))
    kind = _kind(place, document, body=bool(bodies))
    if kind == "coverage" and activity and not positions:
        positions = (Position.TEAM_MEMBER,)  # the roster is the team's
    doubts += ["who"] if not who else [f"who:{s.doubt}" for s in who if s.doubt]
    capacity, told = _capacity(place, activity, deeds, body=bool(bodies))
    doubts += ["verb"] if activity and not told else []
    doubts += ["once"] if when.kind == "often" and not when.number else []
    start, end = _words(place, deeds)
    principle = _PRINCIPLE.search(read[place.sentence[0] : when.end])
    return Obligation(
        passage=place.passage,
        start=start,
        end=end,
        kind=kind,
        per=when.per,
        number=when.number,
        due=when.due,
        months=when.months,
        unit=when.unit,
        activity=activity,
        document=document,
        capacity=capacity,
        positions=positions,
        bodies=bodies,
        excepted=tuple(dict.fromkeys(p for s in who for p in s.excepted)),
        levels=_levels(who, last),
        force=Force.IN_PRINCIPLE if principle else Force.MUST,
        core=(when.start, when.end),
        doubts=tuple(dict.fromkeys(d for d in doubts if d != "once" or "adjective" not in doubts)),
    )


def _kinds(
    deeds: Sequence[Deed], last: Obligation | None, *, inherited: bool
) -> tuple[tuple[ActivityKind, ...], tuple[DocumentKind, ...]]:
    """Give kinds of activity or of document, not both: what comes first decides."""
    if not deeds:
        return (last.activity, last.document) if last and inherited else ((), ())
    activity = tuple(dict.fromkeys(d.activity for d in deeds if d.activity))
    document = tuple(dict.fromkeys(d.document for d in deeds if d.document))
    return (activity, ()) if deeds[0].activity else ((), document)


def _capacity(
    place: Place, activity: Sequence[ActivityKind], deeds: Sequence[Deed], *, body: bool
) -> tuple[Capacity, bool]:
    """Read in what capacity, and whether the words tell it, be it where the deed is named."""
    inherited = not deeds
    before = deeds[0].start if deeds and deeds[0].start < place.segment[0] else 0
    words = place.read[slice(*place.segment)]
    capacity, told = verb(words, activity[0] if activity else None, body=body)
    if before and not told:
        begin = max(place.read.rfind(stop, 0, before) for stop in ",;。") + 1
        before_words = place.read[begin : place.segment[1]]
        capacity, told = verb(before_words, activity[0] if activity else None, body=body)
    if inherited and place.last and not told:
        return place.last.capacity, True
    return capacity, told


def _levels(who: Sequence[Subjects], last: Obligation | None) -> tuple[Level, ...]:
    """Give the levels the words name; 其他 are those of the level just spoken of."""
    named = next((s.levels for s in reversed(who) if s.levels), ())
    if not named and last and who and re.match("其[他余]|班子其", who[-1].words):
        return last.levels
    return named


def _words(place: Place, deeds: Sequence[Deed]) -> tuple[int, int]:
    """Give the few words that carry the number, what is to be done among them if it is near."""
    start, end = place.when.start, place.when.end
    if place.when.kind == "event":
        act = REPORTING.search(place.read[end : end + 12])
        return start, end + act.end() if act else end
    for deed in deeds:
        if end <= deed.start < place.until and deed.end - start <= 28:
            end = deed.end
        elif deed.end <= start and end - deed.start <= 20:
            start = deed.start
    return start, end


def _kind(place: Place, document: Sequence[DocumentKind], *, body: bool) -> str:
    if place.when.kind in {"event", "occasion", "ratio"}:
        return place.when.kind
    sentence = place.read[slice(*place.sentence)]
    if place.passage.label.startswith("附件") and _ROSTER.search(sentence):
        return "coverage"
    if DocumentKind.RESPONSIBILITY_STATEMENT in document and body and "签" in sentence:
        return "coverage"
    return "deadline" if document else "count"
