"""The leader list is read into tenures: each once, from day to day, post by post."""

from datetime import date

import pytest

from safetyduty.intake.build_leaders import split_names
from safetyduty.intake.ledger import read_ledger
from safetyduty.model.ledger import LONG_AGO, OPEN_END, Ledger
from safetyduty.model.post import Level, Position
from tests.intake.made_ledgers import (
    HEADINGS,
    LEADERS,
    Row,
    account,
    book,
    leaders,
    leading,
    read,
    sheet,
    told,
)

WIDE: Row = (
    "姓名",
    "职务",
    "任职时间",
    "免职时间",
    "单位",
    "分管工作",
    "联系村",
    "重点单位",
    "是否常委",
    "排序",
)


def wide(*rows: Row) -> Ledger:
    return read(sheet([WIDE, *rows], "领导名册"))


def spans(ledger: Ledger) -> list[tuple[str, date, date]]:
    return [(ledger.people[t.person], t.start, t.end) for t in ledger.tenures]


def test_a_line_is_read_whole() -> None:
    row = (
        "岑  简（女）",
        "党委委员、副镇长",
        "2023.5.6",
        "2026-08-02",
        "听禾镇",
        "安全生产",
        "上弦村\n竹影村",
        "粮库、砖厂",
        "是",
        3.0,
    )
    ledger = wide(row)
    (tenure,) = ledger.tenures
    assert ledger.people == ("", "岑简")
    assert (tenure.start, tenure.end) == (date(2023, 5, 6), date(2026, 8, 2))
    assert (tenure.organisation, ledger.organisation, tenure.rank) == ("听禾镇", "听禾镇", 3)
    assert (tenure.villages, tenure.sites) == (("上弦村", "竹影村"), ("粮库", "砖厂"))
    assert {Position.SAFETY_LEAD, Position.STANDING_MEMBER} <= tenure.positions
    assert (tenure.row, tenure.acting, ledger.level) == (1, False, Level.TOWNSHIP)
    assert ledger.problems == ()


@pytest.mark.parametrize("end", ["", "至今", "现任", "—", "/"])
def test_an_open_end_is_open(end: str) -> None:
    assert spans(read(leaders(("岑简", "副镇长", "2023.5.6", end)))) == [
        ("岑简", date(2023, 5, 6), OPEN_END)
    ]


def test_first_and_last_day_may_stand_in_one_cell() -> None:
    ledger = read(
        sheet([("姓名", "职务", "任期"), ("岑简", "副镇长", "2023.1.1-2026.6.30")], "领导名册")
    )
    assert spans(ledger) == [("岑简", date(2023, 1, 1), date(2026, 6, 30))]


def test_whoever_has_no_first_day_is_told_once_a_list() -> None:
    ledger = read(leaders(("岑简", "副镇长", "", ""), ("左春屿", "镇长", "", "")))
    (problem,) = ledger.problems
    assert (problem.code, problem.source.cell, problem.blanks) == ("SD205", "C2", {"count": "2"})
    assert [source.cell for source in problem.also] == ["C3"]
    assert {start for _, start, _ in spans(ledger)} == {LONG_AGO}


def test_a_month_is_read_from_its_first_or_to_its_last_day_and_said() -> None:
    ledger = read(leaders(("岑简", "副镇长", "2026.03", "2026年8月")))
    assert spans(ledger) == [("岑简", date(2026, 3, 1), date(2026, 8, 31))]
    assert told(ledger) == [
        ("SD212", "领导名册!C2", "2026.03"),
        ("SD212", "领导名册!D2", "2026年8月"),
    ]
    assert ledger.problems[0].blanks == {"name": "岑简", "day": "2026-03-01"}


def test_a_date_that_cannot_be_read_is_told_at_its_cell() -> None:
    ledger = read(leaders(("岑简", "副镇长", "去年底", "2118.4.25")))
    assert told(ledger) == [
        ("SD211", "领导名册!C2", "去年底"),
        ("SD211", "领导名册!D2", "2118.4.25"),
    ]
    assert ledger.problems[1].suggestion == "2018-04-25"
    assert spans(ledger) == [("岑简", LONG_AGO, OPEN_END)]


