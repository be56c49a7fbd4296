"""What kind a row is comes from its own word, else from section, headings and title together."""

import pytest

from safetyduty.intake.kinds import clues, nearest
from safetyduty.model.activity import ActivityKind
from safetyduty.model.ledger import Ledger
from tests.intake.made_ledgers import HEADINGS, Row, read, sheet, told


def kinds(ledger: Ledger) -> list[str]:
    return ledger.activities.kind


def ledger(*words: str) -> Ledger:
    rows = [(at, f"2026.3.{at}", word, "柏景行", "", "") for at, word in enumerate(words, 1)]
    return read(sheet([HEADINGS, *rows]))


def without(heading: str, title: str = "", who: str = "责任领导", name: str = "Sheet1") -> Ledger:
    rows: list[Row] = [(title,)] if title else []
    return read(sheet([*rows, (heading, who), ("2026.3.5", "柏景行")], name))


def test_words_of_the_lexicon_are_read_with_spaces_and_remarks() -> None:
    words = ("带队检查", " 督查 检查", "专题会议", "带队检查（节前）", "安委会（扩大）")
    found = ledger(*words, "党委（扩大）会议")
    assert kinds(found) == [
        "inspection", "inspection", "meeting", "inspection", "safety-committee-meeting",
        "party-committee-meeting",
    ]  # fmt: skip
    assert found.problems == ()


@pytest.mark.parametrize(
    ("word", "hint"), [("走访慰问", ""), ("督查党建", "带队检查"), ("带队检查（会议）", "带队检查")]
)
def test_an_unknown_word_is_a_problem_with_a_suggestion_never_a_guess(word: str, hint: str) -> None:
    found = ledger(word)
    assert kinds(found) == [""]
    assert told(found) == [("SD103", "Sheet1!C2", word)]
    assert found.problems[0].suggestion == hint
    assert nearest(word) == hint


def test_an_empty_kind_is_a_problem_and_the_title_may_suggest_one() -> None:
    found = read(sheet([("安全检查台账",), HEADINGS, (1, "2026.3.5", "", "柏景行", "", "")]))
    assert told(found) == [("SD110", "Sheet1!C3", "")]
    assert (found.problems[0].suggestion, found.problems[0].blanks) == (
        "带队检查",
        {"field": "活动类型"},
    )
    assert ledger("").problems[0].suggestion == "带队检查"  # 带队领导 speaks of inspections


@pytest.mark.parametrize(
    ("heading", "who", "title", "kind"),
    [
        ("检查时间", "责任领导", "", "inspection"),
        ("会议时间", "责任领导", "", "meeting"),
        ("日期", "主持人", "", "meeting"),
        ("日期", "检查人员", "", "inspection"),
        ("日期", "责任领导", "安全检查台账", "inspection"),
        ("日期", "责任领导", "2026年安全生产大检查台账", "campaign-inspection"),
        ("检查时间", "责任领导", "安全生产大检查台账", "campaign-inspection"),
        ("会议时间", "主持人", "安委会全体会议台账", "safety-committee-meeting"),
        ("日期", "主持人", "党委会会议记录", "party-committee-meeting"),
        ("日期", "责任领导", "应急演练台账", "drill"),
        ("检查时间", "责任领导", "填报单位：安委会会议筹备组", "inspection"),
        ("检查时间", "责任领导", "安委会办公室台账", "inspection"),
    ],
)
def test_a_sheet_without_the_column_is_read_by_its_headings_and_title(
    heading: str, who: str, title: str, kind: str
) -> None:
    found = without(heading, title, who)
    assert kinds(found) == [kind]
    (problem,) = found.problems
    assert (problem.code, problem.blanks["rows"]) == ("SD111", "1")
    assert problem.blanks["kind"] == ActivityKind(kind).zh  # type: ignore[call-arg]


@pytest.mark.parametrize(
    ("heading", "who", "title"),
    [
        ("日期", "责任领导", ""),
        ("日期", "带队领导", "安全生产会议台账"),
        ("日期", "带队领导", "应急演练台账"),
        ("检查时间", "主持人", ""),
        ("日期", "责任领导", "安全检查及会议台账"),
        ("检查时间", "责任领导", "检查和培训台账"),
    ],
)
def test_where_headings_and_title_do_not_agree_nothing_is_guessed(
    heading: str, who: str, title: str
) -> None:
    found = without(heading, title, who)
    assert kinds(found) == [""]
    assert told(found) == [("SD112", f"Sheet1!A{2 if title else 1}", "")]


def test_sections_say_what_the_rows_below_them_are() -> None:
    found = read(
        sheet(
            [
                ("日期", "带队领导", "地点"),
                ("2026.3.1", "柏景行", "甲"),
                ("一、安全生产会议",),
                ("2026.3.5", "柏景行", "乙"),
                ("二、带队检查",),
                ("2026.3.6", "柏景行", "丙"),
                ("三、其他",),
                ("2026.3.7", "柏景行", "丁"),
                ("四、检查和培训",),
                ("2026.3.8", "柏景行", "戊"),
            ]
        )
    )
    assert kinds(found) == ["inspection", "meeting", "inspection", "inspection", "inspection"]
    assert [p.blanks["rows"] for p in found.problems] == ["4", "1"]


def test_sections_decide_where_the_sheet_says_nothing() -> None:
    rows = [
        ("日期", "责任领导"),
        ("一、调研",),
        ("2026.3.5", "柏景行"),
        ("二、其他",),
        ("2026.3.6", "柏景行"),
    ]
    found = read(sheet(rows))
    assert kinds(found) == ["research", ""]
    assert told(found) == [("SD111", "Sheet1!A1", ""), ("SD112", "Sheet1!A1", "")]


def test_an_empty_kind_takes_its_suggestion_from_the_section() -> None:
    rows = [("日期", "活动类型", "带队领导"), ("一、安委会会议",), ("2026.3.5", "", "柏景行")]
    assert read(sheet(rows)).problems[0].suggestion == "安委会会议"


def test_headings_without_a_row_say_nothing() -> None:
    assert told(read(sheet([("检查时间", "责任领导")]))) == [("SD130", "Sheet1!A1", "")]


def test_offices_are_no_meetings() -> None:
    assert clues("安委会办公室") == set()
    assert clues("安全生产检查组") == set()
    assert clues("安委会会议") == {ActivityKind.SAFETY_COMMITTEE_MEETING}
