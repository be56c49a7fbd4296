"""Files of the text of a law: Word, web pages and plain text read as lines."""

import io
import zipfile
from pathlib import Path

import pytest

from safetyduty.model.audit import CannotAudit
from safetyduty.regulations import paper, paper_docx
from safetyduty.regulations.paper import decoded, read_paper


def docx(body: str, **parts: str) -> bytes:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(
            "word/document.xml", f"<w:document {space}><w:body>{body}</w:body></w:document>"
        )
        for name, part in parts.items():
            archive.writestr(
                f"word/{name}.xml", part.replace("<w:", "<w:", 1).replace(">", f" {space}>", 1)
            )
    return stream.getvalue()


def paragraph(text: str, level: int | None = None, style: str = "", number_id: int = 7) -> str:
    numbered = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number_id}"/></w:numPr>'
    properties = (f'<w:pStyle w:val="{style}"/>' if style else "") + (
        numbered if level is not None else ""
    )
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


NUMBERING = (
    '<w:numbering><w:abstractNum w:abstractNumId="3">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/>'
    '<w:lvlText w:val="第%1条"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>'
    '<w:lvl w:ilvl="2"><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>'
    '<w:lvl w:ilvl="3"><w:numFmt w:val="decimalEnclosedCircle"/><w:lvlText w:val="%4"/></w:lvl>'
    '<w:lvl w:ilvl="4"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num>'
    '<w:num w:numId="8"><w:abstractNumId w:val="99"/></w:num></w:numbering>'
)


STYLES = (
    '<w:styles><w:style w:styleId="article"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr>'
    "</w:style>"
    '<w:style w:styleId="plain"/></w:styles>'
)


def test_numbers_that_word_makes_are_read(tmp_path: Path) -> None:
    body = (
        paragraph("总则", style="article") + paragraph("甲", 1) + paragraph("乙", 1)
        + paragraph("丙", 2) + paragraph("丁", 3) + paragraph("戊", 4) + paragraph("己", 0) + paragraph("庚", 1)
        + paragraph("辛", style="plain") + paragraph("壬", 0, number_id=8) + paragraph("癸", 9)
        + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>表</w:t><w:tab/><w:br/><w:delText>删</w:delText></w:r>"
        "</w:p></w:tc></w:tr></w:tbl>"
    )  # fmt: skip
    path = tmp_path / "文.docx"
    path.write_bytes(docx(body, numbering=NUMBERING, styles=STYLES))
    assert [line.text for line in read_paper(path).lines] == [
        "第一条 总则", "（一） 甲", "（二） 乙", "1. 丙", "① 丁", "戊", "第二条 己",
        "（一） 庚", "辛", "壬", "癸", "表\t ",
    ]  # fmt: skip


def test_word_files_without_lists_are_read(tmp_path: Path) -> None:
    path = tmp_path / "文.docx"
    path.write_bytes(docx(paragraph("第一条 甲") + paragraph("乙", 0)))
    assert [line.text for line in read_paper(path).lines] == ["第一条 甲", "乙"]


def test_a_circle_beyond_twenty_is_a_number() -> None:
    numbered = paper_docx._List({0: paper_docx._Level("decimalEnclosedCircle")}, {0: 21})
    assert paper_docx._shown(numbered, 0) == "21"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"%PDF-1.7", "pdf"),
        (b"\xd0\xcf\x11\xe0", "doc"),
        (b"", "empty"),
        (b"PK\x03\x04broken", ""),
        (docx("<w:p>"), "mismatched"),
        (docx(paragraph("甲")).replace(b"word/document", b"word/documenx"), "no word/document.xml"),
    ],
)
def test_what_cannot_be_read_is_told(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "文.docx"
    path.write_bytes(content)
    with pytest.raises(CannotAudit) as refused:
        read_paper(path)
    assert refused.value.problem.code == "SD505"
    assert said in refused.value.problem.blanks["reason"]


def test_a_document_type_is_refused(tmp_path: Path) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/document.xml", '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>')
    path = tmp_path / "文.docx"
    path.write_bytes(stream.getvalue())
    with pytest.raises(CannotAudit):
        read_paper(path)


def test_what_is_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "文.docx"
    path.write_bytes(docx(paragraph("甲")))
    monkeypatch.setattr(paper_docx, "_LARGEST", 10)
    with pytest.raises(CannotAudit):
        read_paper(path)
    monkeypatch.setattr(paper, "LARGEST", 10)
    with pytest.raises(CannotAudit):
        read_paper(path)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(CannotAudit):
        read_paper(tmp_path / "没有.txt")


@pytest.mark.parametrize(
    "coding", ["utf-8", "utf-8-sig", "gb18030", "big5", "utf-16", "utf-16-le", "utf-16-be"]
)
def test_any_coding_of_chinese_is_read(coding: str) -> None:
    text = (
        "第一條 安全生產責任，每年檢查的工作。"
        if coding == "big5"
        else "第一条 安全生产责任，每年检查的工作。\n1"
    )
    assert decoded(text.encode(coding)) == text


def test_a_page_is_read_by_its_blocks(tmp_path: Path) -> None:
    path = tmp_path / "文.html"
    path.write_text(
        "<html><head><title>题</title></head><body><script>x</script><p>第一条&nbsp;甲\n乙</p>"
        "<div>第二条<b>丙</b><br>丁</div></style></body>",
        encoding="utf-8",
    )
    assert [line.text for line in read_paper(path).lines] == ["第一条\xa0甲乙", "第二条丙", "丁"]
    bare = tmp_path / "文.txt"
    bare.write_text("<HTML><p>甲</p></HTML>", encoding="utf-8")
    assert [line.text for line in read_paper(bare).lines] == ["甲"]