def test_a_day_in_office_takes_no_year_from_the_title() -> None:
    ledger = read(
        sheet([("听禾镇2026年领导名册",), LEADERS[0], ("岑简", "副镇长", "5月6日", "")], "领导名册")
    )
    assert told(ledger) == [("SD211", "领导名册!C3", "5月6日")]


def test_dates_reversed_leave_the_line_unused() -> None:
    ledger = read(leaders(LEADERS[1], ("岑简", "副镇长", "2026.8.3", "2026.3.8")))
    assert told(ledger) == [("SD206", "领导名册!D3", "2026-03-08")]
    assert account(ledger, "领导名册").skips == ((1, "heading"), (3, "incomplete"))
    one = read(
        sheet([("姓名", "职务", "任期"), ("岑简、左春屿", "副镇长", "2026.3.1")], "领导名册")
    )
    assert [name for name, _, _ in spans(one)] == ["岑简", "左春屿"]


def test_vacant_and_nameless_lines_are_left_out_each_with_its_reason() -> None:
    ledger = read(leaders(LEADERS[1], ("空缺", "副镇长", "", ""), ("", "组织委员", "2023.1.1", "")))
    assert told(ledger) == [("SD110", "领导名册!A4", "")]
    assert account(ledger, "领导名册").reasons == {"heading": 1, "incomplete": 1, "vacant": 1}


def test_a_post_that_cannot_be_read_or_is_not_there_is_told() -> None:
    ledger = read(
        leaders(
            ("岑简", "三级主任科员", "2023.1.1", ""),
            ("左春屿", "", "2023.1.1", ""),
            ("卞守拙", "党工委副书记、主任", "2023.1.1", ""),
        )
    )
    assert told(ledger) == [
        ("SD204", "领导名册!B2", "三级主任科员"),
        ("SD110", "领导名册!B3", ""),
        ("SD213", "领导名册!B4", "党工委副书记、主任"),
    ]
    assert ledger.problems[2].blanks["parts"] == "主任"


def test_a_former_post_with_its_last_day_is_the_post_until_then() -> None:
    ledger = read(
        leaders(("岑简", "原副镇长", "2023.1.1", "2026.5.1"), ("左春屿", "原镇长", "2023.1.1", ""))
    )
    assert Position.GOVERNMENT_DEPUTY in ledger.tenures[0].positions
    assert told(ledger) == [("SD204", "领导名册!B3", "原镇长")]


def test_one_person_may_hold_two_posts() -> None:
    ledger = read(leaders(("岑简", "副镇长", "2023.1.1", ""), ("岑简", "组织委员", "2024.1.1", "")))
    assert [name for name, _, _ in spans(ledger)] == ["岑简", "岑简"]
    assert ledger.people == ("", "岑简")
    assert ledger.problems == ()


def test_a_list_repeated_in_another_file_doubles_nothing() -> None:
    full = sheet(
        [WIDE[:7], ("岑简", "副镇长", "2023.1.1", "", "听禾镇", "农业", "上弦村")], "领导名册"
    )
    bare = sheet([("姓名", "职务"), ("岑 简", "副镇长"), ("左春屿", "镇长")], "名单")
    log = sheet([HEADINGS, (1, "2026.3.5", "检查", "岑简", "", "")], "台账")
    for order in ((full, bare), (bare, full)):
        books = [book(one, file=f"{at}.xlsx") for at, one in enumerate((*order, log))]
        ledger = read_ledger(books)
        (tenure,) = [t for t in ledger.tenures if ledger.people[t.person] == "岑简"]
        assert (tenure.start, tenure.organisation, tenure.villages) == (
            date(2023, 1, 1),
            "听禾镇",
            ("上弦村",),
        )
        assert tenure.portfolio == "农业"
        assert leading(ledger) == [(1, "岑简")]
        assert [p.code for p in ledger.problems] in (["SD205", "SD217"], ["SD217", "SD205"])


