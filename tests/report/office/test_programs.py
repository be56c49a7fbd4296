"""What comes out of LibreOffice: pages measured, text all there, nothing cut at the edges."""

import re
import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pdfplumber
import pytest

from safetyduty.model.audit import Audit, CannotAudit
from safetyduty.report.compose.audit import compose
from safetyduty.report.document import Document, Paragraph, shown
from safetyduty.report.formats import pdf
from safetyduty.report.office import book, convert, word
from tests.report.office.conftest import need
from tests.report.sample import HOSTILE, WIDE, sample_document

Paper = Callable[[str, bytes], Path]
Made = Callable[..., Document]

MM = 72 / 25.4


def pages(path: Path) -> list[Any]:
    return list(pdfplumber.open(BytesIO(path.read_bytes())).pages)


def lines(page: Any) -> list[list[Any]]:
    """Give the letters of a page line by line, top to bottom, the page number left out."""
    found: dict[int, list[Any]] = {}
    for char in page.chars:
        if char["text"].strip():
            found.setdefault(round(char["bottom"] / 4), []).append(char)
    return [sorted(found[at], key=lambda char: char["x0"]) for at in sorted(found)]


def said_on(path: Path) -> list[str]:
    """Give the words of each page."""
    line = ["pdftotext", "-layout", path, "-"]
    told = subprocess.run(line, check=True, capture_output=True, timeout=60).stdout  # noqa: S603
    return told.decode().split("\f")[:-1]


def text(path: Path) -> str:
    """Give the words of a pdf without their gaps."""
    return "".join("".join(said_on(path)).split())


@pytest.fixture(scope="module")
def full(paper: Paper) -> list[Any]:
    """Pages full of one character."""
    said = tuple(Paragraph("验" * 84) for _ in range(20))
    return pages(paper("docx", word.write(Document("题", "zh", lambda: said, dict))))


def test_a_page_is_a4_with_the_margins_of_the_standard(full: list[Any]) -> None:
    page = full[1]
    assert (round(page.width / MM), round(page.height / MM)) == (210, 297)
    body = [char for char in page.chars if char["text"] == "验"]
    assert min(char["x0"] for char in body) / MM == pytest.approx(28, abs=0.5)
    assert max(char["x1"] for char in body) / MM == pytest.approx(210 - 26, abs=1)
    top, bottom = min(char["top"] for char in body), max(char["bottom"] for char in body)
    assert 37 <= top / MM <= 37 + 10.3
    assert 297 - 35 - 4 <= bottom / MM <= 297 - 35


def test_a_page_has_22_lines_of_28_characters(full: list[Any]) -> None:
    body = [line for line in lines(full[1]) if line[0]["text"] == "验"]
    assert len(body) == 22
    assert sorted({len(line) for line in body}) == [2, 26, 28]  # 84 with two left free in front
    assert {round(char["size"]) for line in body for char in line} == {16}


def test_the_page_number_is_right_on_odd_pages_and_left_on_even_ones(full: list[Any]) -> None:
    for number, page in enumerate(full[:2], 1):
        foot = lines(page)[-1]
        assert "".join(char["text"] for char in foot) == f"—{number}—"
        assert {round(char["size"]) for char in foot} == {14}
        middle = (foot[0]["x0"] + foot[-1]["x1"]) / 2
        assert (middle > page.width / 2) == (number % 2 == 1)


@pytest.fixture(scope="module")
def notice(made: Made, paper: Paper) -> Path:
    document = made("notice", to="桑见川", number="听安办〔2026〕7号")
    return paper("docx", word.write(document))


def test_a_notice_has_its_red_head_number_rule_title_and_addressee(notice: Path) -> None:
    first = pages(notice)[0]
    head, number, title, addressee, *_ = lines(first)

    def said(line: list[Any]) -> str:
        return "".join(char["text"] for char in line)

    assert said(head) == "听禾镇安全生产委员会办公室文件"
    assert head[0]["non_stroking_color"] == pytest.approx((0.902, 0, 0.071), abs=0.01)
    assert said(number) == "听安办〔2026〕7号"
    assert said(title) == "关于落实安全生产履职事项的督办通知"
    assert {round(char["size"]) for char in title} == {22}
    for line in (head, number, title):
        middle = (line[0]["x0"] + line[-1]["x1"]) / 2
        assert middle == pytest.approx((28 + 78) * MM, abs=9)
    assert said(addressee) == "桑见川同志："
    assert addressee[0]["x0"] / MM == pytest.approx(28, abs=0.5)
    drawn = [*first.lines, *first.rects, *first.curves]
    rules = [one for one in drawn if one["x1"] - one["x0"] > 150 * MM]
    assert any(number[0]["bottom"] < one["top"] < title[0]["top"] for one in rules)


@pytest.mark.parametrize("to", ["桑见川", "屈望山"])
def test_a_signature_never_stands_on_a_page_alone(to: str, made: Made, paper: Paper) -> None:
    told = said_on(paper("docx", word.write(made("notice", to=to))))
    (signed,) = (page for page in told if re.search(r"办公室\s+2026 ?年 ?11 ?月 ?20 ?日", page))
    assert "附件" in signed
    assert "由有权机关按规定" in signed


