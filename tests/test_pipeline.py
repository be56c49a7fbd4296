"""The program on one page: what goes in as files comes out as findings, and nothing is lost."""

import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from safetyduty import pipeline, trials
from safetyduty.discover import shipped
from safetyduty.model.audit import Audit, CannotAudit, Verdict, View
from safetyduty.model.law import Status
from safetyduty.model.ledger import Ledger
from safetyduty.model.period import parse_period
from safetyduty.model.post import Level
from safetyduty.regulations.cases import try_cases
from safetyduty.regulations.load import available, load_sound
from tests.cli.station import (
    EVERY_MONTH,
    PACK,
    PACK_TEXT,
    Rows,
    inspections,
    write_ledger,
    write_pack,
    write_workbook,
)
from tests.oracle.project import ask, differences
from tests.oracle.townships import from_seed
from tests.oracle.workbooks import MESSY, TIDY, write_all

COUNTED = Path(__file__).parents[2] / "shared" / "inputs"
"""Workbooks counted by hand; where they are not at hand, invented ones of the same make serve."""
PUBLISHED = COUNTED / "大栗港镇党政领导带队检查安排表.xlsx"
THREE = ("daligang-2019", "guiyang-2018", "zhanjiang-edz-2016")
AS_OF = date(2026, 6, 20)


def read(*files: Path) -> Ledger:
    return pipeline.read(pipeline.Request(files, AS_OF))


def audited(*files: Path, as_of: date = AS_OF, **asked: Any) -> Audit:
    request = pipeline.Request(files, as_of, workspace=pipeline.workspace(files), **asked)
    return pipeline.audit(pipeline.read(request), request)


def verdicts(found: Audit) -> Counter[Verdict]:
    return Counter(finding.verdict for finding in found.findings)


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def trial(elsewhere: Path) -> dict[str, Any]:
    """Give what is asked to audit by one small regulation."""
    return {"regulations": (PACK,), "packs": (write_pack(elsewhere / "法规包"),)}


# What must be found


@pytest.mark.parametrize("letter", ["a", "b"])
def test_a_township_gives_exactly_the_findings_that_were_counted(
    letter: str, elsewhere: Path
) -> None:
    workbook = COUNTED / f"township-{letter}.xlsx"
    if not workbook.exists():
        town = from_seed(ord(letter))
        books = write_all(town, elsewhere, MESSY if letter == "a" else TIDY)
        assert differences(town.station, ask(town.station, books)) == []
        return
    expected = json.loads(workbook.with_suffix(".expected.json").read_text("utf-8"))
    found = audited(
        workbook,
        as_of=date.fromisoformat(expected["as_of"]),
        regulations=THREE,
        level=Level.TOWNSHIP,
        period=parse_period("2026"),
    )
    facts = pipeline.compose("audit", found, "zh").facts["findings"]
    told = Counter(
        (
            one["view"],
            one["regulation"],
            one["position"] if one["view"] == View.BODY else one["subject"],
            activity,
            *(one[key] for key in ("per", "period", "required", "done", "verdict")),
        )
        for one in facts
        for activity in one["activity"]
    )
    wanted = Counter(tuple(one.values()) for one in expected["findings"])
    assert list((wanted - told).elements()) == []


OWN = "负责分管领域、联系村（社区）及{}安全生产工作\n\t"
ALL = "全镇辖区内（重点检查负责{}）各行业、各系统的安全生产工作情况\n\t"
LIKE_THE_PUBLISHED: Rows = (
    ("附件：",),
    ("柴坪镇党政领导带队检查安排表",),
    ("带队领导", "牵头部门", "检查范围（每月25日以前完成）"),
    ("章予安\n\t", "安监站、党政办\n\t", ALL.format("柴坪村")),
    ("蓝  溪\n\t", "安监站、党政办\n\t", ALL.format("石门坎村")),
    ("方  既\n\t", "扶贫办\n\t", OWN.format("“柴坪加油站”")),
    ("郝未来\n\t", "卫健办、民政所、人社中心\n\t", OWN.format("“柴坪水上乐园”")),
    ("岳知行\n\t", "安监站、经济发展办\n\t", OWN.format("“石门加油站”、“ 环山批发部”")),
    ("冉  冬\n\t", "政法办、纪委、\n\n财政所\n\t", OWN.format("“柴坪矿业”、“ 石门尾矿库”")),
    ("匡又新\n\t", "国保所\n\t", OWN.format("“石门府”")),
    ("靳  白\n\t", "党建办\n\t", OWN.format("“坪上加油站”")),
    ("苗  青\n\t", "城乡管理执法办、重点办、招商引资办\n\t", OWN.format("“坪上竹谷”")),
)


