"""Every format writes the same sample document, and nothing in it acts."""

import csv
import json
import re
import subprocess
import sys
from collections.abc import Callable
from io import StringIO

import pytest
from msgspec.structs import replace
from wcwidth import wcswidth

from safetyduty.cli._output import BINARY
from safetyduty.discover import extensions
from safetyduty.report.document import Block, Document, Heat, Line, Paragraph, Table
from safetyduty.report.formats import csv as csv_format
from safetyduty.report.formats import json as json_format
from safetyduty.report.formats import markdown, terminal, text
from safetyduty.report.visible import shown
from tests.report.sample import (
    COLUMNS,
    FINDINGS,
    HEAT,
    HOSTILE,
    LISTING,
    ROWS,
    WIDE,
    sample_document,
)

Snapshot = Callable[[str, str], None]


def document(*blocks: Block) -> Document:
    return Document("题", "zh", lambda: blocks, dict)


def python(code: str) -> str:
    asked = [sys.executable, "-c", code]
    run = subprocess.run(asked, capture_output=True, check=True)  # noqa: S603 - our own words
    return run.stdout.decode()


def test_every_format_has_an_extension_and_a_line_that_says_what_it_is() -> None:
    formats = extensions("safetyduty.report.formats")
    text = ["csv", "html", "json", "markdown", "terminal", "text"]
    assert [name for name in formats if name not in BINARY] == text
    assert {*BINARY} <= {*formats}
    for name, found in formats.items():
        assert found.EXTENSION in (
            {f".{name}"} if name in BINARY else {".csv", ".html", ".json", ".md", ".txt"}
        )
        assert found.__doc__
        if name != "pdf":  # which needs LibreOffice: tests/report/office
            assert found.render(sample_document(), 120)


@pytest.mark.parametrize("name", ["markdown", "text", "csv", "json"])
def test_the_sample_document_reads_as_drawn(name: str, snapshot: Snapshot) -> None:
    found = extensions("safetyduty.report.formats")[name]
    snapshot(f"sample.{name}{found.EXTENSION}", found.render(sample_document()))


@pytest.mark.parametrize("width", [80, 120, 200])
def test_the_screen_reads_as_drawn_at_its_width(width: int, snapshot: Snapshot) -> None:
    written = terminal.render(sample_document(), width)
    snapshot(f"sample.terminal.{width}.txt", written)
    assert max(map(wcswidth, written.splitlines())) <= width
    assert "\x1b" not in written


def test_a_screen_of_unknown_width_has_eighty_columns() -> None:
    assert terminal.render(sample_document()) == terminal.render(sample_document(), 80)


def test_colour_only_repeats_what_the_marks_say(snapshot: Snapshot) -> None:
    coloured = terminal.render(sample_document(), 100, color=True)
    snapshot("sample.terminal.colour.txt", coloured)
    bare = [line.rstrip() for line in re.sub(r"\x1b\[[0-9;]*m", "", coloured).splitlines()]
    assert bare == terminal.render(sample_document(), 100).splitlines()


@pytest.mark.parametrize("name", ["terminal", "text", "markdown", "csv"])
def test_nothing_hidden_reaches_a_reader(name: str) -> None:
    written = extensions("safetyduty.report.formats")[name].render(sample_document())
    assert not re.search("[\x00-\x09\x0b\x0c\x0e-\x1f\u200b\u202e]", written)


def test_long_lists_are_cut_on_screen_and_the_rest_is_counted() -> None:
    rows = tuple(ROWS[-1] for _ in range(75))
    lines = tuple(replace(LISTING.groups[0].lines[0], code=f"SD{n}") for n in range(100, 175))
    written = terminal.render(
        document(
            Table("t", "表", COLUMNS, rows),
            replace(HEAT, rows=HEAT.rows * 20),
            replace(LISTING, groups=(replace(LISTING.groups[0], lines=lines),), fold=""),
        )
    )
    assert re.findall(r"另有(\d+)行", written) == ["15", "20", "15"]


def test_a_folded_table_costs_a_line_and_no_row_is_drawn() -> None:
    class Unread(tuple[()]):
        def __getitem__(self, index: object) -> object:
            raise AssertionError(index)

    folded = replace(FINDINGS, rows=Unread())
    assert "▸ 全部核查结果13项未列出" in terminal.render(document(folded))


def test_a_mark_that_shares_its_month_gives_way_to_a_heavier_one() -> None:
    line = next(line for line in terminal.render(document(HEAT)).splitlines() if "每周" in line)
    assert line.split("每周")[1].split() == ["×", "○"]


def test_slots_that_are_years_and_months_stand_apart() -> None:
    heat: Heat = replace(HEAT, slots=tuple(f"2026-{month:02}" for month in range(1, 13)))
    assert "2026-01 2026-02" in terminal.render(document(heat), 160)


