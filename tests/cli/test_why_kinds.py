"""why: what is said of shares, consequences, classes and documents."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run

PACK = """
id: kinds-2026
title: 细则
title_en: Rules
issuer: 听禾镇
jurisdiction: 听禾镇
level: township
issued: 2024-01-01
in_force: 2024-01-01
status: in_force
checked_on: 2026-01-01
source: 细则.txt
clauses:
  - article: 第一条
    words: 每季度两次
    duty: {zh: 每季度检查两次, en: two a quarter}
    who: {positions: [party-head], levels: [township]}
    rule: {kind: count, activity: [inspection], at_least: 2, per: quarter}
  - article: 第二条
    words: 连续两季
    duty: {zh: 连续两季未完成的约谈, en: two quarters missed}
    who: {positions: [party-head], levels: [township]}
    rule: {kind: repeated, of: [第一条], times: 2}
  - article: 第三条
    words: 七成半
    duty: {zh: 安委会会议七成半本人主持, en: three quarters chaired}
    who: {positions: [party-head], levels: [township]}
    rule:
      kind: ratio
      percent: 75
      of: activities
      among: [safety-committee-meeting]
      capacity: chairs
      per: year
  - article: 第四条
    words: 分级检查
    duty: {zh: 分级检查重点单位, en: by class}
    who: {positions: [party-head], levels: [township]}
    rule: {kind: sites, activity: [inspection], visits: {A: month, C: half-year}}
  - article: 第五条
    words: 每年一次
    duty: {zh: 每年报告, en: a report a year}
    who: {positions: [party-head], levels: [township]}
    rule: {kind: deadline, document: [duty-report], per: year}
"""
FILES = {
    "名册.csv": "姓名,职务,任职日期\n甲某,党委书记,2024-01-01\n乙某,副镇长,2024-01-01\n",
    "台账.csv": "日期,活动类型,带队领导,地点\n2026-01-09,安委会会议,乙某,会议室\n",
    "单位.csv": "名称,风险等级,包保领导\n砖厂,C,甲某\n",
    "文件.csv": "文件类型,日期,签发单位,年度\n通报,2026-01-09,听禾镇政府,2026\n",
}


@pytest.mark.parametrize(
    ("lang", "parts"),
    [
        (
            "zh",
            (
                "每年，第一条连续2期未完成",
                "由第一条各期的结论得出，那些结论改变，本条才随之改变",
                "每年，不低于75%",
                "还差1：计入达到1即为完成",
                "每半年1次，带队",
                "再完成1次（履职报告）",
            ),
        ),
        (
            "en",
            (
                "only a change there changes it",
                "1 short: 1 would be enough",
                "1 per half year, ",
                "1 more by 2026-12-31 (",
            ),
        ),
    ],
)
def test_each_kind_of_rule_is_told_in_words_of_its_own(
    lang: str, parts: tuple[str, ...], run: Run, elsewhere: Path
) -> None:
    (elsewhere / "包").mkdir()
    (elsewhere / "包" / "kinds-2026.yaml").write_text(PACK, encoding="utf-8")
    for name, text in FILES.items():
        (elsewhere / name).write_text(text, encoding="utf-8")
    told = run(
        "--lang", lang, "why", *FILES, "--packs", "包", "-r", "kinds-2026",
        "--leader", "甲某", "--as-of", "2026-10-31", "--period", "2026", "-f", "markdown",
    ).out  # fmt: skip
    told += run(
        "--lang", lang, "why", *FILES, "--packs", "包", "-r", "kinds-2026",
        "--leader", "甲某", "--as-of", "2026-10-31", "--period", "2026H1", "-f", "markdown",
    ).out  # fmt: skip
    for part in parts:
        assert part in told
    assert "交来" not in told
    assert "带队履职报告" not in told