@pytest.fixture
def roster(elsewhere: Path) -> Path:
    """Give the roster a township published, or one drawn like it."""
    drawn = elsewhere / "安排表.xlsx"
    return PUBLISHED if PUBLISHED.exists() else write_workbook(drawn, {"附件": LIKE_THE_PUBLISHED})


def test_the_published_roster_is_read_whole(roster: Path) -> None:
    ledger = read(roster)
    rows = ledger.roster
    assert ledger.problems == ()
    assert len({row.person for row in rows}) == len(rows) == 9
    assert not [name for name in ledger.people if " " in name]
    assert [len(row.departments) for row in rows] == [2, 2, 1, 3, 2, 3, 1, 1, 3]
    assert [len(row.villages) for row in rows] == [1, 1, 0, 0, 0, 0, 0, 0, 0]
    assert [len(row.sites) for row in rows] == [0, 0, 1, 1, 2, 2, 1, 1, 1]
    assert [row.own_villages for row in rows] == [False, False, *[True] * 7]
    assert {row.due_day for row in rows} == {25}
    assert not [site for row in rows for site in row.sites if site != site.strip(" “”")]
    (sheet,) = ledger.inputs[0].sheets
    assert (sheet.rows, sheet.used, sheet.skipped) == (12, 9, 3)


def test_a_roster_alone_leaves_everything_open(roster: Path) -> None:
    found = audited(roster)
    assert set(verdicts(found)) <= {Verdict.UNKNOWN, Verdict.EXEMPT}
    assert found.problems == ()


def test_the_roster_drawn_for_want_of_the_published_one_reads_alike(elsewhere: Path) -> None:
    test_the_published_roster_is_read_whole(
        write_workbook(elsewhere / "安排表.xlsx", {"附件": LIKE_THE_PUBLISHED})
    )


# What cannot be read


def test_a_broken_file_is_a_problem_and_nothing_is_missed_any_more(
    elsewhere: Path, trial: dict[str, Any]
) -> None:
    good = write_ledger(elsewhere / "台账.xlsx")
    broken = elsewhere / "六月.xlsx"
    broken.write_bytes(good.read_bytes()[:3000])
    whole, torn = audited(good, **trial), audited(good, broken, **trial)
    assert verdicts(whole)[Verdict.MISSED] == 1
    assert [(problem.code, problem.source.file) for problem in torn.problems] == [
        ("SD005", "六月.xlsx")
    ]
    assert verdicts(torn)[Verdict.MISSED] == 0
    changed = [
        (before.period.name, after.verdict)
        for before, after in zip(whole.findings, torn.findings, strict=True)
        if before.verdict != after.verdict
    ]
    assert changed == [("2026-02", Verdict.UNKNOWN)]


def test_if_no_file_can_be_read_the_first_is_named(elsewhere: Path) -> None:
    for name in ("乙.xlsx", "甲.xlsx"):
        (elsewhere / name).write_bytes(b"")
    with pytest.raises(CannotAudit) as refused:
        read(elsewhere)
    assert str(refused.value.problem.source) == "乙.xlsx"


def test_what_is_no_ledger_cannot_be_audited(elsewhere: Path) -> None:
    notes = write_workbook(elsewhere / "通讯录.xlsx", {"通讯录": (("科室", "电话"), ("甲", "1"))})
    with pytest.raises(CannotAudit, match="SD401"):
        read(notes)
    alone = write_workbook(elsewhere / "台账.xlsx", {"台账": EVERY_MONTH})
    with pytest.raises(CannotAudit, match="SD402"):
        audited(alone)


def test_every_step_is_told_before_it_is_taken(elsewhere: Path) -> None:
    for name in ("甲.xlsx", "乙.xlsx"):
        write_ledger(elsewhere / name)
    told: list[tuple[str, int, int]] = []
    pipeline.read(pipeline.Request((elsewhere,), AS_OF), lambda *step: told.append(step))
    assert told == [("乙.xlsx", 1, 2), ("甲.xlsx", 2, 2)]


