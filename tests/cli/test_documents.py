"""Every kind of document in every format: sound files, the same bytes, and no name acts."""

import json
from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import docx
import pytest
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from safetyduty import __version__, pipeline, stages
from safetyduty.discover import extension, names
from safetyduty.model.audit import CannotAudit
from safetyduty.model.ledger import Ledger
from safetyduty.model.period import parse_period
from safetyduty.report.document import Document
from safetyduty.report.kinds import COMPOSE, Wanted, kind_of, kinds
from tests.cli.accidents import ACCIDENTS, REVISIONS, SANCTIONS
from tests.cli.conftest import Run
from tests.cli.station import write_workbook
from tests.cli.test_hazards import GOOD, LATE, MAJOR
from tests.cli.test_hazards import HEADINGS as HAZARDS
from tests.report.sample import WIDE

ROOT = Path(__file__).parents[2]
INPUTS = ROOT.parent / "shared" / "inputs"
FORMS = [form for form in names("safetyduty.report.formats") if form != "pdf"]
"""A pdf is the docx, converted: tests/report/office/test_programs.py looks at its pages."""
KINDS = list(kinds())
NOT_ABOUT_DUTIES = {"assessment", "accidents", "vetoes", "hazards"}
HOSTILE = '=HYPERLINK("http://x","点")|<script>alert(1)</script>[red]*`_\u202e'
LEADERS = (
    ("姓名", "职务", "分管领域", "联系村", "任职日期"),
    ("章予安", "党委书记", "全面", "白桥村", date(2024, 1, 8)),
    ("蓝溪云", "党委副书记、镇长", "全面", "青塘村", date(2024, 1, 8)),
    ("方既白", "副镇长", "安全生产、应急、矿山", "红岭村", date(2024, 1, 8)),
)
LOGS = (
    ("日期", "活动类型", "带队领导", "参加人员", "地点", "内容"),
    ("2026-06-03", "带队检查", "章予安", "", "白桥村", HOSTILE),
    ("2026-06-04", "带队检查", "方既白", "蓝溪云", HOSTILE, WIDE),
    ("2026-06-05", HOSTILE, HOSTILE, "", "柴坪砖厂", ""),
)


class Read(HTMLParser):
    """Keeps what a browser would run or fetch."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.scripts = 0
        self.fetched: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.scripts += tag == "script"
        for name, value in attributes:
            if name in {"src", "href"} and value and not value.startswith(("#", "data:")):
                self.fetched.append(value)


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a station with every table, and names that try to be more than names."""
    return write_workbook(
        tmp_path_factory.mktemp("town") / "台账.xlsx",
        {
            "领导名册": LEADERS,
            "履职台账": LOGS,
            "隐患台账": (HAZARDS, (HOSTILE, *MAJOR[1:]), LATE, GOOD),
            "事故台账": (*ACCIDENTS, ("2026-05-05", HOSTILE, "交通", 1, 0, *[None] * 6)),
            "伤亡变化": REVISIONS,
            "考核得分": (
                ("单位", "类别", "年度", "得分", "结果"),
                ("柴坪镇", "乡镇", 2026, 91, ""),
                ("南山镇", "乡镇", 2026, 88, HOSTILE),
            ),
            "问责台账": (*SANCTIONS, ("方既白", date(2026, 6, 2), HOSTILE, HOSTILE, "")),
        },
    )


def request_of(kind: str, logs: Path, to: str) -> pipeline.Request:
    wanted = Wanted(to=to if kinds()[kind].to == "must" else "")
    month = parse_period("2026-07") if kinds()[kind].takes == "roster" else None
    return pipeline.Request(
        (logs,),
        date(2026, 6, 30),
        ("daligang-2019", "guiyang-2018"),
        period=month,
        wanted=wanted,
        workspace=pipeline.workspace([logs]),
    )


