"""Finds numbers, periods and days in a sentence: 每年不少于4次, 每季度, 1月底前, 24小时内."""

import re
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct, structs

from safetyduty.model.period import Per
from safetyduty.regulations.plain import NUMBER, value

Kind = Literal["often", "due", "occasion", "event", "window"]


class When(Struct, frozen=True):
    """One time at which, or by which, something is owed."""

    kind: Kind
    start: int
    end: int
    """The words from the period to the number, as offsets into the text."""
    per: Per | None = None
    number: int = 0
    """0 where the text names none."""
    unit: str = ""
    due: str = ""
    """``MM-DD`` or a day of the month."""
    doubts: tuple[str, ...] = ()
    """Codes of what had to be guessed."""


_LEAST = r"(?:(?:各|均|分别|应当?|须|要)*(?:不得?少于|至少|不得?低于|最少|不得?小于)|各|均|分别)"
_FIRM = re.compile("少于|至少|低于|最少")
_PERS: tuple[tuple[str, Per], ...] = (
    (r"每(?:两|二|2)个?年度?(?!以)", Per.TWO_YEARS),
    (r"每半年度?|每(?:6|六)个月|半年(?=度?(?:内)?(?:至少|不少于|不低于|[一1]次))", Per.HALF_YEAR),
    (r"每(?:两|二|2)个?月|隔月|双月(?=至少|不少于|开|召|组)", Per.TWO_MONTHS),
    (
        r"每(?:个|一)?季度?|每(?:3|三)个月|一个?季度?(?=(?:至少|不少于|不低于|[一1]次))"
        r"|按季度?|逐季|(?<!第[一二三四])(?<![一二三四])季度?(?=内?(?:至少|不少于|不低于"
        r"|[一1]次))",
        Per.QUARTER,
    ),
    (r"每半个?月|每(?:两|二|2|双)周", Per.HALF_MONTH),
    (
        r"每(?:个|一)?月度?|按月|逐月|一个月(?=(?:至少|不少于|[一1]次))"
        r"|(?<!半)(?<!个)月(?=内?(?:至少|不少于|不低于))|月均",
        Per.MONTH,
    ),
    (r"每旬|每(?:10|十)[天日]", Per.TEN_DAYS),
    (r"每(?:个|一)?(?:周|星期)|按周|逐周|周(?=(?:至少|不少于))", Per.WEEK),
    (
        r"每一?个?年度?|按年度?|逐年(?!提|增|下|减|加)|年均|每(?:12|十二)个月"
        r"|全年(?!工作|目标|任务|重要|度|安全|的|情况|总|检查覆盖)"
        r"|(?<![每半两二2个近数多百一1三3四五0-9])(?:年度?内?|一年(?!内)|1年(?!内))(?=(?:至少"
        r"|不少于|不低于|[一1两二2三3四4]次))",
        Per.YEAR,
    ),
)
_PER = re.compile("|".join(f"(?P<p{at}>{pattern})" for at, (pattern, _) in enumerate(_PERS)))

_EVENTS = "次|场次?|轮次?|遍|回|期"
_PAPERS = "批次?|份|篇"
_AMOUNTS = "家次?|处|户|个|名|人次?|天|所"
_COUNT = re.compile(
    rf"(?P<least>{_LEAST})?(?P<n>{NUMBER})(?:(?:[-~—－–]|至|到|或)(?P<m>{NUMBER}))?"
    rf"(?P<unit>{_EVENTS}|{_PAPERS}|{_AMOUNTS})(?!党代会|党委?全会|全会|性|死亡|以上死|责任|副"
    rf"|月|以下|年)"
)
_PER_UNIT = re.compile(r"(?P<n>[0-9一二两三四五六]{1,3})(?:次|场)/(?P<per>半年|年|季度?|月|周)")
_UNITS = {"年": Per.YEAR, "半年": Per.HALF_YEAR, "季": Per.QUARTER, "季度": Per.QUARTER, "月": Per.MONTH, "周": Per.WEEK}  # fmt: skip

