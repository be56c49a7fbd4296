"""Accidents, changes, sanctions and scores: read row by row, linked where nothing is guessed."""

from decimal import Decimal

import pytest

from safetyduty.intake.accident_names import link
from safetyduty.intake.ledger import read_ledger
from safetyduty.intake.sanction_rows import read_form
from safetyduty.model.incident import NEVER, Accident, Form, Moment
from safetyduty.model.ledger import Ledger
from tests.intake.made_ledgers import Row, book, leaders, read, sheet, told

ACCIDENTS: Row = ("发生时间", "地点", "行业领域", "死亡人数", "重伤人数", "直接经济损失（万元）")
FIRST: Row = ("2026-03-01 09:30", "柴坪砖厂", "建材", 2, "10人", "120.50")
SECOND: Row = ("2026-08-09", "南山石场", "非煤矿山", 1, "", "30")


def accidents(*rows: Row, heading: Row = ACCIDENTS, more: tuple[object, ...] = ()) -> Ledger:
    return read(sheet([heading, *(rows or (FIRST, SECOND))], "事故台账"), *more)  # type: ignore[arg-type]


def test_an_accident_is_read_with_its_figures() -> None:
    ledger = accidents()
    first, second = ledger.incidents.accidents
    assert (first.deaths, first.injuries, first.loss) == (2, 10, Decimal("120.50"))
    assert (second.injuries, second.received, second.concealed) == (None, NEVER, None)
    assert "accidents" in ledger.handed_in
    assert str(ledger.source(second.row)) == "台账.xlsx:事故台账!A3"


def test_figures_that_cannot_be_read_are_told_with_their_cell() -> None:
    ledger = accidents(("", "甲厂", "", "若干", "", "很多"))
    assert ledger.incidents.accidents[0].unread == ("deaths", "loss", "occurred")
    assert told(ledger) == [
        ("SD110", "事故台账!A2", ""),
        ("SD701", "事故台账!D2", "若干"),
        ("SD702", "事故台账!F2", "很多"),
    ]


@pytest.mark.parametrize(
    ("heading", "code", "wan"),
    [("直接经济损失（元）", "SD704", "0.003"), ("直接经济损失（亿元）", "SD704", "300000"),
     ("直接经济损失", "SD713", "30")],
)  # fmt: skip
def test_another_unit_is_converted_and_said(heading: str, code: str, wan: str) -> None:
    ledger = accidents(SECOND, heading=(*ACCIDENTS[:-1], heading))
    assert str(ledger.incidents.accidents[0].loss) == wan
    assert [found for found, _, _ in told(ledger)] == [code]


def test_an_unused_column_of_losses_needs_no_unit() -> None:
    ledger = accidents((*SECOND[:-1], ""), heading=(*ACCIDENTS[:-1], "直接经济损失"))
    assert ledger.problems == ()


@pytest.mark.parametrize(("word", "said"), [("是", True), ("√", True), ("否", False), ("", None)])
def test_concealment_is_what_the_ledger_says(word: str, said: bool | None) -> None:
    heading = ("发生时间", "死亡人数", "是否瞒报")
    ledger = accidents(("2026-03-01", 1, word), heading=heading)
    assert ledger.incidents.accidents[0].concealed is said
    assert ledger.problems == ()


def test_an_unclear_word_on_concealment_is_told() -> None:
    ledger = accidents(("2026-03-01", 1, "不详"), heading=("发生时间", "死亡人数", "是否瞒报"))
    assert ledger.incidents.accidents[0].unread == ("concealed",)
    assert told(ledger) == [("SD714", "事故台账!C2", "不详")]


