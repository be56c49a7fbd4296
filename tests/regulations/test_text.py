"""A text of any numbering is split into passages under the labels by which it is cited."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from safetyduty.model.audit import CannotAudit
from safetyduty.regulations import paper, paper_docx
from safetyduty.regulations.marks import cited, label, mark, split
from safetyduty.regulations.numerals import number, spelt
from safetyduty.regulations.paper import decoded, read_paper
from safetyduty.regulations.spelling import folded, quoted
from safetyduty.regulations.text import Text

Read = Callable[[str], Text]


def drawn(text: Text) -> list[str]:
    return [f"{passage.label}|{passage.text}" for passage in text.passages]


def test_articles_have_chapters_items_and_points(read: Read) -> None:
    text = read("""
某县办法
第一章 总则
第一条 为了安全，制定本办法。
第二条 适用于本县。
各开发区参照执行。
第二章 职责
第三条 县长的职责：
（一）开会；
（二）检查：
1.每月一次；
2、有记录。
（1）写明地点；
①写明人员。
第三条之一 另有规定的除外。
""")
    assert drawn(text) == [
        "|某县办法",
        "|第一章 总则",
        "第一条|为了安全，制定本办法。",
        "第二条|适用于本县。",
        "第二条第二款|各开发区参照执行。",
        "|第二章 职责",
        "第三条|县长的职责：",
        "第三条（一）|开会；",
        "第三条（二）|检查：",
        "第三条（二）1|每月一次；",
        "第三条（二）2|有记录。",
        "第三条（二）2（1）|写明地点；",
        "第三条（二）2（1）①|写明人员。",
        "第三条之一|另有规定的除外。",
    ]
    assert text.passages[9].heads == ("第二章 职责", "县长的职责：", "检查：")
    assert [p.text for p in text.find("第三条（二）")][:2] == ["检查：", "每月一次；"]
    assert [p.label for p in text.find("第2条")] == ["第二条", "第二条第二款"]
    assert [p.label for p in text.find("第二条第二款")] == ["第二条第二款"]
    assert text.find("第九条") == text.find("什么") == ()
    assert "第三条（二）1" in text.labels()


def test_parts_with_items_are_read_the_same(read: Read) -> None:
    text = read("""
关于安全的意见
一、工作目标
全面落实责任。
二、工作责任
(1) 第一项印错了编号。
（二）书记的职责：
1.开会。
并保存记录。
2．检查。
另起一段。
附件：安排表
每月25日以前完成
""")
    assert drawn(text)[1:] == [
        "一|工作目标",
        "一|全面落实责任。",
        "二|工作责任",
        "二（一）|第一项印错了编号。",
        "二（二）|书记的职责：",
        "二（二）1|开会。",
        "二（二）|并保存记录。",
        "二（二）2|检查。",
        "二（二）|另起一段。",
        "附件|附件：安排表",
        "附件|每月25日以前完成",
    ]
    assert [p.text for p in text.find("附件")] == ["附件：安排表", "每月25日以前完成"]


def test_numbered_annexes_and_letters_before_the_text_are_kept_apart(read: Read) -> None:
    text = read("""
附件：某办法
第一条 甲。
第二条 乙。
附件2
表
（一）项。
1.目。
""")
    assert drawn(text)[:5] == [
        "|附件：某办法",
        "第一条|甲。",
        "第二条|乙。",
        "附件2|附件2",
        "附件2|表",
    ]
    assert drawn(text)[5:] == ["附件2（一）|项。", "附件2（一）1|目。"]
    assert len(text.find("附件2")) == 4


def test_twin_lists_are_told_apart_by_paragraph(read: Read) -> None:
    text = read("""
第一条 甲部门：
（一）甲一；
（二）甲二。
乙部门：
（一）乙一。
丙负责。
第二条 丁。
""")
    assert [p.label for p in text.passages] == [
        "第一条", "第一条第一款（一）", "第一条第一款（二）", "第一条第二款", "第一条第二款（一）",
        "第一条第三款", "第二条",
    ]  # fmt: skip
    assert [p.text for p in text.find("第一条（一）")] == ["甲一；", "乙一。"]
    assert [p.text for p in text.find("第一条第二款（一）")] == ["乙一。"]


def test_arabic_items_stay_arabic_where_the_list_is(read: Read) -> None:
    text = read("第一条 职责：\n(1)甲；\n(2)乙。\n第二条 一、丙；\n二、丁。\n")
    assert [p.label for p in text.passages] == [
        "第一条",
        "第一条（1）",
        "第一条（2）",
        "第二条",
        "第二条第二款",
    ]


def test_a_heading_of_parts_may_stand_over_articles(read: Read) -> None:
    text = read("一、总则\n第一条 甲。\n二、职责\n第二条 乙。\n")
    assert [p.label for p in text.passages] == ["", "第一条", "", "第二条"]
    assert text.passages[3].heads == ("二、职责",)


def test_broken_lines_are_joined(read: Read) -> None:
    text = read("""
    第一条　为了健全责任体系，依据有关规定，制
