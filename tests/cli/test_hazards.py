"""hazards, and the part of check's report on a hazard ledger."""

import json
from datetime import date
from pathlib import Path

import pytest

from safetyduty.cli._output import BINARY, FORMATS
from safetyduty.discover import names
from tests.cli.conftest import Run
from tests.cli.station import PACK, PACK_TEXT, SHEETS, Rows, write_pack, write_workbook

HEADINGS = (
    "隐患内容", "排查日期", "隐患级别", "责任单位", "责任人", "整改措施", "整改资金", "应急预案",
    "整改期限", "整改完成日期", "复查日期", "整改情况", "督办单位",
)  # fmt: skip
MAJOR = (
    "配电箱破损", "2026-03-01", "重大", "乙厂", "蓝溪云", "更换", "", "", "2026-03-10", "", "",
    "整改中", "县应急局",
)  # fmt: skip
LATE = (
    "通道堵塞", "2026-03-01", "一般", "甲厂", "方既白", "清理", "0", "有", "2026-03-10",
    "2026-03-11", "", "已整改", "",
)  # fmt: skip
GOOD = (
    "灭火器过期", "2026-03-05", "一般", "", "方既白", "更换", "100", "有", "2026-06-20",
    "2026-06-20", "2026-06-20", "已整改", "",
)  # fmt: skip


def write(path: Path, *rows: tuple[str, ...], headings: tuple[str, ...] = HEADINGS) -> Path:
    hazards: Rows = (headings, *rows)
    return write_workbook(path, {**SHEETS, "隐患台账": hazards})


@pytest.fixture
def book(elsewhere: Path) -> Path:
    return write(elsewhere / "隐患.xlsx", MAJOR, LATE, GOOD)


def test_hazards_tells_what_needs_attention_by_unit_and_leader(run: Run, book: Path) -> None:
    told = run("hazards", book, "--as-of", "2026-06-20")
    assert (told.code, told.err) == (1, "")
    for words in (
        "共3条，整改率66.67%，按期整改率33.33%，整改后未复查1条", "超102天", "超1天",
        "缺资金、预案", "按责任单位", "（未写责任单位）", "按责任领导", "蓝溪云",
        "重大隐患：供有权机关核实的事项", "台账未设栏：", "三（四）", "征求意见稿，仅供参考",
        "由有权机关决定",
    ):  # fmt: skip
        assert words in told.out, words
    assert "全部隐患 3 条" in told.out


def test_hazards_as_data(run: Run, book: Path) -> None:
    facts = json.loads(run("hazards", book, "--as-of", "2026-06-20", "-f", "json").out)
    assert facts["schema"] == "safetyduty/hazards/1"
    first = facts["hazards"][0]
    assert (first["outcome"], first["days_over"], first["cell"]) == ("overdue", 102, "A2")
    assert first["five_missing"] == ["funds", "plan"]
    assert first["cells"] == ["A2", "I2", "J2", "K2", "L2"]
    assert facts["total"]["timely_rate"] == "0.3333"
    assert [item["hazard"] for item in facts["supervised"]] == ["配电箱破损"]
    assert {duty["article"] for duty in facts["duties"]} == {"三（四）"}
    assert facts["hazards"][1]["funds_yuan"] == "0"


def test_as_of_an_earlier_day_the_later_has_not_come(run: Run, book: Path) -> None:
    facts = json.loads(run("hazards", book, "--as-of", "2026-03-04", "-f", "json").out)
    assert (facts["later"], facts["total"]["open"]) == (1, 2)
    assert "另有1条在截至日期之后发现" in run("hazards", book, "--as-of", "2026-03-04").out
    english = run("hazards", book, "--as-of", "2026-03-04", "--lang", "en").out
    assert "1 found after the day asked for" in english


def test_nothing_overdue_is_nothing_to_attend_to(run: Run, elsewhere: Path) -> None:
    told = run("hazards", write(elsewhere / "好.xlsx", GOOD), "--as-of", "2026-06-20")
    assert told.code == 0
    assert "没有需要处理的隐患" in told.out
    assert "挂牌" not in told.out
    assert run("hazards", write(elsewhere / "急.xlsx", MAJOR), "--as-of", "2026-03-10").code == 0
    assert run("hazards", write(elsewhere / "急.xlsx", MAJOR), "--as-of", "2026-03-11").code == 1


