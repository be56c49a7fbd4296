"""Tables are found by their headings, wherever and however they are printed."""

from safetyduty.intake.grids import Grid
from safetyduty.intake.headings import Header, find_headers, nearest
from safetyduty.intake.vocabulary import heading, is_heading, places, tables, vocabulary
from tests.intake.made_ledgers import HEADINGS, Row, sheet


def headers(
    *rows: Row, merged: tuple[tuple[int, int, int, int], ...] = (), title: str = ""
) -> list[Header]:
    return find_headers(Grid(sheet(rows).columns, list(merged)), title)


def found(
    *rows: Row, merged: tuple[tuple[int, int, int, int], ...] = (), title: str = ""
) -> dict[str, int]:
    (header,) = headers(*rows, merged=merged, title=title)
    return header.columns


DATA: Row = (1, "2026.3.5", "带队检查", "柏景行", "温如磐", "和平加油站")


def test_plain_headings_are_found() -> None:
    assert found(HEADINGS, DATA) == {"day": 1, "kind": 2, "leads": 3, "attends": 4, "place": 5}


def test_spaces_brackets_colons_and_line_breaks_in_headings_make_no_difference() -> None:
    odd = ("检 查\n时 间", "带队领导：", "活动类型（必填）", "地 点*", "参加\u3000人员")
    assert found(odd, DATA) == {"day": 0, "leads": 1, "kind": 2, "place": 3, "attends": 4}


def test_headings_far_down_are_found_however_they_are_spelt() -> None:
    rows = [("x",)] * 80
    (header,) = headers(*rows, ("日　期", "带 队 领 导"), DATA)
    assert (header.first, header.columns) == (80, {"day": 0, "leads": 1})


def test_a_heading_among_the_data_is_no_table() -> None:
    rows = [("2026.3.5", "柏景行", "附件")] * 80
    assert len(headers(("日期", "带队领导", "佐证"), *rows)) == 1


def test_a_row_that_lacks_what_the_table_needs_is_none() -> None:
    assert headers(("日期", "地点", "内容")) == []
    assert headers(("姓名", "单位")) == []
    assert headers() == []


def test_two_rows_of_headings_are_one() -> None:
    upper = ("序号", "检查时间", "检查人员", "", "被检查单位")
    lower = ("", "", "带队领导", "参加人员", "")
    (header,) = headers(upper, lower, DATA, merged=((0, 2, 0, 3), (0, 1, 1, 1)))
    assert header.columns == {"day": 1, "leads": 2, "attends": 3, "visited": 4}
    assert header.printed["leads"] == "检查人员 带队领导"
    assert (header.first, header.last, header.unread) == (0, 1, ())


def test_lower_headings_nobody_knows_leave_the_upper_one_its_meaning() -> None:
    upper = ("检查时间", "检查人员", "", "被检查单位")
    lower = ("", "姓名", "职务", "")
    (header,) = headers(upper, lower, DATA, merged=((0, 1, 0, 2), (0, 0, 1, 0)))
    assert header.columns == {"day": 0, "team": 1, "visited": 3}
    assert (header.table.name, header.last, header.unread) == ("activities", 1, ())


def test_upper_and_lower_heading_may_make_a_word_together() -> None:
    upper, lower = ("带队领导", "检查", ""), ("", "时间", "地点")
    assert found(upper, lower, merged=((0, 1, 0, 2),)) == {"leads": 0, "day": 1, "place": 2}


def test_a_number_heading_one_row_higher_changes_nothing() -> None:
    assert found(("序号", ""), ("", "日期", "带队领导")) == {"day": 1, "leads": 2}


def test_a_first_data_row_is_no_second_heading() -> None:
    csv: Row = ("1", "2026-03-05", "柏景行", "附件")
    (header,) = headers(("序号", "日期", "带队领导", "资料"), csv)
    assert header.last == 0
    (header,) = headers(("序号", "日期", "带队领导", "资料"), ("1", "待定", "柏景行", "附件"))
    assert header.last == 0


def test_of_two_headings_for_one_column_the_better_is_taken() -> None:
    row = ("检查单位", "检查时间", "带队领导", "被检查单位")
    assert found(row)["visited"] == 3
    (header,) = headers(row)
    assert header.unread == ()  # 检查单位 beside 被检查单位 is who came to check
    (header,) = headers(("受检单位", "检查时间", "带队领导", "被检查单位"))
    assert header.unread == (0,)


