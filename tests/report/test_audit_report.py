"""The audit report: what it says of a township with one of every verdict."""

import json
from collections.abc import Callable
from dataclasses import replace as changed
from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from safetyduty.discover import names
from safetyduty.model.audit import Finding, Verdict, View
from safetyduty.model.word import Lang
from safetyduty.report.compose.audit import compose
from safetyduty.report.document import (
    Cell,
    Listing,
    Paragraph,
    Table,
    Tone,
)
from safetyduty.report.formats import json as json_format
from safetyduty.report.formats import terminal
from safetyduty.report.sections.frame import Frame
from tests.report.blocks import blocks, column, heat, notes, table
from tests.report.township import (
    COVERAGE,
    HOSTILE,
    INPUTS,
    LOCAL,
    MONTHLY,
    MONTHS,
    STATEMENT,
    TENURES,
    YEAR,
    YEARLY,
    finding,
    findings,
    on,
    township,
)

Snapshot = Callable[[str, str], None]


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


HEAD = "岑若川"


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
