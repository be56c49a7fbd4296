"""What a sheet is for, by its title: a record or a plan, and whose it is."""

import re
from collections.abc import Iterable

from msgspec import Struct

from safetyduty.intake.columns import Cell, Rows
from safetyduty.intake.text import shown, squash
from safetyduty.intake.vocabulary import lacking, tables

_PLANS = r"安排|计划|方案"
_RECORDS = r"台账|记录|登记"
_DUTIES = r"值班|值守|排班"
_OUTCOMES = r"落实|完成|开展|执行|统计|汇总|总结|情况"
_SIGNED = r"签到|签名|签字"
_GATHERINGS = rf"{_SIGNED}|请假|请销假|外出|统计|次数|得分|培训|参会|值班"
"""Sheets that name people and their posts without being a list of who is in office."""
_PERIOD = r"(?:20\d\d年)?\d{1,2}月份?|第?[一二三四1-4]季度|[上下]半年|\d{1,2}[日号]"
_DONE = r"检查|督查|会议|次数|签到|签名|得分|天数"
_MOST_PERIODS = 2
"""With more headings such as 1月 a sheet counts what was done in each."""
_LED = r"带队|履职|检查|督查|督导"
_WHOSE = (
    r"(?:带队领导|带队人员?|履职领导|领导姓名|责任领导|领导干部|领导|姓名|主持人)"
    r"[:：]\s*([\u4e00-\u9fff]{2,4})(?=$|[\s,，;；、(（]|职务|岗位|分管|单位)"
)
_NO_NAME = (
    r"[年月日季镇乡县市村表]|台账|记录|登记|汇总|检查|督查|督导|排查|巡查|会议|调研|隐患|问题|安全|消防"
    r"|工作|情况|企业|单位|领导|履职|带队|社区|街道|总|第|培训|演练|学习|约谈|活动|应急|宣传|教育"
)
"""What names of sheets are made of, but not names of people."""
LEAST = 2
"""A ledger has more columns than its day."""
_LISTS = {"leaders": {"portfolio", "villages", "start", "end"}, "sites": {"risk"}}
"""Tables of what is, with the columns that show that they are."""
ABOVE = 5
"""A title stands in so many rows above the headings."""
MOST_IN_LINE = 3
"""A row above the headings with more texts is no title."""
LEADING = ("leads", "chairs", "team", "inspectors", "answerable")


class Above(Struct, frozen=True):
    """What is said of a table before its headings."""

    sheet: str
    lines: tuple[str, ...]
    """The titles right above the headings, a cell each."""
    told: str
    """The sheet's name and whatever stands in the rows above."""

    @property
    def title(self) -> str:
        """The sheet's name and the titles."""
        return squash(" ".join((self.sheet, *self.lines)))


def look_above(rows: Rows, index: int, sheet: str) -> Above:
    """Gather what stands above a row; titles end at a row with more cells."""
    above = rows[max(index - ABOVE, 0) : index]
    lines: list[str] = []
    for row in reversed(above):
        texts = [shown(cell) for cell in row if cell != ""]
        if len(texts) > MOST_IN_LINE:
            break
        lines = texts + lines
    told = sheet + " ".join(str(cell) for row in above for cell in row if cell != "")
    return Above(sheet, tuple(lines), told)


def plans(title: str) -> bool:
    """Say whether a title speaks of a plan, where the sheet may as well be a roster."""
    return bool(re.search(_PLANS, title)) or not re.search(_RECORDS, title)


def is_plan(title: str, columns: Iterable[str]) -> bool:
    """Say whether rows of days and leaders are what is planned; what was found is no plan.

    >>> is_plan("某镇7月带队检查安排表", ["day", "leads", "visited"])
    True
    """
    if {"hazards", "evidence"} & set(columns) or re.search(f"{_RECORDS}|{_OUTCOMES}", title):
        return False
    return bool(re.search(f"{_PLANS}|{_DUTIES}", title))


def as_roster(columns: dict[str, int], roster: dict[str, int]) -> dict[str, int] | None:
    """Give the columns of a plan as those of a roster; ``None`` where it is none."""
    scope = next((columns[name] for name in ("visited", "place") if name in columns), None)
    if "leads" not in columns or scope is None or {"kind", "chairs"} & set(columns):
        return None
    return roster | {"leader": columns["leads"], "scope": scope, "day": columns["day"]}


def without_lists(
    fitting: dict[str, dict[str, int]],
    matched: dict[str, dict[str, int]],
    texts: Iterable[Cell],
    title: str,
) -> dict[str, dict[str, int]]:
    """Leave out lists of people and places that are none: a record, a count, a sheet of signatures.

    A leader list says who is in office; one beside 检查时间 says what somebody did.
    """
    said = [squash(str(text)) for text in texts]
    periods = sum(bool(re.fullmatch(_PERIOD, text)) for text in said)
    done = any(re.search(_DONE, text) for text in said)
    days = {
        at
        for name, columns in matched.items()
        for column, at in columns.items()
        if tables()[name].column(column).holds == "day"
    }
    kept = {}
    for name, columns in fitting.items():
        own = days & set(columns.values())
        gathered = name == "leaders" and bool(re.search(_GATHERINGS, title))
        odd = bool(days - own) or periods > _MOST_PERIODS or gathered or done
        if name not in _LISTS or not odd or _LISTS[name] & set(columns):
            kept[name] = columns
    return kept


def lent_leader(matched: dict[str, dict[str, int]], printed: str, title: str) -> dict[str, int]:
    """Give the columns of a ledger whose leaders stand under 姓名; empty where it is none."""
    columns = matched.get("activities", {})
    name = matched.get("leaders", {}).get("name")
    if name is None or not _only_leader_lacks(columns) or re.search(_SIGNED, title):
        return {}
    return columns | {"leads": name} if re.search(_LED, title + printed) else {}


def whose(columns: dict[str, int], sheet: str, lines: Iterable[str]) -> str:
    """Give the one leader whose ledger a sheet is, where no column says who led; else nothing.

    He stands in a line above, ``带队领导：张某``, or is the sheet's name and in its title.
    """
    if not _only_leader_lacks(columns) or len(columns) < LEAST:
        return ""
    lines = list(lines)
    named = {found for line in lines for found in re.findall(_WHOSE, line)}
    name = squash(sheet)
    titled = any(name in squash(line) and name != squash(line) for line in lines)
    if titled and re.fullmatch(r"[\u4e00-\u9fff]{2,4}", name) and not re.search(_NO_NAME, name):
        named.add(name)
    return named.pop() if len(named) == 1 else ""


def _only_leader_lacks(columns: dict[str, int]) -> bool:
    table = tables()["activities"]
    return bool(columns) and lacking(table, columns) == [LEADING]