def test_an_unreadable_day_is_an_error_and_leaves_the_hazard_undecided(
    run: Run, elsewhere: Path
) -> None:
    odd = write(elsewhere / "乱.xlsx", (*LATE[:8], "尽快", "", "", "未整改", ""))
    told = run("hazards", odd, "--as-of", "2026-06-20")
    assert told.code == 1
    assert "整改期限读不出，是否逾期无法判定" in told.out
    assert "SD104" in told.out


def test_what_has_no_column_is_said_and_not_counted_as_missing(run: Run, elsewhere: Path) -> None:
    headings = ("隐患内容", "排查日期", "隐患级别", "整改情况")
    few = write(elsewhere / "少.xlsx", ("堵塞", "2026-03-01", "三级", "未整改"), headings=headings)
    told = run("hazards", few, "--as-of", "2026-06-20", "--full")
    assert "未设责任、措施、资金、时限、预案栏" in told.out
    assert "级别读不出，可能是重大隐患" in told.out
    facts = json.loads(run("hazards", few, "--as-of", "2026-06-20", "-f", "json").out)
    lacks = facts["supervised"][0]["message"]
    assert "台账未设栏：挂牌督办、整改单位、协办单位、督办单位、责任人" in lacks
    assert told.code == 0


def test_a_listed_hazard_with_everything_lacks_nothing(run: Run, elsewhere: Path) -> None:
    whole = write(
        elsewhere / "全.xlsx",
        (*MAJOR[:6], "100", "有", *MAJOR[8:], "县住建局", "是"),
        headings=(*HEADINGS, "协办单位", "挂牌督办"),
    )
    told = run("hazards", whole, "--as-of", "2026-03-09")
    assert "各项齐全" in told.out


def test_without_a_hazard_ledger_it_cannot_be_judged(run: Run, ledger: Path) -> None:
    told = run("hazards", ledger)
    assert told.code == 2
    assert "SD607" in told.said


def test_a_pack_named_alone_is_the_only_one_quoted(run: Run, book: Path) -> None:
    told = run("hazards", book, "--as-of", "2026-06-20", "-r", "daligang-2019", "-f", "json")
    assert json.loads(told.out)["duties"] == []


@pytest.mark.parametrize("form", sorted({*names(FORMATS)} - {*BINARY}))
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_hazards_in_every_format(form: str, lang: str, run: Run, book: Path) -> None:
    if form in BINARY:
        told = run("hazards", book, "-o", f"隐患.{form}", "-f", form, "--lang", lang)
        assert told.code == 1 or "SD926" in told.err  # no LibreOffice on this machine
        return
    told = run("hazards", book, "--as-of", "2026-06-20", "-f", form, "--lang", lang)
    assert told.code == 1
    assert "配电箱破损" in told.out


def test_check_has_a_part_on_hazards_where_there_are_some_and_no_key_where_not(
    run: Run, book: Path, asked: list[str]
) -> None:
    told = run("check", book, *asked[1:])
    assert "隐患整改闭环" in told.out
    facts = json.loads(run("check", book, *asked[1:], "-f", "json").out)
    assert facts["hazards"]["total"]["overdue"] == 1
    assert facts["hazards"]["duties"] == []
    plain = json.loads(run("check", *asked, "-f", "json").out)
    assert not {"hazards", "integrity"} & set(plain)
    same = [{**one, "evidence": 0} for one in plain["findings"]]
    assert [{**one, "evidence": 0} for one in facts["findings"]] == same


def test_the_unit_stands_in_the_title(run: Run, book: Path) -> None:
    told = run("hazards", book, "--as-of", "2026-06-20", "--unit", "听禾镇")
    assert told.out.startswith("听禾镇隐患整改闭环情况")
    assert date(2026, 6, 20).isoformat() in told.out


def test_a_text_in_force_is_quoted_without_a_warning_and_only_with_what_it_lists(
    run: Run, book: Path, elsewhere: Path
) -> None:
    five = (
        "lists:\n  - article: 第二条\n    kind: five-fixed\n    name: {zh: 五项落实, en: five}\n"
        "    items: [{zh: 措施, en: measures}]\n"
    )
    folder = write_pack(elsewhere / "法规包", PACK_TEXT + five)
    asked = ["-r", PACK, "--packs", folder, "--as-of", "2026-06-20"]
    out = run("hazards", book, *asked).out
    assert "要求（试行规定）" in out
    assert "第二条 五项落实：措施" in out
    assert "约谈情形" not in out