def made_of(kind: str, ledger: Ledger, request: pipeline.Request) -> Document:
    content = stages.content(kinds()[kind], ledger, request)
    return pipeline.compose(kind.replace("-", "_"), content, "zh")


def check(form: str, made: str | bytes) -> None:
    """Open a file as the programs that read it do."""
    if isinstance(made, str):
        assert "\x1b" not in made
        assert "\u202e" not in made
    match form:
        case "xlsx":
            assert isinstance(made, bytes)
            assert not [
                cell.coordinate
                for sheet in load_workbook(BytesIO(made)).worksheets
                for row in sheet.iter_rows()
                for cell in row
                if cell.data_type == "f"
            ]
            assert CalamineWorkbook.from_filelike(BytesIO(made)).sheet_names
        case "docx":
            assert isinstance(made, bytes)
            assert docx.Document(BytesIO(made)).element.xml
        case "json":
            assert json.loads(made)
        case "html":
            assert isinstance(made, str)
            page = Read(made)
            assert page.fetched == []
            assert page.scripts <= 2
            assert "<script>alert" not in made
        case "csv":
            assert isinstance(made, str)
            assert not [line for line in made.splitlines() if line.lstrip('"').startswith("=")]
        case _:
            assert made


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_sound_in_every_format_and_the_same_twice(
    kind: str, form: str, town: Path
) -> None:
    request = request_of(kind, town, "章予安")
    kept = []
    for _ in range(2):
        document = made_of(kind, ledger_of(town), request)
        kept.append(pipeline.render(document, form))
    assert kept[0] == kept[1]
    check(form, kept[0])
    assert made_from(document) >= {"daligang-2019", __version__, "2026-06-30"}
    for one in ledger_of(town).inputs:
        assert one.sha256 in json.dumps(document.facts)


def made_from(document: Document) -> set[str]:
    """Give the packs, the version and the day a document says it was made from."""
    facts = document.facts
    origin = facts.get("origin") or facts | facts["made_by"]
    return {pack["id"] for pack in origin["packs"]} | {origin["version"], origin["as_of"]}


LEDGERS: dict[Path, Ledger] = {}


def ledger_of(logs: Path) -> Ledger:
    """Read a folder once for all tests of this module."""
    if logs not in LEDGERS:
        LEDGERS[logs] = pipeline.read(pipeline.Request((logs,), date(2026, 6, 30)))
    return LEDGERS[logs]


def others() -> Iterator[tuple[Path, str]]:
    """Give the township that travels with the program, and those of the shared folder if there."""
    yield ROOT / "sample_data", "桑见川"
    for path in sorted(INPUTS.glob("township-*.xlsx")):
        yield path, ""


@pytest.mark.parametrize(("logs", "to"), list(others()), ids=lambda one: getattr(one, "stem", one))
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in NOT_ABOUT_DUTIES])
def test_every_kind_about_duties_is_made_of_every_township(kind: str, logs: Path, to: str) -> None:
    ledger = ledger_of(logs)
    request = request_of(kind, logs, to or ledger.people[1])
    document = made_of(kind, ledger, request)
    for form in FORMS:
        check(form, pipeline.render(document, form))


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_is_asked_for_by_its_name(kind: str, run: Run, town: Path, elsewhere: Path) -> None:
    to = ["--to", "方既白"] if kinds()[kind].to == "must" else []
    month = ["--month", "2026-07"] if kinds()[kind].takes == "roster" else []
    asked = ["-r", "daligang-2019", "--as-of", "2026-06-30", *to, *month]
    done = run("report", kind, town, *asked, "-o", "文书.docx")
    assert done.code in {0, 1}
    assert docx.Document(str(elsewhere / "文书.docx")).paragraphs
    alone = {"hazards": "hazards", "accidents": "accident", "vetoes": "veto"}
    if kind in alone:
        same = ["-r", "daligang-2019", "--as-of", "2026-06-30", "-f", "json"]
        assert run("report", kind, town, *same) == run(alone[kind], town, *same)


