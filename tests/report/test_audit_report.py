"""The audit report: what it says of a township with one of every verdict."""

import json
from collections.abc import Callable
from dataclasses import replace as changed
from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from report.township import (
    AS_OF,
    CHAIR,
    COVERAGE,
    HOSTILE,
    INPUTS,
    LOCAL,
    MONTHLY,
    MONTHS,
    PROBLEMS,
    STATEMENT,
    TENURES,
    YEAR,
    YEARLY,
    finding,
    findings,
    on,
    township,
)
from safetyduty.discover import names
from safetyduty.model.audit import Audit, Finding, Verdict, View
from safetyduty.model.law import Status
from safetyduty.model.ledger import Ledger, SheetAccount
from safetyduty.model.period import Period, span
from safetyduty.model.problem import Problem
from safetyduty.model.source import Source
from safetyduty.model.word import Lang
from safetyduty.report.compose.audit import compose
from safetyduty.report.document import (
    Block,
    Cell,
    Heat,
    Listing,
    Notes,
    Pairs,
    Paragraph,
    Table,
    Tone,
)
from safetyduty.report.formats import json as json_format
from safetyduty.report.formats import terminal
from safetyduty.report.sections.frame import Frame
from safetyduty.report.sections.opening import quoted
from safetyduty.report.sections.reasons import reason

Snapshot = Callable[[str, str], None]


def blocks(audit: Audit, lang: Lang = "zh") -> tuple[Block, ...]:
    return compose(audit, lang).blocks


def table(name: str, audit: Audit) -> Table:
    return next(b for b in blocks(audit) if isinstance(b, Table) and b.name == name)


def column(heading: str, found: Table) -> list[str]:
    at = [column.heading for column in found.columns].index(heading)
    return [row[at].text for row in found.rows]


def heat(audit: Audit) -> Heat:
    return next(b for b in blocks(audit) if isinstance(b, Heat) and not b.name)


def notes(audit: Audit) -> list[str]:
    return [item.text for b in blocks(audit) if isinstance(b, Notes) for item in b.items]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_report_reads_as_drawn_on_a_screen(lang: Lang, snapshot: Snapshot) -> None:
    snapshot(f"audit.{lang}.txt", terminal.render(compose(township(), lang), 120))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_report_reads_as_drawn_as_data(lang: Lang, snapshot: Snapshot) -> None:
    snapshot(f"audit.{lang}.json", json_format.render(compose(township(), lang)))


def test_the_audit_is_a_document_of_its_own_file() -> None:
    assert "audit" in names("safetyduty.report.compose")


def test_the_data_has_the_keys_that_were_promised() -> None:
    facts = compose(township(), "zh").facts
    assert list(facts)[:2] == ["schema", "lang"]
    assert facts["schema"] == "safetyduty/audit/1"
    assert facts["period"] == {"start": "2026-01-01", "end": "2026-12-31"}
    assert set(facts["summary"]) == {*map(str, Verdict), "rate"}
    assert set(facts["inputs"][0]["sheets"][0]) >= {"sheet", "table", "rows", "used", "skipped"}
    assert set(facts["regulations"][0]) == {"id", "title", "status"}
    promised = (
        "view subject organisation position regulation article rule activity per period start end "
        "due required done verdict binding reason evidence"
    )
    assert all(set(found) >= set(promised.split()) for found in facts["findings"])
    beside = "target at_least days_in_office closes shortfall responsible force duty"
    assert all(set(found) >= set(beside.split()) for found in facts["findings"])
    problem = "code severity file sheet cell value message suggestion"
    assert all(set(found) >= set(problem.split()) for found in facts["problems"])


def test_the_data_are_plain_values_that_any_program_reads() -> None:
    facts = compose(township(), "zh").facts
    assert json.loads(json_format.render(compose(township(), "zh"))) == facts
    assert sum(facts["summary"][str(verdict)] for verdict in Verdict) == len(facts["findings"])


