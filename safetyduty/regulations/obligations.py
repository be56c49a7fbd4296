"""Finds the quantified and time-bound obligations of a text: who, what, how many, by when."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct, structs

from safetyduty.model.activity import ActivityKind, Capacity, DocumentKind
from safetyduty.model.law import Force
from safetyduty.model.post import Level, Position
from safetyduty.regulations.deeds import VAGUE, Deed, choose, deeds_in, verb
from safetyduty.regulations.holdings import holdings
from safetyduty.regulations.obligation import Obligation
from safetyduty.regulations.owners import SENTENCE, owners
from safetyduty.regulations.plain import plain
from safetyduty.regulations.subjects import Subjects
from safetyduty.regulations.text import Passage, Text
from safetyduty.regulations.times import When
from safetyduty.regulations.when import whens

_CONSEQUENCE = re.compile(
    r"问责|追责|追究|处分|处罚|罚款|扣除?[0-9一二三四五]+分|从重|从轻|减轻|影响期|诫勉"
    r"|取消(?:[^,;。]{0,10}资格|评|当年|年度)|免职|降职|责令辞职"
    r"|(?:奖励|奖金|罚款)[^,;。]{0,8}元|不得(?:参加|评|提拔|晋升|重新|享受|推荐)"
)
_QUOTED = re.compile('[“"][^“”"]{2,40}[”"]')
_CONDITION = re.compile(r"[的者时后]$")
_CIRCUMSTANCES = re.compile(r"情形之一|下列情[形况]|以下情[形况]")
_DEFINITION = re.compile(
    r"本(?:办法|规定|细则|意见)?所称|是指|以上包括|自[^,;。]{2,20}起(?:施行|实施|执行)|有效期"
)
_REPORTING = re.compile(
    r"报告|上报|报送|整改|到达|赶赴|赶到|通报|公布|备案|批复|组织|召开|约谈|反馈|落实|完成"
    r"|核查|处理|移[交送]|登记|录入|签订|制定|答复|调查|交办|处置|办结|审[批核定]"
    r"|申请|验收|销号|告知|送达|修订|提交|转办|公开|评估|总结"
    r"|报(?=[区县市镇乡街应上])"
)
_ACTION = re.compile(
    r"召开|组织|开展|听取|研究|分析|研判|报告|上报|报送|汇报|提交|签订|公布|公示|通报|检查"
    r"|督查|督导|调研|约谈|演练|培训"
    r"|学习|排查|考核|评估|评定|总结|述职|更新|修订|参加|带队|巡查|调度|部署|确定|制定|审查"
    r"|公开|备案|会商|安排|主持|走访|抽查|举办|报(?=[镇县市区省乡送备安应管党政上街]|园区)|签"
    r"|研讨|宣传|教育|评审|梳理|填报|录入|[刊播]发|刊播|播[放出]|发布|曝光|推送|考察|征求"
)
_ON_OCCASION = re.compile(r"检查|督查|督导|排查|整治|巡查|召开|部署|演练|约谈")
_PRINCIPLE = re.compile(r"原则上|一般(?:应|不少于)")
_MONEY = re.compile(r"资金|经费|预算|元")
_ROSTER = re.compile(r"检查(?:范围|对象|区域)|安排表")

_UNKNOWN: tuple[tuple[str, ActivityKind], ...] = (
    ("会", ActivityKind.MEETING),
    ("教育|宣传|活动|课|广告|曝光|播", ActivityKind.TRAINING),
    ("", ActivityKind.INSPECTION),
)
"""What stands in for a deed there is no word for: its number and period are sure, not its kind."""


class _Place(Struct, frozen=True):
    """A time, and what stands around it."""

    passage: Passage
    read: str
    deeds: Sequence[Deed]
    when: When
    since: int
    """Where the time before it ends, or the sentence begins."""
    until: int
    """Where the next time begins, or the sentence ends."""
    sentence: tuple[int, int]
    last: Obligation | None

    @property
    def segment(self) -> tuple[int, int]:
        """The part between commas that holds the time."""
        commas = [m.end() for m in re.finditer("[,:]", self.read[: self.when.start])]
        stop = re.search("[,:;。]", self.read[self.when.end : self.sentence[1]])
        end = self.when.end + stop.start() if stop else self.sentence[1]
        return max([self.sentence[0], *commas]), end

    @property
    def listed(self) -> bool:
        """Whether 、 or 和 follows at once: what is to be done is told after the next time."""
        return self.read[self.when.end : self.when.end + 1] in {"、", "和", "及", "与"}


def obligations(text: Text) -> list[Obligation]:
    """Find every obligation of a text, in its order; what follows from a breach is none."""
    found: list[Obligation] = []
    for passage in text.passages:
        if passage.steps and passage.text and not _is_circumstance(passage):
            found += sorted(_in_passage(passage), key=lambda one: one.start)
    return found


def _is_circumstance(passage: Passage) -> bool:
    """Tell whether a passage is one of a list of breaches, or of what earns an honour."""
    listed = any(_CIRCUMSTANCES.search(head) for head in passage.heads)
    return listed and bool(re.search(r"的[。;；]?$", passage.text))


def _in_passage(passage: Passage) -> Iterator[Obligation]:
    read = plain(passage.text)
    deeds = deeds_in(read)
    last: Obligation | None = None
    for sentence in SENTENCE.finditer(read):
        begin, end = sentence.span()
        if _DEFINITION.search(sentence[0]):
            continue
        times = [
            structs.replace(when, start=when.start + begin, end=when.end + begin)
            for when in whens(sentence[0])
        ]
        for at, when in enumerate(times):
            since = times[at - 1].end if at else begin
            until = times[at + 1].start if at + 1 < len(times) else end
            place = _Place(passage, read, deeds, when, since, until, (begin, end), last)
            one = _obligation(place)
            if one:
                last = one
                yield one
        if not _CONSEQUENCE.search(sentence[0]):
            yield from holdings(passage, read, (begin, end))


def _obligation(place: _Place) -> Obligation | None:
    """Make one obligation of a time and what stands around it; ``None`` where it is none."""
    when = place.when
    if not _is_owed(place):
        return None
    deeds, doubt = _deeds(place)
    if not deeds and doubt != "deed-inherited" and when.kind != "event":
        if not (when.number or when.due or _follows_at_once(place)):
            return None
        words = place.read[slice(*place.segment)]
        kind = next(kind for pattern, kind in _UNKNOWN if re.search(pattern, words))
        deeds, doubt = [Deed(when.start, when.start, kind)], "deed-unknown"
    only_mentioned = deeds and all(deed.document in VAGUE for deed in deeds)
    if only_mentioned and not (when.number or when.due):
        return None
    who = owners(place.passage, place.read, (when.start, when.end), place.sentence, after=True)
    return _made(place, deeds, who, [*when.doubts, *([doubt] if doubt else [])])


def _follows_at_once(place: _Place) -> bool:
    """Tell whether something is done right after 每周, be it a deed there is no word for."""
    each = place.read.startswith("每", place.when.start)
    each = each and not _MONEY.search(place.read[slice(*place.segment)])
    return each and bool(_ACTION.match(place.read, place.when.end, place.until))


def _is_owed(place: _Place) -> bool:
    """Tell whether something is to be done at that time, and not only mentioned or threatened."""
    read, when, segment = place.read, place.when, place.segment
    if when.kind == "window" or _is_consequence(place):
        return False
    if when.kind == "event":
        return bool(_REPORTING.search(read[when.end : min(place.until, when.end + 40)]))
    if when.kind == "occasion":
        return bool(_ON_OCCASION.search(read[when.end : place.sentence[1]]))
    if when.number or place.listed or "adjective" in when.doubts:
        return True
    return bool(_ACTION.search(read[max(place.since, segment[0]) : place.until]))


def _is_consequence(place: _Place) -> bool:
    """Tell whether a time belongs to a breach or its penalty: 未按规定每季度召开的，予以问责."""
    read, segment = place.read, place.segment
    own = read[slice(*segment)].strip(",;。 ")
    if own.endswith("的") and re.match("[,;。]", read[segment[1] :]):
        return True
    if re.match(r"对?(?:未|不|没有)", own) or (own.startswith("因") and _CONDITION.search(own)):
        return True
    if re.search(r"(?:未|不)(?:按[^,]{0,12})?$", read[segment[0] : place.when.start]):
        return True
    return bool(_CONSEQUENCE.search(_QUOTED.sub("", read[place.sentence[0] : segment[1]])))


def _deeds(place: _Place) -> tuple[list[Deed], str]:
    """Find what a time is about, and why that is a guess.

    In its own part first, then as the words before or after it say.
    """
    when, segment = place.when, place.segment
    begin = max(place.since, segment[0])
    own = [d for d in place.deeds if begin <= d.start < min(place.until, segment[1])]
    if "adjective" in when.doubts:
        inner = [d for d in place.deeds if when.start <= d.start < when.end]
        return inner[:1] or own[:1], ""
    found = choose(place.read, own, begin, when.end, segment[1])
    if found:
        return found, ""
    rest = [d for d in place.deeds if when.end <= d.start < place.sentence[1]]
    if rest and (place.listed or place.read[place.until - 1 : place.until] == "、"):
        return rest[:1], ""
    if when.kind == "event":
        return [], ""  # 2小时内赶到 is told by its own verb or not at all
    if place.last and (place.last.activity or place.last.document):
        return [], "deed-inherited"
    before = [d for d in place.deeds if place.since <= d.start < when.start]
    near = [d for d in rest if d.start < place.until][:1] or before[-1:]
    return near, "deed-nearby" if near else ""


def _made(
    place: _Place, deeds: Sequence[Deed], who: Sequence[Subjects], doubts: list[str]
) -> Obligation:
    when, last, read = place.when, place.last, place.read
    activity, document = _kinds(deeds, last, inherited="deed-inherited" in doubts)
    positions = tuple(dict.fromkeys(p for s in who for p in s.positions))
    bodies = () if positions else tuple(dict.fromkeys(b for s in who for b in s.bodies))
    kind = _kind(place, document, body=bool(bodies))
    if kind == "coverage" and activity and not positions:
        positions = (Position.TEAM_MEMBER,)  # the roster is the team's
    doubts += ["who"] if not who else [f"who:{s.doubt}" for s in who if s.doubt]
    capacity, told = _capacity(place, activity, inherited=not deeds, body=bool(bodies))
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
    place: _Place, activity: Sequence[ActivityKind], *, inherited: bool, body: bool
) -> tuple[Capacity, bool]:
    """Read in what capacity, and whether the words tell it."""
    words = place.read[slice(*place.segment)]
    capacity, told = verb(words, activity[0] if activity else None, body=body)
    if inherited and place.last and not told:
        return place.last.capacity, True
    return capacity, told


def _levels(who: Sequence[Subjects], last: Obligation | None) -> tuple[Level, ...]:
    """Give the levels the words name; 其他 are those of the level just spoken of."""
    named = next((s.levels for s in reversed(who) if s.levels), ())
    if not named and last and who and re.match("其[他余]|班子其", who[-1].words):
        return last.levels
    return named


def _words(place: _Place, deeds: Sequence[Deed]) -> tuple[int, int]:
    """Give the few words that carry the number, what is to be done among them if it is near."""
    start, end = place.when.start, place.when.end
    if place.when.kind == "event":
        act = _REPORTING.search(place.read[end : end + 12])
        return start, end + act.end() if act else end
    for deed in deeds:
        if end <= deed.start < place.until and deed.end - start <= 28:
            end = deed.end
        elif deed.end <= start and end - deed.start <= 20:
            start = deed.start
    return start, end


def _kind(place: _Place, document: Sequence[DocumentKind], *, body: bool) -> str:
    if place.when.kind in {"event", "occasion"}:
        return place.when.kind
    sentence = place.read[slice(*place.sentence)]
    if place.passage.label.startswith("附件") and _ROSTER.search(sentence):
        return "coverage"
    if DocumentKind.RESPONSIBILITY_STATEMENT in document and body and "签" in sentence:
        return "coverage"
    return "deadline" if document else "count"
