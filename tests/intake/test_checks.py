"""Tables side by side show records outside tenure, empty months, and seats with two holders."""

import pytest

from safetyduty.model.ledger import Ledger
from tests.intake.made_ledgers import HEADINGS, Row, leaders, read, sheet, told


def log(*rows: tuple[str, str], name: str = "台账") -> Row:
    return [
        HEADINGS,
        *((at, day, "带队检查", who, "", f"企业{at}号") for at, (day, who) in enumerate(rows, 1)),
    ]  # type: ignore[return-value]


def seats(*rows: Row) -> Ledger:
    return read(leaders(*rows))


def test_a_record_outside_tenure_is_told_at_the_name() -> None:
    held = leaders(
        ("柏景行", "党委书记", "2020.1.1", "2026.2.28"),
        ("岑简", "副镇长", "2026.3.1", ""),
        ("左春屿", "副镇长", "", ""),
        ("卞守拙", "副镇长", "2020.1.1", "2021.1.1"),
        ("卞守拙", "镇长", "2026.4.1", ""),
    )
    drawn = sheet(
        log(
            ("2026.2.28", "柏景行"),
            ("2026.3.1", "柏景行、岑简"),
            ("2026.2.28", "岑简"),
            ("2026.3.31", "卞守拙"),
            ("2026.4.1", "卞守拙、左春屿"),
            ("待定", "柏景行"),
            ("2026.5.1", "柏景形"),
        ),
        "台账",
    )
    ledger = read(drawn, held)
    assert told(ledger, "SD104", "SD205", "SD202") == [
        ("SD203", "台账!D3", "柏景行"),
        ("SD203", "台账!D4", "岑简"),
        ("SD203", "台账!D5", "卞守拙"),
    ]
    assert [p.blanks["tenure"] for p in ledger.problems if p.code == "SD203"] == [
        "2020-01-01—2026-02-28",
        "2026-03-01—",
        "2020-01-01—2021-01-01、2026-04-01—",
    ]


def test_a_name_read_by_title_is_told_at_its_own_cell() -> None:
    held = leaders(("柏景行", "党委书记", "2026.3.1", ""))
    drawn = sheet([HEADINGS, (1, "2026.2.1", "党委会", "王干事", "柏书记", "")], "台账")
    assert ("SD203", "台账!E2", "柏景行") in told(read(drawn, held))


def test_where_nothing_is_dated_nothing_is_outside() -> None:
    held = leaders(("柏景行", "党委书记", "2026.3.1", ""))
    assert told(read(sheet(log(("待定", "柏景行")), "台账"), held)) == [
        ("SD104", "台账!B2", "待定")
    ]


def test_months_without_a_record_between_others_are_named() -> None:
    ledger = read(sheet(log(("2025.11.3", "柏景行"), ("2026.2.3", "柏景行")), "台账"))
    assert told(ledger) == [("SD114", "台账", "2025-12")]
    assert ledger.problems[0].blanks == {"months": "2025-12、2026-01"}
    assert told(read(sheet(log(("2025.12.3", "柏景行"), ("2026.1.3", "柏景行"))))) == []
    assert told(read(sheet(log(("2015.12.3", "岑简"), ("2026.1.3", "岑简")))), "SD203") == []


def test_two_holders_of_one_seat_are_told() -> None:
    ledger = seats(
        ("柏景行", "党委书记", "2020.1.1", ""),
        ("岑简", "党委书记", "2026.3.1", ""),
        ("左春屿", "副镇长", "2020.1.1", ""),
        ("卞守拙", "副镇长", "2020.1.1", ""),
    )
    assert told(ledger) == [("SD210", "领导名册!A3", "党委书记")]
    assert ledger.problems[0].blanks == {
        "names": "柏景行、岑简",
        "post": "党委主要负责人",
        "day": "2026-03-01",
    }


def test_a_seat_that_is_handed_on_is_no_problem_even_with_gaps_and_returns() -> None:
    ledger = seats(
        ("柏景行", "党委书记", "2020.1.1", "2024.12.31"),
        ("岑简", "党委书记", "2025.1.1", "2025.6.30"),
        ("柏景行", "党委书记", "2025.8.1", ""),
    )
    assert told(ledger) == []


