"""Pictures: what is counted for them, how they are drawn, and the same in rows."""

import re
import subprocess
import sys
from datetime import date
from xml.etree import ElementTree

import pytest
from msgspec.structs import replace

from safetyduty.model.audit import Audit, Verdict, View
from safetyduty.model.period import Per, of_year, span
from safetyduty.report.compose.audit import compose
from safetyduty.report.document import Chart, Document, Heat, Sign, Tone
from safetyduty.report.drawing import sheet
from safetyduty.report.drawing.draw import MOST, columns_of, draw, solid, step
from safetyduty.report.formats import markdown, terminal, text
from tests.report.page import NAMES, audit_of
from tests.report.sample import sample_document
from tests.report.township import MONTHLY, MONTHS, finding, township

SVG = "{http://www.w3.org/2000/svg}"


def pictures(audit: Audit) -> dict[str, Heat | Chart]:
    return {picture.name: picture for picture in sheet.pictures(compose(audit, "zh"))}


def rows(picture: Heat | Chart) -> list[list[str]]:
    assert isinstance(picture, Chart)
    return [[cell.text for cell in row] for row in picture.table.rows]


def texts(svg: str) -> list[str]:
    return ["".join(node.itertext()) for node in ElementTree.fromstring(svg).iter(f"{SVG}text")]  # noqa: S314


def test_a_leader_has_a_row_and_a_month_the_worst_that_fell_due_in_it() -> None:
    heat = pictures(township())["leaders"]
    assert isinstance(heat, Heat)
    drawn = {row.labels[0].text: row for row in heat.rows}
    assert list(drawn)[:2] == ["岑若川", "褚一鸣"]
    march = next(mark for mark in drawn["逄小满"].marks if mark.first == 2)
    assert (march.sign.symbol, march.label) == ("△", "3月：逾期补做1项、已完成1项")
    assert drawn["岑若川"].labels[-1].text == "5/9"
    assert "责任人逐月情况" in terminal.render(compose(township(), "zh"), 120)


def test_what_is_not_a_persons_has_no_row_among_leaders() -> None:
    body = finding(MONTHLY, "党委", MONTHS[0], Verdict.MET, view=View.BODY)
    assert set(pictures(township(findings=(body,)))) == {"trend", "ranking"}


def test_nothing_found_is_nothing_drawn() -> None:
    assert pictures(township(findings=())) == {}


def test_the_months_count_what_fell_due_in_them_and_leave_out_what_is_not_owed() -> None:
    trend = pictures(township())["trend"]
    told = rows(trend)
    assert [row[0] for row in told] == [f"{month}月" for month in range(1, 13)]
    january = dict(zip((c.heading for c in trend.table.columns), told[0], strict=True))  # type: ignore[union-attr]
    assert january["到期"] == str(sum(int(n) for n in told[0][1:7]))
    assert told[8][-1] == "—"
    assert "不适用" not in january


def test_leaders_are_ranked_by_their_share_and_equals_share_a_rank() -> None:
    def of(name: str, *verdicts: Verdict) -> list[object]:
        return [finding(MONTHLY, name, MONTHS[at], one) for at, one in enumerate(verdicts)]

    met, missed, pending = Verdict.MET, Verdict.MISSED, Verdict.PENDING
    found = (*of("甲", met, missed), *of("乙", met), *of("丙", met, met), *of("丁", pending))
    ranking = pictures(township(findings=found))["ranking"]
    assert ranking.title == "各责任人按期完成率"
    told = rows(ranking)
    assert {tuple(row) for row in told[:2]} == {
        ("1", "丙", "2", "2", "100.0%"),
        ("1", "乙", "1", "1", "100.0%"),
    }
    assert told[2:] == [["3", "甲", "1", "2", "50.0%"], ["—", "丁", "0", "0", "—"]]
    assert len(ranking.points) == 3  # type: ignore[union-attr]
    assert texts(draw(ranking, "zh"))[-1] == "甲"


def test_several_organisations_are_ranked_and_not_their_leaders() -> None:
    found = [finding(MONTHLY, "甲", MONTHS[0], Verdict.MET, organisation=unit) for unit in "东西"]
    drawn = pictures(township(findings=tuple(found)))
    assert drawn["ranking"].title == "各单位按期完成率"
    assert {row[1] for row in rows(drawn["ranking"])} == {"东", "西"}
    assert [cell.text for cell in drawn["leaders"].rows[0].labels][:2] in (
        ["东", "甲"],
        ["西", "甲"],
    )  # type: ignore[union-attr]


