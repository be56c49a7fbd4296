"""The same questions, not a word changed, on DuckDB and on Spark: whole tables are compared."""

import importlib.util
import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from safetyduty import pipeline
from safetyduty.engine.database import Database, Engine
from safetyduty.engine.judge import judge
from safetyduty.engine.schema import OBLIGATION
from safetyduty.engine.spark import Spark
from safetyduty.intake.ledger import read_ledger
from safetyduty.model.audit import Audit
from safetyduty.model.ledger import Ledger
from safetyduty.model.period import Period, parse_period, span
from safetyduty.model.post import Level
from tests.clauses import drawn, every_clause
from tests.programs import find_program
from tests.township import Township

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

ROOT = Path(__file__).parents[2]
COUNTED = ROOT.parent / "shared" / "inputs"
TOWNSHIPS = [ROOT / "sample_data", *sorted(COUNTED.glob("township-?.xlsx"))]
"""The sample, and two more where they are at hand."""
SMALL = {
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xss8m",
    "spark.default.parallelism": "1",
    "spark.sql.shuffle.partitions": "1",
    "spark.sql.adaptive.enabled": "false",
    "spark.sql.autoBroadcastJoinThreshold": "-1",
    "spark.sql.codegen.wholeStage": "false",
    "spark.sql.codegen.factoryMode": "NO_CODEGEN",
}
"""One core and no compiling: a table here has a few hundred rows."""
WORDS = {"verdict", "why"}
"""The only columns of words; all others are whole numbers."""
WHOLE = {"INTEGER", "BIGINT", "HUGEINT", "int", "bigint"}


@pytest.fixture(scope="module")
def session() -> Iterator["SparkSession"]:
    """Start Spark once; without it the tests are skipped with a reason, in CI they fail."""
    if not importlib.util.find_spec("pyspark"):
        said = "没有安装 pyspark，两个引擎没有对照 / pyspark is missing, nothing is compared"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(said)
    find_program("java", package="default-jre-headless")
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.master("local[1]").appName("parity")
    for name, value in SMALL.items():
        builder = builder.config(name, value)
    started = builder.getOrCreate()
    started.sparkContext.setLogLevel("OFF")
    yield started
    started.stop()


class Kept:
    """Notes which tables a run kept, and how many rows each was said to have."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.sizes: dict[str, list[int]] = {}

    def __getattr__(self, verb: str) -> Any:
        return getattr(self.engine, verb)

    def keep(self, table: str, question: str) -> int:
        size = self.engine.keep(table, question)
        self.sizes.setdefault(table, []).append(size)
        return size

    def table(self, name: str) -> tuple[list[str], list[tuple[Any, ...]]]:
        """Give a table's columns and its sorted rows, its types held to those declared."""
        named = [(row[0], row[1]) for row in self.engine.ask(f"describe {name}")]
        for column, kind in named:
            assert kind in ({"VARCHAR", "string"} if column in WORDS else WHOLE), (name, column)
        rows = self.engine.ask(f"select * from {name}")  # noqa: S608 - our own name
        assert {type(value) for row in rows for value in row} <= {int, str}
        return [column for column, _ in named], sorted(rows)


def tied(kept: Kept) -> list[Any]:
    """Name the obligations that no order tells apart: each engine would number them its own way."""
    key = ", ".join(OBLIGATION[:6])
    return kept.ask(f"select {key} from obligation group by {key} having count(*) > 1")  # noqa: S608


def same(session: "SparkSession", run: Any) -> Audit:
    """Run on both engines, and hold every table that was kept to be the same on both."""
    duck, spark = Kept(Database()), Kept(Spark(session))
    try:
        one, other = run(duck), run(spark)
        assert duck.sizes == spark.sizes
        assert duck.sizes.keys() >= {"deed", "unclear", "answerable", "obligation", "credit"}
        for name in duck.sizes.keys() - {"after"}:
            assert duck.table(name) == spark.table(name), name
        assert tied(duck) == []
        assert one.findings == other.findings
        assert one.observations == other.observations
        return one
    finally:
        duck.close()
        spark.close()