def test_who_went_to_the_scene_is_read_with_the_time_beside_the_name() -> None:
    heading = ("发生时间", "死亡人数", "赶赴现场领导", "到达现场时间", "直接责任人", "相关责任人")
    ledger = accidents(
        (
            "2026-03-01 09:30",
            1,
            "温如磐10:05到达、卞守拙（9:10）、无",
            "",
            "石可久、温镇长",
            "岑简",
        ),
        ("2026-04-01 09:30", 1, "柏书记", "2026-04-01 10:00", "", ""),
        ("某日", 1, "柏景行 10:00", "", "", ""),
        heading=heading,
    )
    first, second, third = ledger.incidents.accidents
    assert [(a.name, str(a.at)) for a in first.arrivals] == [
        ("温如磐", "2026-03-01T10:05"),
        ("卞守拙", ""),
    ]
    assert (first.direct, first.related) == (("温如磐", "石可久"), ("岑简",))
    assert [(a.name, str(a.at)) for a in second.arrivals] == [("柏景行", "2026-04-01T10:00")]
    assert [(a.name, str(a.at)) for a in third.arrivals] == [("柏景行", "")]


def test_an_accident_told_twice_is_one_and_the_rows_are_accounted_for() -> None:
    again = sheet([ACCIDENTS, FIRST, ("2026-03-01", *FIRST[1:]), SECOND], "总表")
    ledger = read_ledger([book(sheet([ACCIDENTS, FIRST], "3月"), again, leaders())])
    assert [a.place for a in ledger.incidents.accidents] == ["柴坪砖厂", "南山石场"]
    accounts = {s.sheet: s for file in ledger.inputs for s in file.sheets}
    assert accounts["总表"].reasons["duplicate"] == 2


def test_two_rows_that_contradict_each_other_stay_and_are_told() -> None:
    ledger = accidents(FIRST, (*FIRST[:3], 3, 9, "120.50"), ("2026-03-01 15:00", *FIRST[1:]))
    assert len(ledger.incidents.accidents) == 3
    assert told(ledger) == [("SD710", "事故台账!A3", "柴坪砖厂")]


def test_accidents_without_a_place_or_a_day_repeat_none() -> None:
    heading = ("发生时间", "地点", "死亡人数")
    ledger = accidents(
        ("2026-03-01", "", 1), ("2026-03-01", "", 1), ("某日", "甲", 1), ("某日", "甲", 1),
        heading=heading,
    )  # fmt: skip
    assert len(ledger.incidents.accidents) == 4


KNOWN = (
    Accident(1, Moment(739676), "柴坪砖厂", "建筑材料", organisation="柴坪建材公司"),
    Accident(2, Moment(739676), "南山石场", "非煤矿山"),
    Accident(3, Moment(739837), "柴坪大桥", "道路交通"),
    Accident(4, NEVER, "北岭", ""),
)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("2026-03-01 柴坪砖厂", 1),
        ("3月1日柴坪砖厂较大事故", 1),
        ("柴坪建材公司事故", 1),
        ("三月一日南山石场", 2),
        ("“3·1”南山石场事故", 2),
        ("2026年3月1日9时30分南山石场", 2),
        ("2026-08-09", 3),
        ("20260809", 3),
        ("8月9日事故", 3),
        ("大桥", 3),
        ("道路交通事故", 3),
        ("北岭", 4),
        ("3月1日", 0),
        ("柴坪", 0),
        ("2026-08-10 大桥", 0),
        ("2025-08-09", 0),
        ("8月9日 南山石场", 0),
        ("", 0),
        ("1", 0),
        ("某处", 0),
        ("2026年3月1日 北岭", 0),
    ],
)
def test_an_accident_is_meant_only_where_the_words_leave_no_choice(text: str, row: int) -> None:
    found = link(text, KNOWN)
    assert (found.row if found else 0) == row


REVISIONS: Row = ("事故", "日期", "死亡人数", "重伤人数", "新增死亡人数")


def test_changes_are_linked_and_what_fits_none_is_told() -> None:
    changes = sheet(
        [
            REVISIONS,
            ("3月1日柴坪砖厂", "2026-03-20", 3, 9, ""),
            ("南山石场", "2026-08-20", "", "", 1),
            ("某处", "2026-08-20", 4, "", ""),
            ("南山石场", "", 4, "", ""),
        ],
        "伤亡变化",
    )
    ledger = accidents(more=(changes,))
    first, second, third, _ = ledger.incidents.revisions
    rows = [a.row for a in ledger.incidents.accidents]
    assert [first.accident, second.accident, third.accident] == [*rows, 0]
    assert (second.deaths, second.more_deaths, second.more_injuries) == (None, 1, 0)
    assert told(ledger) == [("SD705", "伤亡变化!A4", "某处"), ("SD110", "伤亡变化!B5", "")]