_BEFORE = r"(?:之|以)?前"
_MONTH_DAY = re.compile(
    rf"(?<![0-9年])(?P<lead>每年度?|次年|翌年|当年|本年|下一?年)?的?(?P<mon>{NUMBER})月"
    rf"(?:(?P<day>{NUMBER})[日号]|(?P<part>底|末|上旬|中旬|下旬|初|份))?(?P<end>{_BEFORE}|内|完成)?"
)
_OF_PERIOD = re.compile(
    rf"(?P<lead>每个?月|当月|次月|下月|每(?:个)?季度?(?:的)?(?:首月|第一个?月|首个月|次月|末月"
    rf"|最后一个?月)"
    rf"|下(?:一)?季度(?:的)?(?:首月|第一个?月))的?(?P<day>{NUMBER})[日号]{_BEFORE}"
)
_PERIOD_END = re.compile(
    rf"(?<![0-9一二三四五六七八九十半去今])(?P<lead>每年|每半年|每季度?|每个?月|当?年|半年"
    rf"|季度?|当?月)"
    rf"(?P<end>底|末|终)(?P<due>{_BEFORE})?"
)
_FIRST_QUARTER = re.compile(
    r"(?:每年|次年|翌年|当年)(?:的)?(?:第一季度|一季度|上半年)(?:内|末|底)?(?:之|以)?前?"
)
_PARTS = {"底": 31, "末": 31, "份": 31, "": 31, "上旬": 10, "中旬": 20, "下旬": 31, "初": 10}
_LAST = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

_OCCASION = re.compile(
    r"(?:(?:重[大要点]|法定|国家法定|主要|传统|各)*节假?日(?:、|和|及)?(?:期间|前后|前夕|前)?"
    r"|重[大要]节(?:日|庆)|逢(?:年)?过?节|节前|元旦|春节|国庆|五一)"
)
_EVENT = re.compile(rf"(?P<n>{NUMBER}|半)个?(?P<unit>小时|分钟|工作日|日|天|周|个?月)(?:之|以)?内")
_WINDOW = re.compile(rf"(?:(?P<n>{NUMBER})(?:个?(?:自然|考核)?(?:年度?|月))|本?年度)(?:之|以)?内")

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
    r"(?<![每0-9一二三四五六七八九十半个近])(?P<per>周|旬|月度|月|季度|季|半年|年)一?"
    r"(?P<what>调度|研判|会商|例会|通报|小结|总结|述职|演练|排查|检查|督查|分析|考核|培训|报告"
    r"|点评)"
    r"(?=、|和|,|制度|机制|;|。|$)"
)
_ADJECTIVES = {
    "年度": Per.YEAR, "年终": Per.YEAR, "年中": Per.YEAR, "年": Per.YEAR, "半年": Per.HALF_YEAR,
    "半年度": Per.HALF_YEAR, "季度": Per.QUARTER, "季": Per.QUARTER, "月度": Per.MONTH,
    "每月": Per.MONTH, "月": Per.MONTH, "周": Per.WEEK, "旬": Per.TEN_DAYS,
}  # fmt: skip
_SYSTEM = re.compile("制度|机制|实行|坚持|做到|建立|落实|推行")


def whens(sentence: str) -> list[When]:
    """Find every time a sentence names, in its order; ``sentence`` is plain (``plain.plain``)."""
    taken: list[When] = []
    for due in _dues(sentence):
        if all(due.end <= t.start or t.end <= due.start for t in taken):
            taken.append(_numbered(due, sentence))
    for found in (*_slashed(sentence), *_often(sentence, taken)):
        if all(found.end <= t.start or t.end <= found.start for t in taken):
            taken.append(found)
    for found in (*_repeated(sentence), *_occasions(sentence), *_within(sentence)):
        if all(found.end <= t.start or t.end <= found.start for t in taken):
            taken.append(found)
    return sorted(taken, key=lambda when: (when.start, when.end))


