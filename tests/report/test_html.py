"""The page before any browser: whole in itself, and nothing in it acts."""

import base64
import hashlib
import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from msgspec.structs import replace

from safetyduty import __version__, pipeline
from safetyduty.discover import shipped
from safetyduty.model.audit import CannotAudit, Verdict
from safetyduty.model.catalogue.index import message
from safetyduty.report.book import by_unit
from safetyduty.report.compose.audit import compose
from safetyduty.report.document import Cell, Document, Paragraph, Reference, Table
from safetyduty.report.formats import html
from safetyduty.report.sections.provenance import digest
from safetyduty.report.web.cells import content
from tests.report.page import NAMES, audit_of
from tests.report.sample import sample_document
from tests.report.township import DRAFT, MONTHLY, MONTHS, finding, township


class Page(HTMLParser):
    """A page as a browser reads it: its elements, their attributes, its text."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.raw = ""
        self._within = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._within = tag

    def handle_endtag(self, tag: str) -> None:
        self._within = ""

    def handle_data(self, data: str) -> None:
        if self._within not in {"style", "script"}:
            self.text += data


@pytest.fixture(scope="module")
def written() -> str:
    return html.render(compose(audit_of(NAMES), "zh"))


def test_the_same_document_gives_the_same_bytes(written: str) -> None:
    assert html.render(compose(audit_of(NAMES), "zh"), 80) == written


def test_nothing_on_the_page_asks_for_anything_else(written: str) -> None:
    page = Page(written)
    assert not {tag for tag, _ in page.elements} & {
        "link",
        "img",
        "iframe",
        "object",
        "embed",
        "base",
        "form",
    }
    for _, attributes in page.elements:
        assert not {"src", "srcset", "style", "xlink:href"} & attributes.keys()
        assert not [name for name in attributes if name.startswith("on")]
        assert (attributes.get("href") or "#").startswith("#")
    style, script = (
        re.search(rf"<{tag}>(.*?)</{tag}>", written, re.DOTALL)[1] for tag in ("style", "script")
    )  # type: ignore[index]
    assert "url(" not in style
    assert "@import" not in style
    policy = next(a["content"] for t, a in page.elements if t == "meta" and "http-equiv" in a)
    for kind, text in (("style", style), ("script", script)):
        digest_ = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest_}'" in policy
    assert policy.startswith("default-src 'none'")


def test_hostile_names_stay_text(written: str) -> None:
    page = Page(written)
    for name in NAMES:
        assert Cell(name).text in page.text
    assert [tag for tag, _ in page.elements].count("script") == 2
    assert not re.search("[\x00-\x09\x0b\x0c\x0e-\x1f\u200b\u202e]", written)


def test_every_anchor_that_is_named_is_there_once(written: str) -> None:
    page = Page(written)
    ids = [a["id"] for _, a in page.elements if "id" in a]
    assert len(ids) == len(set(ids))
    named = {(a["href"] or "")[1:] for t, a in page.elements if t == "a"}
    assert named <= set(ids)
    assert {"clause-0", "row-100", "row-90", "row-80", "findings"} <= named


def test_every_block_has_its_place_on_the_page() -> None:
    page = Page(html.render(sample_document()))
    for words in ("截至日期", "完成率75.0%", "没有内容", "SD104", "附：明细", "第一条。"):
        assert words in page.text
    headed = [a for t, a in page.elements if t == "th"]
    assert {a["scope"] for a in headed} == {"col", "row"}
    spans = [a["colspan"] for t, a in page.elements if t == "td" and "colspan" in a]
    assert spans == ["3", "3", "3", "3", "12"]


def test_english_pages_say_so() -> None:
    page = html.render(compose(township(), "en"))
    assert '<html lang="en">' in page
    assert "find text" in page


def test_links_lead_from_the_words_that_name_them() -> None:
    cell = Cell(
        "甲、乙等3处",
        links=(Reference("甲", "row-1"), Reference("没有"), Reference("乙", page="二")),
    )
    assert content(cell) == '<a href="#row-1">甲</a>、<a href="二.html">乙</a>等3处'
    assert content(Cell("丙", links=(Reference("丙", "a", "三"),))) == '<a href="三.html#a">丙</a>'
    assert content(Cell("丁", links=(Reference("丁"),))) == '<a href="#">丁</a>'


def test_a_template_of_ones_own_stands_in_place_of_ours(tmp_path: Path) -> None:
    (tmp_path / "report.css").write_text("body { color: red }", encoding="utf-8")
    page = html.render(sample_document(), templates=tmp_path)
    assert "<style>body { color: red }</style>" in page
    (tmp_path / "report.html").write_text(
        "{{ document.title }}<{{ words['print'] }}>", encoding="utf-8"
    )
    assert html.render(sample_document(), templates=tmp_path) == "青禾镇\\u202e核查报告<打印>"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("一\n{{ document.titel }}", 2),
        ("一\n二\n{% if %}", 3),
        ("{{ 1 + 'x' }}", 1),
        ("{% include 'none.html' %}", 1),
    ],
)
def test_a_fault_in_a_template_is_told_with_its_line(text: str, line: int, tmp_path: Path) -> None:
    (tmp_path / "report.html").write_text(text, encoding="utf-8")
    with pytest.raises(CannotAudit) as told:
        html.render(sample_document(), templates=tmp_path)
    assert told.value.problem.code == "SD901"
    assert message(told.value.problem, "zh").startswith(f"网页模板 report.html 第 {line} 行有误：")


def test_a_script_of_ones_own_cannot_end_the_element_it_stands_in(tmp_path: Path) -> None:
    (tmp_path / "report.js").write_text("'</script>'", encoding="utf-8")
    assert "<script>'<\\/script>'</script>" in html.render(sample_document(), templates=tmp_path)


def test_the_templates_travel_with_the_program() -> None:
    assert {path.name for path in shipped("templates").iterdir()} >= {
        "report.html",
        "report.css",
        "report.js",
    }


def test_the_document_says_what_it_was_made_of() -> None:
    document = compose(township(), "zh")
    made = document.facts["made_by"]
    assert made["version"] == __version__
    assert {pack["id"] for pack in made["packs"]} == {"local-2019", "city-2018", "draft-2026"}
    (table,) = (b for b in document.blocks if isinstance(b, Table) and b.name == "provenance")
    rows = [[cell.text for cell in row] for row in table.rows]
    assert rows[0] == ["程序 safetyduty", f"{__version__}；截至 2026-06-20", ""]
    assert ["法规包 draft-2026", "2019-04-01施行，2026-01-01核对", digest(DRAFT)] in rows
    assert ["台账 台账.xlsx", "", "ab" * 32] in rows


def test_a_county_is_an_index_and_a_page_a_station_with_the_list_of_files_last() -> None:
    one = audit_of(("岑若川", "褚一鸣"))
    halves = [
        replace(f, organisation="白石镇" if f.subject == "岑若川" else "<b>..镇")
        for f in one.findings
    ]
    audits = by_unit(replace(one, findings=tuple(halves)))
    made = dict(pipeline.book(audits, "zh", "html", unit="试点县"))
    assert list(made) == ["001-b镇.html", "002-白石镇.html", "index.html", "manifest.json"]
    listed = json.loads(made["manifest.json"])["files"]
    assert [entry["file"] for entry in listed] == list(made)[:-1]
    assert {hashlib.sha256(made[e["file"]]).hexdigest() for e in listed} == {
        e["sha256"] for e in listed
    }
    index = made["index.html"].decode()
    assert '<a href="002-白石镇.html">白石镇</a>' in index
    assert "试点县安全生产履职核查汇总" in index
    assert '<a href="index.html">返回汇总</a>' in made["002-白石镇.html"].decode()
    assert dict(pipeline.book(audits, "zh", "html", unit="试点县")) == made


def test_an_empty_county_is_an_empty_list() -> None:
    assert list(dict(pipeline.book([], "zh", "html"))) == ["manifest.json"]


def test_the_index_is_data_too() -> None:
    audits = by_unit(township())
    assert len(audits) == 1
    made = dict(pipeline.book(audits, "en", "json"))
    index = json.loads(made["index.json"])
    assert index["stations"][0]["unit"] == "青禾镇"
    assert index["summary"]["met"] == index["stations"][0]["met"]


def test_an_index_of_which_nothing_is_concluded_says_so() -> None:
    open_ = replace(township(), findings=(finding(MONTHLY, "岑若川", MONTHS[11], Verdict.PENDING),))
    index = dict(pipeline.book([open_], "zh", "html"))["index.html"].decode()
    assert "尚无已到期事项" in index
    links = [a["href"] or "" for t, a in Page(index).elements if t == "a"]
    ids = {a["id"] for _, a in Page(index).elements if "id" in a}
    assert {link[1:] for link in links if link.startswith("#")} <= ids


def test_a_paragraph_keeps_its_tone() -> None:
    page = html.render(Document("题", "zh", lambda: (Paragraph("<好>"),), dict))
    assert '<p class="">&lt;好&gt;</p>' in page
