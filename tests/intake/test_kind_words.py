"""Words of activities made of known parts are known; one unknown part makes the word unknown."""

import pytest

from safetyduty.intake.kind_words import kind_of
from safetyduty.model.activity import ActivityKind
from tests.intake.made_ledgers import Row, codes, read, sheet

K = ActivityKind


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("日常检查", K.INSPECTION),
        ("春节前安全检查", K.INSPECTION),
        ("四不两直检查", K.INSPECTION),
        ("隐患排查", K.INSPECTION),
        ("巡查", K.INSPECTION),
        ("检查/督查", K.INSPECTION),
        ("消防安全专项检查", K.CAMPAIGN_INSPECTION),
        ("安全生产调度会", K.MEETING),
        ("专题会", K.MEETING),
        ("第3次党委会", K.PARTY_COMMITTEE_MEETING),
        ("党委（扩大）会议", K.PARTY_COMMITTEE_MEETING),
        ("2026年第一季度安委会会议", K.SAFETY_COMMITTEE_MEETING),
        ("安委会第一次全体会议", K.SAFETY_COMMITTEE_MEETING),
        ("召开安委会会议", K.SAFETY_COMMITTEE_MEETING),
        ("消防演练", K.DRILL),
        ("安全知识培训会", K.TRAINING),
    ],
)
def test_a_word_of_known_parts(word: str, kind: ActivityKind) -> None:
    assert kind_of(word) is kind


@pytest.mark.parametrize(
    "word", ["党建督查", "走访", "会议", "食品检查", "检查/会议", "检查、走访", "宣讲", ""]
)
def test_a_word_with_an_unknown_part_is_unknown(word: str) -> None:
    assert kind_of(word) is None


MEETINGS: Row = ("会议名称", "会议时间", "主持人", "会议地点")


def kinds(*names: str, title: str = "会议台账", headings: Row = MEETINGS) -> list[str]:
    rows = [(name, f"2026.3.{at}", "柏景行", "三楼") for at, name in enumerate(names, 1)]
    return read(sheet(((title,), headings, *rows), "Sheet1")).activities.kind


def test_a_meeting_is_of_the_kind_its_name_says() -> None:
    assert kinds(
        "安委会2026年第一次全体（扩大）会议", "党委会", "安全生产大检查动员会议", "碰头会"
    ) == [
        "safety-committee-meeting",
        "party-committee-meeting",
        "meeting",
        "meeting",
    ]


def test_where_the_sheet_says_nothing_the_name_alone_decides() -> None:
    headings = ("活动名称", "日期", "领导", "地点")
    found = kinds(
        "消防演练", "防汛应急演练暨培训", "全镇安委会会议", title="台账", headings=headings
    )
    assert found == ["drill", "", "safety-committee-meeting"]


def test_a_name_that_is_a_known_word_goes_before_the_headings_but_no_meeting_is_an_inspection() -> (
    None
):
    headings = ("活动名称", "日期", "带队领导", "地点")
    assert kinds("消防演练", "某某活动", title="台账", headings=headings) == ["drill", "inspection"]
    assert kinds("安全生产培训", "安全检查") == ["training", "meeting"]


def test_who_presides_over_a_study_session_makes_it_no_meeting() -> None:
    headings = ("学习时间", "主持人", "参加人员")
    ledger = read(
        sheet((("2026年中心组学习台账",), headings, ("2026.3.5", "柏景行", "温如磐")), "学习")
    )
    assert ledger.activities.kind == ["study"]
    headings = ("会议时间", "主持人", "参加人员")
    ledger = read(
        sheet((("2026年中心组学习台账",), headings, ("2026.3.5", "柏景行", "温如磐")), "学习")
    )
    assert "SD112" in codes(ledger)