# What is taken as said


def test_without_a_name_every_regulation_in_force_at_the_level_is_asked(elsewhere: Path) -> None:
    ledger = write_ledger(elsewhere / "台账.xlsx")
    sound, _ = load_sound()
    for level in (Level.TOWNSHIP, Level.COUNTY):
        found = audited(ledger, level=level)
        reaching = [
            one.id
            for one in sound
            if one.status is Status.IN_FORCE
            and any(level in clause.who.levels for clause in one.clauses)
        ]
        assert [one.id for one in found.regulations] == reaching
        assert [taken.code for taken in found.assumed] == ["SD407"]
    assert [taken.code for taken in audited(ledger).assumed] == ["SD407", "SD408"]
    assert audited(ledger, regulations=("luzhou-2018",), level=Level.TOWNSHIP).assumed == ()


def test_the_settings_beside_the_file_are_used(elsewhere: Path, trial: dict[str, Any]) -> None:
    station = elsewhere / "站" / "2026年"
    station.mkdir(parents=True)
    write_ledger(station / "台账.xlsx")
    write_pack(station.parent / "法规包")
    (station.parent / "safetyduty.toml").write_text(
        f'regulation = ["{PACK}"]\nregulations = "法规包"\nunit = "柴坪镇"\nlevel = "township"\n'
        '[aliases]\n"章予" = "章予安"\n[calendar]\nholidays = [2026-06-22]\n',
        encoding="utf-8",
    )
    found = audited(station / "台账.xlsx")
    assert [one.id for one in found.regulations] == [PACK]
    assert (found.organisation, found.level, found.assumed) == ("柴坪镇", Level.TOWNSHIP, ())
    other = audited(station / "台账.xlsx", unit="别镇", regulations=THREE[:1], level=Level.COUNTY)
    assert (other.organisation, other.level) == ("别镇", Level.COUNTY)
    assert [one.id for one in other.regulations] == ["daligang-2019"]


