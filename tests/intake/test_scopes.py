"""检查范围 names villages and sites; what it does not name is not made up."""

import pytest

from safetyduty.intake.scopes import due_day, loose_places, names_own, read_scope


@pytest.mark.parametrize(
    ("scope", "villages", "sites"),
    [
        ("全镇辖区内（重点检查负责上弦村）各行业、各系统的安全生产工作情况", ("上弦村",), ()),
        (
            "负责分管领域、联系村（社区）及“和平加油站”、“ 环宇烟花”安全生产工作",
            (),
            ("和平加油站", "环宇烟花"),
        ),
        ("负责上弦村、竹影村及和平村安全", ("上弦村", "竹影村", "和平村"), ()),
        ("负责上弦村和竹影村、青山社区等", ("上弦村", "竹影村", "青山社区"), ()),
        ("“上弦村”“和平加油站”", ("上弦村",), ("和平加油站",)),
        ("上弦村\n竹影村", ("上弦村", "竹影村"), ()),
        ("上弦村、和平加油站", ("上弦村",), ("和平加油站",)),
        ("和平加油站", (), ("和平加油站",)),
        ("负责分管领域", (), ()),
        ("全镇各村、社区", (), ()),
        ("", (), ()),
    ],
)
def test_a_scope_names_villages_and_quoted_sites(
    scope: str, villages: tuple[str, ...], sites: tuple[str, ...]
) -> None:
    assert read_scope(scope) == (villages, sites)


def test_a_place_without_quotation_marks_among_others_is_asked_about() -> None:
    assert loose_places("负责上弦村及和平加油站安全生产工作") == ("和平加油站",)
    assert loose_places("负责上弦村、各加油站") == ()
    assert loose_places("上弦村、和平加油站") == ()


def test_a_scope_may_speak_of_the_leaders_own_villages() -> None:
    assert names_own("负责分管领域、联系村（社区）")
    assert not names_own("负责上弦村")


def test_the_due_day_is_the_first_one_said() -> None:
    assert due_day("检查范围（每月25日以前完成）", "每月20日前") == 25
    assert due_day("", "每月 5 号之前") == 5
    assert due_day("每月检查一次") == 0