def test_a_veto_table_may_be_of_one_person(run: Run, town: Path) -> None:
    asked = ("-r", "guiyang-2018", "--as-of", "2026-06-30", "-f", "json")
    told = json.loads(run("report", "vetoes", town, *asked, "--to", "方既白").out)
    assert told["person"] == "方既白"
    assert {one["subject"] for one in told["windows"]} <= {"方既白"}
    assert "SD722" in run("report", "vetoes", town, *asked, "--to", "方即白").said


def test_a_roster_is_of_the_month_asked_for_else_of_the_next(run: Run, town: Path) -> None:
    asked = ("-r", "daligang-2019", "--as-of", "2026-06-30", "-f", "json")
    month = json.loads(run("report", "roster", town, *asked).out)["month"]
    assert month == "2026-07"
    same = json.loads(run("report", "roster", town, *asked, "--period", "2026-08").out)["month"]
    assert same == "2026-08"
    wrong = run("report", "roster", town, *asked, "--month", "2026Q3")
    assert (wrong.code, wrong.out) == (2, "")
    assert "SD928 安排表一次编一个月，“2026Q3”不是一个月" in wrong.said


def test_a_month_may_be_as_long_as_31_days_and_no_longer() -> None:
    request = pipeline.Request((), date(2026, 12, 31))
    assert stages.month_of(request).name == "2027-01"
    for name, sound in (("2026-12", True), ("2026Q1", False)):
        asked = pipeline.Request((), date(2026, 1, 1), period=parse_period(name))
        if sound:
            assert stages.month_of(asked).name == name
        else:
            with pytest.raises(CannotAudit):
                stages.month_of(asked)


def test_what_a_kind_takes_is_in_the_table_and_every_stage_serves() -> None:
    taken = {kind.takes for kind in kinds().values()}
    assert taken <= {*stages.STAGES}
    for kind in KINDS:
        assert kind_of(extension(COMPOSE, kind.replace("-", "_"))) == kinds()[kind]
    town = Ledger(people=("",))
    assert stages.STAGES["ledger"](town, pipeline.Request((), date(2026, 1, 1))) is town


def test_charts_of_a_report_and_of_a_roster_are_drawn_alone(
    run: Run, town: Path, elsewhere: Path
) -> None:
    asked = ("-r", "daligang-2019", "--as-of", "2026-06-30")
    assert run("report", "roster", town, *asked, "--chart", "svg", "-o", "月历.svg").code in {0, 1}
    drawn = (elsewhere / "月历.svg").read_text(encoding="utf-8")
    assert "章予安" in drawn
    assert run("report", "audit", town, *asked, "--chart", "png", "-o", "图.png").code == 1
    assert (elsewhere / "图.png").read_bytes()[:4] == b"\x89PNG"
    none = run("report", "duty-list", town, *asked, "--chart", "png", "-o", "无.png")
    assert (none.code, none.out) == (2, "")
    assert "这种文书没有图表" in none.err
    assert not (elsewhere / "无.png").exists()


def test_a_report_is_a_folder_of_pages_where_the_place_is_no_page(
    run: Run, town: Path, elsewhere: Path
) -> None:
    asked = ("-r", "daligang-2019", "--as-of", "2026-06-30", "-f", "html")
    assert run("report", "audit", town, *asked, "-o", "全县").code == 1
    assert {"index.html", "manifest.json"} < {path.name for path in (elsewhere / "全县").iterdir()}
    assert "SD902" in run("report", "audit", town, *asked, "-o", "全县").said
    assert run("report", "matrix", town, *asked, "-o", "一览.html").code == 1
    hidden = ("--redact", "-o", "隐去")
    assert run("report", "audit", town, *asked, *hidden).code == 1
    for page in (elsewhere / "隐去").iterdir():
        assert "章予安" not in page.read_text(encoding="utf-8")
