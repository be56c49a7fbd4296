"""A clerk's first day: the workbook of ``init``, two sheets filled in, the others not begun."""

from datetime import date

import openpyxl

from safetyduty import pipeline
from safetyduty.discover import shipped
from safetyduty.model.audit import Verdict


def test_a_blank_sheet_nobody_has_begun_accuses_nobody(tmp_path):
    book = openpyxl.load_workbook(shipped("templates") / "台账.xlsx")
    book["领导名册"].append(["黎一", "党委书记", "", "", "", date(2024, 1, 1)])
    book["领导名册"].append(["黎二", "财政所所长", "", "", "", date(2024, 1, 1)])
    activity = {cell.value: cell.column for cell in book["履职台账"][1]}
    sheet = book["履职台账"]
    sheet.cell(2, activity["日期"], date(2026, 3, 5))
    sheet.cell(2, activity["活动类型"], "带队检查")
    sheet.cell(2, activity["带队领导"], "黎一")
    path = tmp_path / "台账.xlsx"
    book.save(path)
    request = pipeline.Request((path,), date(2026, 12, 31), regulations=("daligang-2019",))
    found = pipeline.audit(pipeline.read(request), request)
    papers = [one for one in found.findings if one.subject == "黎二"]
    assert [one.verdict for one in papers] == [Verdict.UNKNOWN]
    assert {one.why for one in papers} == {"not-handed-in"}
    march = [one for one in found.findings if one.period.name == "2026-03"]
    assert [(one.done, one.verdict) for one in march] == [(1, Verdict.MET)]