@pytest.mark.parametrize("file", TOWNSHIPS, ids=lambda file: file.stem)
def test_a_whole_township(session, file):
    """Its roster, its documents and its absences, by three regulations."""
    found = _of_files(session, file, "2026-11-20")
    assert {f.verdict.value for f in found.findings} >= {"met", "missed", "exempt"}


def _of_files(session: "SparkSession", file: Path, as_of: str) -> Audit:
    files = (file,)
    request = pipeline.Request(
        files,
        date.fromisoformat(as_of),
        regulations=("daligang-2019", "guiyang-2018", "zhanjiang-edz-2016"),
        level=Level.TOWNSHIP,
        workspace=pipeline.workspace(files),
    )
    ledger = pipeline.read(request)
    return same(session, lambda on: pipeline.audit(ledger, request, on=on))


def _every_clause(session: "SparkSession", ledger: Ledger, period: Period, as_of: date) -> Audit:
    return same(
        session,
        lambda on: judge(
            ledger, EVERY, period=period, as_of=as_of, level=Level.TOWNSHIP, database=on
        ),
    )


EVERY = every_clause()
"""Every kind with every parameter that a test of the rules gives it."""


def test_every_clause_of_an_empty_ledger(session):
    found = _every_clause(session, read_ledger([]), FEBRUARY, LEAP_DAY)
    assert {f.done for f in found.findings} <= {0}


LEAP_DAY = date(2024, 2, 29)
FEBRUARY = span(date(2024, 2, 1), LEAP_DAY)
"""With it every week, quarter, year and two years that it shares a day with."""
UNSURE = """
rule: {kind: count, activity: [inspection], capacity: leads, at_least: 2, per: month}
as_of: 2026-06-30

姓名  职务    任职日期       离任日期
黎一  镇长    2020-01-01     -
方二  副镇长  2026.3.32      -           ← some day of March
章三  副镇长  2026年3月      -
郝四  副镇长  2020-01-01     2026.5.6免职  ← some day of May
靳五  副镇长  不详           -
苗六  副镇长  2020-01-01     -

日期                    活动类型  带队领导
2026-04-07              带队检查  靳五
2026-04-08              带队检查  靳五
2026-03-05、2026-03-19  带队检查  苗六    ← two days, neither certain
2026-04-08              带队检查  镇长    ← nobody in particular
2026-04-09              带队检查  镇长
"""


def test_what_nobody_can_tell(session):
    """Days of office and days of rows that cannot be read leave the same open on both engines."""
    township = Township.read(UNSURE)
    found = same(session, lambda on: township.judge(database=on))
    told = {(f.subject, f.period.name[5:]): f.verdict.value for f in found.findings}
    assert {key: told.get(key, "") for key in OPEN} == OPEN


