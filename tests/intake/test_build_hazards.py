"""The hazard ledger is read: words in many spellings, days, money, people; nothing is guessed."""

from datetime import date

import pytest

from safetyduty.intake.build_hazards import money
from safetyduty.model.hazard import PROGRESS_SYNONYMS, Fixed, Hazard, Progress
from safetyduty.model.ledger import Ledger
from tests.intake.made_ledgers import account, codes, leaders, read, sheet, told

FULL = (
    "序号", "隐患内容", "排查日期", "隐患级别", "责任单位", "责任人", "整改措施", "整改资金",
    "应急预案", "整改期限", "整改完成日期", "复查日期", "整改情况",
)  # fmt: skip
ROW = (
    1, "消防通道堵塞", "2026-03-01", "重大隐患", "甲厂", "左春屿", "清理", "0.5万元", "有",
    "2026-03-10", "2026-03-09", "2026-03-12", "已整改",
)  # fmt: skip


def of(*rows: tuple[object, ...], headings: tuple[str, ...] = FULL) -> Ledger:
    return read(sheet((headings, *rows), "隐患"))


def one(**said: object) -> tuple[Ledger, Hazard]:
    """Read one row in which some cells are otherwise."""
    cells = dict(zip(FULL, ROW, strict=True)) | said
    ledger = of(tuple(cells.values()))
    return ledger, ledger.hazards[0]


def test_a_row_is_read_whole_and_its_cells_are_known() -> None:
    ledger, found = one()
    assert codes(ledger) == []
    assert (found.text, found.organisation, found.responsible) == ("消防通道堵塞", "甲厂", "左春屿")
    assert [ledger.people[person] for person in found.people] == ["左春屿"]
    assert (found.grade, found.state, found.funds) == ("major", "closed", "5000")
    days = [found.found, found.due, found.closed, found.rechecked]
    assert [str(date.fromordinal(day)) for day in days] == [
        "2026-03-01", "2026-03-10", "2026-03-09", "2026-03-12",
    ]  # fmt: skip
    assert found.fixed == found.kept == frozenset(Fixed)
    assert ledger.source(found.row, "due").cell == "J2"
    assert account(ledger, "隐患").table == "hazards"


@pytest.mark.parametrize(
    ("word", "state"),
    [(word, state) for state in Progress for word in (state.zh, *PROGRESS_SYNONYMS[state])],
)
def test_one_state_has_many_words(word: str, state: Progress) -> None:
    ledger, found = one(整改情况=word, 整改完成日期="" if state is Progress.OPEN else "2026-03-09")
    assert (found.state, codes(ledger)) == (state.value, [])


@pytest.mark.parametrize("word", ["2026年3月9日已整改。", "（已整改）", "于3月9日完成整改"])
def test_a_day_or_brackets_beside_the_word_are_no_part_of_it(word: str) -> None:
    assert one(整改情况=word)[1].state == "closed"


def test_unknown_words_are_problems_with_their_cell_and_never_a_guess() -> None:
    ledger, found = one(隐患级别="三类", 整改情况="材料已报")
    assert told(ledger) == [("SD601", "隐患!D2", "三类"), ("SD602", "隐患!M2", "材料已报")]
    assert (found.grade, found.grade_written, found.state, found.state_written) == (
        "", True, "", True,
    )  # fmt: skip


def test_an_unknown_word_that_holds_a_known_one_is_a_suggestion_unless_it_holds_two() -> None:
    hints = [
        one(整改情况=word)[0].problems[0].suggestion
        for word in ("企业称已整改完成了", "已整改完成其余整改中", "未能整改到位", "尚在整改中")
    ]
    assert hints == ["已整改", "", "", "未整改"]


def test_a_state_word_among_the_days_is_read_as_the_state() -> None:
    ledger, found = one(整改完成日期="已销号", 整改情况="")
    assert told(ledger) == [("SD603", "隐患!K2", "已销号")]
    assert (found.closed, found.closed_written, found.state) == (0, True, "closed")
    ledger, found = one(整改完成日期="未整改", 复查日期="已复查")
    assert [problem.code for problem in ledger.problems] == ["SD603", "SD603"]
    assert found.state == "closed"  # what stands under 整改情况 goes first


@pytest.mark.parametrize("mark", ["/", "—", "无", ""])
def test_a_mark_for_nothing_is_no_unreadable_day(mark: str) -> None:
    ledger, found = one(整改期限=mark, 整改完成日期=mark, 复查日期=mark, 整改情况="未整改")
    assert codes(ledger) == []
    assert (found.due_written, found.closed_written, found.rechecked_written) == (False,) * 3
    assert Fixed.DEADLINE not in found.fixed


def test_an_unreadable_due_day_is_written_though_it_cannot_be_read() -> None:
    ledger, found = one(整改期限="尽快", 复查日期="3月99日")
    assert sorted(codes(ledger)) == ["SD104", "SD106"]
    assert (found.due, found.due_written) == (0, True)