def test_evidence_names_file_sheet_row_and_first_cell_earliest_first() -> None:
    found = finding(
        MONTHLY,
        "岑若川",
        MONTHS[0],
        Verdict.MET,
        credits=(on(22, date(2026, 1, 9)), on(6, date(2026, 1, 9)), on(7, date(2026, 1, 2))),
    )
    facts: Any = compose(township(findings=(found,)), "zh").facts
    assert facts["findings"][0]["evidence"] == [
        {"file": "台账.xlsx", "sheet": "3月", "row": 5, "cell": "A5", "date": "2026-01-02"},
        {"file": "台账.xlsx", "sheet": "3月", "row": 4, "cell": "A4", "date": "2026-01-09"},
        {"file": "文件.csv", "sheet": "", "row": 4, "cell": "A4", "date": "2026-01-09"},
    ]


def test_what_a_rule_wants_is_named_by_its_activities_documents_or_post() -> None:
    facts = compose(township(), "zh").facts
    wanted = {(found["rule"], *found["activity"]) for found in facts["findings"]}
    assert wanted >= {
        ("count", "inspection"),
        ("deadline", "duty-statement"),
        ("holding", "safety-committee-chair"),
        ("occasion", "campaign-inspection"),
        ("coverage", "inspection"),
    }


def test_the_order_in_which_things_are_found_does_not_matter() -> None:
    ordered = township()
    turned = replace(
        ordered,
        findings=ordered.findings[::-1],
        observations=ordered.observations[::-1],
        problems=ordered.problems[::-1],
    )
    assert json_format.render(compose(turned, "zh")) == json_format.render(compose(ordered, "zh"))
    assert terminal.render(compose(turned, "zh")) == terminal.render(compose(ordered, "zh"))


def test_leaders_are_named_in_the_order_of_their_list() -> None:
    subjects = dict.fromkeys(
        found["subject"] for found in compose(township(), "zh").facts["findings"]
    )
    assert list(subjects) == [
        "岑若川",
        "褚一鸣",
        "鄢知秋",
        "逄小满",
        HOSTILE,
        "镇长",
        "党委",
        "安委会",
    ]


def test_what_needs_attention_is_worst_first_and_drafts_are_not_in_it() -> None:
    found = table("attention", township())
    verdicts = column("结论", found)
    worst = ["× 逾期未完成", "△ 逾期补做", "◇ 无法判定", "▲ 预警"]
    assert sorted(verdicts, key=worst.index) == verdicts
    assert set(verdicts) == set(worst)
    assert "每周带队检查" not in column("职责", found)


def test_a_post_is_listed_only_where_it_says_more_than_its_holder() -> None:
    found = table("attention", township())
    posts = [row for row in found.rows if row[0].text == "镇长"]
    assert [row[4].text for row in posts] == ["2026-05"]


def test_months_in_which_nothing_was_done_stand_in_one_row() -> None:
    found = table("attention", township())
    periods = dict(zip(column("责任人", found), column("考核期", found), strict=True))
    told = [r for r in found.rows if r[0].text == "褚一鸣" and r[4].text == "2026-02、04"]
    assert periods
    assert [row[7].text for row in told] == ["所列2期各应1次，计入0次；缺1次。"]


def test_months_missed_by_the_same_number_name_a_cell_each() -> None:
    short = tuple(
        finding(YEARLY, "岑若川", MONTHS[n], Verdict.MISSED, done=1, required=2, credits=(credit,))
        for n, credit in enumerate(on(5 + n, date(2026, 1 + n, 5)) for n in range(4))
    )
    found = table("attention", township(findings=short, inputs=INPUTS[:1]))
    assert column("考核期", found) == ["2026-01、02、03、04"]
    assert column("说明", found) == ["所列4期各应2次，计入1次；缺1次；条款用语为“原则上”。"]
    assert column("佐证", found) == ["3月!A3、3月!A4、3月!A5、3月!A6"]


def test_a_holiday_is_asked_for_by_the_period_it_stands_in() -> None:
    holiday = next(found for found in findings() if found.period.name == "2026-两会")
    assert "--period 2026" in notes(township(findings=(holiday,), problems=()))[-1]


