"""Finds the quantified and time-bound obligations of a text: who, what, how many, by when."""

import re
from collections.abc import Iterator, Sequence

from msgspec import structs

from safetyduty.model.activity import ActivityKind, Capacity, DocumentKind
from safetyduty.model.law import Force
from safetyduty.model.post import Level, Position
from safetyduty.regulations.asked import asked, stand_in
from safetyduty.regulations.deeds import VAGUE, Deed, deeds_in, verb
from safetyduty.regulations.echoes import is_echo, said_once
from safetyduty.regulations.holdings import holdings
from safetyduty.regulations.naming import Subjects
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
from safetyduty.regulations.text import Passage, Text
from safetyduty.regulations.when import whens

_PRINCIPLE = re.compile(r"原则上|一般(?:应|不少于|每)")
_ROSTER = re.compile(r"检查(?:范围|对象|区域)|安排表")


def obligations(text: Text) -> list[Obligation]:
    """Find every obligation of a text, in its order; what follows from a breach is none."""
    found: list[Obligation] = []
    for passage in text.passages:
        if passage.steps and passage.text and not is_circumstance(passage):
            found += said_once(sorted(_in_passage(passage), key=lambda one: one.start))
    return found


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
    deeds, doubt = asked(place) if when.unit != "hazards" else ([], "ratio")
    if not deeds and doubt not in {"deed-inherited", "ratio"} and when.kind != "event":
        if not (when.number or when.due or follows_at_once(place)):
            return None
        deeds, doubt = [stand_in(place)], "deed-unknown"
    if is_echo(place, doubt):
        return None
    only_mentioned = deeds and all(deed.document in VAGUE for deed in deeds)
    if only_mentioned and not (when.number or when.kind == "due" or follows_at_once(place)):
        return None
    near = [] if place.listed and when.kind != "occasion" else deeds[:1]
    reach = max([when.end, *(deed.end for deed in near)])
    who = owners(place.passage, place.read, (when.start, reach), place.sentence, after=True)
    return _made(place, deeds, who, [*when.doubts, *([doubt] if doubt else [])])


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
    if place.read.count(place.read[start:end]) > 1:  # 1次 alone would be found elsewhere, too
        start = max(place.read.rfind(stop, 0, start) for stop in ",;。:") + 1
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