@pytest.mark.parametrize(
    ("said", "missing"),
    [
        ({"责任人": ""}, {Fixed.RESPONSIBILITY}),
        ({"整改措施": "待定"}, {Fixed.MEASURES}),
        ({"整改资金": ""}, {Fixed.FUNDS}),
        ({"整改资金": "无"}, set()),  # no money is needed: that is settled
        ({"整改资金": 0}, set()),
        ({"整改资金": "企业自筹"}, set()),
        ({"应急预案": "无"}, {Fixed.PLAN}),
        ({"整改期限": ""}, {Fixed.DEADLINE}),
    ],
)
def test_each_of_the_five_is_settled_or_not(said: dict[str, object], missing: set[Fixed]) -> None:
    assert set(Fixed) - one(**said)[1].fixed == missing


def test_a_leader_in_a_column_of_his_own_goes_before_the_firms_man() -> None:
    headings = ("隐患内容", "排查日期", "责任人", "包保领导", "整改期限")
    row = ("堵塞", "2026-03-01", "卞守拙", "左春屿", "2026-03-10")
    ledger = of(row, headings=headings)
    assert [ledger.people[person] for person in ledger.hazards[0].people] == ["左春屿"]
    unknown = of((*row[:3], "路人甲", row[4]), headings=headings)
    assert told(unknown) == [("SD201", "隐患!D2", "路人甲")]
    assert of((*row[:2], "厂里的人", "", row[4]), headings=headings).hazards[0].people == ()


def test_money_is_exact_and_in_the_unit_of_its_heading() -> None:
    assert [money(cell) for cell in (5000, "3.5万", "1,200元", "约2万元", "¥300.50")] == [
        "5000", "35000", "1200", "20000", "300.5",
    ]  # fmt: skip
    assert money(2.5, wan=True) == "25000"
    assert money("300元", wan=True) == "300"
    ledger = of(("堵", "2026-03-01", 0.5), headings=("隐患内容", "排查日期", "整改资金（万元）"))
    assert ledger.hazards[0].funds == "5000"
    ledger, found = one(整改资金="三到5万左右")
    assert told(ledger) == [("SD604", "隐患!H2", "三到5万左右")]
    assert (found.funds, Fixed.FUNDS in found.fixed) == ("", True)


def test_days_in_the_wrong_order_and_words_against_days_are_told() -> None:
    ledger, _ = one(整改完成日期="2026-02-08", 整改情况="未整改")
    assert told(ledger) == [("SD605", "隐患!K2", "未整改"), ("SD606", "隐患!K2", "2026-02-08")]
    again, _ = one(复查日期="2026-03-08", 整改期限="2026-02-28")
    assert codes(again) == ["SD606", "SD606"]
    assert codes(one(整改完成日期="未整改", 整改情况="")[0]) == ["SD603"]


def test_a_row_without_a_hazard_is_told() -> None:
    assert told(one(隐患内容="")[0]) == [("SD110", "隐患!B2", "")]


def test_a_row_that_another_sheet_repeats_is_used_once_and_accounted_for() -> None:
    ledger = read(
        sheet((FULL, ROW), "3月"), sheet((FULL, ROW, (2, "另一条", *ROW[2:])), "总表"), leaders()
    )
    assert len(ledger.hazards) == 2
    assert codes(ledger) == ["SD109"]
    assert account(ledger, "总表").reasons == {"duplicate": 1, "heading": 1}
    twice = of(ROW, ROW)
    assert len(twice.hazards) == 2  # within one sheet both stay


def test_records_in_columns_keep_their_cells() -> None:
    turned = [list(column) for column in zip(FULL, ROW, strict=True)]
    ledger = read(sheet(turned, "隐患"))
    assert ledger.hazards == ()  # a hazard form is no ledger of activities: not turned, but said
    assert "SD101" in codes(ledger)


def test_an_inspection_ledger_with_hazard_columns_stays_an_activity_ledger() -> None:
    ledger = read(
        sheet(
            (
                ("检查日期", "带队领导", "被检查单位", "存在问题", "整改期限", "整改情况"),
                ("2026-03-05", "左春屿", "甲厂", "堵塞", "2026-03-10", "已整改"),
            ),
            "检查台账",
        )
    )
    assert ledger.hazards == ()
    assert account(ledger, "检查台账").table == "activities"
    assert "SD122" in codes(ledger)


def test_a_last_day_may_say_that_it_is_one() -> None:
    headings = ("隐患内容", "排查日期", "整改期限")
    rows = [("堵塞", "2026.3.5", due) for due in ("2026年3月15日前", "3月20日前完成", 46100.0)]
    ledger = read(sheet((headings, *rows), "2026年"))
    found = [str(date.fromordinal(hazard.due)) for hazard in ledger.hazards]
    assert found == ["2026-03-15", "2026-03-20", "2026-03-19"]