def test_a_seat_held_throughout_overlaps_every_other_holder() -> None:
    ledger = seats(
        ("柏景行", "镇长", "2020.1.1", ""),
        ("岑简", "镇长", "2021.1.1", "2021.12.31"),
        ("左春屿", "镇长", "2023.1.1", "2023.12.31"),
        ("柏景行", "党委副书记、镇长", "2021.6.1", "2022.1.1"),
    )
    assert [place for code, place, _ in told(ledger) if code == "SD210"] == [
        "领导名册!A3",
        "领导名册!A4",
        "领导名册!A5",
    ]


def test_one_name_in_two_organisations_at_once_may_be_two_people() -> None:
    headings = ("姓名", "职务", "任职日期", "离任日期", "单位")
    rows = [
        ("岑简", "副镇长", "2020.1.1", "", "听禾镇"),
        ("岑简", "组织委员", "2021.1.1", "", "听禾镇"),
        ("岑简", "副镇长", "2023.1.1", "", "枕溪镇"),
        ("左春屿", "镇长", "2020.1.1", "2021.1.1", "听禾镇"),
        ("左春屿", "镇长", "2022.1.1", "", "枕溪镇"),
    ]
    ledger = read(sheet([headings, *rows], "领导名册"))
    assert told(ledger) == [("SD214", "领导名册!A4", "岑简")]
    assert ledger.problems[0].blanks == {"units": "听禾镇、枕溪镇"}


def test_names_are_told_once_a_sheet_with_every_cell() -> None:
    one = sheet(log(("2026.3.5", "柏景形"), ("2026.3.6", "李书记"), ("2026.3.7", "柏景形")), "1月")
    two = sheet(log(("2026.3.8", "柏景形")), "2月")
    held = leaders(
        ("柏景行", "镇长", "2020.1.1", ""),
        ("李明亮", "党委书记", "2020.1.1", ""),
        ("李四方", "党委副书记", "2020.1.1", ""),
    )
    ledger = read(one, two, held)
    found = [
        (p.code, str(p.source.sheet), p.value, p.blanks["count"])
        for p in ledger.problems
        if p.code[:4] == "SD20"
    ]
    assert found == [
        ("SD202", "1月", "柏景形", "2"),
        ("SD207", "1月", "李书记", "1"),
        ("SD202", "2月", "柏景形", "1"),
    ]
    assert ledger.problems[-1].suggestion == "柏景行"


def test_a_post_without_a_name_is_no_slip_of_the_pen() -> None:
    held = leaders(("柏景行", "镇长", "2020.1.1", ""))
    (told_once,) = [
        p for p in read(sheet(log(("2026.3.5", "镇长"))), held).problems if p.code[:4] == "SD20"
    ]
    assert (told_once.code, told_once.blanks["names"], told_once.suggestion) == (
        "SD207",
        "柏景行",
        "",
    )


UNREAD = ("检查时间", "带队领导", "县级包抓领导", "检查地点")


def test_a_column_nobody_knows_that_names_leaders_is_told() -> None:
    ledger = read(sheet((UNREAD, ("2026.3.5", "柏景行", "温如磐", "甲"))))
    assert told(ledger, "SD111") == [("SD136", "Sheet1!C1", "县级包抓领导")]
    assert ledger.problems[-1].blanks == {"name": "温如磐"}


@pytest.mark.parametrize("heading", ["缺席人员", "审核人", "记录人", "检查组织者签字"])
def test_whoever_need_not_have_been_there_is_not(heading: str) -> None:
    headings = ("检查时间", "带队领导", heading, "检查地点")
    ledger = read(sheet((headings, ("2026.3.5", "柏景行", "温如磐", "甲"))))
    assert told(ledger, "SD111") == []


def test_a_name_among_other_words_makes_no_column_of_names() -> None:
    rows = [("2026.3.5", "柏景行", "温如磐", "甲"), ("2026.3.6", "柏景行", "某某", "乙")]
    assert told(read(sheet((UNREAD, *rows))), "SD111") == []
    assert told(read(sheet((UNREAD, ("2026.3.5", "柏景行", 3, "甲")))), "SD111") == []
