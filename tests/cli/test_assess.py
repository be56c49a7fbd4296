"""assess: ranks, money, indicators, publication, and scores by a card at half-year and year-end."""

import json
from pathlib import Path
from typing import Any

import pytest

from safetyduty.cli._output import FORMATS
from safetyduty.discover import names
from tests.cli.accidents import ACCIDENTS, LEADERS
from tests.cli.conftest import Run
from tests.cli.station import EVERY_MONTH, PACK, write_pack, write_workbook
from tests.regulations.test_cards import CARD

EVERY_FORMAT = pytest.mark.parametrize("form", names(FORMATS))
SCORES = (
    ("单位", "类别", "年度", "得分", "结果", "公布日期"),
    ("甲县", "县市", "2025", "95.50", "优秀", "2026-02-01"),
    ("乙县", "县市", "2025", "95.5", "良好", None),
    ("丙县", "县市", "2025", "55", "不合格", None),
    ("戊厂", "企业", "2025", None, "先进企业", None),
    ("甲县", "县市", "2024", "70", "合格", None),
)
FIGURES = (
    ("单位", "年度", "较大以上事故起数", "死亡人数", "地区生产总值（亿元）"),
    ("甲县", "2025", "1", "12", "120.5"),
    ("乙县", "2025", None, None, "80"),
)
KASHGAR = ["-r", "kashgar-2021", "--as-of", "2026-03-01"]


@pytest.fixture
def scores(elsewhere: Path) -> str:
    sheets = {"考核得分": SCORES, "考核指标": FIGURES}
    return write_workbook(elsewhere / "得分.xlsx", sheets).name  # type: ignore[arg-type]


@pytest.fixture
def carded(elsewhere: Path) -> list[str]:
    sheets = {"领导名册": LEADERS, "履职台账": EVERY_MONTH, "事故台账": ACCIDENTS[:2]}
    logs = write_workbook(elsewhere / "台账.xlsx", sheets).name  # type: ignore[arg-type]
    (elsewhere / "评分表.yaml").write_text(CARD, encoding="utf-8")
    pack = write_pack(elsewhere / "法规包").name
    return ["--logs", logs, "--card", "评分表.yaml", "-r", PACK, "--packs", pack]


def facts(run: Run, *arguments: object) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(run("assess", *arguments, "-f", "json").out)
    return told


def test_ranks_money_and_indicators_of_the_last_year_on_file(run: Run, scores: str) -> None:
    told = facts(run, scores, *KASHGAR)
    assert (told["schema"], told["year"]) == ("safetyduty/assessment/1", 2025)
    assert [(one["unit"], one["rank"], one["tied"]) for one in told["ranking"]] == [
        ("戊厂", None, 0), ("甲县", 1, 2), ("乙县", 1, 2), ("丙县", 3, 1),
    ]  # fmt: skip
    money = {one["unit"]: one for one in told["money"]}
    assert {unit: (one["kind"], one["yuan"], one["heads_yuan"]) for unit, one in money.items()} == {
        "甲县": ("award", "50000", "15000"), "乙县": ("award", "50000", "15000"),
        "戊厂": ("award", "100000", "30000"), "丙县": ("penalty", "30000", "9000"),
    }  # fmt: skip
    assert (money["戊厂"]["most_yuan"], money["戊厂"]["rest_most_yuan"]) == ("300000", "210000")
    assert all(one["article"] and one["in_force"] for one in told["money"])
    first, second = told["indicators"]
    assert (first["larger_accidents"], first["deaths"], first["by_gdp"]) == ("1", "12", "0.0996")
    assert (second["deaths"], second["by_gdp"], second["by_vehicles"]) == (None, None, None)


def test_another_year_is_asked_for(run: Run, scores: str) -> None:
    told = facts(run, scores, *KASHGAR, "--year", "2024")
    assert [(one["unit"], one["score"]) for one in told["ranking"]] == [("甲县", "70")]
    assert facts(run, scores, "-r", "kashgar-2021", "--as-of", "2023-01-01")["year"] == 2023


def test_the_report_says_ties_money_publication_and_who_confirms(run: Run, scores: str) -> None:
    told = run("assess", scores, *KASHGAR)
    assert told.code == 1  # somebody failed
    flat = "".join(told.out.split()).replace("|", "")
    for part in (
        "1（并列2个）", "没有得分", "100000—300000", "30000—90000", "第六十二条", "公布名单",
        "尚无公布日期", "2026-02-01", "定期采取适当方式公布或者通报", "均由有权机关确认",
        "0.0996",
    ):  # fmt: skip
        assert part in flat, part


def test_a_tie_at_the_last_place_is_said(run: Run, elsewhere: Path) -> None:
    points = enumerate("987655")
    rows = [SCORES[0], *((f"县{at}", "县市", "2025", n, "合格", None) for at, n in points)]
    logs = write_workbook(elsewhere / "得分.xlsx", {"得分": rows}).name  # type: ignore[dict-item]
    told = run("assess", logs, *KASHGAR)
    assert (told.code, "末位并列" in told.out) == (0, True)
    left = [one["tie_to_decide"] for one in facts(run, logs, *KASHGAR)["money"]]
    assert left == [False] * 4 + [True] * 2


