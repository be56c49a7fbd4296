"""The matrix of leaders and months: which mark stands where."""

from datetime import date

from msgspec.structs import replace

from safetyduty.model.law import Status
from safetyduty.model.period import span
from safetyduty.report.document import (
    Pairs,
)
from safetyduty.report.sections.frame import Frame
from safetyduty.report.sections.reasons import reason
from tests.report.blocks import blocks, column, heat, table
from tests.report.township import (
    LOCAL,
    findings,
    township,
)


def test_a_mark_stands_in_the_month_of_its_period_and_a_quarter_lasts_three() -> None:
    rows = {(row.labels[0].text, row.labels[2].text): row for row in heat(township()).rows}
    assert heat(township()).slots == tuple(map(str, range(1, 13)))
    monthly = rows["岑若川", "每月带队检查安全生产"]
    assert [(mark.first, mark.last) for mark in monthly.marks] == [(n, n) for n in range(12)]
    assert "".join(mark.sign.symbol for mark in monthly.marks) == "√×√√◇▲○○○○○○"
    quarterly = rows["安委会", "每季度召开安委会会议"]
    assert [(mark.first, mark.last) for mark in quarterly.marks] == [
        (0, 2),
        (3, 5),
        (6, 8),
        (9, 11),
    ]
    assert quarterly.marks[1].label == "2026Q2 预警 0/1"
    assert {mark.first for mark in rows["岑若川", "节假日前开展大检查"].marks} == {1}


def test_of_several_targets_in_a_period_the_worst_is_marked() -> None:
    rows = [row for row in heat(township()).rows if row.labels[0].text == "逄小满"]
    covered = next(row for row in rows if "联系村" in row.labels[2].text)
    assert [mark.label for mark in covered.marks] == [
        "2026-03 逾期补做 2/2",
        "2026-04 逾期补做 1/1",
    ]


def test_what_is_owed_in_no_period_is_left_out_of_the_matrix() -> None:
    duties = {(row.labels[0].text, row.labels[2].text) for row in heat(township()).rows}
    assert ("党委", "1月31日前报送述职报告") not in duties


def test_a_longer_period_names_the_year_of_each_month() -> None:
    period = span(date(2025, 11, 1), date(2026, 2, 28))
    audit = township(period=period)
    assert heat(audit).slots == ("2025-11", "2025-12", "2026-01", "2026-02")
    asked = next(block for block in blocks(audit) if isinstance(block, Pairs))
    assert asked.items[1][1].text == "2025-11-01至2026-02-28"


def test_one_regulation_needs_no_number() -> None:
    audit = township(regulations=(LOCAL,), findings=findings()[:12])
    assert column("条款", table("attention", audit))[0] == "二（一）3"
    many = township(regulations=(LOCAL,) * 11, findings=findings()[:12])
    assert Frame(many, "zh").marks[LOCAL.id] == "[11]"


def test_a_draft_informs_and_a_named_draft_binds() -> None:
    weekly = findings()[-1]
    assert [regulation.status for regulation in Frame(township(), "zh").informing] == [Status.DRAFT]
    assert reason(weekly, Frame(township(), "zh")).endswith("；征求意见稿，仅供参考。")
    quota = type(weekly.quota)(8, weekly.quota.regulation, weekly.quota.clause, named=True)
    named = township(findings=(replace(weekly, quota=quota),))
    assert Frame(named, "zh").informing == ()
    assert column("职责", table("attention", named)) == ["每周带队检查"]


def test_the_strictest_of_several_is_starred() -> None:
    found = table("attention", township())
    starred = [text for text in column("条款", found) if "★" in text]
    assert set(starred) == {"③二（一）3 ★"}