def test_settings_where_the_command_runs_come_before_those_beside_the_file(
    elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in ("此", "彼"):
        (elsewhere / folder).mkdir()
        (elsewhere / folder / "safetyduty.toml").write_text(f'unit = "{folder}镇"')
    ledger = write_ledger(elsewhere / "彼" / "台账.xlsx")
    assert audited(ledger).organisation == "彼镇"
    monkeypatch.chdir(elsewhere / "此")
    assert audited(ledger).organisation == "此镇"


def test_a_broken_pack_stops_the_run_only_where_it_is_named(
    elsewhere: Path, trial: dict[str, Any]
) -> None:
    ledger = write_ledger(elsewhere / "台账.xlsx")
    write_pack(elsewhere / "法规包", PACK_TEXT.replace("per: month", "per: moon"), "bad-2026")
    found = audited(ledger, packs=trial["packs"], level=Level.TOWNSHIP)
    assert [taken.code for taken in found.assumed] == ["SD407", "SD514"]
    assert PACK in {one.id for one in found.regulations}
    with pytest.raises(CannotAudit):
        audited(ledger, packs=trial["packs"], regulations=("bad-2026",))


# What is handed on


def test_the_data_keep_the_promised_shape(elsewhere: Path, trial: dict[str, Any]) -> None:
    odd = (date(2026, 6, 5), "走访", "方既白", None, "柴坪砖厂")
    book = write_ledger(elsewhere / "台账.xlsx", (*EVERY_MONTH, odd))
    document = pipeline.compose("audit", audited(book, **trial), "zh")
    facts = json.loads(pipeline.render(document, "json"))
    promised = {
        "": "schema as_of period regulations inputs summary findings problems",
        "period": "start end",
        "regulations": "id title status",
        "inputs": "file sha256 sheets",
        "summary": "met pending at_risk missed late exempt unknown rate",
        "findings": "view subject organisation position regulation article rule activity per "
        "period start end due required done verdict binding reason evidence",
        "problems": "code severity file sheet cell value message suggestion",
    }
    for part, keys in promised.items():
        whole = facts[part] if part else facts
        for one in whole if isinstance(whole, list) else [whole]:
            assert set(keys.split()) <= one.keys()
    assert facts["schema"] == "safetyduty/audit/1"
    sheet = facts["inputs"][0]["sheets"][0]
    assert set(sheet) >= {"sheet", "table", "rows", "used", "skipped"}
    met = next(one for one in facts["findings"] if one["verdict"] == "met")
    assert met["evidence"] == [
        {
            "file": "台账.xlsx",
            "sheet": "履职台账",
            "row": 2,
            "cell": "A2",
            "date": "2026-01-04",
        }
    ]
    assert len(facts["inputs"][0]["sha256"]) == 64


def test_so_many_rows_of_evidence_are_named_as_are_asked_for(
    elsewhere: Path, trial: dict[str, Any]
) -> None:
    days = [(f"2026-05-{day:02}", "章予安") for day in range(4, 24)]
    book = write_ledger(elsewhere / "台账.xlsx", inspections(*days))

    def may(**asked: Any) -> tuple[int, int, int]:
        found = audited(book, period=parse_period("2026-05"), **trial, **asked)
        (one,) = (one for one in found.findings if one.done)
        return one.done, len(one.credits), one.rows

    assert may() == (20, 20, 20)
    assert may(evidence=3) == (20, 3, 20)


def test_what_is_not_quantified_is_looked_at_unless_nobody_will_read_it(elsewhere: Path) -> None:
    book = write_ledger(elsewhere / "台账.xlsx")
    whole = audited(book, regulations=("guiyang-2018",))
    brief = audited(book, regulations=("guiyang-2018",), observe=False)
    assert whole.observations
    assert brief.observations == ()
    assert brief.findings == whole.findings


def test_why_is_asked_by_name_by_post_or_by_body(elsewhere: Path) -> None:
    book = write_ledger(elsewhere / "台账.xlsx")
    request = pipeline.Request((book,), AS_OF, ("guiyang-2018",), period=parse_period("2026Q1"))
    ledger = pipeline.read(request)
    for asked, subject in (("章 予 安", "章予安"), ("government", "政府"), ("政府", "政府")):
        told = pipeline.why(ledger, request, asked)
        assert told.subject == subject
        assert {one.finding.subject for one in told.explanations} == {subject}
    with pytest.raises(CannotAudit) as refused:
        pipeline.why(ledger, request, "章予")
    assert (refused.value.problem.code, refused.value.problem.suggestion) == ("SD406", "章予安")
    with pytest.raises(CannotAudit) as refused:
        pipeline.why(ledger, request, "？")
    assert refused.value.problem.suggestion == ""


def test_reading_judges_nothing(elsewhere: Path) -> None:
    book = write_ledger(elsewhere / "台账.xlsx")
    for asked, name in ((None, "2026"), (parse_period("2026-03"), "2026-03")):
        request = pipeline.Request((book,), AS_OF, period=asked, unit="柴坪镇")
        found = pipeline.reading(pipeline.read(request), request)
        assert (found.findings, found.regulations, found.organisation) == ((), (), "柴坪镇")
        assert found.period.name == name


CASES = """\
- case: 书记三月带队一次
  article: 第一条
  as_of: 2026-03-31
  period: 2026-03
  leaders:
    - {姓名: 章予安, 职务: 党委书记}
  activities:
    - {日期: 2026-03-04, 活动类型: 带队检查, 带队领导: 章予安}
  expect:
    - {subject: 章予安, period: 2026-03, required: 1, done: 1, verdict: met}
"""


@pytest.mark.parametrize("period", ["2026-03", "2026"])
def test_a_case_of_a_pack_is_read_as_any_ledger_is(period: str, elsewhere: Path) -> None:
    folder = write_pack(elsewhere / "法规包")
    text = CASES.replace("  period: 2026-03", f'  period: "{period}"', 1)
    (folder / f"{PACK}.cases.yaml").write_text(text, encoding="utf-8")
    trial = try_cases(PACK, [folder], trials.try_case)
    assert [(one.name, one.misses) for one in trial.outcomes] == [("书记三月带队一次", ())]


def test_every_document_and_format_is_found_by_its_name() -> None:
    assert set(available()) >= set(THREE)
    assert shipped("templates").is_dir()
    with pytest.raises(KeyError):
        pipeline.compose("no-such-document", None, "zh")