@pytest.mark.parametrize(
    "kind", ["notice", "circular", "matrix", "duty_list", "statement", "evidence_gaps"]
)
def test_no_text_of_a_letter_is_lost_or_cut_on_paper(kind: str, made: Made, paper: Paper) -> None:
    document = made(kind, to="桑见川")
    content = word.write(document)
    path = paper("docx", content)
    printed = text(path)
    written = docx.Document(BytesIO(content))
    said = [one.text for one in written.paragraphs]
    said += [cell.text for table in written.tables for row in table.rows for cell in row.cells]
    wanted = {word for one in said for word in re.findall(r"[\u4e00-\u9fff]{2,6}", one)}
    assert len(wanted) > 40
    missing = {one for one in wanted if one not in printed}
    # what is broken over lines of a cell stands apart on the page: its characters must be there
    letters = set(printed)
    assert not {one for one in missing if not set(one) <= letters}
    for page in pages(path)[:4]:
        for char in page.chars:
            assert 0 < char["x0"] < char["x1"] < page.width
            assert char["bottom"] < page.height


def test_every_row_of_a_long_table_is_printed_with_its_head_on_every_page(
    sample: Audit, paper: Paper
) -> None:
    content = word.write(compose(sample, "zh"))
    path = paper("docx", content)
    every = docx.Document(BytesIO(content)).tables
    longest = max(every, key=lambda table: len(table.rows))
    rows = len(longest.rows) - 1
    assert rows > 300
    told = said_on(path)
    first = next(at for at, page in enumerate(told) if "全部核查结果" in page)
    table = [page for page in told[first:] if "对象" in page]
    assert len(table) > 5
    printed = sum(len(re.findall(r"^ *(?:个人|职务|组织)", page, re.MULTILINE)) for page in table)
    assert printed >= rows


def test_the_table_for_the_wall_takes_two_pages_of_a4_that_lie_across(
    made: Made, paper: Paper
) -> None:
    """48 rows: the head is on both, and nobody's rows are on two."""
    found = pages(paper("docx", word.write(made("matrix"))))
    assert [(round(page.width), round(page.height)) for page in found] == [(842, 595)] * 2
    said = [page.extract_text() for page in found]
    for part in ("祝砚舟", "责任清单落实情况一览表", "完成/应做"):
        assert part in said[0]
    for part in ("屈望山", "图例", "完成/应做", "SHA-256", "领导名册.xlsx"):
        assert part in said[1]
    assert all(name not in said[1] for name in ("祝砚舟", "温如磐", "成澍"))


def test_pages_are_pictures_with_ink_inside_the_margins(notice: Path, tmp_path: Path) -> None:
    need("pdftoppm")
    line = ["pdftoppm", "-r", "40", "-gray", notice, tmp_path / "page"]
    subprocess.run(line, check=True, timeout=60)  # noqa: S603 - our own words
    pictures = sorted(tmp_path.glob("page-*.pgm"))
    assert len(pictures) == len(pages(notice))
    for picture in pictures:
        _, size, _, ink = picture.read_bytes().split(b"\n", 3)
        wide, high = map(int, size.split())
        rows = [ink[at * wide : (at + 1) * wide] for at in range(high)]
        edge = wide // 12
        assert min(min(row[:edge]) for row in rows) > 200  # paper, to the left and the right
        assert min(min(row[-edge:]) for row in rows) > 200
        assert min(map(min, rows)) < 100  # and something is printed


def test_hostile_names_stay_text_on_paper(paper: Paper) -> None:
    printed = text(paper("docx", word.write(sample_document())))
    for name in HOSTILE[:3]:
        for piece in re.findall(r"\w{3,}", shown(name)):
            assert piece in printed
    assert printed.count("名字很长") >= WIDE.count("名字很长") - 8


def test_a_workbook_opens_in_libreoffice_with_every_sheet(sample: Audit, paper: Paper) -> None:
    path = paper("xlsx", book.write(compose(sample, "zh")))
    printed = text(path)
    for part in ("听禾镇安全生产履职核查报告", "结论汇总", "逾期未完成", "欧阳漱石", "佐证"):
        assert part in printed


def test_a_pdf_is_the_word_document_converted(made: Made) -> None:
    need("soffice")
    assert pdf.render(made("notice", to="桑见川")).startswith(b"%PDF-")


def test_without_libreoffice_a_pdf_is_refused_in_a_line(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(convert, "ELSEWHERE", ())
    with pytest.raises(CannotAudit) as told:
        pdf.render(sample_document())
    assert told.value.problem.code == "SD926"


@pytest.mark.parametrize(
    ("script", "reason"),
    [
        ("sleep 30", "超过0.5秒没有完成"),
        ("exit 3", "status 3"),
        ("exit 0", "没有产生文件"),
    ],
)
def test_a_program_that_hangs_fails_or_writes_nothing_is_told(
    script: str, reason: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    false = tmp_path / "soffice"
    false.write_text(
        f"#!/bin/sh\nexec {script}\n" if "sleep" in script else f"#!/bin/sh\n{script}\n"
    )
    false.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    with pytest.raises(CannotAudit) as told:
        convert.to_pdf(b"", "zh", seconds=0.5)
    assert told.value.problem.code == "SD927"
    assert reason in told.value.problem.blanks["reason"]
