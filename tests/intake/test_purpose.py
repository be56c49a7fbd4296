"""What a sheet is for: a record or a plan, a list or a count, and whose it is."""

import pytest

from safetyduty.intake.purpose import is_plan
from tests.intake.made_ledgers import (
    Row,
    account,
    codes,
    days,
    leaders,
    leading,
    read,
    sheet,
    told,
)

VISIT: Row = ("检查时间", "带队领导", "检查单位")
ROW: Row = ("2026.7.5", "柏景行", "和平加油站")


def test_a_plan_is_a_roster_and_no_record() -> None:
    ledger = read(sheet((("某镇2026年7月带队检查安排表",), VISIT, ROW), "安排"))
    assert days(ledger) == []
    assert [(row.person, row.sites, row.month) for row in ledger.roster] == [
        (1, ("和平加油站",), "2026-07")
    ]
    assert told(ledger) == [("SD134", "安排!A2", "")]


def test_a_duty_roster_is_no_record_and_no_sheet_left_empty() -> None:
    headings = ("日期", "带班领导", "值班人员")
    ledger = read(
        sheet(
            (("2026年3月值班表",), headings, ("2026.3.5", "柏景行", "王五"), ("", "", "")), "值班"
        )
    )
    assert days(ledger) == []
    assert told(ledger) == [("SD134", "值班!A2", "")]
    assert account(ledger, "值班").reasons == {
        "blank": 1,
        "heading": 1,
        "planned": 1,
        "title": 1,
    }


@pytest.mark.parametrize(
    "title", ["检查安排及落实情况", "检查计划完成情况表", "安排表（检查记录）"]
)
def test_a_plan_with_what_became_of_it_is_a_record(title: str) -> None:
    assert days(read(sheet(((title,), VISIT, ROW)))) == ["2026-07-05"]


def test_what_was_found_is_no_plan() -> None:
    assert is_plan("7月检查安排", ["day", "leads"])
    assert not is_plan("7月检查安排", ["day", "leads", "hazards"])
    assert not is_plan("7月检查", ["day", "leads"])


def test_a_plan_of_meetings_is_no_roster_of_visits() -> None:
    headings = ("会议时间", "主持人", "会议地点")
    ledger = read(sheet((("2026年会议计划",), headings, ("2026.7.5", "柏景行", "三楼"))))
    assert (ledger.roster, days(ledger)) == ((), [])
    headings = ("检查时间", "带队领导")
    ledger = read(sheet((("2026年检查计划",), headings, ("2026.7.5", "柏景行"))))
    assert (ledger.roster, days(ledger)) == ((), [])


def test_people_and_posts_beside_a_day_of_inspection_are_a_ledger() -> None:
    headings = ("姓名", "职务", "检查时间", "检查地点")
    ledger = read(sheet((headings, ("柏景行", "党委书记", "2026.3.5", "甲村"))), leaders())
    assert leading(ledger) == [(1, "柏景行")]
    assert len(ledger.tenures) == 5


@pytest.mark.parametrize(
    ("title", "headings"),
    [
        ("会议签到表", ("姓名", "单位", "职务")),
        ("检查次数统计", ("姓名", "职务", "1月", "2月", "3月")),
        ("名单", ("姓名", "职务", "1月", "2月", "3月")),
        ("名单", ("姓名", "职务", "检查次数")),
        ("签到表", ("姓名", "职务", "检查时间")),
        ("参会名单", ("姓名", "职务", "时间")),
    ],
)
def test_a_count_and_a_sheet_of_signatures_are_no_list_of_leaders(
    title: str, headings: Row
) -> None:
    ledger = read(sheet(((title,), headings, ("柏景行", "党委书记", "x"))), leaders())
    assert len(ledger.tenures) == 5
    assert "SD101" in codes(ledger)


def test_what_only_a_list_of_leaders_has_makes_it_one() -> None:
    headings = ("姓名", "职务", "分管工作", "检查次数")
    ledger = read(sheet((headings, ("汤某某", "副镇长", "农业", 3))), leaders())
    assert len(ledger.tenures) == 6


def test_a_list_of_places_says_nothing_of_days() -> None:
    headings = ("企业名称", "所属行业", "检查时间")
    assert "SD101" in codes(read(sheet((headings, ("甲厂", "建材", "2026.3.5")))))
    headings = ("企业名称", "所属行业", "风险等级", "检查时间")
    assert len(read(sheet((headings, ("甲厂", "建材", "高", "2026.3.5")))).sites) == 1


OWN: Row = ("检查时间", "检查地点", "存在问题")


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("柏景行", "柏景行2026年带队检查台账"),
        ("Sheet1", "带队领导：柏景行"),
        ("Sheet1", "姓名：柏景行    职务：党委书记"),
    ],
)
def test_a_ledger_of_one_leader_names_him_above_its_headings(name: str, title: str) -> None:
    ledger = read(sheet(((title,), OWN, ("2026.3.5", "甲村", "无")), name))
    assert leading(ledger) == [(1, "柏景行")]
    assert [p.value for p in ledger.problems if p.code == "SD135"] == ["柏景行"]


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("柏景行", "2026年带队检查台账"),
        ("检查", "2026年检查台账"),
        ("Sheet1", "带队领导：柏景行、带队领导：温如磐"),
        ("柏景行", "柏景行"),
    ],
)
def test_whoever_is_not_surely_named_above_led_nothing(name: str, title: str) -> None:
    ledger = read(sheet(((title,), OWN, ("2026.3.5", "甲村", "无")), name))
    assert leading(ledger) == []
    assert "SD135" not in codes(ledger)


def test_a_form_is_no_ledger_of_the_one_it_names() -> None:
    assert "SD135" not in codes(
        read(sheet((("姓名：柏景行",), ("检查时间", "x"), ("2026.3.5", ""))))
    )


def test_a_hazard_list_titled_as_a_ledger_is_told_that_nobody_led() -> None:
    headings = ("检查时间", "存在问题", "整改期限")
    row = ("2026.3.5", "堵塞", "2026.3.9")
    ledger = read(sheet((("2026年检查台账",), headings, row)))
    assert told(ledger) == [("SD141", "Sheet1!A2", "")]
    assert told(read(sheet((("2026年检查问题台账",), headings, row)))) == []


def test_a_title_ends_where_another_table_stands() -> None:
    """The plan above is no title of the ledger below it."""
    ledger = read(
        sheet(
            (
                ("计划", "甲", "乙", "丙", "丁"),
                VISIT,
                ROW,
            )
        )
    )
    assert days(ledger) == ["2026-07-05"]
