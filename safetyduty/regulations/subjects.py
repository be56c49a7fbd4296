"""Finds who a sentence speaks of: positions and bodies, and whether they act or are acted upon."""

import re
from collections.abc import Iterable, Iterator

from msgspec import structs

from safetyduty.model.post import RESPONSIBLE, Body, Level
from safetyduty.regulations.naming import NAMES, Subjects
from safetyduty.regulations.plain import plain

_LEVEL_WORDS: tuple[tuple[str, tuple[Level, ...]], ...] = (
    (r"乡镇及?以上", (Level.PROVINCE, Level.CITY, Level.COUNTY, Level.TOWNSHIP)),
    (r"县(?:\(市、?区\)|\(区\))?级?(?:及)?以上", (Level.CITY, Level.COUNTY)),
    (r"县(?:\(市、?区\)|\(区\))?级?(?:及)?以下", (Level.COUNTY, Level.TOWNSHIP)),
    (r"市、县|市县", (Level.CITY, Level.COUNTY)),
    (r"省级|全省|自治区|省(?=[委政直])", (Level.PROVINCE,)),
    (r"市级|全市|(?<!县)(?<!区)市(?=[委政安直长])|地区(?=[级行])|州级|州(?=[委政])", (Level.CITY,)),
    (r"县级|区县|县\(|区级|(?<!园)区(?=[委政县安直长])|县(?=[委政区、安直长])|旗", (Level.COUNTY,)),
    (r"乡镇|镇|街道|(?<!城)乡(?!村|风)", (Level.TOWNSHIP,)),
    (r"开发区|园区|功能区|管委会|高新区", (Level.ZONE,)),
)
_LEVELS = tuple((re.compile(pattern), levels) for pattern, levels in _LEVEL_WORDS)

_BEFORE = re.compile(
    r"(?:各级?|全|我|本|同级|上|下|省|市|州|地区?|县|区|旗|乡|镇|街道办?|村|社区|园|开发|功能"
    r"|管理|高新|工业|级"
    r"|及|以上|以下|以|[()、/]|和|与|或|的|等|应当?|中|并|由|每(?:半年|季度?|个?月|年|旬|周)"
    r"|至少|原则上|所有"
    r"|要|须|其|其他|同时|此外|对于|国务院|地方|行政区域?|党|委|政府|人民"
    r"|负有[^,;。]{0,14}职责|直|驻|辖|内"
    r"|每[名个位]|事故发生|部门|单位|有关|相关|监管|主管|行业|工作|领导|领域|班子|认真|严格|坚持|建立|健全|一是"
    r"|二是|三是|四是"
    r"|五是|[0-9一二三四五六七八九十]{1,2}[.、]|\s)*"
)
_ACTED_ON = re.compile(
    r"(?:向|对|与|听取|督促|指导|要求|约谈|报送?|协助|经|送|会同|配合|按照?|根据|抄送|通知"
    r"|检查|考核|督查"
    r"|巡查|提请|纳入|支持|监督|作为|依据|落实|加强|推动|帮助|抽查|评价|报请|通报|提交|汇报"
    r"|传达|接受|经由)$"
)


_MEETING = re.compile(
    r"(?:常委会?|党组|全体|全委|专题|工作|季度|成员|扩大|集体|理论|\(扩大\)|[\u4e00-\u9fff]{2,4})??"
    r"(?:全体|专题|工作|成员|\(扩大\))*"
    r"(?:会议|例会|办公会|会(?=[上后;。、,:(]|专题|研究|集体|审议|听取|每|至少)|学习)"
)
"""After a name: it is a meeting of theirs that is meant."""


def _of_body(kind: Subjects) -> Subjects:
    """Give the body whose meeting is called after its head: 镇长办公会."""
    if len(kind.positions) != 1 or kind.positions[0] not in _BODIES:
        return kind
    return structs.replace(kind, positions=(), bodies=(_BODIES[kind.positions[0]],))


_BODIES = {
    post: body
    for body, post in RESPONSIBLE.items()
    if body in {Body.PARTY_COMMITTEE, Body.GOVERNMENT}
}


def _meets(read: str, hit: re.Match[str]) -> bool:
    """Tell whether a name is that of a meeting: 党委会议, 镇长办公会, 党委会."""
    return (
        re.search("党工?委会$", hit[0]) is not None or _MEETING.match(read, hit.end()) is not None
    )


_DOES = re.compile(
    r"[检督巡排抽][查导促]|听取|召开|主持|研究|组织|开展|参加|参与|报|[送交]|[向对与给把将使令被经于除在为][^,]"
    r"|约谈|考核|评价|通报|负责|协助|配合|提请|纳入|作为|根据|按照|依据|落实|加强|推动|支持|监督"
    r"|帮助|传达|接受|汇报|走访|到|深入|发现|涉及|属于|包括|成立|确定|签订|制定|发生|每|不|第|年|月|周"
    r"|会同|同时|委托|抓|各自|分管|次|个|名|家|处|率|担任|(?<!新)任(?!职)"
)
"""Words that tell something done: what stands before a subject and holds none belongs to it."""
_PREFIX = 14


def subjects_in(text: str) -> list[Subjects]:
    """Find everyone a text names, in its order; of readings that overlap the longest."""
    read = plain(text)
    found = [
        structs.replace(
            _of_body(kind) if (meeting := _meets(read, hit)) else kind,
            start=hit.start(),
            end=hit.end(),
            words=text[hit.start() : hit.end()],
            levels=_levels(read, hit.start(), hit.end()),
            meeting=meeting,
        )
        for pattern, kind in NAMES
        for hit in pattern.finditer(read)
    ]
    kept: list[Subjects] = []
    for one in sorted(found, key=lambda s: s.start - s.end):
        if all(one.end <= other.start or other.end <= one.start for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda s: s.start)


_LISTED = re.compile("(?<=[次场年月度])、")
"""市…每年、县…每季度: after such a comma somebody else is spoken of."""


def _levels(read: str, start: int, end: int) -> tuple[Level, ...]:
    """Read the level from the words around: those of the subject and the few before it."""
    begin = max(read.rfind(stop, 0, start) for stop in ",;。:") + 1
    begin = max([begin, *(m.end() for m in _LISTED.finditer(read, begin, start))])
    words = read[max(begin, start - 12) : end]
    for pattern, levels in _LEVELS:
        if pattern.search(words):
            return levels
    return ()


_THROUGH = re.compile(r"(?<!理)(?<!经)由(?!于|此)")


def acting(text: str, segments: Iterable[tuple[int, int]]) -> Iterator[Subjects]:
    """Give those who act: named at the head of a segment, not as whom it is done to.

    Where something is done 由 somebody, it is he who acts and not who stands before the 由.
    """
    read = plain(text)
    everyone = subjects_in(text)
    for begin, end in segments:
        through = _THROUGH.search(read, begin, end)
        inside = [one for one in everyone if begin <= one.start < end]
        after = [one for one in inside if through and one.start >= through.end()]
        if people := [one for one in after if one.positions] or after[:1]:
            yield from people
            continue
        at = begin
        for one in inside:
            before = read[at : one.start]
            joined = at == begin or not before or re.match("[、和及与]", before)
            if joined and _belongs(before) and not _ACTED_ON.search(before):
                yield one
                at = one.end


def _belongs(before: str) -> bool:
    """Tell whether the words before a name are part of it, and nothing done to whom it names."""
    before = re.sub(r"^\([^)]*\)", "", before)  # 【考核】 at the head of an article
    known = _BEFORE.fullmatch(before) is not None
    return known or (len(before) <= _PREFIX and not _DOES.search(before))
