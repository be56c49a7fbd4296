"""Finds every time a sentence names: 每年不少于4次, 每季度, 1月底前, 24小时内, 节假日."""

import re
from collections.abc import Iterator, Sequence

from msgspec import structs

from safetyduty.model.period import Per
from safetyduty.regulations.dues import dues
from safetyduty.regulations.plain import NUMBER, value
from safetyduty.regulations.shares import shares
from safetyduty.regulations.times import (
    PER,
    Count,
    Kind,
    When,
    chosen,
    counts_in,
    is_firm,
    is_of_times,
    per_of,
    slashed,
)

_OCCASION = re.compile(
    r"(?:(?:重[大要点]|法定|国家法定|主要|传统|各)*节假?日(?:、|和|及)?(?:期间|前后|前夕|前)?"
    r"|重[大要]节(?:日|庆)|逢(?:年)?过?节|节前|重[点要大]时段|敏感时[段期]|岁末年初|[“\"]?两节[”\"]?(?=期间|前)"
    r"|(?:(?:元旦|春节|元宵|清明|五一|劳动节|端午|中秋|国庆|寒假|暑假|寒暑假)(?!节?后)(?:节|、|和|及|两节)*)+"
    r"(?:长假|假期|小长假)?(?:期间|前后|前夕|前)?)"
)
_EVENT = re.compile(rf"(?P<n>{NUMBER}|半)个?(?P<unit>小时|分钟|工作日|日|天|周|个?月)(?:之|以)?内")
_WINDOW = re.compile(
    rf"(?:(?P<n>{NUMBER})(?:个?(?:自然|考核)?(?P<unit>年度?|月))|本?年度)(?:之|以)?内"
)

_REPEATED = re.compile(
    r"(?:进行|开展|组织(?:开展)?|实施|召开|做好|落实|实行|建立(?:健全)?|坚持|执行|推行|并|和"
    r"|与|及|、)"
    r"(?P<per>年度|年终|年中|半年度?|季度|月度|每月|周)"
    r"(?:安全生产)?(?:工作)?(?:目标|责任制?|履职|情况)*"
    r"(?P<what>跟踪|考核|检查|督查|巡查|总结|评估|评议|通报|述职|例会|会议|会商|调度|研判|分析"
    r"|演练|排查|评定|培训|约谈)"
    r"(?!中|时|内容|结果|指标|方案|体系|办法|计划|挂钩|重要|等次|任务|成绩|情况|总分|分值"
    r"|的(?!形式|方式))"
)
_COMPACT = re.compile(
    r"(?<![每0-9一二三四五六七八九十半个近])(?P<per>周|旬|月度|月|季度|季|半年|年终|年)一?"
    r"(?P<what>抽查|巡查|督导|暗访|讲评|调度|研判|会商|例会|通报|小结|总结|述职|演练|排查|检查|督查|分析|考核|培训|报告"
    r"|点评)"
    r"(?=、|和|,|制度|机制|;|。|$)"
)
_ADJECTIVES = {
    "年度": Per.YEAR, "年终": Per.YEAR, "年中": Per.YEAR, "年": Per.YEAR, "半年": Per.HALF_YEAR,
    "半年度": Per.HALF_YEAR, "季度": Per.QUARTER, "季": Per.QUARTER, "月度": Per.MONTH,
    "每月": Per.MONTH, "月": Per.MONTH, "周": Per.WEEK, "旬": Per.TEN_DAYS,
}  # fmt: skip
_NEXT_DEED = re.compile(
    r"(?:[^,;。]{0,8}[、和](?:(?:组织)?(?:召开|开展|举办|参加|听取|学习|培训|演练|检查|调研|督导"
    r"|约谈|通报|报告|讲授))?[^,;。、]{0,2})"
)
"""分别主持2次、4次 and 开展2次检查、召开1次会议: from one number of a period to its next."""
_ONE_EACH = re.compile(
    r"(?<![每0-9二三四五六七八九十半个近])一?(?P<per>周|旬|月|季|半年|年终|年中|年)一"
    r"(?P<what>调度|研判|会商|例会|通报|小结|总结|述职|演练|排查|检查|督查|巡查|分析|考核|评估"
    r"|培训|报告|点评|讲评|评比)"
)
_SEASON = re.compile(
    r"(?:每年)?(?:的)?(?:主汛期?|汛期|入汛|防汛期|(?:森林)?防火期|冬季|入冬|入夏|夏季|雨季|高温季节"
    r"|(?P<term>(?:春季|秋季|新学期|学校)?开学))(?:来临|到来|开始)?(?:之|以)?前"
)
_SEASONAL = re.compile(
    r",?(?:应当?|要|须|都|均|必须)?(?:[^,;。]{0,12}?)(?:组织|开展|进行|召开|完成|带队)"
)
_SYSTEM = re.compile("制度|机制|实行|坚持|做到|建立|落实|推行")


