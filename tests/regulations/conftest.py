"""A regulation made up for the tests: its text, its pack and its cases."""

from collections.abc import Callable
from pathlib import Path

import pytest

from safetyduty.regulations.paper import Line, Paper
from safetyduty.regulations.text import Text, read_text
from tests.cli.conftest import Ran, elsewhere, run

__all__ = ["Ran", "elsewhere", "run"]

TEXT = """松原镇安全生产责任规定

第一条 为落实责任，制定本规定。
第二条 镇党委主要负责人的职责：
（一）每年主持党委会研究安全生产不少于2次；
（二）每季度带队检查不少于1次。
第三条 各部门主要负责人每年1月20日前向镇政府提交上年度述职报告。
第四条 因履职不到位受到处分的，一年内不得提拔。
"""

PACK = """id: songyuan
title: 松原镇安全生产责任规定
title_en: Songyuan Township rules
issuer: 松原镇人民政府
jurisdiction: 松原镇
level: township
issued: 2020-01-01
in_force: 2020-03-01
status: in_force
based_on: [guiyang-2018, 上级文件]
checked_on: 2026-01-01
source: songyuan.txt
clauses:
  - article: 第二条（一）
    words: 每年主持党委会研究安全生产不少于2次
    duty: {zh: 每年主持两次党委会, en: chair two party committee meetings a year}
    who: {positions: [party-head], levels: [township]}
    rule:
      {kind: count, activity: [party-committee-meeting], capacity: chairs, at_least: 2, per: year}
  - article: 第二条（二）
    words: 每季度带队检查不少于1次
    duty: {zh: 每季度带队检查, en: lead an inspection every quarter}
    who: {positions: [party-head], levels: [township]}
    rule: {kind: count, activity: [inspection], capacity: leads, at_least: 1, per: quarter}
  - article: 第三条
    words: 每年1月20日前
    duty: {zh: 提交述职报告, en: submit a duty statement}
    who: {positions: [department-head], levels: [township]}
    rule:
      {kind: deadline, document: [duty-statement], per: year, due: "01-20", about: previous-year}
lists:
  - article: 第四条
    kind: veto
    name: {zh: 一票否决, en: veto}
    items: [{zh: 一年内不得提拔, en: no promotion within a year}]
notes:
  - {zh: 虚构的规定, en: made up}
"""

CASES = """
- case: 两次党委会
  article: 第二条（一）
  as_of: 2026-12-31
  period: "2026"
  leaders:
    - {姓名: 黎一, 职务: 党委书记, 任职日期: 2020-01-01}
  activities:
    - {日期: 2026-01-05, 活动类型: 党委会, 带队领导: 黎一}
    - {日期: 2026-02-05, 活动类型: 党委会, 带队领导: 黎一}
  expect:
    - {subject: 黎一, period: "2026", required: 2, done: 2, verdict: met}

- case: 一次党委会，没有检查
  article: 第二条（一）
  as_of: 2026-12-31
  period: "2026"
  leaders:
    - {姓名: 黎一, 职务: 党委书记, 任职日期: 2020-01-01}
  activities:
    - {日期: 2026-01-05, 活动类型: 党委会, 带队领导: 黎一}
  expect:
    - {subject: 黎一, period: "2026", required: 2, done: 1, verdict: missed}

- case: 一季度查了，二季度没有
  article: 第二条（二）
  as_of: 2026-06-30
  period: "2026"
  leaders:
    - {姓名: 黎一, 职务: 党委书记, 任职日期: 2020-01-01}
  activities:
    - {日期: 2026-01-05, 活动类型: 带队检查, 带队领导: 黎一}
  expect:
    - {subject: 黎一, period: 2026Q1, verdict: met}
    - {subject: 黎一, period: 2026Q2, verdict: missed}

- case: 按期述职
  article: 第三条
  as_of: 2026-12-31
  period: "2026"
  leaders:
    - {姓名: 葛九, 职务: 财政所所长, 任职日期: 2020-01-01}
  documents:
    - {文件类型: 述职报告, 日期: 2026-01-20, 签发单位: 葛九, 年度: 2025}
  expect:
    - {subject: 葛九, period: "2026", due: 2026-01-20, verdict: met}

- case: 没有述职
  article: 第三条
  as_of: 2026-12-31
  period: "2026"
  leaders:
    - {姓名: 葛九, 职务: 财政所所长, 任职日期: 2020-01-01}
  documents:
    - {文件类型: 述职报告, 日期: 2026-01-20, 签发单位: 曲四, 年度: 2025}
  expect:
    - {subject: 葛九, period: "2026", verdict: missed}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with the pack, its cases and its text."""
    place = tmp_path / "法规"
    place.mkdir()
    (place / "songyuan.yaml").write_text(PACK, encoding="utf-8")
    (place / "songyuan.cases.yaml").write_text(CASES, encoding="utf-8")
    (place / "songyuan.txt").write_text(TEXT, encoding="utf-8")
    return place


@pytest.fixture
def read() -> Callable[[str], Text]:
    """Read a text as a file of these lines would be read."""

    def lines(text: str) -> Text:
        numbered = enumerate(text.strip("\n").splitlines(), 1)
        return read_text(Paper("文.txt", tuple(Line(n, t) for n, t in numbered if t.strip())))

    return lines
