"""Finds the quantified and time-bound obligations of a text: who, what, how many, how often, by when."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct, structs

from safetyduty.model.activity import ActivityKind, Capacity, DocumentKind
from safetyduty.model.law import Force
from safetyduty.model.period import Per
from safetyduty.model.post import Body, Level, Position
from safetyduty.regulations.deeds import VAGUE, Deed, choose, deeds_in, verb
from safetyduty.regulations.plain import plain
from safetyduty.regulations.subjects import Subjects, acting
from safetyduty.regulations.text import Passage, Text
from safetyduty.regulations.when import When, whens


class Obligation(Struct, frozen=True):
    """One obligation as the text words it."""

    passage: Passage
    start: int
    end: int
    kind: str
    """``count`` ``deadline`` ``coverage`` ``occasion`` ``holding`` ``event``."""
    per: Per | None = None
    number: int = 0
    """0 where the text names none."""
    due: str = ""
    unit: str = ""
    activity: tuple[ActivityKind, ...] = ()
    document: tuple[DocumentKind, ...] = ()
    capacity: Capacity = Capacity.ORGANISES
    post: Position | None = None
    positions: tuple[Position, ...] = ()
    bodies: tuple[Body, ...] = ()
    excepted: tuple[Position, ...] = ()
    levels: tuple[Level, ...] = ()
    """Empty: as the whole text."""
    force: Force = Force.MUST
    doubts: tuple[str, ...] = ()
    """Codes of what was guessed."""

    @property
    def words(self) -> str:
        """The few words that carry the number, as printed."""
        return self.passage.text[self.start : self.end]


_SENTENCE = re.compile(r"[^。;!\n]+[。;!]?")
_SEGMENT = re.compile(r"[^,:]+[,:]?")
_CONSEQUENCE = re.compile(
    r"问责|追责|追究|处分|处罚|罚款|扣除?[0-9一二三四五]+分|从重|从轻|减轻|影响期|诫勉"
    r"|取消[^,;。]{0,10}资格|免职|降职|责令辞职"
    r"|(?:奖励|奖金|罚款)[^,;。]{0,8}元|不得(?:参加|评|提拔|晋升|重新|享受|推荐)"
)
_QUOTED = re.compile('[“"][^“”"]{2,40}[”"]')
_CONDITION = re.compile(r"(?:的|者|的,|的;|的。|时,?|后,?)$")
_CIRCUMSTANCES = re.compile(r"情形之一|下列情[形况]|以下情[形况]")
_DEFINITION = re.compile(
    r"本(?:办法|规定|细则|意见)?所称|是指|以上包括|自[^,;。]{2,20}起(?:施行|实施|执行)|有效期"
)
_MAY = re.compile(r"可以?(?:确定|根据|适当|视情|结合|制定)")
_REPORTING = re.compile(
    r"报告|上报|报送|整改|到达|赶赴|赶到|通报|公布|备案|批复|组织|召开|约谈|反馈|落实|完成"
    r"|核查|处理|移交|登记|录入|签订|制定|答复|调查|交办|处置|办结|审[批核定]"
    r"|报(?=[区县市镇乡街应上])"
)
_ACTION = re.compile(
    r"召开|组织|开展|听取|研究|分析|研判|报告|上报|报送|汇报|提交|签订|公布|公示|通报|检查"
    r"|督查|督导|调研|约谈|演练|培训"
    r"|学习|排查|考核|评估|评定|总结|述职|更新|修订|参加|带队|巡查|调度|部署|确定|制定|审查"
    r"|公开|备案|会商|安排|主持|走访|抽查|举办|报(?=[镇县市区省乡送备安应管党政上街]|园区)|签"
    r"|研讨|宣传|教育|评审|梳理|填报|录入"
)
_ON_OCCASION = re.compile(r"检查|督查|督导|排查|整治|巡查|召开|部署|演练|约谈")
_HOLDS: tuple[tuple[str, Position], ...] = (
    (
        (
            r"(?:担任|兼任|任)[^,;。]{0,14}?(?:安委会|安全生产委员会)?(?:、)?常务副主任"
        ),
        Position.COMMITTEE_EXECUTIVE,
    ),
    (
        (
            r"(?:担任|兼任|任)[^,;。]{0,14}?(?:安委会|安全生产委员会)?(?:、)?(?<!常务)副主任"
        ),
        Position.COMMITTEE_DEPUTY,
    ),
    (
        (
            r"(?:担任|兼任|任)[^,;。]{0,14}?(?:安委会|安全生产委员会)(?:、)?(?:双|第一)?主任"
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
)  # fmt: skip
_HOLDING = tuple((re.compile(pattern), post) for pattern, post in _HOLDS)
_IN_CHARGE = re.compile(r"分管安全|安全生产工作的(?:负责人|领导)")
_PRINCIPLE = re.compile(r"原则上|一般(?:应|不少于)")


def obligations(text: Text) -> list[Obligation]:
    """Find every obligation of a text, in its order; what follows from a breach is none."""
    found: list[Obligation] = []
    for passage in text.passages:
        if passage.steps and passage.text and not _is_circumstance(passage):
            found += _in_passage(passage)
    return found


def _is_circumstance(passage: Passage) -> bool:
    """Tell whether a passage is one of a list of breaches, or of what earns an honour."""
    listed = any(_CIRCUMSTANCES.search(head) for head in passage.heads)
    return listed and bool(re.search(r"的[。;;；]?$", passage.text))


def _in_passage(passage: Passage) -> Iterator[Obligation]:
    read = plain(passage.text)
    deeds = deeds_in(read)
    last: Obligation | None = None
    for sentence in _SENTENCE.finditer(read):
        begin, words = sentence.start(), sentence[0]
        if _DEFINITION.search(words):
            continue
        times = [_moved(when, begin) for when in whens(words)]
        for at, when in enumerate(times):
            until = times[at + 1].start if at + 1 < len(times) else sentence.end()
            since = times[at - 1].end if at else begin
            one = _obligation(passage, read, deeds, when, (since, until), sentence.span(), last)
            if one:
                last = one
                yield one
        yield from _holdings(passage, read, sentence.span())


def _moved(when: When, by: int) -> When:
    return structs.replace(when, start=when.start + by, end=when.end + by)


def _obligation(
    passage: Passage,
    read: str,
    deeds: Sequence[Deed],
    when: When,
    reach: tuple[int, int],
    sentence: tuple[int, int],
    last: Obligation | None,
) -> Obligation | None:
    """Make one obligation of a time and what stands around it; ``None`` where it is none."""
    since, until = reach
    segment = _segment(read, when.start, when.end, sentence)
    if when.kind == "window" or _is_consequence(read, when, segment, sentence):
        return None
    if when.kind == "event" and not _REPORTING.search(read[when.end : min(until, when.end + 40)]):
        return None
    if when.kind == "occasion" and not _ON_OCCASION.search(read[when.end : sentence[1]]):
        return None
    listed = "adjective" in when.doubts or read[when.end : when.end + 1] == "、"
    if not (when.number or listed or _ACTION.search(read[max(since, segment[0]) : until])):
        return None
    chosen, doubts = _deed(read, deeds, when, reach, segment, sentence, last)
    if not chosen and not (last and "deed-inherited" in doubts):
        if not (when.number or when.due):
            return None
        chosen, doubts = [_unknown(read[segment[0] : segment[1]], when)], ["deed-unknown"]
    if not (when.number or when.due) and all(d.document in VAGUE for d in chosen) and chosen:
        return None
    who = _who(passage, read, when, sentence)
    said = (*when.doubts, *doubts)
    return _made(passage, read, when, chosen, who, segment, sentence, until, last, said)


def _segment(read: str, start: int, end: int, sentence: tuple[int, int]) -> tuple[int, int]:
    """Give the part between commas that holds the words."""
    begin = max([sentence[0], *(m.end() for m in re.finditer("[,:]", read[:start]))])
    stop = re.search("[,:;。]", read[end : sentence[1]])
    return begin, end + stop.start() if stop else sentence[1]


def _is_consequence(
    read: str, when: When, segment: tuple[int, int], sentence: tuple[int, int]
) -> bool:
    """Tell whether a time belongs to a breach or its penalty: 未按规定每季度召开的，予以问责."""
    own = read[segment[0] : segment[1]]
    if re.search(r"的$", own.rstrip(",;。 ")) and re.match("[,;。]", read[segment[1] :]):
        return True  # 未按规定每季度召开的，… is what a breach is, not what is owed
    if re.match(r"(?:对)?(?:未|不|没有|因)", own.strip()) and _CONDITION.search(own.rstrip(",;。")):
        return True
    if re.search(r"(?:未|不)(?:按[^,]{0,12})?$", read[segment[0] : when.start]):
        return True
    return bool(_CONSEQUENCE.search(_QUOTED.sub("", read[sentence[0] : segment[1]])))


def _deed(
    read: str,
    deeds: Sequence[Deed],
    when: When,
    reach: tuple[int, int],
    segment: tuple[int, int],
    sentence: tuple[int, int],
    last: Obligation | None,
) -> tuple[list[Deed], list[str]]:
    """Find what the time is about: in its own part, then in the rest, then as the one before."""
    since, until = reach
    own = [d for d in deeds if max(since, segment[0]) <= d.start < min(until, segment[1])]
    if when.kind == "often" and "adjective" in when.doubts:
        inner = [d for d in deeds if when.start <= d.start < when.end]
        return inner[:1] or own[:1], []
    if chosen := choose(read, own, max(since, segment[0]), when.end, segment[1]):
        return chosen, []
    listed = read[until - 1 : until] == "、" or read[when.end : when.end + 1] == "、"
    rest = [d for d in deeds if when.end <= d.start < sentence[1]]
    if listed and rest:
        return rest[:1], []
    if last and (last.activity or last.document):
        return [], ["deed-inherited"]
    near = [d for d in rest if d.start < until]
    if near:
        return near[:1], ["deed-nearby"]
    before = [d for d in deeds if since <= d.start < when.start]
    return (before[-1:], ["deed-nearby"]) if before else ([], [])


_UNKNOWN: tuple[tuple[str, ActivityKind], ...] = (
    ("会", ActivityKind.MEETING),
    ("教育|宣传|活动|课", ActivityKind.TRAINING),
    ("", ActivityKind.INSPECTION),
)


def _unknown(words: str, when: When) -> Deed:
    """Stand in for a deed there is no word for: its number and period are sure, its kind is not."""
    kind = next(kind for pattern, kind in _UNKNOWN if re.search(pattern, words))
    return Deed(when.start, when.start, kind)


def _who(
    passage: Passage, read: str, when: When, sentence: tuple[int, int], *, after: bool = True
) -> list[Subjects]:
    """Find who owes it: in the part before the number, the sentence, the passage, the heads."""
    segments = _parts(passage.text, (sentence[0], when.end + 1))
    found = [s for s in acting(passage.text, segments) if s.start < when.end]
    if not found:
        starts = [m.start() for m in _SENTENCE.finditer(read[: sentence[0]])]
        earlier = [(at, _part_end(read, at)) for at in starts]
        found = list(acting(passage.text, earlier))
    if not found and after:
        later = _parts(passage.text, (when.end, sentence[1]))
        found = list(acting(passage.text, later))[:1]
    if found:
        return _together(read, found)
    for head in reversed(passage.heads):
        named = list(acting(head, _parts(head, (0, len(head)))))
        if named:
            return _together(plain(head), named[:1] if len(named) == 1 else named)
    return []


def _parts(text: str, span: tuple[int, int]) -> list[tuple[int, int]]:
    """Cut where a new subject may begin: after a comma, and after a number or period and 、."""
    read = plain(text)
    cuts = [span[0]]
    cuts += [
        m.end()
        for m in re.finditer(r"[,:;。]|\((?=[^)]{8})|(?<=[次场年月度])、", read[: span[1]])
        if m.end() > span[0]
    ]
    return list(zip(cuts, [*cuts[1:], span[1]], strict=True))


def _part_end(read: str, begin: int) -> int:
    found = re.search("[,;。]", read[begin:])
    return begin + found.start() if found else len(read)


def _together(read: str, found: Sequence[Subjects]) -> list[Subjects]:
    """Keep the last subject and those joined to it by 、 or 和."""
    kept = [found[-1]]
    for one in reversed(found[:-1]):
        between = read[one.end : kept[0].start]
        if re.fullmatch(r"(?:[、和及与或()]|[镇乡县区市街道各级全有关]){1,8}", between):
            kept.insert(0, one)
        else:
            break
    return kept


def _made(
    passage: Passage,
    read: str,
    when: When,
    chosen: Sequence[Deed],
    who: Sequence[Subjects],
    segment: tuple[int, int],
    sentence: tuple[int, int],
    until: int,
    last: Obligation | None,
    doubts: Sequence[str],
) -> Obligation:
    said = list(doubts)
    activity = tuple(dict.fromkeys(d.activity for d in chosen if d.activity))
    document = tuple(dict.fromkeys(d.document for d in chosen if d.document))
    if not chosen and last:
        activity, document = last.activity, last.document
    if activity and document:
        activity, document = (activity, ()) if chosen[0].activity else ((), document)
    positions = tuple(dict.fromkeys(p for s in who for p in s.positions))
    bodies = () if positions else tuple(dict.fromkeys(b for s in who for b in s.bodies))
    said += ["who"] if not who else [f"who:{s.doubt}" for s in who if s.doubt]
    levels = next((s.levels for s in reversed(who) if s.levels), ())
    if not levels and last and who and re.match("其[他余]|班子其", who[-1].words):
        levels = last.levels
    words = read[max(segment[0], sentence[0]) : segment[1]]
    capacity, told = verb(words, activity[0] if activity else None, body=bool(bodies))
    if not chosen and last and not told:
        capacity = last.capacity
    elif activity and not told:
        said.append("verb")
    if _PRINCIPLE.search(read[sentence[0] : when.end]):
        force = Force.IN_PRINCIPLE
    else:
        force = Force.MUST
    kind = _kind(
        when, activity, document, read[sentence[0] : sentence[1]], passage.label, body=bool(bodies)
    )
    if when.kind != "event" and not when.number and when.kind != "due" and "adjective" not in said:
        said.append("once")
    if kind == "coverage" and activity and not positions:
        positions = (Position.TEAM_MEMBER,)
    start, end = _words(when, chosen, until)
    return Obligation(
        passage=passage,
        start=start,
        end=end,
        kind=kind,
        per=when.per,
        number=when.number,
        due=when.due,
        unit=when.unit,
        activity=activity,
        document=document,
        capacity=capacity,
        positions=positions,
        bodies=bodies,
        excepted=tuple(dict.fromkeys(p for s in who for p in s.excepted)),
        levels=levels,
        force=force,
        doubts=tuple(dict.fromkeys(said)),
    )


def _words(when: When, chosen: Sequence[Deed], until: int) -> tuple[int, int]:
    """Give the few words that carry the number, what is to be done among them if it is near."""
    start, end = when.start, when.end
    for deed in chosen:
        if end <= deed.start < until and deed.end - start <= 28:
            end = deed.end
        elif deed.end <= start and end - deed.start <= 20:
            start = deed.start
    return start, end


def _kind(
    when: When,
    activity: Sequence[ActivityKind],
    document: Sequence[DocumentKind],
    sentence: str,
    label: str,
    *,
    body: bool,
) -> str:
    if when.kind in {"event", "occasion"}:
        return when.kind
    if label.startswith("附件") and re.search("检查(?:范围|对象|区域)|安排表", sentence):
        return "coverage"
    if (
        DocumentKind.RESPONSIBILITY_STATEMENT in document
        and re.search("签订|签定|签", sentence)
        and body
    ):
        return "coverage"
    return "deadline" if document else "count"


def _holdings(passage: Passage, read: str, sentence: tuple[int, int]) -> Iterator[Obligation]:
    """Find who must hold a post: 担任安委会主任, 由党委常委分管安全生产."""
    words = read[sentence[0] : sentence[1]]
    if _CONSEQUENCE.search(words):
        return
    committee = re.search("安委会|安全生产委员会", words)
    for pattern, post in _HOLDING:
        for found in pattern.finditer(words):
            start, end = sentence[0] + found.start(), sentence[0] + found.end()
            in_charge = post in {Position.STANDING_MEMBER, Position.EXECUTIVE_DEPUTY}
            if not in_charge and not committee:
                continue
            if in_charge:
                if not _IN_CHARGE.search(words):
                    continue
                positions, excepted = (Position.SAFETY_LEAD,), ()
                who: list[Subjects] = []
            else:
                when = When("often", start, start)
                who = _who(passage, read, when, sentence, after=False)
                positions = tuple(dict.fromkeys(p for s in who for p in s.positions))
                excepted = tuple(dict.fromkeys(p for s in who for p in s.excepted))
                if not positions:
                    continue
            yield Obligation(
                passage=passage,
                start=start,
                end=end,
                kind="holding",
                post=post,
                positions=positions,
                excepted=excepted,
                levels=next((s.levels for s in reversed(who) if s.levels), ()),
                force=Force.IN_PRINCIPLE if _PRINCIPLE.search(words[: found.end()]) else Force.MUST,
                doubts=("holding",),
            )