def whens(sentence: str) -> list[When]:
    """Find every time a sentence names, in its order; ``sentence`` is plain (``plain.plain``).

    Days come first, then what is counted, then what is only implied: of two readings of the same
    words the earlier one stays.
    """
    taken: list[When] = []
    for find in (
        shares,
        dues,
        slashed,
        _often,
        _seasons,
        _adjectives,
        _compact,
        _occasions,
        _within,
    ):
        for found in list(find(sentence)):
            if all(found.end <= t.start or t.end <= found.start for t in taken):
                taken.append(found)
    return _dated(sorted(taken, key=lambda when: (when.start, when.end)))


def _dated(found: list[When]) -> list[When]:
    """Give numbers that name no period the day before them: 每年6月底前，检查不少于2次、演练…."""
    made: list[When] = []
    day: When | None = None
    for when in found:
        if when.kind == "due" and "-" in when.due and not when.number:
            day = when
        elif made and made[-1].kind == "occasion" and when.per is None and when.kind == "often":
            continue  # 节假日期间至少检查一次: once each holiday
        elif day and when.kind == "often" and when.per is None:
            made = [one for one in made if one is not day]
            kind, per, due = day.kind, day.per, day.due
            made.append(structs.replace(when, kind=kind, per=per, due=due, doubts=day.doubts))
            continue
        else:
            day = None
        made.append(when)
    return made


def _often(sentence: str) -> Iterator[When]:
    """Pair each period with the number that belongs to it, and each number with a period."""
    days = [(due.start, due.end) for due in dues(sentence)]
    pers = [p for p in PER.finditer(sentence) if not any(a <= p.start() < b for a, b in days)]
    counts = counts_in(sentence)
    for at, per in enumerate(pers):
        until = pers[at + 1].start() if at + 1 < len(pers) else len(sentence)
        mine = [count for count in counts if per.end() <= count.start() < until]
        if re.fullmatch(r"[、和及与]", sentence[per.end() : until]):
            # 每半年、每年各开展一次: both periods share the number after the second
            shared = chosen([count for count in counts if count.start() >= until][:1])
            yield _counted(per, shared, per.start(), per.end())
            continue
        first = chosen(mine, per.end())
        if first and _is_apart(per, first):
            # 每季度召开会议，检查企业不少于三家: the number is of the second alone
            yield _counted(per, None, per.start(), per.end())
            apart = _counted(per, first, first.start(), first.end())
            yield structs.replace(apart, doubts=(*apart.doubts, "per-inherited"))
        else:
            yield _counted(per, first, per.start(), first.end() if first else per.end())
        if first:
            yield from _others(per, first, mine)
    if not pers:
        yield from _lone(counts)


_HELD = re.compile("召开|主持|开展|组织|研究|听取|参加")


def _is_apart(per: re.Match[str], count: Count) -> bool:
    """Tell whether a number of places belongs to another part than its period."""
    between = per.string[per.end() : count.start()]
    held = "," in between and _HELD.search(between.split(",")[0]) is not None
    return held and not is_of_times(count)


def _others(per: re.Match[str], first: Count, mine: Sequence[Count]) -> Iterator[When]:
    """Give the further numbers of one period: 其中…不少于2次, 县级…不少于2次, 分别…2次、4次."""
    beside = first.end()
    for other in mine:
        if other is first:
            continue
        listed = is_of_times(other) and _NEXT_DEED.fullmatch(other.string, beside, other.start())
        beside = other.end() if listed else beside
        same = other["unit"] == first["unit"] or is_of_times(other)
        if listed or (is_firm(other) and (same or _of_sites(other))):
            found = _counted(per, other, other.start(), other.end())
            yield When(
                "often",
                found.start,
                found.end,
                found.per,
                found.number,
                found.unit,
                doubts=(*found.doubts, "per-inherited"),
            )


_VISITED = re.compile(r"^[^每]*(?:检查|走访|抽查|督导|督查)[^每]*$")


