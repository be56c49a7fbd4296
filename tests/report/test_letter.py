"""The parts of an official letter, numbered and said in plain lines."""

import pytest

from safetyduty.report.document import Document, Heading, Paragraph
from safetyduty.report.letter import (
    Addressee,
    Attachments,
    Letterhead,
    NewPage,
    Official,
    Section,
    Signature,
    numbered,
)


@pytest.mark.parametrize(
    ("number", "told"),
    [(1, "一、"), (10, "十、"), (11, "十一、"), (20, "二十、"), (99, "九十九、")],
)
def test_a_heading_is_numbered_as_official_documents_are(number: int, told: str) -> None:
    assert numbered(number) == told
    assert numbered(number, 2) == f"（{told[:-1]}）"
    assert numbered(number, 3) == f"{number}."
    assert numbered(number, 4) == f"（{number}）"


def test_other_formats_read_a_letter_as_headings_and_lines() -> None:
    blocks = (
        Letterhead("甲办"),
        Addressee("乙"),
        Section("一、", "甲"),
        Section("（一）", "乙", 2),
        Attachments("附件：", ("表",)),
        Attachments("附件：", ("表", "据")),
        Signature("甲办", "某日"),
        NewPage("附件1"),
    )
    lines = (
        "甲办",
        "乙：",
        "一、甲",
        "（一）乙",
        "附件：表",
        "附件：1.表",
        "　　　2.据",
        "甲办",
        "某日",
    )
    plain = Document("题", "zh", lambda: blocks, dict).blocks
    assert [block.text for block in plain] == [*lines, "附件1"]  # type: ignore[union-attr]
    assert [type(block) for block in plain[2:4]] == [Heading, Paragraph]


def test_a_part_says_itself_what_it_says_in_lines() -> None:
    with pytest.raises(NotImplementedError):
        _ = Official().lines
