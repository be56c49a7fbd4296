"""Rows that say of themselves that nothing took place, or not on that day."""

import re
from collections.abc import Iterable

from safetyduty.intake.columns import Cell
from safetyduty.intake.text import squash

COLUMNS = ("status", "remark")
"""Where a row says so."""
LONGEST = 40
"""A longer text tells what was found."""
_SIGNS = "消未没否拟计待期迟延缓停×"
"""One of them stands in whatever says so."""
_ABOUT = r"(?:已|本次|此次|该次|当日|当天|临时|,|、|检查|督查|会议|活动|行程|该活动|该会议)*"
_CAUSE = r"(?:(?:因|由于|受)[^,;。、]{1,15}?(?:影响|原因)?,?)?"
_NEVER = (
    r"(?:取消|未能?(?:如期|按期|按时)?(?:开展|进行|实施|召开|举行|成行)|没有?(?:开展|进行|召开|举行|去成?)"
    r"|未去成?|未检查|待开展|待召开|未开始|未启动)"
)
_LATER = r"(?:改期|延期|推迟|顺延|暂缓|改到|改至|另行安排|择期|停开|缓开)"
_WHAT = r"(?:了|检查|督查|会议|活动)?"
_OTHERS = "隐患|整改|问题|资质|资格|执照|许可|证|企业|单位|演练|培训"
"""Of what else a remark may say that it is cancelled or put off."""
_ONLY_STATUS = r"未完成|未落实|未执行|否|计划|计划中|拟开展|拟召开|待完成|待落实|×|进行中|未"


def read_undone(cell: Cell, *, status: bool) -> str:
    """Say what a remark means for its row: ``not-done``, ``doubtful``, or nothing.

    Only a text that says nothing else is taken at its word: 未开展应急演练 is what was found there.

    >>> read_undone("因暴雨取消", status=False), read_undone("改期至3月12日", status=False)
    ('not-done', 'doubtful')
    """
    if not isinstance(cell, str) or len(cell) > LONGEST or not any(s in cell for s in _SIGNS):
        return ""
    text = squash(cell).strip("。.!;()")
    if re.fullmatch(rf"{_ABOUT}{_CAUSE}{_ABOUT}{_NEVER}{_WHAT}", text):
        return "not-done"
    if status and re.fullmatch(_ONLY_STATUS, text):
        return "not-done"
    told = rf"{_ABOUT}{_CAUSE}{_ABOUT}(?:{_LATER}|{_NEVER}{_WHAT}(?=[,;。、(])|{_NEVER}(?=后|改))"
    doubtful = re.match(told, text) or re.search(rf"(?:{_NEVER}|{_LATER})$", text)
    return "doubtful" if doubtful and not re.search(_OTHERS, text) else ""


def undone_rows(
    cells: dict[str, list[Cell]], distinct: dict[str, set[Cell]], wanted: str, *, hazards: bool
) -> Iterable[tuple[int, str]]:
    """Give the rows whose own words say so, with the column that does; each row once.

    Where ``hazards`` stand in the same rows 未完成 may be said of those.
    """
    seen: set[int] = set()
    for name in COLUMNS:
        status = name == "status" and not hazards
        said = {
            cell for cell in distinct.get(name, ()) if read_undone(cell, status=status) == wanted
        }
        if said:
            for at, cell in enumerate(cells[name]):
                if cell in said and at not in seen:
                    seen.add(at)
                    yield at, name
