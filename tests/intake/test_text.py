"""Text is compared in one form, and shown as typed."""

from datetime import date, datetime, time

import pytest

from safetyduty.intake.text import is_blank, plain, shown, split_list, squash, tidy, unbracketed


@pytest.mark.parametrize(
    "text",
    [
        "检查时间",
        " 检 查\n时 间 ",
        "检査时间",
        "检\u200b查时间",
        "检查\u3000时间",
        "\ufeff检查时间",
    ],
)
def test_spaces_variants_and_invisible_characters_make_no_difference(text: str) -> None:
    assert squash(text) == "检查时间"


def test_full_width_figures_and_brackets_are_brought_to_half_width() -> None:
    assert squash("２０２６年（３月）：") == "2026年(3月):"
    assert plain("２０２６ 年") == "2026 年"


@pytest.mark.parametrize(
    "heading",
    ["检查时间（年月日）", "检查时间【必填】", "检查时间:", "检查时间*", "（必填）检查时间、"],
)
def test_what_stands_in_brackets_is_no_part_of_a_heading(heading: str) -> None:
    assert unbracketed(heading) == "检查时间"


def test_a_value_is_shown_as_the_user_sees_it() -> None:
    assert shown(3.0) == "3"
    assert shown(4.7) == "4.7"
    assert shown(date(2026, 3, 5)) == "2026-03-05"
    assert shown(datetime(2026, 3, 5)) == "2026-03-05"
    assert shown(datetime(2026, 3, 5, 9, 30)) == "2026-03-05 09:30:00"
    assert shown(time(9, 30)) == "09:30:00"
    assert shown(" 柏景行\n\t温如磐 ") == "柏景行 温如磐"
    assert tidy("　甲　") == "甲"


@pytest.mark.parametrize("text", ["", " ", "\u3000\n\t", "\u200b\ufeff", "\u00a0\u2003"])
def test_a_text_may_show_nothing(text: str) -> None:
    assert is_blank(text)
    assert not is_blank(text + "无")


def test_lists_part_at_marks_and_line_breaks_but_not_within_padded_names() -> None:
    assert split_list("财政所、安监站，党政办；纪委/人大") == (
        "财政所",
        "安监站",
        "党政办",
        "纪委",
        "人大",
    )
    assert split_list("财政所\n安监站") == ("财政所", "安监站")
    assert split_list("上弦村 竹影村") == ("上弦村", "竹影村")
    assert split_list("财 政 所") == ("财政所",)
    assert split_list(" ") == ()