def test_a_closing_mark_never_begins_a_line() -> None:
    written = terminal.render(document(Paragraph("字" * 40 + "。" + "“引”")), 80)
    assert [wcswidth(line) for line in written.splitlines()[2:]] == [78, 8]
    hanging = terminal.render(document(Paragraph("。" * 60)), 80)
    assert [wcswidth(line) for line in hanging.splitlines()[2:]] == [80, 40]


@pytest.mark.parametrize("width", [None, 80, 120, 200])
def test_columns_of_plain_text_stand_true_with_chinese_in_them(width: int | None) -> None:
    written = text.render(document(replace(FINDINGS, rows=ROWS), HEAT), width)
    tables = re.findall(r"(?:^[+|].*\n?)+", written, flags=re.MULTILINE)
    assert len(tables) == 2
    for table in tables:
        assert len({wcswidth(line) for line in table.splitlines()}) == 1


def test_a_plain_table_keeps_within_the_width_asked_if_it_can() -> None:
    narrow = text.render(document(FINDINGS), 130)
    assert max(map(wcswidth, narrow.splitlines())) <= 130
    assert WIDE not in narrow


def test_markup_in_data_stays_text_in_markdown() -> None:
    assert markdown.escaped("a|b") == r"a\|b"
    assert markdown.escaped("<b>*x*`_~") == r"\<b\>\*x\*\`\_\~"
    assert markdown.escaped("# t") == r"\# t"
    assert markdown.escaped("- t") == r"\- t"
    assert markdown.escaped("  + t") == r"\+ t"
    assert markdown.escaped("12. t") == r"12\. t"
    assert markdown.escaped("http://www.x.cn :smile:") == r"http\://www\.x.cn \:smile:"
    assert markdown.escaped("台账.xlsx:3月!A17") == "台账.xlsx:3月!A17"


def test_a_markdown_row_has_as_many_cells_as_its_head_whatever_the_data() -> None:
    lines = [line for line in markdown.render(document(FINDINGS)).splitlines() if line[:1] == "|"]
    assert len(lines) == 2 + len(ROWS)
    assert {len(re.findall(r"(?<!\\)\|", line)) for line in lines} == {8}


def test_csv_gives_back_every_cell_and_runs_none() -> None:
    written = csv_format.render(sample_document())
    assert written.count("\r\n") == len(ROWS) + 1
    rows = list(csv.reader(StringIO(written, newline="")))
    assert rows[0] == [column.heading for column in FINDINGS.on("data").columns]
    names = [row[0] for row in rows[1:]]
    assert [name.removeprefix("'") for name in names[: len(HOSTILE)]] == [*map(shown, HOSTILE)]
    assert not [name for name in names if name.lstrip().startswith(tuple("=+-@＝＋－＠"))]


def test_csv_takes_the_main_table_else_the_first_else_nothing() -> None:
    other = Table("other", "别的", COLUMNS[:1], ())
    assert csv_format.render(document(other, FINDINGS)).startswith("责任人,职务")
    assert csv_format.render(document(Paragraph("x"), other)) == "责任人\r\n"
    assert csv_format.render(document(Paragraph("x"))) == ""


def test_json_is_the_facts_as_python_would_write_them() -> None:
    facts = {
        "a": [],
        "b": {},
        "c": [{"d": 0.0, "e": 0.8611, "f": None, "g": True}],
        "名": "\x1b\u202e",
    }
    written = json_format.render(Document("题", "zh", tuple, lambda: facts))
    assert json.loads(written) == facts
    assert written == json.dumps(facts, ensure_ascii=False, indent=2) + "\n"


def test_a_file_name_that_is_no_text_is_kept_in_json_as_an_escape() -> None:
    facts = {"file": "台账\udcff.xlsx"}
    written = json_format.render(Document("题", "zh", tuple, lambda: facts))
    assert json.loads(written.encode("utf-8")) == facts


def test_a_format_loads_its_own_library_and_no_other() -> None:
    libraries = ("rich", "tabulate", "pandas", "openpyxl", "jinja2", "duckdb")
    for name, own in (("csv", set()), ("json", set()), ("markdown", set()), ("terminal", {"rich"})):
        code = (
            f"import sys; import safetyduty.report.compose.audit, safetyduty.report.formats.{name};"
            f"print(*[m for m in {libraries!r} if m in sys.modules])"
        )
        assert set(python(code).split()) == own


def test_a_line_without_a_hint_ends_where_it_ends() -> None:
    line = Line("a", "b", LISTING.groups[0].lines[0].tone, "c", "d", "")
    listing = replace(LISTING, groups=(replace(LISTING.groups[0], lines=(line,)),), fold="")
    assert terminal.render(document(listing)).splitlines()[-1] == "a b c d"