def test_the_calendar_counts_days_up_to_the_day_asked_for_and_theirs_alone() -> None:
    audit = audit_of(("岑若川", "褚一鸣"))
    calendar = pictures(audit)["calendar"]
    assert isinstance(calendar, Chart)
    assert rows(calendar)[0] == ["1月", "4", "4", "1"]
    assert rows(calendar)[11] == ["12月", "0", "0", "0"]
    assert len(calendar.points) == 365
    assert (calendar.points[0].x, calendar.points[0].y) == (0, 3)  # a Thursday
    earlier = pictures(replace(audit, as_of=date(2026, 1, 2)))["calendar"]
    assert rows(earlier)[0] == ["1月", "2", "2", "1"]
    others = tuple(replace(one, subject="别处的人") for one in audit.findings)
    assert rows(pictures(replace(audit, findings=others))["calendar"])[0][2] == "0"


def test_a_period_over_two_years_names_its_months_with_the_year() -> None:
    long = replace(audit_of(("岑若川",)), period=span(date(2025, 11, 1), date(2026, 2, 28)))
    calendar = pictures(long)["calendar"]
    assert [row[0] for row in rows(calendar)] == ["2025-11", "2025-12", "2026-01", "2026-02"]
    assert "2026-01" in texts(draw(calendar, "zh"))
    month = replace(long, period=of_year(Per.MONTH, 2026)[2])
    assert "3月" in texts(draw(pictures(month)["calendar"], "zh"))


@pytest.mark.parametrize("name", ["leaders", "trend", "ranking", "calendar"])
def test_a_picture_is_drawn_the_same_every_time_whatever_the_names(name: str) -> None:
    picture = pictures(audit_of(NAMES))[name]
    svg = draw(picture, "zh")
    assert svg == draw(picture, "zh")
    drawn = ElementTree.fromstring(svg)  # noqa: S314 - our own
    assert {node.tag.removeprefix(SVG) for node in drawn.iter()} <= {
        "svg",
        "g",
        "path",
        "text",
        "line",
        "rect",
    }
    assert not re.search(r"style=|class=|href|font-family|on\w+=", svg.split(">", 1)[0])
    assert "Math.random" not in svg


def test_a_long_name_is_cut_and_a_long_list_ends() -> None:
    names = tuple(f"{'很长的名字' * 10}{n}" for n in range(MOST + 5))
    drawn = pictures(audit_of(names))
    assert len([t for t in texts(draw(drawn["leaders"], "zh")) if t.endswith("…")]) == MOST
    assert max(columns_of(t) for t in texts(draw(drawn["ranking"], "zh"))) <= 23


def test_two_signs_of_one_tone_have_two_colours() -> None:
    signs = [Sign(symbol, symbol, Tone.WARN) for symbol in "△▲"]
    assert len(set(solid(signs).values())) == 2


def test_one_activity_is_seen_and_the_most_is_darkest() -> None:
    assert [step(n, 1) for n in (0, 1)] == [0, 4]
    assert [step(n, 40) for n in (1, 10, 11, 40)] == [1, 1, 2, 4]


def test_a_sheet_has_every_picture_under_its_title_with_its_legend() -> None:
    document = compose(audit_of(("岑若川", "褚一鸣")), "zh")
    found = sheet.pictures(document)
    svg = sheet.svg(found, document)
    told = texts(svg)
    for picture in found:
        assert f"{picture.title}（{document.title}）" in told
    assert {"逾期未完成", "少", "多"} <= set(told)
    assert "Noto Sans CJK SC" in svg
    image = sheet.png(found[:1], document)
    assert image.startswith(b"\x89PNG")
    assert image == sheet.png(found[:1], document)


def test_formats_that_do_not_draw_write_the_same_in_rows() -> None:
    document = compose(audit_of(("岑若川", "褚一鸣")), "zh")
    assert "履职活动日历" in markdown.render(document)
    assert "履职活动日历" in text.render(document)
    assert "履职活动日历" not in terminal.render(document)
    assert "履职活动日历" not in text.render(document.brief())
    assert sheet.pictures(sample_document()) == []


def test_no_chart_is_imported_by_a_format_that_does_not_draw() -> None:
    code = (
        "import sys; from safetyduty.report.formats import terminal, text, markdown, csv, json; "
        "from safetyduty.report.compose import audit; "
        "print([name for name in ('altair', 'vl_convert', 'jinja2') if name in sys.modules])"
    )
    asked = [sys.executable, "-c", code]
    assert subprocess.run(asked, capture_output=True, check=True).stdout == b"[]\n"  # noqa: S603


def test_a_document_without_pictures_has_none() -> None:
    assert sheet.pictures(Document("题", "zh", tuple, dict)) == []
