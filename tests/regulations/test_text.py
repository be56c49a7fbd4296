"""A text of any numbering is split into passages under the labels by which it is cited."""

from collections.abc import Callable

import pytest

from safetyduty.regulations.marks import cited, label, mark, split
from safetyduty.regulations.numerals import number, spelt
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
