"""Ledgers of accidents drawn in a few rows, and the law they are judged by."""

from datetime import date
from functools import cache
from typing import Any

from safetyduty.engine.accountability.citing import Law
from safetyduty.engine.accountability.reports import accident_report, veto_report
from safetyduty.intake.cells import Workbook
from safetyduty.intake.formats_sheet import filled_area
from safetyduty.intake.ledger import read_ledger
from safetyduty.model.consequence import AccidentRecord, VetoReport, Window
from safetyduty.model.ledger import Ledger
from safetyduty.model.post import Level
from safetyduty.regulations.cases import Case
from safetyduty.regulations.load import load

ZHANJIANG, GUIYANG, KASHGAR, DALIGANG = (
    "zhanjiang-edz-2016", "guiyang-2018", "kashgar-2021", "daligang-2019",
)  # fmt: skip
AS_OF = date(2026, 12, 31)
Row = dict[str, Any]


@cache
def law(*names: str) -> Law:
    return Law(load((*names, "state-493", "state-sanctions-2020")))


def ledger(**tables: list[Row]) -> Ledger:
    """Read tables given as rows by their headings."""
    case = Case(case="台账", article="", as_of=AS_OF, period="", tables=tables)
    sheets = tuple(filled_area(title, rows, "台账") for title, rows in case.sheets())
    return read_ledger([Workbook("台账.xlsx", "台账", sheets, ())])


def accident(day: str, place: str = "柴坪砖厂", deaths: Any = 1, **more: Any) -> Row:
    """Draw one row of the accident ledger."""
    names = {"injuries": "重伤人数", "loss": "直接经济损失（万元）", "field": "行业领域"}
    row = {"发生时间": day, "地点": place, "死亡人数": deaths}
    return row | {names.get(key, key): value for key, value in more.items()}


def leader(name: str, title: str, start: str = "2020-01-01", end: str = "", **more: Any) -> Row:
    """Draw one row of the leader list."""
    return {"姓名": name, "职务": title, "任职日期": start, "离任日期": end, **more}


def judge(
    *rows: Row, as_of: date = AS_OF, by: tuple[str, ...] = (), **tables: Any
) -> tuple[AccidentRecord, ...]:
    """Judge accidents; other tables by their names."""
    found = ledger(accidents=list(rows), **tables)
    return accident_report(found, law(*by), Level.TOWNSHIP, as_of).records


def veto(
    *names: str, level: Level = Level.TOWNSHIP, as_of: date = AS_OF, **tables: Any
) -> VetoReport:
    """Find the windows of a ledger by the regulations named."""
    return veto_report(ledger(**tables), law(*names), level, as_of, names)


def told(windows: tuple[Window, ...]) -> list[tuple[str, str, str]]:
    """Give who is bound, from when until when."""
    return [(w.subject, str(w.start), str(w.end) if w.end else "") for w in windows]


HEAD = [leader("章予安", "党委书记")]


def zhanjiang(*rows: Row, leaders: list[Row] | None = None, **more: object) -> VetoReport:
    """Find the windows of accidents by the text of Zhanjiang's zone, under one party head."""
    people = HEAD if leaders is None else leaders
    return veto(ZHANJIANG, accidents=list(rows), leaders=people, **more)  # type: ignore[arg-type]


def mine(day: str, place: str = "柴坪砖厂", **more: object) -> Row:
    """Draw an accident in a quarry."""
    return accident(day, place, field="非煤矿山", **more)


def sanction(name: str, day: str, form: str, **more: object) -> Row:
    """Draw one row of the sanction ledger."""
    return {"姓名": name, "决定日期": day, "问责方式": form, "事由": "", "事故": "", **more}