def _of_sites(count: Count) -> bool:
    """Tell whether a further number is of places to be visited: 检查点位不少于3个."""
    part = re.split("[,;。:]", count.string[: count.start()])[-1]
    return count["unit"][0] in "家处户个所" and _VISITED.search(part) is not None


_RARER = re.compile(r"每(?:隔)?[三四五3-5]个?年[^;。]*$")
"""A period of more than two years: there is none of that length."""


def _lone(counts: Sequence[Count]) -> Iterator[When]:
    """Give the numbers of a sentence that names no period; only those said to be the least."""
    for count in counts:
        if (
            is_firm(count)
            and is_of_times(count)
            and not _RARER.search(count.string[: count.start()])
        ):
            number, unit = value(count["n"]), count["unit"]
            span = count.span()
            yield When("often", *span, None, number, unit, doubts=("no-period",))


_WEEKDAY = re.compile(r"[一二三四五六日天末](?:上午|下午)?(?:[0-9]{1,2}[时点])?(?:之|以)?前")


def _counted(per: re.Match[str], count: Count | None, start: int, end: int) -> When:
    if count is None:
        day = (
            _WEEKDAY.match(per.string, end)
            if per_of(per) is Per.WEEK and end == per.end()
            else None
        )
        return When("often", start, day.end() if day else end, per_of(per))
    doubts = [*(["range"] if count["m"] else []), *([] if is_of_times(count) else ["unit"])]
    number, unit = value(count["n"]), count["unit"]
    return When("often", start, end, per_of(per), number, unit, doubts=tuple(doubts))


def _adjectives(sentence: str) -> Iterator[When]:
    """Find 进行年度考核: a period that is only an adjective."""
    named = {(due.per, due.end) for due in dues(sentence)}
    for found in _REPEATED.finditer(sentence):
        if (_ADJECTIVES[found["per"]], found.start()) in named:
            continue  # 每年12月组织年度考核: the day says it already
        per, span = _ADJECTIVES[found["per"]], (found.start("per"), found.end("what"))
        yield When("often", *span, per, doubts=("adjective",))


def _compact(sentence: str) -> Iterator[When]:
    """Find 月调度、季通报 where a system is spoken of, 半年一检查 anywhere."""
    spoken = _COMPACT.finditer(sentence) if _SYSTEM.search(sentence) else ()
    for found in (*spoken, *_ONE_EACH.finditer(sentence)):
        per = _ADJECTIVES[found["per"]]
        yield When("often", found.start(), found.end(), per, doubts=("adjective",))


def _seasons(sentence: str) -> Iterator[When]:
    """Find 主汛期前组织一次全面检查: once a year, or each term, before a season begins."""
    for found in _SEASON.finditer(sentence):
        stop = re.search("[;。]", sentence[found.end() :])
        until = found.end() + stop.start() if stop else len(sentence)
        following = PER.search(sentence, found.end(), until)
        count = chosen(counts_in(sentence[found.end() : following.start() if following else until]))
        per = Per.HALF_YEAR if found["term"] else Per.YEAR
        if count is None and not _SEASONAL.match(sentence, found.end()):
            continue
        end = found.end() + (count.end() if count else 0)
        number, unit = (value(count["n"]), count["unit"]) if count else (0, "")
        yield When("often", found.start(), end, per, number, unit, doubts=("season",))


def _occasions(sentence: str) -> Iterator[When]:
    found = _OCCASION.search(sentence)
    part = re.search("其中[^,;。]*$", sentence[: found.start()]) if found else None
    if found and not (part and counts_in(re.split("[,;。]", sentence[found.end() :])[0])):
        yield When("occasion", found.start(), found.end(), Per.OCCASION, 1)


def _within(sentence: str) -> Iterator[When]:
    for found in _EVENT.finditer(sentence):
        if sentence[: found.start()].endswith("前"):
            continue  # 节假日前10日内 tells when the holiday's own duty begins
        yield When("event", found.start(), found.end(), None, value(found["n"]), found["unit"])
    for found in _WINDOW.finditer(sentence):
        since = (
            found["n"] and found["unit"] == "年" and sentence[: found.start()].endswith("之日起")
        )
        kind: Kind = "event" if since else "window"
        number, unit = (value(found["n"]), "年") if since else (0, "")
        yield When(kind, found.start(), found.end(), None, number, unit)