def test_lists_that_contradict_each_other_are_taken_together_and_said() -> None:
    ledger = read(
        leaders(("岑简", "副镇长", "2023.1.1", ""), ("岑简", "副镇长", "2023.1.1", "2026.8.2"))
    )
    assert len(ledger.tenures) == 2
    assert told(ledger) == [("SD218", "领导名册!A3", "岑简")]


def test_whoever_left_and_came_back_contradicts_nothing() -> None:
    ledger = read(
        leaders(("岑简", "副镇长", "2023.1.1", "2024.1.1"), ("岑简", "副镇长", "2025.1.1", ""))
    )
    assert (len(ledger.tenures), ledger.problems) == (2, ())


def test_several_names_in_a_line_are_a_line_each() -> None:
    ledger = read(
        leaders(("岑简、左春屿", "副镇长", "2023.1.1", ""), ("岑简", "副镇长", "2023.1.1", ""))
    )
    assert [name for name, _, _ in spans(ledger)] == ["岑简", "左春屿"]
    assert account(ledger, "领导名册").reasons == {"duplicate": 1, "heading": 1}
    again = read(
        leaders(("岑简", "副镇长", "2023.1.1", ""), ("岑简、左春屿", "副镇长", "2023.1.1", ""))
    )
    assert account(again, "领导名册").reasons == {"heading": 1}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("岑  简", ["岑简"]),
        ("岑\n简", ["岑简"]),
        ("岑简(回族)*", ["岑简"]),
        ("张某（甲镇）", ["张某(甲镇)"]),
        ("", []),
        (" ", []),
    ],
)
def test_names_in_a_list_lose_what_is_no_part_of_them(text: str, names: list[str]) -> None:
    assert split_names(text) == names


def test_a_number_for_a_name_is_a_name_nobody_bears() -> None:
    assert read(leaders((3.0, "副镇长", "2023.1.1", ""))).people == ("", "3")


@pytest.mark.parametrize(
    ("start", "end", "unsure"),
    [
        ("2020.1.1", "", []),
        ("2020.1.1", "2026.3.5", []),
        ("", "", []),
        ("2026年3月", "", [("2026-03-01", "2026-03-31")]),
        ("2020.1.1", "2026.03", [("2026-03-01", "2026-03-31")]),
        ("2026.3-2026.5", "", [("2026-03-01", "2026-03-31"), ("2026-05-01", "2026-05-31")]),
        ("2026.3.32", "", [("2026-03-01", "2026-03-31")]),
        ("2026.3.32", "2026.3.20", [("2026-03-01", "2026-03-20")]),
        ("2020.1.1", "2026.6.30退休", [("2026-06-01", "2026-06-30")]),
        ("2026.6.10", "2026.6.30退休", [("2026-06-10", "2026-06-30")]),
        ("2020.1.1", "退休", [("2020-01-01", str(OPEN_END))]),
        ("去年底", "", [(str(LONG_AGO), str(OPEN_END))]),
    ],
)
def test_days_on_which_nobody_can_tell_who_served_are_kept(
    start: str, end: str, unsure: list[tuple[str, str]]
) -> None:
    (tenure,) = read(leaders(("柏景行", "镇长", start, end))).tenures
    spans_of = [(str(date.fromordinal(a)), str(date.fromordinal(b))) for a, b in tenure.unsure]
    assert spans_of == unsure


@pytest.mark.parametrize(
    ("title", "start", "end", "open_"),
    [
        ("副镇长（已调离）", "2020.1.1", "", True),
        ("副镇长（2026年6月免）", "2020.1.1", "", True),
        ("副镇长（已调离）", "2020.1.1", "2026.3.5", False),
        ("副镇长（已调离）", "2020.1.1-2026.3.5", "", False),
        ("副镇长（挂职）", "2020.1.1", "", False),
        ("副镇长", "2020.1.1", "", False),
    ],
)
def test_who_is_said_to_be_gone_without_a_day_may_be_gone_any_day(
    title: str, start: str, end: str, open_: bool
) -> None:
    ledger = read(leaders(("柏景行", title, start, end)))
    assert bool(ledger.tenures[0].unsure) is open_
    assert ("SD211" in {problem.code for problem in ledger.problems}) is open_