def test_whom_one_missing_table_leaves_open_stand_in_one_row() -> None:
    found = table("attention", township())
    assert "岑若川、褚一鸣、鄢知秋等5个" in column("责任人", found)
    two = tuple(
        finding(STATEMENT, name, period, Verdict.UNKNOWN, why="not-handed-in")
        for name, period in (("岑若川", YEAR), ("褚一鸣", YEAR))
    )
    assert column("责任人", table("attention", township(findings=two))) == ["岑若川、褚一鸣"]


def test_what_one_row_says_of_several_places_names_none_and_of_one_names_it() -> None:
    def told(*found: Finding) -> list[str]:
        return column("说明", table("attention", township(findings=found)))

    places = ("向阳村", "和平加油站")
    absent = {"verdict": Verdict.UNKNOWN, "why": "not-handed-in"}
    unseen = (finding(COVERAGE, HEAD, MONTHS[0], target=at, **absent) for at in places)
    assert told(*unseen)[0].startswith("未提交")
    missed = (
        finding(COVERAGE, HEAD, MONTHS[n], Verdict.MISSED, target=at)
        for n in (0, 1)
        for at in places
    )
    assert sorted(told(*missed)) == [
        f"{at}：所列2期各应1次，计入0次；缺1次。" for at in sorted(places)
    ]


def test_many_cells_are_counted_after_three() -> None:
    credits_ = tuple(on(5 + n, date(2026, 3, 1 + n)) for n in range(5))
    found = finding(YEARLY, "岑若川", YEAR, Verdict.MISSED, done=5, required=8, credits=credits_)
    audit = township(findings=(found,), inputs=INPUTS[:1])
    assert column("佐证", table("attention", audit)) == ["3月!A3、3月!A4、3月!A5等5处"]
    assert column("佐证", table("findings", audit)) == ["3月!A3、3月!A4、3月!A5、3月!A6、3月!A7"]
    assert Frame(audit, "en").cells(credits_, 5, 3) == "3月!A3, 3月!A4, 3月!A5 and 2 more"


def test_where_nothing_needs_attention_that_is_said() -> None:
    met = finding(MONTHLY, "岑若川", MONTHS[0], Verdict.MET)
    quiet = township(findings=(met,), problems=(), observations=(), late_entries=())
    told = blocks(quiet)
    assert Paragraph("没有需要处理的事项。", Tone.GOOD) in told
    assert not [block for block in told if isinstance(block, Listing)]
    tables = [block.name for block in told if isinstance(block, Table)]
    assert tables == ["inputs", "findings", "clauses", "evidence", "provenance"]
    assert "safetyduty why <同样的文件> --leader 岑若川 --period 2026-01" in notes(quiet)[-1]


def test_an_audit_that_found_nothing_is_a_report_too() -> None:
    nothing = dict.fromkeys(("findings", "problems", "observations", "late_entries", "inputs"), ())
    empty = township(**nothing, organisation="", regulations=(LOCAL,), assumed=())
    written = terminal.render(compose(empty, "zh"))
    assert written.startswith("安全生产履职核查报告\n")
    assert "尚无已到期事项" in written
    assert notes(empty) == []


def test_units_are_named_where_there_are_several() -> None:
    here = finding(MONTHLY, "岑若川", MONTHS[0], Verdict.MISSED)
    there = finding(MONTHLY, "岑若川", MONTHS[0], Verdict.MISSED, organisation="白石镇")
    audit = township(findings=(here, there))
    assert column("单位", table("attention", audit)) == ["白石镇", "青禾镇"]
    assert [row.labels[0] for row in heat(audit).rows] == [Cell("白石镇"), Cell("青禾镇")]
    pages = [
        table("findings", township(findings=one)).on("page") for one in ((here,), (here, there))
    ]
    assert ["单位" in [c.heading for c in page.columns] for page in pages] == [False, True]


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


def test_a_leader_is_shown_by_the_posts_held_in_the_period() -> None:
    frame = Frame(township(), "zh")
    assert frame.post(finding(MONTHLY, "鄢知秋", MONTHS[5], Verdict.MET)) == "党委副书记、镇长"
    unlisted = finding(MONTHLY, "无名", MONTHS[5], Verdict.MET)
    assert frame.post(unlisted) == "党委主要负责人"
    post = finding(MONTHLY, "党委主要负责人", MONTHS[5], Verdict.MET, view=View.POST)
    assert frame.post(post) == ""
    body = finding(MONTHLY, "安委会", MONTHS[5], Verdict.MET, view=View.BODY)
    assert frame.post(body) == ""


