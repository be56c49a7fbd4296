"""What one finding says of itself, in one sentence."""

from dataclasses import replace as changed
from datetime import date

import pytest
from msgspec.structs import replace

from safetyduty.model.audit import Finding, Verdict
from safetyduty.model.ledger import Ledger
from safetyduty.model.word import Lang
from safetyduty.report.sections.frame import Frame
from safetyduty.report.sections.reasons import reason
from tests.report.township import (
    AS_OF,
    CHAIR,
    COVERAGE,
    MONTHLY,
    MONTHS,
    STATEMENT,
    YEAR,
    YEARLY,
    finding,
    township,
)

HEAD = "岑若川"


PARTLY = {"at_least": 4, "days_in_office": 100}


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (finding(MONTHLY, HEAD, MONTHS[0], Verdict.MET), "应1次，计入1次；已达到要求。"),
        (
            finding(STATEMENT, HEAD, YEAR, Verdict.LATE, due=date(2026, 1, 31)),
            "应1份，计入1份；在期限2026-01-31之后完成。",
        ),
        (
            finding(YEARLY, HEAD, YEAR, Verdict.PENDING, required=1, **PARTLY),
            (
                "条款要求4次，任职100/365天，按比例应1次，计入0次；缺1次；"
                "期限2026-12-31，还剩194天（工作日138天）。"
            ),
        ),
        (
            finding(YEARLY, HEAD, YEAR, Verdict.EXEMPT, required=0, why="tenure", **PARTLY),
            "条款要求4次，任职100/365天，按比例应0次。",
        ),
        (finding(YEARLY, HEAD, YEAR, Verdict.EXEMPT, required=0), "本期无应履职事项。"),
        (
            finding(YEARLY, HEAD, YEAR, Verdict.EXEMPT, required=0, why="in-force"),
            "该法规自2019-04-01起施行，本期尚未适用。",
        ),
        (
            finding(YEARLY, HEAD, YEAR, Verdict.EXEMPT, required=0, why="level"),
            "本条不适用于乡镇（街道）。",
        ),
        (
            finding(
                COVERAGE,
                HEAD,
                MONTHS[5],
                Verdict.AT_RISK,
                target="向阳村",
                due=AS_OF,
                closes=date(2026, 6, 30),
            ),
            "向阳村：应1次，计入0次；缺1次；期限2026-06-20已过，2026-06-30前补做的记为逾期补做。",
        ),
        (
            finding(MONTHLY, HEAD, MONTHS[0], Verdict.UNKNOWN),
            "应1次，计入0次；缺1次；现有台账无法判定。",
        ),
        (
            finding(MONTHLY, HEAD, MONTHS[0], Verdict.UNKNOWN, why="not-handed-in"),
            "未提交履职台账，无法判定；没有提交不等于没有履职。",
        ),
        (finding(CHAIR, HEAD, YEAR, Verdict.AT_RISK), "应1次，计入0次。"),
    ],
)
def test_a_reason_says_what_was_owed_what_was_done_and_why(found: Finding, told: str) -> None:
    audit = township(ledger=changed(township().ledger, handed_in=frozenset({"activities"})))
    where = replace(audit, ledger=Ledger()) if found.why == "not-handed-in" else audit
    assert reason(found, Frame(where, "zh")) == told


def test_all_needed_tables_are_named_where_none_can_be_told_missing() -> None:
    found = finding(MONTHLY, HEAD, MONTHS[0], Verdict.UNKNOWN, why="not-handed-in")
    assert "未提交履职台账" in reason(found, Frame(township(), "zh"))


@pytest.mark.parametrize(
    ("lang", "said"),
    [("zh", "截至目前没有可统计的对象"), ("en", "so far there is nothing to take a share of")],
)
def test_a_share_of_nothing_is_said_to_be_one(township, lang: Lang, said: str) -> None:
    """
    as_of: 2026-06-30
    rule: {kind: ratio, percent: 75, of: activities, among: [safety-committee-meeting],
           capacity: chairs, per: year}

    姓名  职务
    黎一  镇长

    日期        活动类型  带队领导
    2026-02-05  应急演练  黎一
    """
    audit = township.judge()
    (finding,) = audit.findings
    assert said in reason(finding, Frame(audit, lang))
