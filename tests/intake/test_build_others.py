"""Documents, absences and sites are read row by row; what cannot be used is told."""

from datetime import date

from safetyduty.model.ledger import OPEN_END, Ledger
from safetyduty.model.post import Body
from tests.intake.made_ledgers import Row, leaders, read, sheet, told

PAPERS: Row = ("文件类型", "日期", "签发单位", "对象", "年度")


def papers(*rows: Row) -> Ledger:
    heads = leaders(
        ("柏景行", "党委书记", "2023.1.1", ""),
        ("王守成", "财政所所长", "2023.1.1", ""),
        ("李知远", "负责人", "2023.1.1", ""),
    )
    return read(sheet([PAPERS, *rows], "文件台账"), heads)


def test_a_document_is_read_with_its_issuers_and_counterparts() -> None:
    ledger = papers(
        ("责任书", "2026.1.20", "听禾镇人民政府", "财政所\n安监站、上弦村", "2026年"),
        ("述职报告", "2026.1.9", "财政所", "县安委会办公室", ""),
        ("通报", "2026.2.1", "安委会、柏景行", "", "2025-2026"),
    )
    one, two, three = ledger.documents
    assert (one.kind, one.year, one.counterparts) == (
        "responsibility-statement", 2026, ("财政所", "安监站", "上弦村"),
    )  # fmt: skip
    assert (one.bodies, one.people) == ((Body.GOVERNMENT,), ())
    assert [ledger.people[person] for person in two.people] == ["王守成"]
    assert [ledger.people[person] for person in three.people] == ["柏景行"]
    assert (three.bodies, three.year) == ((Body.SAFETY_COMMITTEE,), 0)
    assert ledger.departments == ("", "财政所")[1:]
    assert ledger.problems == ()


def test_the_office_of_a_body_is_not_the_body() -> None:
    (document,) = papers(("通报", "2026.2.1", "安委会办公室", "", "")).documents
    assert document.bodies == (Body.SAFETY_COMMITTEE_OFFICE,)


def test_a_kind_nobody_knows_is_told_with_what_it_may_be() -> None:
    ledger = papers(
        ("年度安全生产责任书（修订）", "2026.2.1", "", "", ""), ("承诺", "2026.2.1", "", "", "")
    )
    assert told(ledger) == [
        ("SD115", "文件台账!A2", "年度安全生产责任书（修订）"),
        ("SD115", "文件台账!A3", "承诺"),
    ]
    assert [problem.suggestion for problem in ledger.problems] == ["责任书", ""]


def test_a_missing_kind_or_day_is_told_and_an_unread_one_too() -> None:
    ledger = papers(
        ("", "2026.2.1", "", "", ""), ("通报", "", "", "", ""), ("通报", "年底", "", "", "")
    )
    assert told(ledger) == [
        ("SD110", "文件台账!A2", ""),
        ("SD110", "文件台账!B3", ""),
        ("SD104", "文件台账!B4", "年底"),
    ]
    assert [document.day for document in ledger.documents[1:]] == [0, 0]


def test_leave_is_read_for_each_who_is_away() -> None:
    rows = [
        ("柏景行、岑简", "2026.3.1", "2026.3.5", "培训"),
        ("温如磐", "2026.4.1", "", "病假"),
        ("温如盘", "2026.5.1", "", ""),
        ("左春屿", "", "", ""),
        ("左春屿", "月初", "", ""),
        ("", "2026.6.1", "", ""),
    ]
    ledger = read(sheet([("姓名", "开始日期", "结束日期", "事由"), *rows], "请假"))
    assert [(ledger.people[a.person], a.start, a.end, a.reason) for a in ledger.absences] == [
        ("柏景行", date(2026, 3, 1), date(2026, 3, 5), "培训"),
        ("岑简", date(2026, 3, 1), date(2026, 3, 5), "培训"),
        ("温如磐", date(2026, 4, 1), OPEN_END, "病假"),
    ]
    assert told(ledger) == [
        ("SD202", "请假!A4", "温如盘"),
        ("SD110", "请假!B5", ""),
        ("SD104", "请假!B6", "月初"),
        ("SD110", "请假!A7", ""),
    ]


def test_a_site_without_a_name_is_told() -> None:
    rows = [("和平 加油站", "上弦村", "危化", "高", "岑简"), ("", "竹影村", "", "", "")]
    ledger = read(
        sheet([("名称", "村（社区）", "行业", "风险等级", "包保领导"), *rows], "重点单位")
    )
    (site,) = ledger.sites
    assert (site.name, site.village, site.industry, site.risk) == (
        "和平加油站",
        "上弦村",
        "危化",
        "高",
    )
    assert [ledger.people[person] for person in site.leaders] == ["岑简"]
    assert told(ledger) == [("SD110", "重点单位!A3", "")]


def test_a_whole_title_is_the_paper_it_ends_in() -> None:
    ledger = papers(
        ("2026年度安全生产责任书", "2026.2.1", "", "", ""),
        ("《某镇安全生产工作计划》", "2026.2.1", "", "", ""),
    )
    assert [paper.kind for paper in ledger.documents] == ["responsibility-statement", "plan"]
    assert told(ledger) == []


def test_a_list_without_last_days_says_them_with_the_first() -> None:
    rows = (
        ("姓名", "请假时间", "事由"),
        ("柏景行", "2026.3.5-3.9", ""),
        ("温如磐", "2026.4.5", ""),
    )
    away = read(sheet(rows, "请假")).absences
    assert [(one.start, one.end) for one in away] == [
        (date(2026, 3, 5), date(2026, 3, 9)),
        (date(2026, 4, 5), date(2026, 4, 5)),
    ]
