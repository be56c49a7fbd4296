"""The word of an activity as clerks write it: a known word with what it was about before it."""

import re
from functools import cache

from safetyduty.intake.text import bracketed, squash, unbracketed
from safetyduty.model.activity import ActivityKind, lexicon

K = ActivityKind
WHEN = (
    r"20\d\d年度?|(?<!\d)\d{1,2}月份?|第?[一二三四1-4]季度|[上下]半年|本?年度|全年|月度|季度"
    r"|第?[一二三四五六七八九十\d]{1,3}次|第[一二三四五六七八九十\d]{1,3}[届期]"
)
"""When something was, and the how manyth of its kind: no part of what it was."""
_BEGUN = r"^(?:主持召开|组织召开|召开|组织开展|组织|开展|主持)"
_FEASTS = (
    r"元旦|春节|两节|清明节?|五一|劳动节|端午节?|中秋节?|国庆节?|双节|节日|节假日|两会|暑期|假期"
)
_ABOUT = (
    rf"(?:(?:{_FEASTS})(?:前|后|期间)?|节前|节后|节中|汛前|汛期|日常|例行|常规|定期|不定期|随机|突击|四不两直"
    r"|双随机|夜间|联合|现场|重点|复工|复产|开工|防汛|消防|森林防火|防火|冬季|夏季|春季|秋季"
    r"|烟花爆竹|危化品|危险化学品|道路交通|交通|建筑施工|非煤矿山|矿山|煤矿|燃气|城镇燃气|用电|特种设备|工贸|校园"
    r"|安全生产|安全|隐患|企业|党政领导|主要领导|领导|书记|镇长|乡长|带队)"
)
_CALLED = "安全|专题|工作|调度|部署|推进|动员|总结|紧急|视频"
_DRILLED = "消防|防汛|防火|森林防火|地质灾害|山洪|应急|疏散|逃生|桌面|综合|安全|安全生产|救援|预案"
_WORDS: tuple[tuple[str, ActivityKind], ...] = (
    (rf"(?:{_ABOUT}|综合)*(?:专项检查|大检查|大排查|专项督查|专项整治检查)", K.CAMPAIGN_INSPECTION),
    (
        rf"{_ABOUT}*(?:督[查导促]|检查|巡查|排查|抽查|暗访)(?:检查|督[查导]|排查|整治)?(?:工作|活动)?",
        K.INSPECTION,
    ),
    (rf"(?:安全生产|防汛|消防|{_CALLED}|研判)*(?:{_CALLED})会议?", K.MEETING),
    (rf"(?:{_DRILLED})+演练", K.DRILL),
    (r"(?:安全|安全生产|消防|应急|业务|知识|管理|教育)+培训(?:会|班)?", K.TRAINING),
)
"""Words made of parts each of which is known; what stands between them must be known too."""


@cache
def known_words() -> dict[str, ActivityKind]:
    """Give every known word, squashed, with its kind."""
    return {squash(word): kind for word, kind in lexicon().items()}


def kind_of(word: str) -> ActivityKind | None:
    """Read one word; what no word of the list is part of is ``None``.

    A remark in brackets is dropped, a time and a number are no part of the word, and two words
    beside a stroke must mean the same.

    >>> kind_of("2026年第一次安委会会议"), kind_of("党建督查")
    (<ActivityKind.SAFETY_COMMITTEE_MEETING: 'safety-committee-meeting'>, None)
    """
    whole = squash(word)
    if found := known_words().get(whole) or known_words().get(unbracketed(whole)):
        return found
    joined = re.sub(r"[()]", "", whole) if _is_part(whole) else unbracketed(whole)
    kinds = {_of_part(part) for part in re.split(r"[/、,]", joined) if part}
    return kinds.pop() if len(kinds) == 1 else None


def _is_part(word: str) -> bool:
    """Say whether what stands in brackets belongs to the word: ``党委（扩大）会议``."""
    return bracketed(word) == ["扩大"]


def _of_part(word: str) -> ActivityKind | None:
    bare = re.sub(_BEGUN, "", re.sub(WHEN, "", word))
    if bare in known_words():
        return known_words()[bare]
    return next((kind for pattern, kind in _WORDS if re.fullmatch(pattern, bare)), None)