def test_without_a_regulation_those_in_force_are_used_and_it_is_said(run: Run, scores: str) -> None:
    told = run("assess", scores, "--as-of", "2026-03-01")
    assert "SD407" in told.err
    assert "喀什" in told.out


def test_a_card_scores_at_the_half_year_and_at_the_year_end(run: Run, carded: list[str]) -> None:
    told = facts(run, "台账.xlsx", *carded, "--year", "2026", "--as-of", "2027-03-01")
    assert [one["as_of"] for one in told["tracking"]] == ["2026-06-30", "2026-12-31"]
    half, end = ((one["units"][0]["items"], one["units"][0]["total"]) for one in told["tracking"])
    # two months missed by 30 June, and by year-end every month after it: 2 + 2 × 6, a tenth each
    assert (half[0][0]["taken"], half[0][1]["taken"]) == ("0.2", "5")
    assert half[1] == "94.8"
    assert (end[0][0]["findings"], end[1]) == (14, "93.6")


def test_only_the_day_asked_is_scored_before_the_half_year(run: Run, carded: list[str]) -> None:
    told = facts(run, "台账.xlsx", *carded, "--year", "2026", "--as-of", "2026-06-30")
    assert [one["as_of"] for one in told["tracking"]] == ["2026-06-30"]
    told = facts(run, "台账.xlsx", *carded, "--year", "2026", "--as-of", "2026-07-01")
    assert [one["as_of"] for one in told["tracking"]] == ["2026-06-30", "2026-07-01"]


def test_a_veto_overrides_the_band_and_the_competent_body_confirms(
    run: Run, carded: list[str], elsewhere: Path
) -> None:
    sheets = {"领导名册": LEADERS, "履职": EVERY_MONTH, "事故": (ACCIDENTS[0], _larger())}
    write_workbook(elsewhere / "台账.xlsx", sheets)  # type: ignore[arg-type]
    more = ["-r", "zhanjiang-edz-2016", "--level", "township"]
    asked = ["台账.xlsx", *carded, *more, "--year", "2026", "--as-of", "2026-12-31"]
    told = run("assess", *asked)
    assert told.code == 1
    flat = "".join(told.out.split()).replace("|", "")
    assert "有一票否决窗口；须由有权机关确认" in flat
    (unit,) = facts(run, *asked)["tracking"][1]["units"]
    assert (unit["band"], unit["vetoed_by"]) == ("不合格", ["window"])


def _larger() -> tuple[Any, ...]:
    return (*ACCIDENTS[1][:3], 3, *ACCIDENTS[1][4:])


def test_points_in_no_band_are_said(run: Run, carded: list[str], elsewhere: Path) -> None:
    text = CARD.replace("from: 90}", "from: 99}").replace("to: 89.99", "to: 60.5")
    (elsewhere / "评分表.yaml").write_text(text, encoding="utf-8")
    told = run("assess", "台账.xlsx", *carded, "--year", "2026", "--as-of", "2026-12-31")
    assert "不在任何等次内" in "".join(told.out.split()).replace("|", "")


def test_a_wrong_card_is_refused_with_file_and_line(
    run: Run, carded: list[str], elsewhere: Path
) -> None:
    (elsewhere / "评分表.yaml").write_text(CARD.replace("cap", "kap"), encoding="utf-8")
    told = run("assess", "台账.xlsx", *carded, "--as-of", "2026-12-31")
    assert (told.code, "评分表.yaml:9" in told.err) == (2, True)


def test_with_nothing_to_assess_it_is_said(run: Run, carded: list[str], elsewhere: Path) -> None:
    told = run("assess", "台账.xlsx", "--as-of", "2026-12-31")
    assert (told.code, "SD760" in told.err) == (2, True)
    shown = run("assess", write_scores(elsewhere), *KASHGAR, "--year", "2020")
    assert (shown.code, "没有可考核的单位" in shown.out) == (0, True)


def write_scores(folder: Path) -> str:
    return write_workbook(folder / "得分.xlsx", {"得分": SCORES}).name  # type: ignore[dict-item]


def test_a_figure_that_cannot_be_read_is_told(run: Run, elsewhere: Path) -> None:
    rows = (FIGURES[0], ("甲县", "2025", "1", "12", "约三百"))
    logs = write_workbook(elsewhere / "指标.xlsx", {"指标": rows}).name
    told = run("assess", logs, *KASHGAR)
    assert (told.code, "SD762" in told.err) == (1, True)


@EVERY_FORMAT
def test_an_assessment_is_written_in_every_format(
    form: str, run: Run, scores: str, elsewhere: Path
) -> None:
    assert run("assess", scores, *KASHGAR, "-f", form, "-o", "考核").code == 1
    assert (elsewhere / "考核").stat().st_size > 0


def test_it_speaks_english_and_is_a_report_too(run: Run, scores: str) -> None:
    assert "the competent body confirms" in run("assess", scores, *KASHGAR, "--lang", "en").out
    assert "得分排名" in run("report", "assessment", scores, *KASHGAR).out