定本办法。
    第二条　每季度检查一次。
不含抽查。
    另起一款。
""")
    assert drawn(text) == [
        "第一条|为了健全责任体系，依据有关规定，制定本办法。",
        "第二条|每季度检查一次。不含抽查。",
        "第二条第二款|另起一款。",
    ]


def test_lists_within_a_line_are_split(read: Read) -> None:
    text = read(
        "第一条 职责：（一）甲，见第三条（二）；（二）乙。 第二条 丙：1.丁；2.戊3.5米。\n"
        "第三条 己。\n"
    )
    assert drawn(text) == [
        "第一条|职责：",
        "第一条（一）|甲，见第三条（二）；",
        "第一条（二）|乙。",
        "第二条|丙：",
        "第二条1|丁；",
        "第二条2|戊3.5米。",
        "第三条|己。",
    ]
    assert list(split("　　（一）甲；（三）乙。")) == ["　　（一）甲；（三）乙。"]


def test_news_is_counted_by_paragraphs_and_items(read: Read) -> None:
    head = "某市出台办法\n来源：某报\n"
    one = (
        "近日，从某局获悉，某市于近期印发了安全生产责任制实施办法，将责任细化到各级领导干部个人。\n"
    )
    many = "主要包括三项制度：第一项是督查制度，一并检查。第二项是巡查制度。第三项是考核制度。\n"
    text = read(f"{head}{one}{many}")
    assert [p.label for p in text.passages] == [
        "", "", "报道第一段", "报道第二段",
        "报道第二段第一项", "报道第二段第二项", "报道第二段第三项",
    ]  # fmt: skip
    assert [p.text for p in text.find("报道第二段第三项")] == ["第三项是考核制度。"]
    assert [p.text for p in text.find("第一段")] == [one.strip()]


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("三十ー", 31),
        ("两", 2),
        ("１２", 12),
        ("一百零三", 103),
        ("二〇", 0),
        ("若干", 0),
        ("廿", 0),
        ("20", 20),
    ],
)
def test_numerals_are_read_as_printed(printed: str, value: int) -> None:
    assert number(printed) == value


@pytest.mark.parametrize("value", [1, 9, 10, 11, 20, 31, 99, 100, 103, 110, 112, 231])
def test_numerals_are_spelt_and_read_back(value: int) -> None:
    assert number(spelt(value)) == value


@pytest.mark.parametrize(
    ("text", "kind"),
    [("第三十ー条  甲", "条"), ("第 二 条 甲", "条"), ("第三条规定的", None), ("㈠甲", "项"),
     ("第二章 甲", "chapter"), ("⑴甲", "号"), ("1）甲", "号"), ("①甲", "圈"),
     ("3.5米", None), ("甲", None), ("", None)],
)  # fmt: skip
def test_the_head_of_a_line_is_told(text: str, kind: str | None) -> None:
    found = mark(text)
    assert (found.kind if found else None) == kind


@pytest.mark.parametrize(
    "text",
    [
        "第六条（四）",
        "二（一）3",
        "第十八条第一款（二）",
        "第三条（二）2（1）①",
        "附件",
        "附件2",
        "第三条之一",
        "第一段第三项",
    ],
)
def test_a_label_is_read_and_written_the_same(text: str) -> None:
    assert label(cited(text)).replace("（三）", "第三项") in {
        text,
        text.replace("（三）", "第三项"),
    }


def test_a_label_may_be_written_in_other_ways() -> None:
    assert label(cited("第 6 条 (四)")) == "第六条（四）"
    assert label(cited("第五条一")) == "第五条（一）"
    assert cited("六条") == cited("") == cited("第六条?") == ()


def test_printings_of_one_text_are_the_same() -> None:
    assert folded("〔2018〕１３号，“检査”") == folded('(2018)13号,"检查"')
    assert quoted("每年……4次", "每年开会不少于４次")
    assert not quoted("4次……每年", "每年开会不少于４次")
    assert not quoted("五次", "四次")


# files


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