def test_the_same_heading_twice_is_read_once_and_noted() -> None:
    (header,) = headers(("日期", "带队领导", "参加人员", "参加人员"))
    assert (header.columns["attends"], header.unread) == (2, (3,))


def test_the_rest_of_a_merged_heading_is_no_column_of_its_own() -> None:
    (header,) = headers(("日期", "带队领导", ""), merged=((0, 1, 0, 2),))
    assert (header.columns, header.unread) == ({"day": 0, "leads": 1}, ())


def test_a_second_name_under_one_merged_heading_is_noted() -> None:
    upper, lower = ("检查时间", "检查人员", ""), ("", "甲组", "乙组")
    (header,) = headers(upper, lower, DATA, merged=((0, 1, 0, 2), (0, 0, 1, 0)))
    assert (header.columns, header.unread) == ({"day": 0, "team": 1}, (2,))
    upper, lower = ("检查时间", "检查人员", ""), ("", "带队", "参加")
    (header,) = headers(upper, lower, DATA, merged=((0, 1, 0, 2), (0, 0, 1, 0)))
    assert (header.columns, header.unread) == ({"day": 0, "leads": 1, "attends": 2}, ())


def test_two_tables_stand_side_by_side() -> None:
    left, right = headers(("日期", "带队领导", "地点", "", "姓名", "职务"))
    assert (left.table.name, left.span) == ("activities", (0, 4))
    assert (right.table.name, right.columns, right.span) == (
        "leaders",
        {"name": 4, "title": 5},
        (4, 6),
    )


def test_one_table_in_two_halves_is_two_tables() -> None:
    left, right = headers(("日期", "带队领导", "地点", "日期", "带队领导", "地点"))
    assert (left.columns["day"], right.columns["day"]) == (0, 3)


def test_a_column_without_a_heading_parts_nothing() -> None:
    assert found(("日期", "", "带队领导", "", "地点")) == {"day": 0, "leads": 2, "place": 4}
    assert found(("日期", "带队领导", "备注", "备注"))["remark"] == 2


def test_a_ledger_of_inspections_with_hazards_is_an_activity_ledger() -> None:
    row = ("检查时间", "检查人员", "被检查单位", "存在问题", "整改措施", "整改期限", "整改情况")
    (header,) = headers(row)
    assert (header.table.name, header.also) == ("activities", ("hazards",))


def test_whoever_answers_for_a_hazard_led_nothing() -> None:
    row = ("排查日期", "责任领导", "存在问题", "整改期限")
    assert headers(row)[0].table.name == "hazards"


def test_a_plan_is_a_roster_and_a_record_a_ledger() -> None:
    row = ("检查日期", "带队领导", "检查范围")
    assert headers(row)[0].table.name == "roster"
    assert headers(("带队检查台账",), row)[0].table.name == "activities"
    assert headers(row, title="3月检查记录")[0].table.name == "activities"
    assert headers(("检查台账工作安排表",), row)[0].table.name == "roster"


def test_what_is_not_recognised_is_told_what_it_lacks() -> None:
    near = nearest([["日期", "地点", "内容"]])
    assert (near[0].name, near[1]) == ("activities", ("带队领导",))
    for row in (["物资", "数量"], ["姓名", "职务"]):  # close to none, or one that lacks nothing
        near = nearest([row])
        assert (near[0].name, near[1]) == ("activities", ("日期", "带队领导"))


def test_every_heading_of_every_table_is_known() -> None:
    assert set(tables()) >= {"activities", "leaders", "roster", "documents", "absences", "sites"}
    assert all(places(word) for word in vocabulary())
    assert places("检查时间（年月日）")[0] == ("activities", "day", 1)
    assert not is_heading("检查时间" * 20)
    assert not is_heading(3)
    assert heading(tables()["leaders"], "title") == "职务"


def test_headings_take_four_rows_at_most() -> None:
    rows = (
        ("日期",),
        ("", "带队领导"),
        ("", "", "地点"),
        ("", "", "", "内容"),
        ("", "", "", "", "备注"),
    )
    (header,) = headers(*rows)
    assert (header.last, list(header.columns)) == (3, ["day", "leads", "place", "topic"])