def _numbered(due: When, sentence: str) -> When:
    """Add the number that follows a day: 每月25日前带队检查不少于2次."""
    stop = re.search("[,;。]", sentence[due.end :])
    until = due.end + stop.start() if stop else len(sentence)
    reach = sentence[due.end : until]
    found = _chosen([c for c in _COUNT.finditer(reach) if _counts(c, reach)])
    if found is None or _PER.search(reach[: found.start()]):
        return due
    return structs.replace(
        due, end=due.end + found.end(), number=value(found["n"]), unit=found["unit"]
    )


def _per_of(found: re.Match[str]) -> Per:
    at = next(at for at in range(len(_PERS)) if found[f"p{at}"])
    return _PERS[at][1]


def _often(sentence: str, taken: list[When]) -> Iterator[When]:
    """Pair each period with the number that belongs to it; a number without takes the last."""
    pers = [
        p for p in _PER.finditer(sentence) if all(not t.start <= p.start() < t.end for t in taken)
    ]
    counts = [c for c in _COUNT.finditer(sentence) if _counts(c, sentence)]
    used: set[int] = set()
    for at, per in enumerate(pers):
        until = pers[at + 1].start() if at + 1 < len(pers) else len(sentence)
        mine = [c for c in counts if per.end() <= c.start() < until and c.start() not in used]
        chosen = _chosen(mine)
        if (
            chosen is None
            and at + 1 < len(pers)
            and re.fullmatch(r"[、和及与]", sentence[per.end() : until])
        ):
            following = [c for c in counts if c.start() >= until]
            chosen = _chosen(following[:1])
            if chosen:
                yield _when(per, chosen, end=per.end())
                continue
        if chosen:
            used.add(chosen.start())
        yield _when(per, chosen)
        for extra in mine:
            if chosen and extra is not chosen and _again(extra, sentence):
                used.add(extra.start())
                inherited = _when(per, extra, start=extra.start())
                yield When(
                    "often", extra.start(), extra.end(), inherited.per, inherited.number,
                    inherited.unit, doubts=(*inherited.doubts, "per-inherited"),
                )  # fmt: skip
    if not pers:
        for lone in counts:
            if _FIRM.search(lone["least"] or "") and lone["unit"] in {"次", "场", "轮", "场次"}:
                number = value(lone["n"])
                yield When(
                    "often",
                    lone.start(),
                    lone.end(),
                    None,
                    number,
                    lone["unit"],
                    doubts=("no-period",),
                )


def _again(count: re.Match[str], sentence: str) -> bool:
    """A second number after one period: 其中…不少于2次, or 县级…不少于2次."""
    return bool(_FIRM.search(count["least"] or "")) and count["unit"] in {"次", "场", "轮", "场次"}


def _counts(count: re.Match[str], sentence: str) -> bool:
    before = sentence[max(count.start() - 3, 0) : count.start()]
    if before.endswith(("第", "超过", "不超", "每", "死亡", "多于", "同")) and not count["least"]:
        return False
    if count["unit"] in {"个", "名"} and not count["least"]:
        return False
    return value(count["n"]) > 0


def _chosen(counts: list[re.Match[str]]) -> re.Match[str] | None:
    """Of the numbers after a period the one that counts times; else the first with 不少于."""
    times = [c for c in counts if re.fullmatch(f"{_EVENTS}|{_PAPERS}", c["unit"])]
    firm = [
        c
        for c in counts
        if c["least"] in {"不少于", "至少", "不低于", "最少", "不得少于"}
        or c["unit"][0] in "家处户天"
    ]
    return next(iter(times or firm), None)


def _when(
    per: re.Match[str],
    count: re.Match[str] | None,
    start: int | None = None,
    end: int | None = None,
) -> When:
    begin = per.start() if start is None else start
    if count is None:
        return When("often", begin, per.end(), _per_of(per))
    doubts: list[str] = []
    if count["m"]:
        doubts.append("range")
    if not re.fullmatch(_EVENTS, count["unit"]):
        doubts.append("unit")
    return When(
        "often",
        begin,
        end or count.end(),
        _per_of(per),
        value(count["n"]),
        count["unit"],
        doubts=tuple(doubts),
    )


