"""Tells whether a time in a sentence is of a duty, or only mentioned, defined or threatened."""

import re
from collections.abc import Sequence

from msgspec import Struct

from safetyduty.regulations.deeds import Deed
from safetyduty.regulations.obligation import Obligation
from safetyduty.regulations.text import Passage
from safetyduty.regulations.times import When

CONSEQUENCE = re.compile(
    r"问责|追责|(?<!责任)追究|(?:予以|进行|给予|实行)责任追究|处分|(?<!行政)处罚|罚款|扣除?[0-9一二三四五]+分|从重|从轻|减轻|影响期|诫勉"
    r"|取消(?:[^,;。]{0,10}资格|评|当年|年度)|免职|降职|责令辞职"
    r"|(?:奖励|奖金|罚款)[^,;。]{0,8}元|不得(?:参加|评|提拔|晋升|重新|享受|推荐)"
)
_QUOTED = re.compile('[“"][^“”"]{2,40}[”"]')
_OFFENDER = re.compile(r"的(?:单位|部门|个人|领导|干部|人员|企业|责任人|乡镇|村)+$")
_CONDITION = re.compile(r"[的者时后]$")
_CIRCUMSTANCES = re.compile(r"情形之一|下列情[形况]|以下情[形况]")
DEFINITION = re.compile(
    r"本(?:办法|规定|细则|意见)?所称|是指|以上包括|自[^,;。]{2,20}起(?:施行|实施|执行)|有效期|构成|[0-9]分\)、"
)
REPORTING = re.compile(
    r"报告|上报|报送|整改|到达|赶赴|赶到|通报|公布|备案|批复|组织|召开|约谈|反馈|落实|完成"
    r"|核查|处理|[补续]报|移[交送]|登记|录入|签订|制定|答复|调查|交办|处置|办结|审[批核定]"
    r"|申请|验收|销号|告知|送达|修订|提交|转办|公[开示]|评估|总结|核实|汇总|发布|答[复谢]|派"
    r"|报(?=[区县市镇乡街应上])|交(?=[^通流由叉])|存档|归档|填[写报]|提出|作出|进行|接受|参加"
    r"|开展|培训|检查|约谈|启动|部署|学习|传达|回复|到岗|到位|[到赴]现场|到场|上岗|回访|复查|销案|收集|研究"
)
_ACTION = re.compile(
    r"召开|组织|开展|听取|研究|分析|研判|报告|上报|报送|汇报|提交|签订|公布|公示|通报|检查"
    r"|督查|督导|调研|约谈|演练|培训"
    r"|学习|排查|考核|评估|评定|总结|述职|更新|修订|参加|带队|巡查|调度|部署|确定|制定|审查"
    r"|公开|备案|会商|安排|主持|走访|抽查|举办|报(?=[镇县市区省乡送备安应管党政上街]|园区)|签"
    r"|研讨|宣传|教育|评审|梳理|填报|录入|[刊播]发|刊播|播[放出]|发布|曝光|推送|考察|征求"
    r"|编[发印制]|[印下]发|简报|更新|登记|记载|例会|小结|点评|讲评|清零|必[到查访]|收集|归档|形成|建立|整理|存档|审[定核]|批准|覆盖|查完|走遍|跑遍|汇总|核实|核查|公示|验收|销号|整改"
)
_ON_OCCASION = re.compile(r"检查|督查|督导|排查|整治|巡查|召开|部署|演练|约谈|带队|必查")
_MONEY = re.compile(r"资金|经费|预算|元|率(?:不低于|达到|不得低于|[0-9])")


_FREE = re.compile(r"(?:可以?|有权|责令)[^,;。]{0,16}$")
_DONE_THEN = re.compile(r"(?!有效|的|未|不|发生|累计|再|又|受|曾|被|连续|无|没)[\u4e00-\u9fff]{2}")
"""After 五日内 or 一个月内 something is done, be it by a verb there is no list of."""
_BARRED = re.compile(r",?[^,。;]{0,8}(?:不得|不再|不予)")


class Place(Struct, frozen=True):
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


def is_circumstance(passage: Passage) -> bool:
    """Tell whether a passage is one of a list of breaches, or of what earns an honour."""
    listed = any(_CIRCUMSTANCES.search(head) for head in passage.heads)
    return listed and bool(re.search(r"的[。;；]?$", passage.text))


def follows_at_once(place: Place) -> bool:
    """Tell whether something is done right after 每周, be it a deed there is no word for."""
    each = re.match("每|逢|年初", place.read[place.when.start :])
    told = re.match("[初末]?(?:[上中下]旬)?(?:应当?|要|须|都|均)?", place.read[place.when.end :])
    begin = place.when.end + (told.end() if told else 0)
    return bool(each and _ACTION.match(place.read, begin, place.until))


def is_owed(place: Place) -> bool:
    """Tell whether something is to be done at that time, and not only mentioned or threatened."""
    read, when, segment = place.read, place.when, place.segment
    if when.kind == "window" or _is_consequence(place):
        return False
    if when.kind == "event":
        if _FREE.search(read[segment[0] : when.start]) or _BARRED.match(read, when.end):
            return False
        rest = read[when.end : min(place.until, when.end + 40)]
        return bool(REPORTING.search(rest) or _DONE_THEN.match(rest))
    if when.kind == "occasion":
        return bool(_ON_OCCASION.search(read[when.end : place.sentence[1]]))
    if when.number or place.listed or "adjective" in when.doubts:
        return True
    if _MONEY.search(read[slice(*segment)]) and not when.due:
        return False
    until = place.sentence[1] if when.months else place.until
    words = read[max(place.since, segment[0]) : until]
    each = re.match("每|次年|翌年", read[when.start :]) or "完成" in words
    done = when.due and each and len(words) > when.end - when.start + 2
    return bool(done or _ACTION.search(words))


def _is_consequence(place: Place) -> bool:
    """Tell whether a time belongs to a breach or its penalty: 未按规定每季度召开的，予以问责."""
    read, segment = place.read, place.segment
    own = read[slice(*segment)].strip(",;。 ")
    if own.endswith("的") and re.match("[,;。]", read[segment[1] :]):
        return True
    if _OFFENDER.search(own) and CONSEQUENCE.search(read[segment[1] : place.sentence[1]]):
        return True
    if re.match(r"对?(?:未|不|没有)", own) or (own.startswith("因") and _CONDITION.search(own)):
        return True
    if re.search(r"(?:未|不)(?:按[^,]{0,12})?$", read[segment[0] : place.when.start]):
        return True
    return bool(CONSEQUENCE.search(_QUOTED.sub("", read[place.sentence[0] : segment[1]])))