def test_deaths_that_fall_are_told() -> None:
    changes = sheet(
        [
            REVISIONS,
            ("柴坪砖厂", "2026-03-20", 1, "", ""),
            ("柴坪砖厂", "2026-03-21", "", "", 2),
            ("柴坪砖厂", "2026-03-22", 3, "", ""),
        ],
        "伤亡变化",
    )
    ledger = accidents(more=(changes,))
    assert told(ledger) == [("SD709", "伤亡变化!C2", "1"), ("SD709", "伤亡变化!C4", "3")]


SANCTIONS: Row = ("姓名", "决定日期", "问责方式", "事由", "事故")


def test_each_form_of_each_person_is_a_sanction() -> None:
    given = sheet(
        [
            SANCTIONS,
            ("温如磐、岑简", "2026-05-01", "诫勉谈话、政务记过处分", "", "柴坪砖厂"),
            ("石可久", "", "严厉批评", "", "某处"),
            ("温如磐、岑简", "2026-05-01", "诫勉谈话、政务记过处分", "", "柴坪砖厂"),
            ("卞守拙", "2026-06-01", "", "会风", ""),
        ],
        "问责台账",
    )
    ledger = accidents(more=(given,))
    told_of = [(s.name, s.form, s.accident > 0) for s in ledger.incidents.sanctions]
    assert told_of == [
        ("温如磐", Form.ADMONITION, True),
        ("岑简", Form.ADMONITION, True),
        ("温如磐", Form.DEMERIT, True),
        ("岑简", Form.DEMERIT, True),
        ("石可久", None, False),
        ("卞守拙", None, False),
    ]
    codes = [code for code, _, _ in told(ledger)]
    assert sorted(codes) == ["SD706", "SD708", "SD708", "SD715"]
    accounts = {s.sheet: s for file in ledger.inputs for s in file.sheets}
    assert accounts["问责台账"].reasons == {"heading": 1, "duplicate": 1}


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("警告", Form.WARNING),
        ("政务警告处分", Form.WARNING),
        ("给予记大过处分", Form.SERIOUS_DEMERIT),
        ("党内严重警告", Form.PARTY_SERIOUS_WARNING),
        ("通报批评", Form.CIRCULAR),
        ("处分", Form.DISCIPLINE),
        ("批评", None),
        ("", None),
    ],
)
def test_a_form_is_known_or_none(text: str, form: Form | None) -> None:
    assert read_form(text) is form


def test_scores_are_read_exactly() -> None:
    rows: list[Row] = [
        ("单位", "类别", "年度", "得分", "结果", "公布日期", "死亡控制指标", "死亡人数"),
        ("岑简", "领导干部", "2025年", "59.50", "不合格", "2026-01-10", "", ""),
        ("听禾镇", "死亡指标", "近年", "良", "突破", "", 2, 3),
    ]
    ledger = read(sheet(rows, "考核得分"))
    first, second = ledger.incidents.scores
    assert (first.year, str(first.score), first.result) == (2025, "59.50", "不合格")
    assert (second.year, second.score, second.limit, second.deaths) == (0, None, 2, 3)
    assert told(ledger) == [("SD712", "考核得分!D3", "良")]


def test_a_change_that_is_no_number_is_told() -> None:
    rows: list[Row] = [REVISIONS, ("柴坪砖厂", "2026-03-20", "若干", "", "")]
    ledger = accidents(more=(sheet(rows, "伤亡变化"),))
    assert told(ledger) == [("SD701", "伤亡变化!C2", "若干")]
    assert ledger.incidents.revisions[0].deaths is None