def test_a_leader_without_positions_stands_after_the_others() -> None:
    bare = replace(TENURES[3], positions=frozenset())
    ledger = changed(township().ledger, tenures=(*TENURES[:3], bare))
    found = tuple(finding(MONTHLY, n, MONTHS[0], Verdict.MET) for n in ("逄小满", "无名", "褚一鸣"))
    ordered = Frame(township(ledger=ledger, findings=found), "zh").findings
    assert [one.subject for one in ordered] == ["褚一鸣", "无名", "逄小满"]


def test_a_table_nobody_knows_stands_by_its_name() -> None:
    frame = Frame(township(), "en")
    assert (frame.table("activities"), frame.table("no-such-table")) == (
        "activities",
        "no-such-table",
    )


def test_problems_stand_by_sheet_and_only_serious_ones_on_screen() -> None:
    listing = next(block for block in blocks(township()) if isinstance(block, Listing))
    assert [group.title for group in listing.groups] == [
        "台账.xlsx:3月",
        "台账.xlsx:备忘",
        "文件.csv",
    ]
    lines = [line for group in listing.groups for line in group.lines]
    assert [line.place for line in lines][:3] == [
        "台账.xlsx:3月!C9",
        "台账.xlsx:3月!C14",
        "台账.xlsx:3月!B15",
    ]
    assert [line.code for line in lines if line.detail] == ["SD109"]
    assert "SD109" in listing.fold
    serious = township(problems=PROBLEMS[:1])
    assert next(b for b in blocks(serious) if isinstance(b, Listing)).fold == ""


def test_problems_stand_in_the_order_of_the_sheets() -> None:
    sheets = tuple(SheetAccount(name, "activities", 1, 1, 0) for name in ("2月", "11月"))
    wrong = [Problem("SD104", Source("台账.xlsx", name, 3, 1), "x") for name in ("11月", "2月")]
    audit = township(inputs=(replace(INPUTS[0], sheets=sheets),), problems=tuple(wrong))
    assert [problem.source.sheet for problem in Frame(audit, "zh").problems] == ["2月", "11月"]


def test_duties_without_a_number_are_shown_and_not_judged() -> None:
    found = table("observations", township())
    assert column("次数", found) == ["—", "2"]
    assert column("台账", found) == ["未提交", "已提交"]
    assert column("最近一次", found) == ["—", "2026-03-05"]
    assert column("佐证", found) == ["", "台账.xlsx:3月!A7、台账.xlsx:3月!A8"]
    facts = compose(township(), "zh").facts["observations"]
    assert [one["longest_gap"] for one in facts] == [0, 61]


def test_rows_entered_after_the_day_asked_for_are_listed() -> None:
    found = table("late-entries", township())
    assert [[cell.text for cell in row] for row in found.rows] == [
        ["文件.csv:4", "2026-06-11", "2026-06-23"]
    ]
    undated = replace(township().late_entries[0], day=0)
    assert column("履职日期", table("late-entries", township(late_entries=(undated,)))) == [""]


def test_every_sheet_is_accounted_for_with_the_reasons() -> None:
    found = table("inputs", township())
    assert column("读作", found) == ["领导名册", "履职台账", "未识别", "空表"]
    assert column("跳过原因", found)[1] == "空行 1、no-such-reason 1"


@pytest.mark.parametrize(
    ("word", "told"), [("台账.xlsx", "台账.xlsx"), ("我的 台账.xlsx", '"我的 台账.xlsx"')]
)
def test_a_command_can_be_copied_as_it_stands(word: str, told: str) -> None:
    assert quoted(word) == told


def test_a_report_of_a_day_outside_any_month_list_is_clipped_to_the_period() -> None:
    early = Period(date(2025, 12, 29), date(2026, 1, 4), "2026-W01")
    found = finding(MONTHLY, HEAD, early, Verdict.MET)
    (row,) = heat(township(findings=(found,))).rows
    assert [(mark.first, mark.last) for mark in row.marks] == [(0, 0)]