def _slashed(sentence: str) -> Iterator[When]:
    for found in _PER_UNIT.finditer(sentence):
        yield When(
            "often", found.start(), found.end(), _UNITS[found["per"]], value(found["n"]), "次"
        )


def _dues(sentence: str) -> Iterator[When]:
    for found in _OF_PERIOD.finditer(sentence):
        quarter = "季" in found["lead"]
        doubts = ("due-month",) if re.search("次月|下|末|最后", found["lead"]) else ()
        day = f"{value(found['day']):02}"
        yield When(
            "due",
            found.start(),
            found.end(),
            Per.QUARTER if quarter else Per.MONTH,
            due="" if quarter and re.search("末|最后", found["lead"]) else day,
            doubts=doubts,
        )
    for found in _MONTH_DAY.finditer(sentence):
        if (due := _month_day(found, sentence)) is not None:
            yield due
    for found in _PERIOD_END.finditer(sentence):
        alone = found["lead"] == "年" and re.search("(?:^|[,;。:])$", sentence[: found.start()])
        if found["due"] or found["lead"].startswith("每") or alone:
            lead = found["lead"].removeprefix("每").removeprefix("当")
            per = {"年": Per.YEAR, "半年": Per.HALF_YEAR, "季": Per.QUARTER, "季度": Per.QUARTER}
            yield When(
                "due", found.start(), found.end(), per.get(lead, Per.MONTH),
                due="12-31" if lead == "年" else "",
                doubts=() if found["lead"].startswith("每") else ("per-of-due",),
            )  # fmt: skip
    for found in _FIRST_QUARTER.finditer(sentence):
        due = "06-30" if "上半年" in found[0] else "03-31"
        yield When("due", found.start(), found.end(), Per.YEAR, due=due, doubts=("due-named",))


def _month_day(found: re.Match[str], sentence: str) -> When | None:
    """Read a day of the year; one with its own year is no standing duty, nor is a mere mention."""
    month = value(found["mon"])
    if not 1 <= month <= 12 or re.search(r"[0-9]{4}年?$", sentence[: found.start()]):
        return None
    if not (found["lead"] or (found["end"] and found["end"] != "内")):
        return None
    if found["lead"] != "每年" and not (found["day"] or found["part"] or found["end"]):
        return None
    last = _LAST[month - 1]
    day = value(found["day"]) if found["day"] else min(_PARTS[found["part"] or ""], last)
    if not 1 <= day <= last:
        return None
    doubts = [] if found["lead"] else ["per-of-due"]
    named = found["day"] or (found["part"] or "") in {"底", "末"}
    doubts += [] if named else ["due-named"]
    return When(
        "due",
        found.start(),
        found.end(),
        Per.YEAR,
        due=f"{month:02}-{day:02}",
        doubts=tuple(doubts),
    )


def _repeated(sentence: str) -> Iterator[When]:
    """Find 进行年度考核, and 月调度、季通报 where a system is spoken of."""
    for found in _REPEATED.finditer(sentence):
        yield When(
            "often",
            found.start("per"),
            found.end("what"),
            _ADJECTIVES[found["per"]],
            doubts=("adjective",),
        )
    if _SYSTEM.search(sentence):
        for found in _COMPACT.finditer(sentence):
            yield When(
                "often",
                found.start(),
                found.end(),
                _ADJECTIVES[found["per"]],
                doubts=("adjective",),
            )


def _occasions(sentence: str) -> Iterator[When]:
    found = _OCCASION.search(sentence)
    if found:
        yield When("occasion", found.start(), found.end(), Per.OCCASION, 1)


def _within(sentence: str) -> Iterator[When]:
    for found in _EVENT.finditer(sentence):
        yield When("event", found.start(), found.end(), None, value(found["n"]), found["unit"])
    for found in _WINDOW.finditer(sentence):
        yield When("window", found.start(), found.end())