OPEN = {
    ("方二", "02"): "",
    ("方二", "03"): "unknown",
    ("方二", "04"): "missed",
    ("章三", "03"): "unknown",
    ("章三", "04"): "missed",
    ("郝四", "04"): "missed",
    ("郝四", "05"): "unknown",
    ("郝四", "06"): "",
    ("靳五", "01"): "unknown",
    ("靳五", "04"): "met",
    ("苗六", "03"): "unknown",
    ("苗六", "05"): "missed",
    ("黎一", "04"): "unknown",
    ("黎一", "05"): "missed",
}
LEAP_YEARS = """
rule: {kind: count, activity: [inspection], at_least: 1, per: two-years}

姓名  职务            分管工作    联系村  任职日期    离任日期
黎一  党委书记        全面工作    上弦村  2022-03-01  -
方二  党委副书记、镇长  政府全面工作  竹影村  2022-03-01  2024-02-28
章三  党委副书记、镇长  政府全面工作  竹影村  2024-02-29  -          ← the leap day is his first
郝四  副镇长          工业        望仓村  2023-02-28  2024-02-29   ← and his last
靳五  副镇长          农业        望仓村  2024-02-29  -            ← two hold the post that day
苗六  安全生产办公室主任  -         -       2022-03-01  -

日期        活动类型      带队领导    参会人员  地点        录入日期    检查内容
2023-02-28  带队检查      黎一        -         和平加油站  -           消防
2024-02-28  带队检查      方二        -         和平加油站  -           消防
2024-02-29  带队检查      章三        -         和平加油站  2024-02-29  消防
2024-02-29  带队检查      章三、郝四  -         青松纸厂    2024-02-29  消防   ← a second place
2024-02-29  安委会会议    章三        郝四      会议室      2024-02-29  安全
2024-02-29  安委会会议    章三        郝四      会议室      2024-02-29  安全   ← twice
2024-02-29  带队检查      靳五        -         和平加油站  2024-03-01  消防   ← entered later
2024-03-01  带队检查      黎一        -         和平加油站  -           -      ← after the day
2023-02-30  带队检查      黎一        -         和平加油站  -           -      ← no such day
2024-02-29  安全会谈      郝四        -         -           -           -      ← no such kind

名称        村      行业  风险等级  包保领导
和平加油站  上弦村  危化  重大      黎一
青松纸厂    竹影村  工业  一般      郝四

文件类型  日期        签发单位      对象    年度
责任书    2024-02-29  某镇人民政府  财政所  2024
工作计划  2024-02-29  黎一          各村    -
述职报告  2024-03-01  黎一          镇政府  2023

隐患描述    发现日期    整改期限    销号日期    责任人
通道堵塞    2024-02-01  2024-02-29  2024-02-29  郝四
线路老化    2024-02-29  2024-02-29  2024-03-01  郝四
"""


@pytest.mark.parametrize("as_of", [LEAP_DAY, date(2024, 2, 28)], ids=str)
def test_every_clause_on_a_leap_day_and_the_day_before(session, as_of):
    """On the day the month closes; on the day before nothing that ends with it has."""
    found = _every_clause(session, Township.read(LEAP_YEARS).ledger, FEBRUARY, as_of)
    assert any(f.period.end == LEAP_DAY for f in found.findings)
    assert any(f.period.start.year < f.period.end.year for f in found.findings)  # two years
    assert {f.view.value for f in found.findings} >= {"person", "post", "body"}


def test_every_clause_of_the_sample_township(session):
    ledger = pipeline.read(pipeline.Request((ROOT / "sample_data",), date(2026, 6, 30)))
    kinds = {
        type(finding.quota.clause.rule).__name__
        for finding in _every_clause(
            session, ledger, parse_period("2026-06"), date(2026, 6, 30)
        ).findings
    }
    assert kinds >= {"Coverage", "Sites", "Holding", "Within", "Ratio", "Repeated", "Count"}


FIRST = dict(reversed(list(drawn())))
"""The first township that each module of the rules' tests draws."""


@pytest.mark.parametrize("module", FIRST)
def test_a_township_of_each_kind_of_rule(session, module):
    township = Township.read(FIRST[module])
    same(session, lambda on: township.judge(database=on))


def test_the_example_of_the_readme(session, monkeypatch):
    """What stands there for a Spark session finds what DuckDB does."""
    monkeypatch.chdir(ROOT)
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    (example,) = (part for part in text.split("```python\n")[1:] if "Spark(session)" in part)
    session.createDataFrame([(1,)], "a integer").createOrReplaceTempView("credit")
    names: dict[str, Any] = {"session": session}
    exec(example.split("```")[0], names)  # noqa: S102 - the README's own words
    request = names["request"]
    assert names["found"] == pipeline.audit(pipeline.read(request), request)
    assert session.sql("select * from credit").collect() == [(1,)]  # the caller's own
